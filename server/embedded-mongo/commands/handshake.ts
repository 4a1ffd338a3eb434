import { Binary, Int32, Long, ObjectId } from 'bson';
import { randomBytes } from 'node:crypto';
import { maxDocumentBytes } from '../storage/document-writer.js';
import { mostStatements } from './insert.js';
import { ok, type Command, type CommandContext, type Reply } from './command.js';

export const replicaSetName = 'embedded';
/** Wire version of MongoDB 8.0: what the driver may expect of the commands. */
const wireVersion = 25;
const version = '8.0.0';
export const maxMessageBytes = 48_000_000;

/** The store presents itself as the only member of a replica set, which brings sessions and transactions. */
function hello(context: CommandContext): Reply {
  const { address, id } = context.connection;
  return {
    fields: {
      helloOk: true,
      isWritablePrimary: true,
      ismaster: true,
      secondary: false,
      setName: replicaSetName,
      setVersion: new Int32(1),
      hosts: [address],
      primary: address,
      me: address,
      electionId: ObjectId.createFromHexString('7fffffff0000000000000001'),
      maxBsonObjectSize: new Int32(maxDocumentBytes),
      maxMessageSizeBytes: new Int32(maxMessageBytes),
      maxWriteBatchSize: new Int32(mostStatements),
      localTime: new Date(),
      logicalSessionTimeoutMinutes: new Int32(30),
      connectionId: new Int32(id),
      minWireVersion: new Int32(0),
      maxWireVersion: new Int32(wireVersion),
      readOnly: false,
    },
  };
}

export const helloCommand: Command = { name: 'hello', fields: [], anyFields: true, run: hello };
export const isMaster: Command = { name: 'isMaster', fields: [], anyFields: true, run: hello };
export const ping: Command = { name: 'ping', fields: [], run: () => ok };

export const buildInfo: Command = {
  name: 'buildInfo',
  fields: [],
  run: () => ({
    fields: {
      version,
      versionArray: version
        .split('.')
        .concat('0')
        .map((part) => new Int32(Number(part))),
      gitVersion: 'embedded',
      modules: [],
      storageEngines: ['sqlite'],
      bits: new Int32(64),
      debug: false,
      maxBsonObjectSize: new Int32(maxDocumentBytes),
    },
  }),
};

export const serverStatus: Command = {
  name: 'serverStatus',
  fields: [],
  anyFields: true,
  run: ({ engine }) => ({
    fields: {
      version,
      process: 'embedded-mongo',
      pid: Long.fromNumber(process.pid),
      uptime: Math.floor((Date.now() - engine.startedAt) / 1000),
      localTime: new Date(),
      cursors: { open: new Int32(engine.cursors.count) },
      transactions: { currentOpen: Long.fromNumber(engine.transactions.open.length) },
    },
  }),
};

export const connectionStatus: Command = {
  name: 'connectionStatus',
  fields: ['showPrivileges'],
  run: () => ({ fields: { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } } }),
};

export const startSession: Command = {
  name: 'startSession',
  fields: [],
  run: () => ({
    fields: { id: { id: new Binary(randomBytes(16), Binary.SUBTYPE_UUID) }, timeoutMinutes: new Int32(30) },
  }),
};
