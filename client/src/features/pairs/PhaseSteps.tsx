import { useTranslations } from 'use-intl';
import { phases, type PairView } from '#shared/pairs/pair.contract.js';
import { usePhaseWords } from '../../lib/i18n/use-phase-words.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { PairEnd, pairEnds } from '../../ui/PairLine.js';
import styles from './PhaseSteps.module.css';

/** The pair's line with the names of its five phases; all of it dashed until every city has accepted. Runs downwards on phones. */
export function PhaseSteps({ pair }: { pair: Pick<PairView, 'cities' | 'phase' | 'state'> }) {
  const t = useTranslations('pairs');
  const { label } = useTerms();
  const phaseWords = usePhaseWords();
  const [first, second] = pairEnds(pair.cities.map(({ organisation }) => organisation));
  const isUnderWay = pair.state !== 'proposed';
  const now = phases.indexOf(pair.phase);
  const lookOf = (index: number) => {
    if (!isUnderWay) return styles.open;
    return index < now ? styles.behind : index === now ? styles.now : undefined;
  };
  return (
    <div
      className={styles.journey}
      role="group"
      aria-label={isUnderWay ? phaseWords(pair.phase) : t('notBegun', { of: phases.length })}
    >
      <PairEnd cities={first} size="lg" />
      <ol className={styles.steps}>
        {phases.map((phase, index) => (
          <li
            key={phase}
            className={`${styles.step} ${lookOf(index) ?? ''}`}
            aria-current={isUnderWay && index === now ? 'step' : undefined}
          >
            {label('phases', phase)}
          </li>
        ))}
      </ol>
      <PairEnd cities={second} size="lg" />
    </div>
  );
}
