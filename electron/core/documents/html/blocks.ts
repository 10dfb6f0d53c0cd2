import type {
  DocumentNode,
  FieldsNode,
  HeadingNode,
  ParagraphNode,
  SignaturesNode,
} from '../../../../shared/minutes/document-tree.ts';
import { listHtml, paragraphHtml } from './lists.ts';
import type { Outline } from './outline.ts';
import { tableHtml } from './tables.ts';
import { escaped, inline, isBlank } from './text.ts';

function headingHtml(node: HeadingNode, { entries }: Outline): string {
  const entry = entries.get(node);
  if (entry === undefined) return '';
  const number = node.number === undefined ? '' : `${escaped(node.number)} `;
  return `<h${entry.level}${node.tight ? ' class="tight"' : ''} id="${entry.id}">${number}${inline(node.runs)}</h${entry.level}>`;
}

function fieldsHtml({ layout, rows }: FieldsNode): string {
  const groups = rows.map(({ label, values }) => {
    const said = values.length === 0 ? [[]] : values;
    return `<div><dt>${escaped(label)}</dt> ${said.map((runs) => `<dd>${inline(runs)}</dd>`).join(' ')}</div>`;
  });
  return groups.length === 0 ? '' : `<dl class="${layout}">\n${groups.join('\n')}\n</dl>`;
}

/** Who signed: a name and a role each. Nobody signs on the web, so there is no line and no space for one. */
function signaturesHtml({ slots, layout }: SignaturesNode): string {
  const isLabelled = layout === 'labelled';
  const people = slots
    .filter(({ name, role }) => name.trim() !== '' || role.trim() !== '')
    .map(({ name, role }) => {
      const parts = (isLabelled ? [role, name] : [name, role]).filter((part) => part.trim() !== '');
      const first = isLabelled ? 'role' : 'name';
      const second = isLabelled ? 'name' : 'role';
      return `<li>${parts.map((part, index) => `<span class="${index === 0 ? first : second}">${escaped(part)}</span>`).join(' ')}</li>`;
    });
  return people.length === 0 ? '' : `<ul class="signatures" aria-label="Underskrifter">\n${people.join('\n')}\n</ul>`;
}

/** Lines of names and dates that stand directly under each other are a list. */
function linesHtml(lines: readonly ParagraphNode[]): string {
  const said = lines.filter(({ runs }) => !isBlank(runs));
  if (said.length < 2) return said.map(paragraphHtml).join('');
  return `<ul class="lines">\n${said.map(({ runs }) => `<li>${inline(runs)}</li>`).join('\n')}\n</ul>`;
}

const isLine = (node: DocumentNode | undefined): node is ParagraphNode =>
  node?.kind === 'paragraph' && node.role === 'list-line';

const isDecision = (node: DocumentNode | undefined): boolean => {
  if (node?.kind === 'heading') return node.role === 'decision';
  return node?.kind === 'paragraph' && (node.role === 'lead-in' || node.role === 'clause');
};

/** The body of the minutes as HTML, one block a line. */
export function bodyHtml(nodes: readonly DocumentNode[], outline: Outline): string {
  const out: string[] = [];
  let section: string | null = null;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const opensDecision = isDecision(node) && (!isDecision(nodes[at - 1]) || node.kind === 'heading');
    if (opensDecision) out.push('<div class="decision">');
    if (isLine(node)) {
      const lines: ParagraphNode[] = [node];
      for (let next = nodes[at + 1]; isLine(next); next = nodes[at + 1]) {
        lines.push(next);
        at++;
      }
      out.push(linesHtml(lines));
    } else if (node.kind === 'heading') {
      section = outline.entries.get(node)?.id ?? section;
      out.push(headingHtml(node, outline));
    } else out.push(blockHtml(node, section));
    const next = nodes[at + 1];
    if (isDecision(node) && (!isDecision(next) || next?.kind === 'heading')) out.push('</div>');
  }
  return out.filter((html) => html !== '').join('\n');
}

function blockHtml(node: Exclude<DocumentNode, HeadingNode>, section: string | null): string {
  switch (node.kind) {
    case 'paragraph':
      return paragraphHtml(node);
    case 'list':
      return listHtml(node);
    case 'fields':
      return fieldsHtml(node);
    case 'table':
      return tableHtml(node, section);
    case 'signatures':
      return signaturesHtml(node);
    case 'page-break':
      return '';
  }
}
