import { Int32 } from 'bson';
import type { WriteScope } from '../engine.js';
import { StoreError } from '../errors.js';
import type { Collection } from '../storage/catalog.js';
import type { CommandContext, Reply } from './command.js';

export interface WriteError {
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
  readonly keyPattern?: unknown;
  readonly keyValue?: unknown;
}

/** Whether the whole command has to fail, not only the statement: the driver then runs the transaction again. */
function failsCommand(error: StoreError): boolean {
  return error.details.errorLabels !== undefined;
}

/**
 * Runs the statements of a bulk write. A statement that is refused is reported by its position; with `ordered` those
 * after it are not run.
 */
export function runStatements<T>(
  statements: readonly T[],
  ordered: boolean,
  run: (statement: T, index: number) => void,
): WriteError[] {
  const errors: WriteError[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof StoreError) || failsCommand(error)) throw error;
      const { keyPattern, keyValue } = error.details;
      errors.push({
        index,
        code: error.code,
        errmsg: error.message,
        ...(keyPattern === undefined ? {} : { keyPattern, keyValue }),
      });
      if (ordered) break;
    }
  }
  return errors;
}

export function withWriteErrors(fields: Record<string, unknown>, errors: readonly WriteError[]): Reply {
  if (errors.length === 0) return { fields };
  return {
    fields: {
      ...fields,
      writeErrors: errors.map((error) => ({ ...error, index: new Int32(error.index), code: new Int32(error.code) })),
    },
  };
}

/**
 * Runs a write once, however often the driver sends it: the reply is stored in the same commit, and a write that comes
 * again is answered from there.
 */
export function writeOnce(
  context: CommandContext,
  namespace: string,
  creates: boolean,
  run: (scope: WriteScope, collection: Collection | undefined) => Reply,
): Promise<Reply> {
  const { engine, transaction, retry } = context;
  return engine.write({ namespace, transaction, creates }, (scope, collection) => {
    const earlier = retry && engine.retries.find(retry.session, retry.number);
    if (earlier) return { fields: earlier };
    const reply = run(scope, collection);
    if (retry) engine.retries.remember(retry.session, retry.number, reply.fields);
    return reply;
  });
}
