import { useTranslations } from 'use-intl';
import { capabilityLevels, type CapabilityName } from '#shared/assessments/assessment.contract.js';
import { useProblemText } from '../../lib/form/use-problem-text.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { RadioGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextArea } from '../../ui/TextArea.js';
import type { JudgementDraft } from './assessment-draft.js';
import styles from './CapabilityFields.module.css';

interface CapabilityFieldsProps {
  name: CapabilityName;
  /** In which the reasons are written. */
  lang: string;
  value: JudgementDraft;
  missing: readonly ('level' | 'reason')[];
  onChange: (change: Partial<JudgementDraft>) => void;
}

/** One capability: its level, why, and what goes well or could go better. */
export function CapabilityFields({ name, lang, value, missing, onChange }: CapabilityFieldsProps) {
  const t = useTranslations('capabilities');
  const { label } = useTerms();
  const problemText = useProblemText();
  const problemOf = (what: 'level' | 'reason') => (missing.includes(what) ? problemText('required') : undefined);
  const text = { lang, maxLength: 2000, rows: 2 };
  return (
    <Sheet isPadded>
      <section className={styles.capability} aria-label={label('capabilities', name)}>
        <h3>{label('capabilities', name)}</h3>
        <RadioGroup
          label={t('level')}
          error={problemOf('level')}
          options={capabilityLevels.map((level) => ({
            value: level,
            label: t('levelWith', { level: t(`levels.${level}`), meaning: t(`meanings.${level}`) }),
          }))}
          value={value.level}
          onChange={(level) => onChange({ level })}
        />
        <Field label={t('reason')} hint={t('reasonHint')} error={problemOf('reason')}>
          {(bound) => (
            <TextArea {...bound} {...text} value={value.reason} onChange={(reason) => onChange({ reason })} />
          )}
        </Field>
        <Field label={t('goesWell')} isOptional>
          {(bound) => (
            <TextArea {...bound} {...text} value={value.goesWell} onChange={(goesWell) => onChange({ goesWell })} />
          )}
        </Field>
        <Field label={t('toEnhance')} isOptional>
          {(bound) => (
            <TextArea {...bound} {...text} value={value.toEnhance} onChange={(toEnhance) => onChange({ toEnhance })} />
          )}
        </Field>
      </section>
    </Sheet>
  );
}
