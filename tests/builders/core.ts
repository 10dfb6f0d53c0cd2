import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDispatch, type Dispatch } from '../../electron/api/register.ts';
import { type Core, type CoreOptions, openCore } from '../../electron/core/app.ts';
import { copiesHere } from '../../electron/core/storage/copies/copies-apart.ts';
import type { Answer, CallName, Request } from '../../shared/api.ts';
import { CALLS } from '../../shared/api.ts';
import type { CallError } from '../../shared/error-codes.ts';

const root = new URL('../../', import.meta.url).pathname;

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'justera-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The core's answer was no; `error` is what the window is told. */
export class Refused extends Error {
  readonly error: CallError;
  constructor(name: string, error: CallError) {
    super(`${name}: ${error.code}: ${error.message}`);
    this.error = error;
  }
}

export type TestCore = {
  dataDir: string;
  /** Where made files go. */
  documentsFolder: string;
  /** Sets what the core's clock says from now on. */
  setNow(iso: string): void;
  /** What the window was told unasked. */
  events: { event: string; payload: unknown }[];
  /** Calls through the real door; the answer is held against the contract. Throws Refused. */
  call<N extends CallName>(name: N, request: Request<N>): Promise<Answer<N>>;
  /** The call must be refused; gives the error. */
  refused<N extends CallName>(name: N, request: unknown): Promise<CallError>;
  dispatch: Dispatch;
  /** Closes and opens again, as a restart does. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** The real core on a real database in a folder of its own. The clock stands at noon, 21 November 2026, in the local zone. */
export async function testCore(given: Partial<CoreOptions> = {}): Promise<TestCore> {
  const dataDir = given.dataDir ?? temporaryFolder();
  const documentsFolder = given.documentsFolder ?? join(dataDir, 'Dokument');
  let now = new Date('2026-11-21T12:00:00');
  const events: TestCore['events'] = [];
  const options: CoreOptions = {
    shell: 'browser',
    version: '0.0.0-test',
    resources: join(root, 'resources'),
    emit: (event, payload) => void events.push({ event, payload }),
    saveFile: async (name, bytes) => {
      writeFileSync(join(dataDir, name), bytes);
      return join(dataDir, name);
    },
    openPath: async () => undefined,
    showInFolder: async () => undefined,
    clock: () => now,
    copies: copiesHere,
    ...given,
    dataDir,
    documentsFolder,
  };
  let core: Core = openCore(options);
  let dispatch = createDispatch(core.handlers, (line) => console.error(line));
  onTestFinished(() => core.close());
  return {
    dataDir,
    documentsFolder,
    events,
    setNow: (iso) => {
      now = new Date(iso);
    },
    async call(name, request) {
      const reply = await dispatch(name, request);
      if (!reply.ok) throw new Refused(name, reply.error);
      return CALLS[name].answer.parse(reply.value) as Answer<typeof name>;
    },
    async refused(name, request) {
      const reply = await dispatch(name, request);
      if (reply.ok) throw new Error(`${name} was not refused`);
      return reply.error;
    },
    dispatch: (name, request) => dispatch(name, request),
    async restart() {
      await core.close();
      core = openCore(options);
      dispatch = createDispatch(core.handlers, (line) => console.error(line));
    },
    close: () => core.close(),
  };
}
