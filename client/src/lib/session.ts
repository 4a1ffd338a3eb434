import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { sessionRoutes, type SessionView } from '#shared/access/session.contract.js';
import type { OwnMemberView } from '#shared/members/member.contract.js';
import { recallSession, rememberSession } from './device/kept-session.js';
import { call, setCsrfToken, setReader } from './http/call.js';
import { answerOrKept, keptReads } from './offline-queries.js';
import { closeSocket } from './socket/connection.js';

const sessionKey = ['session'];
const publicKeys = ['session', 'vocabularies'];
const START_PATIENCE_MS = 4_000;

/** Other tabs of this browser have the same cookie: they hear when somebody else is signed in. */
const tabs = new BroadcastChannel('tandem.session');

/** `ask` is called when another tab found that somebody else is signed in, or nobody. */
export function whenSessionChanged(ask: () => void): void {
  tabs.addEventListener('message', ask);
}

/**
 * Makes `view`, the server's word, the session of this page. When it is another person's than before, everything read so far is
 * forgotten, on this device too, and the socket, which belongs to the old session, is closed.
 */
function adopt(client: QueryClient, view: SessionView): SessionView {
  setCsrfToken(view.csrfToken);
  const before = client.getQueryData<SessionView>(sessionKey) ?? recallSession();
  const isOther = before !== undefined && before.member?.memberId !== view.member?.memberId;
  if (isOther) {
    client.removeQueries({ predicate: (query) => !publicKeys.includes(String(query.queryKey[0])) });
    closeSocket();
    tabs.postMessage('changed');
  }
  rememberSession(view);
  beReadBy(view, isOther);
  return view;
}

function beReadBy({ member }: SessionView, isOther: boolean): void {
  const memberId = member?.memberId ?? null;
  setReader(memberId);
  void keptReads.setReader(memberId, isOther);
}

/** Who was signed in when the line was last there. Only for want of the server's word, and without its token. */
function sessionWithoutLine(): SessionView | undefined {
  const kept = recallSession();
  if (kept) beReadBy(kept, false);
  return kept;
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ client, signal }) => {
    const answer = call(sessionRoutes.get, { signal }).then((view) => adopt(client, view));
    const isKnown = client.getQueryData(sessionKey) !== undefined;
    if (isKnown) return answer;
    const answered = (view: SessionView) => void client.setQueryData(sessionKey, view);
    return answerOrKept(answer, async () => sessionWithoutLine(), { answered }, START_PATIENCE_MS);
  },
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
