/**
 * THE contract between the window and the core: every call, what it takes, what it answers, one sentence. Preload, the door and
 * the window's client are derived from this table; nobody types a call twice.
 */
import { z } from 'zod';
import { Brand } from './domain/brand.ts';
import { Council } from './domain/council.ts';
import { IsoDate } from './domain/dates.ts';
import { Id } from './domain/ids.ts';
import { Meeting, MeetingStatus, MeetingSummary } from './domain/meeting.ts';
import { Op } from './domain/meeting-change.ts';
import { Municipality, Organisation } from './domain/municipality.ts';
import { Membership, Person, RosterEntry } from './domain/person.ts';
import { MinutesTemplate } from './domain/template.ts';
import type { CallError } from './error-codes.ts';
import { COPIES } from './minutes/context.ts';

const call = <Q extends z.ZodType, A extends z.ZodType>(says: string, request: Q, answer: A) => ({
  says,
  request,
  answer,
});
const Nothing = z.null();
const Done = z.null();
const Bytes = z.instanceof(Uint8Array);

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

/** An open meeting: the facts, where they stand, and what undo would do. */
export const OpenMeeting = z.strictObject({
  id: Id,
  councilId: Id,
  council: Council,
  municipality: Municipality,
  status: MeetingStatus,
  revision: z.int(),
  meeting: Meeting,
  updatedAt: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** What undo would take back and redo do again, as the change was labelled; null when there is nothing. */
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});
export type OpenMeeting = z.infer<typeof OpenMeeting>;

/** A durable save: told only after the bytes are on disk. */
export const Saved = z.strictObject({
  revision: z.int(),
  savedAt: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});
export type Saved = z.infer<typeof Saved>;

export const PageAnchor = z.strictObject({ anchor: z.string(), page: z.int(), top: z.number(), bottom: z.number() });

/** What a meeting can be written as: the minutes in four formats, and its facts. */
const FileFormat = z.enum(['docx', 'pdf', 'html', 'txt', 'json']);

export const MadeFile = z.strictObject({
  id: Id,
  meetingId: Id,
  format: FileFormat,
  path: z.string(),
  name: z.string(),
  bytes: z.int(),
  milliseconds: z.number(),
  madeAt: z.string(),
  /** The meeting has been changed since. */
  outdated: z.boolean(),
  /** What she should know of the writing just made, such as that an edited file was kept and this one got a new name; "" = nothing. */
  notice: z.string(),
});
export type MadeFile = z.infer<typeof MadeFile>;

export const Snippet = z.strictObject({
  id: Id,
  category: z.string().max(60),
  title: z.string().max(100),
  /** Text with placeholders: "{ordförande}", "{datum}", "{organ}". */
  text: z.string().max(2000),
  /** `paragraph` goes into the text, `clause` into a decision. */
  into: z.enum(['paragraph', 'clause']),
  builtIn: z.boolean(),
});
export type Snippet = z.infer<typeof Snippet>;

const settings = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Where made files go; empty = Documents/Justera. */
  exportFolder: z.string().max(400),
  /** The first-start offer has been answered. */
  welcomed: z.boolean(),
};
export const Settings = z.strictObject({
  theme: settings.theme.default('system'),
  exportFolder: settings.exportFolder.default(''),
  welcomed: settings.welcomed.default(false),
});
export type Settings = z.infer<typeof Settings>;
/** Without defaults: zod fills them in even for optional fields, and a change of one setting would reset the others. */
const SettingsChange = z.strictObject(settings).partial();

