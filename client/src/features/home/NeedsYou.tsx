import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import type { HomeView } from '#shared/home/home.contract.js';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useMember } from '../../lib/session.js';
import { LinkButton } from '../../ui/Button.js';
import { CityMark } from '../../ui/CityMark.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { GroupMark } from '../../ui/GroupMark.js';
import { Meta } from '../../ui/Meta.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';

/** The first row's button is the view's one filled button. */
const kindOf = (isFirst: boolean) => (isFirst ? 'filled' : 'quiet');

function RequestsRow({ group, isFirst }: { group: GroupView; isFirst: boolean }) {
  const t = useTranslations('home.requests');
  const to = `/groups/${group.groupId}/members`;
  return (
    <Row
      mark={<GroupMark />}
      title={t('title', { count: group.requestCount ?? 0 })}
      to={to}
      end={
        <LinkButton kind={kindOf(isFirst)} size="sm" to={to}>
          {t('action')}
        </LinkButton>
      }
    >
      <Meta>
        <bdi>{group.title}</bdi>
      </Meta>
    </Row>
  );
}

function PairRow({ pair, isFirst }: { pair: PairView; isFirst: boolean }) {
  const t = useTranslations('home.pair');
  const { list } = useFormat();
  const { organisation: own } = useMember();
  const others = pair.cities
    .map(({ organisation }) => organisation)
    .filter(({ organisationId }) => organisationId !== own.organisationId);
  const to = `/pairs/${pair.pairId}`;
  return (
    <Row
      mark={<CityMark name={others[0]?.name ?? own.name} kind={others[0]?.kind} />}
      title={t('title', { cities: list(others.map(({ name }) => name)) })}
      to={to}
      fact={pair.title}
      end={
        <LinkButton kind={kindOf(isFirst)} size="sm" to={to}>
          {t('action')}
        </LinkButton>
      }
    >
      <Meta>
        {t('waits', { city: own.name })}
        <RelativeTime time={pair.createdAt} />
      </Meta>
    </Row>
  );
}

/** What waits for the member, people who wait first: each row one thing to do. */
export function NeedsYou({ home: { groupsWithRequests, pairsToAccept } }: { home: HomeView }) {
  const t = useTranslations('home');
  if (groupsWithRequests.length + pairsToAccept.length === 0) {
    return <EmptyState title={t('nothing.title')}>{t('nothing.help')}</EmptyState>;
  }
  return (
    <Rows label={t('title')}>
      {groupsWithRequests.map((group, index) => (
        <RequestsRow key={group.groupId} group={group} isFirst={index === 0} />
      ))}
      {pairsToAccept.map((pair, index) => (
        <PairRow key={pair.pairId} pair={pair} isFirst={index === 0 && groupsWithRequests.length === 0} />
      ))}
    </Rows>
  );
}
