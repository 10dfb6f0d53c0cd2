import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../../../renderer/features/meeting/editor/paste/read-pasted.ts';
import { RichText } from '../../../../../../shared/domain/rich-text.ts';
import { sketch } from './sketch.ts';

/** As the editor's library hands it over: parsed into an element of a document without a window. */
function paste(html: string) {
  const element = document.implementation.createHTMLDocument('').createElement('div');
  element.innerHTML = html;
  const pasted = readPasted(element);
  RichText.parse({ type: 'doc', content: pasted.blocks });
  return { lines: sketch(pasted.blocks), pictures: pasted.pictures };
}
const sample = (name: string) => paste(readFileSync(`${import.meta.dirname}/clipboard/${name}.clip`, 'utf8'));

describe('the clipboard of', () => {
  test('Word: headings, nested lists with their numbers, arrows; no comments, hidden or struck text, pictures', () => {
    expect(sample('word-lists')).toEqual({
      lines: [
        '# Lägesbild',
        'Polisen **redovisar** läget i *centrum*.',
        '- Första punkten',
        '  - Under första',
        '- Andra punkten infört',
        '## Uppdrag',
        '3. Tredje uppgiften',
        '  1. del a',
        '4. Fjärde',
        'Identifiera brister → uppföljning. Se [protokollet](https://www.exempelby.se/protokoll).',
      ],
      pictures: 1,
    });
  });

  test('Word: a table with a head, merged cells, lists and empty cells', () => {
    expect(sample('word-table').lines).toEqual([
      '| !Punkt | !‹2›Status |',
      '| ˅2Kameraövervakning | Fyra kameror / Fler kommer | - Karin Ek |',
      '|  | Klart |',
      'Efter tabellen.',
    ]);
  });

  test('Word on the web: one list out of many', () => {
    expect(sample('word-online').lines).toEqual(['Rådet diskuterar.', '- Ett', '  - **Under ett**', '- Två']);
  });

  test('Outlook: lists, and the table around a signature unpacked', () => {
    expect(sample('outlook-mail').lines).toEqual([
      'Hej Sofia,',
      'Punkter till mötet:',
      '- Belysning i parken',
      '- Trygghetsvandring',
      '**Karin Ek**↵Samordnare',
      'Exempelby kommun↵[karin.ek@exempelby.se](mailto:karin.ek@exempelby.se)',
    ]);
  });

  test('Google Docs: the bold wrapper is none, a list straight inside a list belongs to the item before', () => {
    expect(sample('google-docs').lines).toEqual([
      '# Information',
      '**Fet*** kursiv*',
      '2. Två',
      '  - Underpunkt',
      '3. Tre',
    ]);
  });

  test('Excel: a table', () => {
    expect(sample('excel').lines).toEqual(['| Datum | Belopp |', '| 2026-11-02 | 100 tkr |']);
  });

  test('a web page: links to the web, lists in lists, quotes as paragraphs', () => {
    expect(sample('chrome-page')).toEqual({
      lines: [
        '# Beslut om *trygghet*',
        'Läs [mer](https://www.exempelby.se/a?b=1&c=2).↵Ny rad',
        'Citat',
        '- Ett',
        '  - Ett ett',
        '- Två',
      ],
      pictures: 1,
    });
  });
});

describe('text', () => {
  test('is shown as a browser shows it: blanks run together, an empty line divides paragraphs', () => {
    expect(paste('<p>\n  En\t rad&nbsp; &nbsp;till \n</p><div>a<br>b<br><br>c</div> löst').lines).toEqual([
      'En rad till',
      'a↵b',
      'c',
      'löst',
    ]);
  });

  test('keeps a single hard blank, and the lines of preformatted text', () => {
    expect(paste('<p>12&nbsp;§</p><pre>ett\ntvå</pre>').lines).toEqual(['12\u00a0§', 'ett↵två']);
  });

  test('loses what cannot be seen: control characters, direction marks, zero widths', () => {
    expect(paste('<p>Åsa\u202e\u200b\u0007 Öberg\ufeff</p>').lines).toEqual(['Åsa Öberg']);
  });

  test('of a heading is not bold as well', () => {
    expect(paste('<h3><b>Rubrik</b> <i>två</i></h3><h4>lägre</h4>').lines).toEqual(['# Rubrik *två*', '## lägre']);
  });

  test('in headings and tables inside lists and cells is kept as text', () => {
    expect(paste('<ul><li><h2>A</h2><table><tr><td>b</td><td>c</td></tr></table></li></ul>').lines).toEqual([
      '- A',
      '  b',
      '  c',
    ]);
  });

  test('beyond the depth of any document is kept as text', () => {
    expect(paste(`${'<div>'.repeat(3000)}botten${'</div>'.repeat(3000)}`).lines).toEqual(['botten']);
    expect(paste(`${'<ul><li>'.repeat(600)}botten`).lines.join(' ')).toContain('botten');
  });
});

/** Vectors of the kind DOMPurify is tested with. Whatever comes out is text and our own nodes, so only links could harm. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<a href="javascript:alert(1)">klicka</a>',
  '<a href=" &#14; javascript:alert(1)">klicka</a>',
  '<a href="jav&#x09;ascript:alert(1)">klicka</a>',
  '<a href="data:text/html,<script>alert(1)</script>">klicka</a>',
  '<a href="vbscript:msgbox(1)">klicka</a>',
  '<a href="file:///C:/Windows/System32/calc.exe">klicka</a>',
  '<a href="\\\\server\\share">klicka</a>',
  '<a href="ms-word:ofe|u|https://ond.example/x.docx">klicka</a>',
  '<iframe src="https://ond.example"></iframe><object data="x"></object><embed src="x">',
  '<form action="https://ond.example"><input name=a value=hemligt><button>Skicka</button></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template><style>@import "https://ond.example/x.css"</style>',
  '<p style="background:url(https://ond.example/a.png)" onclick="alert(1)" id="x" class="y">text</p>',
  '<link rel=stylesheet href="https://ond.example"><meta http-equiv=refresh content="0;url=https://ond.example"><base href="https://ond.example">',
  '<table><tr><td colspan="999999" rowspan="-3">a</td><td>b</td></tr></table>',
  '<ol start="-5"><li>a</ol><ol start="9999999999999999999"><li>b</ol>',
];

describe('hostile HTML', () => {
  test.each(HOSTILE)('%s', (html) => {
    const { lines } = paste(html);
    const links = lines.join('\n').match(/\]\([^)]*\)/g) ?? [];
    expect(links).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/alert|onerror|ond\.example|hemligt/);
  });
});
