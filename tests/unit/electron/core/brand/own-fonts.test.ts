import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { OwnFont } from '../../../../../shared/domain/own-font.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { changed, openSans } from '../../../../builders/fonts.ts';
import { withCouncil, withMeeting } from '../../../../builders/registers.ts';
import { fontsIn } from '../../../../tools/pdf-fonts.ts';

vi.setConfig({ testTimeout: 60_000 });

const file = (name: string, bytes: Buffer) => ({ name, bytes: new Uint8Array(bytes) });
const REGULAR = file('regular.ttf', openSans());
const BOLD = file('bold.ttf', openSans('bold'));
const ITALIC = file('italic.ttf', openSans('italic'));

const add = (core: TestCore, files: (typeof REGULAR)[], councilId: string | null = null) =>
  core.call('brand.addFonts', { councilId, files });

test('files are put in the styles they say they are, whatever they are called, and kept over a restart', async () => {
  const core = await testCore();
  await withCouncil(core);
  const { brand, notes } = await add(core, [
    { ...BOLD, name: 'a.ttf' },
    { ...REGULAR, name: 'b.ttf' },
  ]);
  expect(notes).toEqual([]);
  expect(brand.ownFont).toEqual({
    family: 'Open Sans',
    files: {
      regular: { name: 'Open Sans Regular', sha256: createHash('sha256').update(REGULAR.bytes).digest('hex') },
      bold: { name: 'Open Sans Bold', sha256: createHash('sha256').update(BOLD.bytes).digest('hex') },
      italic: null,
      boldItalic: null,
    },
  });
  const later = await add(core, [ITALIC]);
  expect(later.brand.ownFont?.files).toMatchObject({ ...brand.ownFont!.files, italic: { name: 'Open Sans Italic' } });
  await core.restart();
  expect(await core.call('brand.get', null)).toEqual(later.brand);
});

test('a bold file alone is refused, by name, and nothing is kept', async () => {
  const core = await testCore();
  await withCouncil(core);
  const { code, message } = await core.refused('brand.addFonts', { councilId: null, files: [BOLD] });
  expect(code).toBe('font-type');
  expect(message).toMatch(/”bold.ttf” är typsnittets stil fet.*Regular/);
  expect((await core.call('brand.get', null)).ownFont).toBeNull();
});

test('one faulty file among several takes none in, and the app goes on', async () => {
  const core = await testCore();
  await withCouncil(core);
  const broken = file('trasig.ttf', openSans('bold').subarray(0, 5000));
  const { code, message } = await core.refused('brand.addFonts', { councilId: null, files: [REGULAR, broken] });
  expect(code).toBe('font-damaged');
  expect(message).toContain('”trasig.ttf”');
  expect((await core.call('brand.get', null)).ownFont).toBeNull();
  expect((await add(core, [REGULAR])).brand.ownFont?.family).toBe('Open Sans');
});

test('what Word cannot carry, and files that do not belong together, are told', async () => {
  const core = await testCore();
  await withCouncil(core);
  const forReading = file(
    'läs.ttf',
    changed((tables) => void tables.get('OS/2')!.writeUInt16BE(4, 8)),
  );
  expect((await add(core, [forReading])).notes.join()).toMatch(/PDF men inte i Word/);
  expect((await add(core, [REGULAR, { ...REGULAR, name: 'en-till.ttf' }])).notes.join()).toMatch(/Två av filerna/);
});

test('taking the font away can be undone, but a font that was never loaded cannot be named', async () => {
  const core = await testCore();
  await withCouncil(core);
  const { ownFont } = (await add(core, [REGULAR, BOLD])).brand;
  expect((await core.call('brand.setOwnFont', { councilId: null, font: null })).ownFont).toBeNull();
  expect((await core.call('brand.setOwnFont', { councilId: null, font: ownFont })).ownFont).toEqual(ownFont);
  const strange: OwnFont = { ...ownFont!, files: { ...ownFont!.files, bold: { name: 'X', sha256: 'a'.repeat(64) } } };
  expect((await core.refused('brand.setOwnFont', { councilId: null, font: strange })).code).toBe('not-found');
});

test('minutes are set in the own font: in the preview, in the files made, and again with what they were made of', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  await add(core, [REGULAR, BOLD]);
  const { pdf, missing } = await core.call('documents.preview', { meetingId: meeting.id });
  expect(await fontsIn(pdf)).toEqual(['OpenSans-Bold', 'OpenSans-Regular']);
  expect(missing).toEqual([]);
  const [made] = await core.call('documents.make', { meetingId: meeting.id, formats: ['pdf'], copy: 'signing' });
  expect(await fontsIn(readFileSync(made!.path))).toEqual(['OpenSans-Bold', 'OpenSans-Regular']);
});

