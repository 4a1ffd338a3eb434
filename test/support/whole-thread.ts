import { expect } from '@jest/globals';
import type { MessageView } from '../../shared/src/threads/message.contract.js';
import { threadRoutes } from '../../shared/src/threads/thread.contract.js';
import type { TestClient } from './client.js';

/** All messages of a thread, page by page, as anybody reads them. */
export async function wholeThread(client: TestClient, threadId: string): Promise<MessageView[]> {
  const all: MessageView[] = [];
  for (let after = 0, more = true; more;) {
    const query = { after, limit: 100 };
    const { items, next } = await client.send(threadRoutes.messages, { params: { threadId }, query });
    all.push(...items);
    more = next !== null;
    after = Number(next);
  }
  return all;
}

/** Numbered without a gap; every acknowledged message is there, as it was acknowledged, once; each author's in the order of writing. */
export function expectWhole(all: readonly MessageView[], byAuthor: readonly (readonly MessageView[])[]): void {
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
  expect(new Set(all.map(({ clientId }) => clientId)).size).toBe(all.length);
  const stored = new Map(all.map((message) => [message.clientId, message]));
  for (const acknowledged of byAuthor) {
    for (const message of acknowledged) expect(stored.get(message.clientId)).toEqual(message);
    const places = acknowledged.map(({ seq }) => seq);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
}
