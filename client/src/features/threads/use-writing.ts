import { useState } from 'react';
import type { MessageView } from '#shared/threads/message.contract.js';
import { focusComposer } from './Composer.js';
import { draftTakingBack, writtenFrom, type Draft } from './drafts.js';
import type { Outgoing } from './outgoing.js';
import { useOutbox } from './OutboxProvider.js';
import { useDraft } from './use-draft.js';
import { useTellTyping } from './use-typing.js';

/** The composer's draft, and what moves words between it, the outbox and the thread. */
export function useWriting(threadId: string, onSent: () => void) {
  const outbox = useOutbox();
  const tellTyping = useTellTyping(threadId);
  const { draft, replace, change, sign, clear } = useDraft(threadId);
  const [isSending, setIsSending] = useState(false);

  const send = async () => {
    const message = writtenFrom(draft, threadId);
    setIsSending(true);
    sign(message.clientId);
    await outbox.add(message);
    setIsSending(false);
    clear();
    onSent();
  };
  const takeBack = async (message: Outgoing) => {
    // The words are in one of both places at any time; where the message has just gone, they are in the thread.
    replace(draftTakingBack(message, draft));
    if (await outbox.discard(message.clientId)) focusComposer();
    else replace(draft);
  };

  return {
    draft,
    /** Until what was sent is kept: what is typed now would be lost. */
    isSending,
    change: (next: Partial<Draft>) => {
      change(next);
      if (next.body) tellTyping();
    },
    reply: ({ messageId }: MessageView) => {
      change({ replyTo: messageId });
      focusComposer();
    },
    send: () => {
      if (!isSending) void send();
    },
    takeBack: (message: Outgoing) => void takeBack(message),
    discard: ({ clientId }: Outgoing) => void outbox.discard(clientId),
    tryAgain: ({ clientId }: Outgoing) => void outbox.tryAgain(clientId),
  };
}
