import { useTranslations } from 'use-intl';
import type { Facilitation } from '#shared/members/member.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';

/** What a person will see and do by a scope. One of named groups holds nothing but these. */
export function ScopeSummary({ name, scope }: { name: string; scope: Facilitation }) {
  const t = useTranslations('administration.facilitation');
  const { label } = useTerms();
  const { list, languageName } = useFormat();
  const { regions, languages, groups } = scope;
  const places = {
    regions: regions.length > 0 ? list(regions.map((id) => label('regions', id))) : t('allRegions'),
    languages: languages.length > 0 ? list(languages.map(languageName)) : t('allLanguages'),
  };
  const effect =
    groups.length > 0 ? t('effectOfGroups', { name, count: groups.length }) : t('effectOfPlaces', { name, ...places });
  return `${effect} ${t('atOnce')}`;
}
