import { expect, test } from 'vitest';
import { testCore } from '../../../../builders/core.ts';
import {
  council,
  MUNICIPALITY,
  membership,
  organisation,
  person,
  seat,
  withCouncil,
  withMeeting,
} from '../../../../builders/registers.ts';

/** 2 × 2 pixels, made with ImageMagick: convert -size 2x2 xc:'#123456' png:- */
const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQMAAABIeJ9nAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEUSNFb///9RAHJ1AAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLFQQyFnWxTQQAAAAMSURBVAjXY2BgYAAAAAQAASc0JwoAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjFUMDQ6NTA6MjIrMDA6MDDS6Fa6AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTIxVDA0OjUwOjIyKzAwOjAwo7XuBgAAAABJRU5ErkJggg==';

test('a council comes back as it was saved, standing items in order, after a restart too', async () => {
  const core = await testCore();
  const saved = await withCouncil(core, {
    shortName: 'TR',
    spokenName: 'rådet',
    kind: 'namnd',
    klApplies: true,
    defaultStart: '09:00',
    defaultEnd: '11:30',
    adjusters: 2,
    signingOrder: ['ordforande', 'justerare', 'sekreterare'],
    standingItems: [
      { id: 'b', heading: 'Öppnande', kind: 'opening' },
      {
        id: 'a',
        heading: 'Övriga frågor',
        text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Inga.' }] }] },
      },
    ],
  });
  await core.restart();
  expect(await core.call('councils.get', { id: 'rad' })).toEqual(saved);
  expect(saved.standingItems.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(saved.signingOrder).toEqual(['ordforande', 'justerare', 'sekreterare']);
});

// Swedish alphabet: å ä ö after z (Svenska Akademien); SQLite's byte order would put Ä before Å
test('lists stand in Swedish order, persons by last name', async () => {
  const core = await testCore();
  await withCouncil(core);
  for (const [i, name] of ['Ärlighetsrådet', 'Zonrådet', 'Åldersrådet', 'Örådet', 'Aktivitetsrådet'].entries())
    await core.call('councils.save', council({ id: `r${i}`, name }));
  await core.call('councils.save', council({ id: 'slut', name: 'Aaa', endedOn: '2020-01-01' }));
  expect((await core.call('councils.list', null)).map(({ name }) => name)).toEqual([
    'Aktivitetsrådet',
    'Trygghetsrådet',
    'Zonrådet',
    'Åldersrådet',
    'Ärlighetsrådet',
    'Örådet',
    'Aaa',
  ]);
  for (const [i, name] of ['Anna Öberg', 'Örjan Alm', 'Bo Åström', 'Cia Zetterlund', 'Dan Älg', 'Åsa Alm'].entries())
    await core.call('persons.save', person({ id: `p${i}`, name }));
  await core.call('persons.save', person({ id: 'von', name: 'Eva von Essen', sortName: 'Essen Eva' }));
  expect((await core.call('persons.list', null)).map(({ name }) => name)).toEqual([
    'Åsa Alm',
    'Örjan Alm',
    'Eva von Essen',
    'Cia Zetterlund',
    'Bo Åström',
    'Dan Älg',
    'Anna Öberg',
  ]);
});

test('a council needs its municipality', async () => {
  const core = await testCore();
  expect(await core.refused('councils.save', council())).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Registrera kommunen'),
  });
});

test('the user’s own municipality takes the example’s place', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  await core.call('municipality.save', MUNICIPALITY);
  expect(await core.call('municipality.get', null)).toEqual(MUNICIPALITY);
});

test('brand keeps its logo when colours are changed', async () => {
  const core = await testCore();
  await core.call('example.install', null);
  const { logo, ownFont, ...brand } = await core.call('brand.get', null);
  expect(logo).not.toBeNull();
  const saved = await core.call('brand.save', { ...brand, primary: '#123456', footerLines: ['En rad'] });
  expect(saved).toEqual({ ...brand, logo, ownFont, primary: '#123456', footerLines: ['En rad'] });
});

test('settings keep what was not changed', async () => {
  const core = await testCore();
  await core.call('settings.set', { theme: 'dark' });
  await core.call('settings.set', { welcomed: true });
  await core.restart();
  expect(await core.call('settings.get', null)).toEqual({
    theme: 'dark',
    welcomed: true,
    exportFolder: '',
    ownWords: [],
  });
});

test('own phrases stand after the built-in ones, which cannot be changed', async () => {
  const core = await testCore();
  const [builtIn] = await core.call('snippets.list', null);
  const own = { id: 'egen', category: 'Eget', title: 'Tack', text: 'Tack, {ordförande}.', into: 'paragraph' as const };
  await core.call('snippets.save', own);
  expect((await core.call('snippets.list', null)).at(-1)).toEqual({ ...own, builtIn: false });
  expect((await core.refused('snippets.save', { ...own, id: builtIn!.id })).code).toBe('in-use');
  expect((await core.refused('snippets.remove', { id: builtIn!.id })).code).toBe('in-use');
  await core.call('snippets.remove', { id: 'egen' });
  expect((await core.call('snippets.list', null)).some(({ id }) => id === 'egen')).toBe(false);
});

