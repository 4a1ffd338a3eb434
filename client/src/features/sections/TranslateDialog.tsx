import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  MAX_SECTION_TEXT,
  sectionRoutes,
  type SectionText,
  type SectionTranslation,
} from '#shared/sections/section.contract.js';
import { useKeptDraft } from '../../lib/device/use-kept-draft.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { QueryState } from '../../ui/QueryState.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { UserText } from '../../ui/UserText.js';
import { sectionQuery, useSectionsChanged, type Place } from './api.js';
import { isOvertaken, translationDraft, translationOf } from './translation-draft.js';
import styles from './TranslateDialog.module.css';

interface TranslateDialogProps {
  place: Place;
  text: SectionText;
  onClose: () => void;
}

interface TranslationFormProps extends TranslateDialogProps {
  lang: string;
  /** The translation into `lang` as it is now. */
  there: SectionTranslation | undefined;
}

/** The words in another language. What is begun is kept on this device. */
function TranslationForm({ place, text, lang, there, onClose }: TranslationFormProps) {
  const t = useTranslations('sections.translate');
  const formerMember = useTranslations('sections')('formerMember');
  const errorText = useErrorText();
  const changed = useSectionsChanged(place.pairId);
  const [kept, keep] = useKeptDraft(`translation.${text.textId}.${lang}`, translationDraft);
  const draft = kept ?? translationOf(there);
  const isSeen = isOvertaken(draft, there);
  const save = useMutation({
    mutationFn: () => {
      // Who saves while the other words are shown above knows them.
      const basedOn = isSeen && there ? there.revision : draft.basedOn;
      const body = { lang, body: draft.body, ofVersion: text.version, basedOn };
      return call(sectionRoutes.translate, { params: { textId: text.textId }, body });
    },
    onSuccess: () => {
      keep(undefined);
      onClose();
    },
    onSettled: () => void changed(),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.body.trim() !== '' && !save.isPending) save.mutate();
      }}
    >
      {isSeen && (
        <Note tone="turn" role="status" title={t('meanwhile', { name: there?.translator?.name ?? formerMember })}>
          <UserText text={there?.body ?? ''} lang={lang} />
        </Note>
      )}
      <Field label={t('words')} hint={t('credit')}>
        {(bound) => (
          <TextArea
            {...bound}
            value={draft.body}
            onChange={(body) => keep({ ...draft, body })}
            lang={lang}
            maxLength={MAX_SECTION_TEXT}
            isReadOnly={save.isPending}
            rows={5}
          />
        )}
      </Field>
      {save.isError && <Note tone="bad" role="alert" title={errorText(save.error)} />}
      <div>
        <Button type="submit" isBusy={save.isPending} isDisabled={draft.body.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** Translates a text, or changes the translation that is there, beside the original. */
export function TranslateDialog({ place, text, onClose }: TranslateDialogProps) {
  const t = useTranslations('sections');
  const { language } = useLanguage();
  const languages = useLanguageOptions().filter(({ value }) => value !== text.lang);
  const [lang, setLang] = useState(() => (language === text.lang ? (languages[0]?.value ?? 'en') : language));
  const section = useQuery(sectionQuery(place.pairId, place.section, lang));
  return (
    <Dialog title={t('translate.title')} isOpen onClose={onClose}>
      <Stack>
        <section>
          <h3 className={styles.heading}>{t('translate.original')}</h3>
          <div className={styles.original}>
            <UserText text={text.body} lang={text.lang} />
          </div>
        </section>
        <Field label={t('translate.language')}>
          {(bound) => <Select {...bound} value={lang} onChange={setLang} options={languages} />}
        </Field>
        <QueryState query={section} what={t('whatOne')}>
          {({ texts }) => {
            const now = texts.find(({ textId }) => textId === text.textId) ?? text;
            const there = now.translations.find((one) => one.lang === lang);
            return <TranslationForm key={lang} place={place} text={now} lang={lang} there={there} onClose={onClose} />;
          }}
        </QueryState>
      </Stack>
    </Dialog>
  );
}
