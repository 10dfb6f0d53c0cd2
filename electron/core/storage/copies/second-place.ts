import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeSynced } from '../side-record.ts';
import { fileHash, thinCopies } from './finish-copy.ts';
import { reportFile, reportOf, sumFile } from './report.ts';

export type SecondRequest = { copy: string; name: string; folder: string };

/**
 * Lays a copy in the second folder as well: whole and read back, or not at all under its name. Runs in a thread of its own, for
 * a share that does not answer holds whoever asks it.
 * @throws the system's own error
 */
export function copyToSecond({ copy, name, folder }: SecondRequest): void {
  const report = reportOf(copy);
  if (!report) throw new Error('the copy has no report');
  const target = join(folder, name);
  if (reportOf(target)?.sha256 === report.sha256) return;
  const half = `${target}.ofullständig`;
  try {
    writePieces(copy, half);
    if (fileHash(half) !== report.sha256) throw new Error('the second copy differs');
    writeSynced(reportFile(target), `${JSON.stringify(report)}\n`);
    writeSynced(sumFile(target), `${report.sha256}  ${name}\n`);
    renameSync(half, target);
  } catch (error) {
    try {
      rmSync(half, { force: true });
    } catch {
      // the folder is gone; what failed first is told
    }
    throw error;
  }
  thinCopies(folder);
}

function writePieces(from: string, to: string): void {
  const piece = Buffer.allocUnsafe(1 << 20);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'w', 0o600);
    try {
      for (let read = readSync(source, piece); read > 0; read = readSync(source, piece))
        for (let at = 0; at < read; ) at += writeSync(target, piece, at, read - at);
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}
