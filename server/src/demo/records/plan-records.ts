import { phases } from '#shared/pairs/pair.contract.js';
import { newId, type Id } from '../../core/ids.js';
import type { PreparedPlan } from '../../work-plans/plan-import.service.js';
import type { DemoActivity, DemoFactor, DemoPlan } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';

type PreparedActivity = PreparedPlan['activities'][number];

/** The plan of a pair; updates are in the threads of their activities too. */
export function addPlan(records: NetworkRecords, pairId: Id, text: DemoPlan, made: Made): void {
  const objectives = text.objectives.map(({ title, lang }) => ({ _id: newId(), title, lang }));
  const prepared: PreparedPlan = {
    plan: {
      _id: pairId,
      phases: [],
      factors: text.factors.map(({ by, hoursAgo, ...factor }) => {
        return { ...assessed(factor), by: made.member(by)._id, at: made.at(hoursAgo), revision: 1 };
      }),
      objectives,
      revision: 1,
      activityCount: text.activities.length,
    },
    activities: [],
    entries: [],
    phaseChanges: text.phaseChanges.map(({ to, by, hoursAgo, reason, factors }) => ({
      _id: newId(),
      pairId,
      from: phases[phases.indexOf(to) - 1]!,
      to,
      ...(reason !== undefined && { reason }),
      factors: factors.map(assessed),
      by: made.member(by)._id,
      createdAt: made.at(hoursAgo),
    })),
  };
  for (const activity of text.activities) {
    const at = text.objectives.findIndex(({ key }) => key === activity.objective);
    addActivity(records, prepared, activityOf(pairId, activity, objectives[at]?._id, made), activity, made);
  }
  records.plans.push(prepared);
}

/** When something was said in a plan, in hours before now. */
export const hoursOfPlan = (text: DemoPlan | undefined): number[] =>
  (text?.activities ?? []).flatMap(({ updates }) => updates.map(({ hoursAgo }) => hoursAgo));

const assessed = ({ factor, state, reason }: DemoFactor) => ({
  factorId: factor,
  state,
  ...(reason !== undefined && { reason }),
});

function activityOf(pairId: Id, text: DemoActivity, objectiveId: Id | undefined, made: Made): PreparedActivity {
  const { key, title, lang, function: planFunction, methodology, state, evidence } = text;
  const createdBy = made.member(text.plannedBy)._id;
  const done = text.updates.at(-1);
  return {
    _id: newId(),
    pairId,
    ...{ title, lang, function: planFunction, methodology, state },
    ownerId: made.organisation(text.owner)._id,
    ...(objectiveId && { objectiveId }),
    startsOn: dayOf(text.startsInDays, made),
    endsOn: dayOf(text.endsInDays, made),
    evidence: evidence
      ? [{ _id: newId(), kind: 'link', ...evidence, by: createdBy, at: made.at(done?.hoursAgo ?? 0) }]
      : [],
    revision: 1 + text.updates.length,
    threadId: newId(),
    createdBy,
    clientId: `demo-${key}`,
    createdAt: made.at(text.plannedHoursAgo),
    isDemonstration: true,
  };
}

const dayOf = (inDays: number, made: Made): string =>
  made
    .at(-24 * inDays)
    .toISOString()
    .slice(0, 10);

function addActivity(
  records: NetworkRecords,
  prepared: PreparedPlan,
  activity: PreparedActivity,
  text: DemoActivity,
  made: Made,
): void {
  const ids = { pairId: activity.pairId, activityId: activity._id };
  const planned = { authorId: activity.createdBy, createdAt: activity.createdAt };
  const updates = text.updates.map(({ author, lang, hoursAgo, from, to, body }) => ({
    _id: newId(),
    ...ids,
    kind: 'update' as const,
    ...(from !== to && { from, to }),
    text: body,
    lang,
    authorId: made.member(author)._id,
    clientId: `demo-${text.key}-${hoursAgo}`,
    createdAt: made.at(hoursAgo),
  }));
  prepared.activities.push(activity);
  prepared.entries.push({ _id: newId(), ...ids, kind: 'planned', ...planned }, ...updates);
  addThreadOf(records, activity, updates);
}

function addThreadOf(
  records: NetworkRecords,
  { _id: spaceId, threadId, pairId, title, lang }: PreparedActivity,
  updates: readonly { clientId: string; text: string; lang: string; authorId: Id; createdAt: Date }[],
): void {
  const [first, last] = [updates[0], updates.at(-1)];
  if (!first || !last) return;
  records.threads.push({
    _id: threadId,
    ...{ spaceId, spaceKind: 'activity', hostId: pairId, audienceId: pairId, title, lang },
    createdBy: first.authorId,
    createdAt: first.createdAt,
    lastSeq: updates.length,
    revision: updates.length,
    lastMessageAt: last.createdAt,
    lastActivityAt: last.createdAt,
    isDemonstration: true,
  });
  const messages = updates.map((update, at) => ({
    _id: newId(),
    threadId,
    seq: at + 1,
    revision: at + 1,
    clientId: update.clientId,
    authorId: update.authorId,
    body: update.text,
    lang: update.lang,
    createdAt: update.createdAt,
  }));
  records.messages.push(...messages);
}
