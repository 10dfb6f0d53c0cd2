import type { Run, Runs } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { safeHref } from '../safe-href.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand anywhere in a page, between tags or in an attribute's quotes. */
export function escaped(text: string): string {
  return cleanText(text)
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function inlineOf(run: Run): string {
  let html = escaped(run.text).replaceAll('\n', '<br>');
  if (run.bold) html = `<strong>${html}</strong>`;
  if (run.italic) html = `<em>${html}</em>`;
  const href = run.text.trim() === '' ? null : safeHref(run.link);
  return href === null ? html : `<a href="${escaped(href)}">${html}</a>`;
}

export function inline(runs: Runs): string {
  return runs.map(inlineOf).join('');
}

export const isBlank = (runs: Runs): boolean => runs.every((run) => run.text.trim() === '');
