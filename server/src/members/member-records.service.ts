import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Voice } from '#shared/members/member.contract.js';
import type { InterfaceLanguage } from '#shared/text.js';
import { Actors } from '../access/actors.service.js';
import { isCurrent } from '../access/facilitation-scope.js';
import { rightsChanged } from '../access/rights-changed.js';
import { Clock } from '../core/clock.js';
import { CONFIG, type Config } from '../core/config.js';
import { DomainEvents } from '../core/domain-events.js';
import { AppError } from '../core/errors.js';
import { newId, toId, type Id } from '../core/ids.js';
import { NetworkStateService } from '../core/network-state.service.js';
import { Transaction } from '../core/transaction.js';
import { organisationChanged, OrganisationsService } from '../organisations/organisations.service.js';
import { derivedFields } from './derived-fields.js';
import type { Member } from './member.schema.js';
import { MembersRepository } from './members.repository.js';

export interface NewMember {
  name: string;
  voice: Voice;
  locale: InterfaceLanguage;
  languages: string[];
  organisationId: Id;
  isAdministrator: boolean;
}

/** Members for the other features: made here, and known to `access` from here. No rights are asked: callers have. */
@Injectable()
export class MemberRecords implements OnModuleInit {
  constructor(
    private readonly members: MembersRepository,
    private readonly organisations: OrganisationsService,
    private readonly actors: Actors,
    private readonly events: DomainEvents,
    private readonly network: NetworkStateService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.actors.useActorSource(async (memberId) => {
      const member = await this.members.findById(memberId);
      if (!member || (member.isDemonstration && this.config.demo === 'off')) return null;
      const { organisationId, voice, isAdministrator, facilitation } = member;
      const isFacilitator = facilitation && isCurrent(facilitation, this.clock.now());
      const [organisation] = await this.organisations.findByIds([organisationId]);
      const regions = organisation?.regions ?? [];
      return {
        memberId,
        organisationId,
        voice,
        regions,
        isAdministrator,
        facilitation: isFacilitator ? facilitation : null,
      };
    });
    this.events.on(organisationChanged, ({ organisationId }) => this.followOrganisation(toId(organisationId)));
  }

  /** Inside the caller's transaction. */
  async create(input: NewMember & Partial<Member>): Promise<Member> {
    const [organisation] = await this.organisations.findByIds([input.organisationId]);
    const blank = { themes: [], offers: [], wants: [], isDemonstration: false, createdAt: this.clock.now() };
    const member: Member = {
      _id: newId(),
      ...blank,
      ...input,
      ...derivedFields(input, organisation, this.clock.now()),
    };
    await this.members.insert(member);
    await this.organisations.countVoice(member.organisationId, member.voice, 1);
    return member;
  }

  findById(id: Id): Promise<Member | null> {
    return this.members.findById(id);
  }

  /** Whether somebody can administer this network, counting only accounts that can sign in. */
  hasAdministrator(): Promise<boolean> {
    return this.members.hasAdministrator(this.config.demo !== 'off');
  }

  /** Inside the transaction that takes the role from this one. @throws AppError `last-administrator` */
  async assertNotLastAdministrator(memberId: Id): Promise<void> {
    await this.network.countAdministratorChange();
    if (!(await this.members.hasAdministrator(this.config.demo !== 'off', memberId))) {
      throw new AppError('last-administrator');
    }
  }

  private async followOrganisation(organisationId: Id): Promise<void> {
    for await (const { _id } of this.members.allOfOrganisation(organisationId)) {
      // Read and written in one transaction: what happens to the member meanwhile must not be undone.
      await this.transaction.run(async () => {
        const [organisation] = await this.organisations.findByIds([organisationId]);
        const member = await this.members.findById(_id);
        if (!member) return;
        await this.members.replace({ ...member, ...derivedFields(member, organisation, this.clock.now()) });
        this.transaction.record(rightsChanged, { memberIds: [_id.toHexString()] });
      });
    }
  }
}
