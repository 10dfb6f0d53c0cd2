import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { call, Nothing } from './call.ts';

const settings = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Where made files go; empty = Documents/Justera. */
  exportFolder: z.string().max(400),
  /** The first-start offer has been answered. */
  welcomed: z.boolean(),
  /** Words the secretary has put into the dictionary. */
  ownWords: z.array(z.string().min(1).max(100)).max(20_000),
};
export const Settings = z.strictObject({
  theme: settings.theme.default('system'),
  exportFolder: settings.exportFolder.default(''),
  welcomed: settings.welcomed.default(false),
  ownWords: settings.ownWords.default([]),
});
export type Settings = z.infer<typeof Settings>;
/** Without defaults: zod fills them in even for optional fields, and a change of one setting would reset the others. */
const SettingsChange = z.strictObject(settings).partial();

export const appCalls = {
  'app.info': call(
    'What runs, where its data lies, and whether it is healthy.',
    Nothing,
    z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      dataFolder: z.string(),
      databaseVersion: z.int(),
      sqliteVersion: z.string(),
      lastBackup: z.string().nullable(),
    }),
  ),
  'settings.get': call('The settings of this workstation.', Nothing, Settings),
  'settings.set': call('Changes some settings.', SettingsChange, Settings),
  'example.install': call(
    'Puts in the example municipality with invented people, councils and a meeting.',
    Nothing,
    z.strictObject({ meetingId: Id }),
  ),
} as const;
