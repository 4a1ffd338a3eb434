import { useTranslations } from 'use-intl';
import { phases, type PairDetail } from '#shared/pairs/pair.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { usePhaseWords } from '../../lib/i18n/use-phase-words.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { PairEnd, pairEnds } from '../../ui/PairLine.js';
import styles from './PhaseSteps.module.css';

type Steps = Pick<PairDetail, 'cities' | 'phase' | 'state' | 'phaseSince' | 'phaseNames'>;

/** The pair's line with the names of its five phases; all of it dashed until every city has accepted. Runs downwards on phones. */
export function PhaseSteps({ pair }: { pair: Steps }) {
  const t = useTranslations('pairs');
  const { label } = useTerms();
  const phaseWords = usePhaseWords();
  const { date } = useFormat();
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
            <bdi>{pair.phaseNames?.[phase] ?? label('phases', phase)}</bdi>
            {pair.phaseNames?.[phase] && (
              <small className={styles.note}>{t('inMethod', { name: label('phases', phase) })}</small>
            )}
            {isUnderWay && index === now && pair.phaseSince && (
              <small className={styles.note}>{t('since', { date: date(pair.phaseSince) })}</small>
            )}
          </li>
        ))}
      </ol>
      <PairEnd cities={second} size="lg" />
    </div>
  );
}
