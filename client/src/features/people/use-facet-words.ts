import { useTranslations } from 'use-intl';
import { memberRoles, voices } from '#shared/members/member.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';

type FacetName = 'role' | 'region' | 'voice' | 'lang' | 'theme' | 'kind';

/** The words of the directory's filters: of a facet, and of each of its values. What is not known is said as it stands. */
export function useFacetWords() {
  const t = useTranslations('people');
  const voiceName = useTranslations('ui.voice');
  const { label } = useTerms();
  const { languageName } = useFormat();
  const words: Record<FacetName, (value: string) => string> = {
    role: (value) => {
      const role = memberRoles.find((one) => one === value);
      return role ? t(`roles.${role}`) : value;
    },
    region: (value) => label('regions', value),
    voice: (value) => {
      const voice = voices.find((one) => one === value);
      return voice ? voiceName(voice) : value;
    },
    lang: languageName,
    theme: (value) => label('themes', value),
    kind: (value) => label('organisation-kinds', value),
  };
  return {
    facetName: (name: FacetName) => t(`facets.${name}`),
    labelOf: (name: string, value: string) => words[name as FacetName](value),
  };
}
