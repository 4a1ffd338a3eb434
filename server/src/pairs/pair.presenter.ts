import type { MemberRef } from '#shared/members/member.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { CityVoice, PairDetail, PairView } from '#shared/pairs/pair.contract.js';
import type { Pair } from './pair.schema.js';

interface Seen {
  organisations: Map<string, OrganisationRef>;
  facilitators: Map<string, MemberRef>;
  can: PairView['can'];
}

/** The two voices of a city. */
export interface CityVoices {
  political: CityVoice;
  technical: CityVoice;
}

export function presentPair(pair: Pair, { organisations, facilitators, can }: Seen): PairView {
  return {
    pairId: pair._id.toHexString(),
    title: pair.title,
    state: pair.state,
    phase: pair.phase,
    cities: pair.organisationIds.flatMap((id) => presentCity(pair, organisations.get(id.toHexString()))),
    facilitators: pair.facilitatorIds.flatMap((id) => facilitators.get(id.toHexString()) ?? []),
    themes: pair.themes,
    languages: pair.languages,
    createdAt: pair.createdAt.toISOString(),
    isDemonstration: pair.isDemonstration,
    can,
  };
}

/** @param voices by the hexadecimal id of the city */
export function presentPairDetail(
  view: PairView,
  { phaseSince, phaseNames }: Pick<Pair, 'phaseSince' | 'phaseNames'>,
  voices: Map<string, CityVoices>,
): PairDetail {
  const cities = view.cities.flatMap((city) => {
    const spoken = voices.get(city.organisation.organisationId);
    return spoken ? [{ ...city, ...spoken }] : [];
  });
  return {
    ...view,
    ...(view.can.readThreads && {
      ...(phaseSince && { phaseSince: phaseSince.toISOString() }),
      ...(phaseNames && { phaseNames }),
    }),
    cities,
  };
}

function presentCity(pair: Pair, organisation: OrganisationRef | undefined): PairView['cities'] {
  if (!organisation) return [];
  const acceptance = pair.acceptances.find((one) => one.organisationId.toHexString() === organisation.organisationId);
  return [{ organisation, ...(acceptance && { acceptedAt: acceptance.at.toISOString() }) }];
}
