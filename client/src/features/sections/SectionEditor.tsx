import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_SECTION_TEXT, sectionRoutes, sectionText, type SectionText } from '#shared/sections/section.contract.js';
import { ApiError } from '../../lib/http/api-error.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextArea.js';
import { useAdoptText, type Place } from './api.js';
import { GiveUp } from './GiveUp.js';
import { SavedMeanwhile } from './SavedMeanwhile.js';
import {
  basedOn,
  draftOf,
  goingOnFrom,
  isUntouched,
  savedMeanwhile,
  signed,
  type SectionDraft,
} from './section-draft.js';
import { useTellWriting } from './use-section-writers.js';
import styles from './SectionEditor.module.css';

interface SectionEditorProps {
  place: Place;
  city: string;
  /** As it is now; another one may have saved it while this is written. */
  text: SectionText | undefined;
  draft: SectionDraft;
  keepDraft: (draft: SectionDraft | undefined) => void;
  /** It was opened just now; a draft that was kept from before waits where it is. */
  takesFocus: boolean;
  onSaved: () => void;
}

/** Saves the draft. Where somebody saved in between, what is there now is shown, and the draft stays. */
function useSave({ place, text, draft, keepDraft, onSaved }: SectionEditorProps) {
  const adopt = useAdoptText(place.pairId);
  return useMutation({
    mutationFn: async () => {
      const next = signed(draft, () => crypto.randomUUID());
      keepDraft(next);
      return call(sectionRoutes.save, { params: { ...place }, body: { ...next.sent, basedOn: basedOn(next, text) } });
    },
    onSuccess: (saved) => {
      adopt(saved);
      keepDraft(undefined);
      onSaved();
    },
    onError: (error) => {
      const current = error instanceof ApiError ? sectionText.safeParse(error.current).data : undefined;
      if (current) adopt(current);
    },
  });
}

interface FootProps {
  noticeId: string;
  draft: SectionDraft;
  isBusy: boolean;
  /** Not while another text is to be looked at first. */
  canSave: boolean;
  onChange: (change: Partial<SectionDraft>) => void;
  onGiveUp: () => void;
}

function Foot({ noticeId, draft, isBusy, canSave, onChange, onGiveUp }: FootProps) {
  const t = useTranslations('sections');
  const cancel = useTranslations('ui')('cancel');
  const languages = useLanguageOptions();
  const isKnown = languages.some(({ value }) => value === draft.lang);
  return (
    <div className={styles.foot}>
      <Select
        value={draft.lang}
        onChange={(lang) => onChange({ lang })}
        options={isKnown ? languages : [{ value: draft.lang, label: draft.lang }, ...languages]}
        isCompact
        aria-label={t('language')}
      />
      {canSave && (
        <Button type="submit" size="sm" isBusy={isBusy} isDisabled={draft.body.trim() === ''}>
          {t('save')}
        </Button>
      )}
      <GiveUp isAsked={!isUntouched(draft)} onGiveUp={onGiveUp}>
        {cancel}
      </GiveUp>
      <span className={styles.notice} id={noticeId}>
        {isUntouched(draft) ? '' : t('draftKept')}
      </span>
    </div>
  );
}

/** Where a city writes in one voice. Every change is kept on this device until it is saved. */
export function SectionEditor(props: SectionEditorProps) {
  const { place, city, text, draft, keepDraft, takesFocus } = props;
  const t = useTranslations('sections');
  const voiceName = useTranslations('ui.voice');
  const errorText = useErrorText();
  const tellWriting = useTellWriting(place.pairId, place.section);
  const save = useSave(props);
  const id = useId();
  const theirs = savedMeanwhile(draft, text);
  // Nobody wrote anything here yet: it simply goes on from what is there.
  const isUnchanged = theirs !== undefined && draft.body === draft.base.body;
  useEffect(() => {
    if (isUnchanged && theirs) keepDraft(draftOf(theirs, theirs.lang));
  });
  const change = (next: Partial<SectionDraft>) => {
    keepDraft({ ...draft, ...next });
    if (next.body) tellWriting();
  };
  // What is saved after that is to be seen again.
  const [seen, setSeen] = useState(0);
  const isSeen = theirs !== undefined && seen === theirs.version;
  useEffect(() => {
    if (takesFocus && !isSeen) document.getElementById(id)?.focus();
  }, [takesFocus, isSeen, id]);
  const isStale = save.error instanceof ApiError && save.error.code === 'changed-meanwhile';
  const isEmpty = draft.body.trim() === '';
  return (
    <form
      className={styles.editor}
      aria-label={t('editor', { city, voice: voiceName(place.voice) })}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !theirs && !save.isPending) save.mutate();
      }}
    >
      {theirs && !isUnchanged && (
        <SavedMeanwhile
          theirs={theirs}
          draft={draft}
          isSeen={isSeen}
          onSee={() => setSeen(theirs.version)}
          onGoOn={(words) => keepDraft(goingOnFrom(draft, theirs, words))}
          onTakeTheirs={() => keepDraft(undefined)}
        />
      )}
      {!isSeen && (
        <>
          <TextArea
            id={id}
            className={styles.words ?? ''}
            value={draft.body}
            onChange={(body) => change({ body })}
            lang={draft.lang}
            isReadOnly={save.isPending}
            maxLength={MAX_SECTION_TEXT}
            rows={6}
            aria-label={t('editor', { city, voice: voiceName(place.voice) })}
            aria-describedby={`${id}-notice`}
          />
          <Foot
            noticeId={`${id}-notice`}
            draft={draft}
            isBusy={save.isPending}
            canSave={!theirs}
            onChange={change}
            onGiveUp={() => keepDraft(undefined)}
          />
        </>
      )}
      {save.isError && !isStale && <Note tone="bad" role="alert" title={errorText(save.error)} />}
    </form>
  );
}
