import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { CallError } from '../error-codes.ts';
import { Bytes, call, Done, Nothing } from './call.ts';

/** Why a copy was made. Only the first two are thinned. */
export const BackupKind = z.enum(['automatic', 'asked', 'before-update', 'before-restore', 'before-takeover']);
export type BackupKind = z.infer<typeof BackupKind>;

/**
 * Where a copy lies: beside the database, or taken in from a file she chose. One in the second folder is chosen as a file: nothing
 * that is asked of the core may wait for that folder.
 */
export const BackupRef = z.strictObject({ id: z.string().min(1).max(200), place: z.enum(['own', 'chosen']) });
export type BackupRef = z.infer<typeof BackupRef>;

export const Backup = z.strictObject({
  ...BackupRef.shape,
  kind: BackupKind,
  madeAt: z.string(),
  /** The save counter when it was made: tells copies apart without trusting a clock. */
  saves: z.int(),
  bytes: z.int(),
});
export type Backup = z.infer<typeof Backup>;

export const BackupState = z.strictObject({
  /** The newest copy that was read through whole, or null. */
  newest: Backup.nullable(),
  /** It holds everything that is saved now. */
  upToDate: z.boolean(),
  /** Newest first. */
  copies: z.array(Backup),
  folder: z.string(),
  second: z.strictObject({
    /** "" = none. */
    folder: z.string(),
    lastAt: z.string().nullable(),
    trouble: z.string().nullable(),
  }),
  /** Said on every screen until it is over: copies have failed, or none has been made for days. */
  trouble: z.string().nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

const MeetingLine = z.strictObject({
  id: Id,
  council: z.string(),
  date: z.string().nullable(),
  updatedAt: z.string(),
});
export type MeetingLine = z.infer<typeof MeetingLine>;

/** What is inside a copy, read after it was checked whole. */
export const BackupContents = z.strictObject({
  ref: BackupRef,
  name: z.string(),
  bytes: z.int(),
  madeAt: z.string().nullable(),
  lastChange: z.string().nullable(),
  municipality: z.string(),
  councils: z.array(z.strictObject({ name: z.string(), meetings: z.int(), latest: z.string().nullable() })),
  meetings: z.int(),
  persons: z.int(),
  templates: z.int(),
  /** Held against what is in the database now; null when that cannot be read. */
  against: z
    .strictObject({
      /** Here now, and not in the copy: gone after a restore. */
      missing: z.array(MeetingLine),
      /** Another text in the copy than now. */
      changed: z.array(MeetingLine),
      /** In the copy only: come back with a restore. */
      extra: z.array(MeetingLine),
    })
    .nullable(),
});
export type BackupContents = z.infer<typeof BackupContents>;

/** Something the app noticed about the database and tells calmly, until it is answered. */
export const StoreNotice = z.strictObject({
  id: Id,
  kind: z.enum(['older', 'other', 'meeting-damaged', 'registers-changed']),
  message: z.string(),
  meetingId: Id.nullable(),
});
export type StoreNotice = z.infer<typeof StoreNotice>;

export const StoreState = z.discriminatedUnion('open', [
  z.strictObject({ open: z.literal(true), folder: z.string(), notices: z.array(StoreNotice) }),
  z.strictObject({
    open: z.literal(false),
    folder: z.string(),
    error: CallError,
    /** What leads on: a copy, another folder, or nothing but trying again. */
    way: z.enum(['restore', 'place', 'again']),
    /** Local folders that would do, when the folder is what is wrong. */
    places: z.array(z.string()),
    /** The file is gone, so nothing is lost by beginning anew. */
    mayBegin: z.boolean(),
  }),
]);
export type StoreState = z.infer<typeof StoreState>;

export const backupCalls = {
  'store.state': call(
    'Whether the database is open, why not and what leads on, and what was noticed about it. Always answers.',
    Nothing,
    StoreState,
  ),
  'store.tryAgain': call('Tries to open a database that could not be opened.', Nothing, StoreState),
  'store.useFolder': call(
    'Puts a copy of the database in a local folder and goes on from there; the one it was found in is left as it is.',
    z.strictObject({ folder: z.string().trim().min(1, 'Skriv vilken mapp.').max(400) }),
    StoreState,
  ),
  'store.begin': call('Begins with an empty database where the file is gone.', Nothing, StoreState),
  'store.dismiss': call('Puts a notice away.', z.strictObject({ id: Id }), Done),

  'backups.state': call('The copies there are, the newest verified one, and what is wrong.', Nothing, BackupState),
  'backups.make': call('Makes a verified copy now.', Nothing, BackupState),
  'backups.look': call('What is inside a copy, and what is missing in it.', BackupRef, BackupContents),
  'backups.takeIn': call(
    'Takes in a copy from a file she chose and tells what is inside; nothing changes yet.',
    z.strictObject({ name: z.string().max(300), bytes: Bytes }),
    BackupContents,
  ),
  'backups.restore': call(
    'Puts a copy in the place of the database; what was there is kept as a copy of its own (null: it could not be read, and lies beside).',
    BackupRef,
    z.strictObject({ kept: BackupRef.nullable() }),
  ),
  'backups.setSecondFolder': call(
    'Where copies are laid a second time; "" = nowhere.',
    z.strictObject({ folder: z.string().trim().max(400) }),
    BackupState,
  ),
  'backups.show': call('Shows a copy in its folder.', BackupRef, Done),
  'backups.forMeeting': call(
    'The newest copy that holds a meeting whole, or null.',
    z.strictObject({ meetingId: Id }),
    z.strictObject({ backup: Backup, revision: z.int(), updatedAt: z.string() }).nullable(),
  ),
  'backups.bringBackMeeting': call(
    'Puts one meeting back as it is in a copy; what stands there now is kept in a file beside the database.',
    z.strictObject({ meetingId: Id, ...BackupRef.shape }),
    Done,
  ),
} as const;
