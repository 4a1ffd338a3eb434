import type { Messages } from './message-types.js';

/** `./en/session.json` becomes the namespace `session`. */
export function byNamespace(files: Record<string, object>): Messages {
  const named = Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]);
  return Object.fromEntries(named) as Messages;
}
