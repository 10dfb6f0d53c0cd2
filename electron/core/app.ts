import { randomUUID } from 'node:crypto';
import { brandCalls } from './brand/brand-calls.ts';
import { withOwnFonts } from './brand/with-own-fonts.ts';
import type { Context, CoreOptions, Handlers } from './context.ts';
import { councilCalls } from './councils/council-calls.ts';
import { municipalityCalls } from './councils/municipality-calls.ts';
import { personCalls } from './councils/person-calls.ts';
import { rosterCalls } from './councils/roster-calls.ts';
import { decisionCalls } from './decisions/decision-calls.ts';
import { openDocumentService } from './documents/document-service.ts';
import { followUpCalls } from './follow-ups/follow-up-calls.ts';
import { localDay } from './local-day.ts';
import { documentCalls } from './made-files/document-calls.ts';
import { documentsFolder } from './made-files/export-folder.ts';
import { meetingCalls } from './meetings/meeting-calls.ts';
import { searchCalls } from './search/search-calls.ts';
import { exampleCalls } from './settings/example.ts';
import { settingsCalls } from './settings/settings-calls.ts';
import { snippetCalls } from './settings/snippet-calls.ts';
import { openStorage } from './storage/storage.ts';
import { templateCalls } from './templates/template-calls.ts';
import { wordTemplateCalls } from './word-templates/word-template-calls.ts';

export type { CoreOptions, Handlers } from './context.ts';

/** The app without a window. */
export interface Core {
  readonly handlers: Handlers;
  /** A verified copy at the start of the day. Never rejects: a failed copy must not stop the work, and app.info tells the last. */
  backUpDaily(): Promise<void>;
  /** Waits for what is under way and closes the database. Nothing waits for it to be safe: every save already is. */
  close(): Promise<void>;
}

/** Beside this file in the sources, beside the one bundle in the built app. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../document-worker.ts', import.meta.url)
    : new URL('./document-worker.js', import.meta.url);

/**
 * Puts the core together and opens its database.
 * @throws JusteraError database-newer, -foreign, -damaged, -locked, -failed, read-only-folder, disk-full
 */
export function openCore(options: CoreOptions): Core {
  const clock = options.clock ?? (() => new Date());
  const storage = openStorage(options.dataDir, clock);
  const documents = withOwnFonts(options.documents ?? openDocumentService(workerUrl()), storage);
  const context: Context = {
    ...options,
    clock,
    storage,
    documents,
    documentsFolder: options.documentsFolder ?? documentsFolder(),
    newId: randomUUID,
    changed: (...nouns) => options.emit('data.changed', { nouns }),
  };
  return {
    handlers: {
      ...settingsCalls(context),
      ...municipalityCalls(context),
      ...brandCalls(context),
      ...personCalls(context),
      ...councilCalls(context),
      ...rosterCalls(context),
      ...meetingCalls(context),
      ...followUpCalls(context),
      ...documentCalls(context),
      ...decisionCalls(context),
      ...snippetCalls(context),
      ...searchCalls(context),
      ...exampleCalls(context),
      ...templateCalls(context),
      ...wordTemplateCalls(context),
    },
    async backUpDaily() {
      if (storage.lastBackup()?.startsWith(localDay(clock()))) return;
      await storage.backUpChanges().then(
        () => context.changed('app'),
        () => undefined,
      );
    },
    async close() {
      await documents.close();
      await storage.backUpChanges().catch(() => {});
      await storage.close();
    },
  };
}
