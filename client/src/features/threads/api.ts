import { queryOptions } from '@tanstack/react-query';
import { groupRoutes } from '#shared/groups/group.contract.js';
import { pairRoutes, type PairView } from '#shared/pairs/pair.contract.js';
import { resourceRoutes } from '#shared/resources/resource.contract.js';
import type { MessageEdit, MessageView } from '#shared/threads/message.contract.js';
import { threadRoutes, type ThreadView } from '#shared/threads/thread.contract.js';
import { activityRoutes } from '#shared/work-plans/activity.contract.js';
import { ApiError } from '../../lib/http/api-error.js';
import { call } from '../../lib/http/call.js';
import { connectionStore } from '../../lib/socket/connection.js';
import { emit } from '../../lib/socket/emit.js';
import { deliveryBy } from './delivery.js';
import type { Outgoing } from './outgoing.js';
import type { MessagePage, ThreadSource } from './thread-feed.js';

export const PAGE_SIZE = 50;
const ANSWER_WITHIN_MS = 30_000;

/** Begins the key of everything that was fetched of a thread. */
export const threadKey = (threadId: string) => ['threads', 'one', threadId];
/** Of the threads of a space. */
export const threadsInKey = (spaceId: string) => ['threads', 'in', spaceId];

export const threadQuery = (threadId: string) =>
  queryOptions({
    queryKey: [...threadKey(threadId), 'view'],
    queryFn: ({ signal }) => call(threadRoutes.get, { params: { threadId }, signal }),
  });

const readMessages = (threadId: string, before?: number, signal?: AbortSignal): Promise<MessagePage> =>
  call(threadRoutes.messages, { params: { threadId }, query: { before, limit: PAGE_SIZE }, signal });

/** The newest messages: what is shown first, also from the cache. */
export const newestQuery = (threadId: string) =>
  queryOptions({
    queryKey: [...threadKey(threadId), 'newest'],
    queryFn: ({ signal }) => readMessages(threadId, undefined, signal),
  });

export const sourceOf = (threadId: string): ThreadSource => ({
  read: (before) => readMessages(threadId, before),
  join: (since) => emit('thread.join', { threadId, since }),
});

/** What a thread lives in, as its page shows it. */
interface ThreadSpace {
  title: string;
  lang?: string;
  to: string;
  pair?: PairView;
}

const spaces: Record<ThreadView['spaceKind'], (id: string, signal: AbortSignal) => Promise<ThreadSpace>> = {
  group: async (groupId, signal) => {
    const { title } = await call(groupRoutes.get, { params: { groupId }, signal });
    return { title, to: `/groups/${groupId}` };
  },
  pair: async (pairId, signal) => {
    const pair = await call(pairRoutes.get, { params: { pairId }, signal });
    return { title: pair.title, to: `/pairs/${pairId}`, pair };
  },
  resource: async (resourceId, signal) => {
    const { title, lang } = await call(resourceRoutes.get, { params: { resourceId }, signal });
    return { title, lang, to: `/resources/${resourceId}` };
  },
  activity: async (activityId, signal) => {
    const { title, lang } = await call(activityRoutes.get, { params: { activityId }, signal });
    return { title, lang, to: `/activities/${activityId}` };
  },
};

export const spaceQuery = ({ spaceId, spaceKind }: Pick<ThreadView, 'spaceId' | 'spaceKind'>) =>
  queryOptions({
    queryKey: ['threads', 'space', spaceKind, spaceId],
    queryFn: ({ signal }) => spaces[spaceKind](spaceId, signal),
  });

export const editMessage = ({ threadId, messageId }: MessageView, body: MessageEdit) =>
  call(threadRoutes.edit, { params: { threadId, messageId }, body });

export const removeMessage = ({ threadId, messageId }: MessageView) =>
  call(threadRoutes.remove, { params: { threadId, messageId } });

/** Over the socket; over HTTP where there is none, or where it does not answer. */
async function send({ threadId, clientId, body, lang, replyTo }: Outgoing): Promise<MessageView> {
  const message = { clientId, body, lang, ...(replyTo === undefined ? {} : { replyTo }) };
  if (connectionStore.read() === 'online') {
    try {
      return (await emit('message.send', { threadId, ...message })).message;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'offline') throw error;
    }
  }
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  return call(threadRoutes.post, { params: { threadId }, body: message, signal });
}

export const deliver = deliveryBy(send, editMessage);
