import type { Selectable } from 'kysely';
import { z } from 'zod';
import { Op } from '../../../shared/domain/meeting-change.ts';
import type { Reader, Writer } from './access.ts';
import { checkedRow, fromFlag, parseJson, toFlag, toJson } from './dialect.ts';
import type { Tables } from './schema.ts';

export type ChangeState = 'done' | 'undone' | 'dropped';

/** One entry of a meeting's log: what was done, and what takes it back. Never pruned: it is the meeting's history. */
export type Change = {
  seq: number;
  step: string;
  label: string;
  /** Begins something that is undone on its own although the step goes on. */
  guarded: boolean;
  startedAt: string;
  ops: Op[];
  inverse: Op[];
};

const Ops = z.array(Op);

/**
 * Ops of the log, held against their schema before they are applied to a meeting.
 * @throws JusteraError database-damaged
 */
export const checkedOps = (ops: readonly Op[]): Op[] => checkedRow('meeting_change', Ops, ops);

const fromRow = (row: Selectable<Tables['meeting_change']>): Change => ({
  seq: row.seq,
  step: row.step,
  label: row.label,
  guarded: fromFlag(row.guarded),
  startedAt: row.started_at,
  // a growing change is read and written at every save: its shape is checked when it is undone
  ops: parseJson(row.ops) as Op[],
  inverse: parseJson(row.inverse) as Op[],
});

const inState = (db: Reader, meetingId: string, state: ChangeState) =>
  db.selectFrom('meeting_change').selectAll().where('meeting_id', '=', meetingId).where('state', '=', state);

/** The change made last of those that stand. */
export async function latestDone(db: Reader, meetingId: string): Promise<Change | null> {
  const row = await inState(db, meetingId, 'done').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The change that redo begins with. */
export async function firstUndone(db: Reader, meetingId: string): Promise<Change | null> {
  const row = await inState(db, meetingId, 'undone').orderBy('seq').limit(1).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export type UndoState = { canUndo: boolean; canRedo: boolean; undoLabel: string | null; redoLabel: string | null };

/** What there is to take back, and what to do again. */
export async function undoState(db: Reader, meetingId: string): Promise<UndoState> {
  const label = (state: ChangeState, order: 'asc' | 'desc') =>
    db
      .selectFrom('meeting_change')
      .select('label')
      .where('meeting_id', '=', meetingId)
      .where('state', '=', state)
      .orderBy('seq', order)
      .limit(1)
      .executeTakeFirst();
  const undo = await label('done', 'desc');
  const redo = await label('undone', 'asc');
  return {
    canUndo: undo !== undefined,
    canRedo: redo !== undefined,
    undoLabel: undo?.label ?? null,
    redoLabel: redo?.label ?? null,
  };
}

export async function addChange(
  db: Writer,
  given: { meetingId: string; revision: number; at: string } & Pick<
    Change,
    'step' | 'label' | 'guarded' | 'ops' | 'inverse'
  >,
): Promise<void> {
  await db
    .insertInto('meeting_change')
    .values({
      meeting_id: given.meetingId,
      step: given.step,
      label: given.label,
      state: 'done',
      guarded: toFlag(given.guarded),
      revision: given.revision,
      started_at: given.at,
      at: given.at,
      ops: toJson(given.ops),
      inverse: toJson(given.inverse),
    })
    .execute();
}

/** Lets a change grow while the same thing is being typed. */
export async function growChange(
  db: Writer,
  seq: number,
  given: { label: string; revision: number; at: string; ops: readonly Op[]; inverse: readonly Op[] },
): Promise<void> {
  await db
    .updateTable('meeting_change')
    .set({
      label: given.label,
      revision: given.revision,
      at: given.at,
      ops: toJson(given.ops),
      inverse: toJson(given.inverse),
    })
    .where('seq', '=', seq)
    .execute();
}

export async function markChange(db: Writer, seq: number, state: ChangeState): Promise<void> {
  await db.updateTable('meeting_change').set({ state }).where('seq', '=', seq).execute();
}

/** What was undone can no longer be done again once something else has been typed; the log keeps it all the same. */
export async function dropUndone(db: Writer, meetingId: string): Promise<void> {
  await db
    .updateTable('meeting_change')
    .set({ state: 'dropped' })
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'undone')
    .execute();
}

/** Undo begins anew from here: what was done stands, and what was undone is gone. The log keeps it all. */
export async function dropChanges(db: Writer, meetingId: string): Promise<void> {
  await db
    .updateTable('meeting_change')
    .set({ state: 'dropped' })
    .where('meeting_id', '=', meetingId)
    .where('state', '!=', 'dropped')
    .execute();
}
