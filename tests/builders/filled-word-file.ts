import {
  type FilledWordFile,
  fillWordTemplate,
} from '../../electron/core/documents/own-word-template/fill-word-file.ts';
import { sanitiseWordFile } from '../../electron/core/documents/own-word-template/sanitise/sanitise-word-file.ts';
import type { MeetingRecord } from '../../shared/domain/record.ts';
import { wordParts } from '../tools/word-package.ts';
import { builtInTemplate, recordOf, soundMeeting } from './record.ts';

export const createdAt = new Date('2026-09-10T12:00:00Z');

/** A municipality's Word file cleaned and filled. */
export async function fill(
  bytes: Uint8Array,
  record: MeetingRecord = recordOf(soundMeeting()),
  template = builtInTemplate('protokoll-rad'),
): Promise<FilledWordFile> {
  return fillWordTemplate((await sanitiseWordFile(bytes)).bytes, record, template, createdAt);
}

/** What a reader sees of a part: a line per paragraph. */
export const linesOf = (xml: string): string[] =>
  xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
    .replace(/<w:instrText.*?<\/w:instrText>/gs, '')
    .replace(/<w:br\/>/g, ' / ')
    .split(/<\/w:p>|<w:p\/>/)
    .map((paragraph) =>
      paragraph
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .trim(),
    )
    .filter((line) => line !== '');
export const partOf = async (file: FilledWordFile, path = 'word/document.xml') =>
  (await wordParts(file.bytes)).get(path)!;
export const bodyLines = async (file: FilledWordFile) => linesOf(await partOf(file));
