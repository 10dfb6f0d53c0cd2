/** Bookmarks as Word writes them: their ends stand where the selection had its own, not where one would look for them. */
import { expect, test, vi } from 'vitest';
import { bodyLines, fill, partOf } from '../../../../../builders/filled-word-file.ts';
import { recordOf, soundMeeting } from '../../../../../builders/record.ts';
import { bookmark, cell, control, para, run, templateWith } from '../../../../../builders/word-template.ts';
import { validateWordFiles } from '../../../../../tools/ooxml.ts';

vi.setConfig({ testTimeout: 120_000 });

const start = (name: string, more = '') => `<w:bookmarkStart w:id="1" w:name="${name}"${more}/>`;
const END = '<w:bookmarkEnd w:id="1"/>';
const PLACE = recordOf(soundMeeting({ place: 'Rådhuset, Eken' }));
const row = (...content: string[]) => `<w:tr>${content.join('')}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const named = cell(para(run('Plats')), 3000);
const valued = cell(para(run('gammal plats')), 6000);
const ONE_CELL = ' w:colFirst="1" w:colLast="1"';

test.each([
  [
    'a paragraph selected with its mark',
    `<w:p>${start('Plats')}${run('gammal plats')}</w:p>${END}${para(run('slut'))}`,
  ],
  [
    '… ended in the next paragraph',
    `<w:p>${start('Plats')}${run('gammal plats')}</w:p><w:p>${END}${run('slut')}</w:p>`,
  ],
  ['begun before its paragraph', `${start('Plats')}<w:p>${run('gammal plats')}${END}</w:p>${para(run('slut'))}`],
  ['a cell', table(row(named, start('Plats', ONE_CELL), valued), row(END, named, named)) + para(run('slut'))],
  ['a cell of one row', table(row(start('Plats', ONE_CELL), named, valued, END)) + para(run('slut'))],
  ['in a content control', para(control(bookmark(1, 'Plats', run('gammal plats')))) + para(run('slut'))],
  [
    'begun before a content control, ended in it',
    `<w:p>${start('Plats')}${control(run('gammal plats') + END)}</w:p>${para(run('slut'))}`,
  ],
  [
    'in a link',
    para(`<w:hyperlink r:id="rId8">${bookmark(1, 'Plats', run('gammal plats'))}</w:hyperlink>`) + para(run('slut')),
  ],
  [
    'beside a placeholder',
    para(`${bookmark(1, 'Plats', run('gammal plats'))}${run(' den {{datum:iso}}')}`) + para(run('slut')),
  ],
])('%s is filled', async (_, content) => {
  const file = await fill(templateWith(content), PLACE);
  expect(file.problems).toEqual([]);
  expect(file.placeholders.map(({ written }) => written)).toContain('bokmärket Plats');
  const lines = (await bodyLines(file)).join('\n');
  expect(lines).toContain('Rådhuset, Eken');
  expect(lines).not.toContain('gammal plats');
  expect(lines).toContain('slut');
  expect(await validateWordFiles([{ name: 'bookmark', bytes: file.bytes }])).toEqual([]);
});

test.each([
  ['two cells', table(row(start('Plats', ' w:colFirst="0" w:colLast="1"'), named, valued, END))],
  ['a whole table', `${start('Plats')}${table(row(named, valued))}${END}`],
  ['a cell with two paragraphs', table(row(named, start('Plats', ONE_CELL), cell(para('') + para(''), 6000), END))],
])('%s under one bookmark is told of, never passed over', async (_, content) => {
  const { problems } = await fill(templateWith(content + para(run('{{organ}}'))));
  expect(problems).toEqual([expect.stringContaining('Bokmärket ”Plats” sträcker sig över flera stycken eller celler')]);
});

test('a bookmark around a placeholder is not filled a second time', async () => {
  const file = await fill(templateWith(para(bookmark(1, 'Plats', run('{{plats}}')))), PLACE);
  expect(await bodyLines(file)).toEqual(['Rådhuset, Eken']);
});

test('a part at a bookmark and one at a placeholder of the same paragraph keep their order and all words between', async () => {
  const file = await fill(
    templateWith(para(`${bookmark(1, 'Underskrifter')}${run(' mellan ')}${run('{{närvaro}}')}${run(' sist')}`)),
  );
  const lines = await bodyLines(file);
  expect(lines.indexOf('mellan')).toBeGreaterThan(0);
  expect(lines.at(-1)).toBe('sist');
  expect(lines.slice(0, lines.indexOf('mellan')).join()).toContain('Sekreterare');
});

test('a point looks as the words before it, not as the label of its line', async () => {
  const file = await fill(
    templateWith(para(`${run('Plats:', '<w:b/>')}${run(' ', '<w:i/>')}${bookmark(1, 'Plats')}`)),
    PLACE,
  );
  expect(await partOf(file)).toMatch(/<w:rPr><w:i\/><\/w:rPr><w:t[^>]*>Rådhuset, Eken/);
});
