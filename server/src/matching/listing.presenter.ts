import type { ListingView } from '#shared/matching/listing.contract.js';
import type { Organisation } from '../organisations/organisation.schema.js';
import type { Listing } from './listing.schema.js';

export function presentListing(listing: Listing, city: Organisation, can: ListingView['can']): ListingView {
  const { kind, state, title, themes, sdgs, methodologies, languages, wishedRegions, wishedSizes } = listing;
  return {
    listingId: listing._id.toHexString(),
    kind,
    state,
    ...(listing.pausedUntil && { pausedUntil: listing.pausedUntil.toISOString().slice(0, 10) }),
    title,
    themes,
    sdgs,
    methodologies,
    languages,
    wishedRegions,
    wishedSizes,
    ...(listing.month !== undefined && { month: listing.month }),
    keepsToRegion: listing.keepsToRegion,
    city: presentCity(city),
    createdAt: listing.createdAt.toISOString(),
    revision: listing.revision,
    isDemonstration: listing.isDemonstration,
    can,
  };
}

function presentCity({ _id, name, kind, country, regions, size, isDemonstration }: Organisation): ListingView['city'] {
  return {
    organisationId: _id.toHexString(),
    name,
    kind,
    ...(country && { country }),
    regions,
    ...(size && { size }),
    isDemonstration,
  };
}
