import { basename } from 'node:path';
import type { Request } from '../../../shared/api.ts';
import type { MadeFile, MadeFileKind } from '../../../shared/calls/documents.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { type Copy, DOCUMENT_KIND_WORDS } from '../../../shared/minutes/context.ts';
import type { MinutesDocument } from '../../../shared/minutes/document-tree.ts';
import type { Context } from '../context.ts';
import { clearLeftovers } from '../files/clear-leftovers.ts';
import { fileError } from '../files/file-error.ts';
import { fileName, roomForName } from '../files/file-name.ts';
import { sha256, writeAtomically } from '../files/write-atomically.ts';
import { found } from '../found.ts';
import { type RecordOfMeeting, recordOfMeeting } from '../records/record-of-meeting.ts';
import { refuseCopies } from '../review/refuse-copy.ts';
import { addMadeFile, lastWrittenAt, type WrittenFile } from '../storage/made-files.ts';
import { readSettings } from '../storage/settings.ts';
import { partsOf } from '../storage/versions.ts';
import { wordFileOf } from '../storage/word-templates.ts';
import { fillMeeting } from '../word-templates/fill-meeting.ts';
import { exportFolder } from './export-folder.ts';
import { type OnEdited, type Place, placeForFile } from './place-for-file.ts';

type Format = MadeFile['format'];

/**
 * A document of a meeting that is to become files. The minutes are composed from `of` in the worker. Any other document brings
 * its own tree: read `of` with `recordOfMeeting` (of frozen minutes that is the snapshot, so nothing printed comes from the
 * roster of today), compose the tree in `shared/`, and hand both to `writeDocument`; it names the files, writes them beside
 * the minutes without touching what somebody has edited, and remembers each with its kind, hashes, template and version.
 */
export type DocumentToWrite = {
  meetingId: string;
  of: RecordOfMeeting;
  formats: readonly Format[];
  /** What to do with a file of ours that somebody has edited since; kept when not said. */
  edited?: OnEdited | undefined;
} & (
  | { kind: 'minutes'; copy?: Copy | undefined }
  | {
      kind: Exclude<MadeFileKind, 'minutes'>;
      document: MinutesDocument;
      /** What the file is called, in parts: "Kallelse", council, date. */
      name: readonly string[];
    }
);

type Rendered = { format: Format; name: readonly string[]; bytes: Uint8Array; milliseconds: number };

/**
 * "Protokoll Brottsförebyggande rådet 2019-03-06", "… rättad 2019-04-02"; a copy for the web never takes the original's name,
 * nor a corrected version that of the one before.
 */
function minutesName({ council, meeting }: MeetingRecord, copy: Copy): string[] {
  const corrected = meeting.corrections.at(-1);
  return [
    DOCUMENT_KIND_WORDS[meeting.documentKind],
    council.name,
    meeting.date ?? '',
    ...(corrected ? [`rättad ${corrected.date ?? ''}`] : []),
    ...(copy === 'web' ? ['webbversion'] : []),
  ];
}

