import type { Calls, Context } from '../context.ts';
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
      const saved = await storage.write(async (db) => {
        await writeSettings(db, patch);
        return readSettings(db);
      });
      changed('settings');
      return saved;
    },
  };
}
