import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { HomeView } from '#shared/home/home.contract.js';
import { countOfHome, homeQuery } from '../../lib/home-query.js';
import { useSocketEvent } from '../../lib/socket/use-socket.js';
import { useCalmly } from '../../lib/use-calmly.js';
import { Columns } from '../../ui/Layout.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { HomeAside } from './HomeAside.js';
import { NeedsYou } from './NeedsYou.js';
import { WhatIsNew } from './WhatIsNew.js';

function Home({ home }: { home: HomeView }) {
  return (
    <Columns aside={<HomeAside home={home} />}>
      <NeedsYou home={home} />
      <WhatIsNew home={home} />
    </Columns>
  );
}

/** The first screen: what waits for the member, then what is new in the own groups and pairs. */
export function HomePage() {
  const t = useTranslations('home');
  const home = useQuery(homeQuery);
  const count = home.data ? countOfHome(home.data) : 0;
  const readAgain = useCalmly(() => void home.refetch());
  useSocketEvent('match.changed', readAgain);
  return (
    <>
      <PageHead title={t('title')}>{count > 0 && t('count', { count })}</PageHead>
      <QueryState query={home} what={t('what')}>
        {(found) => <Home home={found} />}
      </QueryState>
    </>
  );
}