test('names are stored as composed characters, whatever the keyboard sent', async () => {
  const core = await testCore();
  await core.call('persons.save', person({ name: 'A\u030asa O\u0308rnklo' }));
  await core.call('organisations.save', organisation({ name: 'Fo\u0308rening' }));
  expect((await core.call('persons.list', null))[0]!.name).toBe('Åsa Örnklo');
  expect((await core.call('organisations.list', null))[0]!.name).toBe('Förening');
});

test('what minutes rest on is ended, never deleted', async () => {
  const core = await testCore();
  const { id } = await withMeeting(core);
  const { organisationId } = (await core.call('roster.get', { councilId: 'rad', day: null }))[1]!.membership;
  const refused = [
    await core.refused('persons.remove', { id: 'p-bo-ek' }),
    await core.refused('roster.remove', { id: 'm-bo-ek' }),
    await core.refused('councils.remove', { id: 'rad' }),
    await core.refused('organisations.remove', { id: organisationId }),
  ];
  for (const error of refused) {
    expect(error.code).toBe('in-use');
    expect(error.message).toMatch(/kan inte tas bort.*(slutdatum|[Aa]vsluta)/);
  }
  await core.call('meetings.remove', { id });
  expect((await core.refused('councils.remove', { id: 'rad' })).code).toBe('in-use');
});

test('what nothing rests on is deleted', async () => {
  const core = await testCore();
  await withCouncil(core);
  const { membership: held } = await seat(core, 'Bo Ek', { organisation: 'Kommunstyrelsen' });
  expect((await core.refused('persons.remove', { id: held.personId })).code).toBe('in-use');
  await core.call('roster.remove', { id: held.id });
  await core.call('persons.remove', { id: held.personId });
  await core.call('organisations.remove', { id: held.organisationId! });
  await seat(core, 'Åsa Örnklo');
  await core.call('councils.remove', { id: 'rad' });
  expect(await core.call('councils.list', null)).toEqual([]);
  expect((await core.refused('councils.remove', { id: 'rad' })).code).toBe('not-found');
  await core.call('persons.remove', { id: 'p-asa-ornklo' });
});

test('a person named as somebody’s substitute is not deleted', async () => {
  const core = await testCore();
  await withCouncil(core);
  await core.call('persons.save', person({ id: 'vald', name: 'Vald Ledamot' }));
  await core.call('roster.save', {
    membership: membership({ substituteForPersonId: 'vald', kind: 'ersattare' }),
    person: person(),
    organisation: '',
  });
  expect((await core.refused('persons.remove', { id: 'vald' })).code).toBe('in-use');
});

test('a logo is checked, written anew and kept; a faulty one changes nothing', async () => {
  const core = await testCore();
  await withCouncil(core);
  const png = Buffer.from(PIXELS, 'base64');
  const saved = await core.call('brand.setLogo', {
    councilId: null,
    file: { name: 'logo.png', bytes: new Uint8Array(png) },
    alt: 'Björkdala',
  });
  expect(saved.logo).toMatchObject({ mime: 'image/png', widthPx: 2, heightPx: 2, alt: 'Björkdala' });
  const faulty = {
    councilId: null,
    file: { name: 'logo.png', bytes: new Uint8Array(png.subarray(0, 60)) },
    alt: 'Björkdala',
  };
  expect((await core.refused('brand.setLogo', faulty)).code).toBe('image-damaged');
  const text = {
    councilId: null,
    file: { name: 'logo.png', bytes: new TextEncoder().encode('<svg/>') },
    alt: 'Björkdala',
  };
  expect((await core.refused('brand.setLogo', text)).code).toBe('image-type');
  expect((await core.refused('brand.setLogo', { ...faulty, alt: '' })).field).toBe('alt');
  await core.restart();
  expect(await core.call('brand.get', null)).toEqual(saved);
  expect((await core.call('brand.setLogo', { councilId: null, file: null, alt: '' })).logo).toBeNull();
});

test('two standing items with one id are refused at their field, and the council is as it was', async () => {
  const core = await testCore();
  const saved = await withCouncil(core);
  const item = { id: 's1', heading: 'Mötets öppnande', kind: 'opening' as const };
  const error = await core.refused('councils.save', { ...saved, name: 'Annat', standingItems: [item, item] });
  expect(error).toMatchObject({ code: 'invalid-input', field: 'standingItems' });
  expect(error.message).toContain('samma id');
  expect(await core.call('councils.get', { id: saved.id })).toEqual(saved);
});
