import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Voice } from '#shared/members/member.contract.js';
import type {
  OrganisationInput,
  OrganisationQuery,
  OrganisationRef,
  OrganisationView,
} from '#shared/organisations/organisation.contract.js';
import { AbilityService } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { domainEvent } from '../core/domain-events.js';
import { anyOf, chosen, countFacets } from '../core/facets.js';
import { newId, toId, type Id } from '../core/ids.js';
import { afterCursor, toPage } from '../core/pagination.js';
import { termsFilter } from '../core/search-terms.js';
import { Transaction } from '../core/transaction.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { derivedFields } from './derived-fields.js';
import { presentOrganisation, presentOrganisationRef } from './organisation.presenter.js';
import { Organisation } from './organisation.schema.js';

/** Name or regions changed: what repeats them elsewhere is brought in step. */
export const organisationChanged = domainEvent<{ organisationId: string }>('organisation.changed');

const facetFields = { kind: 'kind', region: 'regions' } as const;

@Injectable()
export class OrganisationsService {
  constructor(
    @InjectModel(Organisation.name) private readonly organisations: Model<Organisation>,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly vocabularies: VocabulariesService,
  ) {}

  async list(actor: Actor, query: OrganisationQuery) {
    const readable = this.ability.readable(actor, 'Organisation');
    const base = { $and: [readable, termsFilter('searchTerms', query.q)] };
    const choices = { kind: anyOf('kind', query.kind), region: anyOf('regions', query.region) };
    const [found, counted] = await Promise.all([
      this.organisations
        .find({ $and: [base, chosen(choices), afterCursor(query.cursor, 'sortName', 'text', 'ascending')] })
        .sort({ sortName: 1, _id: 1 })
        .limit(query.limit + 1)
        .lean<Organisation[]>(),
      countFacets(this.organisations as never, base, facetFields, choices),
    ]);
    const { documents, next } = toPage(found, query.limit, ({ sortName }) => sortName);
    return {
      items: documents.map((organisation) => this.present(actor, organisation)),
      facets: counted.facets,
      total: counted.total,
      next,
    };
  }

  async get(actor: Actor, organisationId: string): Promise<OrganisationView> {
    const organisation = await this.findById(toId(organisationId));
    this.ability.assertCan(actor, 'read', 'Organisation', organisation);
    return this.present(actor, organisation);
  }

  async create(actor: Actor, input: OrganisationInput): Promise<OrganisationView> {
    this.ability.assertMay(actor, 'create', 'Organisation');
    return this.present(actor, await this.insert(input));
  }

  async update(actor: Actor, organisationId: string, input: OrganisationInput): Promise<OrganisationView> {
    const fields = this.toFields(input);
    const changed = await this.transaction.run(async () => {
      const organisation = await this.findById(toId(organisationId));
      this.ability.assertCan(actor, 'edit', 'Organisation', organisation);
      const { _id, voices, isDemonstration } = organisation;
      const replacement = { _id, voices, isDemonstration, ...fields } as Organisation;
      await this.organisations.replaceOne({ _id }, replacement);
      this.transaction.record(organisationChanged, { organisationId });
      return replacement;
    });
    return this.present(actor, changed);
  }

  /** Adds an organisation; the caller has asked the ability. */
  async insert(input: OrganisationInput & { isDemonstration?: boolean }): Promise<Organisation> {
    const { isDemonstration = false } = input;
    const voices = { political: 0, technical: 0, other: 0 };
    const organisation = { _id: newId(), ...this.toFields(input), voices, isDemonstration } as Organisation;
    await this.organisations.insertMany([organisation]);
    return organisation;
  }

  findById(id: Id): Promise<Organisation | null> {
    return this.organisations.findById(id).lean<Organisation>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Organisation[]> {
    return this.organisations
      .find({ _id: { $in: ids } })
      .lean<Organisation[]>()
      .exec();
  }

  /** By hexadecimal id. */
  async refs(ids: readonly Id[]): Promise<Map<string, OrganisationRef>> {
    const found = await this.findByIds(ids);
    return new Map(found.map((organisation) => [organisation._id.toHexString(), presentOrganisationRef(organisation)]));
  }

  /** Those of some regions, or all, by name, for a form to pick from; at most 2,000. */
  async choices(regions: readonly string[] = []): Promise<OrganisationRef[]> {
    const filter = regions.length > 0 ? { regions: { $in: regions } } : {};
    const found = await this.organisations
      .find(filter)
      .sort({ sortName: 1, _id: 1 })
      .limit(2000)
      .lean<Organisation[]>();
    return found.map(presentOrganisationRef);
  }

  /** Keeps the count of voices; inside the transaction of the member's change. */
  async countVoice(organisationId: Id, voice: Voice, difference: 1 | -1): Promise<void> {
    await this.organisations.updateOne({ _id: organisationId }, { $inc: { [`voices.${voice}`]: difference } });
  }

  private toFields(input: OrganisationInput) {
    this.vocabularies.assertKnown('organisation-kinds', [input.kind], 'kind');
    this.vocabularies.assertKnown('regions', input.regions, 'regions');
    const { name, kind, country, place, regions, size } = input;
    return {
      name,
      kind,
      regions,
      ...(country && { country }),
      ...(place && { place }),
      ...(size && { size }),
      ...derivedFields(input),
    };
  }

  private present(actor: Actor, organisation: Organisation): OrganisationView {
    return presentOrganisation(organisation, { edit: this.ability.can(actor, 'edit', 'Organisation', organisation) });
  }
}
