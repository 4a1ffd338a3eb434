import { z } from 'zod';
import { idInput } from '../ids.js';
import { messageInput, messageView } from './message.contract.js';

/** What a browser asks over the socket; each is acknowledged, with `{code, message}` when refused. */
export const threadCommands = {
  'thread.join': {
    body: z.strictObject({ threadId: idInput, after: z.number().int().min(0).default(0) }),
    /** Messages after `after`, at most 100; `more` says to ask again from the last one's `seq`. */
    ack: z.object({ messages: z.array(messageView), lastSeq: z.number().int(), more: z.boolean() }),
  },
  'thread.leave': { body: z.strictObject({ threadId: idInput }), ack: z.object({}) },
  'thread.typing': { body: z.strictObject({ threadId: idInput }), ack: z.object({}) },
  'message.send': {
    body: messageInput.extend({ threadId: idInput }),
    ack: z.object({ message: messageView }),
  },
} as const;

/** What those in a thread's room are told, after the commit. */
export const threadEvents = {
  'message.posted': messageView,
  'message.edited': messageView,
  'message.removed': messageView,
  'thread.typing': z.object({ threadId: z.string(), memberId: z.string() }),
} as const;