test('a council has its own font, colour and margins, and follows the municipality in the rest', async () => {
  const core = await testCore();
  const meeting = await withMeeting(core);
  await add(core, [REGULAR]);
  const municipal = await core.call('brand.get', null);
  const nothing = await core.call('brand.ofCouncil', { councilId: 'rad' });
  expect(Object.values(nothing).every((part) => part === null)).toBe(true);

  const { logo: _, ownFont: __, ...typed } = nothing;
  const margins = { top: 20, right: 45, bottom: 30, left: 20 };
  await core.call('brand.saveForCouncil', {
    councilId: 'rad',
    brand: {
      ...typed,
      font: 'tinos',
      primary: '#7a1f3d',
      footerLines: ['Trygghetsrådet'],
      margins,
      textSize: 12.5,
      logoPlace: { side: 'right', height: 22 },
    },
  });
  const fonts = async () => fontsIn((await core.call('documents.preview', { meetingId: meeting.id })).pdf);
  expect((await fonts()).every((name) => name.startsWith('Tinos'))).toBe(true);

  expect(await core.call('brand.ofCouncil', { councilId: 'rad' })).toMatchObject({
    margins,
    textSize: 12.5,
    logoPlace: { side: 'right', height: 22 },
  });
  expect(await core.call('brand.get', null)).toMatchObject({ textSize: 11, logoPlace: { side: 'left', height: 15 } });

  // the municipality's later changes show where the council follows it
  const { logo: _l, ownFont: _f, ...facts } = municipal;
  await core.call('brand.save', { ...facts, name: 'Björkdala stad', primary: '#112233' });
  expect(await core.call('brand.ofCouncil', { councilId: 'rad' })).toMatchObject({ primary: '#7a1f3d', name: null });

  await core.call('brand.saveForCouncil', { councilId: 'rad', brand: typed });
  expect((await fonts()).every((name) => name.startsWith('OpenSans'))).toBe(true);
  expect((await core.refused('brand.ofCouncil', { councilId: 'finns-inte' })).code).toBe('not-found');
});

test('a council’s own logo goes with the council, and back to the municipality’s when it is taken away', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  const [council] = await core.call('councils.list', null);
  const { logo } = await core.call('brand.get', null);
  const councilId = council!.id;
  const bytes = new Uint8Array(Buffer.from(logo!.data, 'base64'));
  const own = await core.call('brand.setLogo', { councilId, file: { name: 'l.png', bytes }, alt: 'Rådets märke' });
  expect(own.logo?.alt).toBe('Rådets märke');
  expect((await core.call('brand.get', null)).logo).toEqual(logo);
  expect((await core.call('brand.setLogo', { councilId, file: null, alt: '' })).logo).toEqual(logo);
});

test.each([
  [{ left: 14 }, 'Vänstermarginalen'],
  [{ right: 51 }, 'Högermarginalen'],
  [{ top: 61 }, 'Övre marginalen'],
  [{ bottom: 20.5 }, 'Nedre marginalen'],
])('margins of %j are refused in words', async (margins, words) => {
  const core = await testCore();
  await withCouncil(core);
  const { logo: _, ownFont: __, ...brand } = await core.call('brand.get', null);
  const faulty = { ...brand, margins: { ...brand.margins, ...margins } };
  expect((await core.refused('brand.save', faulty)).message).toContain(words);
  const [side, value] = Object.entries(margins)[0]!;
  const nearest = {
    ...brand.margins,
    [side]: value < 15 ? 15 : Math.min(Math.floor(value), side === 'right' ? 50 : 60),
  };
  expect((await core.call('brand.save', { ...brand, margins: nearest })).margins).toEqual(nearest);
});

test.each([
  [{ textSize: 9 }, 'textstorlek från 10 till 14'],
  [{ textSize: 11.2 }, 'textstorlek från 10 till 14'],
  [{ logoPlace: { side: 'left', height: 41 } }, 'Logotypens höjd'],
  [{ logoPlace: { side: 'left', height: 7 } }, 'från 8 till 40'],
])('a look with %j is refused in words', async (patch, words) => {
  const core = await testCore();
  await withCouncil(core);
  const { logo: _, ownFont: __, ...brand } = await core.call('brand.get', null);
  expect((await core.refused('brand.save', { ...brand, ...patch } as typeof brand)).message).toContain(words);
  expect(await core.call('brand.get', null)).toMatchObject(brand);
});
