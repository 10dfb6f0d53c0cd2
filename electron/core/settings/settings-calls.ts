import { isAbsolute } from 'node:path';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { readSettings, writeSettings } from '../storage/settings.ts';

export function settingsCalls(context: Context): Calls<'app'> & Calls<'settings'> {
  const { storage, changed } = context;
  return {
    'app.info': async () => ({
      version: context.version,
      shell: context.shell,
      dataFolder: context.dataDir,
      databaseVersion: storage.databaseVersion,
      sqliteVersion: storage.sqliteVersion,
      lastBackup: context.backups.lastMade(),
    }),

    'settings.get': () => storage.read(readSettings),

    'settings.set': async (patch) => {
      assertWhole(patch.exportFolder);
      const saved = await storage.write(async (db) => {
        await writeSettings(db, patch);
        return readSettings(db);
      });
      changed('settings');
      return saved;
    },
  };
}

/** A half path would be one within the folder the program happens to have been started in. */
function assertWhole(exportFolder: string | undefined): void {
  if (!exportFolder || isAbsolute(exportFolder)) return;
  throw new JusteraError('invalid-input', 'Skriv hela sökvägen, till exempel H:\\Protokoll.', {
    field: 'exportFolder',
  });
}
