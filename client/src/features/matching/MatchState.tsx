import { useTranslations } from 'use-intl';
import type { MatchView } from '#shared/matching/match.contract.js';
import { StateSign } from '../../ui/StateSign.js';

/** Whom a match waits for, or what came of it, in words. */
function useStateWords(): (match: MatchView) => string {
  const t = useTranslations('matching.state');
  return ({ state, request, offer, declined, can }) => {
    if (can.accept || can.confirm) return t('you');
    switch (state) {
      case 'waiting-for-request':
        return t('city', { city: request.city.name });
      case 'waiting-for-offer':
        return t('city', { city: offer.city.name });
      case 'waiting-for-both':
        return t('both');
      case 'waiting-for-facilitator':
        return t('facilitator');
      case 'accepted':
        return t('accepted');
      case 'declined':
        return declined?.by ? t('declined', { city: declined.by.name }) : t('declinedByFacilitator');
      case 'expired':
        return t('expired');
    }
  };
}

/** Where a match stands. */
export function MatchState({ match }: { match: MatchView }) {
  const words = useStateWords();
  if (match.can.accept || match.can.confirm) {
    return (
      <StateSign tone="turn" icon="clock">
        {words(match)}
      </StateSign>
    );
  }
  return match.state === 'accepted' ? (
    <StateSign tone="good" icon="check">
      {words(match)}
    </StateSign>
  ) : (
    <StateSign tone="wait">{words(match)}</StateSign>
  );
}
