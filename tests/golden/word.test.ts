import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../electron/core/documents/text/render-text.ts';
import { renderWord } from '../../electron/core/documents/word/render-word.ts';
import { readRecord } from '../../electron/core/records/read-record.ts';
import { builtInTemplates } from '../../electron/core/templates/built-in-templates.ts';
import { FONT_FAMILIES } from '../../shared/domain/brand.ts';
import { composeMinutes } from '../../shared/minutes/compose-minutes.ts';
import type { DocumentNode, MinutesDocument } from '../../shared/minutes/document-tree.ts';
import { anyDocument } from '../builders/random-tree.ts';
import { brand, everyNode, logo, text, tree } from '../builders/word-tree.ts';
import { convertWord, hasLibreOffice } from '../tools/libreoffice.ts';
import { validateWordFiles } from '../tools/ooxml.ts';
import { wordLines } from '../tools/word-text.ts';

const createdAt = new Date('2026-03-04T12:00:00Z');
const render = (document: MinutesDocument, of = brand()) => renderWord({ document, brand: of, createdAt });

const koping = readRecord(readFileSync(`${import.meta.dirname}/../samples/koping-2019-03-06.json`, 'utf8'), 'koping');

describe('the Open XML SDK finds nothing to say', () => {
  test('about every kind of node, in every font, with and without a brand', async () => {
    const looks = [
      ...FONT_FAMILIES.map((font) => brand({ font })),
      brand({ logo: null, primary: '#ffd500', secondary: '#ffffff', name: '' }),
      brand({ logo: logo(2000, 40) }),
    ];
    const files = await Promise.all(
      looks.map(async (look, index) => ({ name: `look ${index}`, bytes: await render(everyNode(), look) })),
    );
    expect(await validateWordFiles(files)).toEqual([]);
  });

  test('about the Köping minutes in every template', async () => {
    const files = await Promise.all(
      builtInTemplates().map(async (template) => ({
        name: template.id,
        bytes: await render(composeMinutes(koping, template), koping.brand),
      })),
    );
    expect(files.length).toBeGreaterThan(1);
    expect(await validateWordFiles(files)).toEqual([]);
  });

  test('about any tree, sensible or not, and lists deeper than Word knows', async () => {
    const deeper = (level: number): Extract<DocumentNode, { kind: 'list' }> => ({
      kind: 'list',
      ordered: level % 2 === 0,
      marker: '–',
      items: [{ blocks: level === 12 ? [text('innerst')] : [text('utanför'), deeper(level + 1)] }],
    });
    const documents = [tree([deeper(0)]), ...fc.sample(anyDocument, { numRuns: 8, seed: 2026 })];
    const files = await Promise.all(
      documents.map(async (document, index) => ({ name: `tree ${index}`, bytes: await render(document) })),
    );
    expect(await validateWordFiles(files)).toEqual([]);
  });

  test('and it would: a broken part is reported', async () => {
    const bytes = Buffer.from(await render(everyNode()));
    const errors = await validateWordFiles([{ name: 'cut', bytes: bytes.subarray(0, bytes.length / 2) }]);
    expect(errors).not.toEqual([]);
  });
});

describe.skipIf(!hasLibreOffice)('LibreOffice, which must be installed for this,', () => {
  /** LibreOffice writes every cell on a line of its own. */
  const pieces = (lines: string): string[] =>
    lines
      .split(/[\n\t]/)
      .map((piece) => piece.trim().replace(/\s+/g, ' '))
      .filter((piece) => piece !== '');
  /** LibreOffice saves some list marks as characters of its own symbol font. */
  const withoutMarks = (lines: string[]) => lines.map((line) => line.replace(/^(–|•|[\ue000-\uf8ff]|\d+\.) /, ''));

  test('reads the same text in the same order', async () => {
    const read = (await convertWord(await render(everyNode()), 'txt:Text (encoded):UTF8')).toString('utf8');
    expect(withoutMarks(pieces(read.replace(/^\ufeff/, '')))).toEqual(withoutMarks(pieces(renderText(everyNode()))));
  });

  test('keeps the text when it opens the file and saves it again', async () => {
    const saved = await convertWord(await render(everyNode()), 'docx');
    expect(withoutMarks((await wordLines(saved)).flatMap(pieces))).toEqual(
      withoutMarks(pieces(renderText(everyNode()))),
    );
  });
});
