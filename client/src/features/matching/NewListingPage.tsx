import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { listingRoutes, type ListingKind } from '#shared/matching/listing.contract.js';
import { call } from '../../lib/http/call.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Sheet } from '../../ui/Sheet.js';
import { ListingForm } from './ListingForm.js';
import { answerTo, formOf } from './listing-form.js';
import { listingQuery, useReadAgain } from './use-matching.js';
import styles from './NewListingPage.module.css';

interface NewListingProps {
  kind: ListingKind;
  values: ReturnType<typeof formOf>;
}

function NewListing({ kind, values }: NewListingProps) {
  const t = useTranslations('matching');
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  // Sent twice, it is the same one.
  const [clientId] = useState(() => crypto.randomUUID());
  return (
    <Sheet isPadded>
      <ListingForm
        kind={kind}
        values={values}
        submitLabel={t(`post.${kind}`)}
        send={async (said) => {
          const { listingId } = await call(listingRoutes.create, { body: { ...said, kind, clientId } });
          void readAgain();
          await navigate(`/pairs/requests/${listingId}`);
        }}
      />
    </Sheet>
  );
}

/** The answer to what another city posted: begun with what that one says. */
function Answer({ kind, to }: { kind: ListingKind; to: string }) {
  const t = useTranslations('matching');
  const answered = useQuery(listingQuery(to));
  return (
    <QueryState query={answered} what={t('whatOne')}>
      {(listing) => <NewListing kind={kind} values={answerTo(listing)} />}
    </QueryState>
  );
}

/** Posts a request (`?kind=offer`: an offer), in answer to another one (`&for=`) or not, and goes to what matches it. */
export function NewListingPage() {
  const t = useTranslations('matching');
  const [params] = useSearchParams();
  const kind = params.get('kind') === 'offer' ? 'offer' : 'request';
  const to = params.get('for');
  return (
    <div className={styles.page}>
      <PageHead title={t(`post.${kind}`)} crumb={{ to: '/pairs/requests', label: t('title') }}>
        {t('form.about')}
      </PageHead>
      {to === null ? <NewListing key={kind} kind={kind} values={formOf()} /> : <Answer kind={kind} to={to} />}
    </div>
  );
}
