import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureFanOut } from './fan-out.js';
import { measureIdle } from './idle.js';
import type { LoadedServer } from './loaded-server.js';
import { measureMatching } from './matching.js';
import { isMet, measurement, type Measurement } from './measurement.js';
import { peakMemoryOf } from './process-figures.js';
import { measurePlan } from './plan.js';
import { measureReads } from './reads.js';
import { machine, table, writeInto } from './report.js';
import { measureSends } from './sends.js';
import { measureStart } from './start.js';
import { measureWeight } from './weight/weight.js';
import { amounts, World } from './world.js';

const DOCUMENT = 'docs/MEASURED.md';
const REPORT = 'test-results/bench.json';
const MEMORY_AT_MOST = 300;

/** In the order in which they run. `members`: how many have to be signed in. */
const underLoad = {
  reads: { measure: measureReads, members: 64 },
  plan: { measure: measurePlan, members: 64 },
  sends: { measure: measureSends, members: 16 },
  'fan-out': { measure: measureFanOut, members: 100 },
};
const alone = {
  matching: { measure: measureMatching, members: 8 },
  idle: { measure: measureIdle, members: 334 },
  start: { measure: measureStart, members: 1 },
  weight: { measure: measureWeight, members: 2 },
};
const all = { ...underLoad, ...alone };
type Name = keyof typeof all;

const usage = `npm run bench -- [--write] [${Object.keys(all).join('] [')}]`;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function readArguments(): { names: Name[]; isToWrite: boolean } {
  const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in all));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}: ${usage}`);
  const names = (Object.keys(all) as Name[]).filter((name) => positionals.length === 0 || positionals.includes(name));
  return { names, isToWrite: values.write ?? false };
}

async function measureUnderLoad(world: World, names: readonly Name[]): Promise<Measurement[]> {
  const chosen = Object.entries(underLoad).filter(([name]) => names.includes(name as Name));
  if (chosen.length === 0) return [];
  const loaded: LoadedServer = { world, server: await world.start() };
  const taken: Measurement[] = [];
  try {
    for (const [name, { measure }] of chosen) {
      say(`${name} ...`);
      taken.push(...(await measure(loaded)));
      taken.push(
        measurement({
          what: `memory under load, at most, up to the end of ${name}`,
          figure: peakMemoryOf(loaded.server.pid),
          unit: 'MB',
          limit: { atMost: MEMORY_AT_MOST },
        }),
      );
    }
  } finally {
    await loaded.server.stop();
  }
  return taken;
}

async function measureAlone(world: World, names: readonly Name[]): Promise<Measurement[]> {
  const taken: Measurement[] = [];
  for (const [name, { measure }] of Object.entries(alone)) {
    if (!names.includes(name as Name)) continue;
    say(`${name} ...`);
    taken.push(...(await measure(world)));
  }
  return taken;
}

async function run(): Promise<void> {
  const { names, isToWrite } = readArguments();
  say(`${machine()}\nGenerating ${JSON.stringify(amounts)} and signing members in ...`);
  const world = await World.create(Math.max(...names.map((name) => all[name].members)));
  try {
    const taken = [...(await measureUnderLoad(world, names)), ...(await measureAlone(world, names))];
    say(table(taken));
    mkdirSync('test-results', { recursive: true });
    writeFileSync(REPORT, JSON.stringify({ machine: machine(), measured: taken }, null, 2));
    if (isToWrite)
      writeInto(
        DOCUMENT,
        `npm run bench${process.argv
          .slice(2)
          .map((arg) => ` ${arg}`)
          .join('')}`,
        taken,
      );
    process.exitCode = taken.some((one) => isMet(one) === false) ? 1 : 0;
  } finally {
    await world.end();
  }
}

await run();
