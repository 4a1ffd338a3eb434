import { networkPlace } from '../../access/spaces.service.js';
import { newId } from '../../core/ids.js';
import type { DemoResource } from '../content/types.js';
import type { Made } from './made.js';
import type { NetworkRecords } from './network-records.js';
import { addThread } from './thread-records.js';

/** The resource with its threads, which are read where it is read. */
export function addResource(records: NetworkRecords, text: DemoResource, made: Made): void {
  const { kind, title, summary, lang, url, provider, hoursAgo } = text;
  const resourceId = newId();
  const place = text.group === undefined ? networkPlace : made.group(text.group);
  records.resources.push({
    _id: resourceId,
    ...place,
    ...(text.group !== undefined && { groupId: place.hostId }),
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
    addThread(records, thread, { spaceId: resourceId, spaceKind: 'resource', ...place }, made);
  }
}
