import type { MessageView } from '#shared/threads/message.contract.js';
import type { SpaceKind } from '#shared/threads/thread.contract.js';
import { domainEvent } from '../core/domain-events.js';

interface Where {
  space: { spaceId: string; kind: SpaceKind };
}

export const threadOpened = domainEvent<Where & { threadId: string }>('thread.opened');
export const messagePosted = domainEvent<Where & { message: MessageView }>('message.posted');
export const messageEdited = domainEvent<Where & { message: MessageView }>('message.edited');
export const messageRemoved = domainEvent<Where & { message: MessageView }>('message.removed');
