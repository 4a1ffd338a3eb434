import type { Response } from 'express';
import { PreparedAnswer } from './core/prepared-answer.js';

/** What is smaller fits into one packet as it is. */
const COMPRESSED_FROM_BYTES = 1_024;

/**
 * Sends what the API answers, a view or a text that says its type, compressed for who reads that: in one piece, with its length.
 * What is kept nowhere needs no validator.
 */
export function sendAnswer(response: Response, body: object | string): void {
  const answer = body instanceof PreparedAnswer ? body : prepared(body);
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Vary', 'Accept-Encoding');
  const encoding = answer.bytes.length >= COMPRESSED_FROM_BYTES && response.req.acceptsEncodings('br', 'gzip');
  if (encoding !== 'br' && encoding !== 'gzip') return end(response, answer.bytes);
  answer.in(encoding).then(
    (bytes) => {
      response.setHeader('Content-Encoding', encoding);
      end(response, bytes);
    },
    (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
  );
}

const prepared = (body: object | string) =>
  typeof body === 'string' ? new PreparedAnswer(body) : PreparedAnswer.of(body);

function end(response: Response, bytes: Buffer): void {
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
