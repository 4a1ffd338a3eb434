import type { Id } from '../../core/ids.js';
import type { Place } from '../../access/spaces.service.js';
import type { PreparedListing } from '../../matching/matching-import.service.js';
import type { PreparedMember } from '../../members/member-import.service.js';
import type { PreparedOrganisation } from '../../organisations/organisation-import.service.js';

/** What a record needs to know of those that were made before it: the ids behind the keys, and the time. */
export interface Made {
  /** @throws Error for a key that no text has had so far, as the other functions do */
  organisation(key: string): PreparedOrganisation;
  member(key: string): PreparedMember;
  membersOf(organisationId: Id): PreparedMember[];
  listing(key: string): PreparedListing;
  /** Whose the contents of a group are. */
  group(key: string): Place;
  at(hoursAgo: number): Date;
}
