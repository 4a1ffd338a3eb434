import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

type Words = string | { [key: string]: Words };

const compiled = (words: Words): unknown =>
  typeof words === 'string'
    ? compile(words)
    : Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, compiled(inner)]));

/** Reads the words of the interface when the client is built, so that no browser needs a parser of ICU messages (10 kB). */
export function compiledMessages(): Plugin {
  return {
    name: 'tandem:compiled-messages',
    enforce: 'pre',
    config: () => ({ resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } } }),
    transform: {
      filter: { id: /\/src\/locales\/\w+\/[\w-]+\.json$/ },
      handler: (json) => JSON.stringify(compiled(JSON.parse(json) as Words)),
    },
  };
}
