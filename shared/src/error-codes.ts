import { z } from 'zod';

/** Every error that leaves the server, with its HTTP status. The client has words for each code in five languages. */
export const errorStatus = {
  'invalid-input': 400,
  'malformed-request': 400,
  'unknown-term': 400,
  'sign-in-required': 401,
  'wrong-credentials': 401,
  'csrf-token-required': 403,
  'foreign-origin': 403,
  'not-allowed': 403,
  'not-found': 404,
  'client-id-used': 409,
  'already-exists': 409,
  'invitation-used': 409,
  'limit-reached': 409,
  'last-facilitator': 409,
  'last-administrator': 409,
  'message-removed': 409,
  'changed-meanwhile': 409,
  'evidence-required': 409,
  'link-expired': 410,
  'payload-too-large': 413,
  'too-many-attempts': 429,
  busy: 503,
  'internal-error': 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export const errorCodes = Object.keys(errorStatus) as ErrorCode[];

/**
 * The body of every error. `fields` names what was wrong where: `{"title": "too_small"}`; `current` is what is there now where
 * something was written from an older state, as the route's contract says.
 */
export const errorView = z.object({
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  current: z.unknown().optional(),
});
export type ErrorView = z.infer<typeof errorView>;
