import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './http/api-error.js';
import { keepAnswers, keepingPersister } from './offline-queries.js';

/**
 * Answers stay fresh for half a minute; only what another attempt can cure is tried again, twice. They are kept on the device, and
 * shown from there where no line is.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        networkMode: 'always',
        refetchOnReconnect: true,
        persister: keepingPersister,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  keepAnswers(client);
  return client;
}
