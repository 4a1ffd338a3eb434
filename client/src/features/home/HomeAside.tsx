import { useTranslations } from 'use-intl';
import type { HomeView } from '#shared/home/home.contract.js';
import { LinkButton } from '../../ui/Button.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PairCard } from '../../ui/PairCard.js';
import { Sheet } from '../../ui/Sheet.js';

/** The own pairs, and the way to share something. */
export function HomeAside({ home: { pairs } }: { home: HomeView }) {
  const t = useTranslations('home');
  const isExample = pairs.some(({ isDemonstration }) => isDemonstration);
  return (
    <>
      {pairs.length > 0 && (
        <Section title={t('pairs')}>
          <Sheet>
            {pairs.map((pair) => (
              <PairCard key={pair.pairId} pair={pair} to={`/pairs/${pair.pairId}`} />
            ))}
          </Sheet>
        </Section>
      )}
      <Section title={t('give')}>
        <LinkButton kind="quiet" isWide icon="link" to="/library/share">
          {t('share')}
        </LinkButton>
      </Section>
      {isExample && (
        <Meta isTiny>
          <>
            <DemoBadge /> {t('examples')}
          </>
        </Meta>
      )}
    </>
  );
}
