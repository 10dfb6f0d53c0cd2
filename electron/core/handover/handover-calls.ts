import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_NOUNS } from '../backups/all-nouns.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { found } from '../found.ts';
import { localDay } from '../local-day.ts';
import { councilById } from '../storage/councils.ts';
import { lookAtParcel, openParcel } from '../storage/handover/look.ts';
import { takeInParcel } from '../storage/handover/take-in.ts';

/** One council to a colleague, and one from a colleague. */
export function handoverCalls(context: Context): Calls<'handover'> {
  const { storage, backups, copies, clock, changed } = context;
  const incoming = join(context.dataDir, 'inkommande');
  const fileFor = (id: string): string => join(incoming, `${id}.justera`);

  return {
    'handover.pack': async ({ councilId }) => {
      const council = found(await storage.read((db) => councilById(db, councilId)), 'Organet finns inte längre.');
      mkdirSync(incoming, { recursive: true, mode: 0o700 });
      const into = fileFor(randomUUID());
      try {
        const raw = await storage.copyPages(incoming);
        await copies.work('pack', { raw, into, councilId, packedAt: clock().toISOString() });
        const name = fileName([council.name, 'överlämnat', localDay(clock())], 'justera');
        const path = await context.saveFile(name, readFileSync(into)).catch((error: unknown) => {
          throw fileError(error, 'write', name);
        });
        return path === null ? null : { path };
      } finally {
        rmSync(into, { force: true });
      }
    },

    'handover.look': async ({ name, bytes }) => {
      mkdirSync(incoming, { recursive: true, mode: 0o700 });
      const id = randomUUID();
      writeFileSync(fileFor(id), bytes, { mode: 0o600 });
      try {
        const { packedAt } = await copies.work('parcel', { file: fileFor(id), name });
        const parcel = openParcel(fileFor(id));
        try {
          return { id, packedAt, ...(await storage.readRaw((live) => lookAtParcel(live, parcel))) };
        } finally {
          parcel.close();
        }
      } catch (error) {
        rmSync(fileFor(id), { force: true });
        throw error;
      }
    },

    'handover.takeIn': async ({ id, council, meetings }) => {
      if (!/^[0-9a-f-]{36}$/.test(id) || !existsSync(fileFor(id)))
        throw new JusteraError('not-found', 'Välj filen en gång till.');
      // what is here now: it takes everything back
      const kept = await backups.make('before-takeover');
      const parcel = openParcel(fileFor(id));
      try {
        const choices = { council, meetings: new Map(meetings.map((one) => [one.id, one.choice])) };
        const taken = await storage.writeRaw((live) => takeInParcel(live, parcel, choices));
        return { ...taken, kept: { id: kept.id, place: kept.place } };
      } finally {
        parcel.close();
        rmSync(fileFor(id), { force: true });
        changed(...ALL_NOUNS);
      }
    },
  };
}
