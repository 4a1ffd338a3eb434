import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../core/domain-events.js';
import { toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { organisationChanged, OrganisationsService } from '../organisations/organisations.service.js';
import { ListingsRepository } from './listings.repository.js';
import { MatchesRepository } from './matches.repository.js';

/** Keeps in requests, offers and matches what they repeat of a city: its regions, by which scopes and wishes are asked, and its size. */
@Injectable()
export class CityFacts implements OnModuleInit {
  constructor(
    private readonly listings: ListingsRepository,
    private readonly matches: MatchesRepository,
    private readonly organisations: OrganisationsService,
    private readonly transaction: Transaction,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(organisationChanged, ({ organisationId }) => this.follow(toId(organisationId)));
  }

  private async follow(organisationId: Id): Promise<void> {
    await this.transaction.run(async () => {
      const city = await this.organisations.findById(organisationId);
      if (!city) return;
      await this.listings.describeCity(organisationId, city.regions, city.size);
    });
    for (const { _id, organisationIds } of await this.matches.ofCity(organisationId)) {
      await this.transaction.run(async () => {
        const cities = await this.organisations.findByIds(organisationIds);
        await this.matches.setRegions(_id, [...new Set(cities.flatMap(({ regions }) => regions))]);
      });
    }
  }
}
