import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Columns, Section } from '../../ui/Layout.js';
import { CityVoices } from './CityVoices.js';
import { PairAside } from './PairAside.js';
import { usePair } from './PairPage.js';

interface OverviewTabProps {
  /** The threads of the pair; asked for only where the reader may read them. */
  threads: (space: { spaceId: string; canWrite: boolean }) => ReactNode;
}

/** Who speaks for each city, what they talk about, who keeps the pair moving. */
export function OverviewTab({ threads }: OverviewTabProps) {
  const t = useTranslations('pairs');
  const pair = usePair();
  return (
    <Columns aside={<PairAside pair={pair} />}>
      {pair.can.readThreads && (
        <Section title={t('threads')}>{threads({ spaceId: pair.pairId, canWrite: pair.can.write })}</Section>
      )}
      <Section title={t('people')}>
        <CityVoices pair={pair} />
      </Section>
    </Columns>
  );
}
