import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { voices, type Voice } from '#shared/members/member.contract.js';
import { Clock } from '../core/clock.js';
import type { Id } from '../core/ids.js';
import { OrganisationImport } from '../organisations/organisation-import.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { derivedFields } from './derived-fields.js';
import { Member } from './member.schema.js';

export type PreparedMember = Omit<Member, 'sortName' | 'searchTerms' | 'roles' | 'regions'>;

/** Takes prepared members in, and the demonstration's out. No rights are asked: callers run at the operator's wish. */
@Injectable()
export class MemberImport {
  constructor(
    @InjectModel(Member.name) private readonly members: Model<Member>,
    private readonly organisations: OrganisationsService,
    private readonly organisationImport: OrganisationImport,
    private readonly clock: Clock,
  ) {}

  /** Their organisations are in already. */
  async insert(members: readonly PreparedMember[]): Promise<void> {
    const ids = distinct(members.map(({ organisationId }) => organisationId));
    const now = this.clock.now();
    const organisations = new Map((await this.organisations.findByIds(ids)).map((one) => [one._id.toHexString(), one]));
    await this.members.insertMany(
      members.map((member) => ({
        ...member,
        ...derivedFields(member, organisations.get(member.organisationId.toHexString()), now),
      })),
    );
    await this.countVoicesAgain(ids);
  }

  async areThereAny(): Promise<boolean> {
    return (await this.members.exists({})) !== null;
  }

  demonstrationIds(): Promise<Id[]> {
    return this.members.distinct('_id', { isDemonstration: true });
  }

  async removeDemonstration(): Promise<number> {
    return (await this.members.deleteMany({ isDemonstration: true })).deletedCount;
  }

  /** Those of the organisations that have a member. */
  inhabited(organisationIds: readonly Id[]): Promise<Id[]> {
    return this.members.distinct('organisationId', { organisationId: { $in: organisationIds } });
  }

  /** Counts anew, so that doing it twice does no harm. */
  async countVoicesAgain(organisationIds: readonly Id[]): Promise<void> {
    const found = await this.members.aggregate<{ _id: { organisationId: Id; voice: Voice }; count: number }>([
      { $match: { organisationId: { $in: organisationIds } } },
      { $group: { _id: { organisationId: '$organisationId', voice: '$voice' }, count: { $sum: 1 } } },
    ]);
    for (const organisationId of organisationIds) {
      const own = found.filter(({ _id }) => _id.organisationId.equals(organisationId));
      const counts = voices.map((voice) => [voice, own.find(({ _id }) => _id.voice === voice)?.count ?? 0]);
      await this.organisationImport.setVoices(organisationId, Object.fromEntries(counts) as Record<Voice, number>);
    }
  }
}

function distinct(ids: readonly Id[]): Id[] {
  return [...new Map(ids.map((id) => [id.toHexString(), id])).values()];
}
