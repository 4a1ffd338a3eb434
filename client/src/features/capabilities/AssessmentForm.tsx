import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  assessmentRoutes,
  assessmentView,
  capabilityNames,
  type AssessmentView,
  type CapabilityName,
  type Moment,
} from '#shared/assessments/assessment.contract.js';
import { useKeptDraft } from '../../lib/device/use-kept-draft.js';
import { ApiError } from '../../lib/http/api-error.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Inline, Section } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { Select } from '../../ui/Select.js';
import { ownQuery, useAssessmentsChanged } from './api.js';
import { assessmentDraft, draftOf, inputOf, isOvertaken, missingIn, type AssessmentDraft } from './assessment-draft.js';
import { CapabilityFields } from './CapabilityFields.js';
import styles from './AssessmentForm.module.css';

interface AssessmentFormProps {
  pairId: string;
  moment: Moment;
  /** As it is now; null where there is none yet. */
  saved: AssessmentView | null;
}

/** Saves the draft. Where the rater saved from elsewhere in between, that is shown, and the draft stays. */
function useSave({ pairId, moment }: AssessmentFormProps, onSaved: () => void) {
  const queryClient = useQueryClient();
  const changed = useAssessmentsChanged(pairId);
  const adopt = (assessment: AssessmentView) =>
    queryClient.setQueryData(ownQuery(pairId, moment).queryKey, { assessment, can: { assess: true } });
  return useMutation({
    mutationFn: (draft: AssessmentDraft) =>
      call(assessmentRoutes.save, { params: { pairId, moment }, body: inputOf(draft) }),
    onSuccess: (assessment) => {
      adopt(assessment);
      onSaved();
    },
    onError: (error) => {
      const current = error instanceof ApiError ? assessmentView.safeParse(error.current).data : undefined;
      if (current) adopt(current);
    },
    onSettled: () => void changed(),
  });
}

/** What the rater saved from another page or device while this was written. */
function SavedElsewhere({ onTake, onGoOn }: { onTake: () => void; onGoOn: () => void }) {
  const t = useTranslations('capabilities.elsewhere');
  return (
    <Note tone="turn" role="status" title={t('title')}>
      <Inline gap={4}>
        <Button kind="link" onClick={onTake}>
          {t('take')}
        </Button>
        <Button kind="link" onClick={onGoOn}>
          {t('goOn')}
        </Button>
      </Inline>
    </Note>
  );
}

/** Five capabilities, each with a level and its reason. Every change is kept on this device until it is saved. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { pairId, moment, saved } = props;
  const t = useTranslations('capabilities');
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const languages = useLanguageOptions();
  const [kept, keep] = useKeptDraft(`assessment.${pairId}.${moment}`, assessmentDraft);
  const [isAsked, setIsAsked] = useState(false);
  const draft = kept ?? draftOf(saved, language);
  const save = useSave(props, () => {
    keep(undefined);
    void navigate(`/pairs/${pairId}/capabilities`);
  });
  const missing = isAsked ? missingIn(draft) : [];
  const isElsewhere = isOvertaken(draft, saved);
  const isStale = save.error instanceof ApiError && save.error.code === 'changed-meanwhile';
  const change = (name: CapabilityName, next: object) => {
    const capabilities = { ...draft.capabilities, [name]: { ...draft.capabilities[name], ...next } };
    keep({ ...draft, capabilities });
  };
  const submit = (form: HTMLFormElement) => {
    setIsAsked(true);
    if (missingIn(draft).length === 0 && !isElsewhere && !save.isPending) save.mutate(draft);
    else {
      requestAnimationFrame(() =>
        form.querySelector<HTMLElement>('[data-invalid] input, [aria-invalid="true"]')?.focus(),
      );
    }
  };
  return (
    <Section title={t('own', { moment: t(`moments.${moment}`) })}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <p className={styles.about}>{t('aboutOwn')}</p>
        {isElsewhere && saved && (
          <SavedElsewhere onTake={() => keep(undefined)} onGoOn={() => keep({ ...draft, basedOn: saved.revision })} />
        )}
        <Field label={t('language')}>
          {(bound) => (
            <Select {...bound} value={draft.lang} onChange={(lang) => keep({ ...draft, lang })} options={languages} />
          )}
        </Field>
        {capabilityNames.map((name) => (
          <CapabilityFields
            key={name}
            name={name}
            lang={draft.lang}
            value={draft.capabilities[name]}
            missing={missing.filter(({ capability }) => capability === name).map(({ what }) => what)}
            onChange={(next) => change(name, next)}
          />
        ))}
        {missing.length > 0 && <Note tone="bad" role="alert" title={t('missing', { count: missing.length })} />}
        {save.isError && !isStale && <Note tone="bad" role="alert" title={errorText(save.error)} />}
        <Inline gap={3}>
          {!isElsewhere && (
            <Button type="submit" isBusy={save.isPending}>
              {t('save')}
            </Button>
          )}
          <span className={styles.about}>{kept && t('draftKept')}</span>
        </Inline>
      </form>
    </Section>
  );
}
