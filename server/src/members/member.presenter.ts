import type { MemberRef, MemberView, OwnMemberView } from '#shared/members/member.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import type { Member } from './member.schema.js';

export function presentMemberRef(member: Member, organisation: OrganisationRef): MemberRef {
  return {
    memberId: member._id.toHexString(),
    name: member.name,
    voice: member.voice,
    isFacilitator: member.roles.includes('facilitator'),
    organisation,
  };
}

export function presentMember(member: Member, organisation: OrganisationRef, can: MemberView['can']): MemberView {
  return {
    ...presentMemberRef(member, organisation),
    ...(member.position && { position: member.position }),
    ...(member.about && { about: member.about }),
    ...(member.facilitation && { facilitation: presentFacilitation(member.facilitation) }),
    roles: member.roles,
    languages: member.languages,
    themes: member.themes,
    offers: member.offers,
    wants: member.wants,
    regions: member.regions,
    can,
  };
}

export function presentOwnMember(
  member: Member,
  organisation: OrganisationRef,
  email: string,
  can: OwnMemberView['can'],
): OwnMemberView {
  return { ...presentMember(member, organisation, can), email, locale: member.locale, can };
}

function presentFacilitation({ regions, groups, languages, from, to }: NonNullable<Member['facilitation']>) {
  return { regions, groups, languages, ...(from && { from }), ...(to && { to }) };
}
