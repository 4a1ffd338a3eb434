import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { PairDetail } from '#shared/pairs/pair.contract.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Columns, Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { AcceptPair } from './AcceptPair.js';
import { CityVoices } from './CityVoices.js';
import { PairAside } from './PairAside.js';
import { PhaseSteps } from './PhaseSteps.js';
import { pairQuery } from './use-pairs.js';

interface PairPageProps {
  /** The threads of the pair; asked for only where the reader may read them. */
  threads: (space: { spaceId: string; canWrite: boolean }) => ReactNode;
}

/** Keeps the page true while it is open: a city accepts, the last one too. */
function usePairLive(pairId: string) {
  const queryClient = useQueryClient();
  useSpaceChanges(pairId, 'space', () => void queryClient.invalidateQueries({ queryKey: pairQuery(pairId).queryKey }));
}

function Pair({ pair, threads }: { pair: PairDetail } & PairPageProps) {
  const t = useTranslations('pairs');
  usePairLive(pair.pairId);
  return (
    <>
      <PageHead title={pair.title} crumb={{ to: '/pairs', label: t('title') }}>
        <Meta>
          {t(`states.${pair.state}`)}
          {pair.isDemonstration && <DemoBadge />}
        </Meta>
      </PageHead>
      <PhaseSteps pair={pair} />
      <AcceptPair pair={pair} />
      <Columns aside={<PairAside pair={pair} />}>
        {pair.can.readThreads && (
          <Section title={t('threads')}>{threads({ spaceId: pair.pairId, canWrite: pair.can.write })}</Section>
        )}
        <Section title={t('people')}>
          <CityVoices pair={pair} />
        </Section>
      </Columns>
    </>
  );
}

/** One pair: where it stands, who speaks for each city, what they talk about. */
export function PairPage({ threads }: PairPageProps) {
  const t = useTranslations('pairs');
  const { pairId = '' } = useParams();
  const pair = useQuery(pairQuery(pairId));
  return (
    <QueryState query={pair} what={t('whatOne')}>
      {(found) => <Pair pair={found} threads={threads} />}
    </QueryState>
  );
}
