import type { MemberRef } from '#shared/members/member.contract.js';
import type { OrganisationRef } from '#shared/organisations/organisation.contract.js';
import { phases } from '#shared/pairs/pair.contract.js';
import { factors, type FactorView, type PhaseChangeView, type PlanView } from '#shared/work-plans/plan.contract.js';
import type { PlanTemplateView } from '#shared/work-plans/template.contract.js';
import type { Activity } from './activity.schema.js';
import { presentActivity } from './activity.presenter.js';
import type { PhaseChange } from './phase-change.schema.js';
import type { PlanTemplate } from './plan-template.schema.js';
import type { Plan } from './plan.schema.js';

/** A city of the pair, and the zone in which its days begin. */
export type PlanCity = OrganisationRef & { timeZone: string };

/** What is the same for all who may read it, and does not change with the pair. */
export type SharedPlan = Omit<PlanView, 'can' | 'phase'>;

interface Seen {
  activities: readonly Activity[];
  cities: readonly PlanCity[];
  people: ReadonlyMap<string, MemberRef>;
  now: Date;
}

/** What all who may read the plan are shown of it. */
export function presentPlan(plan: Plan, { activities, cities, people, now }: Seen): SharedPlan {
  const zones = new Map(cities.map(({ organisationId, timeZone }) => [organisationId, timeZone]));
  return {
    pairId: plan._id.toHexString(),
    phases: phases.map((one) => {
      const { name, startsOn, endsOn } = plan.phases.find((own) => own.phase === one) ?? {};
      return { phase: one, ...(name && { name }), ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
    }),
    factors: presentFactors(plan, people),
    objectives: plan.objectives.map(({ _id, title, lang }) => ({ objectiveId: _id.toHexString(), title, lang })),
    cities: cities.map(({ organisationId, name, kind, isDemonstration, timeZone }) => {
      return { organisationId, name, kind, isDemonstration, timeZone };
    }),
    activities: activities.map((one) => presentActivity(one, zones.get(one.ownerId.toHexString()) ?? 'UTC', now)),
    revision: plan.revision,
  };
}

/** All five, in the order of the method; what nobody assessed counts as not yet. */
export function presentFactors(plan: Plan, people: ReadonlyMap<string, MemberRef>): FactorView[] {
  return factors.map((factorId) => {
    const found = plan.factors.find((one) => one.factorId === factorId);
    if (!found) return { factorId, state: 'not-yet', revision: 0 };
    const by = people.get(found.by.toHexString());
    return {
      factorId,
      state: found.state,
      ...(found.reason && { reason: found.reason }),
      ...(by && { by }),
      at: found.at.toISOString(),
      revision: found.revision,
    };
  });
}

export function presentPhaseChange(change: PhaseChange, by: MemberRef | undefined): PhaseChangeView {
  return {
    phaseChangeId: change._id.toHexString(),
    from: change.from,
    to: change.to,
    ...(change.reason && { reason: change.reason }),
    factors: change.factors.map(({ factorId, state, reason }) => ({ factorId, state, ...(reason && { reason }) })),
    ...(by && { by }),
    createdAt: change.createdAt.toISOString(),
  };
}

export function presentTemplate({ _id, title, activities, createdAt }: PlanTemplate): PlanTemplateView {
  return {
    templateId: _id.toHexString(),
    title,
    activityCount: activities.length,
    days: Math.max(0, ...activities.map(({ endsAfter }) => endsAfter)) + 1,
    createdAt: createdAt.toISOString(),
  };
}
