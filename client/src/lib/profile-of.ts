import type { OwnMemberView, ProfileInput } from '#shared/members/member.contract.js';

/** What `memberRoutes.update` takes, from what is known: a profile is replaced as a whole. */
export function profileOf(member: OwnMemberView): ProfileInput {
  return {
    name: member.name,
    ...(member.position === undefined ? {} : { position: member.position }),
    ...(member.about === undefined ? {} : { about: member.about }),
    voice: member.voice,
    languages: member.languages,
    themes: member.themes,
    offers: member.offers,
    wants: member.wants,
    locale: member.locale,
  };
}
