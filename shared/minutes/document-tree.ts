/**
 * The plain tree between the facts and the paper. It says what each part *is* (an item heading, a decision clause, a
 * signature), never how it looks: fonts, points and colours belong to the renderers, which all read this one tree. That is
 * why the Word file, the PDF, the web copy and the text cannot disagree.
 */

/** A stretch of text with one look. Text is NFC, without control characters; a line break is "\n". */
export type Run = { text: string; bold?: true; italic?: true; link?: string };
export type Runs = readonly Run[];

/**
 * Where in the form a part of the paper comes from: `place`, `attendance`, `item:<id>`, `item:<id>/decision:<id>`,
 * `signatures` … The page beside the form uses it both ways: mark the place typed in, and jump from the page to the field.
 */
export type Anchor = string;

/** 1 = the document's title, 2 = item or section, 3 = sub-heading or decision heading, 4 = below that. Never skips a level. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export type HeadingNode = {
  kind: 'heading';
  level: HeadingLevel;
  role: 'title' | 'section' | 'item' | 'subheading' | 'decision';
  /** The printed number, when the template numbers items: "4." or "§ 12". Separate so that Word can hang it. */
  number?: string;
  /** No space to the text below, as the template wants it. */
  tight?: true;
  runs: Runs;
  anchor?: Anchor;
};

export type ParagraphRole =
  | 'body'
  /** "Rådet beslutar", the line before the att-clauses. */
  | 'lead-in'
  /** One att-clause. */
  | 'clause'
  /** "Tema: …", "Förslag:" – a label followed by text on the same line. */
  | 'label'
  /** A list of names or another line that stands directly under its heading. */
  | 'list-line'
  /** "Arboga den ____ 2021" above the signatures. */
  | 'place-date'
  /** Typed initials between items, for faithful copies of old minutes. */
  | 'initials'
  /** Small print: notices and explanations. */
  | 'notice';

export type ParagraphNode = {
  kind: 'paragraph';
  role: ParagraphRole;
  runs: Runs;
  /** Must not be parted from what follows by a page break. Headings and lead-ins always behave so. */
  keepWithNext?: true;
  anchor?: Anchor;
};

export type ListItem = { blocks: readonly (ParagraphNode | ListNode)[] };
export type ListNode = {
  kind: 'list';
  ordered: boolean;
  /** First number of an ordered list. */
  start?: number;
  /** The mark of an unordered list as the template wants it: "–", "-" or "•". */
  marker: string;
  items: readonly ListItem[];
  anchor?: Anchor;
};

/** A label with its value or values: "Plats: Rådhuset", "Ledamöter  A, B". */
export type FieldRow = {
  label: string;
  values: readonly Runs[];
  /** In a table: the values in two columns, down the first and then the second. */
  twoColumns?: true;
  anchor?: Anchor;
};
export type FieldsNode = {
  kind: 'fields';
  /**
   * `lines`: one paragraph per row, label and value on the line ("Plats: Rådhuset").
   * `hanging`: label, then the values in a column beside it, one line each.
   * `table`: a two-column table with the label as row header.
   */
  layout: 'lines' | 'hanging' | 'table';
  rows: readonly FieldRow[];
  /** The rows of a table stand on one page, with what follows them: a form somebody fills in and signs. */
  together?: true;
  anchor?: Anchor;
};

export type TableCell = {
  blocks: readonly (ParagraphNode | ListNode)[];
  colSpan?: number;
  rowSpan?: number;
  /** A header cell inside the body rows (row header). */
  header?: true;
};
export type TableNode = {
  kind: 'table';
  role: 'attendance' | 'log' | 'votes' | 'body';
  /** Shares of the text width, in sum 1. */
  columns: readonly number[];
  /** Header rows, repeated on every page the table reaches. No cell of theirs reaches into the rows below. */
  header?: readonly (readonly TableCell[])[];
  rows: readonly (readonly TableCell[])[];
  /** `none` for lists set in columns, `rows` for hairlines between rows, `grid` for a full table. */
  rules: 'none' | 'rows' | 'grid';
  caption?: string;
  anchor?: Anchor;
};

export type SignatureSlot = {
  /** The printed name; empty when nobody is chosen yet (the line is still there to sign on). */
  name: string;
  /** The role as printed, e.g. "ordförande" or "Justerare". */
  role: string;
  anchor?: Anchor;
};
export type SignaturesNode = {
  kind: 'signatures';
  slots: readonly SignatureSlot[];
  /** Text lines left free above each line for the handwriting. */
  gapLines: number;
  /** A ruled line to sign on above the name. */
  rule: boolean;
  /** `labelled`: the role stands first, to the left of the line; else the name first and the role below it. */
  layout: 'stacked' | 'columns' | 'labelled';
  /** Only a line each, and no room below it for a name that is still to come. */
  nameless?: true;
  anchor?: Anchor;
};

export type PageBreakNode = { kind: 'page-break' };

export type DocumentNode =
  | HeadingNode
  | ParagraphNode
  | ListNode
  | FieldsNode
  | TableNode
  | SignaturesNode
  | PageBreakNode;

/** A piece of a header or footer: text, or a number only the renderer knows. */
export type FurniturePiece = Run | { field: 'page' | 'pages' };
export type FurnitureRow = {
  left?: readonly FurniturePiece[];
  center?: readonly FurniturePiece[];
  right?: readonly FurniturePiece[];
};
/** What stands in the margins of a page. Never read aloud: everything in it is also in the body or is decoration. */
export type Furniture = { logo: boolean; header: readonly FurnitureRow[]; footer: readonly FurnitureRow[] };

export type MinutesDocument = {
  /** Document title for file properties and the window bar: "Protokoll Brottsförebyggande rådet 2019-03-06". */
  title: string;
  /** The council, as author of the document. */
  author: string;
  subject: string;
  lang: 'sv-SE';
  furniture: { first: Furniture; other: Furniture };
  /** Boxes at the foot of each page for handwritten initials: one label per signer. */
  initialsBox?: { label: string; slots: readonly string[] };
  hyphenate: boolean;
  children: readonly DocumentNode[];
};

/** The values of a row of fields as they stand side by side: in one column, or the first half and the rest. */
export function valueColumns({ values, twoColumns }: FieldRow): readonly (readonly Runs[])[] {
  if (twoColumns !== true) return [values];
  const half = Math.ceil(values.length / 2);
  return [values.slice(0, half), values.slice(half)];
}
