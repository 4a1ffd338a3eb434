import type { MemberRef } from '#shared/members/member.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { PairView } from '#shared/pairs/pair.contract.js';
import type { Pair } from './pair.schema.js';

interface Seen {
  organisations: Map<string, OrganisationRef>;
  /** All members of the cities. */
  people: readonly MemberRef[];
  facilitators: Map<string, MemberRef>;
  can: PairView['can'];
}

export function presentPair(pair: Pair, { organisations, people, facilitators, can }: Seen): PairView {
  return {
    pairId: pair._id.toHexString(),
    title: pair.title,
    state: pair.state,
    phase: pair.phase,
    cities: pair.organisationIds.flatMap((id) => presentCity(pair, organisations.get(id.toHexString()), people)),
    facilitators: pair.facilitatorIds.flatMap((id) => facilitators.get(id.toHexString()) ?? []),
    themes: pair.themes,
    languages: pair.languages,
    createdAt: pair.createdAt.toISOString(),
    isDemonstration: pair.isDemonstration,
    can,
  };
}

function presentCity(
  pair: Pair,
  organisation: OrganisationRef | undefined,
  people: readonly MemberRef[],
): PairView['cities'] {
  if (!organisation) return [];
  const { organisationId } = organisation;
  const acceptance = pair.acceptances.find((one) => one.organisationId.toHexString() === organisationId);
  const withVoice = (voice: MemberRef['voice']) =>
    people.filter((member) => member.organisation.organisationId === organisationId && member.voice === voice);
  return [
    {
      organisation,
      ...(acceptance && { acceptedAt: acceptance.at.toISOString() }),
      political: withVoice('political'),
      technical: withVoice('technical'),
    },
  ];
}
