import { queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  sectionRoutes,
  type SectionName,
  type SectionText,
  type SectionVoice,
} from '#shared/sections/section.contract.js';
import { call } from '../../lib/http/call.js';
import { useCalmly } from '../../lib/use-calmly.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { withText, type SectionTexts } from './with-text.js';

/** Where a text stands: there is one at most. */
export interface Place {
  pairId: string;
  section: SectionName;
  organisationId: string;
  voice: SectionVoice;
}

/** Begins the key of everything that was fetched of the sections of a pair. */
const sectionsKey = (pairId: string) => ['sections', pairId];
const sectionKey = (pairId: string, section: SectionName) => [...sectionsKey(pairId), section];

export const outlineQuery = (pairId: string) =>
  queryOptions({
    queryKey: [...sectionsKey(pairId), 'outline'],
    queryFn: ({ signal }) => call(sectionRoutes.outline, { params: { pairId }, signal }),
  });

/** Its texts, with the words of the translations into `lang`. */
export const sectionQuery = (pairId: string, section: SectionName, lang: string) =>
  queryOptions({
    queryKey: [...sectionKey(pairId, section), lang],
    queryFn: ({ signal }) => call(sectionRoutes.get, { params: { pairId, section }, query: { lang }, signal }),
  });

export const versionsKey = (pairId: string, textId: string) => [...sectionsKey(pairId), 'versions', textId];

export const versionQuery = (pairId: string, textId: string, version: number) =>
  queryOptions({
    queryKey: [...versionsKey(pairId, textId), version],
    queryFn: ({ signal }) => call(sectionRoutes.version, { params: { textId, version: String(version) }, signal }),
    staleTime: Infinity,
  });

/** Everything of the sections of a pair is fetched again where it is shown. */
export function useSectionsChanged(pairId: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: sectionsKey(pairId) });
}

/** Keeps what is shown true while the others write. */
export function useSectionsLive(pairId: string) {
  const changed = useSectionsChanged(pairId);
  useSpaceChanges(
    pairId,
    'sections',
    useCalmly(() => void changed()),
  );
}

/** Shows a text as the server answered it, before the rest is fetched again. */
export function useAdoptText(pairId: string) {
  const queryClient = useQueryClient();
  const changed = useSectionsChanged(pairId);
  return (text: SectionText) => {
    queryClient.setQueriesData<SectionTexts>({ queryKey: sectionKey(pairId, text.section) }, (shown) =>
      withText(shown, text),
    );
    void changed();
  };
}
