import { DECISION, INITIALS_BOX, LIST, SIGNATURES, TABLE, type TextMeasure, type TextScale } from '../measures.ts';
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

/** Every paragraph style of the house in this scale, in the order Word lists them. */
export const paragraphStyles = (text: TextScale): readonly ParagraphStyle[] => [
  heading(0, text.h1),
  heading(1, text.h2),
  heading(2, text.h3),
  heading(3, text.h4),
  { id: STYLE.body, name: 'Body Text', builtIn: true, measure: text.body },
  {
    id: STYLE.decision,
    name: 'Beslut',
    basedOn: STYLE.headings[2],
    next: STYLE.leadIn,
    measure: text.h3,
    outline: 2,
    keep: 'lines-and-next',
    decision: true,
    indent,
  },
  {
    id: STYLE.leadIn,
    name: 'Beslutsmening',
    next: STYLE.clause,
    measure: text.leadIn,
    keep: 'lines-and-next',
    decision: true,
    indent,
  },
  { id: STYLE.clause, name: 'Beslutssats', measure: text.clause, keep: 'lines', decision: true, indent },
  { id: STYLE.label, name: 'Etikettrad', next: STYLE.body, measure: text.body },
  { id: STYLE.listLine, name: 'Listrad', measure: text.line },
  { id: STYLE.field, name: 'Uppgift', measure: text.line },
  {
    id: STYLE.fieldHanging,
    name: 'Uppgift hängande',
    next: STYLE.fieldMore,
    measure: text.line,
    besideLabel: 'hanging',
  },
  { id: STYLE.fieldMore, name: 'Uppgift fortsättning', measure: text.line, besideLabel: 'whole' },
  { id: STYLE.bullets, name: 'List Bullet', builtIn: true, measure: { ...text.body, after: LIST.betweenItems } },
  { id: STYLE.numbers, name: 'List Number', builtIn: true, measure: { ...text.body, after: LIST.betweenItems } },
  { id: STYLE.listMore, name: 'List Continue', builtIn: true, measure: { ...text.body, after: LIST.betweenItems } },
  { id: STYLE.cell, name: 'Tabelltext', measure: text.cell },
  {
    id: STYLE.caption,
    name: 'caption',
    builtIn: true,
    next: STYLE.body,
    measure: text.caption,
    keep: 'lines-and-next',
  },
  { id: STYLE.notice, name: 'Upplysning', measure: text.notice },
  { id: STYLE.initials, name: 'Initialer', measure: text.initials },
  { id: STYLE.placeDate, name: 'Ort och datum', measure: text.placeDate, keep: 'lines-and-next' },
  {
    id: STYLE.signature,
    name: 'Underskrift',
    next: STYLE.signatureRole,
    measure: { ...text.body, after: 0 },
    keep: 'lines-and-next',
    whole: true,
  },
  {
    id: STYLE.signatureRole,
    name: 'Underskrift roll',
    next: STYLE.body,
    measure: { ...text.body, ink: 'quiet', after: SIGNATURES.between },
    keep: 'lines',
    whole: true,
  },
  { id: STYLE.header, name: 'header', builtIn: true, measure: text.furniture, stops: true, whole: true },
  { id: STYLE.footer, name: 'footer', builtIn: true, measure: text.furniture, stops: true, whole: true },
  {
    id: STYLE.initialsLabel,
    name: 'Signaturruta',
    measure: { ...text.furniture, size: INITIALS_BOX.labelSize, leading: INITIALS_BOX.labelSize * 1.25 },
    whole: true,
  },
  { id: STYLE.separator, name: 'Mellanrum', measure: { ...text.furniture, size: 1, leading: TABLE.after } },
];
