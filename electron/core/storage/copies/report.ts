import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Backup, BackupKind, type BackupRef } from '../../../../shared/calls/backups.ts';

/** What is known of a copy, written beside it when it had been read through whole. */
export const CopyReport = z.object({
  kind: BackupKind.default('automatic'),
  madeAt: z.string(),
  uuid: z.string().default(''),
  saves: z.int(),
  schema: z.int().default(0),
  bytes: z.int(),
  sha256: z.string(),
  /** Over every value in it, wherever it lies in the file; "" in the oldest reports. */
  content: z.string().default(''),
  /** Meetings in it whose text was not what had been saved. */
  damaged: z.array(z.string()).default([]),
});
export type CopyReport = z.infer<typeof CopyReport>;

/** A copy by its name in its folder. */
export type FoundCopy = { name: string; report: CopyReport };

const COPY = /^justera-[^/\\]*\.db$/;

export const reportFile = (copy: string): string => `${copy}.json`;
/** As `sha256sum --check` reads it. */
export const sumFile = (copy: string): string => `${copy}.sha256`;

export function reportOf(copy: string): CopyReport | null {
  try {
    const report = CopyReport.parse(JSON.parse(readFileSync(reportFile(copy), 'utf8')));
    return statSync(copy).size === report.bytes ? report : null;
  } catch {
    // without a report nobody has seen it whole
    return null;
  }
}

/** Verified copies, newest save first; none when the folder cannot be read, for then nobody can vouch for a copy. */
export function findCopies(folder: string): FoundCopy[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => COPY.test(name));
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const report = reportOf(join(folder, name));
      return report ? [{ name, report }] : [];
    })
    .sort((a, b) => b.report.saves - a.report.saves || b.report.madeAt.localeCompare(a.report.madeAt));
}

export const toBackup = ({ name, report }: FoundCopy, place: BackupRef['place']): Backup => ({
  id: name,
  place,
  kind: report.kind,
  madeAt: report.madeAt,
  saves: report.saves,
  bytes: report.bytes,
});

const two = (n: number): string => String(n).padStart(2, '0');
const KIND_WORD: Readonly<Record<BackupKind, string>> = {
  automatic: '',
  asked: '',
  'before-update': '-före-uppdatering',
  'before-restore': '-före-återställning',
  'before-takeover': '-före-inläsning',
};

/** "justera-2026-11-21-1405-nr-000142.db": readable for whoever looks in the folder, and never the same twice. */
export function copyName(kind: BackupKind, now: Date, saves: number): string {
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}`;
  return `justera-${day}-${time}-nr-${String(Math.max(0, saves)).padStart(6, '0')}${KIND_WORD[kind]}.db`;
}
