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
import { allOf, anyOf, chosen, facetCounts } from '../core/facets.js';
import { newId, toId, type Id } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { byName } from '../core/pagination.js';
import { sortKey, termsSearch } from '../core/search-terms.js';
import { Transaction } from '../core/transaction.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { derivedFields } from './derived-fields.js';
import { presentOrganisation, presentOrganisationRef } from './organisation.presenter.js';
import { Organisation } from './organisation.schema.js';
import { timeZoneOf } from './time-zone.js';

/** Name or regions changed: what repeats them elsewhere is brought in step. */
export const organisationChanged = domainEvent<{ organisationId: string }>('organisation.changed');

const directory = byName('organisations');
const facetFields = { kind: 'kind', region: 'regions' } as const;

@Injectable()
export class OrganisationsService {
  constructor(
    @InjectModel(Organisation.name) private readonly organisations: Model<Organisation>,
    private readonly pages: Pages,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly vocabularies: VocabulariesService,
  ) {}

  async list(actor: Actor, query: OrganisationQuery) {
    const readable = this.ability.readable(actor, 'Organisation');
    const search = termsSearch(query.q);
    const base = allOf(readable, search.filter);
    const choices = { kind: anyOf('kind', query.kind), region: anyOf('regions', query.region) };
    const [{ documents, next }, counted] = await Promise.all([
      this.pages.find(this.organisations, directory, allOf(base, chosen(choices)), query, search.hint),
      query.cursor === undefined
        ? facetCounts(this.organisations as never, base, facetFields, choices, search.hint)
        : {},
    ]);
    return { items: documents.map((organisation) => this.present(actor, organisation)), ...counted, next };
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

  /** The zones in which their days begin and end, by hexadecimal id. */
  async timeZones(ids: readonly Id[]): Promise<Map<string, string>> {
    const found = await this.findByIds(ids);
    return new Map(found.map((organisation) => [organisation._id.toHexString(), timeZoneOf(organisation)]));
  }

  /** Those of some regions, or all, by name, for a form to pick from. */
  async choices(regions: readonly string[] = [], query: PageRequest & { q?: string | undefined }) {
    const search = termsSearch(query.q);
    const filter = allOf(anyOf('regions', regions) ?? {}, search.filter);
    const { documents, next } = await this.pages.find(this.organisations, directory, filter, query, search.hint);
    return { items: documents.map(presentOrganisationRef), next };
  }

  /** The one of this name, whatever its case and accents; of some regions, or all. */
  async findByName(name: string, regions: readonly string[] = []): Promise<Organisation | null> {
    const filter = allOf({ sortName: sortKey(name) }, anyOf('regions', regions) ?? {});
    return this.organisations.findOne(filter).sort({ sortName: 1, _id: 1 }).lean<Organisation>().exec();
  }

  /** Keeps the count of voices; inside the transaction of the member's change. */
  async countVoice(organisationId: Id, voice: Voice, difference: 1 | -1): Promise<void> {
    await this.organisations.updateOne({ _id: organisationId }, { $inc: { [`voices.${voice}`]: difference } });
  }

  private toFields(input: OrganisationInput) {
    this.vocabularies.assertKnown('organisation-kinds', [input.kind], 'kind');
    this.vocabularies.assertKnown('regions', input.regions, 'regions');
    const { name, kind, country, place, timeZone, regions, size } = input;
    return {
      name,
      kind,
      regions,
      ...(country && { country }),
      ...(place && { place }),
      ...(timeZone && { timeZone }),
      ...(size && { size }),
      ...derivedFields(input),
    };
  }

  private present(actor: Actor, organisation: Organisation): OrganisationView {
    return presentOrganisation(organisation, { edit: this.ability.can(actor, 'edit', 'Organisation', organisation) });
  }
}
