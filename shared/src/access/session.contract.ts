import { z } from 'zod';
import { ownMemberView } from '../members/member.contract.js';
import { route } from '../route.js';
import { password } from '../text.js';

export const sessionView = z.object({
  /** Null for a guest. */
  member: ownMemberView.nullable(),
  /** To be sent as `x-csrf-token` with every unsafe request. */
  csrfToken: z.string(),
  /** True while the demonstration network is in the store. */
  isDemonstration: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

/** Not the contract of a new account: whatever is typed is compared, nothing is told about its form. */
export const credentials = z.strictObject({ email: z.string().max(254), password: z.string().max(200) });
export type Credentials = z.infer<typeof credentials>;

export const sessionRoutes = {
  get: route('GET', '/api/session', { summary: 'Who is signed in', access: 'guest', reply: sessionView }),
  create: route('POST', '/api/session', {
    summary: 'Sign in',
    access: 'guest',
    body: credentials,
    reply: sessionView,
  }),
  delete: route('DELETE', '/api/session', { summary: 'Sign out', access: 'guest', reply: sessionView }),
};

export const passwordResetRoutes = {
  redeem: route('POST', '/api/password-resets/:token', {
    summary: 'Set a new password by a one-time link; ends all sessions of the member',
    access: 'guest',
    body: z.strictObject({ password }),
    reply: z.object({ email: z.string() }),
  }),
};
