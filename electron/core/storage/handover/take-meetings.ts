import { randomUUID } from 'node:crypto';
import { lookAtParcel } from './look.ts';
import { quoted } from './parcel-tables.ts';
import type { Taking } from './taking.ts';

/** The meetings, as was chosen for each that is here already. `kept` are those that stay as they are here. */
export function takeMeetings(taking: Taking): { taken: number; kept: ReadonlySet<string> } {
  const { here, theirs, keys } = taking;
  const choiceOf = meetingChoices(taking);
  const kept = new Set<string>();
  let taken = 0;
  for (const row of theirs.of('meeting')) {
    const id = String(row['id']);
    const { choice, replaces } = choiceOf(id);
    if (choice === 'mine') {
      keys.note('meeting', id, id);
      kept.add(id);
      continue;
    }
    if (replaces) removeMeeting(taking, id);
    const next = keys.rowHere(here.table('meeting'), row);
    if (next === null) continue;
    const to = choice === 'both' ? randomUUID() : id;
    here.insert('meeting', { ...next, id: to });
    keys.note('meeting', id, to);
    taken++;
  }
  return { taken, kept };
}

/** What is done with each meeting of the parcel. */
function meetingChoices({ live, parcel, choices }: Taking) {
  const seen = new Map(lookAtParcel(live, parcel).meetings.map((meeting) => [meeting.id, meeting]));
  return (id: string): { choice: 'mine' | 'theirs' | 'both'; replaces: boolean } => {
    const meeting = seen.get(id);
    if (meeting?.state === 'same') return { choice: 'mine', replaces: false };
    if (meeting?.state === 'new') return { choice: 'theirs', replaces: false };
    const choice = choices.meetings.get(id) ?? meeting?.newest ?? 'mine';
    return { choice, replaces: choice === 'theirs' && meeting?.state === 'differs' };
  };
}

/** A meeting and all that points at it, however far. */
function removeMeeting({ live, here }: Taking, id: string): void {
  const remove = (name: string, column: string, value: unknown): void => {
    const where = `from ${quoted(name)} where ${quoted(column)} = ?`;
    for (const child of here.tables)
      for (const { table, from, to } of child.keys) {
        if (table !== name || child.name === name) continue;
        const pointed = live
          .prepare(`select ${quoted(to)} ${where}`)
          .pluck()
          .all(value);
        for (const one of pointed) remove(child.name, from, one);
      }
    live.prepare(`delete ${where}`).run(value);
  };
  remove('meeting', 'id', id);
}
