import module from 'node:module';
import { join } from 'node:path';

const OLDEST_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `Tandem needs Node ${OLDEST_NODE} or newer; this is ${process.version}. Start it with \`npm start\`.\n`,
  );
  process.exit(1);
}
// What is loaded is compiled once, not at every start.
module.enableCompileCache(join(import.meta.dirname, '../../.compile-cache'));
// Only now: an older Node cannot even load what the server is made of.
const { serve } = await import('./serve.js');
serve();
