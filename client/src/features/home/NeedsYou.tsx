import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import type { HomeView } from '#shared/home/home.contract.js';
import type { MatchView } from '#shared/matching/match.contract.js';
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

interface MatchRowProps {
  match: MatchView;
  /** The city waits for an answer, for the confirmation, or nobody answers it. */
  what: 'answer' | 'confirm' | 'unanswered';
  isFirst: boolean;
}

function MatchRow({ match, what, isFirst }: MatchRowProps) {
  const t = useTranslations('home.match');
  const { date } = useFormat();
  const { matchId, request, offer, side, since } = match;
  const [own, other] = side === 'request' ? [request.city, offer.city] : [offer.city, request.city];
  const to = `/pairs/matches/${matchId}`;
  return (
    <Row
      mark={<CityMark name={other.name} kind={other.kind} />}
      title={t(`title.${what}`, { own: own.name, other: other.name })}
      to={to}
      fact={request.title}
      end={
        <LinkButton kind={kindOf(isFirst)} size="sm" to={to}>
          {t(`action.${what}`)}
        </LinkButton>
      }
    >
      <Meta>{what === 'unanswered' ? t('unansweredSince', { date: date(since) }) : <RelativeTime time={since} />}</Meta>
    </Row>
  );
}

/** The rows in their order: people who wait for an answer first, then what was left lying. */
function rowsOf(home: HomeView): ((isFirst: boolean) => ReactNode)[] {
  const matches = (found: readonly MatchView[], what: MatchRowProps['what']) =>
    found.map((match) => (isFirst: boolean) => (
      <MatchRow key={`${what} ${match.matchId}`} match={match} what={what} isFirst={isFirst} />
    ));
  return [
    ...home.groupsWithRequests.map((group) => (isFirst: boolean) => (
      <RequestsRow key={group.groupId} group={group} isFirst={isFirst} />
    )),
    ...matches(home.matchesToAnswer, 'answer'),
    ...home.pairsToAccept.map((pair) => (isFirst: boolean) => (
      <PairRow key={pair.pairId} pair={pair} isFirst={isFirst} />
    )),
    ...matches(home.matchesToConfirm, 'confirm'),
    ...matches(home.matchesUnanswered, 'unanswered'),
  ];
}

/** What waits for the member: each row one thing to do. */
export function NeedsYou({ home }: { home: HomeView }) {
  const t = useTranslations('home');
  const rows = rowsOf(home);
  if (rows.length === 0) {
    return <EmptyState title={t('nothing.title')}>{t('nothing.help')}</EmptyState>;
  }
  return <Rows label={t('title')}>{rows.map((row, index) => row(index === 0))}</Rows>;
}
