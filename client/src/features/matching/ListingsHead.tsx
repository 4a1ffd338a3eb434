import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/Button.js';
import { Inline } from '../../ui/Layout.js';
import { ListTools } from '../../ui/ListTools.js';
import { PageHead } from '../../ui/PageHead.js';
import { Segmented } from '../../ui/Segmented.js';

/** The head of both lists: all that the reader may see, and that of the own city. */
export function ListingsHead({ tabs }: { tabs: ReactNode }) {
  const t = useTranslations('matching');
  const views = [
    { to: '/pairs/requests', label: t('views.all') },
    { to: '/pairs/requests/own', label: t('views.own') },
  ];
  const post = (
    <Inline>
      <LinkButton icon="plus" to="/pairs/requests/new">
        {t('post.request')}
      </LinkButton>
      <LinkButton kind="quiet" to="/pairs/requests/new?kind=offer">
        {t('post.offer')}
      </LinkButton>
    </Inline>
  );
  return (
    <>
      <PageHead title={t('title')} action={post}>
        {t('about')}
      </PageHead>
      {tabs}
      <ListTools>
        <Segmented label={t('views.label')} options={views} />
      </ListTools>
    </>
  );
}
