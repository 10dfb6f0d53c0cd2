import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { CALLS } from '../../shared/api.ts';
import type { StoreState } from '../../shared/calls/backups.ts';
import { type Core, openCore } from './app.ts';
import { ALL_NOUNS } from './backups/all-nouns.ts';
import { recoveryCalls } from './backups/recovery-calls.ts';
import type { CoreOptions, Handlers } from './context.ts';
import { assertLocal, localPlaces, makeDataFolder, type PlaceProbes } from './data-place.ts';
import { JusteraError } from './errors.ts';
import { copiesApart } from './storage/copies/copies-apart.ts';
import { copyDatabaseTo, replaceClosed } from './storage/replace-closed.ts';
import { writeSynced } from './storage/side-record.ts';

export type SafeCore = {
  /** Always the calls of what is open now. */
  handlers: Handlers;
  close(): Promise<void>;
};

const Pointer = z.object({ folder: z.string() });
const pointerIn = (folder: string): string => join(folder, 'justera.mapp.json');

/** The folder chosen instead of this one, or this one. */
function chosenFolder(folder: string): string {
  try {
    return Pointer.parse(JSON.parse(readFileSync(pointerIn(folder), 'utf8'))).folder;
  } catch {
    return folder;
  }
}

/**
 * Opens the core; where the database cannot be opened, the few calls that lead on stand in its place until it can, without the
 * app being started again.
 */
export function openOrRecover(given: CoreOptions, probes?: PlaceProbes): SafeCore {
  const copies = given.copies ?? copiesApart();
  let options: CoreOptions = { ...given, copies, dataDir: chosenFolder(given.dataDir) };
  let core: Core | undefined;
  let calls: Handlers;

  function open(begin = false): void {
    assertLocal(options.dataDir, probes);
    const opened = openCore({ ...options, begin });
    core = opened;
    calls = opened.handlers;
    opened.start();
  }

  function recover(error: JusteraError): void {
    calls = recoveryCalls({
      core: options,
      copies,
      error,
      places: error.code === 'data-place' ? localPlaces(probes) : [],
      again: () => attempt(open),
      begin: () => attempt(() => open(true)),
      useFolder: (folder) => attempt(() => moveTo(folder), true),
      replace: async (prepared) => {
        replaceClosed(options.dataDir, prepared, { now: (options.clock ?? (() => new Date()))(), open });
        tellAll();
      },
    });
  }

  const tellAll = () => options.emit('data.changed', { nouns: [...ALL_NOUNS] });

  /** `strict`: what is wrong with the request is told as such, and nothing has changed. */
  async function attempt(work: () => void, strict = false): Promise<StoreState> {
    try {
      work();
    } catch (error) {
      if (!(error instanceof JusteraError) || (strict && error.field !== undefined)) throw error;
      recover(error);
    }
    tellAll();
    return calls['store.state'](null);
  }

  function moveTo(folder: string): void {
    if (!isAbsolute(folder))
      throw new JusteraError('invalid-input', 'Skriv hela sökvägen, till exempel C:\\Justera.', { field: 'folder' });
    assertLocal(folder, probes, 'folder');
    makeDataFolder(folder);
    copyDatabaseTo(options.dataDir, folder);
    writeSynced(pointerIn(given.dataDir), JSON.stringify({ folder }));
    options = { ...options, dataDir: folder };
    open();
  }

  try {
    open();
  } catch (error) {
    if (!(error instanceof JusteraError)) throw error;
    recover(error);
  }
  const handlers = Object.fromEntries(
    (Object.keys(CALLS) as (keyof Handlers)[]).map((name) => [
      name,
      (request: unknown) => (calls[name] as (request: unknown) => Promise<unknown>)(request),
    ]),
  ) as Handlers;
  return { handlers, close: async () => core?.close() };
}
