import { parseArgs } from 'node:util';
import { startEmbeddedStore } from './host.js';

/** Runs the store as a process of its own: `main.js --data DIR [--socket PATH]`. Ends on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, socket: { type: 'string' }, 'sweep-ms': { type: 'string' } },
  });
  if (values.data === undefined) throw new Error('usage: main.js --data DIR [--socket PATH] [--sweep-ms MILLISECONDS]');
  const store = await startEmbeddedStore({
    dataDirectory: values.data,
    ...(values.socket === undefined ? {} : { socketPath: values.socket }),
    ...(values['sweep-ms'] === undefined ? {} : { sweepIntervalMs: Number(values['sweep-ms']) }),
    onFault: (report) => process.stderr.write(`fault: ${report}\n`),
    onCrash: (error) => {
      process.stderr.write(`The store has ended: ${error.message}\n`);
      process.exit(1);
    },
  });
  process.stdout.write(`ready ${store.uri}\n`);
  const stop = (): void => void store.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
