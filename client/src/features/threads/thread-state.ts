import type { MessageView } from '#shared/threads/message.contract.js';

/** What this browser knows of a thread. Whatever way a message came, it is kept once, by its `seq`, in its newest version. */
export interface ThreadState {
  messages: ReadonlyMap<number, MessageView>;
  /** The oldest `seq` that is shown; null until a first page was read, and nothing is shown before that. */
  floor: number | null;
  /** The highest `seq` that is known to exist. */
  lastSeq: number;
}

export type ThreadEvent =
  /** The newest messages, or those before the floor; `next` is null where none is older. */
  | { type: 'page'; messages: readonly MessageView[]; next: string | null }
  /** Messages in any order, in any version, known or not; `lastSeq` where the server told it. */
  | { type: 'messages'; messages: readonly MessageView[]; lastSeq?: number };

export const emptyThread: ThreadState = { messages: new Map(), floor: null, lastSeq: 0 };

/** A removal is final; of two texts, the one edited later is the newer. */
function isNewer(message: MessageView, known: MessageView): boolean {
  if (known.removedAt !== undefined) return false;
  if (message.removedAt !== undefined) return true;
  return Date.parse(message.editedAt ?? message.createdAt) > Date.parse(known.editedAt ?? known.createdAt);
}

function merge(
  known: ThreadState['messages'],
  messages: readonly MessageView[],
): { messages: ThreadState['messages']; isChanged: boolean } {
  const fresh = messages.filter((message) => {
    const before = known.get(message.seq);
    return before === undefined || isNewer(message, before);
  });
  if (fresh.length === 0) return { messages: known, isChanged: false };
  const merged = new Map(known);
  for (const message of fresh) {
    const before = merged.get(message.seq);
    if (before === undefined || isNewer(message, before)) merged.set(message.seq, message);
  }
  return { messages: merged, isChanged: true };
}

function floorAfter(floor: number | null, event: ThreadEvent): number | null {
  if (event.type !== 'page') return floor;
  const oldest = event.next === null ? 1 : event.messages[0]?.seq;
  return oldest === undefined ? floor : Math.min(floor ?? oldest, oldest);
}

/**
 * The state after an event. Events may come twice, late and in any order: what comes out is what a fresh fetch would give, as
 * soon as everything has come. The same state comes back where nothing is new.
 */
export function apply(state: ThreadState, event: ThreadEvent): ThreadState {
  const { messages, isChanged } = merge(state.messages, event.messages);
  const floor = floorAfter(state.floor, event);
  const told = event.type === 'messages' ? (event.lastSeq ?? 0) : 0;
  const lastSeq = event.messages.reduce((last, { seq }) => Math.max(last, seq), Math.max(state.lastSeq, told));
  return isChanged || floor !== state.floor || lastSeq !== state.lastSeq ? { messages, floor, lastSeq } : state;
}

/** What is shown, in order. */
export function shownMessages({ messages, floor }: ThreadState): MessageView[] {
  if (floor === null) return [];
  return [...messages.values()].filter(({ seq }) => seq >= floor).sort((a, b) => a.seq - b.seq);
}

/** True where older messages exist that are not shown yet. */
export const hasEarlier = ({ floor }: ThreadState): boolean => floor !== null && floor > 1;

/** Up to which `seq` nothing is missing: what comes after it is asked for. Null before the first page. */
export function completeUpTo({ messages, floor }: ThreadState): number | null {
  if (floor === null) return null;
  let seq = floor - 1;
  while (messages.has(seq + 1)) seq += 1;
  return seq;
}

/** True where a message is known to exist, within what is shown, that has not come. */
export const hasGap = (state: ThreadState): boolean => {
  const complete = completeUpTo(state);
  return complete !== null && complete < state.lastSeq;
};
