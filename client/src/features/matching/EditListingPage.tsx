import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { listingRoutes, type ListingView } from '#shared/matching/listing.contract.js';
import { call } from '../../lib/http/call.js';
import { NotFound } from '../../ui/NotFound.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Sheet } from '../../ui/Sheet.js';
import { ListingForm } from './ListingForm.js';
import { formOf } from './listing-form.js';
import { listingQuery, useReadAgain } from './use-matching.js';
import styles from './NewListingPage.module.css';

function EditListing({ listing }: { listing: ListingView }) {
  const t = useTranslations('matching');
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const { listingId, kind, revision } = listing;
  if (!listing.can.edit) return <NotFound />;
  const to = `/pairs/requests/${listingId}`;
  return (
    <div className={styles.page}>
      <PageHead title={t('editing')} crumb={{ to, label: listing.title }} />
      <Sheet isPadded>
        <ListingForm
          kind={kind}
          values={formOf(listing)}
          submitLabel={t('save')}
          send={async (said) => {
            await call(listingRoutes.update, { params: { listingId }, body: { ...said, revision } });
            void readAgain();
            await navigate(to);
          }}
        />
      </Sheet>
    </div>
  );
}

/** Changes a request or an offer of the own city. */
export function EditListingPage() {
  const t = useTranslations('matching');
  const { listingId = '' } = useParams();
  const listing = useQuery(listingQuery(listingId));
  return (
    <QueryState query={listing} what={t('whatOne')}>
      {(found) => <EditListing listing={found} />}
    </QueryState>
  );
}
