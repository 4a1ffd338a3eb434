import { useTranslations } from 'use-intl';
import type { AssessmentView } from '#shared/assessments/assessment.contract.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { UserText } from '../../ui/UserText.js';
import { byCapability, type Judged } from './by-capability.js';
import styles from './CapabilityTable.module.css';

function Judgement({ judged }: { judged: Judged }) {
  const t = useTranslations('capabilities');
  const { level, lang, reason, goesWell, toEnhance } = judged;
  return (
    <td>
      <strong>{t(`levels.${level}`)}</strong>
      <UserText text={reason} lang={lang} />
      {goesWell !== undefined && (
        <div className={styles.more}>
          <b>{t('goesWell')}</b>
          <UserText text={goesWell} lang={lang} />
        </div>
      )}
      {toEnhance !== undefined && (
        <div className={styles.more}>
          <b>{t('toEnhance')}</b>
          <UserText text={toEnhance} lang={lang} />
        </div>
      )}
    </td>
  );
}

/** Each rater's level with its reason, capability by capability: no sum, no mean, no rank. */
export function CapabilityTable({ assessments }: { assessments: readonly AssessmentView[] }) {
  const t = useTranslations('capabilities');
  const { label } = useTerms();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.who')}</th>
          <th scope="col">{t('table.level')}</th>
        </tr>
      </thead>
      {byCapability(assessments).map(({ capability, judged }) => (
        <tbody key={capability}>
          <tr>
            <th className={styles.capability} colSpan={2} scope="rowgroup">
              {label('capabilities', capability)}
            </th>
          </tr>
          {judged.map((one) => (
            <tr key={one.assessmentId}>
              <th className={styles.who} scope="row">
                <p className={styles.moment}>{t(`moments.${one.moment}`)}</p>
                <p>
                  <bdi>{one.organisation.name}</bdi>
                </p>
                <p className={styles.rater}>
                  <bdi>{one.rater?.name ?? t('formerMember')}</bdi>
                </p>
              </th>
              <Judgement judged={one} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
