import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMember } from '../../lib/session.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Columns, Section, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { PageHead } from '../../ui/PageHead.js';
import { AppearanceSelect, LanguageSelect } from '../../ui/Preferences.js';
import { Sheet } from '../../ui/Sheet.js';
import { ProfileForm } from './ProfileForm.js';

/** What only the member sees and chooses. */
function Own() {
  const t = useTranslations('profile');
  const member = useMember();
  return (
    <>
      <Section title={t('account')}>
        <Facts>
          <Fact name={t('email')}>{member.email}</Fact>
          <Fact name={t('organisation')}>
            <bdi>{member.organisation.name}</bdi>
          </Fact>
        </Facts>
      </Section>
      <Section title={t('preferences')}>
        <Stack>
          <LanguageSelect />
          <AppearanceSelect />
        </Stack>
      </Section>
    </>
  );
}

/** One's own profile: what others see, and how Tandem looks and speaks. */
export function ProfilePage() {
  const t = useTranslations('profile');
  const [isSaved, setIsSaved] = useState(false);
  return (
    <>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <Columns aside={<Own />}>
        <Stack>
          <Sheet isPadded>
            <div onInput={() => setIsSaved(false)}>
              <ProfileForm onSaved={() => setIsSaved(true)} />
            </div>
          </Sheet>
          <div role="status">{isSaved && <Note tone="good" title={t('saved')} />}</div>
        </Stack>
      </Columns>
    </>
  );
}
