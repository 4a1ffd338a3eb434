import { DemoRemover, type Removed } from './demo-remover.service.js';
import { runOnStore } from './store-command.js';

runOnStore(async (app) => {
  const { tombstones, ...removed } = await app.get(DemoRemover).remove();
  const elsewhere = tombstones > 0 ? `; messages elsewhere that are tombstones now: ${tombstones}` : '';
  return `Removed of the demonstration: ${counted(removed)}${elsewhere}.`;
});

function counted(removed: Omit<Removed, 'tombstones'>): string {
  return Object.entries(removed)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
}
