import type { z } from 'zod';
import { useTranslations } from 'use-intl';
import type { whyNotWriting } from '#shared/sections/section.contract.js';
import { LinkButton } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';

/** Why the reader writes in no section, and the way out where there is one. */
export function WhyNot({ why }: { why: z.infer<typeof whyNotWriting> }) {
  const t = useTranslations('sections.whyNot');
  return (
    <Note tone="calm" icon="lock" title={t(why)}>
      {why === 'other-voice' && (
        <LinkButton kind="link" to="/profile">
          {t('profile')}
        </LinkButton>
      )}
    </Note>
  );
}
