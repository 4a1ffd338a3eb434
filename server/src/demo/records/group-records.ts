import type { MembershipState } from '#shared/groups/group.contract.js';
import { newId, type Id } from '../../core/ids.js';
import type { Place } from '../../access/spaces.service.js';
import { placeInGroup } from '../../groups/group-places.policy.js';
import type { DemoGroup, DemoResource } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';
import { addThread, hoursOf } from './thread-records.js';

// Two days pass between the opening and the first word; people join on the first of them.
const OPENED_BEFORE_HOURS = 48;
const JOINED_WITHIN_HOURS = 24;
const ASKED_HOURS_AGO = 20;

/** The group with its people and threads; answers whose its contents are. `resources` are those that were shared in it. */
export function addGroup(
  records: NetworkRecords,
  text: DemoGroup,
  resources: readonly DemoResource[],
  made: Made,
): Place {
  const groupId = newId();
  const happened = [...hoursOf(text.threads), ...resources.map(({ hoursAgo }) => hoursAgo)];
  const openedHoursAgo = Math.max(0, ...happened) + OPENED_BEFORE_HOURS;
  const { title, description, access } = text;
  records.groups.push({
    _id: groupId,
    title,
    description,
    access,
    themes: [...text.themes],
    languages: [...text.languages],
    regions: [...text.regions],
    createdAt: made.at(openedHoursAgo),
    lastActivityAt: made.at(Math.min(openedHoursAgo, ...happened)),
    isDemonstration: true,
  });
  const place = placeInGroup({ _id: groupId, access });
  addPeople(records, groupId, text, openedHoursAgo, made);
  for (const thread of text.threads) {
    addThread(records, thread, { spaceId: groupId, spaceKind: 'group', ...place }, made);
  }
  return place;
}

function addPeople(records: NetworkRecords, groupId: Id, text: DemoGroup, openedHoursAgo: number, made: Made): void {
  const add = (key: string, state: MembershipState, hoursAgo: number) =>
    records.memberships.push({
      _id: newId(),
      groupId,
      memberId: made.member(key)._id,
      state,
      since: made.at(hoursAgo),
    });
  const step = JOINED_WITHIN_HOURS / (text.members.length + 1);
  for (const key of text.facilitators) add(key, 'facilitator', openedHoursAgo);
  for (const [at, key] of text.members.entries()) add(key, 'member', openedHoursAgo - step * (at + 1));
  for (const [at, key] of text.requests.entries()) add(key, 'requested', ASKED_HOURS_AGO / (at + 1));
}
