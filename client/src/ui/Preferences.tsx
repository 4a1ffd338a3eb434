import { useTranslations } from 'use-intl';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/text.js';
import { useLanguage } from '../lib/i18n/language-context.js';
import { languageNames } from '../lib/i18n/languages.js';
import { themeChoices, useTheme, type ThemeChoice } from '../lib/theme.js';
import { useChangeLanguage } from '../lib/use-change-language.js';
import { Field } from './Field.js';
import { Select } from './Select.js';

/** The language of the interface, each by its own name. */
export function LanguageSelect() {
  const t = useTranslations('ui');
  const { language } = useLanguage();
  const changeLanguage = useChangeLanguage();
  return (
    <Field label={t('language')}>
      {(bound) => (
        <Select
          {...bound}
          value={language}
          onChange={(next) => changeLanguage(next as InterfaceLanguage)}
          options={interfaceLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
      )}
    </Field>
  );
}

/** Light, dark, or as the device has it. */
export function AppearanceSelect() {
  const t = useTranslations('ui.appearance');
  const { choice, choose } = useTheme();
  return (
    <Field label={t('label')}>
      {(bound) => (
        <Select
          {...bound}
          value={choice}
          onChange={(next) => choose(next as ThemeChoice)}
          options={themeChoices.map((one) => ({ value: one, label: t(one) }))}
        />
      )}
    </Field>
  );
}
