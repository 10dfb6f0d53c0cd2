import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { COPIES } from '../minutes/context.ts';
import { Bytes, call, Done, PageAnchor } from './call.ts';

/** What a meeting can be written as: the minutes in four formats, and its facts. */
const FileFormat = z.enum(['docx', 'pdf', 'html', 'txt', 'json']);

/** Which document a file is: the minutes, the summons (kallelse), an extract (protokollsutdrag), or a notice (anslag). */
export const MADE_FILE_KINDS = ['minutes', 'summons', 'extract', 'notice'] as const;
export const MadeFileKind = z.enum(MADE_FILE_KINDS);
export type MadeFileKind = z.infer<typeof MadeFileKind>;

export const MadeFile = z.strictObject({
  id: Id,
  meetingId: Id,
  kind: MadeFileKind,
  /** The frozen or kept version it was made of; null when it was made of a draft as it stood. */
  version: z.int().positive().nullable(),
  format: FileFormat,
  path: z.string(),
  name: z.string(),
  bytes: z.int(),
  milliseconds: z.number(),
  madeAt: z.string(),
  /** The meeting has been changed since. */
  outdated: z.boolean(),
  /** The file on disk: as it was written, changed by somebody else since, or no longer there. */
  state: z.enum(['as-written', 'edited', 'gone']),
  sha256: z.string(),
  templateId: z.string(),
  templateVersion: z.int().nullable(),
  /** What she should know of the writing just made, such as that an edited file was kept and this one got a new name; "" = nothing. */
  notice: z.string(),
});
export type MadeFile = z.infer<typeof MadeFile>;

export const documentCalls = {
  'documents.preview': call(
    'The real PDF of a meeting as it is stored, with where each part landed.',
    z.strictObject({
      meetingId: Id,
      /** A version kept; left out = as the meeting stands. */
      version: z.int().positive().optional(),
    }),
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
      /** A version kept; left out = as the meeting stands. */
      version: z.int().positive().optional(),
      /** What to do with a file of ours that somebody has edited: keep it and write beside it (the default), or write over it. */
      edited: z.enum(['keep', 'replace']).optional(),
    }),
    z.array(MadeFile),
  ),
  'documents.saveAs': call(
    'Asks where to, then writes one file there; null when the user changed her mind.',
    z.strictObject({ meetingId: Id, format: FileFormat, version: z.int().positive().optional() }),
    MadeFile.nullable(),
  ),
  'documents.list': call(
    'Files made from a meeting, newest first.',
    z.strictObject({ meetingId: Id }),
    z.array(MadeFile),
  ),
  'documents.open': call('Opens a made file with the program of its kind.', z.strictObject({ fileId: Id }), Done),
  'documents.showInFolder': call('Shows a made file in its folder.', z.strictObject({ fileId: Id }), Done),
} as const;
