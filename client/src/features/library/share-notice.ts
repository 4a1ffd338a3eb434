import { z } from 'zod';

const sharing = z.object({ notice: z.enum(['shared', 'there-already']) });
type Notice = z.infer<typeof sharing>['notice'];

/** What the page of a resource is told when sharing led there. */
export const withNotice = (notice: Notice): { notice: Notice } => ({ notice });

/** Reads it again from the state of the address, which may hold anything. */
export const noticeOf = (state: unknown): Notice | undefined => sharing.safeParse(state).data?.notice;
