import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ResourceView } from '#shared/resources/resource.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { LanguageList } from '../../ui/LanguageList.js';
import { Meta } from '../../ui/Meta.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { ResourceTile } from './ResourceTile.js';
import { titleFor } from './editions.js';
import styles from './ResourceCard.module.css';

interface ResourceCardProps {
  resource: ResourceView;
  /** Among what was shared in one group: says who shared it, not where. */
  isInGroup: boolean;
}

/** A work in a list: number or kind, title as the reader best reads it, where from, about what, in which languages. */
export function ResourceCard({ resource, isInGroup }: ResourceCardProps) {
  const t = useTranslations('library');
  const { label } = useTerms();
  const { list } = useFormat();
  const { language } = useLanguage();
  const { title, lang } = titleFor(resource, language);
  const where = isInGroup ? undefined : resource.group;
  const who = isInGroup ? resource.sharedBy : undefined;
  return (
    <li className={styles.card}>
      <ResourceTile resource={resource} />
      <div>
        <h2 className={styles.title}>
          <Link to={`/resources/${resource.resourceId}`} dir="auto" lang={langAttribute(lang)}>
            {title}
          </Link>
        </h2>
        <Meta>
          {resource.number === undefined && label('resource-kinds', resource.kind)}
          {resource.places.length > 0 && <bdi>{list(resource.places)}</bdi>}
          {resource.themes.map((id) => label('themes', id))}
        </Meta>
        <div className={styles.languages}>
          <Meta>
            <LanguageList languages={resource.editions.map((edition) => edition.lang)} hasIcon />
            {where && <span>{t.rich('sharedIn', { group: where.title, bdi: (name) => <bdi>{name}</bdi> })}</span>}
            {who && <bdi>{who.name}</bdi>}
            {who && <bdi>{who.organisation.name}</bdi>}
            {isInGroup && <RelativeTime time={resource.createdAt} />}
            {resource.isDemonstration && <DemoBadge />}
          </Meta>
        </div>
      </div>
    </li>
  );
}
