import { elementsOf, isElement, type XmlElement } from '../xml.ts';

const SIDES: Readonly<Record<string, string>> = { start: 'left', end: 'right' };
const HAS_SIDE: ReadonlySet<string> = new Set(['w:jc', 'w:lvlJc']);

/** The order Word's schema wants the parts of a list level and of a text's look in. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText legacy lvlJc pPr rPr'.split(' '),
  'w:rPr': (
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
    'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
    'eastAsianLayout specVanish oMath'
  ).split(' '),
};

/** Extensions of later versions of Word stand last. */
function rank(order: readonly string[], { name }: XmlElement): number {
  const at = order.indexOf(name.replace(/^w:/, ''));
  return at < 0 ? order.length : at;
}

/**
 * What LibreOffice and others write in their own way, said as Word says it, so that a file saved by them is valid when filled:
 * sides of a paragraph, the order inside a list level and a text's look, names of character sets. It looks the same.
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
  const order = ORDERS[name];
  if (order === undefined || !element.children.every(isElement)) return element;
  return { ...element, children: elementsOf(element).toSorted((one, other) => rank(order, one) - rank(order, other)) };
}
