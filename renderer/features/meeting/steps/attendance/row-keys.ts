import type { MeetingRole, Presence } from '../../../../../shared/domain/attendance.ts';

/** What a key does on a row of the attendance list. */
export type RowAction =
  | { do: 'presence'; presence: Presence }
  | { do: 'remote' }
  | { do: 'role'; role: MeetingRole }
  | { do: 'focus'; to: 'previous' | 'next' | 'first' | 'last' }
  | { do: 'move'; by: -1 | 1 }
  | { do: 'open' }
  /** Typing a digit starts the time; the digit is not lost. */
  | { do: 'time'; typed: string }
  | { do: 'remove' };

export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const LETTERS: Readonly<Record<string, RowAction>> = {
  n: { do: 'presence', presence: 'present' },
  f: { do: 'presence', presence: 'absent' },
  a: { do: 'presence', presence: 'excused' },
  d: { do: 'remote' },
  o: { do: 'role', role: 'ordforande' },
  s: { do: 'role', role: 'sekreterare' },
  j: { do: 'role', role: 'justerare' },
};

const NAMED: Readonly<Record<string, RowAction>> = {
  ArrowUp: { do: 'focus', to: 'previous' },
  ArrowDown: { do: 'focus', to: 'next' },
  Home: { do: 'focus', to: 'first' },
  End: { do: 'focus', to: 'last' },
  Enter: { do: 'open' },
  F2: { do: 'open' },
  Delete: { do: 'remove' },
};

/** The whole keyboard of the attendance list; null = the key is none of ours. */
export function rowAction(key: Key): RowAction | null {
  if (key.ctrlKey || key.metaKey) return null;
  if (key.altKey) {
    if (key.key === 'ArrowUp') return { do: 'move', by: -1 };
    return key.key === 'ArrowDown' ? { do: 'move', by: 1 } : null;
  }
  if (/^\d$/.test(key.key)) return { do: 'time', typed: key.key };
  return NAMED[key.key] ?? LETTERS[key.key.toLowerCase()] ?? null;
}
