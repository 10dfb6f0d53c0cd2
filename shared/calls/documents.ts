import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { COPIES } from '../minutes/context.ts';
import { Bytes, call, Done, PageAnchor } from './call.ts';

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

export const documentCalls = {
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
} as const;
