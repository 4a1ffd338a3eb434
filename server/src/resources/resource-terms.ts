import { searchTerms } from '../core/search-terms.js';
import type { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import type { Resource } from './resource.schema.js';

type Described = Pick<Resource, 'editions' | 'summary' | 'provider' | 'places' | 'themes' | 'methodologies'>;

/** Words that find a resource: its own, and the labels of its issues and methodologies in every language of the interface. */
export function resourceTerms(resource: Described, vocabularies: VocabulariesService): string[] {
  return searchTerms(
    ...resource.editions.map(({ title }) => title),
    ...resource.places,
    resource.provider,
    ...resource.themes.flatMap((id) => vocabularies.synonyms('themes', id)),
    ...resource.methodologies.flatMap((id) => vocabularies.synonyms('methodologies', id)),
    resource.summary,
  );
}
