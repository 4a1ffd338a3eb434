import type { ErrorCode } from '#shared/error-codes.js';

/** The server's codes, and `offline` where no answer came. */
export type ClientErrorCode = ErrorCode | 'offline';

/** What a failed call or command throws. It carries no text for people: `useErrorText` has the words for `code`. */
export class ApiError extends Error {
  readonly code: ClientErrorCode;
  /** HTTP status; 0 where there was none. */
  readonly status: number;
  /** What was wrong where, as the server's contract names it: `{"title": "too_small"}`. */
  readonly fields: Record<string, string>;
  /** What is there now, where something was written from an older state; to be read by the route's contract. */
  readonly current: unknown;

  constructor(code: ClientErrorCode, status = 0, fields: Record<string, string> = {}, current?: unknown) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.current = current;
  }
}

/** True for what does not exist for this reader, whatever the reason. */
export const isNotFound = (error: unknown) => error instanceof ApiError && error.code === 'not-found';

/** True where no answer came. */
export const hasNoLine = (error: unknown) => error instanceof ApiError && error.code === 'offline';

/** True for what another attempt can cure: the server has not refused. */
export const isPassing = (error: unknown) =>
  !(error instanceof ApiError) || ['offline', 'busy', 'internal-error'].includes(error.code);
