import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  sectionVoices,
  type OutlineView,
  type SectionName,
  type SectionText,
} from '#shared/sections/section.contract.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Icon } from '../../ui/Icon.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { sectionQuery } from './api.js';
import { useSectionWriters } from './use-section-writers.js';
import { VoiceText } from './VoiceText.js';
import { WhyNot } from './WhyNot.js';
import styles from './SectionPage.module.css';

interface SectionPageProps {
  pairId: string;
  section: SectionName;
  outline: OutlineView;
}

/** A section that was chosen takes the focus: on a phone it stands below the outline. */
function useFocusWhenChosen() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const first = useRef(key);
  useEffect(() => {
    if (key === 'default' || !document.activeElement?.closest('nav[aria-labelledby="outline"]')) return;
    // After the shell has gone to the top of the page.
    requestAnimationFrame(() => heading.current?.focus());
  }, [key, first]);
  return heading;
}

function Texts({ pairId, section, outline, texts }: SectionPageProps & { texts: readonly SectionText[] }) {
  const writers = useSectionWriters(pairId, section);
  const { cities, writesAs, can } = outline;
  return (
    <div className={styles.voices}>
      <ColumnHeads />
      {cities.flatMap((city) =>
        sectionVoices.map((voice) => {
          const { organisationId } = city.organisation;
          const isHere = (one: { organisationId: string; voice: string }) =>
            one.organisationId === organisationId && one.voice === voice;
          return (
            <VoiceText
              key={`${organisationId} ${voice}`}
              place={{ pairId, section, organisationId, voice }}
              city={city}
              text={texts.find(isHere)}
              writers={writers.filter(isHere).map(({ name }) => name)}
              isOwn={writesAs !== undefined && isHere(writesAs)}
              canTranslate={can.translate}
            />
          );
        }),
      )}
    </div>
  );
}

/** For the eye: each text says its voice itself. */
function ColumnHeads() {
  const t = useTranslations('sections.voices');
  return sectionVoices.map((voice) => (
    <div key={voice} className={styles.head} aria-hidden="true">
      <Icon name={voice} />
      {t(voice)}
    </div>
  ));
}

/** One section: a row for each city, a column for each voice; on phones one below the other. */
export function SectionPage({ pairId, section, outline }: SectionPageProps) {
  const t = useTranslations('sections');
  const { label } = useTerms();
  const { language } = useLanguage();
  const found = useQuery(sectionQuery(pairId, section, language));
  const heading = useFocusWhenChosen();
  const savedAt = found.data?.texts
    .map((text) => text.savedAt)
    .toSorted()
    .at(-1);
  return (
    <section aria-labelledby="section">
      <div className={styles.title}>
        <h2 id="section" ref={heading} tabIndex={-1}>
          {label('sections', section)}
        </h2>
        {savedAt !== undefined && (
          <p className={styles.saved}>
            <Icon name="check" size="sm" />
            {t.rich('saved', { time: () => <RelativeTime time={savedAt} /> })}
          </p>
        )}
      </div>
      {outline.whyNot && <WhyNot why={outline.whyNot} />}
      <QueryState query={found} what={t('whatOne')}>
        {({ texts }) => <Texts pairId={pairId} section={section} outline={outline} texts={texts} />}
      </QueryState>
    </section>
  );
}
