import { useTranslations } from 'use-intl';
import { ApiError } from '../http/api-error.js';

/** The words for whatever a call threw, in the reader's language. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors');
  return (error) => t(`code.${error instanceof ApiError ? error.code : 'internal-error'}`);
}
