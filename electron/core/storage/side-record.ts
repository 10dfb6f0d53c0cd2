import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from './create-database.ts';
import type { Identity } from './identity.ts';

const Notice = z.object({ id: z.string(), kind: z.enum(['older', 'other']), message: z.string() });
export type SideNotice = z.infer<typeof Notice>;

/**
 * What was known of the database when it was last seen, kept outside it: a database put in its place by somebody, or one that
 * has lost its log, is then noticed. It may be behind the database by some seconds, never ahead of it.
 */
const SideRecord = z.object({
  uuid: z.string(),
  saves: z.int(),
  seenAt: z.string(),
  notices: z.array(Notice).default([]),
});
export type SideRecord = z.infer<typeof SideRecord>;

const fileIn = (folder: string): string => join(folder, 'justera.sedd.json');

/** Null when there is none, or none that can be read: then nothing is known, and nothing is claimed. */
export function readSideRecord(folder: string): SideRecord | null {
  try {
    return SideRecord.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Never throws: what it knows is a help, and a save must not fail for it. */
export function writeSideRecord(folder: string, record: SideRecord): void {
  try {
    writeSynced(fileIn(folder), JSON.stringify(record));
  } catch {
    // told apart at the next write that works
  }
}

export function removeSideRecord(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** A small file, whole or not at all. */
export function writeSynced(file: string, text: string): void {
  const half = `${file}.ny`;
  const fd = openSync(half, 'w', 0o600);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(half, file);
  syncFolder(dirname(file));
}

const REPLACED = 'Titta i säkerhetskopiorna om något saknas. Är allt som det ska kan du fortsätta arbeta.';

/**
 * What the user should know about the database found, against the one seen last.
 * `lastSeen` is null at the first start.
 */
export function compareWithSeen(found: Identity, lastSeen: SideRecord | null, newId: () => string): SideNotice[] {
  if (lastSeen === null) return [];
  if (found.uuid !== lastSeen.uuid)
    return [
      {
        id: newId(),
        kind: 'other',
        message: `Databasen är en annan än den som var här senast. Någon kan ha lagt dit en annan fil. ${REPLACED}`,
      },
    ];
  if (found.saves >= lastSeen.saves) return [];
  const lost = lastSeen.saves - found.saves;
  const changes = lost === 1 ? 'Den senaste ändringen' : `De senaste ${lost} ändringarna`;
  return [
    {
      id: newId(),
      kind: 'older',
      message: `Databasen är äldre än när Justera var öppet senast. ${changes} finns inte med. Filen kan ha bytts mot en gammal kopia. ${REPLACED}`,
    },
  ];
}
