/** The vocabularies a template may use, with the prefix each is written with. Elements and attributes of others are left out. */
export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  rels: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

export type Prefix = keyof typeof NAMESPACES;

const PREFIXES = new Map<string, string>([
  ...Object.entries(NAMESPACES).map(([prefix, uri]): [string, string] => [uri, prefix]),
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

export const prefixOf = (uri: string): string | undefined => PREFIXES.get(uri);

/** ISO 29500 Strict says the same with other names; neither docx nor most readers know it. */
export const isStrict = (uri: string): boolean => uri.startsWith('http://purl.oclc.org/ooxml/');
