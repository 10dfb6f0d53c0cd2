/**
 * Writes through the real storage while the system refuses now and then to let files grow (RLIMIT_FSIZE, which SQLite sees as an
 * I/O error): node write-on-failing-disk.ts <folder> <rounds>. Says on stdout what was told and what is there in the end.
 */
import { execFileSync } from 'node:child_process';
import { JusteraError } from '../../../electron/core/errors.ts';
import { openStorage } from '../../../electron/core/storage/storage.ts';

const [folder = '', rounds = '0'] = process.argv.slice(2);
process.on('SIGXFSZ', () => undefined);
const letFilesGrowTo = (bytes: string) =>
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);

const storage = openStorage(folder);
const put = (key: string) =>
  storage.write(async (db) => {
    await db
      .insertInto('setting')
      .values({ key, value: JSON.stringify('x'.repeat(3000)) })
      .execute();
  });

const acknowledged: string[] = [];
const refusals: Record<string, number> = {};
let resumed = 0;
for (let round = 0; round < Number(rounds); round++) {
  letFilesGrowTo('4096');
  for (const attempt of ['first', 'second']) {
    try {
      await put(`${round} ${attempt}`);
      acknowledged.push(`${round} ${attempt}`);
    } catch (error) {
      const code = error instanceof JusteraError ? error.code : `bug: ${String(error)}`;
      refusals[code] = (refusals[code] ?? 0) + 1;
    }
  }
  letFilesGrowTo('unlimited');
  await put(`${round} after`);
  acknowledged.push(`${round} after`);
  resumed++;
}
const keys = await storage.read((db) => db.selectFrom('setting').select('key').execute());
await storage.close();
const there = new Set(keys.map(({ key }) => key));
console.log(JSON.stringify({ refusals, resumed, lost: acknowledged.filter((key) => !there.has(key)).length }));
