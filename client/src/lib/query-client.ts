import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './http/api-error.js';

const worthRetrying = (error: unknown) =>
  !(error instanceof ApiError) || ['offline', 'busy', 'internal-error'].includes(error.code);

/** Answers stay fresh for half a minute; only what another attempt can cure is tried again, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
