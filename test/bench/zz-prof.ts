import { readFileSync } from 'node:fs';
import { World } from './world.js';
const cpu = (pid: number) => {
  const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(f[11]) + Number(f[12])) * 10;
};
const world = await World.create(2);
const server = await world.start({ NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/wtreq-prof' });
const h = world.signed[0]!;
const get = async (p: string) => (await (await fetch(server.url + p, { headers: { ...h } })).json()) as any;
const { items } = await get('/api/listings?mine=true&limit=20');
for (let r = 0; r < 3; r++) for (const { listingId } of items) await get(`/api/listings/${listingId}/suggestions`);
let c0 = cpu(server.pid),
  t0 = performance.now();
const N = 30;
for (let r = 0; r < N; r++) for (const { listingId } of items) await get(`/api/listings/${listingId}/suggestions`);
console.log(
  'suggestions cpu ms each',
  (cpu(server.pid) - c0) / (N * items.length),
  'wall',
  (performance.now() - t0) / (N * items.length),
);
c0 = cpu(server.pid);
for (let r = 0; r < 200; r++) await get(`/api/listings/${items[0].listingId}`);
console.log('get one cpu ms', (cpu(server.pid) - c0) / 200);
const s = await get(`/api/listings/${items[0].listingId}/suggestions`);
console.log(JSON.stringify(s).length, s.relaxations, s.suggestions.map((x: any) => x.matched + '/' + x.of).join(' '));
await server.stop();
await world.end();
