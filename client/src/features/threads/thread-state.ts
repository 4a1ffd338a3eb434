import type { MessageView } from '#shared/threads/message.contract.js';

/** What this browser knows of a thread. Whatever way a message came, it is kept once, by its `seq`, in its newest version. */
export interface ThreadState {
  messages: ReadonlyMap<number, MessageView>;
  /** The oldest `seq` that is shown; null until a first page was read, and nothing is shown before that. */
  floor: number | null;
  /** The revision of the page with which what is shown began: of the changes up to it, only those to that page are known. */
  since: number;
  /** The highest `seq` that is known to exist. */
  lastSeq: number;
  /** Every change of the thread up to this revision has come, as far as it is about what is shown. */
  complete: number;
  /** Changes after that one that came ahead of others. */
  ahead: ReadonlySet<number>;
  /** The highest revision that is known to exist. */
  latest: number;
}

export type ThreadEvent =
  /** The newest messages, or those before the floor, as of `revision`; `next` is null where none is older. */
  | { type: 'page'; messages: readonly MessageView[]; next: string | null; revision: number }
  /** A message was written, edited or removed: as it is after that. */
  | { type: 'changed'; message: MessageView }
  /** All that changed between a revision up to which everything was known and `revision`; at least `behind` more changes are to come. */
  | { type: 'caughtUp'; messages: readonly MessageView[]; revision: number; behind: number; lastSeq: number };

export const emptyThread: ThreadState = {
  messages: new Map(),
  floor: null,
  since: 0,
  lastSeq: 0,
  complete: 0,
  ahead: new Set(),
  latest: 0,
};

/** The same map where nothing is newer than what is known. */
function merge(known: ThreadState['messages'], messages: readonly MessageView[]): ThreadState['messages'] {
  const isNewer = ({ seq, revision }: MessageView) => revision > (known.get(seq)?.revision ?? 0);
  if (!messages.some(isNewer)) return known;
  const merged = new Map(known);
  for (const message of messages) {
    if (message.revision > (merged.get(message.seq)?.revision ?? 0)) merged.set(message.seq, message);
  }
  return merged;
}

type Page = Extract<ThreadEvent, { type: 'page' }>;

/** Where a page begins; undefined for an empty one that is not the beginning either. */
const oldestOf = ({ messages, next }: Page) => (next === null ? 1 : messages[0]?.seq);

/** True for a page that leaves a hole between itself and what is shown: that much was written meanwhile. */
function isApart({ floor, messages }: ThreadState, page: Page): boolean {
  if (floor === null) return true;
  let end = floor - 1;
  while (messages.has(end + 1)) end += 1;
  return (oldestOf(page) ?? 0) > end + 1;
}

/** What is shown begins anew with the page; of what was known, only what is younger than the page stays. */
function restart(state: ThreadState, page: Page): ThreadState {
  const younger = [...state.messages].filter(([, { revision }]) => revision > page.revision);
  const { revision } = page;
  return { ...state, messages: new Map(younger), floor: oldestOf(page) ?? null, since: revision, complete: revision };
}

/** Where what is shown begins after a page: not with one that was asked for before all began anew, and leaves a hole or is out of date. */
function floorAfter({ floor, since }: ThreadState, page: Page): number | null {
  const newest = page.messages.at(-1)?.seq ?? 0;
  if (floor === null || newest < floor - 1 || page.revision < since) return floor;
  return Math.min(floor, oldestOf(page) ?? floor);
}

/** Up to where everything has come, and what came ahead of that. A page shows no more than itself: elsewhere, more may be missing. */
function progress(state: ThreadState, event: ThreadEvent): Pick<ThreadState, 'complete' | 'ahead'> {
  let { complete, ahead } = state;
  if (event.type === 'changed' && event.message.revision > complete)
    ahead = new Set([...ahead, event.message.revision]);
  // Before the first page nothing is complete: all that comes is ahead.
  if (state.floor === null) return { complete, ahead };
  if (event.type === 'caughtUp') complete = Math.max(complete, event.revision);
  while (ahead.has(complete + 1)) complete += 1;
  if ([...ahead].some((revision) => revision <= complete)) {
    ahead = new Set([...ahead].filter((revision) => revision > complete));
  }
  return { complete, ahead };
}

/**
 * The state after an event. Events may come twice, late and in any order: what comes out is what a fresh fetch would give, as
 * soon as everything has come. The same state comes back where nothing is new.
 */
export function apply(before: ThreadState, event: ThreadEvent): ThreadState {
  const state = event.type === 'page' && isApart(before, event) ? restart(before, event) : before;
  const given = event.type === 'changed' ? [event.message] : event.messages;
  const told = event.type === 'caughtUp' ? event.lastSeq : 0;
  const seen = event.type === 'changed' ? 0 : event.revision + (event.type === 'caughtUp' ? event.behind : 0);
  const after: ThreadState = {
    messages: merge(state.messages, given),
    floor: event.type === 'page' ? floorAfter(state, event) : state.floor,
    since: state.since,
    lastSeq: given.reduce((last, { seq }) => Math.max(last, seq), Math.max(state.lastSeq, told)),
    latest: given.reduce((last, { revision }) => Math.max(last, revision), Math.max(state.latest, seen)),
    ...progress(state, event),
  };
  const names = Object.keys(after) as (keyof ThreadState)[];
  return names.every((name) => after[name] === before[name]) ? before : after;
}

/** What is shown, in order. */
export function shownMessages({ messages, floor }: ThreadState): MessageView[] {
  if (floor === null) return [];
  return [...messages.values()].filter(({ seq }) => seq >= floor).sort((a, b) => a.seq - b.seq);
}

/** True where older messages exist that are not shown yet. */
export const hasEarlier = ({ floor }: ThreadState): boolean => floor !== null && floor > 1;

/** True where a change is known to have been made that has not come. */
export const hasGap = ({ floor, complete, latest }: ThreadState): boolean => floor !== null && complete < latest;
