import { hash, verify } from '@node-rs/argon2';

// Argon2id with 19 MiB, two passes, one lane: OWASP's recommendation, and this library's default algorithm.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

/** A hash that no password is known for: verifying against it takes as long as against a real one. */
const nobody = hashPassword(crypto.randomUUID());

/** Takes the same time whether there is an account or not. */
export async function fitsPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobody), password);
  return fits && passwordHash !== undefined;
}
