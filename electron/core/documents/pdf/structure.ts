import { PAGE } from '../measures.ts';
import { safeHref } from '../safe-href.ts';
import type { Marks } from './paint.ts';
import type { PdfDocument } from './pdf-file.ts';
import { type Content, Tag, type TagDetails } from './tags.ts';

type Element = PDFKit.PDFStructureElement & { dictionary: { data: { A?: object } } };

/** Writes the tag tree into the file. Tags without content are left out, but for the cells that make a table's rows even. */
export function writeStructure(doc: PdfDocument, root: Tag, marks: Marks): void {
  const document = elementOf(doc, root, marks);
  doc.addStructure(document);
}

function elementOf(doc: PdfDocument, tag: Tag, marks: Marks): Element {
  const { details } = tag;
  const element = doc.struct(tag.type, details.alt === undefined ? {} : { alt: details.alt }) as Element;
  const attributes = attributesOf(details);
  if (attributes !== null) element.dictionary.data.A = attributes;
  for (const child of tag.children) {
    if (!(child instanceof Tag)) addContent(element, child, marks);
    else if (!isEmpty(child)) element.add(elementOf(doc, child, marks));
  }
  if (details.link !== undefined) annotate(doc, element, details.link);
  element.end();
  return element;
}

function addContent(element: Element, content: Content, marks: Marks): void {
  const mark = marks.get(content);
  if (mark !== undefined) element.add(mark);
}

/** One place to click for each line the link stands on, all in one annotation (ISO 32000-1, 12.5.6.5). */
function annotate(doc: PdfDocument, element: Element, link: NonNullable<TagDetails['link']>): void {
  const href = safeHref(link.href);
  if (href === null) return;
  // the page pdfkit is on now, and still is when the tag is written right after, becomes the page of the annotation in the tag
  doc.switchToPage(link.page);
  const edges = link.places.map(({ x, top, width, height }) => ({
    left: x,
    top,
    right: x + width,
    bottom: top + height,
  }));
  const left = Math.min(...edges.map((edge) => edge.left));
  const top = Math.min(...edges.map((edge) => edge.top));
  const right = Math.max(...edges.map((edge) => edge.right));
  const bottom = Math.max(...edges.map((edge) => edge.bottom));
  const action = doc.ref({ S: 'URI', URI: new String(href) });
  action.end();
  doc.annotate(left, top, right - left, bottom - top, {
    Subtype: 'Link',
    A: action,
    QuadPoints: edges.flatMap((edge) => {
      const [high, low] = [PAGE.height - edge.top, PAGE.height - edge.bottom];
      return [edge.left, high, edge.right, high, edge.left, low, edge.right, low];
    }),
    Contents: new String(`${link.text.trim()} (${href})`),
    structParent: element,
  });
}

function attributesOf({ box, numbering, scope, colSpan, rowSpan }: TagDetails): object | null {
  if (box !== undefined) {
    const bottom = PAGE.height - box.top - box.height;
    return { O: 'Layout', Placement: 'Block', BBox: [box.x, bottom, box.x + box.width, bottom + box.height] };
  }
  if (numbering !== undefined) return { O: 'List', ListNumbering: numbering };
  if (scope === undefined && colSpan === undefined && rowSpan === undefined) return null;
  return { O: 'Table', Scope: scope, ColSpan: colSpan, RowSpan: rowSpan };
}

const KEPT_WHEN_EMPTY = new Set(['Table', 'TBody', 'TR', 'TH', 'TD']);

function isEmpty(tag: Tag): boolean {
  if (KEPT_WHEN_EMPTY.has(tag.type)) return false;
  return tag.children.every((child) => child instanceof Tag && isEmpty(child));
}
