import { describe, expect, test } from 'vitest';
import type { ImportRow } from '../../../../../shared/calls/councils.ts';
import { type TestCore, testCore } from '../../../../builders/core.ts';
import { seat, withCouncil } from '../../../../builders/registers.ts';

const read = (core: TestCore, text: string | null, bytes: Uint8Array<ArrayBuffer> | null = null) =>
  core.call('roster.readTable', { councilId: 'rad', text, bytes });

/** The row without line, errors and notes: what would be taken in. */
const facts = ({ name, party, organisation, title, email, kind, office }: ImportRow) =>
  [name, party, organisation, title, kind, office, email].join('|');

async function table(text: string): Promise<string[]> {
  const core = await testCore();
  await withCouncil(core);
  return (await read(core, text)).map(facts);
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a table with a header row', () => {
  test('in Swedish CSV with semicolons, columns in any order', async () => {
    expect(
      await table(
        'E-post;Roll/Uppdrag;Namn;Parti;Organisation/Förvaltning;Titel/Befattning\nasa@example.org;Ordförande;Åsa Örnklo;S;Kommunstyrelsen;\n;Ersättare;Bo Ek;(m);;rektor',
      ),
    ).toEqual(['Åsa Örnklo|S|Kommunstyrelsen||ledamot|ordforande|asa@example.org', 'Bo Ek|M||rektor|ersattare||']);
  });

  test('with first and last name apart, tabs as Excel copies them', async () => {
    expect(
      await table('Förnamn\tEfternamn\tUppdrag\r\nÅsa\tÖrnklo\t1:e vice ordf\r\nPer-Åke\tvon Essen\tAdj\r\n'),
    ).toEqual(['Åsa Örnklo||||ledamot|forste-vice-ordforande|', 'Per-Åke von Essen||||adjungerad||']);
  });

  test('with commas, quotation marks and a comma in a cell', async () => {
    expect(await table('Namn,Förvaltning\n"Örnklo, Åsa","Vård, omsorg och stöd"')).toEqual([
      'Åsa Örnklo||Vård, omsorg och stöd||ledamot||',
    ]);
  });

  test('with columns nobody asked for', async () => {
    expect(await table('Nr;Namn;Telefon;Parti\n1;Bo Ek;0221-12345;C')).toEqual(['Bo Ek|C|||ledamot||']);
  });
});

describe('a table without a header row', () => {
  test('is read by what stands in it', async () => {
    expect(
      await table('Åsa Örnklo\tS\tordförande\tasa@example.org\nBo Ek\tM\tersättare\t\nCilla Ask\t\tsekreterare\t'),
    ).toEqual([
      'Åsa Örnklo|S|||ledamot|ordforande|asa@example.org',
      'Bo Ek|M|||ersattare||',
      'Cilla Ask||||sekreterare||',
    ]);
  });

  test('as attendance lists are written: name, and body or title', async () => {
    expect(
      await table(
        'Roger Alm (ordf.)\tkommunstyrelsen\nLena Berg\tCentrumföreningen\nJan Ceder\tsäkerhetschef, Björkdala kommun\nSara Dal\tkommunchef\nKajsa Ek\tsekreterare',
      ),
    ).toEqual([
      'Roger Alm||kommunstyrelsen||ledamot|ordforande|',
      'Lena Berg||Centrumföreningen||ledamot||',
      'Jan Ceder||Björkdala kommun|säkerhetschef|ledamot||',
      'Sara Dal|||kommunchef|ledamot||',
      'Kajsa Ek|||sekreterare|sekreterare||',
    ]);
  });

  test('party and role behind the name', async () => {
    expect(await table('Blerta Krans (S), ordförande\nPatrik Sund (MP)\nGunilla Berg')).toEqual([
      'Blerta Krans|S|||ledamot|ordforande|',
      'Patrik Sund|MP|||ledamot||',
      'Gunilla Berg||||ledamot||',
    ]);
  });
});

describe('the bytes of a file', () => {
  const text = 'Namn;Parti\nÅsa Örnklo;S';
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', latin1(text)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without one', new Uint8Array(Buffer.from(text, 'utf16le'))],
  ])('in %s', async (_, bytes) => {
    const core = await testCore();
    await withCouncil(core);
    expect((await read(core, null, bytes)).map(facts)).toEqual(['Åsa Örnklo|S|||ledamot||']);
  });

  test.each([
    ['an Excel workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'Excel'],
    ['a PDF', latin1('%PDF-1.7 …'), 'PDF'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0, 0, 3]), 'textfil'],
    ['nothing', new Uint8Array(), 'inga rader'],
    ['more than anybody could read', new Uint8Array(6 * 1024 * 1024).fill(0x61), '5 MB'],
  ])('of %s are refused with a way out', async (_, bytes, word) => {
    const core = await testCore();
    await withCouncil(core);
    const error = await core.refused('roster.readTable', { councilId: 'rad', text: null, bytes });
    expect(error).toMatchObject({ code: 'import-unreadable', message: expect.stringContaining(word) });
  });
});

