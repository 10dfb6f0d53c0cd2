/**
 * Does one thing with databases and copies until it is killed: node copy-until-killed.ts <what> <folder> [step].
 *   backup        saves and makes verified copies, over and over
 *   naive-backup  the control: writes copies straight under their names
 *   migrate       opens the database, which is of an older version
 *   naive-migrate the control: the same steps without a transaction around them
 *   restore       puts the newest copy in place; with a step it kills itself right before it
 *   naive-restore the control: writes the copy over the database, piece by piece, and leaves its journal; with a step it kills
 *                 itself after so many pieces
 */
import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openBackups } from '../../../electron/core/backups/backups.ts';
import { copiesHere } from '../../../electron/core/storage/copies/copies-apart.ts';
import { findCopies } from '../../../electron/core/storage/copies/report.ts';
import { schemaVersion } from '../../../electron/core/storage/migrate.ts';
import { MIGRATIONS, NEWEST } from '../../../electron/core/storage/migrations/index.ts';
import { openStorage } from '../../../electron/core/storage/storage.ts';

/** Few enough bytes that a kill falls between two of them. */
const PIECE = 20_000;

const [what = '', folder = '', step = ''] = process.argv.slice(2);
const tell = (word: string) => writeSync(1, `${word}\n`);
const die = () => process.kill(process.pid, 'SIGKILL');

async function open() {
  const onStep = (reached: string) => {
    if (reached === step) die();
  };
  const storage = openStorage(folder, { onStep });
  const options = { dataDir: folder, storage, copies: copiesHere, secondCopies: copiesHere };
  return {
    storage,
    backups: openBackups({ ...options, clock: () => new Date(), rotted: () => undefined, told: () => undefined }),
  };
}

const work: Record<string, () => Promise<void>> = {
  async backup() {
    const { storage, backups } = await open();
    tell('ready');
    for (let n = 0; ; n++) {
      await storage.write(async (db) => {
        const value = JSON.stringify('x'.repeat(1 + (n % 50) * 400));
        await db
          .insertInto('setting')
          .values({ key: `k${Date.now()}${n}`, value })
          .execute();
      });
      await backups.make('asked');
      tell('copied');
    }
  },
  async 'naive-backup'() {
    const bytes = readFileSync(join(folder, 'justera.db'));
    mkdirSync(join(folder, 'backups'), { recursive: true });
    tell('ready');
    for (let n = 0; ; n++) {
      const file = join(folder, 'backups', `justera-${n % 3}.db`);
      writeFileSync(file, '');
      truncateSync(file, 0);
      for (let at = 0; at < bytes.length; at += PIECE) appendFileSync(file, bytes.subarray(at, at + PIECE));
    }
  },
  async migrate() {
    tell('ready');
    const { storage } = await open();
    tell('migrated');
    await storage.close();
  },
  async 'naive-migrate'() {
    const db = new Database(join(folder, 'justera.db'));
    db.pragma('synchronous = FULL');
    tell('ready');
    const from = schemaVersion(db);
    for (const { number, sql } of MIGRATIONS) if (number > from) db.exec(sql);
    db.pragma(`user_version = ${NEWEST}`);
    tell('migrated');
    db.close();
  },
  async restore() {
    const { storage, backups } = await open();
    const [newest] = findCopies(join(folder, 'backups'));
    tell('ready');
    if (newest) await backups.restore({ id: newest.name, place: 'own' });
    tell('restored');
    await storage.close();
  },
  async 'naive-restore'() {
    const [newest] = findCopies(join(folder, 'backups'));
    tell('ready');
    const copy = readFileSync(join(folder, 'backups', newest?.name ?? ''));
    const file = openSync(join(folder, 'justera.db'), 'r+');
    for (let at = 0, pieces = 1; at < copy.length; at += PIECE, pieces++) {
      writeSync(file, copy, at, Math.min(PIECE, copy.length - at), at);
      if (pieces === Number(step)) die();
    }
    ftruncateSync(file, copy.length);
    closeSync(file);
    tell('restored');
  },
};

await work[what]?.();
