/** Reading and doing, as React hooks. What was read is read again when the core says that its noun changed. */
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { Answer, CallName, Request } from '../../shared/api.ts';
import { ApiError } from './api-error.ts';
import { call, on } from './client.ts';

export function makeQueryClient(): QueryClient {
  // a database found damaged in the middle of the work may have closed: that is asked for at once
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.code === 'database-damaged')
      void client.invalidateQueries({ queryKey: ['store.state'] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The core is in the same machine: no network to wait for, no retry that would only hide a fault.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

const nounOf = (name: string): string => name.slice(0, name.indexOf('.'));

/**
 * Keeps what is shown true when the core tells that nouns changed ("councils" covers councils.list and councils.get): screens in
 * sight read again, what no screen shows is forgotten, so that the next screen never starts from old news. The answer stops listening.
 */
export function followChanges(client: QueryClient): () => void {
  return on('data.changed', ({ nouns }) => {
    const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => nouns.includes(nounOf(String(queryKey[0])));
    client.removeQueries({ type: 'inactive', predicate });
    void client.invalidateQueries({ predicate });
  });
}

export const keyOf = <N extends CallName>(name: N, request: Request<N>) => [name, request] as const;

/** The answer itself; the screen waits for it, and its error page shows when it fails. For what a screen cannot do without. */
export function useCall<N extends CallName>(name: N, request: Request<N>): Answer<N> {
  return useSuspenseQuery({ queryKey: keyOf(name, request), queryFn: () => call(name, request) }).data;
}

/** For a request that changes while the screen stands (another day, another search): the last answer stays until the next is there. */
export function useChangingCall<N extends CallName>(name: N, request: Request<N>, enabled = true) {
  return useQuery({
    queryKey: keyOf(name, request),
    queryFn: () => call(name, request),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Something to do. `mutateAsync(request)` answers or throws ApiError. */
export function useAction<N extends CallName>(name: N): UseMutationResult<Answer<N>, Error, Request<N>> {
  return useMutation({ mutationFn: (request: Request<N>) => call(name, request) });
}
