import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import type { OpenCursor } from '../query/cursors.js';
import type { Row } from '../query/row.js';
import {
  asInteger,
  isDocument,
  isNumeric,
  isTruthy,
  typeName,
  type BsonDocument,
  type BsonValue,
} from '../semantics/values.js';
import type { Transaction } from '../transactions/transaction.js';

/** What a reply says of a cursor; its documents are sent as the bytes they are stored in. */
export interface CursorReply {
  readonly field: 'firstBatch' | 'nextBatch';
  readonly rows: readonly Row[];
  readonly id: bigint;
  readonly namespace: string;
}

export interface Reply {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cursor?: CursorReply;
}

/** Reads a command's fields with their types. */
export class CommandFields {
  constructor(
    private readonly command: string,
    private readonly values: BsonDocument,
  ) {}

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  value(name: string): BsonValue {
    return this.values[name];
  }

  string(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string') throw this.#wrongType(name, 'string');
    return value;
  }

  document(name: string): BsonDocument {
    return this.optionalDocument(name) ?? {};
  }

  optionalDocument(name: string): BsonDocument | undefined {
    const value = this.values[name] ?? undefined;
    if (value !== undefined && !isDocument(value)) throw this.#wrongType(name, 'object');
    return value;
  }

  array(name: string): BsonValue[] {
    const value = this.values[name];
    if (!Array.isArray(value)) throw this.#wrongType(name, 'array');
    return value;
  }

  documents(name: string): BsonDocument[] {
    return this.array(name).map((value) => {
      if (!isDocument(value)) throw this.#wrongType(name, 'array of objects');
      return value;
    });
  }

  integer(name: string, otherwise: number): number {
    const value = this.values[name] ?? undefined;
    if (value === undefined) return otherwise;
    if (!isNumeric(value)) throw this.#wrongType(name, 'number');
    const integer = asInteger(value);
    if (integer === undefined) throw new StoreError('BadValue', `Field '${name}' must be a whole number`);
    return integer;
  }

  count(name: string, otherwise: number): number {
    const value = this.integer(name, otherwise);
    if (value < 0) throw new StoreError('BadValue', `BSON field '${name}' value must be >= 0, actual value '${value}'`);
    return value;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.values[name];
    return value === undefined ? otherwise : isTruthy(value);
  }

  #wrongType(name: string, wanted: string): StoreError {
    const given = typeName(this.values[name]);
    if (given === 'missing')
      return new StoreError('IDLFailedToParse', `BSON field '${this.command}.${name}' is missing but a required field`);
    return new StoreError(
      'TypeMismatch',
      `BSON field '${this.command}.${name}' is the wrong type '${given}', expected type '${wanted}'`,
    );
  }
}

/** A write that the driver may send again; it must then be answered as the first time. */
export interface RetryableWrite {
  readonly session: Buffer;
  readonly number: bigint;
}

/** Everything a command runs with. */
export interface CommandContext {
  readonly engine: Engine;
  readonly fields: CommandFields;
  readonly database: string;
  /** Documents of an insert as they came. */
  readonly connection: ConnectionInfo;
  /** The session's id in hexadecimal, if the command belongs to one. */
  readonly session: string | undefined;
  readonly transaction: Transaction | undefined;
  readonly retry: RetryableWrite | undefined;
  /** The moment at which the command's time is up. */
  readonly deadline: number;
}

export interface ConnectionInfo {
  readonly id: number;
  /** The address under which clients find this store. */
  readonly address: string;
}

export interface Command {
  readonly name: string;
  /** Fields that it understands besides those of every command. Any other field is refused. */
  readonly fields: readonly string[];
  /** Accepted without effect, because the effect is the same with and without them here. */
  readonly ignored?: readonly string[];
  /** May be part of a transaction. */
  readonly inTransaction?: boolean;
  /** Accepts fields of any name: the handshake, which newer drivers extend. */
  readonly anyFields?: boolean;
  readonly run: (context: CommandContext) => Reply | Promise<Reply>;
}

export function namespaceOf(context: CommandContext, command: string): string {
  const collection = context.fields.string(command);
  if (collection === '' || collection.includes('\0'))
    throw new StoreError('InvalidNamespace', `Invalid namespace specified '${context.database}.${collection}'`);
  return `${context.database}.${collection}`;
}

export const ok: Reply = { fields: {} };

/** Takes the first batch of a cursor and keeps the cursor if there is more. */
export async function replyWithCursor(
  context: CommandContext,
  cursor: OpenCursor,
  batchSize: number,
  single: boolean,
): Promise<Reply> {
  const { rows, exhausted } = await cursor.next(batchSize, context.deadline);
  const id = exhausted || single ? 0n : context.engine.cursors.add(cursor);
  return { fields: {}, cursor: { field: 'firstBatch', rows, id, namespace: cursor.namespace } };
}
