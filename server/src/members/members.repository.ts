import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MemberQuery } from '#shared/members/member.contract.js';
import { anyOf, chosen, countFacets } from '../core/facets.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { afterCursor, toPage } from '../core/pagination.js';
import { termsFilter } from '../core/search-terms.js';
import { Member } from './member.schema.js';

type Filter = Record<string, unknown>;

const facetFields = { role: 'roles', region: 'regions', voice: 'voice', lang: 'languages', theme: 'themes' } as const;

@Injectable()
export class MembersRepository {
  constructor(@InjectModel(Member.name) private readonly members: Model<Member>) {}

  /** A page of the directory in order of name, with facets, out of what `readable` lets through. */
  async directory(readable: Filter, query: MemberQuery) {
    const base = {
      $and: [
        readable,
        termsFilter('searchTerms', query.q),
        query.organisationId ? { organisationId: toIdOrNull(query.organisationId) } : {},
      ],
    };
    const choices = {
      role: anyOf('roles', query.role),
      region: anyOf('regions', query.region),
      voice: anyOf('voice', query.voice),
      lang: anyOf('languages', query.lang),
      theme: anyOf('themes', query.theme),
    };
    const [found, counted] = await Promise.all([
      this.members
        .find({ $and: [base, chosen(choices), afterCursor(query.cursor, 'sortName', 'text', 'ascending')] })
        .sort({ sortName: 1, _id: 1 })
        .limit(query.limit + 1)
        .lean<Member[]>(),
      countFacets(this.members as never, base, facetFields, choices),
    ]);
    return { ...toPage(found, query.limit, ({ sortName }) => sortName), ...counted };
  }

  findById(id: Id): Promise<Member | null> {
    return this.members.findById(id).lean<Member>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Member[]> {
    return this.members
      .find({ _id: { $in: ids } })
      .lean<Member[]>()
      .exec();
  }

  /** Of some organisations, by name; at most 1,000. */
  findByOrganisations(organisationIds: readonly Id[]): Promise<Member[]> {
    return this.members
      .find({ organisationId: { $in: organisationIds } })
      .sort({ sortName: 1 })
      .limit(1000)
      .lean<Member[]>()
      .exec();
  }

  /** Whether there is an administrator, other than one of them if named; of a demonstration only where they can sign in. */
  async hasAdministrator(withDemonstration: boolean, otherThan?: Id): Promise<boolean> {
    const found = await this.members.exists({
      isAdministrator: true,
      ...(!withDemonstration && { isDemonstration: false }),
      ...(otherThan && { _id: { $ne: otherThan } }),
    });
    return found !== null;
  }

  /** Of all who have a facilitation, also one that is over or to come. */
  idsWithFacilitation(): Promise<Id[]> {
    return this.members.distinct('_id', { facilitation: { $exists: true } });
  }

  async insert(member: Member): Promise<void> {
    await this.members.insertMany([member]);
  }

  async replace(member: Member): Promise<void> {
    await this.members.replaceOne({ _id: member._id }, member);
  }
}
