import { useTranslations } from 'use-intl';
import type { Point } from '#shared/matching/match.contract.js';
import { Icon } from '../../ui/Icon.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import styles from './Why.module.css';

interface WhyProps {
  points: readonly Point[];
  words: (point: Point) => string;
}

/** What matched and what did not: what was asked against what was found. */
export function Why({ points, words }: WhyProps) {
  const t = useTranslations('matching.points');
  // What speaks for it comes first, each part in the order of the contract.
  const sorted = [...points.filter(({ isMatched }) => isMatched), ...points.filter(({ isMatched }) => !isMatched)];
  return (
    <ul className={styles.why}>
      {sorted.map((point) => (
        <li key={point.point} className={point.isMatched ? styles.yes : styles.no}>
          <Icon name={point.isMatched ? 'check' : 'dash'} size="sm" />
          <span>
            <VisuallyHidden>{point.isMatched ? t('fits') : t('fitsNot')} </VisuallyHidden>
            <b>{t(`names.${point.point}`)}</b> {words(point)}
          </span>
        </li>
      ))}
    </ul>
  );
}
