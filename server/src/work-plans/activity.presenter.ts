import type { MemberRef } from '#shared/members/member.contract.js';
import type {
  ActivityDetail,
  ActivityEntryView,
  ActivityView,
  EvidenceView,
} from '#shared/work-plans/activity.contract.js';
import type { ActivityEntry } from './activity-entry.schema.js';
import type { Activity, Evidence } from './activity.schema.js';
import { daysLate } from './overdue.js';

export function presentActivity(activity: Activity, timeZone: string, now: Date): ActivityView {
  const late = daysLate(activity, timeZone, now);
  return {
    activityId: activity._id.toHexString(),
    title: activity.title,
    lang: activity.lang,
    function: activity.function,
    methodology: activity.methodology,
    ownerId: activity.ownerId.toHexString(),
    ...(activity.objectiveId && { objectiveId: activity.objectiveId.toHexString() }),
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    state: activity.state,
    ...(late > 0 && { daysLate: late }),
    evidenceCount: activity.evidence.length,
    isWaived: activity.waiver !== undefined,
    revision: activity.revision,
  };
}

interface Seen {
  timeZone: string;
  now: Date;
  /** Titles of the works that the reader may read, by hexadecimal id. */
  resources: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, MemberRef>;
  can: ActivityDetail['can'];
}

export function presentActivityDetail(activity: Activity, seen: Seen): ActivityDetail {
  const { waiver } = activity;
  const waivedBy = waiver && seen.people.get(waiver.by.toHexString());
  return {
    ...presentActivity(activity, seen.timeZone, seen.now),
    pairId: activity.pairId.toHexString(),
    timeZone: seen.timeZone,
    evidence: activity.evidence.map((one) => presentEvidence(one, seen.resources)),
    ...(waiver && {
      waiver: { reason: waiver.reason, ...(waivedBy && { by: waivedBy }), at: waiver.at.toISOString() },
    }),
    createdAt: activity.createdAt.toISOString(),
    can: seen.can,
  };
}

function presentEvidence(evidence: Evidence, resources: Seen['resources']): EvidenceView {
  const { _id, kind, url, title, resourceId, at } = evidence;
  const shown = { evidenceId: _id.toHexString(), kind, addedAt: at.toISOString() };
  if (kind === 'link') return { ...shown, ...(url && { url }), ...(title && { title }) };
  const work = resourceId?.toHexString() ?? '';
  const name = resources.get(work);
  return name === undefined ? shown : { ...shown, resourceId: work, title: name };
}

export function presentEntry(
  entry: ActivityEntry,
  activityTitle: string,
  by: MemberRef | undefined,
): ActivityEntryView {
  return {
    entryId: entry._id.toHexString(),
    activityId: entry.activityId.toHexString(),
    activityTitle,
    kind: entry.kind,
    ...(entry.from && { from: entry.from }),
    ...(entry.to && { to: entry.to }),
    ...(entry.text && { text: entry.text }),
    ...(entry.lang && { lang: entry.lang }),
    ...(by && { by }),
    createdAt: entry.createdAt.toISOString(),
  };
}
