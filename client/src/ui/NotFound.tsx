import { useTranslations } from 'use-intl';
import { LinkButton } from './Button.js';
import { EmptyState } from './EmptyState.js';
import { usePageHeading } from './use-page-heading.js';

/** For what does not exist and for what one may not see: both look the same. Takes the place of the whole page. */
export function NotFound() {
  const t = useTranslations('ui.notFound');
  const heading = usePageHeading(t('title'));
  return (
    <EmptyState
      title={t('title')}
      level={1}
      headingRef={heading}
      action={
        <LinkButton kind="quiet" to="/">
          {t('home')}
        </LinkButton>
      }
    >
      {t('help')}
    </EmptyState>
  );
}
