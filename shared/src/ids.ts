import { z } from 'zod';

/** An id in a reply: 24 hexadecimal digits. */
export const id = z.string().regex(/^[0-9a-f]{24}$/);

/**
 * An id in a request. Any short string passes the contract: a malformed id is answered like an unknown one (404), so that
 * nobody learns anything from the difference.
 */
export const idInput = z.string().min(1).max(100);

/** The space that every signed-in member may read: what belongs to the whole network. */
export const NETWORK_SPACE_ID = '000000000000000000000000';
