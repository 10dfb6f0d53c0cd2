/** The kinds of parts a clean template has. Whatever is of no such kind is not in it. */
export type PartKind = { root: string; contentType: string; path(number: number): string };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

const once = (root: string, name: string): PartKind => ({
  root,
  contentType: `${WORD}${name}+xml`,
  path: () => `word/${name}.xml`,
});

export const MAIN: PartKind = {
  root: 'w:document',
  contentType: `${WORD}document.main+xml`,
  path: () => 'word/document.xml',
};

/** By the last word of the relationship's type. */
const KINDS: Record<string, PartKind> = {
  styles: once('w:styles', 'styles'),
  numbering: once('w:numbering', 'numbering'),
  settings: once('w:settings', 'settings'),
  fontTable: once('w:fonts', 'fontTable'),
  footnotes: once('w:footnotes', 'footnotes'),
  endnotes: once('w:endnotes', 'endnotes'),
  theme: {
    root: 'a:theme',
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
    path: () => 'word/theme/theme1.xml',
  },
  header: { root: 'w:hdr', contentType: `${WORD}header+xml`, path: (number) => `word/header${number}.xml` },
  footer: { root: 'w:ftr', contentType: `${WORD}footer+xml`, path: (number) => `word/footer${number}.xml` },
};

/** The last word of a relationship's type, when it is one of Office's own. */
export const officeType = (type: string): string | undefined =>
  type.startsWith(OFFICE) ? type.slice(OFFICE.length) : undefined;

export const relationshipType = (name: string): string => OFFICE + name;

export const kindOf = (name: string | undefined): PartKind | undefined =>
  name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;

/** What the parts with text may show. */
export const HOLDS_PICTURES = new Set(['w:document', 'w:hdr', 'w:ftr', 'w:footnotes', 'w:endnotes']);
