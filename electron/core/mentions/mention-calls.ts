import { basename } from 'node:path';
import { composeMentions } from '../../../shared/mentions/compose-mentions.ts';
import { brandInForce } from '../brand/brand-in-force.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { localDay } from '../local-day.ts';
import { currentMunicipality } from '../storage/municipalities.ts';
import { findMentions } from './find-mentions.ts';

/** What is kept besides, that nobody reads but who takes a step back or restores a copy. */
const NOTES: readonly string[] = [
  'Namnet kan också finnas i det som sparas för att kunna ångra: tidigare lydelser av utkast i högst trettio dagar, och stegen i Ångra så länge mötet finns.',
  'Säkerhetskopior, i högst nio månader, innehåller samma uppgifter som databasen när de gjordes. De används bara för att återställa.',
  'Filer som redan har skapats och lämnats ut ligger utanför Justera.',
];

/** The calls about where somebody is named. */
export function mentionCalls({ storage, documents, saveFile, clock }: Context): Calls<'mentions'> {
  const find = async (name: string) => ({ mentions: await findMentions(storage, name), notes: [...NOTES] });
  return {
    'mentions.find': ({ name }) => find(name),
    'mentions.export': async ({ name, format }) => {
      const found = await find(name);
      const { municipality, brand } = await storage.read(async (db) => {
        const municipality = await currentMunicipality(db);
        if (municipality === null) throw new JusteraError('not-found', 'Kommunen är inte inlagd ännu.');
        return { municipality, brand: await brandInForce(db, municipality.id, null) };
      });
      const now = clock();
      const on = localDay(now);
      const document = composeMentions({ name, municipality: municipality.name, on, ...found });
      const { bytes } = await documents.make(format, { document, brand, createdAt: now });
      const suggested = fileName(['Uppgifter om', name, on], format);
      const path = await saveFile(suggested, bytes).catch((error: unknown) => {
        throw fileError(error, 'write', suggested);
      });
      return path === null ? null : basename(path);
    },
  };
}
