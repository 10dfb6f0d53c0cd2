import { basename } from 'node:path';
import type { Request } from '../../../shared/api.ts';
import type { MadeFile } from '../../../shared/calls/documents.ts';
import type { MeetingRecord } from '../../../shared/domain/record.ts';
import { type Copy, DOCUMENT_KIND_WORDS } from '../../../shared/minutes/context.ts';
import type { Context } from '../context.ts';
import { clearLeftovers } from '../files/clear-leftovers.ts';
import { fileError } from '../files/file-error.ts';
import { fileName, roomForName } from '../files/file-name.ts';
import { sha256, writeAtomically } from '../files/write-atomically.ts';
import { found } from '../found.ts';
import { type RecordOfMeeting, recordOfMeeting } from '../records/record-of-meeting.ts';
import { addMadeFile, lastWrittenAt, type WrittenFile } from '../storage/made-files.ts';
import { readSettings } from '../storage/settings.ts';
import { wordFileOf } from '../storage/word-templates.ts';
import { fillMeeting } from '../word-templates/fill-meeting.ts';
import { exportFolder } from './export-folder.ts';
import { type Place, placeForFile } from './place-for-file.ts';

type Format = MadeFile['format'];
type Rendered = { format: Format; copy: Copy; bytes: Uint8Array; milliseconds: number };

/** "Protokoll Brottsförebyggande rådet 2019-03-06.docx"; a copy for the web never takes the original's name. */
function nameFor(
  { council, meeting }: MeetingRecord,
  { format, copy }: Pick<Rendered, 'format' | 'copy'>,
  longest?: number,
): string {
  const parts = [DOCUMENT_KIND_WORDS[meeting.documentKind], council.name, meeting.date ?? ''];
  return fileName(copy === 'web' ? [...parts, 'webbversion'] : parts, format, longest);
}

async function render(
  { documents, clock, storage }: Context,
  { record, template, word }: RecordOfMeeting,
  format: Format,
  wanted: Copy = 'signing',
): Promise<Rendered> {
  const copy = format === 'html' ? 'web' : wanted;
  if (format === 'json')
    return { format, copy, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`), milliseconds: 0 };
  if (format === 'docx' && word !== null) {
    const began = performance.now();
    const file = found(
      await storage.read((db) => wordFileOf(db, word.id, word.version)),
      'Word-mallen finns inte längre.',
    );
    const bytes = await fillMeeting(file, { record, minutes: template, createdAt: clock() });
    return { format, copy, bytes, milliseconds: performance.now() - began };
  }
  const request = { record, template, copy, createdAt: clock() };
  return { format, copy, ...(await documents.make(format, request)) };
}

async function remember(
  context: Context,
  meetingId: string,
  { record, word, revision }: RecordOfMeeting,
  made: Rendered & { path: string; notice: string },
): Promise<MadeFile> {
  const told = {
    id: context.newId(),
    meetingId,
    format: made.format,
    path: made.path,
    name: basename(made.path),
    bytes: made.bytes.length,
    milliseconds: made.milliseconds,
    madeAt: context.clock().toISOString(),
  };
  const file: WrittenFile = {
    ...told,
    revision,
    sha256: sha256(made.bytes),
    templateId: record.template,
    templateVersion: record.templateVersion,
    word: made.format === 'docx' ? word : null,
  };
  await context.storage.write((db) => addMadeFile(db, file));
  return { ...told, outdated: false, notice: made.notice };
}

/**
 * Writes a meeting's files into its council's folder. One that fails (open in Word, say) does not keep the others from being
 * written; the failure is then told, and the file that stood there is as it was.
 * @throws JusteraError template-missing, render-failed, folder-missing, read-only-folder, disk-full, file-in-use, file-changed
 */
export async function makeFiles(
  context: Context,
  { meetingId, formats, copy }: Request<'documents.make'>,
): Promise<MadeFile[]> {
  const { of, chosen } = await context.storage.read(async (db) => ({
    of: await recordOfMeeting(db, meetingId),
    chosen: (await readSettings(db)).exportFolder,
  }));
  const rendered: Rendered[] = [];
  for (const format of new Set(formats)) rendered.push(await render(context, of, format, copy));
  const folder = await exportFolder(chosen, context.documentsFolder, of.record.council.name);
  await clearLeftovers(folder, context.clock());
  const made: MadeFile[] = [];
  const failures: unknown[] = [];
  for (const file of rendered) {
    try {
      made.push(await writeInto(context, folder, meetingId, of, file));
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

async function writeInto(
  context: Context,
  folder: string,
  meetingId: string,
  of: RecordOfMeeting,
  file: Rendered,
): Promise<MadeFile> {
  const wanted = nameFor(of.record, file, roomForName(folder));
  const place = await placeForFile(folder, wanted, (path) =>
    context.storage.read((db) => lastWrittenAt(db, path, meetingId)),
  ).catch((error: unknown) => {
    throw fileError(error, 'write', wanted);
  });
  await writeAtomically(
    place.path,
    file.bytes,
    place.unchangedSince === undefined ? {} : { onlyIfUnchangedSince: place.unchangedSince },
  );
  const notice = noticeOf(place);
  return remember(context, meetingId, of, { ...file, path: place.path, notice });
}

/** One file where the user wants it; null when she changed her mind. */
export async function saveFileAs(
  context: Context,
  { meetingId, format }: Request<'documents.saveAs'>,
): Promise<MadeFile | null> {
  const of = await context.storage.read((db) => recordOfMeeting(db, meetingId));
  const file = await render(context, of, format);
  const name = nameFor(of.record, file);
  const path = await context.saveFile(name, file.bytes).catch((error: unknown) => {
    throw fileError(error, 'write', name);
  });
  return path === null ? null : remember(context, meetingId, of, { ...file, path, notice: '' });
}
