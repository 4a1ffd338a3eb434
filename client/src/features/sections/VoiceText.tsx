import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SectionCity, SectionText } from '#shared/sections/section.contract.js';
import { useKeptDraft } from '../../lib/device/use-kept-draft.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { Button } from '../../ui/Button.js';
import { CityMark } from '../../ui/CityMark.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import type { Place } from './api.js';
import { MissingVoice } from './MissingVoice.js';
import { draftOf, savedMeanwhile, sectionDraft } from './section-draft.js';
import { SectionEditor } from './SectionEditor.js';
import { TextBody } from './TextBody.js';
import styles from './VoiceText.module.css';

interface VoiceTextProps {
  place: Place;
  city: SectionCity;
  text: SectionText | undefined;
  /** Names of those who write here at this moment. */
  writers: readonly string[];
  /** The reader writes for this city in this voice. */
  isOwn: boolean;
  canTranslate: boolean;
}

/** Whose words these are, and who is writing them. */
function Head({ place, city, text, writers }: Pick<VoiceTextProps, 'place' | 'city' | 'text' | 'writers'>) {
  const t = useTranslations('sections');
  const voiceName = useTranslations('ui.voice');
  const { list } = useFormat();
  const { name, kind } = city.organisation;
  const isMissing = !text && city.voices[place.voice] === 0;
  return (
    <header className={styles.head}>
      <CityMark name={name} kind={kind} size="sm" />
      <h3>
        <bdi>{name}</bdi>{' '}
        <VoiceSign voice={place.voice} isMissing={isMissing}>
          {isMissing ? t(`missing.${place.voice}`) : voiceName(place.voice)}
        </VoiceSign>
      </h3>
      {writers.length > 0 && (
        <span className={styles.writers}>
          <bdi>{t('writing', { count: writers.length, names: list(writers) })}</bdi>
        </span>
      )}
    </header>
  );
}

/** What one city says in one voice: its words, the editor for who may write them, or the gap. */
export function VoiceText({ place, city, text, writers, isOwn, canTranslate }: VoiceTextProps) {
  const t = useTranslations('sections');
  const { language } = useLanguage();
  const { pairId, section, organisationId, voice } = place;
  const [draft, keepDraft] = useKeptDraft(`section.${pairId}.${section}.${organisationId}.${voice}`, sectionDraft);
  const [said, setSaid] = useState('');
  const [isBegun, setIsBegun] = useState(false);
  const article = useRef<HTMLElement>(null);
  const begin = () => {
    setSaid('');
    setIsBegun(true);
    keepDraft(draftOf(text, language));
  };
  const keep: typeof keepDraft = (next) => {
    keepDraft(next);
    // The editor goes, and with it what had the focus.
    if (!next) article.current?.focus();
  };
  const isMissing = !text && city.voices[voice] === 0;
  const look = !text && !(isOwn && draft) ? (isMissing ? styles.gap : styles.empty) : styles[voice];
  // Two texts side by side need the whole width.
  const isWide = isOwn && draft !== undefined && savedMeanwhile(draft, text) !== undefined;
  return (
    <article ref={article} tabIndex={-1} className={`${styles.text} ${look} ${isWide ? styles.wide : ''}`}>
      <Head place={place} city={city} text={text} writers={writers} />
      {isOwn && draft ? (
        <SectionEditor
          place={place}
          city={city.organisation.name}
          text={text}
          draft={draft}
          keepDraft={keep}
          takesFocus={isBegun}
          onSaved={() => setSaid(t('savedNow'))}
        />
      ) : text ? (
        <TextBody place={place} text={text} canTranslate={canTranslate} onEdit={isOwn ? begin : undefined} />
      ) : isOwn ? (
        <Button kind="quiet" size="sm" icon="edit" onClick={begin}>
          {t('write')}
        </Button>
      ) : (
        <MissingVoice voice={voice} isMissing={isMissing} />
      )}
      <LiveRegion message={said} />
    </article>
  );
}
