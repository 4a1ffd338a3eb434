import { queryOptions, useQuery } from '@tanstack/react-query';
import type { InterfaceLanguage } from '#shared/text.js';
import { vocabularyRoutes, type VocabularyName } from '#shared/vocabularies/vocabulary.contract.js';
import { call } from '../http/call.js';
import { useLanguage } from './language-context.js';

const vocabulariesQuery = (lang: InterfaceLanguage) =>
  queryOptions({
    queryKey: ['vocabularies', lang],
    queryFn: ({ signal }) => call(vocabularyRoutes.list, { query: { lang }, signal }),
    staleTime: Infinity,
    gcTime: Infinity,
  });

/**
 * The network's vocabularies in the reader's language, fetched once per language.
 * `label` falls back to the id; `options` is for `Select`, `CheckboxGroup` and `MultiSelect`.
 */
export function useTerms() {
  const { language } = useLanguage();
  const { data } = useQuery(vocabulariesQuery(language));
  const termsOf = (vocabulary: VocabularyName) => data?.vocabularies[vocabulary] ?? [];
  return {
    label: (vocabulary: VocabularyName, id: string) => termsOf(vocabulary).find((term) => term.id === id)?.label ?? id,
    options: (vocabulary: VocabularyName) => termsOf(vocabulary).map((term) => ({ value: term.id, label: term.label })),
  };
}
