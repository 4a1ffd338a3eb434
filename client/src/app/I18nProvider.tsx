import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { InterfaceLanguage } from '#shared/text.js';
import { rememberLanguage } from '../lib/i18n/first-language.js';
import { LanguageContext } from '../lib/i18n/language-context.js';
import { directionOf, formatLocaleOf } from '../lib/i18n/languages.js';
import { loadMessages } from '../locales/load-messages.js';
import type { Messages } from '../locales/message-types.js';

interface Spoken {
  language: InterfaceLanguage;
  messages: Messages;
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The language of the whole page: its words, its direction, and how to change both without a reload. */
export function I18nProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [{ language, messages }, setSpoken] = useState(first);
  const wanted = useRef(first.language);

  const setLanguage = useCallback((next: InterfaceLanguage) => {
    wanted.current = next;
    rememberLanguage(next);
    loadMessages(next).then(
      // Whoever changes their mind while words are on the way gets the last choice.
      (words) => wanted.current === next && setSpoken({ language: next, messages: words }),
      () => undefined,
    );
  }, []);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={formatLocaleOf(language)} messages={messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
