import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Factor, FactorState } from '#shared/work-plans/plan.contract.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Icon } from '../../ui/Icon.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import styles from './FactorList.module.css';

interface Assessed {
  factorId: Factor;
  state: FactorState;
  reason?: string | undefined;
}

interface FactorListProps<One extends Assessed> {
  factors: readonly One[];
  /** At the end of a factor: what can be done about it. */
  action?: (factor: One) => ReactNode;
}

const icons = { met: 'check', 'not-yet': 'clock', 'not-relevant': 'dash' } as const;

/** The success factors with their state in a sign and in words, and the reason where one is given. */
export function FactorList<One extends Assessed>({ factors, action }: FactorListProps<One>) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  return (
    <ul className={styles.factors}>
      {factors.map((factor) => (
        <li key={factor.factorId} className={styles.factor}>
          <span className={factor.state === 'met' ? styles.met : styles.open}>
            <Icon name={icons[factor.state]} size="sm" />
          </span>
          <div className={styles.words}>
            {label('success-factors', factor.factorId)}
            <VisuallyHidden>{` (${t(`factors.states.${factor.state}`)})`}</VisuallyHidden>
            {factor.state === 'not-relevant' && <p className={styles.reason}>{t('factors.states.not-relevant')}</p>}
            {factor.reason && (
              <p className={styles.reason} dir="auto">
                {factor.reason}
              </p>
            )}
          </div>
          {action?.(factor)}
        </li>
      ))}
    </ul>
  );
}
