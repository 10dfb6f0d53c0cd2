import { DECISION, INITIALS_BOX, LIST, SIGNATURES, TABLE, TEXT, type TextMeasure } from '../measures.ts';
import { STYLE } from './style-ids.ts';

export type ParagraphStyle = {
  id: string;
  /** The name in the file: English for Word's own styles, else the Swedish one the user sees. */
  name: string;
  builtIn?: true;
  basedOn?: string;
  /** The style of the paragraph after Enter; itself when not given. */
  next?: string;
  measure: TextMeasure;
  /** 0 for Rubrik 1, as Word counts. */
  outline?: number;
  keep?: 'lines' | 'lines-and-next';
  /** Stands behind the line of a decision. */
  decision?: true;
  /** Has stops for the middle and the right edge of the text. */
  stops?: true;
  /** Is never hyphenated: names, headers. */
  whole?: true;
  indent?: { left: number };
  /** Stands beside the column of labels; `hanging` begins with its own label in it. */
  besideLabel?: 'hanging' | 'whole';
};

const inList: TextMeasure = { ...TEXT.body, after: LIST.betweenItems };
const indent = { left: DECISION.indent };

const heading = (level: 0 | 1 | 2 | 3, measure: TextMeasure): ParagraphStyle => ({
  id: STYLE.headings[level],
  name: `heading ${level + 1}`,
  builtIn: true,
  next: STYLE.body,
  measure,
  outline: level,
  keep: 'lines-and-next',
});

/** Every paragraph style of the house, in the order Word lists them. */
export const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  heading(0, TEXT.h1),
  heading(1, TEXT.h2),
  heading(2, TEXT.h3),
  heading(3, TEXT.h4),
  { id: STYLE.body, name: 'Body Text', builtIn: true, measure: TEXT.body },
  {
    id: STYLE.decision,
    name: 'Beslut',
    basedOn: STYLE.headings[2],
    next: STYLE.leadIn,
    measure: TEXT.h3,
    outline: 2,
    keep: 'lines-and-next',
    decision: true,
    indent,
  },
  {
    id: STYLE.leadIn,
    name: 'Beslutsmening',
    next: STYLE.clause,
    measure: TEXT.leadIn,
    keep: 'lines-and-next',
    decision: true,
    indent,
  },
  { id: STYLE.clause, name: 'Beslutssats', measure: TEXT.clause, keep: 'lines', decision: true, indent },
  { id: STYLE.label, name: 'Etikettrad', next: STYLE.body, measure: TEXT.body },
  { id: STYLE.listLine, name: 'Listrad', measure: TEXT.line },
  { id: STYLE.field, name: 'Uppgift', measure: TEXT.line },
  {
    id: STYLE.fieldHanging,
    name: 'Uppgift hängande',
    next: STYLE.fieldMore,
    measure: TEXT.line,
    besideLabel: 'hanging',
  },
  { id: STYLE.fieldMore, name: 'Uppgift fortsättning', measure: TEXT.line, besideLabel: 'whole' },
  { id: STYLE.bullets, name: 'List Bullet', builtIn: true, measure: inList },
  { id: STYLE.numbers, name: 'List Number', builtIn: true, measure: inList },
  { id: STYLE.listMore, name: 'List Continue', builtIn: true, measure: inList },
  { id: STYLE.cell, name: 'Tabelltext', measure: TEXT.cell },
  {
    id: STYLE.caption,
    name: 'caption',
    builtIn: true,
    next: STYLE.body,
    measure: TEXT.caption,
    keep: 'lines-and-next',
  },
  { id: STYLE.notice, name: 'Upplysning', measure: TEXT.notice },
  { id: STYLE.initials, name: 'Initialer', measure: TEXT.initials },
  { id: STYLE.placeDate, name: 'Ort och datum', measure: TEXT.placeDate, keep: 'lines-and-next' },
  {
    id: STYLE.signature,
    name: 'Underskrift',
    next: STYLE.signatureRole,
    measure: { ...TEXT.body, after: 0 },
    keep: 'lines-and-next',
    whole: true,
  },
  {
    id: STYLE.signatureRole,
    name: 'Underskrift roll',
    next: STYLE.body,
    measure: { ...TEXT.body, ink: 'quiet', after: SIGNATURES.between },
    keep: 'lines',
    whole: true,
  },
  { id: STYLE.header, name: 'header', builtIn: true, measure: TEXT.furniture, stops: true, whole: true },
  { id: STYLE.footer, name: 'footer', builtIn: true, measure: TEXT.furniture, stops: true, whole: true },
  {
    id: STYLE.initialsLabel,
    name: 'Signaturruta',
    measure: { ...TEXT.furniture, size: INITIALS_BOX.labelSize, leading: INITIALS_BOX.labelSize * 1.25 },
    whole: true,
  },
  { id: STYLE.separator, name: 'Mellanrum', measure: { ...TEXT.furniture, size: 1, leading: TABLE.after } },
];

const MEASURES = new Map(PARAGRAPH_STYLES.map((style) => [style.id, style.measure]));

/** The space a style asks for above itself, in points. */
export const spaceBefore = (styleId: string): number => MEASURES.get(styleId)?.before ?? 0;
