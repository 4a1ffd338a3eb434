import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { sectionName, sectionNames } from '#shared/sections/section.contract.js';
import { NotFound } from '../../ui/NotFound.js';
import { QueryState } from '../../ui/QueryState.js';
import { outlineQuery, useSectionsLive } from './api.js';
import { Outline } from './Outline.js';
import { SectionPage } from './SectionPage.js';
import styles from './SectionsTab.module.css';

/** What the cities of a pair write together: the outline, and one of its sections. */
export function SectionsTab() {
  const t = useTranslations('sections');
  const { pairId = '', section: named = sectionNames[0] } = useParams();
  const section = sectionName.safeParse(named).data;
  const outline = useQuery(outlineQuery(pairId));
  useSectionsLive(pairId);
  if (!section) return <NotFound />;
  return (
    <QueryState query={outline} what={t('what')}>
      {(found) => (
        <div className={styles.columns}>
          <Outline pairId={pairId} section={section} outline={found} />
          <SectionPage key={section} pairId={pairId} section={section} outline={found} />
        </div>
      )}
    </QueryState>
  );
}
