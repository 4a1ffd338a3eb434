import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import type { Suggestion } from '#shared/matching/match.contract.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button } from '../../ui/Button.js';
import { Inline, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { StateSign } from '../../ui/StateSign.js';
import { MatchCard } from './MatchCard.js';
import { useMatchActs } from './use-matching.js';

interface SuggestionItemProps {
  listing: ListingView;
  suggestion: Suggestion;
  /** The view's one filled button is here. */
  isFirst: boolean;
}

/** Who could be asked, and why. */
export function SuggestionItem({ listing, suggestion, isFirst }: SuggestionItemProps) {
  const t = useTranslations('matching');
  const errorText = useErrorText();
  const { ask } = useMatchActs();
  const { listing: other, can } = suggestion;
  const [request, offer] = listing.kind === 'request' ? [listing, other] : [other, listing];
  const put = () => ask.mutate({ requestId: request.listingId, offerId: offer.listingId });
  return (
    <MatchCard
      mine={listing}
      theirs={other}
      comparison={suggestion}
      state={<StateSign tone="wait">{t('state.suggested')}</StateSign>}
    >
      <Stack gap={3}>
        {ask.error && <Note tone="bad" role="alert" title={errorText(ask.error)} />}
        {(can.ask || can.propose) && (
          <Inline>
            <Button kind={isFirst ? 'filled' : 'quiet'} isBusy={ask.isPending} onClick={put}>
              {can.ask ? t('act.ask', { city: other.city.name }) : t('act.propose')}
            </Button>
          </Inline>
        )}
      </Stack>
    </MatchCard>
  );
}
