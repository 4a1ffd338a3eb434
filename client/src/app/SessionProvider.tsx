import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../lib/i18n/language-context.js';
import { SessionContext, sessionQuery } from '../lib/session.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { NarrowPage } from '../ui/NarrowPage.js';

/** Knows who is signed in before any page is shown; a member's own language is shown from then on. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('session');
  const { setLanguage } = useLanguage();
  const { data, error, refetch } = useQuery(sessionQuery);
  const member = data?.member;

  useEffect(() => {
    if (member?.locale) setLanguage(member.locale);
  }, [member?.memberId, member?.locale, setLanguage]);

  if (data) return <SessionContext value={data}>{children}</SessionContext>;
  if (!error) return null;
  return (
    <NarrowPage>
      <ErrorNotice what={t('whoIsSignedIn')} error={error} onRetry={() => void refetch()} />
    </NarrowPage>
  );
}
