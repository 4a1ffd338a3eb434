import { randomBytes } from 'node:crypto';
import { MongoClient, MongoServerError, type Collection, type Db, type Document } from 'mongodb';
import { storeUri } from './store-uri.js';

/** Documents whose ids are chosen by the test. */
export interface Numbered {
  _id: number | number[];
  [field: string]: unknown;
}

/** A database of its own for a test file. */
export class TestDatabase {
  readonly client: MongoClient;
  readonly db: Db;

  constructor(uri = storeUri()) {
    this.client = new MongoClient(uri, { ignoreUndefined: true });
    this.db = this.client.db(`store_${randomBytes(6).toString('hex')}`);
  }

  /** A new collection. */
  collection(): Collection<Document> {
    return this.db.collection(`items_${randomBytes(6).toString('hex')}`);
  }

  numbered(collection: Collection<Document>): Collection<Numbered> {
    return this.db.collection<Numbered>(collection.collectionName);
  }

  async close(): Promise<void> {
    await this.db.dropDatabase();
    await this.client.close();
  }
}

/** The code with which the store refuses something; undefined if it does not. */
export async function codeOf(work: Promise<unknown>): Promise<number | string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof MongoServerError) return error.code;
    throw error;
  }
}
