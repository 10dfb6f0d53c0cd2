import { SaxesParser, type SaxesTagNS } from 'saxes';
import { isStrict, NAMESPACES, type Prefix, prefixOf } from './namespaces.ts';
import { damaged, refusal, strictFile, tooLarge } from './refuse-word-file.ts';
import { WORD_FILE_LIMITS as LIMITS } from './word-file-limits.ts';

/**
 * An element of a part. Names carry the house's own prefixes ("w:p"), whatever the file used; elements and attributes of unknown
 * vocabularies are not there at all.
 */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Counts over all parts of one file, so that many small parts are not more than one large. */
export type ElementBudget = { left: number };
export const elementBudget = (): ElementBudget => ({ left: LIMITS.elements });

const SPACE_COUNTS = new Set(['w:t', 'w:delText', 'w:instrText', 'a:t', 'm:t']);
const UNPREFIXED = new Set<string>(['rels', 'ct']);

function nameOf(uri: string, local: string): string | undefined {
  const prefix = prefixOf(uri);
  if (prefix === undefined) return undefined;
  return UNPREFIXED.has(prefix) ? local : `${prefix}:${local}`;
}

/** mc:Choice asks for vocabularies by prefixes of the file; here they become the house's own, or the choice cannot be taken. */
function requirement(value: string, resolve: (prefix: string) => string | undefined): string {
  const prefixes = value
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .map((prefix) => prefixOf(resolve(prefix) ?? '') ?? '?');
  return prefixes.join(' ');
}

function attributesOf(tag: SaxesTagNS, resolve: (prefix: string) => string | undefined): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { uri, local, value, prefix } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
    const name = uri === '' ? local : nameOf(uri, local);
    if (name === undefined || name === 'mc:Ignorable' || uri === NAMESPACES.mc) continue;
    attributes[name] = local === 'Requires' && uri === '' ? requirement(value, resolve) : value;
  }
  return attributes;
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged('encoding');
  }
}

/**
 * An XML part as a tree. No document type declaration is let through, so there are no entities to expand or to fetch; depth,
 * attributes, namespaces and elements are counted.
 * @throws JusteraError import-unreadable
 */
export function parseXml(bytes: Uint8Array, budget: ElementBudget): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: (XmlElement | undefined)[] = [];
  let root: XmlElement | undefined;
  let attributes = 0;
  let namespaces = 0;

  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.on('doctype', () => {
    throw refusal(
      'Filen innehåller en dokumenttypsdeklaration (DOCTYPE), som Word aldrig skriver. Använd en annan fil.',
    );
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    if (open.length >= LIMITS.depth) throw damaged('depth');
    budget.left -= 1;
    if (budget.left < 0) throw tooLarge('den har för mycket text');
  });
  parser.on('attribute', ({ name }) => {
    attributes += 1;
    if (attributes > LIMITS.attributes) throw damaged('attributes');
    if (name.startsWith('xmlns')) namespaces += 1;
    if (namespaces > LIMITS.namespaces * LIMITS.attributes) throw damaged('namespaces');
  });
  parser.on('opentag', (tag) => {
    if (Object.keys(tag.ns).length > LIMITS.namespaces) throw damaged('namespaces');
    if (isStrict(tag.uri)) throw strictFile();
    const name = nameOf(tag.uri, tag.local);
    const parent = open.at(-1);
    const known = name !== undefined && (open.length === 0 || parent !== undefined);
    const element = known
      ? { name, attributes: attributesOf(tag, (prefix) => parser.resolve(prefix)), children: [] }
      : undefined;
    if (element !== undefined) {
      if (parent === undefined) root = element;
      else parent.children.push(element);
    }
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element === undefined) return;
    if (SPACE_COUNTS.has(element.name) || text.trim() !== '') element.children.push(text);
  });
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.write(decode(bytes)).close();
  if (root === undefined) throw damaged('unknown part');
  return root;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character]!);
const escapeValue = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);

function usedPrefixes(element: XmlElement, into: Set<string>): Set<string> {
  for (const name of [element.name, ...Object.keys(element.attributes)]) {
    const at = name.indexOf(':');
    if (at > 0) into.add(name.slice(0, at));
  }
  for (const prefix of (element.attributes.Requires ?? '').split(' ')) if (prefix !== '') into.add(prefix);
  for (const child of element.children) if (typeof child !== 'string') usedPrefixes(child, into);
  return into;
}

function write(element: XmlElement, declarations: string): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
    .join('');
  const start = `<${element.name}${declarations}${attributes}`;
  if (element.children.length === 0) return `${start}/>`;
  const inner = element.children.map((child) => (typeof child === 'string' ? escapeText(child) : write(child, '')));
  return `${start}>${inner.join('')}</${element.name}>`;
}

/** The tree as a part, with the namespaces it uses declared at the root. */
export function serialiseXml(root: XmlElement): string {
  const prefixes = usedPrefixes(root, new Set());
  const own = root.name === 'Relationships' ? 'rels' : root.name === 'Types' ? 'ct' : undefined;
  const ignorable = prefixes.has('w14') ? ['w14'] : [];
  if (ignorable.length > 0) prefixes.add('mc');
  const declarations = [...prefixes]
    .filter((prefix): prefix is Prefix => prefix in NAMESPACES)
    .map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`);
  if (own !== undefined) declarations.unshift(` xmlns="${NAMESPACES[own]}"`);
  if (ignorable.length > 0) declarations.push(` mc:Ignorable="${ignorable.join(' ')}"`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(root, declarations.join(''))}`;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

/** Whether a property that may be written out as off is on. */
export const isOn = ({ attributes }: XmlElement): boolean => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');

/** The element and all below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* descendants(child);
}

export const element = (name: string, attributes: Record<string, string> = {}, ...children: XmlNode[]): XmlElement => ({
  name,
  attributes,
  children,
});
