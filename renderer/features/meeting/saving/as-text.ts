import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { Json } from './json-path.ts';

/** Keys whose values are words of the program, not of the secretary. */
const NOT_TEXT = new Set(['id', 'type', 'kind', 'presence', 'role', 'roles', 'level', 'op', 'path']);
const ENDS_A_LINE = new Set(['paragraph', 'heading', 'listItem', 'tableRow']);

/** Whatever stands at a place in a meeting, as text a person can read and copy. */
export function readable(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(readable).filter(Boolean).join('\n');
  const node = value as { readonly [key: string]: Json };
  if (node.type === 'hardBreak') return '\n';
  if (Array.isArray(node.content) && typeof node.type === 'string') {
    const inline = ENDS_A_LINE.has(node.type) && node.type !== 'listItem';
    return node.content.map(readable).join(inline ? (node.type === 'tableRow' ? '\t' : '') : '\n');
  }
  return Object.entries(node)
    .filter(([key, part]) => !NOT_TEXT.has(key) && !/Id$/.test(key) && part !== false)
    .map(([, part]) => readable(part))
    .filter(Boolean)
    .join('\n');
}

/** The whole meeting as plain text: the way out when nothing can be saved. */
export const meetingAsText = (meeting: Meeting): string => readable(meeting as unknown as Json);
