import { aggregate } from './aggregate.js';
import {
  collMod,
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  renameCollection,
} from './collection-commands.js';
import type { Command } from './command.js';
import { count } from './count.js';
import { getMore, killCursors } from './cursor-commands.js';
import { deleteCommand } from './delete.js';
import { distinct } from './distinct.js';
import { explain } from './explain.js';
import { findAndModify } from './find-and-modify.js';
import { findCommand } from './find.js';
import { buildInfo, connectionStatus, helloCommand, isMaster, ping, serverStatus, startSession } from './handshake.js';
import { createIndexes, dropIndexes, listIndexes } from './index-commands.js';
import { insert } from './insert.js';
import { abortTransaction, commitTransaction, endSessions, refreshSessions } from './transaction-commands.js';
import { update } from './update.js';

const commands: readonly Command[] = [
  helloCommand,
  isMaster,
  ping,
  buildInfo,
  serverStatus,
  connectionStatus,
  insert,
  update,
  deleteCommand,
  findAndModify,
  findCommand,
  getMore,
  killCursors,
  aggregate,
  count,
  distinct,
  explain,
  create,
  drop,
  dropDatabase,
  renameCollection,
  collMod,
  listCollections,
  listDatabases,
  createIndexes,
  listIndexes,
  dropIndexes,
  startSession,
  endSessions,
  refreshSessions,
  commitTransaction,
  abortTransaction,
];

/** What MongoDB has and this store does not, told from what nobody knows. */
export const unsupportedCommands: ReadonlySet<string> = new Set([
  'bulkWrite',
  'mapReduce',
  'geoSearch',
  'validate',
  'compact',
  'reIndex',
  'collStats',
  'dbStats',
  'currentOp',
  'killOp',
  'fsync',
  'profile',
  'getParameter',
  'setParameter',
  'getLog',
  'top',
  'createUser',
  'usersInfo',
  'createRole',
  'saslStart',
  'saslContinue',
  'authenticate',
  'configureFailPoint',
  'convertToCapped',
  'cloneCollectionAsCapped',
  'dataSize',
  'dbHash',
  'killSessions',
  'killAllSessions',
  'killAllSessionsByPattern',
  'planCacheClear',
  'replSetGetStatus',
  'shutdown',
  'hostInfo',
  'whatsmyuri',
  'createSearchIndexes',
  'listCommands',
  'getCmdLineOpts',
  'replSetGetConfig',
  'logout',
  'getClusterParameter',
]);

const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));
/** Older drivers say these in small letters. */
byName.set('ismaster', isMaster);
byName.set('findandmodify', findAndModify);
byName.set('buildinfo', buildInfo);

export function findCommandNamed(name: string): Command | undefined {
  return byName.get(name);
}

export const commandNames: readonly string[] = commands.map(({ name }) => name).sort();
