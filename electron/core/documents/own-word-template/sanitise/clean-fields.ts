import { isElement, type XmlElement } from '../xml.ts';
import type { RemovalReport } from './removal-report.ts';

/** Fields that only count pages and repeat headings of the file itself, with switches and nothing else. */
const KEPT_FIELD =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|STYLEREF|TOC)(?:\s+(?:\\[a-z*#@!]+|"[^"\\]*"|[\p{L}\d._-]+))*\s*$/iu;

export const isKeptField = (code: string): boolean => code.length < 300 && KEPT_FIELD.test(code);

type Place = { element: XmlElement; parent: XmlElement };
type Field = { code: string; nested: boolean; chars: XmlElement[]; hidden: XmlElement[]; shows: boolean };

/** Everything in a run's place that Word would not show while it stands in a field's code. */
const CODE = new Set(['w:instrText', 'w:delInstrText']);
const SHOWN = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:sym', 'w:drawing', 'w:pict', 'mc:AlternateContent']);

function places(root: XmlElement): Place[] {
  const found: Place[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      found.push({ element: child, parent });
      walk(child);
    }
  };
  walk(root);
  return found;
}

/**
 * Fields of a part reduced to the harmless ones: of any other the text it last showed stays, and its code goes. Fields may lie
 * in each other, be split over runs and paragraphs, or never end.
 */
export function cleanFields(root: XmlElement, report: RemovalReport): void {
  const all = places(root);
  const open: Field[] = [];
  const kept = new Set<XmlElement>();
  const gone = new Set<XmlElement>();

  for (const { element } of all) {
    const inCode = open.findLast((field) => !field.shows);
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') {
        if (inCode !== undefined) inCode.nested = true;
        open.push({ code: '', nested: false, chars: [element], hidden: [], shows: false });
      } else {
        const field = open.at(-1);
        field?.chars.push(element);
        if (field !== undefined && type === 'separate') field.shows = true;
        if (field !== undefined && type === 'end') close(open.pop()!);
      }
    } else if (CODE.has(element.name)) {
      const field = open.at(-1);
      if (field !== undefined && !field.shows) {
        field.code += element.children.filter((child) => typeof child === 'string').join('');
        field.chars.push(element);
      }
    } else if (SHOWN.has(element.name) && inCode !== undefined) inCode.hidden.push(element);
  }

  function close(field: Field): void {
    const isKept = !field.nested && field.hidden.length === 0 && isKeptField(field.code);
    if (isKept) for (const char of field.chars) kept.add(char);
    else {
      report.addField(field.code.trim().split(/[\s"\\]/)[0] ?? '');
      for (const hidden of field.hidden) gone.add(hidden);
    }
  }
  for (const field of open) report.addField(field.code.trim().split(/[\s"\\]/)[0] ?? '');

  for (const { element, parent } of all.reverse()) {
    const isCode = element.name === 'w:fldChar' || CODE.has(element.name);
    if (gone.has(element) || (isCode && !kept.has(element))) {
      parent.children.splice(parent.children.indexOf(element), 1);
    } else if (element.name === 'w:fldSimple' && !isKeptField(element.attributes['w:instr'] ?? '')) {
      report.addField((element.attributes['w:instr'] ?? '').trim().split(/[\s"\\]/)[0] ?? '');
      parent.children.splice(parent.children.indexOf(element), 1, ...element.children);
    } else {
      delete element.attributes['w:dirty'];
    }
  }
}
