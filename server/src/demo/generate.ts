import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hashPassword } from '../auth/passwords.js';
import { Accounts } from '../auth/accounts.service.js';
import { NetworkStateService } from '../core/network-state.service.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { generateNetwork } from './generator/demo-generator.js';
import { assertPossible } from './generator/quantities.js';
import { NetworkImport } from './network-import.service.js';
import { RecordMaker } from './records/record-maker.js';
import { runOnStore } from './store-command.js';

const usage = `Fills the configured store with a generated network, for measurements. \`npm run demo:remove\` removes it.
  --members 100 --groups 10 --pairs 10 --resources 200 --listings 100 --threads 500 --messages 5000 --seed 1`;

const amount = (usual: number) => z.coerce.number().int().min(0).max(10_000_000).default(usual);
const sizeSchema = z.strictObject({
  members: amount(100),
  groups: amount(10),
  pairs: amount(10),
  resources: amount(200),
  listings: amount(100),
  threads: amount(500),
  messages: amount(5_000),
  seed: amount(1),
});
type Size = z.infer<typeof sizeSchema>;

function readSize(): Size {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries(Object.keys(sizeSchema.shape).map((name) => [name, text]));
  const size = sizeSchema.parse(parseArgs({ options }).values);
  assertPossible(size);
  return size;
}

function sizeOrUsage(): Size {
  try {
    return readSize();
  } catch (error) {
    process.stderr.write(`${error instanceof RangeError ? `${error.message}.\n` : ''}${usage}\n`);
    process.exit(2);
  }
}

const size = sizeOrUsage();
runOnStore(async (app) => {
  const began = performance.now();
  if (await app.get(Accounts).hasAccount(`g${size.seed}-member-1@example.org`)) {
    return `The network of seed ${size.seed} is in this store already; choose another --seed.`;
  }
  // Marked first: what a run that is cut off leaves can be removed.
  await app.get(NetworkStateService).setDemonstration(true);
  const maker = new RecordMaker(new Date(), await hashPassword(DEMO_PASSWORD));
  for (const batch of generateNetwork(size)) await app.get(NetworkImport).insert(maker.make(batch));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { seed, ...amounts } = size;
  const counted = Object.entries(amounts).map(([what, count]) => `${what} ${count}`);
  return `Generated from seed ${seed} in ${seconds} s: ${counted.join(', ')}.`;
});