test('errors and notes are told row by row, by the line they stand on', async () => {
  const core = await testCore();
  await withCouncil(core);
  await seat(core, 'Finns Redan');
  await core.call('persons.save', {
    id: 'känd'.replace('ä', 'a'),
    name: 'Känd Person',
    sortName: '',
    party: '',
    email: '',
    phone: '',
    endedOn: null,
  });
  const rows = await read(
    core,
    'Namn;Parti;E-post;Roll\n;S;;\nBo Ek;Jättelångtparti;inte en adress;\n\n"Två\nRader";;;\nBo Ek;;;\nFinns Redan;;;\nKänd Person;;;Rådets maskot',
  );
  expect(rows.map(({ line, errors }) => [line, errors.length])).toEqual([
    [2, 1],
    [3, 2],
    [5, 0],
    [7, 1],
    [8, 1],
    [9, 0],
  ]);
  const errors = rows.flatMap((row) => row.errors);
  expect(errors[0]).toBe('Namn saknas på raden.');
  expect(errors[1]).toContain('Jättelångtparti');
  expect(errors[2]).toContain('inte en adress');
  expect(errors[3]).toBe('Samma namn står redan på rad 3.');
  expect(errors[4]).toBe('Finns redan i organets register.');
  expect(rows[5]).toMatchObject({
    title: 'Rådets maskot',
    notes: [expect.stringContaining('titel'), expect.stringContaining('redan registrerad')],
  });
});

describe('taking in', () => {
  test('puts the good rows last in the roster and leaves the faulty', async () => {
    const core = await testCore();
    await withCouncil(core);
    await seat(core, 'Först Sedan', { position: 7 });
    await core.call('persons.save', {
      id: 'bo',
      name: 'Bo Ek',
      sortName: '',
      party: 'M',
      email: 'bo@example.org',
      phone: '1',
      endedOn: null,
    });
    const rows = await read(
      core,
      'Namn;Parti;Organisation;Roll\nBo Ek;M;Kommunstyrelsen;ordf\n;;;\nCilla Ask;S;kommunstyrelsen;ers',
    );
    const added = await core.call('roster.import', { councilId: 'rad', rows, validFrom: '2027-01-01' });
    expect(
      added.map(({ person, organisation, membership }) => [
        person.id === 'bo',
        person.name,
        organisation,
        membership.kind,
        membership.office,
        membership.validFrom,
      ]),
    ).toEqual([
      [true, 'Bo Ek', 'Kommunstyrelsen', 'ledamot', 'ordforande', '2027-01-01'],
      [false, 'Cilla Ask', 'Kommunstyrelsen', 'ersattare', null, '2027-01-01'],
    ]);
    expect(added[0]!.person).toMatchObject({ phone: '1', email: 'bo@example.org' });
    const all = await core.call('roster.get', { councilId: 'rad', day: null });
    expect(all.map(({ person }) => person.name)).toEqual(['Först Sedan', 'Bo Ek', 'Cilla Ask']);
    expect(await core.call('organisations.list', null)).toHaveLength(1);
  });

  test('is all or none', async () => {
    const core = await testCore();
    await withCouncil(core);
    const rows = await read(core, 'Bo Ek;M\nCilla Ask;S');
    rows[1] = { ...rows[1]!, kind: 'kung' };
    expect(await core.refused('roster.import', { councilId: 'rad', rows, validFrom: null })).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('Rad 2'),
    });
    expect(await core.call('roster.get', { councilId: 'rad', day: null })).toEqual([]);
    expect(await core.call('persons.list', null)).toEqual([]);
  });

  test('two of the same name and different parties are two persons', async () => {
    const core = await testCore();
    await withCouncil(core);
    await core.call('persons.save', {
      id: 'bo',
      name: 'Bo Ek',
      sortName: '',
      party: 'M',
      email: '',
      phone: '',
      endedOn: null,
    });
    const rows = await read(core, 'Namn;Parti\nBo Ek;S');
    const [added] = await core.call('roster.import', { councilId: 'rad', rows, validFrom: null });
    expect(added!.person.id).not.toBe('bo');
  });
});
