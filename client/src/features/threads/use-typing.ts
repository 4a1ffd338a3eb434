import { useEffect, useRef, useState } from 'react';
import { connectionStore } from '../../lib/socket/connection.js';
import { emit } from '../../lib/socket/emit.js';
import { useSocketEvent } from '../../lib/socket/use-socket.js';
import { useMember } from '../../lib/session.js';

const SHOWN_FOR_MS = 5_000;
const TOLD_EVERY_MS = 3_000;

/** Who else writes in a thread at this moment. */
export function useWriters(threadId: string): readonly string[] {
  const { memberId: own } = useMember();
  const [writers, setWriters] = useState<readonly string[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const stop = (memberId: string) => {
    clearTimeout(timers.current.get(memberId));
    timers.current.delete(memberId);
    setWriters((before) => before.filter((one) => one !== memberId));
  };
  useSocketEvent('thread.typing', (typing) => {
    const { memberId } = typing;
    if (typing.threadId !== threadId || memberId === own) return;
    clearTimeout(timers.current.get(memberId));
    timers.current.set(
      memberId,
      setTimeout(() => stop(memberId), SHOWN_FOR_MS),
    );
    setWriters((before) => (before.includes(memberId) ? before : [...before, memberId]));
  });
  useSocketEvent('message.posted', (message) => {
    if (message.threadId === threadId) stop(message.authorId);
  });
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);

  return writers;
}

/** Tells the others that the member writes, not more often than they need to hear it. */
export function useTellTyping(threadId: string): () => void {
  const toldAt = useRef(0);
  return () => {
    if (connectionStore.read() !== 'online' || Date.now() - toldAt.current < TOLD_EVERY_MS) return;
    toldAt.current = Date.now();
    emit('thread.typing', { threadId }).catch(() => undefined);
  };
}
