import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { useMember } from '../../lib/session.js';
import { LinkButton } from '../../ui/Button.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { PairCard } from '../../ui/PairCard.js';
import { QueryState } from '../../ui/QueryState.js';
import { Sheet } from '../../ui/Sheet.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { usePairWords } from './use-pair-words.js';
import { usePairs } from './use-pairs.js';
import styles from './PairsPage.module.css';

function Pairs({ pairs }: { pairs: readonly PairView[] }) {
  const pairWords = usePairWords();
  return (
    <ul className={styles.pairs}>
      {pairs.map((pair) => (
        <li key={pair.pairId}>
          <Sheet isFramed>
            <PairCard pair={pair} to={`/pairs/${pair.pairId}`} level={2}>
              {pair.state !== 'active' && pairWords(pair)} {pair.isDemonstration && <DemoBadge />}
            </PairCard>
          </Sheet>
        </li>
      ))}
    </ul>
  );
}

function NoPairs() {
  const t = useTranslations('pairs');
  const { organisation, can } = useMember();
  const city = { name: organisation.name, kind: organisation.kind };
  if (can.openPairs) return <EmptyState title={t('none.title')}>{t('none.help')}</EmptyState>;
  return (
    <EmptyState title={t('noneOfCity.title', { city: city.name })} city={city}>
      {t('noneOfCity.help')}
    </EmptyState>
  );
}

/** The pairs that exist for the reader, the liveliest first; `tabs` lead to what else is under Pairs. */
export function PairsPage({ tabs }: { tabs: ReactNode }) {
  const t = useTranslations('pairs');
  const { can } = useMember();
  const pairs = usePairs();
  const propose = can.openPairs && (
    <LinkButton icon="plus" to="/pairs/new">
      {t('propose')}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t('title')} action={propose}>
        {t('about')}
      </PageHead>
      {tabs}
      <QueryState query={pairs.query} what={t('what')}>
        {() => (pairs.items.length > 0 ? <Pairs pairs={pairs.items} /> : <NoPairs />)}
      </QueryState>
      <ShowMore pages={pairs} />
    </>
  );
}
