/** What an element of pasted HTML says of its text, read from tags and from style attributes as they stand, never computed. */

export type Look = { bold: boolean; italic: boolean; href: string | null };
export const PLAIN: Look = { bold: false, italic: false, href: null };

/** "mso-list: l0 level1 lfo1" stands in the attribute only: the browser's own style object forgets what it does not know. */
export function styleOf(element: Element, property: string): string {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(element.getAttribute('style') ?? '');
  return found?.[1]?.trim().toLowerCase() ?? '';
}

/** Text nobody saw where it was copied must not come into the minutes. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** Only the web and e-mail; whitespace and control characters hidden in an address are looked through first. */
export function safeLink(href: string): string | null {
  const url = URL.parse(href.trim());
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  return url.href.length <= 2000 ? url.href : null;
}

function weight(element: Element, inherited: boolean): boolean {
  const said = styleOf(element, 'font-weight');
  if (said !== '') return said === 'bold' || said === 'bolder' || Number(said) >= 600;
  return inherited || ['b', 'strong'].includes(element.localName);
}

function slant(element: Element, inherited: boolean): boolean {
  const said = styleOf(element, 'font-style');
  return said === '' ? inherited || ['i', 'em'].includes(element.localName) : said === 'italic' || said === 'oblique';
}

export function lookOf(element: Element, inherited: Look): Look {
  return {
    bold: weight(element, inherited.bold),
    italic: slant(element, inherited.italic),
    href: element.localName === 'a' ? safeLink(element.getAttribute('href') ?? '') : inherited.href,
  };
}

/** Word writes arrows and ticks as letters of a symbol font. */
const WINGDINGS: Readonly<Record<string, string>> = {
  à: '→',
  ß: '←',
  ó: '↔',
  ü: '✓',
  û: '✗',
  '§': '▪',
  l: '●',
  q: '☐',
  þ: '☑',
};

const SYMBOL_FONT = /^["']?wingdings\b/;

export function readSymbols(text: string, element: Element | null): string {
  if (element === null || !SYMBOL_FONT.test(styleOf(element, 'font-family'))) return text;
  return [...text].map((letter) => WINGDINGS[letter] ?? letter).join('');
}
