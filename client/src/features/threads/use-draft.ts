import { useState } from 'react';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useMember } from '../../lib/session.js';
import { keepDraft, keepLanguage, readDraft, type Draft } from './drafts.js';

/** The composer's text: every change is kept on this device, so that it survives a reload. */
export function useDraft(threadId: string) {
  const { memberId } = useMember();
  const { language } = useLanguage();
  const [draft, setDraft] = useState(() => readDraft(memberId, threadId, language));

  const change = (next: Partial<Draft>) => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    keepDraft(memberId, threadId, changed);
  };

  return {
    draft,
    change,
    /** After sending: the next message begins in the same language. */
    clear: () => {
      keepLanguage(memberId, draft.lang);
      change({ body: '', replyTo: undefined, clientId: undefined });
    },
  };
}
