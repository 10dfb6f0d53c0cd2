import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  type FilledWordFile,
  fillWordTemplate,
} from '../../../../../../electron/core/documents/own-word-template/fill-word-file.ts';
import {
  type SanitisedWordFile,
  sanitiseWordFile,
} from '../../../../../../electron/core/documents/own-word-template/sanitise/sanitise-word-file.ts';
import { composeMinutes } from '../../../../../../shared/minutes/compose-minutes.ts';
import { bodyLines, createdAt, fill, linesOf, partOf } from '../../../../../builders/filled-word-file.ts';
import {
  agendaItem,
  attendee,
  builtInTemplate,
  recordOf,
  sampleRecord,
  soundMeeting,
} from '../../../../../builders/record.ts';
import { treeLines } from '../../../../../builders/tree-text.ts';
import {
  body,
  bookmark,
  contentTypes,
  control,
  documentRelations,
  field,
  grid,
  para,
  picture,
  run,
  SECTION,
  STYLES,
  split,
  templateWith,
  textBox,
  wordTemplate,
} from '../../../../../builders/word-template.ts';
import { convertWord, hasLibreOffice } from '../../../../../tools/libreoffice.ts';
import { validateWordFiles } from '../../../../../tools/ooxml.ts';
import { wordParts } from '../../../../../tools/word-package.ts';

// the validator is another program and starts anew for every file
vi.setConfig({ testTimeout: 120_000 });

const minutes = builtInTemplate('protokoll-rad');

/** A body alone, without header, footer or styles. */
const bareFile = (content: string): Uint8Array =>
  wordTemplate({
    'word/document.xml': body(content, ''),
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  });

let clean: SanitisedWordFile;
let filled: FilledWordFile;
let parts: Map<string, string>;
const record = sampleRecord('koping-2019-03-06');
beforeAll(async () => {
  clean = await sanitiseWordFile(wordTemplate());
  filled = await fillWordTemplate(clean.bytes, record, builtInTemplate(record.template), createdAt);
  parts = await wordParts(filled.bytes);
});

