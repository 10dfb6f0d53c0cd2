import { getSchema, type JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richTextExtensions } from '../../../../../../renderer/features/meeting/editor/extensions.ts';
import { fromRichText, toRichText } from '../../../../../../renderer/features/meeting/editor/normalise.ts';
import { plainSlice } from '../../../../../../renderer/features/meeting/editor/paste/pasted-slice.ts';
import { emptyRichText, RichText } from '../../../../../../shared/domain/rich-text.ts';
import { sketch } from './sketch.ts';

const schema = getSchema(richTextExtensions(''));

const mark = fc.constantFrom(
  { type: 'bold' },
  { type: 'italic' },
  {
    type: 'link',
    attrs: { href: 'https://exempelby.se/', target: '_blank', rel: 'noopener', class: null, title: null },
  },
);
const inline = fc.oneof(
  fc.record({
    type: fc.constant('text'),
    text: fc.string({ minLength: 1 }),
    marks: fc.uniqueArray(mark, { maxLength: 3 }),
  }),
  fc.constant({ type: 'hardBreak' }),
);
const inlines = fc.array(inline, { maxLength: 4 });
const paragraph = fc.record({ type: fc.constant('paragraph'), content: inlines });
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(1, 2) }),
  content: inlines,
});
const { list } = fc.letrec<{ list: JSONContent; inside: JSONContent }>((tie) => ({
  inside: fc.oneof({ depthSize: 'small' }, paragraph, tie('list')),
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    attrs: fc.record({ start: fc.integer({ min: 0, max: 9 }), type: fc.constant(null) }),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem'),
        content: fc.tuple(paragraph, fc.array(tie('inside'), { maxLength: 2 })).map(([p, rest]) => [p, ...rest]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));
const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    colwidth: fc.constantFrom(null, [120]),
  }),
  content: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 2 }),
});
const table = fc.record({
  type: fc.constant('table'),
  content: fc.array(
    fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { minLength: 1, maxLength: 3 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});
const doc = fc.record({
  type: fc.constant('doc'),
  content: fc.array(fc.oneof(paragraph, heading, list, table), { minLength: 1, maxLength: 5 }),
});

/** What the editor itself would hand out for `json`: its own schema has looked at it. */
function throughTheEditor(json: JSONContent): JSONContent {
  const node = schema.nodeFromJSON(json);
  node.check();
  return node.toJSON();
}

describe('what the editor holds', { timeout: 60_000 }, () => {
  test('is stored in a shape the domain accepts, and comes back the same', () => {
    fc.assert(
      fc.property(doc, (json) => {
        const stored = toRichText(throughTheEditor(json));
        expect(RichText.parse(stored)).toEqual(stored);
        expect(toRichText(throughTheEditor(fromRichText(stored)))).toEqual(stored);
      }),
      { numRuns: 500 },
    );
  });

  test('loses no text on the way', () => {
    const textOf = (json: JSONContent): string => (json.text ?? '') + (json.content ?? []).map(textOf).join('');
    fc.assert(
      fc.property(doc, (json) => {
        expect(textOf(toRichText(throughTheEditor(json)) as JSONContent)).toBe(textOf(json));
      }),
      { numRuns: 300 },
    );
  });

  test('when empty is stored as the empty text', () => {
    expect(toRichText({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] })).toEqual(
      emptyRichText(),
    );
    expect(fromRichText(emptyRichText())).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  test('keeps no link but to the web and e-mail', () => {
    const linked = (href: string): JSONContent => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
      ],
    });
    expect(sketch(toRichText(linked('javascript:alert(1)')).content)).toEqual(['x']);
    expect(sketch(toRichText(linked('mailto:a@b.se')).content)).toEqual(['[x](mailto:a@b.se)']);
  });
});

test('a stored list item may begin with a list; the editor gets its paragraph', () => {
  const inner = {
    type: 'bulletList' as const,
    content: [{ type: 'listItem' as const, content: [{ type: 'paragraph' as const }] }],
  };
  const json = fromRichText({
    type: 'doc',
    content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] }],
  });
  expect(() => throughTheEditor(json)).not.toThrow();
});

test('plain text becomes paragraphs, and lines with dashes a list', () => {
  const slice = plainSlice('Tema: trygghet\r\n\r\n- ett\n– två\nEfter\t2 %\u0000', schema);
  expect(sketch(toRichText({ type: 'doc', content: slice.content.toJSON() }).content)).toEqual([
    'Tema: trygghet',
    '- ett',
    '- två',
    'Efter 2 %',
  ]);
});
