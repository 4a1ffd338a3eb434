import { DemoRemover, type Removed } from './demo-remover.service.js';
import { runOnStore } from './store-command.js';

runOnStore(async (app) => {
  const { tombstones, ...removed } = await app.get(DemoRemover).remove();
  const elsewhere = tombstones > 0 ? `; ${tombstones} messages in other threads are tombstones now` : '';
  return `Removed of the demonstration: ${counted(removed)}${elsewhere}.`;
});

function counted(removed: Omit<Removed, 'tombstones'>): string {
  return Object.entries(removed)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
