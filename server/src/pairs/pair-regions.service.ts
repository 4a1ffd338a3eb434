import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../core/domain-events.js';
import { toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { organisationChanged, OrganisationsService } from '../organisations/organisations.service.js';
import { PairsRepository } from './pairs.repository.js';

/** Keeps the regions of a pair those of its cities: the scope of a facilitator is asked about them. */
@Injectable()
export class PairRegions implements OnModuleInit {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly organisations: OrganisationsService,
    private readonly transaction: Transaction,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(organisationChanged, ({ organisationId }) => this.followOrganisation(toId(organisationId)));
  }

  private async followOrganisation(organisationId: Id): Promise<void> {
    for (const { _id, organisationIds } of await this.pairs.findOfOrganisation(organisationId)) {
      await this.transaction.run(async () => {
        const regions = regionsOf(await this.organisations.findByIds(organisationIds));
        await this.pairs.update(_id, { $set: { regions } });
      });
    }
  }
}

export function regionsOf(cities: readonly { regions: string[] }[]): string[] {
  return [...new Set(cities.flatMap(({ regions }) => regions))];
}
