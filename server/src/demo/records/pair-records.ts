import { newId } from '../../core/ids.js';
import type { PreparedMember } from '../../members/member-import.service.js';
import type { DemoPair } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';
import { addPlan, hoursOfPlan } from './plan-records.js';
import { addAssessment, addSectionText } from './section-records.js';
import { addThread, hoursOf } from './thread-records.js';

/** The pair with its plan and its threads; it works in the languages that are written there. */
export function addPair(records: NetworkRecords, text: DemoPair, made: Made): void {
  const { title, state, phase, createdHoursAgo } = text;
  const cities = text.cities.map(({ organisation, acceptedHoursAgo }) => {
    return { ...made.organisation(organisation), acceptedHoursAgo };
  });
  const pairId = newId();
  const [phaseSince] = (text.plan?.phaseChanges ?? []).map(({ hoursAgo }) => made.at(hoursAgo)).slice(-1);
  records.pairs.push({
    _id: pairId,
    title,
    state,
    phase,
    ...(phaseSince && { phaseSince }),
    organisationIds: cities.map(({ _id }) => _id),
    acceptances: cities.flatMap(({ _id, acceptedHoursAgo }) => {
      if (acceptedHoursAgo === undefined) return [];
      return [{ organisationId: _id, at: made.at(acceptedHoursAgo), by: speakerOf(made.membersOf(_id))._id }];
    }),
    facilitatorIds: text.facilitators.map((key) => made.member(key)._id),
    themes: [...text.themes],
    languages: [...new Set(text.threads.flatMap(({ messages }) => messages.map(({ lang }) => lang)))],
    regions: [...new Set(cities.flatMap(({ regions }) => regions))],
    createdAt: made.at(createdHoursAgo),
    lastActivityAt: made.at(Math.min(createdHoursAgo, ...hoursOf(text.threads), ...hoursOfPlan(text.plan))),
    isDemonstration: true,
  });
  for (const section of text.sections ?? []) addSectionText(records, section, pairId, made);
  for (const assessment of text.assessments ?? []) addAssessment(records, assessment, pairId, made);
  for (const thread of text.threads) {
    addThread(records, thread, { spaceId: pairId, spaceKind: 'pair', hostId: pairId, audienceId: pairId }, made);
  }
  if (text.plan) addPlan(records, pairId, text.plan, made);
}

/** Who accepts for a city: the political voice where there is one. */
function speakerOf(members: readonly PreparedMember[]): PreparedMember {
  const speaker = members.find(({ voice }) => voice === 'political') ?? members[0];
  if (!speaker) throw new Error('A city without members cannot accept');
  return speaker;
}
