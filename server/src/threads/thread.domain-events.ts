import type { MessageView } from '#shared/threads/message.contract.js';
import type { SpaceKind } from '#shared/threads/thread.contract.js';
import { domainEvent } from '../core/domain-events.js';

interface Where {
  space: { spaceId: string; kind: SpaceKind };
}
export type MessageEvent = Where & { message: MessageView };

export const threadOpened = domainEvent<Where & { threadId: string }>('thread.opened');
export const messagePosted = domainEvent<MessageEvent>('message.posted');
export const messageEdited = domainEvent<MessageEvent>('message.edited');
export const messageRemoved = domainEvent<MessageEvent>('message.removed');
