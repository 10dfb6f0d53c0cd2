import type { TemplateBlock } from '../domain/template.ts';
import { hasNotice } from '../law/notice-days.ts';
import { cleanText } from '../swedish/clean-text.ts';
import { type ComposeContext, filled, plain } from './context.ts';
import type { DocumentNode, FieldRow } from './document-tree.ts';
import { fillPattern } from './pattern.ts';

type Of<T extends TemplateBlock['type']> = Extract<TemplateBlock, { type: T }>;

const headingOf = (text: string): DocumentNode[] =>
  text === '' ? [] : [{ kind: 'heading', level: 2, role: 'section', runs: plain(text) }];

/** Whether a pattern says nothing but its own punctuation: "{plats}." without a place. */
function isEmpty(context: ComposeContext, pattern: string, said: string): boolean {
  if (said === '') return true;
  if (!pattern.includes('{')) return false;
  return fillPattern(pattern, (name, form) => context.values(name, form) && '').trim() === said;
}

/** `byHand`: rows are written on when their day has come; a copy for the web has only what is known. */
function rowsOf(context: ComposeContext, rows: Of<'fields'>['rows'], byHand = false): FieldRow[] {
  return rows.flatMap((row): FieldRow[] => {
    const said = filled(context, row.value);
    const empty = isEmpty(context, row.value, said);
    // a label that asks for no fact is there to be filled in by hand
    const forTheHand = (byHand || !row.value.includes('{')) && context.copy === 'web';
    if (empty && (forTheHand || !row.printWhenEmpty)) return [];
    return [{ label: row.label, values: [empty ? [] : plain(said)], anchor: row.anchor }];
  });
}

/** Rows with a label and a fact; rows that have nothing to say vanish, and the heading with the last of them. */
export function composeFields(context: ComposeContext, block: Of<'fields'>): DocumentNode[] {
  const rows = rowsOf(context, block.rows);
  return rows.length === 0 ? [] : [...headingOf(block.heading), { kind: 'fields', layout: block.layout, rows }];
}

function paragraphsOf(context: ComposeContext, text: string, role: 'body' | 'notice', keep = false): DocumentNode[] {
  return text.split('\n').flatMap((pattern): DocumentNode[] => {
    const said = filled(context, pattern);
    const kept = keep ? { keepWithNext: true as const } : {};
    return isEmpty(context, pattern, said) ? [] : [{ kind: 'paragraph', role, runs: plain(said), ...kept }];
  });
}

/** Words of the template's own, a paragraph a line. */
export function composeText(context: ComposeContext, block: Of<'text'>): DocumentNode[] {
  const paragraphs = paragraphsOf(context, block.text, block.small ? 'notice' : 'body');
  return paragraphs.length === 0 ? [] : [...headingOf(block.heading), ...paragraphs];
}

/** The proof of having been put up; a copy for the web has neither rows to write on nor a line to sign on. */
export function composeNotice(context: ComposeContext, block: Of<'notice'>): DocumentNode[] {
  if (block.onlyWithNotice && !hasNotice(context.meeting, context.record.council)) return [];
  const rows = rowsOf(context, block.rows, true);
  const line = context.copy === 'web' ? '' : cleanText(block.signature);
  const nodes: DocumentNode[] = [
    ...paragraphsOf(context, block.text, 'body', rows.length > 0 || line !== ''),
    ...(rows.length === 0 ? [] : [{ kind: 'fields', layout: 'table', rows, together: true } as const]),
    ...(line === ''
      ? []
      : [
          {
            kind: 'signatures',
            slots: [{ name: '', role: line }],
            gapLines: 1,
            rule: true,
            layout: 'labelled',
            nameless: true,
          } as const,
        ]),
  ];
  return nodes.length === 0 ? [] : [...headingOf(block.heading), ...nodes];
}
