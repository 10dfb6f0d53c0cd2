import type { Answer, CallName, EventName, EventPayload, Request } from '../../shared/api.ts';
import type { Backups } from './backups/backups.ts';
import type { Health } from './backups/health.ts';
import type { DocumentService } from './documents/document-service.ts';
import type { Copies } from './storage/copies/copies-apart.ts';
import type { Storage } from './storage/storage.ts';

/** What a shell gives the core. */
export type CoreOptions = {
  /** The folder of the database and its backups; on a local disk. */
  dataDir: string;
  shell: 'electron' | 'browser';
  version: string;
  /** The app's own resources: templates, fonts, example. */
  resources: string;
  emit<E extends EventName>(event: E, payload: EventPayload<E>): void;
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null>;
  openPath(file: string): Promise<void>;
  showInFolder(file: string): Promise<void>;
  /** Makes documents; the worker thread when none is given. */
  documents?: DocumentService;
  /** Works on copies of the database; threads when none is given. */
  copies?: Copies;
  /** The same for the second folder. */
  secondCopies?: Copies;
  /** Begin with an empty database where one is gone. */
  begin?: boolean;
  /** The user's own documents folder, where the shell knows it better than the home folder does. */
  documentsFolder?: string;
  /** The bugs met since the start, a line each, without anything that was typed. */
  recentFaults?: () => readonly string[];
  /** The time; another one in tests. */
  clock?: () => Date;
};

/** What every verb may use. Passed in, never imported: a test gives its own. */
export type Context = Omit<Required<CoreOptions>, 'emit' | 'documentsFolder' | 'secondCopies' | 'begin'> & {
  storage: Storage;
  backups: Backups;
  health: Health;
  documentsFolder: string;
  newId(): string;
  /** Tells the window which nouns to read again. */
  changed(...nouns: string[]): void;
};

export type Handlers = { [N in CallName]: (request: Request<N>) => Promise<Answer<N>> };

/** The handlers of one noun: `Calls<'councils'>` has one for each call that begins with "councils.". */
export type Calls<Noun extends string> = Pick<Handlers, Extract<CallName, `${Noun}.${string}`>>;
