import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { CityMark } from '../../ui/CityMark.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Meta } from '../../ui/Meta.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row } from '../../ui/Rows.js';
import { ListingState } from './ListingState.js';

/** A request or an offer in a list. */
export function ListingRow({ listing }: { listing: ListingView }) {
  const t = useTranslations('matching');
  const { label } = useTerms();
  const { list } = useFormat();
  const { listingId, city, kind, title, themes, languages, createdAt } = listing;
  return (
    <Row
      mark={<CityMark name={city.name} kind={city.kind} />}
      title={title}
      to={`/pairs/requests/${listingId}`}
      end={listing.state !== 'open' && <ListingState listing={listing} />}
    >
      <Meta>
        {t(`kindOf.${kind}`, { city: city.name })}
        {list(themes.map((id) => label('themes', id)))}
        {languages.length > 0 && <LanguageList languages={languages} />}
        <RelativeTime time={createdAt} />
        {listing.isDemonstration && <DemoBadge />}
      </Meta>
    </Row>
  );
}
