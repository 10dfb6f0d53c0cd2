import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { sanitiseWordFile } from '../../../../../../electron/core/documents/own-word-template/sanitise/sanitise-word-file.ts';
import {
  fillWordFile,
  loadWordFile,
} from '../../../../../../electron/core/documents/own-word-template/word-file-apart.ts';
import { builtInTemplate, recordOf, soundMeeting } from '../../../../../builders/record.ts';
import {
  documentRelations,
  field,
  para,
  relations,
  run,
  templateWith,
  wordTemplate,
  xmlPart,
} from '../../../../../builders/word-template.ts';
import { convertWord, hasLibreOffice } from '../../../../../tools/libreoffice.ts';

const worker = (program: string) => new URL(`data:text/javascript,${encodeURIComponent(program)}`);

test('a file is taken in and filled in a thread of its own', async () => {
  const loaded = await loadWordFile(wordTemplate());
  expect(loaded.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(loaded.placeholders).toContainEqual({
    written: '{{organ}}',
    where: 'sidhuvudet',
    value: '',
    fills: 'rådets eller nämndens namn',
  });
  expect(loaded.placeholders).toContainEqual({
    written: '{{ärenden}}',
    where: 'brödtexten',
    value: '',
    fills: 'alla ärenden med beslut',
  });
  const filled = await fillWordFile({
    template: loaded.bytes,
    record: recordOf(soundMeeting()),
    minutes: builtInTemplate('protokoll-rad'),
    createdAt: new Date(0),
  });
  expect(filled.bytes.length).toBeGreaterThan(1000);
}, 90_000);

test('a thread that dies or eats the memory is a file that cannot be read, and the next one works', async () => {
  for (const program of [
    'process.exit(3)',
    'throw new Error("x")',
    'const kept = []; for (;;) kept.push(new Array(1e6).fill(0.5))',
  ]) {
    await expect(loadWordFile(wordTemplate(), worker(program))).rejects.toMatchObject({
      code: 'import-unreadable',
      message: expect.stringContaining('Öppna den i Word'),
    });
  }
  await expect(loadWordFile(Buffer.from('hej'))).rejects.toMatchObject({
    message: expect.stringContaining('inget Word-dokument'),
  });
  expect((await loadWordFile(wordTemplate())).problems).toEqual([]);
}, 120_000);

test.runIf(hasLibreOffice)(
  'an office program that opens the clean file calls nobody; the file as it came does',
  async () => {
    let asked = 0;
    const sentinel = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => sentinel.listen(0, '127.0.0.1', resolve));
    const address = sentinel.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const content = para(run('{{organ}}')) + picture + para(field(`INCLUDEPICTURE &quot;${url}/f.png&quot; \\d`, 'x'));
    const bytes = templateWith(content, {
      'word/_rels/document.xml.rels': documentRelations({
        id: 'rIdX',
        type: 'image',
        target: `${url}/p.png`,
        external: true,
      }),
      'word/settings.xml': xmlPart('w:settings', '<w:attachedTemplate r:id="rId1"/>'),
      'word/_rels/settings.xml.rels': relations([
        { id: 'rId1', type: 'attachedTemplate', target: `${url}/t.dotm`, external: true },
      ]),
    });
    try {
      await convertWord((await sanitiseWordFile(bytes)).bytes, 'pdf');
      expect(asked).toBe(0);
      await convertWord(bytes, 'pdf');
      expect(asked).toBeGreaterThan(0);
    } finally {
      sentinel.close();
    }
  },
  120_000,
);
