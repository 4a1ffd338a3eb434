import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { sessionRoutes, type SessionView } from '#shared/access/session.contract.js';
import type { OwnMemberView } from '#shared/members/member.contract.js';
import { call, setCsrfToken } from './http/call.js';
import { closeSocket } from './socket/connection.js';

const sessionKey = ['session'];
const publicKeys = ['session', 'vocabularies'];

/**
 * Makes `view` the session of this page. When it is another person's than before, everything read so far is forgotten and the
 * socket, which belongs to the old session, is closed.
 */
function adopt(client: QueryClient, view: SessionView): SessionView {
  setCsrfToken(view.csrfToken);
  const before = client.getQueryData<SessionView>(sessionKey);
  if (before && before.member?.memberId !== view.member?.memberId) {
    client.removeQueries({ predicate: (query) => !publicKeys.includes(String(query.queryKey[0])) });
    closeSocket();
  }
  return view;
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ client, signal }) => adopt(client, await call(sessionRoutes.get, { signal })),
  staleTime: 5 * 60_000,
  gcTime: Infinity,
});

/** Takes over a session view that another call answered: signing in, accepting an invitation, signing out. */
export function useAdoptSession(): (view: SessionView) => void {
  const client = useQueryClient();
  return (view) => void client.setQueryData(sessionKey, adopt(client, view));
}

/** Shows the member's own changed profile at once. */
export function useAdoptMember(): (member: OwnMemberView) => void {
  const client = useQueryClient();
  return (member) => client.setQueryData<SessionView>(sessionKey, (view) => view && { ...view, member });
}

/** Signs out on the server, then here. Without an answer nobody is signed out: the promise rejects. */
export function useSignOut(): () => Promise<void> {
  const adoptSession = useAdoptSession();
  return async () => adoptSession(await call(sessionRoutes.delete));
}

interface Session {
  /** Null for a guest. */
  member: OwnMemberView | null;
  isDemonstration: boolean;
}

export const SessionContext = createContext<Session>({ member: null, isDemonstration: false });

export const useSession = () => useContext(SessionContext);

/** The signed-in member; only for what the shell shows, where there always is one. */
export function useMember(): OwnMemberView {
  const { member } = useSession();
  if (!member) throw new Error('Nobody is signed in');
  return member;
}
