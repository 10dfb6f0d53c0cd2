import type { Delimiters } from '../../word/patch-template.ts';
import { tooLarge } from '../refuse-word-file.ts';
import { WORD_FILE_LIMITS as LIMITS } from '../word-file-limits.ts';
import { childOf, descendants, element, elementsOf, isElement, type XmlElement, type XmlNode } from '../xml.ts';
import { bookmarkPlaceholder, type Placeholder, readPlaceholder } from './placeholder-names.ts';

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
};

export type MarkedTemplate = { places: MarkedPlace[]; problems: string[]; notes: string[] };

type Place = { where: string; textWidth: number };

const TWIP = 1 / 20;
const CELL_MARGINS = 11;
const NARROWEST = 60;
const A4_TEXT = 453;

const twips = (of: XmlElement | undefined, attribute: string): number =>
  Number(of?.attributes[attribute] ?? Number.NaN) * TWIP;

/** The width of the text between the margins of the last section, in points. */
function sectionWidth(root: XmlElement): number {
  const section = [...descendants(root)].findLast(({ name }) => name === 'w:sectPr');
  const margins = section && childOf(section, 'w:pgMar');
  const width =
    twips(section && childOf(section, 'w:pgSz'), 'w:w') - twips(margins, 'w:left') - twips(margins, 'w:right');
  const columns = Number((section && childOf(section, 'w:cols'))?.attributes['w:num'] ?? 1);
  return Number.isFinite(width) ? Math.max(NARROWEST, width / Math.max(columns, 1)) : A4_TEXT;
}

/** The texts of a paragraph's own runs with where each begins; text boxes inside have paragraphs of their own. */
function textsOf(paragraph: XmlElement): { node: XmlElement; text: string; start: number }[] {
  const found: { node: XmlElement; text: string; start: number }[] = [];
  let at = 0;
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') continue;
      const text =
        child.name === 'w:t'
          ? child.children.filter((piece) => typeof piece === 'string').join('')
          : child.name === 'w:noBreakHyphen'
            ? '-'
            : ['w:tab', 'w:br', 'w:cr'].includes(child.name) && parent.name === 'w:r'
              ? ' '
              : undefined;
      if (text === undefined) walk(child);
      else {
        found.push({ node: child, text, start: at });
        at += text.length;
      }
    }
  };
  walk(paragraph);
  return found;
}

const PLACEHOLDER = /\{\{([^{}]{1,80})\}\}/g;
const setText = (node: XmlElement, text: string): void => {
  node.name = 'w:t';
  node.attributes = { 'xml:space': 'preserve' };
  node.children = [text];
};

/** Puts `mark` where the characters from `start` to `end` stood, in the look of the first of them. */
function replaceText(paragraph: XmlElement, start: number, end: number, mark: string): void {
  let isPut = false;
  for (const { node, text, start: at } of textsOf(paragraph)) {
    const from = Math.max(0, start - at);
    const to = Math.min(text.length, end - at);
    if (from >= text.length || to <= from) continue;
    setText(node, text.slice(0, from) + (isPut ? '' : mark) + text.slice(to));
    isPut = true;
  }
}

const SEEN = new Set([
  'w:drawing',
  'w:pict',
  'mc:AlternateContent',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:fldChar',
  'w:fldSimple',
  'm:oMath',
]);

const shows = (nodes: readonly XmlNode[]): boolean =>
  nodes.some(
    (node) =>
      isElement(node) &&
      [...descendants(node)].some(
        ({ name, children }) => SEEN.has(name) || (name === 'w:t' && children.join('').trim() !== ''),
      ),
  );

const plain = (nodes: readonly XmlNode[]): string =>
  textsOf(element('w:p', {}, ...nodes))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Runs stand in the paragraph itself: links and content controls around them are opened. */
const opened = (nodes: readonly XmlNode[]): XmlNode[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    if (node.name === 'w:hyperlink') return opened(node.children);
    if (node.name === 'w:sdt') return opened(childOf(node, 'w:sdtContent')?.children ?? []);
    return [node];
  });

/** Cuts a run at a mark in its text: what stands before it, and what after. */
function cutRun(run: XmlElement, mark: string): [XmlElement, XmlElement] | undefined {
  const at = run.children.findIndex(
    (child) => isElement(child) && child.name === 'w:t' && child.children.join('').includes(mark),
  );
  const text = run.children[at];
  if (text === undefined || !isElement(text)) return undefined;
  const look = run.children.filter((child) => isElement(child) && child.name === 'w:rPr');
  const [before = '', after = ''] = text.children.join('').split(mark, 2);
  const piece = (content: string) => element('w:t', { 'xml:space': 'preserve' }, content);
  return [
    { ...run, children: [...run.children.slice(0, at), piece(before)] },
    { ...run, children: [...look, piece(after), ...run.children.slice(at + 1)] },
  ];
}

/** Finds and marks what a template wants filled, part after part. */
export class PlaceholderMarker {
  readonly #delimiters: Delimiters;
  readonly #result: MarkedTemplate = { places: [], problems: [], notes: [] };

  constructor(delimiters: Delimiters) {
    this.#delimiters = delimiters;
  }

