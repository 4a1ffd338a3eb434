import { NETWORK_SPACE, newId } from '../../core/ids.js';
import type { DemoResource } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';
import { addThread } from './thread-records.js';

/** The resource with its threads, which are read where it is read. */
export function addResource(records: NetworkRecords, text: DemoResource, made: Made): void {
  const { kind, title, summary, lang, url, provider, hoursAgo } = text;
  const resourceId = newId();
  const groupId = text.group === undefined ? undefined : made.groupId(text.group);
  records.resources.push({
    _id: resourceId,
    ...(groupId && { groupId }),
    kind,
    editions: [{ title, lang, url }],
    summary,
    provider,
    places: [],
    themes: [...text.themes],
    methodologies: [...text.methodologies],
    sdgs: [...text.sdgs],
    sharedBy: made.member(text.sharedBy)._id,
    createdAt: made.at(hoursAgo),
    isDemonstration: true,
  });
  for (const thread of text.threads) {
    const audienceId = groupId ?? NETWORK_SPACE;
    addThread(records, thread, { spaceId: resourceId, spaceKind: 'resource', audienceId }, made);
  }
}
