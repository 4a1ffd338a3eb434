import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../lib/format/use-format.js';
import { useLanguage } from '../lib/i18n/language-context.js';
import { Icon } from './Icon.js';

interface LanguageListProps {
  /** BCP 47 tags; `und` and an empty list are said as "language not stated". */
  languages: readonly string[];
  hasIcon?: boolean;
}

/** Languages by their own names, the reader's first and in bold. */
export function LanguageList({ languages, hasIcon = false }: LanguageListProps) {
  const t = useTranslations('ui');
  const { ownLanguageName } = useFormat();
  const { language: own } = useLanguage();
  const stated = [...new Set(languages)].filter((tag) => tag !== 'und');
  const ordered = [...stated].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <span>
      {hasIcon && (
        <>
          <Icon name="language" size="sm" />{' '}
        </>
      )}
      {ordered.map((tag, index) => (
        <Fragment key={tag}>
          {index > 0 && t('comma')}
          {tag === own ? <b>{ownLanguageName(tag)}</b> : <bdi lang={tag}>{ownLanguageName(tag)}</bdi>}
        </Fragment>
      ))}
      {ordered.length === 0 && t('languageNotStated')}
    </span>
  );
}
