import { Binary, Int32, Long, Timestamp } from 'bson';
import type { Engine } from '../engine.js';
import { StoreError, notSupported } from '../errors.js';
import { describeValue } from '../semantics/describe.js';
import { asInteger, isDocument, isNumeric, type BsonDocument, type BsonValue } from '../semantics/values.js';
import type { Transaction } from '../transactions/transaction.js';
import {
  CommandFields,
  type Command,
  type CommandContext,
  type ConnectionInfo,
  type Reply,
  type RetryableWrite,
} from './command.js';
import { findCommandNamed, unsupportedCommands } from './registry.js';

/** Fields that any command may have. */
const generic = new Set([
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'stmtId',
  'stmtIds',
  'maxAwaitTimeMS',
  '$audit',
  'serialization',
]);

function lookUp(name: string): Command {
  const command = findCommandNamed(name);
  if (command) return command;
  if (unsupportedCommands.has(name)) throw notSupported(`the command '${name}'`);
  throw new StoreError('CommandNotFound', `no such command: '${name}'`);
}

function checkFields(command: Command, name: string, message: BsonDocument): void {
  if (command.anyFields) return;
  for (const field of Object.keys(message))
    if (field !== name && !generic.has(field) && !command.fields.includes(field))
      throw new StoreError('IDLUnknownField', `BSON field '${name}.${field}' is an unknown field.`);
}

/** Reads come from the one copy there is and writes are always on the disk: only these levels can be kept. */
function checkConcerns(message: BsonDocument): void {
  const read = isDocument(message['readConcern']) ? message['readConcern'] : {};
  const { level } = read;
  const levels: BsonValue[] = [undefined, 'local', 'available', 'majority', 'linearizable', 'snapshot'];
  if (!levels.includes(level)) throw new StoreError('BadValue', `Unknown read concern level ${describeValue(level)}`);
  if (level === 'snapshot' && message['autocommit'] === undefined)
    throw notSupported('a snapshot read outside of a transaction');
  const write = isDocument(message['writeConcern']) ? message['writeConcern'] : {};
  const copies = asInteger(write['w']);
  if (copies !== undefined && copies > 1)
    throw new StoreError('CannotSatisfyWriteConcern', 'Not enough data-bearing nodes');
}

/** Runs one message after the other for each connection and turns what happens into replies. */
export class Dispatcher {
  #second = 0;
  #increment = 0;

  constructor(
    private readonly engine: Engine,
    private readonly reportFault: (error: unknown) => void,
  ) {}

  /** Runs a command; never throws. */
  async run(message: BsonDocument, connection: ConnectionInfo): Promise<Reply> {
    const reply = await this.#answer(message, connection);
    const time = this.#now();
    const clock = { clusterTime: time, signature: { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO } };
    return { ...reply, fields: { ok: 1.0, ...reply.fields, operationTime: time, $clusterTime: clock } };
  }

  async #answer(message: BsonDocument, connection: ConnectionInfo): Promise<Reply> {
    let transaction: Transaction | undefined;
    try {
      const [name = ''] = Object.keys(message);
      const command = lookUp(name);
      checkFields(command, name, message);
      checkConcerns(message);
      transaction = this.#transactionOf(command, message);
      const reply = await command.run(this.#context(command, message, connection, transaction));
      if (transaction && 'writeErrors' in reply.fields) this.engine.transactions.end(transaction);
      return reply;
    } catch (error) {
      if (transaction) this.engine.transactions.end(transaction);
      return this.#failure(error);
    }
  }

  #context(
    command: Command,
    message: BsonDocument,
    connection: ConnectionInfo,
    transaction: Transaction | undefined,
  ): CommandContext {
    const session = sessionOf(message);
    const { txnNumber, maxTimeMS } = message;
    const number = txnNumber instanceof Long ? txnNumber.toBigInt() : undefined;
    const retry: RetryableWrite | undefined = session && number !== undefined ? { session, number } : undefined;
    const isWithin = transaction !== undefined && command.name !== 'commitTransaction';
    return {
      engine: this.engine,
      fields: new CommandFields(command.name, message),
      database: typeof message['$db'] === 'string' ? message['$db'] : 'admin',
      connection,
      session: session?.toString('hex'),
      transaction,
      retry: isWithin ? undefined : retry,
      deadline: isNumeric(maxTimeMS) && asInteger(maxTimeMS) ? Date.now() + (asInteger(maxTimeMS) ?? 0) : Infinity,
    };
  }

  #transactionOf(command: Command, message: BsonDocument): Transaction | undefined {
    if (message['autocommit'] !== false) {
      if (message['startTransaction'] !== undefined)
        throw new StoreError('InvalidOptions', "'startTransaction' needs 'autocommit: false'");
      return undefined;
    }
    const session = sessionOf(message)?.toString('hex');
    const number = message['txnNumber'];
    if (session === undefined || !(number instanceof Long))
      throw new StoreError('InvalidOptions', 'a transaction needs a session and a txnNumber');
    if (!command.inTransaction)
      throw new StoreError(
        'OperationNotSupportedInTransaction',
        `Cannot run '${command.name}' in a multi-document transaction.`,
      );
    const { transactions } = this.engine;
    if (message['startTransaction'] === true) return transactions.begin(session, number.toBigInt());
    if (command.name === 'commitTransaction' || command.name === 'abortTransaction')
      return transactions.find(session, number.toBigInt());
    return transactions.require(session, number.toBigInt());
  }

  #failure(error: unknown): Reply {
    if (error instanceof StoreError) {
      const { code, codeName, message, details } = error;
      return { fields: { ok: 0.0, errmsg: message, code: new Int32(code), codeName, ...details } };
    }
    this.reportFault(error);
    return { fields: { ok: 0.0, errmsg: 'an error within the store', code: new Int32(1), codeName: 'InternalError' } };
  }

  /** Logical time: never twice the same, never backwards. */
  #now(): Timestamp {
    const second = Math.max(Math.floor(Date.now() / 1000), this.#second);
    this.#increment = second > this.#second ? 1 : this.#increment + 1;
    this.#second = second;
    return new Timestamp({ t: second, i: this.#increment });
  }
}

function sessionOf(message: BsonDocument): Buffer | undefined {
  const { lsid } = message;
  const id = isDocument(lsid) ? lsid['id'] : undefined;
  if (lsid === undefined) return undefined;
  if (!(id instanceof Binary)) throw new StoreError('TypeMismatch', "'lsid.id' must be a UUID");
  return Buffer.from(id.buffer.subarray(0, id.position));
}
