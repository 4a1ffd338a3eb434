import { useId, type ReactNode } from 'react';
import { Check } from './Check.js';
import { FieldGroup } from './FieldGroup.js';
import type { Option } from './Select.js';

interface GroupProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean;
  options: readonly (Option & { lang?: string })[];
}

interface CheckboxGroupProps extends GroupProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

interface RadioGroupProps extends GroupProps {
  value: string;
  onChange: (value: string) => void;
}

/** Adds or takes away one value. */
export const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** Any number of a few options, all visible. For many options: `MultiSelect`. */
export function CheckboxGroup({ value, onChange, options, ...group }: CheckboxGroupProps) {
  return (
    <FieldGroup {...group}>
      {options.map((option) => (
        <Check
          key={option.value}
          isChecked={value.includes(option.value)}
          onChange={() => onChange(toggled(value, option.value))}
          lang={option.lang}
        >
          {option.label}
        </Check>
      ))}
    </FieldGroup>
  );
}

/** One of a few options, all visible. For many options: `Select`. */
export function RadioGroup({ value, onChange, options, ...group }: RadioGroupProps) {
  const name = useId();
  return (
    <FieldGroup {...group}>
      {options.map((option) => (
        <Check
          key={option.value}
          type="radio"
          name={name}
          isChecked={option.value === value}
          onChange={() => onChange(option.value)}
          lang={option.lang}
        >
          {option.label}
        </Check>
      ))}
    </FieldGroup>
  );
}
