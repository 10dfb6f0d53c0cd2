import { childOf, element, elementsOf, type XmlElement } from '../xml.ts';
import { bookmarkPlaceholder } from './placeholder-names.ts';

type Place = { node: XmlElement; parent: XmlElement };

/** The elements of a paragraph itself, in order, also in links and content controls; text boxes have paragraphs of their own. */
function* placesOf(parent: XmlElement): Generator<Place> {
  for (const node of elementsOf(parent)) {
    if (node.name === 'w:p') continue;
    yield { node, parent };
    yield* placesOf(node);
  }
}

/** A bookmark of a paragraph, the runs it holds and those beside it. `put` sets a mark in the place of all it holds. */
export type BookmarkRange = { name: string; held: XmlElement[]; beside: XmlElement[]; put(mark: string): void };

/** The known bookmarks that begin and end in a paragraph. They may overlap: take one after the other. */
export function* bookmarkRanges(paragraph: XmlElement): Generator<BookmarkRange> {
  const all = [...placesOf(paragraph)];
  const gone = new Set<XmlElement>();
  const runs = (from: number, to: number) =>
    all.slice(from, to).filter(({ node }) => node.name === 'w:r' && !gone.has(node));
  const nodes = (places: readonly Place[]) => places.map(({ node }) => node);

  for (const [from, start] of all.entries()) {
    const { 'w:id': id, 'w:name': name = '' } = start.node.attributes;
    if (start.node.name !== 'w:bookmarkStart' || bookmarkPlaceholder(name) === undefined) continue;
    const to = all.findIndex(
      ({ node }, at) => at > from && node.name === 'w:bookmarkEnd' && node.attributes['w:id'] === id,
    );
    if (to < 0) continue;
    const [before, held, after] = [runs(0, from), runs(from, to), runs(to, all.length)];
    yield {
      name,
      held: nodes(held),
      beside: nodes([...before, ...after]),
      put(mark) {
        // a point looks as what stands before it
        const look = childOf((held[0] ?? before.at(-1) ?? after[0])?.node, 'w:rPr');
        const run = element('w:r', {}, ...(look ? [look] : []), element('w:t', { 'xml:space': 'preserve' }, mark));
        const { node, parent } = held[0] ?? start;
        parent.children.splice(parent.children.indexOf(node) + 1, 0, run);
        for (const one of held) {
          one.parent.children.splice(one.parent.children.indexOf(one.node), 1);
          gone.add(one.node);
        }
      },
    };
  }
}
