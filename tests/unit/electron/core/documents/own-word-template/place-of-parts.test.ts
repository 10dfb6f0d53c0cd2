/** A part takes the place of a paragraph: what the paragraph said of the page stays, and the part is as wide as its place. */
import { expect, test, vi } from 'vitest';
import { bodyLines, fill, partOf } from '../../../../../builders/filled-word-file.ts';
import { attendee, builtInTemplate, recordOf, soundMeeting } from '../../../../../builders/record.ts';
import { cell, grid, para, run, templateWith, wordTemplate, xmlPart } from '../../../../../builders/word-template.ts';
import { validateWordFiles } from '../../../../../tools/ooxml.ts';

vi.setConfig({ testTimeout: 120_000 });

const PORTRAIT =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>';
const LANDSCAPE =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>';
const BREAK = '<w:r><w:br w:type="page"/></w:r>';
const ON_NEW_PAGE = '<w:pageBreakBefore/>';

const sections = (...all: [content: string, page: string][]) =>
  xmlPart(
    'w:document',
    `<w:body>${all
      .map(([content, page], at) => {
        const section = `<w:sectPr>${page}</w:sectPr>`;
        return content + (at === all.length - 1 ? section : para('', '', section));
      })
      .join('')}</w:body>`,
  );
const widths = async (bytes: Uint8Array): Promise<number[]> =>
  [...(await partOf(await fill(bytes))).matchAll(/<w:tblW (?:w:type="dxa" )?w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );

test('a table is no wider than its own section and column, whatever the last section is', async () => {
  const here = para(run('{{närvaro}}'));
  const [portrait, columns, landscape] = await widths(
    wordTemplate({
      'word/document.xml': sections(
        [here, PORTRAIT],
        [here, `<w:type w:val="continuous"/>${PORTRAIT}<w:cols w:num="2" w:space="708"/>`],
        [here, LANDSCAPE],
      ),
    }),
  );
  expect(portrait).toBe(11906 - 2 * 1417);
  expect(columns).toBe((11906 - 2 * 1417 - 708) / 2);
  expect(landscape).toBe(16838 - 2 * 1417);
});

test('a cell measured in percent and a text box of older versions of Word are as wide as they say', async () => {
  const third = cell(para(run('{{närvaro}}')), 1667).replace('w:type="dxa"', 'w:type="pct"');
  const box = `<w:r><w:pict><v:rect id="r" style="position:absolute;width:150pt;height:90pt"><v:textbox><w:txbxContent>${para(run('{{närvaro}}'))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;
  const found = await widths(
    templateWith(
      `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="3024"/><w:gridCol w:w="3024"/><w:gridCol w:w="3024"/></w:tblGrid><w:tr>${third.repeat(3)}</w:tr></w:tbl>${para(box)}`,
    ),
  );
  const inner = found.filter((width) => width !== 5000);
  expect(inner).toHaveLength(4);
  for (const width of inner.slice(0, 3)) expect(width).toBeLessThan(3024);
  expect(inner[3]).toBeLessThan(3000);
});

test('a break to a new page or column beside a part stays', async () => {
  const file = await fill(
    templateWith(
      [
        para(`${BREAK}${run('{{närvaro}}')}`),
        para(`${run('{{frånvaro}}')}${BREAK}`),
        para(`<w:r><w:br w:type="column"/></w:r>${run('{{ärenden}}')}`),
      ].join(''),
    ),
  );
  const xml = await partOf(file);
  expect(xml.match(/<w:br w:type="page"\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:br w:type="column"\/>/g)).toHaveLength(1);
  expect(xml.indexOf('<w:br w:type="page"/>')).toBeLessThan(xml.indexOf('Åsa Ahl'));
  expect(await validateWordFiles([{ name: 'breaks', bytes: file.bytes }])).toEqual([]);
});

test('a part whose paragraph begins a page begins it, once, be it words, a table, or with words before it', async () => {
  for (const content of [
    run('{{ärenden}}'),
    run('{{närvaro}}'),
    `${run('Deltagare: ')}${run('{{närvaro}}')}${run(' enligt lista')}`,
  ]) {
    const file = await fill(templateWith(para(run('Framsida')) + para(content, '', ON_NEW_PAGE)));
    const xml = await partOf(file);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(xml.indexOf('<w:pageBreakBefore/>')).toBeGreaterThan(xml.indexOf('Framsida'));
    for (const later of ['Deltagare', 'Rubrik i1', 'Åsa Ahl', 'enligt lista'])
      if (xml.includes(later)) expect(xml.indexOf('<w:pageBreakBefore/>')).toBeLessThan(xml.indexOf(later));
    expect(await validateWordFiles([{ name: 'page', bytes: file.bytes }])).toEqual([]);
  }
  const off = await fill(templateWith(para(run('{{ärenden}}'), '', '<w:pageBreakBefore w:val="0"/>')));
  expect(await partOf(off)).not.toContain('<w:pageBreakBefore/>');
});

test('labels have room for their longest word in a cell, and stand above their values where there is none', async () => {
  const people = [
    attendee({ id: 'a', name: 'Åsa Ahl', roles: ['ordforande'] }),
    attendee({ id: 'b', name: 'Bo Bek', kind: 'ersattare' }),
  ];
  const record = recordOf(soundMeeting({ attendance: people }));
  const inCell = async (width: number) => {
    const content = grid([width, 9072 - width], [para(run('{{närvaro}}')) + para(run('{{underskrifter}}')), para('')]);
    const file = await fill(templateWith(content), record, builtInTemplate('protokoll-kl'));
    expect(await validateWordFiles([{ name: String(width), bytes: file.bytes }])).toEqual([]);
    const columns = [...(await partOf(file)).matchAll(/<w:tblGrid><w:gridCol w:w="(\d+)"/g)].map(([, at]) =>
      Number(at),
    );
    return { lines: await bodyLines(file), labels: columns.slice(1) };
  };
  const wide = await inCell(6472);
  expect(wide.labels.length).toBeGreaterThan(1);
  for (const label of wide.labels) expect(label).toBeGreaterThan('Sekreterare'.length * 7 * 20);
  const narrow = await inCell(2000);
  expect(narrow.labels).toEqual([]);
  expect(narrow.lines.toSorted()).toEqual(wide.lines.toSorted());
  expect(narrow.lines).toContain('Åsa Ahl, ordförande');
});
