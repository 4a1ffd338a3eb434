import { useTranslations } from 'use-intl';
import type { Edition, ResourceView } from '#shared/resources/resource.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { LinkButton } from '../../ui/Button.js';
import { Meta } from '../../ui/Meta.js';
import { Row, Rows } from '../../ui/Rows.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { editionsFor, isIn } from './editions.js';

function OpenButton({ edition, isFirst }: { edition: Edition; isFirst: boolean }) {
  const t = useTranslations('library');
  if (!edition.url) return <Meta>{t('noAddress')}</Meta>;
  return (
    <LinkButton to={edition.url} kind={isFirst ? 'filled' : 'quiet'} size="sm" iconAfter="external">
      <span aria-hidden="true">{t('open')}</span>
      <VisuallyHidden>{t('openWhat', { title: edition.title })}</VisuallyHidden>
    </LinkButton>
  );
}

/** Each language of a work with its own title and address, the reader's first. */
export function Editions({ resource }: { resource: ResourceView }) {
  const t = useTranslations('library');
  const { ownLanguageName } = useFormat();
  const { language: own } = useLanguage();
  const editions = editionsFor(resource, own);
  const firstWithAddress = editions.find(({ url }) => url);
  const languageOf = (edition: Edition) => {
    if (!langAttribute(edition.lang)) return t('languageNotStated');
    const language = ownLanguageName(edition.lang);
    return isIn(own, edition) ? t('yourLanguage', { language }) : <bdi lang={edition.lang}>{language}</bdi>;
  };
  return (
    <Rows label={t('editions')}>
      {editions.map((edition, index) => (
        <Row
          key={index}
          title={edition.title}
          lang={langAttribute(edition.lang)}
          end={<OpenButton edition={edition} isFirst={edition === firstWithAddress} />}
        >
          <Meta>{languageOf(edition)}</Meta>
        </Row>
      ))}
    </Rows>
  );
}
