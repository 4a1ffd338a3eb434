import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SectionText } from '#shared/sections/section.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useIsOwnLanguage } from '../../lib/i18n/use-is-own-language.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Meta } from '../../ui/Meta.js';
import { UserText } from '../../ui/UserText.js';
import type { Place } from './api.js';
import { TranslateDialog } from './TranslateDialog.js';
import styles from './TextBody.module.css';

interface TextBodyProps {
  place: Place;
  text: SectionText;
  canTranslate: boolean;
  onEdit: (() => void) | undefined;
}

/** The translation into the reader's language, where the text is in another one and somebody made it. */
function useTranslation(text: SectionText) {
  const { language } = useLanguage();
  const isOwnLanguage = useIsOwnLanguage();
  if (isOwnLanguage(text.lang)) return undefined;
  const found = text.translations.find(({ lang }) => lang === language);
  return found?.body === undefined ? undefined : { ...found, body: found.body };
}

interface OriginProps {
  text: SectionText;
  /** The original is shown, though there is a translation. */
  isOriginal: boolean;
  onSwitch: () => void;
}

/** In which language a text was written, where that is not the reader's; the way to the original and back. */
function Origin({ text, isOriginal, onSwitch }: OriginProps) {
  const t = useTranslations('sections');
  const { languageName } = useFormat();
  const translation = useTranslation(text);
  const isOwnLanguage = useIsOwnLanguage();
  if (isOwnLanguage(text.lang) || text.lang === 'und') return null;
  return (
    <p className={styles.origin}>
      <Icon name="language" size="sm" />
      <span>{t('writtenIn', { language: languageName(text.lang) })}</span>
      {translation && (
        <Button kind="link" onClick={onSwitch}>
          {isOriginal ? t('showIn', { language: languageName(translation.lang) }) : t('showOriginal')}
        </Button>
      )}
      {translation && !isOriginal && (
        <bdi>{t('translatedBy', { name: translation.translator?.name ?? t('formerMember') })}</bdi>
      )}
      {translation?.isOutdated && !isOriginal && (
        <span className={styles.outdated}>
          <Icon name="clock" size="sm" /> {t('outdated')}
        </span>
      )}
    </p>
  );
}

/** Who saved it, and when. */
function Author({ text: { author, savedAt } }: Pick<OriginProps, 'text'>) {
  const t = useTranslations('sections');
  const { date, dateTime } = useFormat();
  return (
    <Meta>
      <bdi>{author?.name ?? t('formerMember')}</bdi>
      <time dateTime={savedAt} title={dateTime(savedAt)}>
        {date(savedAt)}
      </time>
    </Meta>
  );
}

/** A text as it is read: in the reader's language where somebody translated it, the original one tap away. */
export function TextBody({ place, text, canTranslate, onEdit }: TextBodyProps) {
  const t = useTranslations('sections');
  const translation = useTranslation(text);
  const [isOriginal, setIsOriginal] = useState(false);
  const [isTranslating, setIsTranslating] = useState(false);
  const shown = translation && !isOriginal ? translation : text;
  const { pairId, section } = place;
  return (
    <>
      <div className={styles.words}>
        <UserText text={shown.body} lang={shown.lang} />
      </div>
      <Origin text={text} isOriginal={isOriginal} onSwitch={() => setIsOriginal(!isOriginal)} />
      <Author text={text} />
      <div className={styles.actions}>
        {onEdit && (
          <Button kind="link" onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
        {canTranslate && (
          <Button kind="link" onClick={() => setIsTranslating(true)}>
            {t('translate.open')}
          </Button>
        )}
        <LinkButton kind="link" to={`/pairs/${pairId}/sections/${section}/history/${text.textId}`}>
          {t('history.open', { count: text.version })}
        </LinkButton>
      </div>
      {isTranslating && <TranslateDialog place={place} text={text} onClose={() => setIsTranslating(false)} />}
    </>
  );
}
