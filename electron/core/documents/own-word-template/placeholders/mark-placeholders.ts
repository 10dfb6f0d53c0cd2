import type { Delimiters } from '../../word/patch-template.ts';
import { tooLarge } from '../refuse-word-file.ts';
import { WORD_FILE_LIMITS as LIMITS } from '../word-file-limits.ts';
import { childOf, descendants, element, elementsOf, isElement, isOn, type XmlElement, type XmlNode } from '../xml.ts';
import { bookmarkRanges } from './bookmark-range.ts';
import { cutRun, opened, pageBreaks, plain, replaceText, shows, textsOf } from './paragraph-text.ts';
import { bookmarkPlaceholder, type Placeholder, readPlaceholder } from './placeholder-names.ts';
import { settleBookmarks } from './settle-bookmarks.ts';
import { strayBraces } from './stray-braces.ts';
import { bodyWidths, cellWidth, drawingWidth, pageWidth } from './text-width.ts';

/** One place in a template that is filled. */
export type MarkedPlace = {
  /** The key that now stands in its place, between the delimiters. */
  key: string;
  /** As the template has it: "{{organ}}", or "bokmärket Rubrik". */
  written: string;
  placeholder: Placeholder;
  bookmark: boolean;
  /** "brödtexten", "sidhuvudet", "en textruta" … */
  where: string;
  /** The part of the file it stands in. */
  path: string;
  /** Width of the text where it stands, in points. */
  textWidth: number;
  /** The paragraph a part stands in begins a page. */
  newPage?: true;
};

export type MarkedTemplate = { places: MarkedPlace[]; problems: string[]; notes: string[] };

type Place = { where: string; textWidth: number };

/** What a text box is drawn as. */
const BOXES = new Set(['wp:inline', 'wp:anchor', 'v:shape', 'v:rect', 'v:roundrect']);
export const PLACEHOLDER = /\{\{([^{}]{1,80})\}\}/g;

/** Placeholders in words that a reader meets but that are no text of the page: a picture's description, a watermark. */
function unfillable({ name, attributes }: XmlElement): string[] {
  if (!['wp:docPr', 'pic:cNvPr', 'v:textpath', 'v:shape'].includes(name)) return [];
  const words = [attributes.descr, attributes.title, attributes.string, attributes.alt].join(' ');
  return [...words.matchAll(PLACEHOLDER)].map(([written]) => written);
}

const OLD_CONTENTS =
  'Innehållsförteckningen visar mallens rubriker tills den räknas om: klicka i den i Word och tryck F9.';

/** A table of contents is kept, but only Word can count its pages. */
const isContents = ({ name, attributes, children }: XmlElement): boolean =>
  /^\s*TOC\b/.test(
    name === 'w:fldSimple' ? (attributes['w:instr'] ?? '') : name === 'w:instrText' ? children.join('') : '',
  );

/** Finds and marks what a template wants filled, part after part. */
export class PlaceholderMarker {
  readonly #delimiters: Delimiters;
  readonly #result: MarkedTemplate = { places: [], problems: [], notes: [] };

  constructor(delimiters: Delimiters) {
    this.#delimiters = delimiters;
  }

