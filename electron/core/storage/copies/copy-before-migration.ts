import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { JusteraError } from '../../errors.ts';
import { identityOf } from '../identity.ts';
import { clearHalfCopies, finishCopy, halfOf, isStillGood, type OnStep } from './finish-copy.ts';
import { assertRoom } from './free-space.ts';
import { findCopies } from './report.ts';

/**
 * The copy without which no migration is begun. It stays outside the thinning, and the same state is not copied twice: an update
 * that fails again and again must not push the good copies out.
 * @throws JusteraError database-failed when it cannot be made
 */
export function copyBeforeMigration(db: Database.Database, file: string, now: Date, onStep?: OnStep): void {
  const folder = join(dirname(file), 'backups');
  const { saves, uuid } = identityOf(db);
  const schema = db.pragma('user_version', { simple: true }) as number;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const same = findCopies(folder).find(
      ({ report }) =>
        report.kind === 'before-update' && report.uuid === uuid && report.saves === saves && report.schema === schema,
    );
    if (same && isStillGood(folder, same)) return;
    assertRoom(folder, statSync(file).size);
    const raw = halfOf(folder);
    clearHalfCopies(folder, '');
    rmSync(raw, { force: true });
    db.prepare('vacuum into ?').run(raw);
    finishCopy({ raw, folder, kind: 'before-update', madeAt: now.toISOString() }, onStep);
  } catch (error) {
    throw new JusteraError(
      'database-failed',
      'Databasen behöver uppdateras till den nya versionen, men säkerhetskopian som ska göras först gick inte att skriva. Kontrollera att det finns plats på disken. Databasen är lämnad orörd.',
      { cause: error },
    );
  }
}
