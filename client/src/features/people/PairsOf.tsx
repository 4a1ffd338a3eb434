import { useTranslations } from 'use-intl';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { pairRoutes } from '#shared/pairs/pair.contract.js';
import { usePages } from '../../lib/use-pages.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PairCard } from '../../ui/PairCard.js';
import { QueryState } from '../../ui/QueryState.js';
import { Sheet } from '../../ui/Sheet.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { peopleKey } from './api.js';
import styles from './PairsOf.module.css';

/** The pairs of an organisation that exist for the reader; of others nothing is said. */
export function PairsOf({ organisation: { organisationId } }: { organisation: OrganisationView }) {
  const t = useTranslations('people.organisation');
  const pages = usePages([peopleKey, 'pairs', organisationId], pairRoutes.list, { query: { organisationId } });
  return (
    <Section title={t('pairs')}>
      <QueryState query={pages.query} what={t('whatPairs')}>
        {() => (
          <div className={styles.pairs}>
            {pages.items.map((pair) => (
              <Sheet key={pair.pairId} isFramed>
                <PairCard pair={pair} to={`/pairs/${pair.pairId}`}>
                  {pair.state !== 'active' && t(`pairStates.${pair.state}`)}
                </PairCard>
              </Sheet>
            ))}
            {pages.items.length === 0 && <Meta>{t('noPairs')}</Meta>}
          </div>
        )}
      </QueryState>
      <ShowMore pages={pages} />
    </Section>
  );
}
