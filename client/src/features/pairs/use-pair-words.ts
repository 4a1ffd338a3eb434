import { useTranslations } from 'use-intl';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { useFormat } from '../../lib/format/use-format.js';

/** Where a pair stands, in words: whose acceptance it waits for, that it is under way, that it is closed. */
export function usePairWords(): (pair: Pick<PairView, 'state' | 'cities'>) => string {
  const t = useTranslations('pairs');
  const { list } = useFormat();
  return ({ state, cities }) => {
    const waited = cities.filter(({ acceptedAt }) => !acceptedAt).map(({ organisation }) => organisation.name);
    return state === 'proposed' ? t('waiting', { cities: list(waited) }) : t(`states.${state}`);
  };
}
