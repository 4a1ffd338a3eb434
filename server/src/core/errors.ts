import { errorStatus, type ErrorCode } from '#shared/error-codes.js';

const messages: Record<ErrorCode, string> = {
  'invalid-input': 'Something in the request does not fit; see fields.',
  'malformed-request': 'The request could not be read.',
  'unknown-term': 'A value is not in the vocabulary; see fields.',
  'sign-in-required': 'Sign in first.',
  'wrong-credentials': 'Address and password do not fit together.',
  'csrf-token-required': 'The x-csrf-token header is missing or out of date; get a new one from /api/session.',
  'foreign-origin': 'Requests from another origin are refused.',
  'not-allowed': 'You may see this, but not do that.',
  'not-found': 'There is nothing here for you.',
  'client-id-used': 'This clientId was used for another message.',
  'already-exists': 'This exists already.',
  'invitation-used': 'This invitation has been accepted already.',
  'limit-reached': 'There are as many of these as there can be.',
  'last-facilitator': 'A group keeps at least one facilitator.',
  'last-administrator': 'The network keeps at least one administrator.',
  'message-removed': 'The message has been removed.',
  'changed-meanwhile': 'Somebody changed this in the meantime; read it again.',
  'evidence-required': 'What is done has evidence, or a reason why there is none.',
  'link-expired': 'The link is used up or has expired.',
  'payload-too-large': 'The request is too large.',
  'too-many-attempts': 'Too many attempts; try again later.',
  busy: 'The service is busy; try again in a moment.',
  'internal-error': 'Something failed on our side; it has been written to the log.',
};

/** The only error that use cases throw: a stable code, and which fields it is about (`{"title": "too_small"}`). */
export class AppError extends Error {
  readonly status: number;
  readonly fields: Record<string, string> | undefined;
  /** What is there now, for one who wrote from an older state: a view that the asker may read. */
  readonly current: object | undefined;
  /** When to try again, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    options: { fields?: Record<string, string>; current?: object; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(messages[code], { cause: options.cause });
    this.name = 'AppError';
    this.status = errorStatus[code];
    this.fields = options.fields;
    this.current = options.current;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** As it leaves the server, over HTTP and in a socket's acknowledgement. */
  get view() {
    const { code, message, fields, current } = this;
    return { code, message, ...(fields && { fields }), ...(current && { current }) };
  }
}

/** Whether the database refused a write because a unique value was there already. */
export const isDuplicateKey = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 11000;

interface Issue {
  readonly code?: string;
  readonly path?: readonly unknown[] | undefined;
  readonly keys?: readonly string[];
}

/** The answer to a wrong request must not be larger than the request. */
const NAMED_FIELDS = 20;

/** `invalid-input` with one entry per field: its path, and the contract's code of what is wrong there. */
export function invalidInput(issues: readonly Issue[]): AppError {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { code = 'invalid', path = [], keys } of issues.slice(0, NAMED_FIELDS)) {
    const at = path.map((part) => (typeof part === 'object' && part !== null && 'key' in part ? part.key : part));
    for (const field of keys ? keys.slice(0, NAMED_FIELDS).map((key) => [...at, key]) : [at]) {
      fields[field.join('.').slice(0, 100) || 'body'] = code;
    }
  }
  return new AppError('invalid-input', { fields: { ...fields } });
}
