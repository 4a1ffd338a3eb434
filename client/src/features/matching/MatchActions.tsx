import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MatchView } from '#shared/matching/match.contract.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Inline, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { DeclineDialog } from './DeclineDialog.js';
import { useMatchActs } from './use-matching.js';

interface MatchActionsProps {
  match: MatchView;
  /** The view's one filled button is here. */
  isFirst: boolean;
}

/** What the reader can do about a match, as the server says. */
export function MatchActions({ match, isFirst }: MatchActionsProps) {
  const t = useTranslations('matching.act');
  const errorText = useErrorText();
  const [isDeclining, setIsDeclining] = useState(false);
  const { ask, accept, confirm } = useMatchActs();
  const { matchId, can, pairId, request, offer } = match;
  const kind = isFirst ? 'filled' : 'quiet';
  const problem = ask.error ?? accept.error ?? confirm.error;
  const listings = { requestId: request.listingId, offerId: offer.listingId };
  return (
    <Stack gap={3}>
      {problem && <Note tone="bad" role="alert" title={errorText(problem)} />}
      <Inline>
        {can.accept && (
          <Button kind={kind} isBusy={accept.isPending} onClick={() => accept.mutate(matchId)}>
            {t('accept')}
          </Button>
        )}
        {can.confirm && (
          <Button kind={kind} isBusy={confirm.isPending} onClick={() => confirm.mutate(matchId)}>
            {t('confirm')}
          </Button>
        )}
        {can.askAgain && (
          <Button kind="quiet" isBusy={ask.isPending} onClick={() => ask.mutate(listings)}>
            {t('askAgain')}
          </Button>
        )}
        {pairId && (
          <LinkButton kind="quiet" to={`/pairs/${pairId}`}>
            {t('seePair')}
          </LinkButton>
        )}
        {can.decline && (
          <Button kind="text" onClick={() => setIsDeclining(true)}>
            {t('decline')}
          </Button>
        )}
      </Inline>
      <DeclineDialog match={match} isOpen={isDeclining} onClose={() => setIsDeclining(false)} />
    </Stack>
  );
}
