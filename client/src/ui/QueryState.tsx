import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { hasNoLine, isNotFound } from '../lib/http/api-error.js';
import { ErrorNotice } from './ErrorNotice.js';
import { NotFound } from './NotFound.js';
import { Skeleton } from './Skeleton.js';

interface QueryStateProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  /** The thing in words, for an error: "The list of groups". */
  what: string;
  children: (data: Data) => ReactNode;
}

/** The four states of everything that is fetched: to come, failed, not there, there. What was loaded stays when a later try fails. */
export function QueryState<Data>({ query, what, children }: QueryStateProps<Data>) {
  if (isNotFound(query.error)) return <NotFound />;
  // Without a line the strip under the bar says so: what was read before stays as it is.
  const isOffline = query.data !== undefined && hasNoLine(query.error);
  const notice = query.error && !isOffline && (
    <ErrorNotice what={what} error={query.error} onRetry={() => void query.refetch()} />
  );
  if (query.data === undefined) return notice ?? <Skeleton />;
  return (
    <>
      {notice}
      {children(query.data)}
    </>
  );
}
