import { expect, test, vi } from 'vitest';
import { JusteraError } from '../../../../../electron/core/errors.ts';
import { checkFont } from '../../../../../electron/core/fonts/check-font.ts';
import { checkFontApart } from '../../../../../electron/core/fonts/check-font-apart.ts';
import { FONT_LIMITS } from '../../../../../electron/core/fonts/font-limits.ts';
import { FONT_STYLES } from '../../../../../shared/domain/own-font.ts';
import { changed, glyphCount, openSans, tower, withNumber } from '../../../../builders/fonts.ts';
import { endlessFonts, type HostileFont, hostileFonts } from '../../../../builders/hostile-fonts.ts';

vi.setConfig({ testTimeout: 120_000 });

const refusal = (bytes: Uint8Array, check = checkFont): Promise<JusteraError | null> =>
  check({ name: 'eget.ttf', bytes }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof JusteraError) return error;
      throw error;
    },
  );

test.each(FONT_STYLES)('the %s file of a font is known by what it says, and may go into Word', async (style) => {
  const { family, style: found, goesIntoWord } = await checkFont({ name: 'x', bytes: openSans(style) });
  expect({ family, found, goesIntoWord }).toEqual({ family: 'Open Sans', found: style, goesIntoWord: true });
});

async function expectRefused({ name, bytes, code, says }: HostileFont, check = checkFont): Promise<void> {
  const error = await check({ name, bytes }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error, `${name} was let through`).toBeInstanceOf(JusteraError);
  const { code: given, message } = error as JusteraError;
  expect(given, `${name}: ${message}`).toBe(code);
  expect(message).toContain(`”${name}”`);
  expect(message, name).toMatch(says);
}

test('every font made to harm is refused with its own words, within a second of work, and the next one works', async () => {
  const fonts = hostileFonts();
  expect(fonts.length).toBeGreaterThan(80);
  const slow: string[] = [];
  for (const font of fonts) {
    const before = process.cpuUsage();
    await expectRefused(font);
    const { user, system } = process.cpuUsage(before);
    if (user + system > 1_000_000) slow.push(`${font.name}: ${Math.round((user + system) / 1000)} ms`);
  }
  console.log(`${fonts.length} hostile fonts, ${slow.length} slower than a second`);
  expect(slow).toEqual([]);
  expect(await refusal(openSans())).toBeNull();
});

test('a font that would never be done is stopped in its thread, and the next one works', async () => {
  for (const font of endlessFonts()) await expectRefused(font, checkFontApart);
  expect(await refusal(openSans(), checkFontApart)).toBeNull();
});

test('a font for reading and printing only goes into PDF, not into Word', async () => {
  expect((await checkFont({ name: 'x', bytes: withNumber('OS/2', 8, 0x4) })).goesIntoWord).toBe(false);
  expect((await checkFont({ name: 'x', bytes: withNumber('OS/2', 8, 0xc) })).goesIntoWord).toBe(true);
});

/** Open Sans with more of something than it has. */
const withBytes = (length: number): Buffer => {
  const whole = changed((tables) => tables.set('pad ', Buffer.alloc(1)));
  return Buffer.concat([whole, Buffer.alloc(length - whole.length)]);
};
const withTables = (count: number): Buffer =>
  changed((tables) => {
    for (let at = 0; tables.size < count; at += 1) tables.set(`x${String(at).padStart(3, '0')}`, Buffer.alloc(4));
  });
const withGlyphs = (count: number): Buffer =>
  changed((tables) => {
    const more = count - glyphCount(tables);
    tables.get('maxp')!.writeUInt16BE(count, 4);
    const loca = tables.get('loca')!;
    const size = tables.get('head')!.readInt16BE(50) === 1 ? 4 : 2;
    const last = loca.subarray(loca.length - size);
    tables.set('loca', Buffer.concat([loca, ...Array.from({ length: more }, () => last)]));
    tables.set('hmtx', Buffer.concat([tables.get('hmtx')!, Buffer.alloc(more * 4)]));
  });
const withNames = (count: number): Buffer =>
  changed((tables) => {
    const name = tables.get('name')!;
    const [had, start] = [name.readUInt16BE(2), name.readUInt16BE(4)];
    const more = Buffer.alloc((count - had) * 12);
    for (let at = 0; at < more.length; at += 12) more.writeUInt16BE(200, at + 6);
    const grown = Buffer.concat([name.subarray(0, 6 + had * 12), more, name.subarray(6 + had * 12)]);
    grown.writeUInt16BE(count, 2);
    grown.writeUInt16BE(start + more.length, 4);
    tables.set('name', grown);
  });

test.each([
  ['bytes', FONT_LIMITS.bytes, withBytes, 'font-too-large'],
  ['tables', FONT_LIMITS.tables, withTables, 'font-damaged'],
  ['glyphs', FONT_LIMITS.glyphs, withGlyphs, 'font-too-large'],
  ['names', FONT_LIMITS.nameRecords, withNames, 'font-damaged'],
  ['levels of parts', FONT_LIMITS.nesting, (height: number) => tower(height, 1), 'font-damaged'],
  // the letter itself counts as one of its outlines
  ['outlines', FONT_LIMITS.parts, (parts: number) => tower(1, parts - 1), 'font-damaged'],
] as const)('the limit of %s is %i: that many are fine, one more is not', async (_, limit, fontWith, code) => {
  expect(await refusal(fontWith(limit))).toBeNull();
  expect((await refusal(fontWith(limit + 1)))?.code).toBe(code);
});
