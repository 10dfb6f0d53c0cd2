import { PAGE, TEXT } from '../measures.ts';
import type { Palette } from '../palette.ts';
import { type ParagraphStyle, paragraphStyles } from '../word/paragraph-styles.ts';
import { STYLE, TABLE_STYLE } from '../word/style-ids.ts';
import { paragraphProperties } from '../word/styles.ts';
import { childOf, descendants, element, elementBudget, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Names a file's own style may have for what the house calls by the id, best first. Word's own names are English in every file. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  [STYLE.body]: ['body text', 'brödtext', 'normal'],
  [STYLE.decision]: ['beslut', 'beslutsrubrik', 'heading 3', 'rubrik 3'],
  [STYLE.bullets]: ['list bullet', 'punktlista', 'list paragraph'],
  [STYLE.numbers]: ['list number', 'numrerad lista', 'list paragraph'],
  [STYLE.listMore]: ['list continue', 'list paragraph'],
  [STYLE.caption]: ['caption'],
  [STYLE.link]: ['hyperlink'],
  [TABLE_STYLE.layout]: ['normal table'],
  [TABLE_STYLE.body]: ['table grid'],
  ...Object.fromEntries(STYLE.headings.map((id, at) => [id, [`heading ${at + 1}`, `rubrik ${at + 1}`]])),
};

const nameOf = (style: XmlElement): string => (childOf(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase();
const idOf = (style: XmlElement): string => style.attributes['w:styleId'] ?? '';
const REFERENCES = new Set([
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:numStyleLink',
  'w:styleLink',
]);

/** Follows new ids for styles in a part. */
export function renameStyles(root: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (const { name, attributes } of descendants(root)) {
    const key = REFERENCES.has(name) ? 'w:val' : name === 'w:style' ? 'w:styleId' : undefined;
    const id = key === undefined ? undefined : ids.get(attributes[key] ?? '');
    if (key !== undefined && id !== undefined) attributes[key] = id;
  }
}

/** Of the house's own size: what a file lacks is given indent and space, no size. */
const HOUSE_STYLES = paragraphStyles(TEXT);

const own = (value: string) => ({ 'w:val': value });

/** A style of the house without its looks: where the text stands and what it keeps with. Font and colour are the file's own. */
function layoutStyle(style: ParagraphStyle, id: string, normal: string | undefined, palette: Palette): XmlElement {
  const xml = `<w:pPr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphProperties(style, palette, PAGE.textWidth)}</w:pPr>`;
  const properties = parseXml(Buffer.from(xml), elementBudget());
  for (const part of descendants(properties)) {
    delete part.attributes['w:line'];
    delete part.attributes['w:lineRule'];
  }
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(style.builtIn ? {} : { 'w:customStyle': '1' }), 'w:styleId': id },
    element('w:name', own(style.name)),
    ...(normal === undefined ? [] : [element('w:basedOn', own(normal))]),
    element('w:qFormat'),
    properties,
    ...(style.measure.bold ? [element('w:rPr', {}, element('w:b'), element('w:bCs'))] : []),
  );
}

function plainStyle(type: 'character' | 'table', id: string, name: string, based: string | undefined): XmlElement {
  const link = element('w:rPr', {}, element('w:color', own('0563C1')), element('w:u', own('single')));
  return element(
    'w:style',
    { 'w:type': type, 'w:styleId': id, ...(type === 'table' ? { 'w:customStyle': '1' } : {}) },
    element('w:name', own(name)),
    ...(based === undefined ? [] : [element('w:basedOn', own(based))]),
    ...(type === 'character' ? [link] : []),
  );
}

export type StylePlan = {
  /** Styles of the file that have a house id but are something else: their new ids, to be followed before anything is put in. */
  moved: ReadonlyMap<string, string>;
  /** What each house id becomes, to be followed after everything is put in. */
  ids: ReadonlyMap<string, string>;
  added: readonly XmlElement[];
};

/** Finds for every style of the house the file's own by its name, and makes those it does not have. */
export function planStyles(styles: XmlElement, palette: Palette): StylePlan {
  const all = elementsOf(styles).filter(({ name }) => name === 'w:style');
  const ofType = (type: string) => all.filter(({ attributes }) => (attributes['w:type'] ?? 'paragraph') === type);
  const taken = new Set(all.map(idOf));
  const house = [...HOUSE_STYLES.map(({ id }) => id), STYLE.link, ...Object.values(TABLE_STYLE)];
  const free = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; taken.has(id) || (id !== wanted && house.includes(id)); number += 1) id = `${wanted}${number}`;
    taken.add(id);
    return id;
  };
  const normal = ofType('paragraph').find(({ attributes }) => /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''));
  const table = ofType('table').find(({ attributes }) => /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''));
  const moved = new Map<string, string>();
  const ids = new Map<string, string>();
  const added: XmlElement[] = [];

  const find = (type: string, houseId: string, names: readonly string[]): XmlElement | undefined =>
    names.map((name) => ofType(type).find((style) => nameOf(style) === name)).find((style) => style !== undefined) ??
    (houseId === STYLE.body ? normal : houseId === TABLE_STYLE.layout ? table : undefined);

  function adopt(
    type: 'paragraph' | 'character' | 'table',
    houseId: string,
    names: readonly string[],
    make: (id: string) => XmlElement,
  ): void {
    const known = find(type, houseId, names);
    if (known !== undefined) ids.set(houseId, idOf(known));
    else {
      const id = free(houseId);
      ids.set(houseId, id);
      added.push(make(id));
    }
  }

  for (const style of HOUSE_STYLES) {
    if (style.id === STYLE.header || style.id === STYLE.footer) continue;
    const names = NAMES[style.id] ?? [style.name.toLowerCase()];
    adopt('paragraph', style.id, names, (id) => layoutStyle(style, id, normal && idOf(normal), palette));
  }
  adopt('character', STYLE.link, NAMES[STYLE.link]!, (id) => plainStyle('character', id, 'Hyperlink', undefined));
  adopt('table', TABLE_STYLE.layout, NAMES[TABLE_STYLE.layout]!, (id) =>
    plainStyle('table', id, 'Normal Table', undefined),
  );
  const tableNames: Record<string, string> = {
    attendance: 'Närvarolista',
    log: 'Uppföljningslogg',
    votes: 'Omröstning',
    body: 'Table Grid',
    fields: 'Uppgiftstabell',
    signatures: 'Underskrifter',
  };
  for (const [role, name] of Object.entries(tableNames)) {
    const id = TABLE_STYLE[role as keyof typeof TABLE_STYLE];
    if (ids.has(id) && role !== 'signatures') continue;
    adopt('table', id, [name.toLowerCase()], (made) => plainStyle('table', made, name, ids.get(TABLE_STYLE.layout)));
  }
  // a file's style that has a house id without being what the house means by it
  for (const [houseId] of ids) {
    const isOther = all.some((style) => idOf(style) === houseId) && ids.get(houseId) !== houseId;
    if (isOther) moved.set(houseId, free(`${houseId}Mall`));
  }
  for (const [houseId, id] of ids) if (moved.has(id)) ids.set(houseId, moved.get(id)!);
  return { moved, ids, added };
}
