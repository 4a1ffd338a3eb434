import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Columns, Section } from '../../ui/Layout.js';
import { CityVoices } from './CityVoices.js';
import { PairAside } from './PairAside.js';
import { usePair } from './PairPage.js';

interface OverviewTabProps {
  /** What was written last about the activities, and what stands before the next phase; for those who may read in the pair. */
  latest: (pairId: string) => ReactNode;
  factors: (pairId: string) => ReactNode;
  /** The threads of the pair; asked for only where the reader may read them. */
  threads: (space: { spaceId: string; canWrite: boolean }) => ReactNode;
}

/** Who speaks for each city, what they talk about, who keeps the pair moving. */
export function OverviewTab({ latest, factors, threads }: OverviewTabProps) {
  const t = useTranslations('pairs');
  const pair = usePair();
  return (
    <Columns
      aside={
        <>
          {pair.can.readThreads && pair.state !== 'proposed' && factors(pair.pairId)}
          <PairAside pair={pair} />
        </>
      }
    >
      {pair.can.readThreads && latest(pair.pairId)}
      {pair.can.readThreads && (
        <Section title={t('threads')}>{threads({ spaceId: pair.pairId, canWrite: pair.can.write })}</Section>
      )}
      <Section title={t('people')}>
        <CityVoices pair={pair} />
      </Section>
    </Columns>
  );
}
