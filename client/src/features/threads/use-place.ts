import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { messageElementId } from './message-element.js';

interface Shown {
  firstSeq: number | undefined;
  lastSeq: number;
  outgoingCount: number;
}

/**
 * Where the reader is in a thread. At the end, new messages are followed; further up, the place is kept, whatever comes below or
 * above. The element given to `setEnd` marks the end of the page's column.
 */
export function usePlace({ firstSeq, lastSeq, outgoingCount }: Shown) {
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const [seenSeq, setSeenSeq] = useState(lastSeq);
  if (isAtEnd && seenSeq !== lastSeq) setSeenSeq(lastSeq);

  useEffect(() => {
    if (!end) return;
    const observer = new IntersectionObserver(([entry]) => setIsAtEnd(entry?.isIntersecting ?? true), {
      rootMargin: '0px 0px 120px',
    });
    observer.observe(end);
    return () => observer.disconnect();
  }, [end]);

  const showEnd = () => end?.scrollIntoView({ block: 'nearest' });
  const follow = useEffectEvent(() => {
    if (isAtEnd) showEnd();
  });
  useLayoutEffect(() => follow(), [end, lastSeq, outgoingCount]);

  return {
    setEnd,
    /** Up to where the reader has been at the end. */
    seenSeq,
    goToEnd: () => {
      setIsAtEnd(true);
      showEnd();
    },
    hold: useHold(firstSeq),
  };
}

/** `hold()` before older messages come: what is read stays where it is when they stand above it. */
function useHold(firstSeq: number | undefined): () => void {
  const held = useRef<{ id: string; top: number } | null>(null);
  useLayoutEffect(() => {
    const element = held.current && document.getElementById(held.current.id);
    if (!held.current || !element) return;
    scrollBy(0, element.getBoundingClientRect().top - held.current.top);
    // The button that was pressed is gone where nothing is older: the focus goes on from here.
    if (document.activeElement === document.body) element.focus({ preventScroll: true });
    held.current = null;
  }, [firstSeq]);
  return () => {
    if (firstSeq === undefined) return;
    const id = messageElementId(firstSeq);
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    held.current = top === undefined ? null : { id, top };
  };
}
