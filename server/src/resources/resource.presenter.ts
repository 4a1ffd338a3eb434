import type { MemberRef } from '#shared/members/member.contract.js';
import type { ResourceView } from '#shared/resources/resource.contract.js';
import type { Resource } from './resource.schema.js';

interface Seen {
  group: { groupId: string; title: string } | undefined;
  sharedBy: MemberRef | undefined;
  can: ResourceView['can'];
}

export function presentResource(resource: Resource, { group, sharedBy, can }: Seen): ResourceView {
  const editions = resource.editions.map(({ title, lang, url }) => ({ title, lang, ...(url && { url }) }));
  const [first] = editions;
  if (!first) throw new Error('A resource without an edition');
  return {
    resourceId: resource._id.toHexString(),
    kind: resource.kind,
    ...first,
    ...(resource.summary && { summary: resource.summary }),
    editions,
    ...(resource.number !== undefined && { number: resource.number }),
    ...(resource.provider && { provider: resource.provider }),
    places: resource.places,
    themes: resource.themes,
    methodologies: resource.methodologies,
    sdgs: resource.sdgs,
    ...(group && { group }),
    ...(sharedBy && { sharedBy }),
    createdAt: resource.createdAt.toISOString(),
    isDemonstration: resource.isDemonstration,
    can,
  };
}
