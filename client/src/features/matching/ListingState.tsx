import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { StateSign } from '../../ui/StateSign.js';

/** That something is away or over; what is open says nothing. */
export function ListingState({ listing: { state, pausedUntil } }: { listing: ListingView }) {
  const t = useTranslations('matching.states');
  const { date } = useFormat();
  if (state === 'open') return null;
  return <StateSign tone="wait">{pausedUntil ? t('pausedUntil', { date: date(pausedUntil) }) : t(state)}</StateSign>;
}
