import { randomUUID } from 'node:crypto';
import { backupCalls } from './backups/backup-calls.ts';
import { openBackups } from './backups/backups.ts';
import { watchHealth } from './backups/health.ts';
import { brandCalls } from './brand/brand-calls.ts';
import { withOwnFonts } from './brand/with-own-fonts.ts';
import type { Context, CoreOptions, Handlers } from './context.ts';
import { councilCalls } from './councils/council-calls.ts';
import { municipalityCalls } from './councils/municipality-calls.ts';
import { personCalls } from './councils/person-calls.ts';
import { rosterCalls } from './councils/roster-calls.ts';
import { decisionCalls } from './decisions/decision-calls.ts';
import { diagnosticCalls } from './diagnostics/diagnostic-calls.ts';
import { openDocumentService } from './documents/document-service.ts';
import { extractCalls } from './extracts/extract-calls.ts';
import { followUpCalls } from './follow-ups/follow-up-calls.ts';
import { handoverCalls } from './handover/handover-calls.ts';
import { documentCalls } from './made-files/document-calls.ts';
import { documentsFolder } from './made-files/export-folder.ts';
import { earlierCalls } from './meetings/earlier-calls.ts';
import { meetingCalls } from './meetings/meeting-calls.ts';
import { mentionCalls } from './mentions/mention-calls.ts';
import { reviewCalls } from './review/review-calls.ts';
import { searchCalls } from './search/search-calls.ts';
import { exampleCalls } from './settings/example.ts';
import { settingsCalls } from './settings/settings-calls.ts';
import { snippetCalls } from './settings/snippet-calls.ts';
import { spellingCalls } from './spelling/spelling-calls.ts';
import { copiesApart } from './storage/copies/copies-apart.ts';
import { forgetOldWordings } from './storage/earlier-wordings.ts';
import { openStorage } from './storage/storage.ts';
import { summonsCalls } from './summons/summons-calls.ts';
import { templateCalls } from './templates/template-calls.ts';
import { wordTemplateCalls } from './word-templates/word-template-calls.ts';

export type { CoreOptions, Handlers } from './context.ts';

/** The app without a window. */
export interface Core {
  readonly handlers: Handlers;
  /** Begins what runs beside the work: copies now and then, and looking whether what is stored still is what was saved. */
  start(): void;
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
 * @throws JusteraError database-newer, -foreign, -damaged, -missing, -locked, -failed, read-only-folder, disk-full
 */
export function openCore(options: CoreOptions): Core {
  const clock = options.clock ?? (() => new Date());
  const storage = openStorage(options.dataDir, {
    clock,
    begin: options.begin ?? false,
    committed: () => backups.noteSaved(),
  });
  const copies = options.copies ?? copiesApart();
  const changed = (...nouns: string[]) => options.emit('data.changed', { nouns });
  const backups = openBackups({
    dataDir: options.dataDir,
    storage,
    copies,
    secondCopies: options.secondCopies ?? options.copies ?? copiesApart(),
    clock,
    rotted: () => health.registersChanged(),
    told: () => changed('backups', 'app'),
  });
  const health = watchHealth(storage, () => changed('store'));
  const documents = withOwnFonts(options.documents ?? openDocumentService(workerUrl()), storage);
  const context: Context = {
    ...options,
    clock,
    storage,
    copies,
    backups,
    health,
    documents,
    documentsFolder: options.documentsFolder ?? documentsFolder(),
    recentFaults: options.recentFaults ?? (() => []),
    newId: randomUUID,
    changed,
  };
  const spelling = spellingCalls(context);
  return {
    handlers: {
      ...settingsCalls(context),
      ...municipalityCalls(context),
      ...brandCalls(context),
      ...personCalls(context),
      ...councilCalls(context),
      ...rosterCalls(context),
      ...meetingCalls(context),
      ...earlierCalls(context),
      ...mentionCalls(context),
      ...diagnosticCalls(context),
      ...followUpCalls(context),
      ...summonsCalls(context),
      ...documentCalls(context),
      ...decisionCalls(context),
      ...extractCalls(context),
      ...reviewCalls(context),
      ...spelling.calls,
      ...snippetCalls(context),
      ...searchCalls(context),
      ...exampleCalls(context),
      ...templateCalls(context),
      ...wordTemplateCalls(context),
      ...backupCalls(context),
      ...handoverCalls(context),
    },
    start() {
      backups.start();
      // a disk that refuses tells so at the next save
      forgetOldWordings(storage, clock().toISOString()).catch(() => undefined);
    },
    async close() {
      health.close();
      await documents.close();
      await backups.close();
      await spelling.close();
      await storage.close();
    },
  };
}