  /** The part's tree with keys for placeholders; the tree given is changed. */
  mark(path: string, root: XmlElement, width: number): XmlElement {
    const where = path.includes('/header')
      ? 'sidhuvudet'
      : path.includes('/footer')
        ? 'sidfoten'
        : path.includes('notes')
          ? 'en fotnot'
          : 'brödtexten';
    for (const name of settleBookmarks(root)) {
      this.#problem(
        `Bokmärket ”${name}” sträcker sig över flera stycken eller celler och fylls därför inte. Sätt det på ett ställe i ett stycke.`,
      );
    }
    if ([...descendants(root)].some(isContents) && !this.#result.notes.includes(OLD_CONTENTS))
      this.#result.notes.push(OLD_CONTENTS);
    return { ...root, children: this.#children(root, path, { where, textWidth: width }) };
  }

  result(): MarkedTemplate {
    return this.#result;
  }

  #children(parent: XmlElement, path: string, place: Place): XmlNode[] {
    return parent.children.flatMap((child) => (isElement(child) ? this.#element(child, path, place) : [child]));
  }

  #body(body: XmlElement, path: string, place: Place): XmlElement {
    const widths = bodyWidths(body);
    const children = elementsOf(body).flatMap((child) =>
      this.#element(child, path, { ...place, textWidth: widths.get(child) ?? place.textWidth }),
    );
    return { ...body, children };
  }

  #element(node: XmlElement, path: string, place: Place): XmlNode[] {
    if (node.name === 'w:body') return [this.#body(node, path, place)];
    for (const written of unfillable(node)) {
      this.#problem(
        `${written} i ${place.where} står i en alternativtext eller vattenstämpel, som inte kan fyllas. Skriv orden där i stället.`,
      );
    }
    const inside = { ...place };
    if (node.name === 'w:tc') {
      inside.textWidth = cellWidth(node, place.textWidth);
      inside.where = `en tabell i ${place.where.replace(/^en tabell i /, '')}`;
    }
    if (BOXES.has(node.name)) inside.textWidth = drawingWidth(node) ?? place.textWidth;
    if (node.name === 'w:txbxContent') inside.where = `en textruta i ${place.where.replace(/^en textruta i /, '')}`;
    const children = this.#children(node, path, inside);
    const rebuilt: XmlElement = { ...node, children };
    if (node.name === 'w:p') return this.#paragraph(rebuilt, path, inside);
    const content = node.name === 'w:sdt' ? childOf(rebuilt, 'w:sdtContent') : undefined;
    // a control holds one paragraph or a few words, not a whole part
    if (content !== undefined && elementsOf(content).some((below) => this.#keyOfPart(below) !== undefined))
      return content.children;
    return [rebuilt];
  }

  #markOf(key: string): string {
    return this.#delimiters.start + key + this.#delimiters.end;
  }

  /** The part a paragraph was cut out for. */
  #keyOfPart(node: XmlElement): MarkedPlace | undefined {
    if (node.name !== 'w:p') return undefined;
    const text = plain(node.children);
    return this.#result.places.find(
      ({ key, placeholder }) => placeholder.kind === 'part' && text === this.#markOf(key),
    );
  }

  #add(written: string, placeholder: Placeholder, bookmark: boolean, path: string, place: Place): string {
    const { places } = this.#result;
    if (places.length >= LIMITS.placeholders) throw tooLarge('den har fler än 300 platshållare');
    const key = String(places.length + 1);
    places.push({ key, written, placeholder, bookmark, path, ...place });
    return this.#markOf(key);
  }

  #paragraph(paragraph: XmlElement, path: string, place: Place): XmlNode[] {
    const text = textsOf(paragraph)
      .map((piece) => piece.text)
      .join('');
    const parts: MarkedPlace[] = [];
    const marks: { from: number; to: number; mark: string }[] = [];
    for (const { 0: written, 1: inside = '', index } of text.matchAll(PLACEHOLDER)) {
      const read = readPlaceholder(inside);
      if ('problem' in read) this.#problem(`${read.problem} Den står i ${place.where}.`);
      else {
        marks.push({ from: index, to: index + written.length, mark: this.#add(written, read, false, path, place) });
        if (read.kind === 'part') parts.push(this.#result.places.at(-1)!);
      }
    }
    // from the last to the first: a mark is seldom as long as what it takes the place of
    for (const { from, to, mark } of marks.reverse()) replaceText(paragraph, from, to, mark);
    for (const problem of strayBraces(text, PLACEHOLDER, place.where)) this.#problem(problem);
    parts.push(...this.#bookmarks(paragraph, path, place));
    if (parts.length === 0) return [paragraph];
    const marked = textsOf(paragraph)
      .map((piece) => piece.text)
      .join('');
    const at = ({ key }: MarkedPlace) => marked.indexOf(this.#markOf(key));
    return this.#cut(
      paragraph,
      parts.toSorted((one, other) => at(one) - at(other)),
    );
  }

  #problem(text: string): void {
    if (!this.#result.problems.includes(text)) this.#result.problems.push(text);
  }

  /** Known bookmarks whose text lies in this paragraph: that text is what is filled, unless it is a placeholder itself. */
  #bookmarks(paragraph: XmlElement, path: string, place: Place): MarkedPlace[] {
    const parts: MarkedPlace[] = [];
    for (const { name, held, beside, put } of bookmarkRanges(paragraph)) {
      const text = plain(held);
      if (text.includes(this.#delimiters.start) || text.includes('{{')) continue;
      const meaning = bookmarkPlaceholder(name) ?? '';
      const read = readPlaceholder(shows(beside) && meaning.endsWith('varo') ? `${meaning}:rader` : meaning);
      if ('problem' in read) continue;
      put(this.#add(`bokmärket ${name}`, read, true, path, place));
      if (read.kind === 'part') parts.push(this.#result.places.at(-1)!);
    }
    return parts;
  }

  /**
   * Gives each part a paragraph of its own: what stands beside it gets paragraphs before and after, because a part takes the
   * place of the whole paragraph it stands in. A section's end stays, and so does the beginning of a page.
   */
  #cut(paragraph: XmlElement, parts: readonly MarkedPlace[]): XmlNode[] {
    const properties = childOf(paragraph, 'w:pPr');
    const section = properties && childOf(properties, 'w:sectPr');
    const begins = properties && childOf(properties, 'w:pageBreakBefore');
    const without = (...left: (XmlElement | undefined)[]) =>
      properties
        ? [{ ...properties, children: properties.children.filter((child) => !left.includes(child as XmlElement)) }]
        : [];
    const out: XmlNode[] = [];
    // only the first of the paragraphs begins the page
    const look = () => without(section, ...(out.length === 0 ? [] : [begins]));
    let rest = opened(paragraph.children.filter((child) => child !== properties)).filter(
      (child) => !(isElement(child) && child.name.startsWith('w:bookmark')),
    );
    const put = (content: readonly XmlNode[], written: string) => {
      if (!shows(content)) {
        const breaks = pageBreaks(content);
        if (breaks.length > 0) out.push(element('w:p', {}, ...look(), element('w:r', {}, ...breaks)));
        return;
      }
      const beside = plain(content).replaceAll(this.#delimiters.start, '').replaceAll(this.#delimiters.end, '');
      if (beside !== '')
        this.#result.notes.push(
          `Texten ”${beside.slice(0, 60)}” står på samma rad som ${written} och får en egen rad.`,
        );
      out.push(element('w:p', {}, ...look(), ...content));
    };
    let last = '';
    for (const part of parts) {
      const { key, written } = part;
      const mark = this.#markOf(key);
      for (const [at, run] of rest.entries()) {
        const cut = isElement(run) && run.name === 'w:r' ? cutRun(run, mark) : undefined;
        if (cut === undefined) continue;
        put([...rest.slice(0, at), cut[0]], written);
        if (out.length === 0 && begins !== undefined && isOn(begins)) part.newPage = true;
        out.push(element('w:p', {}, element('w:r', {}, element('w:t', {}, mark))));
        rest = [cut[1], ...rest.slice(at + 1)];
        break;
      }
      last = written;
    }
    put(rest, last);
    if (section !== undefined) out.push(element('w:p', {}, element('w:pPr', {}, section)));
    return out;
  }
}

/** Marks every placeholder of a clean template. @returns the parts with keys in them, and what was found. */
export function markPlaceholders(
  trees: ReadonlyMap<string, XmlElement>,
  delimiters: Delimiters,
): { marked: Map<string, XmlElement>; found: MarkedTemplate } {
  const marker = new PlaceholderMarker(delimiters);
  const width = pageWidth(trees.get('word/document.xml'));
  const marked = new Map<string, XmlElement>();
  for (const [path, root] of trees) marked.set(path, marker.mark(path, root, width));
  return { marked, found: marker.result() };
}