async function render(context: Context, what: DocumentToWrite, format: Format): Promise<Rendered> {
  const { documents, clock } = context;
  const { record, template, madeAt, word } = what.of;
  const createdAt = madeAt ?? clock();
  if (what.kind !== 'minutes')
    return {
      format,
      name: what.name,
      ...(await documents.make(textual(format), { document: what.document, brand: record.brand, createdAt })),
    };
  const copy = format === 'html' ? 'web' : (what.copy ?? 'signing');
  const name = minutesName(record, copy);
  if (format === 'json')
    return { format, name, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`), milliseconds: 0 };
  if (format === 'docx' && word !== null)
    return { format, name, ...(await fillOwnWordFile(context, word, { record, minutes: template, createdAt })) };
  return { format, name, ...(await documents.make(format, { record, template, copy, createdAt })) };
}

async function fillOwnWordFile(
  { storage }: Context,
  { id, version }: NonNullable<RecordOfMeeting['word']>,
  given: Parameters<typeof fillMeeting>[1],
): Promise<{ bytes: Uint8Array; milliseconds: number }> {
  const began = performance.now();
  const file = found(await storage.read((db) => wordFileOf(db, id, version)), 'Word-mallen finns inte längre.');
  return { bytes: await fillMeeting(file, given), milliseconds: performance.now() - began };
}

/** The record file is of a whole meeting, not of a summons. */
function textual(format: Format): Exclude<Format, 'json'> {
  if (format === 'json') throw new Error('only minutes have a record file');
  return format;
}

async function remember(
  context: Context,
  what: DocumentToWrite,
  made: Rendered & { path: string; notice: string },
): Promise<MadeFile> {
  const { of, meetingId, kind } = what;
  const parts = partsOf(of);
  const told = {
    id: context.newId(),
    meetingId,
    kind,
    version: of.version,
    format: made.format,
    path: made.path,
    name: basename(made.path),
    bytes: made.bytes.length,
    milliseconds: made.milliseconds,
    madeAt: context.clock().toISOString(),
    sha256: sha256(made.bytes),
    templateId: of.record.template,
    templateVersion: of.record.templateVersion,
  };
  const file: WrittenFile = {
    ...told,
    revision: of.revision,
    from: { facts: parts.facts.sha256, brand: parts.brand.sha256, template: parts.template.sha256 },
    word: kind === 'minutes' && made.format === 'docx' ? of.word : null,
  };
  await context.storage.write((db) => addMadeFile(db, file));
  return { ...told, outdated: false, state: 'as-written', notice: made.notice };
}

/** The minutes of a meeting, or of a version that was kept, as files. @throws review-blocks, and what writeDocument throws */
export async function makeFiles(
  context: Context,
  { meetingId, formats, copy, version, edited }: Request<'documents.make'>,
): Promise<MadeFile[]> {
  const of = await context.storage.read((db) => recordOfMeeting(db, meetingId, version));
  await context.storage.read((db) => refuseCopies(db, { meetingId, of, formats, copy }));
  return writeDocument(context, { kind: 'minutes', meetingId, of, formats, copy, edited });
}

/**
 * Writes a document's files into the folder of the meeting's council. One that fails (open in Word, say) does not keep the others
 * from being written; the failure is then told, and the file that stood there is as it was.
 * @throws JusteraError template-missing, render-failed, folder-missing, read-only-folder, disk-full, file-in-use, file-changed
 */
export async function writeDocument(context: Context, what: DocumentToWrite): Promise<MadeFile[]> {
  const { exportFolder: chosen } = await context.storage.read(readSettings);
  const rendered: Rendered[] = [];
  for (const format of new Set(what.formats)) rendered.push(await render(context, what, format));
  const folder = await exportFolder(chosen, context.documentsFolder, what.of.record.council.name);
  await clearLeftovers(folder, context.clock());
  const made: MadeFile[] = [];
  const failures: unknown[] = [];
  for (const file of rendered) {
    try {
      made.push(await writeInto(context, folder, what, file));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return made;
}

function noticeOf({ kept, path }: Place): string {
  if (!kept) return '';
  const why = kept.why === 'edited' ? 'har ändrats utanför Justera' : 'fanns redan';
  return `”${kept.name}” ${why} och är kvar som den var. Den nya filen heter ”${basename(path)}”.`;
}

async function writeInto(context: Context, folder: string, what: DocumentToWrite, file: Rendered): Promise<MadeFile> {
  const wanted = fileName(file.name, file.format, roomForName(folder));
  const lastWritten = (path: string) => context.storage.read((db) => lastWrittenAt(db, path, what.meetingId));
  const place = await placeForFile(folder, wanted, lastWritten, what.edited).catch((error: unknown) => {
    throw fileError(error, 'write', wanted);
  });
  await writeAtomically(place.path, file.bytes, { onlyIfUnchangedSince: place.unchangedSince });
  return remember(context, what, { ...file, path: place.path, notice: noticeOf(place) });
}

/** One file where the user wants it; null when she changed her mind. */
export async function saveFileAs(
  context: Context,
  { meetingId, format, version }: Request<'documents.saveAs'>,
): Promise<MadeFile | null> {
  const of = await context.storage.read((db) => recordOfMeeting(db, meetingId, version));
  await context.storage.read((db) => refuseCopies(db, { meetingId, of, formats: [format] }));
  return saveDocumentAs(context, { kind: 'minutes', meetingId, of, formats: [format] });
}

/** The first of a document's formats where the user wants it; null when she changed her mind. */
export async function saveDocumentAs(context: Context, what: DocumentToWrite): Promise<MadeFile | null> {
  const [format = 'pdf'] = what.formats;
  const file = await render(context, what, format);
  const name = fileName(file.name, format);
  const path = await context.saveFile(name, file.bytes).catch((error: unknown) => {
    throw fileError(error, 'write', name);
  });
  return path === null ? null : remember(context, what, { ...file, path, notice: '' });
}
