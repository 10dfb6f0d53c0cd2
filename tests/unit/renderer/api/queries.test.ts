import { QueryObserver } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { followChanges, keyOf, makeQueryClient } from '../../../../renderer/api/queries.ts';

let tell: (payload: unknown) => void;

beforeEach(() => {
  Object.assign(window, {
    justera: {
      call: async () => ({ ok: true, value: [] }),
      on: (_event: string, listener: (payload: unknown) => void) => {
        tell = listener;
        return () => {};
      },
    },
  });
});

test('what is in sight is read again, what no screen shows is forgotten, other nouns are left alone', async () => {
  const client = makeQueryClient();
  followChanges(client);
  const read = vi.fn(async () => []);
  const shown = keyOf('councils.list', null);
  const observer = new QueryObserver(client, { queryKey: shown, queryFn: read });
  const stop = observer.subscribe(() => {});
  await vi.waitFor(() => expect(client.getQueryData(shown)).toEqual([]));
  expect(read).toHaveBeenCalledTimes(1);
  client.setQueryData(keyOf('councils.get', { id: 'a' }), { name: 'old' });
  client.setQueryData(keyOf('persons.list', null), []);

  tell({ nouns: ['councils'] });
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  expect(client.getQueryData(keyOf('councils.get', { id: 'a' }))).toBeUndefined();
  expect(client.getQueryData(keyOf('persons.list', null))).toEqual([]);
  stop();
});
