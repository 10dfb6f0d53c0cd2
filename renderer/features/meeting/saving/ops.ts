import type { Op } from '../../../../shared/domain/meeting-change.ts';

type Value = Extract<Op, { op: 'set' }>['value'];

/** Everything in a meeting is JSON; the compiler cannot see that through zod's types. */
const asValue = (value: unknown): Value => value as Value;

/** The path of a place in the meeting: `at('items', id, 'heading')`. */
export const at = (...steps: readonly string[]): string => steps.join('/');

export const set = (path: string, value: unknown): Op => ({ op: 'set', path, value: asValue(value) });
export const insert = (path: string, index: number, value: { id: string }): Op => ({
  op: 'insert',
  path,
  index,
  value: asValue(value),
});
export const remove = (path: string): Op => ({ op: 'remove', path });
export const move = (path: string, index: number): Op => ({ op: 'move', path, index });
