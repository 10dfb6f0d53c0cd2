import { expect, test } from 'vitest';
import { readFile } from '../../../../renderer/api/read-file.ts';

test('a file is read whole up to the limit, and of a larger one no more than shows that it is larger', async () => {
  const read = async (size: number) => readFile(new File([new Uint8Array(size).fill(7)], 'a.png'), 10);
  expect(await read(10)).toEqual({ name: 'a.png', bytes: new Uint8Array(10).fill(7) });
  expect((await read(11)).bytes.length).toBe(11);
  expect((await read(5000)).bytes.length).toBe(11);
});
