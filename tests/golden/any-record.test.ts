import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/core/documents/make-document.ts';
import { builtInTemplates } from '../../electron/core/templates/built-in-templates.ts';
import { FONT_FAMILIES } from '../../shared/domain/brand.ts';
import { LOGO_HEIGHT, LOGO_SIDES } from '../../shared/domain/logo-place.ts';
import { TEXT_SIZES } from '../../shared/domain/text-size.ts';
import { COPIES } from '../../shared/minutes/context.ts';
import { templateFaults } from '../../shared/minutes/placeholders.ts';
import { anyRecord } from '../builders/random-record.ts';
import { anyTemplate } from '../builders/random-template.ts';
import { logo } from '../builders/word-tree.ts';
import { readTags, tagText } from '../tools/pdf-tags.ts';
import { textDifference } from '../tools/text-difference.ts';
import { wordLines } from '../tools/word-text.ts';

const createdAt = new Date('2026-03-05T10:00:00Z');
const window = new Window();
function mainText(html: string): string {
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('main')?.textContent ?? '';
}

const times = (text: string, word: string): number => text.split(word).length - 1;
const letters = (text: string): string => text.replace(/\s|\p{Default_Ignorable_Code_Point}/gu, '');

describe('any record in any template, to be signed or for the web', () => {
  test('says every fact once in every format, the same in all, and gives the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecord,
        fc.oneof(fc.constantFrom(...builtInTemplates()), anyTemplate),
        fc.constantFrom(...COPIES),
        fc.record({
          font: fc.constantFrom(...FONT_FAMILIES),
          textSize: fc.constantFrom(...TEXT_SIZES),
          logo: fc.constantFrom(null, logo()),
          logoPlace: fc.record({ side: fc.constantFrom(...LOGO_SIDES), height: fc.integer(LOGO_HEIGHT) }),
        }),
        async ({ record: made, facts }, template, copy, look) => {
          expect(templateFaults(template)).toEqual([]);
          const record = { ...made, brand: { ...made.brand, ...look } };
          const request = { record, template, copy, createdAt };
          const [docx, pdf, html, txt, web] = [
            await makeDocument('docx', request),
            await makeDocument('pdf', request),
            await makeDocument('html', request),
            new TextDecoder().decode(await makeDocument('txt', request)),
            new TextDecoder().decode(await makeDocument('txt', { ...request, copy: 'web' })),
          ];
          // by its tags: a table's row that goes on over a page is drawn cell by cell on each
          const inPdf = tagText(await readTags(pdf));
          const inWord = (await wordLines(docx)).join('\n');
          const inPage = mainText(new TextDecoder().decode(html));
          expect(letters(inPdf)).toBe(letters(txt));
          expect(textDifference(txt, inWord)).toBeNull();
          const logs = template.blocks.filter(({ type }) => type === 'follow-up-log').length;
          for (const text of [txt, inPdf, inWord, inPage].map(letters)) {
            for (const word of facts.once) expect([word, times(text, word)]).toEqual([word, 1]);
            for (const word of facts.log) expect([word, times(text, word)]).toEqual([word, logs]);
            for (const word of facts.never) expect([word, times(text, word)]).toEqual([word, 0]);
          }
          for (const word of facts.any) expect([word, times(letters(inPage), word)]).toEqual([word, times(web, word)]);

          for (const [format, bytes] of [
            ['docx', docx],
            ['pdf', pdf],
            ['html', html],
          ] as const) {
            expect(Buffer.compare(await makeDocument(format, request), bytes), format).toBe(0);
          }
        },
      ),
      { numRuns: 120, endOnFailure: true },
    );
  });
});
