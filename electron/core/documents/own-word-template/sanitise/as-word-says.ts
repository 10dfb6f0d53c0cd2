import { elementsOf, isElement, type XmlElement } from '../xml.ts';

const SIDES: Readonly<Record<string, string>> = { start: 'left', end: 'right' };
const HAS_SIDE: ReadonlySet<string> = new Set(['w:jc', 'w:lvlJc']);

/** The order Word's schema wants the parts of a list level in. */
const LEVEL = ['start', 'numFmt', 'lvlRestart', 'pStyle', 'isLgl', 'suff', 'lvlText', 'legacy', 'lvlJc', 'pPr', 'rPr'];
const rank = (child: XmlElement): number => LEVEL.indexOf(child.name.replace('w:', ''));

/**
 * What LibreOffice and others write in their own way, said as Word says it, so that a file saved by them is valid when filled:
 * sides of a paragraph, the order inside a list level, names of character sets. It looks the same.
 */
export function asWordSays(element: XmlElement): XmlElement {
  const { name, attributes } = element;
  if (HAS_SIDE.has(name)) {
    const side = attributes['w:val'] ?? '';
    return { ...element, attributes: { ...attributes, 'w:val': SIDES[side] ?? side } };
  }
  if (name === 'w:charset') {
    const { 'w:characterSet': _, ...rest } = attributes;
    return { ...element, attributes: rest };
  }
  if (name !== 'w:lvl' || !element.children.every(isElement)) return element;
  return { ...element, children: elementsOf(element).toSorted((one, other) => rank(one) - rank(other)) };
}
