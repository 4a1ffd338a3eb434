import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { PairDetail } from '#shared/pairs/pair.contract.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Meta } from '../../ui/Meta.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Tabs } from '../../ui/Tabs.js';
import { AcceptPair } from './AcceptPair.js';
import { PhaseSteps } from './PhaseSteps.js';
import { pairQuery } from './use-pairs.js';

/** For the tabs within the page of a pair. */
export const usePair = () => useOutletContext<PairDetail>();

/** Keeps the page true while it is open: a city accepts, the last one too. */
function usePairLive(pairId: string) {
  const queryClient = useQueryClient();
  useSpaceChanges(pairId, 'space', () => void queryClient.invalidateQueries({ queryKey: pairQuery(pairId).queryKey }));
}

/** What is in the pair, by tabs: for those who may look into it. */
function PairTabs({ pair }: { pair: PairDetail }) {
  const t = useTranslations('pairs');
  if (!pair.can.readThreads) return null;
  const to = `/pairs/${pair.pairId}`;
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to, label: t('tabs.overview'), isIndex: true },
        { to: `${to}/plan`, label: t('tabs.plan') },
        { to: `${to}/sections`, label: t('tabs.sections') },
        { to: `${to}/capabilities`, label: t('tabs.capabilities') },
      ]}
    />
  );
}

interface PairPageProps {
  /** The button to write how an activity goes, for those who may. */
  writeUpdate: (pairId: string) => ReactNode;
}

function Pair({ pair, writeUpdate }: { pair: PairDetail } & PairPageProps) {
  const t = useTranslations('pairs');
  usePairLive(pair.pairId);
  return (
    <>
      <PageHead
        title={pair.title}
        crumb={{ to: '/pairs', label: t('title') }}
        action={pair.can.write && pair.state !== 'proposed' && writeUpdate(pair.pairId)}
      >
        <Meta>
          {t(`states.${pair.state}`)}
          {pair.isDemonstration && <DemoBadge />}
        </Meta>
      </PageHead>
      <PhaseSteps pair={pair} />
      <AcceptPair pair={pair} />
      <PairTabs pair={pair} />
      <Suspense fallback={<Skeleton />}>
        <Outlet context={pair} />
      </Suspense>
    </>
  );
}

/** One pair: where it stands, and by tabs what is in it. */
export function PairPage({ writeUpdate }: PairPageProps) {
  const t = useTranslations('pairs');
  const { pairId = '' } = useParams();
  const pair = useQuery(pairQuery(pairId));
  return (
    <QueryState query={pair} what={t('whatOne')}>
      {(found) => <Pair pair={found} writeUpdate={writeUpdate} />}
    </QueryState>
  );
}
