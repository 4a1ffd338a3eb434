import { useTranslations } from 'use-intl';
import { capabilityLevels, type AssessmentView, type Moment } from '#shared/assessments/assessment.contract.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { AXIS_WIDTH, byCapability, dotsOf, heightOf, momentsOf, ticks, type Judged } from './by-capability.js';
import styles from './CapabilityChart.module.css';

function Axis({ judged, shown }: { judged: readonly Judged[]; shown: readonly Moment[] }) {
  const height = heightOf(shown.length);
  return (
    <svg className={styles.axis} viewBox={`0 0 ${AXIS_WIDTH} ${height}`} aria-hidden="true" focusable="false">
      <path className={styles.line} d={`M${ticks[0]} ${height / 2}H${ticks.at(-1)}`} />
      {ticks.map((x) => (
        <path key={x} className={styles.line} d={`M${x} 0V${height}`} />
      ))}
      {dotsOf(judged, shown).map(({ id, moment, x, y }) => (
        <circle key={id} className={styles[moment]} cx={x} cy={y} r={5.5} />
      ))}
    </svg>
  );
}

/** Five axes with a dot for each rater, a line for each moment. Everything that it says is in the table beside it. */
export function CapabilityChart({ assessments }: { assessments: readonly AssessmentView[] }) {
  const t = useTranslations('capabilities');
  const { label } = useTerms();
  const shown = momentsOf(assessments);
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>{t('chart')}</figcaption>
      <ul className={styles.legend}>
        {shown.map((moment) => (
          <li key={moment}>
            <svg className={styles.sign} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
              <circle className={styles[moment]} cx={7} cy={7} r={5.5} />
            </svg>
            {t(`moments.${moment}`)}
          </li>
        ))}
      </ul>
      <div aria-hidden="true">
        {byCapability(assessments).map(({ capability, judged }) => (
          <div key={capability} className={styles.capability}>
            <p>{label('capabilities', capability)}</p>
            <Axis judged={judged} shown={shown} />
          </div>
        ))}
        <div className={styles.levels}>
          {capabilityLevels.map((level) => (
            <span key={level}>{t(`levels.${level}`)}</span>
          ))}
        </div>
      </div>
    </figure>
  );
}
