import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMember } from '../../lib/session.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Columns, Section } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { PageHead } from '../../ui/PageHead.js';
import { Sheet } from '../../ui/Sheet.js';
import { ProfileForm } from './ProfileForm.js';

/** One's own profile: what others see, and the language in which Tandem speaks. */
export function ProfilePage() {
  const t = useTranslations('profile');
  const member = useMember();
  const [isSaved, setIsSaved] = useState(false);
  const account = (
    <Section title={t('account')}>
      <Facts>
        <Fact name={t('email')}>{member.email}</Fact>
        <Fact name={t('organisation')}>
          <span dir="auto">{member.organisation.name}</span>
        </Fact>
      </Facts>
    </Section>
  );
  return (
    <>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <Columns aside={account}>
        <Sheet isPadded>
          <ProfileForm onSaved={() => setIsSaved(true)} />
        </Sheet>
        <div role="status">{isSaved && <Note tone="good" title={t('saved')} />}</div>
      </Columns>
    </>
  );
}
