import { councilHere } from './look.ts';
import type { Taking } from './taking.ts';

/** The council with its standing items and seats. @returns its id here */
export function takeCouncil(taking: Taking): string {
  const { live, here, theirs, keys, choices } = taking;
  const [row] = theirs.of('council');
  if (!row) throw new Error('no council in the parcel');
  const known = councilHere(live, { id: String(row['id']), name: String(row['name']) });
  const councilId = known?.id ?? String(row['id']);
  keys.note('council', row['id'], councilId);
  const next = keys.rowHere(here.table('council'), { ...row, id: councilId });
  if (next === null) throw new Error('a council without its municipality');
  const isMine = known !== undefined && choices.council === 'mine';
  if (known === undefined) here.insert('council', next);
  else if (!isMine) {
    here.update('council', next, ['municipality_id']);
    live.prepare('delete from standing_item where council_id = ?').run(councilId);
  }
  if (!isMine)
    for (const item of theirs.of('standing_item')) here.insert('standing_item', { ...item, council_id: councilId });
  takeSeats(taking, councilId, isMine);
  return councilId;
}

/** A seat here is the same by its id, or held by the same person in the same way from the same day. */
function takeSeats({ live, here, theirs, keys }: Taking, councilId: string, keepMine: boolean): void {
  const byId = live.prepare('select id from membership where id = ?').pluck();
  const alike = live
    .prepare('select id from membership where council_id = ? and person_id = ? and kind = ? and valid_from is ?')
    .pluck();
  for (const row of theirs.of('membership')) {
    const next = keys.rowHere(here.table('membership'), row);
    if (next === null) continue;
    const there = (byId.get(row['id']) ?? alike.get(councilId, next['person_id'], row['kind'], row['valid_from'])) as
      | string
      | undefined;
    const isLeft = there === undefined && keepMine;
    keys.note('membership', row['id'], isLeft ? null : (there ?? (row['id'] as string)));
    if (keepMine) continue;
    if (there === undefined) here.insert('membership', next);
    else here.update('membership', { ...next, id: there });
  }
}
