import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { rightsChanged } from '../access/rights-changed.js';
import { Clock } from '../core/clock.js';
import type { Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { derivedFields } from './derived-fields.js';
import { MembersRepository } from './members.repository.js';

const LOOKED_EVERY_MS = 250;

/** Facilitations begin and end with a day (UTC), by no act of anybody: this follows the days. */
@Injectable()
export class FacilitationTurns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('members');
  private followedDay = '';
  private turn: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly members: MembersRepository,
    private readonly organisations: OrganisationsService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), LOOKED_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  private look(): void {
    const today = this.clock.now().toISOString().slice(0, 10);
    if (today === this.followedDay || this.turn) return;
    this.turn = this.follow()
      .then(() => {
        this.followedDay = today;
      })
      .catch((error: unknown) => this.logger.warn({ err: error }, 'Facilitations could not be brought up to the day'))
      .finally(() => (this.turn = null));
  }

  private async follow(): Promise<void> {
    for (const memberId of await this.members.idsWithFacilitation()) await this.bringUpToDate(memberId);
  }

  private async bringUpToDate(memberId: Id): Promise<void> {
    await this.transaction.run(async () => {
      const member = await this.members.findById(memberId);
      if (!member) return;
      const [organisation] = await this.organisations.findByIds([member.organisationId]);
      const derived = derivedFields(member, organisation, this.clock.now());
      if (derived.roles.join() === member.roles.join()) return;
      await this.members.replace({ ...member, ...derived });
      this.transaction.record(rightsChanged, { memberIds: [memberId.toHexString()] });
    });
  }
}
