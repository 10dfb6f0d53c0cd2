/** The text of a Word paragraph, however many runs it is broken into. */
import { childOf, descendants, element, elementsOf, isElement, type XmlElement, type XmlNode } from '../xml.ts';

/** The texts of a paragraph's own runs with where each begins; text boxes inside have paragraphs of their own. */
export function textsOf(paragraph: XmlElement): { node: XmlElement; text: string; start: number }[] {
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

const setText = (node: XmlElement, text: string): void => {
  node.name = 'w:t';
  node.attributes = { 'xml:space': 'preserve' };
  node.children = [text];
};

/** Puts `mark` where the characters from `start` to `end` stood, in the look of the first of them. */
export function replaceText(paragraph: XmlElement, start: number, end: number, mark: string): void {
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
  'w:sym',
  'm:oMath',
]);

/** Whether any of it is seen on the page: words, pictures, notes, fields. */
export const shows = (nodes: readonly XmlNode[]): boolean =>
  nodes.some(
    (node) =>
      isElement(node) &&
      [...descendants(node)].some(
        ({ name, children }) => SEEN.has(name) || (name === 'w:t' && children.join('').trim() !== ''),
      ),
  );

/** The breaks to a new page or column among some nodes. */
export const pageBreaks = (nodes: readonly XmlNode[]): XmlElement[] =>
  nodes
    .filter(isElement)
    .flatMap((node) => [...descendants(node)])
    .filter(({ name, attributes }) => name === 'w:br' && /^(?:page|column)$/.test(attributes['w:type'] ?? ''));

/** The words of some nodes as one line. */
export const plain = (nodes: readonly XmlNode[]): string =>
  textsOf(element('w:p', {}, ...nodes))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Runs stand in the paragraph itself: links and content controls around them are opened. */
export const opened = (nodes: readonly XmlNode[]): XmlNode[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    if (node.name === 'w:hyperlink') return opened(node.children);
    if (node.name === 'w:sdt') return opened(childOf(node, 'w:sdtContent')?.children ?? []);
    return [node];
  });

/** Cuts a run at a mark in its text: what stands before it, and what after. */
export function cutRun(run: XmlElement, mark: string): [XmlElement, XmlElement] | undefined {
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
