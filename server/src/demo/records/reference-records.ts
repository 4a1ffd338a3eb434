import { networkPlace, type Place } from '../../access/spaces.service.js';
import { newId } from '../../core/ids.js';
import { referenceOrganisations } from '../../organisations/reference/organisations.js';
import type { PreparedOrganisation } from '../../organisations/organisation-import.service.js';
import { existingResources } from '../../resources/reference/existing-resources.js';
import { peerLearningNotes } from '../../resources/reference/peer-learning-notes.js';
import type { PreparedResource } from '../../resources/resource-import.service.js';

const HOUR_MS = 3_600_000;
const SECOND_MS = 1_000;
// Older than anything that the demonstration says, so that it does not fill the list of what is new.
const HOURS_AGO = 6_000;

/** The organisations of the sources. They are real: not marked, and they stay when the demonstration goes. */
export function referenceOrganisationRecords(): PreparedOrganisation[] {
  return referenceOrganisations.map(({ regions = [], ...facts }) => {
    return { _id: newId(), ...facts, regions: [...regions], isDemonstration: false };
  });
}

/**
 * The notes and the other resources of the sources, for the whole network, as listed. The library shows the newest first: each is a
 * second older than the one before it, so that the notes stand there in the order of their numbers.
 */
export function referenceResourceRecords(now: Date): PreparedResource[] {
  const newest = now.getTime() - HOURS_AGO * HOUR_MS;
  return [...noteRecords(), ...existingRecords()].map((record, at) => {
    return {
      _id: newId(),
      ...networkPlace,
      ...record,
      createdAt: new Date(newest - at * SECOND_MS),
      isDemonstration: false,
    };
  });
}

type Listed = Omit<PreparedResource, '_id' | keyof Place | 'createdAt' | 'isDemonstration'>;

function noteRecords(): Listed[] {
  return peerLearningNotes.map(({ number, places, themes, sdgs, editions }) => ({
    kind: 'note',
    ...(number !== null && { number }),
    editions: editions.map((edition) => ({ ...edition })),
    places: [...places],
    themes: [...themes],
    methodologies: [],
    sdgs: [...sdgs],
  }));
}

function existingRecords(): Listed[] {
  return existingResources.map(({ title, kind, provider, lang, themes, methodologies, summary }) => ({
    kind,
    editions: [{ title, lang }],
    provider,
    ...(summary !== undefined && { summary }),
    places: [],
    themes: [...themes],
    methodologies: [...methodologies],
    sdgs: [],
  }));
}