  /** The part's tree with keys for placeholders; the tree given is changed. */
  mark(path: string, root: XmlElement, bodyWidth: number): XmlElement {
    const where = path.includes('/header')
      ? 'sidhuvudet'
      : path.includes('/footer')
        ? 'sidfoten'
        : path.includes('notes')
          ? 'en fotnot'
          : 'brödtexten';
    return { ...root, children: this.#children(root, path, { where, textWidth: bodyWidth }) };
  }

  result(): MarkedTemplate {
    return this.#result;
  }

  #children(parent: XmlElement, path: string, place: Place): XmlNode[] {
    return parent.children.flatMap((child) => (isElement(child) ? this.#element(child, path, place) : [child]));
  }

  #element(node: XmlElement, path: string, place: Place): XmlNode[] {
    const inside = { ...place };
    if (node.name === 'w:tc') {
      const width = childOf(childOf(node, 'w:tcPr'), 'w:tcW');
      const points = width?.attributes['w:type'] === 'dxa' ? twips(width, 'w:w') - CELL_MARGINS : Number.NaN;
      inside.textWidth = Math.max(NARROWEST, Number.isFinite(points) ? points : place.textWidth / 2);
      inside.where = `en tabell i ${place.where.replace(/^en tabell i /, '')}`;
    }
    if (node.name === 'wp:inline' || node.name === 'wp:anchor') {
      const points = Number(childOf(node, 'wp:extent')?.attributes.cx ?? Number.NaN) / 12_700 - 2 * CELL_MARGINS;
      if (Number.isFinite(points)) inside.textWidth = Math.max(NARROWEST, points);
    }
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
    const rest = text.replace(PLACEHOLDER, '');
    if (/\{\{|\}\}/.test(rest)) {
      this.#problem(
        `Texten ”${rest.trim().slice(0, 40)}” i ${place.where} har klamrar utan sin motsvarighet. Skriv platshållare som {{organ}}.`,
      );
    }
    if (!text.includes('{{')) parts.push(...this.#bookmarks(paragraph, path, place));
    return parts.length === 0 ? [paragraph] : this.#cut(paragraph, parts);
  }

  #problem(text: string): void {
    if (!this.#result.problems.includes(text)) this.#result.problems.push(text);
  }

  /** Bookmarks with a known name whose text lies in this paragraph: that text is what is filled. */
  #bookmarks(paragraph: XmlElement, path: string, place: Place): MarkedPlace[] {
    const parts: MarkedPlace[] = [];
    for (const start of elementsOf(paragraph).filter(({ name }) => name === 'w:bookmarkStart')) {
      const name = start.attributes['w:name'] ?? '';
      const meaning = bookmarkPlaceholder(name);
      if (meaning === undefined) continue;
      const from = paragraph.children.indexOf(start);
      const to = paragraph.children.findIndex(
        (child, at) =>
          at > from &&
          isElement(child) &&
          child.name === 'w:bookmarkEnd' &&
          child.attributes['w:id'] === start.attributes['w:id'],
      );
      const written = `bokmärket ${name}`;
      if (to < 0) {
        this.#problem(
          `Bokmärket ”${name}” sträcker sig över flera stycken och fylls därför inte. Sätt det på ett ställe i ett stycke.`,
        );
        continue;
      }
      const held = paragraph.children.slice(from + 1, to);
      const beside = [...paragraph.children.slice(0, from), ...paragraph.children.slice(to + 1)];
      const read = readPlaceholder(shows(beside) && meaning.endsWith('varo') ? `${meaning}:rader` : meaning);
      if ('problem' in read) continue;
      const run = held.find((node): node is XmlElement => isElement(node) && node.name === 'w:r');
      const neighbour = run ?? elementsOf(paragraph).find(({ name: own }) => own === 'w:r');
      const look = neighbour === undefined ? undefined : childOf(neighbour, 'w:rPr');
      const mark = element('w:t', { 'xml:space': 'preserve' }, this.#add(written, read, true, path, place));
      const keptMarks = held.filter((node) => isElement(node) && node.name.startsWith('w:bookmark'));
      paragraph.children.splice(
        from + 1,
        to - from - 1,
        element('w:r', {}, ...(look ? [look] : []), mark),
        ...keptMarks,
      );
      if (read.kind === 'part') parts.push(this.#result.places.at(-1)!);
    }
    return parts;
  }

  /**
   * Gives each part a paragraph of its own: what stands beside it gets paragraphs before and after, because a part takes the
   * place of the whole paragraph it stands in. A section's end stays.
   */
  #cut(paragraph: XmlElement, parts: readonly MarkedPlace[]): XmlNode[] {
    const properties = childOf(paragraph, 'w:pPr');
    const section = properties && childOf(properties, 'w:sectPr');
    const look = properties && { ...properties, children: properties.children.filter((child) => child !== section) };
    const out: XmlNode[] = [];
    let rest = opened(
      paragraph.children.filter(
        (child) => child !== properties && !(isElement(child) && child.name.startsWith('w:bookmark')),
      ),
    );
    const put = (content: readonly XmlNode[], written: string) => {
      if (!shows(content)) return;
      const beside = plain(content).replaceAll(this.#delimiters.start, '').replaceAll(this.#delimiters.end, '');
      if (beside !== '')
        this.#result.notes.push(
          `Texten ”${beside.slice(0, 60)}” står på samma rad som ${written} och får en egen rad.`,
        );
      out.push(element('w:p', {}, ...(look ? [look] : []), ...content));
    };
    let last = '';
    for (const { key, written } of parts) {
      const mark = this.#markOf(key);
      for (const [at, run] of rest.entries()) {
        const cut = isElement(run) && run.name === 'w:r' ? cutRun(run, mark) : undefined;
        if (cut === undefined) continue;
        put([...rest.slice(0, at), cut[0]], written);
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
  const body = trees.get('word/document.xml');
  const width = body === undefined ? A4_TEXT : sectionWidth(body);
  const marked = new Map<string, XmlElement>();
  for (const [path, root] of trees) marked.set(path, marker.mark(path, root, width));
  return { marked, found: marker.result() };
}
