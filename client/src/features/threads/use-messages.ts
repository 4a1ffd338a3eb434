import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import type { MessageView } from '#shared/threads/message.contract.js';
import { emit } from '../../lib/socket/emit.js';
import { useSocketConnect, useSocketEvent } from '../../lib/socket/use-socket.js';
import { newestQuery, sourceOf, threadKey } from './api.js';
import { useOutbox, useOutgoing } from './OutboxProvider.js';
import { ThreadFeed } from './thread-feed.js';
import { hasEarlier, shownMessages } from './thread-state.js';
import { useKeptPage } from './use-kept-page.js';

/** The feed of one thread: its first page by HTTP, then what the socket and the outbox tell. */
function useFeed(threadId: string) {
  const client = useQueryClient();
  const outbox = useOutbox();
  const [feed] = useState(() => {
    const onGone = () => void client.invalidateQueries({ queryKey: threadKey(threadId) });
    return new ThreadFeed(sourceOf(threadId), onGone);
  });
  const newest = useQuery(newestQuery(threadId));
  const page = newest.data;

  useEffect(() => {
    if (page) feed.apply({ type: 'page', messages: page.items, next: page.next, revision: page.revision });
  }, [feed, page]);

  const take = (message: MessageView) => {
    if (message.threadId === threadId) feed.apply({ type: 'changed', message });
  };
  useSocketEvent('message.posted', take);
  useSocketEvent('message.edited', take);
  useSocketEvent('message.removed', take);
  useSocketConnect(`${threadId} ${page ? 'read' : 'to read'}`, () => {
    if (page) void feed.connected();
  });
  const takeSent = useEffectEvent(take);
  useEffect(() => outbox.onSent((message) => takeSent(message)), [outbox]);
  useEffect(() => {
    return () => {
      feed.close();
      emit('thread.leave', { threadId }).catch(() => undefined);
    };
  }, [feed, threadId]);

  return { feed, newest, take };
}

/**
 * The messages of a thread, live, and the member's own that are on their way. For one thread: another gets a component of its own.
 * Hand `query` to `QueryState`.
 */
export function useMessages(threadId: string) {
  const { feed, newest, take } = useFeed(threadId);
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  useKeptPage(threadId, state);
  const entries = useOutgoing();
  const messages = useMemo(() => shownMessages(state), [state]);
  const arrived = new Set(messages.map(({ clientId }) => clientId));
  return {
    query: newest,
    isRead: state.floor !== null,
    messages,
    /** Not acknowledged yet, nor told by an event. */
    outgoing: entries.filter((entry) => entry.threadId === threadId && !arrived.has(entry.clientId)),
    lastSeq: state.lastSeq,
    hasEarlier: hasEarlier(state),
    showEarlier: () => feed.showEarlier(),
    /** Takes what a call answered: an edit, a removal. */
    take,
  };
}
