import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { usePhaseWords } from '../lib/i18n/use-phase-words.js';
import { PairLine } from './PairLine.js';
import styles from './PairCard.module.css';

interface PairCardProps {
  pair: Pick<PairView, 'title' | 'state' | 'phase' | 'cities'>;
  to: string;
  /** Heading level: 3 unless it stands right below the page's own. */
  level?: 2 | 3;
  /** The next step, or why it waits. */
  children?: ReactNode;
}

/** A pair as one link: its line, its title, its phase in words, the next step. Stands in a `Sheet`. */
export function PairCard({ pair, to, level = 3, children }: PairCardProps) {
  const phaseWords = usePhaseWords();
  const Heading = `h${level}` as const;
  const isUnderWay = pair.state !== 'proposed';
  return (
    <Link className={styles.card} to={to}>
      <PairLine cities={pair.cities.map((city) => city.organisation)} phase={isUnderWay ? pair.phase : undefined} />
      <Heading className={styles.title}>
        <bdi>{pair.title}</bdi>
      </Heading>
      {isUnderWay && <p className={styles.fact}>{phaseWords(pair.phase)}</p>}
      {children && <p className={styles.fact}>{children}</p>}
    </Link>
  );
}
