import { useState } from 'react';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useMember } from '../../lib/session.js';
import { changedDraft, keepDraft, keepLanguage, readDraft, type Draft } from './drafts.js';
import { useOutbox } from './OutboxProvider.js';

/** The composer's text: every change is kept on this device, so that it survives a reload. To be used once the outbox is read. */
export function useDraft(threadId: string) {
  const { memberId } = useMember();
  const { language } = useLanguage();
  const outbox = useOutbox();
  const [draft, setDraft] = useState(() => readDraft(memberId, threadId, language, outbox.read()));

  const replace = (next: Draft) => {
    setDraft(next);
    keepDraft(memberId, threadId, next);
  };

  return {
    draft,
    replace,
    change: (next: Partial<Draft>) => replace(changedDraft(draft, next)),
    /** Before sending: whatever happens then, the same words go out under this id. */
    sign: (clientId: string) => keepDraft(memberId, threadId, { ...draft, clientId }),
    /** After sending: the next message begins in the same language. */
    clear: () => {
      keepLanguage(memberId, draft.lang);
      replace({ body: '', lang: draft.lang });
    },
  };
}
