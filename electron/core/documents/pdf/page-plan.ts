import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { drawnAt, type Look, type Piece } from './chunks.ts';
import { type Artifact, type Content, LAYOUT, type Owner, REPEATED, type Rect, Tag } from './tags.ts';

/** Text on one baseline, from `x` to the right. */
export type TextOp = { kind: 'text'; owner: Content | Artifact; x: number; baseline: number; pieces: readonly Piece[] };
export type RectOp = { kind: 'rect'; owner: Artifact; rect: Rect; fill?: string; stroke?: string; line?: number };
export type RuleOp = {
  kind: 'rule';
  owner: Artifact;
  from: [number, number];
  to: [number, number];
  colour: string;
  line: number;
};
export type LogoOp = { kind: 'logo'; owner: Content | Artifact; rect: Rect };
export type Op = TextOp | RectOp | RuleOp | LogoOp;

/** Something that wants to know where it landed: a place in the form, a bookmark, the rule beside a decision. */
export type Span = {
  anchor?: Anchor;
  bookmark?: { title: string; level: number };
  bar?: { x: number; width: number; colour: string };
};
export type Extent = { top: number; bottom: number };

type Link = NonNullable<Tag['details']['link']>;
type OpenLink = { look: Look; parent: Tag; tag: Tag; link: Link };

/** One page as a list of things to draw, in reading order. Points from the top left corner. */
export class PagePlan {
  readonly index: number;
  readonly extents = new Map<Span, Extent>();
  private readonly layers = { back: [] as Op[], body: [] as Op[], front: [] as Op[] };
  private current: keyof typeof this.layers = 'body';
  private lastContent: Content | null = null;
  private openLink: OpenLink | null = null;
  private artifact: Artifact | null = null;

  constructor(index: number) {
    this.index = index;
  }

  get ops(): Op[] {
    return [...this.layers.back, ...this.layers.body, ...this.layers.front];
  }

  /** Draws what `draw` draws before (`back`) or after (`front`) the body of the page. */
  on(layer: 'back' | 'front', draw: () => void): void {
    this.current = layer;
    draw();
    this.current = 'body';
  }

  /** What `draw` draws is seen again but not read again. */
  asArtifact(draw: () => void): void {
    this.artifact = REPEATED;
    draw();
    this.artifact = null;
  }

  text(owner: Owner, x: number, baseline: number, pieces: readonly Piece[]): void {
    let left = x;
    let start = 0;
    while (start < pieces.length) {
      const look = pieces[start]!.look;
      let end = start;
      let width = 0;
      while (end < pieces.length && sameLink(pieces[end]!.look, look)) width += pieces[end++]!.width;
      const stretch = pieces.slice(start, end);
      const content = this.contentFor(this.artifact ?? owner, look, { x: left, baseline }, stretch);
      this.push({ kind: 'text', owner: content, x: left, baseline, pieces: stretch });
      left += width;
      start = end;
    }
  }

  rect(rect: Rect, paint: { fill?: string; stroke?: string; line?: number }, owner: Artifact = LAYOUT): void {
    this.push({ kind: 'rect', owner, rect, ...paint });
  }

  rule(from: [number, number], to: [number, number], colour: string, line: number, owner: Artifact = LAYOUT): void {
    this.push({ kind: 'rule', owner, from, to, colour, line });
  }

  logo(owner: Owner, rect: Rect): void {
    this.push({ kind: 'logo', owner: owner instanceof Tag ? this.newContent(owner) : owner, rect });
  }

  note(span: Span, top: number, bottom: number): void {
    if (this.artifact !== null) return;
    const extent = this.extents.get(span);
    this.extents.set(span, {
      top: Math.min(top, extent?.top ?? top),
      bottom: Math.max(bottom, extent?.bottom ?? bottom),
    });
  }

  private push(op: Op): void {
    // a mark is closed by what is drawn in between, so its tag needs another after that
    if (!('tag' in op.owner)) this.lastContent = null;
    this.layers[this.current].push(op);
  }

  private contentFor(
    tag: Owner,
    look: Look,
    at: { x: number; baseline: number },
    pieces: readonly Piece[],
  ): Content | Artifact {
    if (!(tag instanceof Tag)) return tag;
    if (look.link === undefined) return this.lastContent?.tag === tag ? this.lastContent : this.newContent(tag);
    const link = this.linkTag(tag, look, look.link);
    link.text += pieces.map((piece) => piece.part.standsFor ?? piece.part.text).join('');
    const line = { top: at.baseline - look.size, height: look.size * 1.25 };
    link.places.push(...drawnAt(pieces, at.x).map((place) => ({ ...place, ...line })));
    return this.lastContent!;
  }

  /** A link that goes on over lines is one tag; on the next page it is another, for its places to click are there. */
  private linkTag(parent: Tag, look: Look, href: string): Link {
    const open = this.openLink;
    if (open !== null && open.look === look && open.parent === parent && this.lastContent?.tag === open.tag)
      return open.link;
    const link = { href, text: '', page: this.index, places: [] };
    const tag = parent.add('Link', { link });
    this.newContent(tag);
    this.openLink = { look, parent, tag, link };
    return link;
  }

  private newContent(tag: Tag): Content {
    const content: Content = { tag };
    tag.children.push(content);
    this.lastContent = content;
    return content;
  }
}

function sameLink(one: Look, other: Look): boolean {
  return one === other || (one.link === undefined && other.link === undefined);
}
