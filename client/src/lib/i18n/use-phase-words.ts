import { useTranslations } from 'use-intl';
import { phases, type PairView } from '#shared/pairs/pair.contract.js';
import { useTerms } from './use-terms.js';

/** A phase with its place among the five: "Phase 3 of 5, Adoption and adaptation". */
export function usePhaseWords(): (phase: PairView['phase']) => string {
  const t = useTranslations('ui.pairLine');
  const { label } = useTerms();
  return (phase) => t('phase', { now: phases.indexOf(phase) + 1, of: phases.length, name: label('phases', phase) });
}
