import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { MAX_TEMPLATES, type PlanTemplateView } from '#shared/work-plans/template.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { AppError, isDuplicateKey } from '../core/errors.js';
import { newId, toIdOrNull } from '../core/ids.js';
import { Pages, type PageRequest } from '../core/pages.service.js';
import { newestFirst } from '../core/pagination.js';
import type { Pair } from '../pairs/pair.schema.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivitiesService } from './activities.service.js';
import type { Activity } from './activity.schema.js';
import { dayAfter, daysBetween } from './days.js';
import { PlanTemplate, type TemplateActivity } from './plan-template.schema.js';
import { presentTemplate } from './plan.presenter.js';
import { PlansService } from './plans.service.js';

/** Plans that are used again. A template is its member's own: what a pair wrote is for nobody else. */
@Injectable()
export class PlanTemplates {
  constructor(
    @InjectModel(PlanTemplate.name) private readonly templates: Model<PlanTemplate>,
    private readonly activities: ActivitiesRepository,
    private readonly planned: ActivitiesService,
    private readonly plans: PlansService,
    private readonly pairs: PairWorkplaces,
    private readonly pages: Pages,
    private readonly ability: AbilityService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: PageRequest) {
    const own = this.ability.readable(actor, 'PlanTemplate');
    const { documents, next } = await this.pages.find(this.templates, newestFirst('plan-templates'), own, request);
    return { items: documents.map(presentTemplate), next };
  }

  async save(actor: Actor, { pairId, title }: { pairId: string; title: string }): Promise<PlanTemplateView> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'read', pairId);
    const activities = (await this.activities.findOfPair(pair._id)).filter(({ state }) => state !== 'cancelled');
    if (activities.length === 0) throw new AppError('invalid-input', { fields: { pairId: 'empty' } });
    const { memberId } = actor;
    if ((await this.templates.countDocuments({ memberId })) >= MAX_TEMPLATES) throw new AppError('limit-reached');
    const facts = { title, activities: withoutDates(activities, pair), createdAt: this.clock.now() };
    const template: PlanTemplate = { _id: newId(), memberId, ...facts };
    await this.templates.insertMany([template]);
    return presentTemplate(template);
  }

  async remove(actor: Actor, templateId: string): Promise<Record<string, never>> {
    const template = await this.find(actor, templateId);
    if (template) await this.templates.deleteOne({ _id: template._id });
    return {};
  }

  /** Plans its activities in a pair, all or none; once for one `clientId`. */
  async use(
    actor: Actor,
    pairId: string,
    { clientId, templateId, startsOn }: { clientId: string; templateId: string; startsOn: string },
  ): Promise<PlanView> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'write', pairId);
    const template = await this.find(actor, templateId);
    if (!template) throw new AppError('not-found');
    const made = template.activities.map((one, at) => this.dated(actor, pair, one, startsOn, `${clientId}-${at}`));
    if (!(await this.activities.findMade(actor.memberId, `${clientId}-0`))) {
      await this.planned.insert(actor, pair, made).catch((error: unknown) => {
        // The same request in the same moment has planned them.
        if (!isDuplicateKey(error)) throw error;
      });
    }
    return this.plans.get(actor, pairId);
  }

  private dated(actor: MemberActor, pair: Pair, one: TemplateActivity, startsOn: string, clientId: string): Activity {
    const { title, lang, methodology, cityAt, startsAfter, endsAfter } = one;
    return this.planned.toActivity(actor, pair, clientId, {
      ...{ title, lang, methodology, function: one.function },
      // A pair of fewer cities shares the parts of the others.
      ownerId: pair.organisationIds[cityAt % pair.organisationIds.length]!,
      startsOn: dayAfter(startsOn, startsAfter),
      endsOn: dayAfter(startsOn, endsAfter),
    });
  }

  /** Null for one that is not there, and for another's. */
  private async find(actor: Actor, templateId: string): Promise<PlanTemplate | null> {
    const id = toIdOrNull(templateId);
    const template = id && (await this.templates.findById(id).lean<PlanTemplate>());
    return template && this.ability.can(actor, 'read', 'PlanTemplate', template) ? template : null;
  }
}

function withoutDates(activities: readonly Activity[], { organisationIds }: Pair): TemplateActivity[] {
  const first = activities.map(({ startsOn }) => startsOn).reduce((a, b) => (a < b ? a : b));
  return activities.map((one) => ({
    ...{ title: one.title, lang: one.lang, function: one.function, methodology: one.methodology },
    cityAt: Math.max(
      0,
      organisationIds.findIndex((id) => id.equals(one.ownerId)),
    ),
    startsAfter: daysBetween(first, one.startsOn),
    endsAfter: daysBetween(first, one.endsOn),
  }));
}
