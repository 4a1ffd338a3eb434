import type { RunningServer } from '../support/server-process.js';
import type { World } from './world.js';

/** One server on the generated data, which the measurements under load share: its memory is what all of them left. */
export interface LoadedServer {
  server: RunningServer;
  world: World;
}
