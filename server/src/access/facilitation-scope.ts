import type { Facilitation } from '#shared/members/member.contract.js';
import { toIdOrNull } from '../core/ids.js';
import type { Actor } from './actor.js';

/** Whether a facilitation counts on this day (UTC; both ends inclusive). */
export function isCurrent(facilitation: Facilitation, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return (!facilitation.from || facilitation.from <= today) && (!facilitation.to || today <= facilitation.to);
}

/** Conditions on `regions` and `languages` of a thing for it to lie in the scope. An empty list in the scope means all. */
function placeConditions({ regions, languages }: Facilitation): Record<string, unknown> {
  return {
    ...(regions.length > 0 && { regions: { $in: regions } }),
    ...(languages.length > 0 && { languages: { $in: languages } }),
  };
}

/** The groups that a facilitator moderates by the scope; null for none. */
export function groupsInScope({ facilitation }: Actor): Record<string, unknown> | null {
  if (!facilitation) return null;
  const ids = facilitation.groups.flatMap((id) => toIdOrNull(id) ?? []);
  return { ...placeConditions(facilitation), ...(facilitation.groups.length > 0 && { _id: { $in: ids } }) };
}

/** What a facilitator sees and opens by the scope beside groups; a scope of named groups holds nothing else. */
export function placesInScope({ facilitation }: Actor): Record<string, unknown> | null {
  if (!facilitation || facilitation.groups.length > 0) return null;
  return placeConditions(facilitation);
}
