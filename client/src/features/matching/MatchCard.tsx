import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import type { Point } from '#shared/matching/match.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useMember } from '../../lib/session.js';
import { Meta } from '../../ui/Meta.js';
import { PairLine } from '../../ui/PairLine.js';
import { Sheet } from '../../ui/Sheet.js';
import { usePointWords } from './use-point-words.js';
import { Why } from './Why.js';
import styles from './MatchCard.module.css';

interface MatchCardProps {
  /** Whose wishes are compared. */
  mine: ListingView;
  theirs: ListingView;
  comparison: { points: readonly Point[]; matched: number; of: number };
  /** Where it stands, at the end of the first line. */
  state: ReactNode;
  /** What can be done. */
  children?: ReactNode;
}

/** Two cities that could learn from each other: who, how much fits and what, where it stands. */
export function MatchCard({ mine, theirs, comparison, state, children }: MatchCardProps) {
  const t = useTranslations('matching');
  const { countryName } = useFormat();
  const isOwn = useMember().organisation.organisationId === mine.city.organisationId;
  const words = usePointWords({ side: mine.kind, isOwn });
  const { points, matched, of } = comparison;
  return (
    <Sheet isPadded isFramed>
      <article>
        <div className={styles.head}>
          <div className={styles.line}>
            <PairLine cities={[mine.city, theirs.city]} />
          </div>
          {state}
        </div>
        <h2 className={styles.city}>
          <bdi>{theirs.city.name}</bdi>{' '}
          {theirs.city.country && <span className={styles.country}>{countryName(theirs.city.country)}</span>}
        </h2>
        <p className={styles.title}>
          <Link to={`/pairs/requests/${theirs.listingId}`}>
            <bdi>{theirs.title}</bdi>
          </Link>
        </p>
        <Meta>{t('matchesOn', { matched, of })}</Meta>
        <Why points={points} words={words} />
        {children}
      </article>
    </Sheet>
  );
}
