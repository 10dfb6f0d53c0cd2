import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkImage } from '../../../../../electron/core/images/check-image.ts';
import { readRecord } from '../../../../../electron/core/records/read-record.ts';
import { withSafeLogo } from '../../../../../electron/core/records/with-safe-logo.ts';
import type { Logo } from '../../../../../shared/domain/brand.ts';
import { pngFile } from '../../../../builders/pictures.ts';

const sample = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../../samples/koping-2019-03-06.json`, 'utf8'),
) as { brand: object };
const recordWith = (logo: Logo) =>
  withSafeLogo(readRecord(JSON.stringify({ ...sample, brand: { ...sample.brand, logo } }), 'möte.json'), 'möte.json');

const own = checkImage({ name: 'a.png', bytes: pngFile({ width: 30, height: 20 }) }, 'Exempelby');

test('a logo of our own making comes back as it was saved', async () => {
  expect((await recordWith(own)).brand.logo).toEqual(own);
});

test('a logo somebody else put in is never drawn as it is: it is written anew or refused by field', async () => {
  const withAlpha = pngFile({ width: 30, height: 20, colourType: 6, lines: Buffer.alloc(20 * 121) });
  expect((await recordWith({ ...own, data: withAlpha.toString('base64') })).brand.logo).toMatchObject({ widthPx: 30 });
  const bomb = pngFile({ width: 20_000, height: 20_000, colourType: 6, lines: Buffer.alloc(9) });
  await expect(recordWith({ ...own, data: bomb.toString('base64') })).rejects.toMatchObject({
    code: 'record-invalid',
    field: 'brand.logo',
  });
});