test('a hard template is filled in body, tables, text boxes, controls, links, footnotes, headers and footer', () => {
  const lines = linesOf(parts.get('word/document.xml')!);
  const council = record.council.name;
  expect(lines[0]).toBe(`Protokoll ${council}`);
  expect(lines).toContain(`Ruta ${record.council.shortName}`);
  expect(lines.join('\n')).toMatch(/s webbplats/);
  expect(linesOf(parts.get('word/footnotes.xml')!)).toContain(`Not om ${council}`);
  const headers = [...parts].filter(([path]) => /^word\/header/.test(path)).map(([, xml]) => linesOf(xml));
  expect(headers).toContainEqual([`${council} – sammanträdesprotokoll`]);
  expect(headers).toContainEqual([council, '2019-03-06']);
  for (const [, xml] of parts) expect(xml).not.toMatch(/\{\{|⟦j/);
  expect(filled.problems).toEqual([]);
});

test('everything the minutes say of attendance, items and signatures is in the file', () => {
  const text = linesOf(parts.get('word/document.xml')!).join('').replace(/\s/g, '');
  const template = builtInTemplate(record.template);
  const blocks = template.blocks.filter(({ type }) =>
    ['attendance', 'items', 'place-date', 'signatures'].includes(type),
  );
  // names of a part alone, without the heading the municipality's file has itself
  const wanted = treeLines(composeMinutes(record, { ...template, blocks })).filter((line) => !/närvarande/i.test(line));
  expect(wanted.length).toBeGreaterThan(60);
  for (const line of wanted) expect(text).toContain(line.replace(/^- /, '').replace(/\s/g, ''));
});

test('the municipality keeps its styles, header, logo and page numbers; parts wear its own headings', () => {
  const document = parts.get('word/document.xml')!;
  const styles = parts.get('word/styles.xml')!;
  for (const known of STYLES.matchAll(/w:styleId="([^"]+)"/g)) expect(styles).toContain(`w:styleId="${known[1]}"`);
  expect(styles).toContain('<w:color w:val="C00000"/>');
  const item = document.match(/<w:p>(?:(?!<\/w:p>).)*Information från polisen/)![0];
  expect(item).toContain('<w:pStyle w:val="Rubrik2"/>');
  const decision = document.match(/<w:p>(?:(?!<\/w:p>).)*>Beslut</)![0];
  expect(decision).toContain('<w:pStyle w:val="Rubrik3"/>');
  for (const [, id] of document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
    expect(styles).toContain(`w:styleId="${id}"`);
  // styles that are added say where text stands, never with what font, size or colour
  const added = [...styles.matchAll(/<w:style .*?<\/w:style>/gs)]
    .map(([style]) => style)
    .filter((style) => !STYLES.includes(/w:styleId="[^"]+"/.exec(style)![0]));
  expect(added.length).toBeGreaterThan(5);
  for (const style of added.filter((one) => one.includes('w:type="paragraph"')))
    expect(style).not.toMatch(/<w:sz |<w:color |<w:rFonts /);
  expect([...parts.keys()]).toContain('word/media/image1.png');
  expect(parts.get('word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/);
  // a word Word had split over runs keeps the look of its first letter
  expect(document).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>Rådhuset</);
});

test('the result is valid, is a document, and names the council as its author', async () => {
  const template = await sanitiseWordFile(
    wordTemplate({
      '[Content_Types].xml': contentTypes({
        'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
        'word/styles.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
      }),
    }),
  );
  const made = await fillWordTemplate(template.bytes, record, builtInTemplate(record.template), createdAt);
  expect(
    await validateWordFiles([
      { name: 'docx', bytes: filled.bytes },
      { name: 'dotx', bytes: made.bytes },
    ]),
  ).toEqual([]);
  const all = await wordParts(made.bytes);
  expect(all.get('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
  expect(all.get('[Content_Types].xml')).not.toContain('template');
  expect(all.get('docProps/core.xml')).toContain(`<dc:creator>${record.council.name}</dc:creator>`);
});

test('the same meeting and template give the same bytes', async () => {
  const again = await fillWordTemplate(
    (await sanitiseWordFile(wordTemplate())).bytes,
    record,
    builtInTemplate(record.template),
    createdAt,
  );
  expect(Buffer.compare(again.bytes, filled.bytes)).toBe(0);
});

test.runIf(hasLibreOffice)(
  'LibreOffice reads the same words',
  async () => {
    const text = (await convertWord(filled.bytes, 'txt:Text (encoded):UTF8')).toString('utf8').replace(/\s/g, '');
    for (const words of [
      'Pernilla Einan utses till protokolljusterare.',
      'att delegera till ordföranden att underteckna',
      'Kajsa Landström',
      'Conny Hall',
    ]) {
      expect(text).toContain(words.replace(/\s/g, ''));
    }
  },
  90_000,
);

test.each([
  ['{{nävaro}}', '{{nävaro}} finns inte – menade du {{närvaro}}?'],
  ['{{ordforande}}', '{{ordforande}} finns inte – menade du {{ordförande}}?'],
  ['{{arenden}}', '{{arenden}} finns inte – menade du {{ärenden}}?'],
  ['{{orgna}}', '{{orgna}} finns inte – menade du {{organ}}?'],
  ['{{nästamöte}}', '{{nästamöte}} finns inte – menade du {{nästa möte}}?'],
  ['{{diarienummer}}', '{{diarienummer}} finns inte.'],
  ['{{datum:fel}}', '{{datum:fel}} finns inte. Skriv {{datum}} eller {{datum:iso}}'],
  ['{{constructor}}', '{{constructor}} finns inte.'],
  ['{{__proto__}}', '{{__proto__}} finns inte.'],
  ['{{organ.constructor("return process")()}}', 'finns inte.'],
])('%s is told of, with what was meant', async (written, told) => {
  const { problems } = await fill(templateWith(para(run(written))));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(told);
  expect(problems[0]).toContain('i brödtexten');
});

test.each([
  ['{närvaro}', '{närvaro} har bara en klammer på var sida. Skriv {{närvaro}}. Den står i brödtexten.'],
  ['{närvro}', 'Skriv {{närvaro}}'],
  ['Plats: {plats} och {{organ}}', 'Skriv {{plats}}'],
  ['{{{organ}}}', '”{{{organ}}}” i brödtexten har klamrar utan sin motsvarighet'],
  [`${'Långt före. '.repeat(20)}Plats: {{plats`, 'Plats: {{plats”'],
])('%s, with one brace too few or too many, is told of where it stands', async (written, told) => {
  const { problems } = await fill(templateWith(para(run(written)) + para(run('{{organ}}'))));
  expect(problems).toEqual([expect.stringContaining(told)]);
});

test('braces that are no placeholder are let be', async () => {
  const { problems } = await fill(templateWith(para(run('{1} och {a, b} {{organ}}'))));
  expect(problems).toEqual([]);
});

test('signs nobody sees in a name are passed over', async () => {
  const file = await fill(
    templateWith(para(run('{{or\u00adgan}}')) + para(run('{{organ\u200b}}')) + para(run('{{datum:\u200biso}}'))),
  );
  expect(file.problems).toEqual([]);
  expect(await bodyLines(file)).toEqual(['Trygghetsrådet', 'Trygghetsrådet', '2026-09-10']);
});

test('a placeholder in a picture’s description is told of: it would be read out as it stands', async () => {
  const { problems } = await fill(
    templateWith(para(picture('rId20').replace('Kommunens vapen', '{{kommun}}s vapen')) + para(run('{{organ}}')), {
      'word/_rels/document.xml.rels': documentRelations({ id: 'rId20', type: 'image', target: 'media/logo.png' }),
    }),
  );
  expect(problems).toEqual([expect.stringContaining('{{kommun}} i brödtexten står i en alternativtext')]);
});

test('a file that asks for nothing is not ready to be used', async () => {
  const { problems } = await fill(bareFile(para(run('Protokoll'))));
  expect(problems).toEqual([expect.stringContaining('Filen har inga platshållare.')]);
});

test('a pair of braces that is not closed is told of', async () => {
  const { problems } = await fill(templateWith(para(run('Plats: {{plats'))));
  expect(problems.join()).toContain('klamrar utan sin motsvarighet');
});

test('text, pictures and section ends beside a part stay, and the text is told of', async () => {
  const file = await fill(
    templateWith(
      `${para(`${run('Närvarande: ')}${run('{{närvaro}}')}${run(' enligt lista')}`)}${para(run('{{ärenden}}'), '', SECTION)}${para(run('Slut'))}`,
    ),
  );
  expect(file.notes.join('\n')).toContain(
    'Texten ”Närvarande:” står på samma rad som {{närvaro}} och får en egen rad.',
  );
  expect(file.notes.join('\n')).toContain('enligt lista');
  const lines = await bodyLines(file);
  expect(lines[0]).toBe('Närvarande:');
  expect(lines).toContain('enligt lista');
  expect(lines.indexOf('enligt lista')).toBeGreaterThan(lines.indexOf('Åsa Ahl'));
  expect((await partOf(file)).match(/<w:sectPr>/g)).toHaveLength(2);
  expect(await validateWordFiles([{ name: 'cut', bytes: file.bytes }])).toEqual([]);
});

test('what a user typed is never taken for a placeholder', async () => {
  const typed = '{{organ}} {organ} {{y}} ⟦j1:1:j1⟧ <w:p/> & "citat"';
  const meeting = soundMeeting({ place: typed, items: [agendaItem({ id: 'i1', heading: typed })] });
  const lines = await bodyLines(
    await fill(
      templateWith(para(run('{{plats}}')) + para(run('{{ärenden}}')) + para(run('{{organ}}'))),
      recordOf(meeting),
    ),
  );
  expect(lines[0]).toBe(typed);
  expect(lines.some((line) => line.endsWith(typed) && line !== lines[0])).toBe(true);
  expect(lines.at(-1)).toBe('Trygghetsrådet');
});

test('bookmarks of a municipality are filled: title, time and place as the minutes print them, names below each other', async () => {
  const avesta = sampleRecord('avesta-2024-05-17');
  const content = [
    para(bookmark(1, 'Rubrik', run('Gammal rubrik')), 'Rubrik1'),
    para(`${run('Tid:')}<w:r><w:tab/></w:r>${bookmark(2, 'Tid')}`),
    para(`${run('Plats:')}<w:r><w:tab/></w:r>${bookmark(3, 'Plats', run('x', '<w:i/>'))}`),
    para(
      `${run('Närvarande:')}<w:r><w:tab/></w:r>${bookmark(4, 'Närvarande')}`,
      '',
      '<w:ind w:left="1304" w:hanging="1304"/>',
    ),
    para(`${bookmark(5, '_GoBack')}${run('Kvar')}`),
    para(bookmark(6, 'Ärenden')),
  ].join('');
  const file = await fill(templateWith(content), avesta, builtInTemplate(avesta.template));
  const lines = await bodyLines(file);
  expect(lines[0]).toBe('Brottsförebyggande rådet');
  expect(lines[1]).toMatch(/^Tid:Den 17 maj 2024 klockan 10\.00/);
  expect(lines[2]).toMatch(/^Plats:Mörksuggan, Stadshuset/);
  expect(lines[3]).toMatch(/^Närvarande:Blerta Krenzi \(S\),? ordförande \/ Patrik Sundin \(S\) \/ /);
  expect(lines[4]).toBe('Kvar');
  expect(lines[5]).toBe('Handlingsplan mot våld i nära relationer');
  expect(lines).toContain('Lägesbild sociala risker');
  expect(file.placeholders.map(({ written }) => written).slice(0, 5)).toEqual([
    'bokmärket Rubrik',
    'bokmärket Tid',
    'bokmärket Plats',
    'bokmärket Närvarande',
    'bokmärket Ärenden',
  ]);
  expect(await validateWordFiles([{ name: 'bookmarks', bytes: file.bytes }])).toEqual([]);
});

test('a bookmark over several paragraphs is told of and left alone', async () => {
  const { problems } = await fill(
    templateWith(
      `<w:p><w:bookmarkStart w:id="1" w:name="Tid"/>${run('a')}</w:p><w:p>${run('b')}<w:bookmarkEnd w:id="1"/></w:p>`,
    ),
  );
  expect(problems.join()).toContain('Bokmärket ”Tid” sträcker sig över flera stycken');
});

test('a part brings its heading only when asked, and the file is told what it has no place for', async () => {
  const without = await fill(templateWith(para(run('{{närvaro}}'))));
  expect(await bodyLines(without)).not.toContain('Närvarande');
  expect(without.notes.join()).toContain(
    'Mallen har ingen plats för: {{frånvaro}}, {{ärenden}}, {{logg}}, {{nästa möte}}, {{underskrifter}}.',
  );
  expect(await bodyLines(await fill(templateWith(para(run('{{närvaro:rubrik}}')))))).toContain('Närvarande');
});

test('a part stands where it is put: control, cell, text box, header, and is as wide as its place', async () => {
  const inner = control(para(split('underskrifter')));
  const file = await fill(
    templateWith(
      `${inner}${grid([4000, 5000], [para(run('{{närvaro}}')), para(run('x'))])}${para(textBox(para(run('{{frånvaro}}'))))}`,
      {
        'word/header1.xml': body(para(run('{{organ}}')))
          .replaceAll('w:document', 'w:hdr')
          .replace(/<w:sectPr>.*<\/w:sectPr>/, '')
          .replace(/<\/?w:body>/g, ''),
      },
    ),
  );
  const xml = await partOf(file);
  expect(linesOf(xml)).toContain('Åsa Ahl');
  const nested =
    /<w:tc>(?:(?!<\/w:tc>).)*<w:tbl>.*?<w:tblW w:type="dxa" w:w="(\d+)"/s.exec(xml) ??
    /<w:tc>.*?<w:tbl>.*?<w:tblW [^>]*w:w="(\d+)"/s.exec(xml.slice(xml.indexOf('w:w="4000" w:type')));
  expect(Number(nested![1])).toBeLessThanOrEqual(4000);
  expect(await validateWordFiles([{ name: 'places', bytes: file.bytes }])).toEqual([]);
});

test('a style of the file that has one of our ids but is something else stays what it is', async () => {
  const odd = STYLES.replace('w:styleId="Liststycke"', 'w:styleId="Uppgift"').replace(
    'w:val="List Paragraph"',
    'w:val="Min egen"',
  );
  const file = await fill(
    templateWith(para(run('min text'), 'Uppgift') + para(run('{{ärenden}}')), { 'word/styles.xml': odd }),
  );
  const all = await wordParts(file.bytes);
  const used = /<w:pStyle w:val="([^"]+)"\/><\/w:pPr><w:r><w:t xml:space="preserve">min text/.exec(
    all.get('word/document.xml')!,
  )![1];
  expect(all.get('word/styles.xml')).toContain(`w:styleId="${used}"><w:name w:val="Min egen"/>`);
  expect(await validateWordFiles([{ name: 'styles', bytes: file.bytes }])).toEqual([]);
});

test('a heading stays with its text also in a municipality’s style that does not say so', async () => {
  const loose = STYLES.replaceAll('<w:keepNext/>', '').replaceAll('<w:keepLines/>', '');
  const item = agendaItem({ id: 'i', heading: 'Lekplatsen' });
  const file = await fill(
    templateWith(para(run('{{ärenden}}')), { 'word/styles.xml': loose }),
    recordOf(soundMeeting({ items: [item] })),
  );
  const heading = /<w:p><w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>(?:(?!<\/w:p>).)*Lekplatsen/.exec(await partOf(file))?.[1];
  expect(heading).toContain('<w:keepNext/>');
});

test.skipIf(!hasLibreOffice)('a template saved by LibreOffice is valid when it is filled', async () => {
  const list =
    '<w:p><w:pPr><w:jc w:val="right"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>';
  const saved = await convertWord(
    templateWith(
      `${list}${grid([4000, 5000], [para(run('{{organ}}')), para(run('{{närvaro}}'))])}${para(run('{{ärenden}}'))}`,
    ),
    'docx',
  );
  // the test is worth something only while LibreOffice does write what Word's schema does not know
  expect(await validateWordFiles([{ name: 'as saved', bytes: saved }])).not.toEqual([]);
  const file = await fill(saved);
  expect(await validateWordFiles([{ name: 'filled', bytes: file.bytes }])).toEqual([]);
});

test('a table of contents is kept, and it is told that Word has to count it anew', async () => {
  const told = 'Innehållsförteckningen visar mallens rubriker tills den räknas om';
  const file = await fill(
    templateWith(para(field('TOC \\o &quot;1-3&quot;', 'Gammal rubrik 7')) + para(run('{{ärenden}}'))),
  );
  expect(file.notes).toContainEqual(expect.stringContaining(told));
  expect(await partOf(file)).toContain('TOC');
  expect((await fill(templateWith(para(run('{{ärenden}}'))))).notes.join()).not.toContain(told);
});

test('the look of a text in an order Word does not know is put in its own', async () => {
  const odd = '<w:vertAlign w:val="superscript"/><w:lang w:val="sv-SE"/><w:kern w:val="0"/><w:caps/><w:b/>';
  const file = await fill(templateWith(para(run('{{organ}}', odd))));
  expect(await partOf(file)).toMatch(/<w:b\/><w:caps\/><w:kern w:val="0"\/><w:vertAlign [^>]*\/><w:lang /);
  expect(await validateWordFiles([{ name: 'order', bytes: file.bytes }])).toEqual([]);
});

test('a template without a list of styles gets one', async () => {
  const file = await fill(bareFile(para(run('{{ärenden}}'))));
  expect((await bodyLines(file))[0]).toContain('Rubrik i1');
  expect(await validateWordFiles([{ name: 'bare', bytes: file.bytes }])).toEqual([]);
});

const nasty = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Åsa Öberg',
      '{{y}}',
      '{organ}',
      '⟦j1:',
      ':j1⟧',
      '</w:t>',
      ']]>',
      'a\tb',
      'a\nb',
      '\u0000x',
      '\ud800',
      '\ufffe',
      '🙂',
      'العربية',
      'mjuk\u00adt',
      '',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

test('any meeting fills the hard template: every fact is there, nothing is left to fill, and the file is valid', async () => {
  const made: { name: string; bytes: Uint8Array }[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.array(nasty, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 0, max: 30 }),
      async (words, people) => {
        const [place = '', heading = '', organisation = '', name = '', title = ''] = words;
        const meeting = soundMeeting({
          place,
          attendance: Array.from({ length: people }, (_, at) =>
            attendee({
              id: `p${at}`,
              name: `${name}${at}`,
              organisation,
              title,
              presence: at % 3 === 2 ? 'absent' : 'present',
              roles: at === 0 ? ['ordforande'] : [],
            }),
          ),
          items: words.map((text, at) => agendaItem({ id: `i${at}`, heading: `${heading}${text}` })),
        });
        // fillWordTemplate itself throws when a fact is missing or a mark is left
        const file = await fillWordTemplate(clean.bytes, recordOf(meeting), minutes, createdAt);
        expect(file.problems).toEqual([]);
        if (made.length < 8) made.push({ name: JSON.stringify(words), bytes: file.bytes });
      },
    ),
    { numRuns: 60 },
  );
  expect(await validateWordFiles(made)).toEqual([]);
});
