/** The structure types of PDF 1.7 used here. */
export type TagType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'Figure'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link';

export type Rect = { x: number; top: number; width: number; height: number };

export type TagDetails = {
  alt?: string;
  /** Where a figure stands. */
  box?: Rect;
  numbering?: 'Decimal' | 'Disc' | 'None';
  scope?: 'Column' | 'Row';
  colSpan?: number;
  rowSpan?: number;
  /** A link: where it leads, and the places on its page to click. */
  link?: { href: string; text: string; page: number; places: Rect[] };
};

/** What is drawn for one tag in one go. The painter gives it the number by which the tag finds it. */
export type Content = { readonly tag: Tag };

/** A node of the structure tree: what a part *is*, for screen readers and for re-use. Children are in reading order. */
export class Tag {
  readonly type: TagType;
  readonly details: TagDetails;
  readonly children: (Tag | Content)[] = [];

  constructor(type: TagType, details: TagDetails = {}) {
    this.type = type;
    this.details = details;
  }

  /** A new last child. */
  add(type: TagType, details: TagDetails = {}): Tag {
    const tag = new Tag(type, details);
    this.children.push(tag);
    return tag;
  }
}

/** Decoration and page furniture: seen, not read aloud. */
export type Artifact = { readonly artifact: 'Layout' | 'Repeated' | 'Header' | 'Footer' };
export const LAYOUT: Artifact = { artifact: 'Layout' };
/** A table's header row on the pages after the first. */
export const REPEATED: Artifact = { artifact: 'Repeated' };
export const HEADER: Artifact = { artifact: 'Header' };
export const FOOTER: Artifact = { artifact: 'Footer' };

/** Whom a drawn thing belongs to. */
export type Owner = Tag | Artifact;