const templateFacts = {
  /** Ships with the app and is never changed; an own template can be. */
  builtIn: z.boolean(),
  /** The version of an own template, from 1; null for a built-in one, which changes only with the app. */
  version: z.int().nullable(),
};
export const TemplateSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  ...templateFacts,
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;
export const TemplateInHand = z.strictObject({ template: MinutesTemplate, ...templateFacts });
export type TemplateInHand = z.infer<typeof TemplateInHand>;
export const TemplateVersion = z.strictObject({
  version: z.int(),
  name: z.string(),
  savedAt: z.string(),
  /** How many files were made with it. */
  files: z.int(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

export const CALLS = {
  'app.info': call(
    'What runs, where its data lies, and whether it is healthy.',
    Nothing,
    z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      dataFolder: z.string(),
      databaseVersion: z.int(),
      sqliteVersion: z.string(),
      lastBackup: z.string().nullable(),
    }),
  ),
  'settings.get': call('The settings of this workstation.', Nothing, Settings),
  'settings.set': call('Changes some settings.', SettingsChange, Settings),

  'municipality.get': call(
    'The municipality, or null before the first start is done.',
    Nothing,
    Municipality.nullable(),
  ),
  'municipality.save': call('Registers or changes the municipality.', Municipality, Municipality),
  'brand.get': call("The municipality's look on paper.", Nothing, Brand),
  'brand.save': call(
    'Changes name, colours, font, header and footer lines; the logo stays.',
    Brand.omit({ logo: true }),
    Brand,
  ),
  'brand.setLogo': call(
    'Checks and re-encodes a PNG or JPEG and makes it the logo; null takes the logo away.',
    z.strictObject({ file: z.strictObject({ name: z.string(), bytes: Bytes }).nullable(), alt: z.string() }),
    Brand,
  ),
  'brand.preview': call(
    'A page of example minutes in the brand given, without saving it.',
    z.strictObject({ brand: Brand }),
    z.strictObject({ pdf: Bytes }),
  ),
  'templates.list': call(
    'The templates to choose from: the own ones first, then those of the app, each in Swedish order.',
    Nothing,
    z.array(TemplateSummary),
  ),
  'templates.get': call(
    'A template as it is, or as it was in an older version.',
    z.strictObject({ id: z.string(), version: z.int().nullable() }),
    TemplateInHand,
  ),
  'templates.save': call(
    'Saves an own template as a new version; what is typed in one sitting is one version, until a file is made with it.',
    z.strictObject({ template: MinutesTemplate, sitting: Id }),
    TemplateInHand,
  ),
  'templates.duplicate': call(
    'A new own template, equal to one that is there.',
    z.strictObject({ id: z.string() }),
    TemplateInHand,
  ),
  'templates.rename': call(
    'Gives an own template another name.',
    z.strictObject({ id: z.string(), name: z.string() }),
    TemplateInHand,
  ),
  'templates.versions': call(
    'Every version of an own template, newest first.',
    z.strictObject({ id: z.string() }),
    z.array(TemplateVersion),
  ),
  'templates.restore': call(
    'Makes a new version equal to an older one; a template that was put away is back.',
    z.strictObject({ id: z.string(), version: z.int() }),
    TemplateInHand,
  ),
  'templates.remove': call(
    'Puts an own template away, unless a council uses it; then answers in-use.',
    z.strictObject({ id: z.string() }),
    Done,
  ),
  'templates.export': call(
    'Saves a template as a file where the user wants it; null when she changed her mind.',
    z.strictObject({ id: z.string() }),
    z.string().nullable(),
  ),
  'templates.import': call(
    'Takes in a template file as a new own template.',
    z.strictObject({ name: z.string(), bytes: Bytes }),
    TemplateInHand,
  ),
  'templates.preview': call(
    "Minutes set by a template that need not be saved: the council's latest meeting, or the example.",
    z.strictObject({ template: MinutesTemplate, councilId: Id.nullable() }),
    z.strictObject({ pdf: Bytes, anchors: z.array(PageAnchor) }),
  ),

  'organisations.list': call('All organisations, in Swedish order.', Nothing, z.array(Organisation)),
  'organisations.save': call('Registers or changes an organisation.', Organisation, Organisation),
  'organisations.remove': call(
    'Deletes an organisation nothing refers to, else answers in-use.',
    z.strictObject({ id: Id }),
    Done,
  ),

  'persons.list': call('All persons, in Swedish order.', Nothing, z.array(Person)),
  'persons.save': call('Registers or changes a person.', Person, Person),
  'persons.remove': call('Deletes a person nothing refers to, else answers in-use.', z.strictObject({ id: Id }), Done),

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

  'meetings.list': call(
    'Meetings, newest first; councilId null = all councils.',
    z.strictObject({ councilId: Id.nullable(), includeRemoved: z.boolean().default(false) }),
    z.array(MeetingSummary),
  ),
  'meetings.create': call(
    "A new draft with the council's defaults, roster of the day, standing items and signers.",
    z.strictObject({ councilId: Id, date: IsoDate.nullable() }),
    OpenMeeting,
  ),
  'meetings.open': call('One meeting with all its facts.', z.strictObject({ id: Id }), OpenMeeting),
  'meetings.change': call(
    'Saves what was typed. Durable before it answers; a base revision that is not the stored one is refused as stale-revision.',
    z.strictObject({
      id: Id,
      baseRevision: z.int(),
      /** Changes of the same step are undone together. */
      step: Id,
      /** What the user did, for "Ångra: …". */
      label: z.string().max(100),
      ops: z.array(Op).min(1).max(5000),
    }),
    Saved,
  ),
  'meetings.undo': call(
    'Takes back the latest step; answers the whole meeting.',
    z.strictObject({ id: Id }),
    OpenMeeting,
  ),
  'meetings.redo': call('Does again what was taken back.', z.strictObject({ id: Id }), OpenMeeting),
  'meetings.refreshRoster': call(
    'Adds members of the roster on the meeting day who are missing from the attendance; changes nobody already there.',
    z.strictObject({ id: Id }),
    OpenMeeting,
  ),
  'meetings.setStatus': call(
    'Moves the draft along: utkast, för granskning, för underskrift.',
    z.strictObject({ id: Id, status: MeetingStatus }),
    OpenMeeting,
  ),
  'meetings.remove': call('Puts a meeting away; it can be brought back.', z.strictObject({ id: Id }), Done),
  'meetings.restore': call('Brings back a meeting put away.', z.strictObject({ id: Id }), Done),

  'documents.preview': call(
    'The real PDF of a meeting as it is stored, with where each part landed.',
    z.strictObject({ meetingId: Id }),
    z.strictObject({
      revision: z.int(),
      pdf: Bytes,
      pages: z.int(),
      anchors: z.array(PageAnchor),
      /** Characters no font could draw. */
      missing: z.array(z.string()),
      milliseconds: z.number(),
    }),
  ),
  'documents.make': call(
    'Writes the files into the export folder under good names; an older file under the same name is kept until the new one is whole.',
    z.strictObject({
      meetingId: Id,
      formats: z.array(FileFormat).min(1),
      /** `web`: the copy to publish, without lines to sign on. Html always is. */
      copy: z.enum(COPIES).optional(),
    }),
    z.array(MadeFile),
  ),
  'documents.saveAs': call(
    'Asks where to, then writes one file there; null when the user changed her mind.',
    z.strictObject({ meetingId: Id, format: FileFormat }),
    MadeFile.nullable(),
  ),
  'documents.list': call(
    'Files made from a meeting, newest first.',
    z.strictObject({ meetingId: Id }),
    z.array(MadeFile),
  ),
  'documents.open': call('Opens a made file with the program of its kind.', z.strictObject({ fileId: Id }), Done),
  'documents.showInFolder': call('Shows a made file in its folder.', z.strictObject({ fileId: Id }), Done),

  'records.import': call(
    'Takes in a record file as a new meeting; the council is found by name or registered.',
    z.strictObject({ name: z.string(), bytes: Bytes }),
    OpenMeeting,
  ),
  'snippets.list': call('Standard phrases, built in and own.', Nothing, z.array(Snippet)),
  'snippets.save': call('Adds or changes an own phrase.', Snippet.omit({ builtIn: true }), Snippet),
  'snippets.remove': call('Deletes an own phrase.', z.strictObject({ id: Id }), Done),
  'example.install': call(
    'Puts in the example municipality with invented people, councils and a meeting.',
    Nothing,
    z.strictObject({ meetingId: Id }),
  ),
} as const;

export type CallName = keyof typeof CALLS;
export type Request<N extends CallName> = z.infer<(typeof CALLS)[N]['request']>;
export type Answer<N extends CallName> = z.infer<(typeof CALLS)[N]['answer']>;

/** What the core tells the window unasked. */
export const EVENTS = {
  /** Which nouns changed, so that lists read again. */
  'data.changed': z.strictObject({ nouns: z.array(z.string()) }),
  /** The window is about to close: save what is not yet saved. */
  'window.closing': z.null(),
} as const;
export type EventName = keyof typeof EVENTS;
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;

/** Answers are values: an Error would lose its code on the way between processes. */
export type Reply<A = unknown> = { ok: true; value: A } | { ok: false; error: CallError };

/** What a shell puts on the page as `window.justera`: plain data both ways. */
export interface Bridge {
  call(name: string, request: unknown): Promise<Reply>;
  on(event: string, listener: (payload: unknown) => void): () => void;
}
