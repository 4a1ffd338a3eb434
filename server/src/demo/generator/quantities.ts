import type { Random } from './random.js';

/** How much of everything; two or more members where there are pairs. */
export interface NetworkSize {
  members: number;
  groups: number;
  pairs: number;
  resources: number;
  /** Requests and offers, one after the other. */
  listings: number;
  threads: number;
  /** At least as many as threads: nobody opens a thread without a word. */
  messages: number;
}

/** @throws RangeError naming what does not go together */
export function assertPossible(size: NetworkSize): void {
  const { members, groups, pairs, resources, threads, messages } = size;
  if (members < 1) throw new RangeError('A network has at least one member');
  if (pairs > 0 && members < 2) throw new RangeError('A pair needs two cities, so at least two members');
  if (threads > 0 && groups + pairs + resources === 0) throw new RangeError('Threads need groups, pairs or resources');
  if (messages < threads) throw new RangeError('Every thread has at least one message');
  if (messages > 0 && threads === 0) throw new RangeError('Messages need threads');
}

/** Divides a whole number into parts of nearly the same size that add up to it. */
export function shares(total: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, at) => {
    return Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts);
  });
}

/** Divides a whole number by weights into parts that add up to it. */
export function sharesByWeight(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0);
  let weighed = 0;
  let given = 0;
  return weights.map((weight) => {
    weighed += weight;
    const upToHere = sum === 0 ? 0 : Math.round((total * weighed) / sum);
    const share = upToHere - given;
    given = upToHere;
    return share;
  });
}

/** Gives each thread its number of messages: most are short, a few are long, all together are `messages`. */
export class MessageBudget {
  constructor(
    private threads: number,
    private messages: number,
    private readonly random: Random,
  ) {}

  next(): number {
    const spare = this.messages - this.threads;
    const average = spare / this.threads;
    const drawn = Math.floor(3 * this.random.next() ** 2 * average + this.random.next());
    const count = 1 + (this.threads === 1 ? spare : Math.min(spare, drawn));
    this.threads -= 1;
    this.messages -= count;
    return count;
  }
}
