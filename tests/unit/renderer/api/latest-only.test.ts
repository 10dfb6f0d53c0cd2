import { expect, test } from 'vitest';
import { latestOnly } from '../../../../renderer/api/latest-only.ts';

test('one at a time, and of what is asked meanwhile only the last', async () => {
  const started: PromiseWithResolvers<void>[] = [];
  const ask = latestOnly(() => {
    const work = Promise.withResolvers<void>();
    started.push(work);
    return work.promise;
  });
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  ask();
  ask();
  ask();
  await rest();
  expect(started).toHaveLength(1);
  started[0]?.resolve();
  await rest();
  expect(started).toHaveLength(2);
  started[1]?.resolve();
  await rest();
  expect(started).toHaveLength(2);
  ask();
  await rest();
  expect(started).toHaveLength(3);
});
