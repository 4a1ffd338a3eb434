import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { SectionName } from '#shared/sections/section.contract.js';
import type { sectionEvents } from '#shared/sections/section.events.js';
import { useMember } from '../../lib/session.js';
import { connectionStore } from '../../lib/socket/connection.js';
import { emit } from '../../lib/socket/emit.js';
import { useSocketEvent } from '../../lib/socket/use-socket.js';

const SHOWN_FOR_MS = 5_000;
const TOLD_EVERY_MS = 3_000;

type Writing = z.output<(typeof sectionEvents)['section.writing']>;

/** Who else writes in a section at this moment, for which city and in which voice. */
export function useSectionWriters(pairId: string, section: SectionName): readonly Writing[] {
  const { memberId: own } = useMember();
  const [writers, setWriters] = useState<readonly Writing[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const stop = (memberId: string) => {
    timers.current.delete(memberId);
    setWriters((before) => before.filter((one) => one.memberId !== memberId));
  };
  useSocketEvent('section.writing', (writing) => {
    const { memberId } = writing;
    if (writing.pairId !== pairId || writing.section !== section || memberId === own) return;
    clearTimeout(timers.current.get(memberId));
    timers.current.set(
      memberId,
      setTimeout(() => stop(memberId), SHOWN_FOR_MS),
    );
    setWriters((before) => [...before.filter((one) => one.memberId !== memberId), writing]);
  });
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);
  return writers;
}

/** Tells the others that the member writes, not more often than they need to hear it. */
export function useTellWriting(pairId: string, section: SectionName): () => void {
  const toldAt = useRef(0);
  return () => {
    if (connectionStore.read() !== 'online' || Date.now() - toldAt.current < TOLD_EVERY_MS) return;
    toldAt.current = Date.now();
    emit('section.writing', { pairId, section }).catch(() => undefined);
  };
}
