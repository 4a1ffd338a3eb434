import { useTranslations } from 'use-intl';
import type { Messages } from '../../locales/message-types.js';
import type { FieldProblem } from './form-values.js';

/** The words for what is wrong with a field; general ones where the problem has none of its own. */
export function useProblemText(): (problem: FieldProblem | undefined) => string | undefined {
  const t = useTranslations('errors.field');
  return (problem) => {
    if (problem === undefined) return undefined;
    const known = problem as keyof Messages['errors']['field'];
    return t(t.has(known) ? known : 'other');
  };
}
