import type { Request } from '../../../shared/api.ts';
import type { WordTemplateSummary } from '../../../shared/calls/word-templates.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';
import type { Calls, Context } from '../context.ts';
import { allPlaceholders, knownBookmarks } from '../documents/own-word-template/placeholders/placeholder-names.ts';
import { showWordFile, starterWordFile } from '../documents/own-word-template/word-file-apart.ts';
import { JusteraError } from '../errors.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { found } from '../found.ts';
import type { Reader, Writer } from '../storage/access.ts';
import { brandOf } from '../storage/brands.ts';
import { listCouncils } from '../storage/councils.ts';
import { currentMunicipality } from '../storage/municipalities.ts';
import {
  addWordFile,
  insertWordTemplate,
  listWordTemplates,
  type StoredWordFile,
  setWordTemplate,
  wordFileOf,
  wordTemplateById,
  wordTemplateVersions,
} from '../storage/word-templates.ts';
import { templateById, templateInForce } from '../templates/find-template.ts';
import { refuseInUse } from '../templates/refuse-in-use.ts';
import { sampleRecord } from '../templates/sample-record.ts';
import { nameFromFile, takeInWordFile } from './take-in-word-file.ts';
import { tryWordFile } from './try-word-file.ts';

const GONE = 'Word-mallen finns inte längre. Gå tillbaka till listan över mallar.';
const VERSION_GONE = 'Den versionen av Word-mallen finns inte.';
const ANY = 'protokoll-rad';

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');

export function wordTemplateCalls(context: Context): Calls<'wordTemplates'> {
  const { storage, clock, newId, changed } = context;
  const at = () => clock().toISOString();

  async function told<T>(work: (db: Writer) => Promise<T>): Promise<T> {
    const answer = await storage.write(work);
    changed('wordTemplates');
    return answer;
  }

  const one = async (db: Reader, id: string): Promise<WordTemplateSummary> =>
    found(await wordTemplateById(db, id), GONE);

  const newest = async (db: Reader, id: string): Promise<{ summary: WordTemplateSummary; file: StoredWordFile }> => {
    const summary = await one(db, id);
    return { summary, file: found(await wordFileOf(db, id, summary.version), VERSION_GONE) };
  };

  /** The next version; none when the file is the one that is there already. */
  async function put(db: Writer, id: string, file: StoredWordFile): Promise<WordTemplateSummary> {
    const { file: now } = await newest(db, id);
    if (now.sha256 !== file.sha256 || now.fileName !== file.fileName) await addWordFile(db, id, file, at());
    return one(db, id);
  }

  /** The words of the minutes most likely wanted: those of the first council. */
  async function likelyMinutes(db: Reader): Promise<string> {
    const [council] = await listCouncils(db);
    return council ? (await templateInForce(db, council.templateId)).template.id : ANY;
  }

  async function sampled({ id, councilId }: Request<'wordTemplates.get'>) {
    return storage.read(async (db) => {
      const { summary, file } = await newest(db, id);
      const { template: minutes } = await templateInForce(db, summary.minutesTemplateId);
      const record = await sampleRecord(db, councilId, minutes.id);
      return { summary, file, minutes, record, versions: await wordTemplateVersions(db, id) };
    });
  }

  const save = (name: string, bytes: Uint8Array) =>
    context.saveFile(name, bytes).catch((error: unknown) => {
      throw fileError(error, 'write', name);
    });

  return {
    'wordTemplates.list': async () =>
      (await storage.read(listWordTemplates)).sort((a, b) => compareSwedish(a.name, b.name)),

    'wordTemplates.get': async (given) => {
      const { summary, file, minutes, record, versions } = await sampled(given);
      const contents = await showWordFile({ template: file.bytes, record, minutes });
      return { ...summary, ...contents, removed: file.removed, versions };
    },

    'wordTemplates.add': async (given) => {
      const file = await takeInWordFile(given);
      return told(async (db) => {
        const name = nameFromFile(file.fileName);
        const there = (await listWordTemplates(db)).find((known) => sameName(known.name, name));
        if (there) return put(db, there.id, file);
        const id = newId();
        await insertWordTemplate(db, { id, name, minutesTemplateId: await likelyMinutes(db), at: at() });
        await addWordFile(db, id, file, at());
        return one(db, id);
      });
    },

    'wordTemplates.replace': async ({ id, ...given }) => {
      const file = await takeInWordFile(given);
      return told(async (db) => put(db, id, file));
    },

    'wordTemplates.takeBack': ({ id, version }) =>
      told(async (db) => put(db, id, found(await wordFileOf(db, id, version), VERSION_GONE))),

    'wordTemplates.change': ({ id, name: typed, minutesTemplateId }) =>
      told(async (db) => {
        await one(db, id);
        const name = typed.normalize('NFC').trim().slice(0, 100);
        if (name === '') throw new JusteraError('invalid-input', 'Skriv mallens namn.', { field: 'name' });
        found(await templateById(db, minutesTemplateId), 'Mallen för PDF finns inte längre. Välj en annan.');
        await setWordTemplate(db, id, { name, minutes_template_id: minutesTemplateId });
        return one(db, id);
      }),

    'wordTemplates.remove': ({ id }) =>
      told(async (db) => {
        await one(db, id);
        await refuseInUse(db, id);
        await setWordTemplate(db, id, { removed_at: at() });
        return null;
      }),

    'wordTemplates.restore': ({ id }) =>
      told(async (db) => {
        await one(db, id);
        await setWordTemplate(db, id, { removed_at: null });
        return null;
      }),

    'wordTemplates.try': async (given) => {
      const { summary, file, minutes, record } = await sampled(given);
      return tryWordFile(context, summary.name, file, { record, minutes });
    },

    'wordTemplates.export': async ({ id }) => {
      const { summary, file } = await storage.read((db) => newest(db, id));
      return save(fileName([summary.name], 'docx'), file.bytes);
    },

    'wordTemplates.starter': async () => {
      const municipality = await storage.read(currentMunicipality);
      const brand = municipality && (await storage.read((db) => brandOf(db, municipality.id)));
      const bytes = await starterWordFile({ brand, createdAt: clock() });
      return save('Word-mall att börja från.docx', bytes);
    },

    'wordTemplates.placeholders': async () => ({ placeholders: allPlaceholders(), bookmarks: knownBookmarks() }),
  };
}
