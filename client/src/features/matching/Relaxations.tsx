import { useTranslations } from 'use-intl';
import type { Relaxation } from '#shared/matching/match.contract.js';
import { Section } from '../../ui/Layout.js';
import { useValueWords } from './use-point-words.js';
import styles from './Relaxations.module.css';

function useRelaxationWords(): (relaxation: Relaxation) => string {
  const t = useTranslations('matching.relax');
  const tNames = useTranslations('matching.points.names');
  const valueWords = useValueWords();
  return ({ what, add, cities }) => {
    if (what === 'region-kept') return t('regionKept', { count: cities });
    if (add !== undefined) return t('add', { value: valueWords(what, add), count: cities });
    return t('without', { point: tNames(what), count: cities });
  };
}

/** What could be asked for less strictly, with what that would give. */
export function Relaxations({ relaxations }: { relaxations: readonly Relaxation[] }) {
  const t = useTranslations('matching.relax');
  const words = useRelaxationWords();
  if (relaxations.length === 0) return null;
  return (
    <Section title={t('title')} isModest>
      <ul className={styles.relaxations}>
        {relaxations.map((one) => (
          <li key={`${one.what} ${one.add ?? ''}`}>{words(one)}</li>
        ))}
      </ul>
    </Section>
  );
}
