import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Check } from './Check.js';
import { toggled } from './CheckboxGroup.js';
import { Chip } from './Chip.js';
import { FieldGroup } from './FieldGroup.js';
import { fold } from './fold.js';
import { Icon } from './Icon.js';
import { SearchField } from './SearchField.js';
import type { Option } from './Select.js';
import { TextInput } from './TextInput.js';
import styles from './MultiSelect.module.css';

interface MultiSelectProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** For options too many to be all at hand: they are those found for `q`; `more` stands below them (an error, "Show more"). */
  remote?: { q: string; onSearch: (q: string) => void; isPending: boolean; more: ReactNode };
}

const SEARCH_FROM = 9;

/** Any number of many options: chosen ones as chips, all of them in a list that opens and can be searched. */
export function MultiSelect({ options, value, onChange, remote, ...group }: MultiSelectProps) {
  const t = useTranslations('ui.multiSelect');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<readonly Option[]>([]);
  const labelOf = (chosen: string) => [...options, ...picked].find(({ value: one }) => one === chosen)?.label ?? chosen;
  const found = remote ? options : options.filter((option) => fold(option.label).includes(fold(search)));
  const toggle = (option: Option) => {
    setPicked((before) => [...before, option]);
    onChange(toggled(value, option.value));
  };
  return (
    <FieldGroup {...group}>
      {value.length > 0 && (
        <div className={styles.chosen}>
          {value.map((chosen) => (
            <Chip key={chosen} onRemove={() => onChange(toggled(value, chosen))}>
              {labelOf(chosen)}
            </Chip>
          ))}
        </div>
      )}
      <details className={styles.options}>
        <summary className={styles.summary}>
          {t('choose', { count: value.length })}
          <Icon name="down" size="sm" />
        </summary>
        {remote && <SearchField label={t('search', { label: group.label })} q={remote.q} onSearch={remote.onSearch} />}
        {!remote && options.length >= SEARCH_FROM && (
          <TextInput
            type="search"
            value={search}
            onChange={setSearch}
            aria-label={t('search', { label: group.label })}
            placeholder={t('searchPlaceholder')}
          />
        )}
        <div className={styles.list}>
          {found.map((option) => (
            <Check key={option.value} isChecked={value.includes(option.value)} onChange={() => toggle(option)}>
              {option.label}
            </Check>
          ))}
          {found.length === 0 && !remote?.isPending && (
            <p className={styles.none}>{t('none', { search: remote?.q ?? search })}</p>
          )}
          {remote?.more}
        </div>
      </details>
    </FieldGroup>
  );
}
