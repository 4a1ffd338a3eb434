import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link. Only `hash` is stored: who reads the database cannot use the link. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
