import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rooms } from '#shared/events.js';
import type { ResourceInput, ResourceQuery, ResourceView } from '#shared/resources/resource.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { networkPlace, Spaces, type Place, type Space } from '../access/spaces.service.js';
import { Clock } from '../core/clock.js';
import { DomainEvents } from '../core/domain-events.js';
import { AppError } from '../core/errors.js';
import { newId, toId, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MemberCards } from '../members/member-cards.service.js';
import { Realtime } from '../realtime/realtime.service.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { resourceShared } from './resource-counts.service.js';
import { resourceTerms } from './resource-terms.js';
import { presentResource } from './resource.presenter.js';
import type { Resource } from './resource.schema.js';
import { ResourcesRepository } from './resources.repository.js';
import { urlKey } from './url-key.js';

@Injectable()
export class ResourcesService implements OnModuleInit {
  constructor(
    private readonly resources: ResourcesRepository,
    private readonly spaces: Spaces,
    private readonly memberCards: MemberCards,
    private readonly vocabularies: VocabulariesService,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly realtime: Realtime,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.spaces.add(async (ids) => (await this.resources.findByIds(ids)).map(toSpace));
    this.events.onEveryNode(resourceShared, ({ groupId }) => {
      if (groupId)
        this.realtime.publish(rooms.space(groupId), 'space.changed', { spaceId: groupId, what: 'resources' });
    });
  }

  async list(actor: Actor, query: ResourceQuery) {
    const readable = this.ability.readable(actor, 'Resource');
    const { documents, ...page } = await this.resources.library(readable, query);
    return { items: await this.present(actor, documents), ...page };
  }

  async get(actor: Actor, resourceId: string): Promise<ResourceView> {
    const [resource] = await this.resources.findByIds([toId(resourceId)]);
    this.ability.assertCan(actor, 'read', 'Resource', resource);
    return this.presentOne(actor, resource);
  }

  /** Those of some works that the actor may read, by hexadecimal id, for what refers to them. */
  async titles(actor: Actor, ids: readonly Id[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await this.resources.findByIds(ids);
    const readable = found.filter((resource) => this.ability.can(actor, 'read', 'Resource', resource));
    return new Map(readable.map(({ _id, editions }) => [_id.toHexString(), editions[0]?.title ?? '']));
  }

  /** Shares; where the actor can read a resource with the same address already, that one is answered and nothing is written. */
  async share(actor: Actor, input: ResourceInput): Promise<{ resource: ResourceView; isNew: boolean }> {
    assertMember(actor);
    const audience = input.groupId === undefined ? null : await this.spaces.find(toId(input.groupId));
    if (input.groupId !== undefined) this.ability.assertCan(actor, 'write', 'Space', audience);
    this.assertKnownTerms(input);
    const resource = this.toResource(actor, input, audience);
    const before = await this.sameAddress(actor, resource);
    if (before) return { resource: await this.presentOne(actor, before), isNew: false };
    try {
      await this.transaction.run(async () => {
        await this.resources.insert([resource]);
        const groupId = resource.groupId?.toHexString() ?? null;
        this.transaction.record(resourceShared, { resourceId: resource._id.toHexString(), groupId });
      });
    } catch (error) {
      // Somebody shared the same address in the same moment.
      const meanwhile = await this.sameAddress(actor, resource);
      if (!meanwhile) throw error;
      return { resource: await this.presentOne(actor, meanwhile), isNew: false };
    }
    return { resource: await this.presentOne(actor, resource), isNew: true };
  }

  /** The newest of where the actor writes: of the own groups and of the network. */
  async newest(actor: Actor, limit: number): Promise<ResourceView[]> {
    const filter = this.ability.readable(actor, 'Resource', 'write');
    return this.present(actor, (await this.resources.page(filter, { limit })).documents);
  }

  private sameAddress(actor: Actor, { urlKey: key }: Resource): Promise<Resource | null> {
    if (!key) return Promise.resolve(null);
    return this.resources.findByUrlKey(this.ability.readable(actor, 'Resource'), key);
  }

  private assertKnownTerms({ kind, themes, methodologies }: ResourceInput): void {
    this.vocabularies.assertKnown('resource-kinds', [kind], 'kind');
    this.vocabularies.assertKnown('themes', themes, 'themes');
    this.vocabularies.assertKnown('methodologies', methodologies, 'methodologies');
  }

  private toResource(actor: MemberActor, input: ResourceInput, audience: Space | null): Resource {
    if (audience && audience.kind !== 'group') throw new AppError('not-found');
    const { kind, title, lang, url, summary, themes, methodologies, sdgs } = input;
    const resource = {
      _id: newId(),
      ...placeOf(audience ?? networkPlace),
      ...(audience && { groupId: audience.spaceId }),
      kind,
      editions: [{ title, lang, ...(url && { url }) }],
      langs: [lang],
      ...(url && { urlKey: urlKey(url) }),
      ...(summary && { summary }),
      places: [],
      themes,
      methodologies,
      sdgs,
      sharedBy: actor.memberId,
      createdAt: this.clock.now(),
      isDemonstration: false,
    };
    return { ...resource, searchTerms: resourceTerms(resource, this.vocabularies) };
  }

  private async presentOne(actor: Actor, resource: Resource): Promise<ResourceView> {
    const [view] = await this.present(actor, [resource]);
    return view!;
  }

  private async present(actor: Actor, resources: readonly Resource[]): Promise<ResourceView[]> {
    const [cards, groups] = await Promise.all([
      this.memberCards.byId(resources.flatMap(({ sharedBy }) => sharedBy ?? [])),
      this.spaces.findAll(resources.flatMap(({ groupId }) => groupId ?? [])),
    ]);
    return resources.map((resource) => {
      const group = resource.groupId && groups.get(resource.groupId.toHexString());
      return presentResource(resource, {
        group: group && { groupId: group.spaceId.toHexString(), title: group.title },
        sharedBy: resource.sharedBy && cards.get(resource.sharedBy.toHexString()),
        can: { discuss: this.ability.can(actor, 'write', 'Resource', resource) },
      });
    });
  }
}

/** Of its space, or of the whole network. */
const placeOf = ({ hostId, audienceId }: Place): Place => ({ hostId, audienceId });

function toSpace(resource: Resource): Space {
  const { _id, hostId, audienceId, editions, isDemonstration } = resource;
  return { spaceId: _id, kind: 'resource', hostId, audienceId, title: editions[0]?.title ?? '', isDemonstration };
}
