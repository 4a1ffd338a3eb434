import { newId, type Id } from '../../core/ids.js';
import type { Place } from '../../access/spaces.service.js';
import type { PreparedAccount } from '../../auth/account-import.service.js';
import type { PreparedListing } from '../../matching/matching-import.service.js';
import type { PreparedMember } from '../../members/member-import.service.js';
import type { PreparedOrganisation } from '../../organisations/organisation-import.service.js';
import type { DemoContent, DemoMember, DemoOrganisation } from '../content/types.js';
import { addGroup } from './group-records.js';
import type { Made } from './made.js';
import { listingOf, matchOf } from './matching-records.js';
import { noRecords, type NetworkRecords } from './network-records.js';
import { addPair } from './pair-records.js';
import { addResource } from './resource-records.js';

const HOUR_MS = 3_600_000;
const PEOPLE_SINCE_HOURS = 5_500;

/** Turns texts into records, batch by batch: keys keep their ids, so that later batches may refer to earlier ones. */
export class RecordMaker implements Made {
  private readonly organisations = new Map<string, PreparedOrganisation>();
  private readonly members = new Map<string, PreparedMember>();
  private readonly byOrganisation = new Map<string, PreparedMember[]>();
  private readonly groups = new Map<string, Place>();
  private readonly listings = new Map<string, PreparedListing>();

  constructor(
    private readonly now: Date,
    /** Of the one password of all accounts. */
    private readonly passwordHash: string,
  ) {}

  make(content: DemoContent): NetworkRecords {
    const records = noRecords();
    for (const organisation of content.organisations) records.organisations.push(this.addOrganisation(organisation));
    for (const member of content.members) {
      const made = this.addMember(member);
      records.members.push(made);
      records.accounts.push(this.accountOf(made, member));
    }
    for (const group of content.groups) {
      const resources = content.resources.filter((resource) => resource.group === group.key);
      this.groups.set(group.key, addGroup(records, group, resources, this));
    }
    for (const pair of content.pairs) addPair(records, pair, this);
    for (const resource of content.resources) addResource(records, resource, this);
    for (const listing of content.listings) {
      const made = listingOf(listing, this);
      this.listings.set(listing.key, made);
      records.listings.push(made);
    }
    for (const match of content.matches) records.matches.push(matchOf(match, this));
    return records;
  }

  organisation(key: string): PreparedOrganisation {
    return known(this.organisations, key);
  }

  member(key: string): PreparedMember {
    return known(this.members, key);
  }

  membersOf(organisationId: Id): PreparedMember[] {
    return this.byOrganisation.get(organisationId.toHexString()) ?? [];
  }

  group(key: string): Place {
    return known(this.groups, key);
  }

  listing(key: string): PreparedListing {
    return known(this.listings, key);
  }

  at(hoursAgo: number): Date {
    return new Date(this.now.getTime() - Math.round(hoursAgo * HOUR_MS));
  }

  private addOrganisation({ key, regions, ...facts }: DemoOrganisation): PreparedOrganisation {
    const organisation = { _id: newId(), ...facts, regions: [...regions], isDemonstration: true };
    this.organisations.set(key, organisation);
    return organisation;
  }

  private addMember(text: DemoMember): PreparedMember {
    const { name, position, about, voice, locale, facilitation } = text;
    const member: PreparedMember = {
      _id: newId(),
      name,
      ...(position !== undefined && { position }),
      ...(about !== undefined && { about }),
      organisationId: this.organisation(text.organisation)._id,
      voice,
      locale,
      languages: [...text.languages],
      themes: [...text.themes],
      offers: [...text.offers],
      wants: [...text.wants],
      isAdministrator: text.isAdministrator ?? false,
      ...(facilitation && {
        facilitation: { regions: [...facilitation.regions], groups: [], languages: [...facilitation.languages] },
      }),
      isDemonstration: true,
      createdAt: this.at(PEOPLE_SINCE_HOURS),
    };
    this.members.set(text.key, member);
    const home = member.organisationId.toHexString();
    this.byOrganisation.set(home, [...this.membersOf(member.organisationId), member]);
    return member;
  }

  private accountOf({ _id: memberId }: PreparedMember, { email }: DemoMember): PreparedAccount {
    return { _id: newId(), memberId, email, passwordHash: this.passwordHash, isDemonstration: true };
  }
}

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The demonstration refers to ${key}, which it does not have`);
  return value;
}
