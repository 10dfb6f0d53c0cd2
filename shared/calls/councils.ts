import { z } from 'zod';
import { Council } from '../domain/council.ts';
import { IsoDate } from '../domain/dates.ts';
import { Id } from '../domain/ids.ts';
import { Membership, Person, RosterEntry } from '../domain/person.ts';
import { Bytes, call, Done, Nothing } from './call.ts';

export const ImportRow = z.strictObject({
  /** Line in what was pasted, from 1. */
  line: z.int(),
  name: z.string(),
  party: z.string(),
  organisation: z.string(),
  title: z.string(),
  email: z.string(),
  kind: z.string(),
  office: z.string(),
  /** What stops the row from being taken in, in Swedish; empty = fine. */
  errors: z.array(z.string()),
  /** What was understood or guessed, worth a look. */
  notes: z.array(z.string()),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const councilCalls = {
  'councils.list': call('All councils, those in use first, in Swedish order.', Nothing, z.array(Council)),
  'councils.get': call('One council.', z.strictObject({ id: Id }), Council),
  'councils.save': call('Registers or changes a council with its standing items.', Council, Council),
  'councils.remove': call(
    'Deletes a council without meetings, else answers in-use (end it instead).',
    z.strictObject({ id: Id }),
    Done,
  ),
  'roster.get': call(
    'The roster of a council as it stood on a day, in its own order; day null = all memberships, past and coming too.',
    z.strictObject({ councilId: Id, day: IsoDate.nullable() }),
    z.array(RosterEntry),
  ),
  'roster.save': call(
    'Adds or changes one seat, and the person and organisation behind it, in one step.',
    z.strictObject({ membership: Membership, person: Person, organisation: z.string().max(200) }),
    RosterEntry,
  ),
  'roster.renew': call(
    'Gives those who hold the seats new ones like them for the next mandate period, all or none; a seat without an end, or with a later one, ends with its own period. Who already has a seat then is passed over. Answers the new seats.',
    z.strictObject({
      councilId: Id,
      ids: z.array(Id).min(1, 'Välj minst en plats.').max(500),
      /** The last day of the period that ends. */
      endsOn: IsoDate,
      validFrom: IsoDate,
      validTo: IsoDate.nullable(),
    }),
    z.array(RosterEntry),
  ),
  'roster.end': call('Ends a seat on a day.', z.strictObject({ id: Id, day: IsoDate }), RosterEntry),
  'roster.remove': call(
    'Deletes a seat never used in minutes, else answers in-use (end it instead).',
    z.strictObject({ id: Id }),
    Done,
  ),
  'roster.reorder': call(
    'Puts the seats of a council in the order given.',
    z.strictObject({ councilId: Id, ids: z.array(Id) }),
    Done,
  ),
  'roster.readTable': call(
    'Reads a pasted or imported table (CSV, or columns copied from Excel) into rows with errors per row; nothing is stored.',
    z.strictObject({ councilId: Id, text: z.string().max(2_000_000).nullable(), bytes: Bytes.nullable() }),
    z.array(ImportRow),
  ),
  'roster.import': call(
    'Takes in the rows without errors, all or none; known persons and organisations are used again.',
    z.strictObject({ councilId: Id, rows: z.array(ImportRow), validFrom: IsoDate.nullable() }),
    z.array(RosterEntry),
  ),
} as const;
