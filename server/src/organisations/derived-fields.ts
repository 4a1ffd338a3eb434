import { searchTerms, sortKey } from '../core/search-terms.js';
import type { Organisation } from './organisation.schema.js';

/** What is stored a second time so that the directory can sort and search by it. */
export function derivedFields({
  name,
  place,
}: {
  name: string;
  place?: string | undefined;
}): Pick<Organisation, 'sortName' | 'searchTerms'> {
  return { sortName: sortKey(name), searchTerms: searchTerms(name, place) };
}
