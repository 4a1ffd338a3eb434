import type { DBSchema, IDBPDatabase } from 'idb';

/** What a member wrote and the server has not acknowledged; the feature that writes it knows the rest of its fields. */
export interface KeptOutgoing {
  /** The order of writing over all tabs; given by the database. */
  place?: number;
  memberId: string;
  clientId: string;
}

/** An answer that a member read. */
export interface KeptRead {
  memberId: string;
  /** Names what was asked. */
  hash: string;
  data: unknown;
  updatedAt: number;
  /** The build of the client that can show it. */
  version: string;
}

interface DeviceSchema extends DBSchema {
  outgoing: {
    key: number;
    value: KeptOutgoing;
    indexes: { memberId: string; message: [string, string] };
  };
  reads: {
    key: [string, string];
    value: KeptRead;
    indexes: { age: [string, number] };
  };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/**
 * Opens the database of this device when it is first needed, and again where the browser closed it.
 * The promise rejects where the browser keeps nothing, as in some private windows.
 */
export function deviceDatabase(name = 'tandem'): () => Promise<DeviceDatabase> {
  let opened: Promise<DeviceDatabase> | undefined;
  const forget = () => (opened = undefined);
  const open = async () => {
    const { openDB } = await import('idb');
    return openDB<DeviceSchema>(name, 1, {
      upgrade: (database) => {
        const outgoing = database.createObjectStore('outgoing', { keyPath: 'place', autoIncrement: true });
        outgoing.createIndex('memberId', 'memberId');
        outgoing.createIndex('message', ['memberId', 'clientId'], { unique: true });
        const reads = database.createObjectStore('reads', { keyPath: ['memberId', 'hash'] });
        reads.createIndex('age', ['memberId', 'updatedAt']);
      },
      // A newer page wants another form of the database: it is not kept waiting.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  };
  return () => {
    opened ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

/** The database of the page. */
export const openDevice = deviceDatabase();
