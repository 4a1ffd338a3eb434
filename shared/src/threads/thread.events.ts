import { z } from 'zod';
import { idInput } from '../ids.js';
import { messageInput, messageView } from './message.contract.js';

/** What a browser asks over the socket; each is acknowledged, with `{code, message}` when refused. */
export const threadCommands = {
  'thread.join': {
    /** `since`: the revision up to which the asker knows every change; 0 for nothing. */
    body: z.strictObject({ threadId: idInput, since: z.number().int().min(0).default(0) }),
    /**
     * Messages that were written, edited or removed after `since`, at most 100, in the order of their revisions; with them, every
     * change up to `revision` is known. `behind` more changes are known to have been made: ask again from `revision`.
     */
    ack: z.object({
      messages: z.array(messageView),
      revision: z.number().int(),
      behind: z.number().int(),
      lastSeq: z.number().int(),
    }),
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
