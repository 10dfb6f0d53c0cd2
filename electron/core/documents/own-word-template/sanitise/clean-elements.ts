import { childOf, descendants, elementsOf, isElement, type XmlElement, type XmlNode } from '../xml.ts';
import { asWordSays } from './as-word-says.ts';
import type { Removal, RemovalReport } from './removal-report.ts';

/** What the cleaning of a part needs to know of its relationships: the new id and the type of each that is kept. */
export type KeptRelationships = ReadonlyMap<string, { id: string; type: string }>;

/** Which relationships an element may use: a picture that is a link would be fetched. */
const USES: Readonly<Record<string, string>> = {
  'w:hyperlink': 'hyperlink',
  'a:hlinkClick': 'hyperlink',
  'w:headerReference': 'header',
  'w:footerReference': 'footer',
  'a:blip': 'image',
  'v:imagedata': 'image',
  'v:fill': 'image',
};

/** Elements that go with all they hold, and what they are told of as; null: nobody misses them. */
const DROPPED: Readonly<Record<string, Removal | null>> = {
  'w:altChunk': null,
  'w:subDoc': null,
  'w:object': null,
  'w:control': null,
  'w:movie': null,
  'w:commentRangeStart': null,
  'w:commentRangeEnd': null,
  'w:commentReference': 'comments',
  'w:annotationRef': null,
  'w:proofErr': null,
  'w:permStart': null,
  'w:permEnd': null,
  'w:lastRenderedPageBreak': null,
  'w:dataBinding': 'bindings',
  'w:placeholder': null,
  'w:showingPlcHdr': null,
  'w:lock': null,
  'w:ffData': null,
  'w:fldData': null,
  'w:smartTagPr': null,
  'w:customXmlPr': null,
  'w:divId': null,
  'w:printerSettings': null,
  'w:numPicBullet': null,
  'w:lvlPicBulletId': null,
  'w:embedRegular': null,
  'w:embedBold': null,
  'w:embedItalic': null,
  'w:embedBoldItalic': null,
  'w:del': 'tracked',
  'w:moveFrom': 'tracked',
  'w:rPrChange': 'tracked',
  'w:pPrChange': 'tracked',
  'w:sectPrChange': 'tracked',
  'w:tblPrChange': 'tracked',
  'w:tblPrExChange': 'tracked',
  'w:tblGridChange': 'tracked',
  'w:trPrChange': 'tracked',
  'w:tcPrChange': 'tracked',
  'w:numberingChange': 'tracked',
  'w:cellIns': 'tracked',
  'w:cellDel': 'tracked',
  'w:cellMerge': 'tracked',
  'w:moveFromRangeStart': null,
  'w:moveFromRangeEnd': null,
  'w:moveToRangeStart': null,
  'w:moveToRangeEnd': null,
  'w:customXmlInsRangeStart': null,
  'w:customXmlInsRangeEnd': null,
  'w:customXmlDelRangeStart': null,
  'w:customXmlDelRangeEnd': null,
  'w:customXmlMoveFromRangeStart': null,
  'w:customXmlMoveFromRangeEnd': null,
  'w:customXmlMoveToRangeStart': null,
  'w:customXmlMoveToRangeEnd': null,
  'a:extLst': null,
  'o:OLEObject': null,
};

/** Elements that go while what they hold stays. */
const OPENED: Readonly<Record<string, Removal | null>> = {
  'w:ins': 'tracked',
  'w:moveTo': 'tracked',
  'w:smartTag': null,
  'w:customXml': null,
};

/** Attributes that name something outside the file, or the sessions of those who wrote it. */
const LOST_ATTRIBUTE =
  /^(?:w:rsid.*|w14:(?:paraId|textId)|w:docLocation|w:tgtFrame|href|src|target|altHref|action|tgtFrame|invalidUrl|o:(?:href|althref|relid)|r:(?:link|href|pict))$/i;

function cleanAttributes({ name: element, attributes }: XmlElement, kept: KeptRelationships): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (LOST_ATTRIBUTE.test(name)) continue;
    if (name.startsWith('r:')) {
      const relation = kept.get(value);
      if (relation !== undefined && relation.type === USES[element]) clean[name] = relation.id;
    } else clean[name] = value;
  }
  return clean;
}

/** A picture without its file, or a graphic of a kind that is not kept (chart, diagram): nothing to show. */
function isHollow(drawing: XmlElement): boolean {
  for (const part of descendants(drawing)) {
    if (part.name === 'a:graphicData' && elementsOf(part).length === 0) return true;
    if (part.name === 'pic:blipFill' && childOf(part, 'a:blip') === undefined) return true;
  }
  return drawing.name === 'w:drawing' && elementsOf(drawing).length === 0;
}

/**
 * One element cleaned of what a template must not have: nothing, itself, or what it held. Everything that points out of the part
 * must be among the kept relationships.
 */
export function cleanElement(element: XmlElement, kept: KeptRelationships, report: RemovalReport): XmlNode[] {
  const { name } = element;
  const dropped = DROPPED[name];
  if (dropped !== undefined) {
    if (dropped !== null) report.add(dropped);
    return [];
  }
  if (name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined) {
    report.add('tracked');
    return [];
  }
  if (name === 'mc:AlternateContent') return cleanAlternatives(element, kept, report);
  const children = element.children.flatMap((child) =>
    isElement(child) ? cleanElement(child, kept, report) : [child],
  );
  const opened = OPENED[name];
  if (opened !== undefined) {
    if (opened !== null) report.add(opened);
    return children;
  }
  const attributes = cleanAttributes(element, kept);
  const lost = Object.keys(element.attributes).some((key) => key.startsWith('r:') && attributes[key] === undefined);
  const clean: XmlElement = { name, attributes, children };
  if (lost && Object.keys(attributes).every((key) => !key.startsWith('r:'))) {
    return name === 'w:hyperlink' ? children : [];
  }
  if (name === 'w:drawing' && isHollow(clean)) return [];
  if (name === 'w:pict' && elementsOf(clean).length === 0) return [];
  return [asWordSays(clean)];
}

/** The choices whose vocabularies are all known, and the fallback; the fallback's content alone when no choice is left. */
function cleanAlternatives(element: XmlElement, kept: KeptRelationships, report: RemovalReport): XmlNode[] {
  const inside = (branch: XmlElement) =>
    branch.children.flatMap((child) => (isElement(child) ? cleanElement(child, kept, report) : [child]));
  const branches = elementsOf(element).flatMap((branch): XmlElement[] => {
    const requires = branch.attributes.Requires ?? '';
    if (branch.name === 'mc:Choice' && (requires === '' || requires.includes('?'))) return [];
    if (branch.name !== 'mc:Choice' && branch.name !== 'mc:Fallback') return [];
    const children = inside(branch);
    const attributes: Record<string, string> = branch.name === 'mc:Choice' ? { Requires: requires } : {};
    return [{ name: branch.name, attributes, children }];
  });
  const choices = branches.filter((branch) => branch.name === 'mc:Choice' && branch.children.length > 0);
  const fallback = branches.find((branch) => branch.name === 'mc:Fallback');
  if (choices.length === 0) return fallback?.children ?? [];
  return [{ name: 'mc:AlternateContent', attributes: {}, children: [...choices, ...(fallback ? [fallback] : [])] }];
}
