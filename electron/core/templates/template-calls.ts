import type { TemplateInHand } from '../../../shared/calls/templates.ts';
import { MinutesTemplate, TEMPLATE_VERSION } from '../../../shared/domain/template.ts';
import { compareSwedish } from '../../../shared/swedish/lists.ts';
import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { fileError } from '../files/file-error.ts';
import { fileName } from '../files/file-name.ts';
import { found } from '../found.ts';
import { invalidField } from '../invalid-field.ts';
import type { Reader, Writer } from '../storage/access.ts';
import {
  filesMadeWith,
  insertTemplate,
  insertVersion,
  listOwnTemplates,
  ownTemplate,
  replaceVersion,
  type StoredTemplate,
  setTemplateRemoved,
  templateVersions,
} from '../storage/templates.ts';
import { builtInTemplates } from './built-in-templates.ts';
import { templateById } from './find-template.ts';
import { previewTemplate } from './preview-template.ts';
import { readTemplate, refuseFaults } from './read-template.ts';
import { refuseInUse } from './refuse-in-use.ts';

const GONE = 'Mallen finns inte längre. Gå tillbaka till listan över mallar.';
const VERSION_GONE = 'Den versionen av mallen finns inte.';
const LONGEST_NAME = 100;

/** What every template has to have, and no more. */
const EMPTY = {
  format: 'justera.template',
  version: TEMPLATE_VERSION,
  id: 'tom',
  profile: {},
  furniture: { first: {}, other: {} },
  blocks: [{ type: 'items' }],
};

const inHand = ({ template, version }: StoredTemplate): TemplateInHand => ({ template, version, builtIn: false });

function refuseBuiltIn(id: string): void {
  if (builtInTemplates().some((template) => template.id === id))
    throw new JusteraError('in-use', 'Mallen följer med Justera och ändras inte. Gör en egen av den och ändra i den.');
}

/** The names of all templates but one, in small letters: two that are called alike cannot be told apart in a list. */
async function takenNames(db: Reader, butOf?: string): Promise<Set<string>> {
  const all = [...builtInTemplates(), ...(await listOwnTemplates(db)).map(({ template }) => template)];
  return new Set(all.filter(({ id }) => id !== butOf).map(({ name }) => name.toLocaleLowerCase('sv')));
}

/** "Protokoll för råd" → "Protokoll för råd, egen", "…, egen 2". */
async function freeName(db: Reader, wanted: string): Promise<string> {
  const taken = await takenNames(db);
  const stem = wanted.replace(/, egen( \d+)?$/, '').slice(0, LONGEST_NAME - 10);
  for (let n = 0; ; n++) {
    const name = n === 0 ? wanted : `${stem}, egen${n === 1 ? '' : ` ${n}`}`;
    if (!taken.has(name.toLocaleLowerCase('sv'))) return name;
  }
}

export function templateCalls(context: Context): Calls<'templates'> {
  const { storage, clock, newId, changed } = context;
  const at = () => clock().toISOString();

  async function told<T>(work: (db: Writer) => Promise<T>): Promise<T> {
    const answer = await storage.write(work);
    changed('templates');
    return answer;
  }

  const own = async (db: Reader, id: string): Promise<StoredTemplate> => {
    refuseBuiltIn(id);
    return found(await ownTemplate(db, id), GONE);
  };

  async function add(db: Writer, template: MinutesTemplate): Promise<TemplateInHand> {
    const id = newId();
    const copy = { ...template, id, name: await freeName(db, template.name) };
    await insertTemplate(db, { id, basedOn: template.id, template: copy, sitting: newId(), at: at() });
    return inHand(found(await ownTemplate(db, id), GONE));
  }

  /** The next version; in the same sitting the same one, as long as no file stands on it. */
  async function put(db: Writer, template: MinutesTemplate, sitting: string): Promise<TemplateInHand> {
    const now = await own(db, template.id);
    if (JSON.stringify(now.template) === JSON.stringify(template)) return inHand(now);
    const amend = now.sitting === sitting && (await filesMadeWith(db, template.id, now.version)) === 0;
    if (amend) await replaceVersion(db, { template, version: now.version, at: at() });
    else await insertVersion(db, { template, version: now.version + 1, sitting, at: at() });
    return inHand(await own(db, template.id));
  }

  return {
    'templates.list': async () => {
      const owned = await storage.read(listOwnTemplates);
      const summary = ({ template: { id, name, description }, builtIn, version }: TemplateInHand) => ({
        id,
        name,
        description,
        builtIn,
        version,
      });
      return [
        ...owned.map(inHand).sort((a, b) => compareSwedish(a.template.name, b.template.name)),
        ...builtInTemplates().map((template) => ({ template, builtIn: true, version: null })),
      ].map(summary);
    },

    'templates.get': ({ id, version }) =>
      storage.read(async (db) => found(await templateById(db, id, version), version === null ? GONE : VERSION_GONE)),

    'templates.save': ({ template: given, sitting }) => {
      const template = composed(given);
      refuseFaults(template);
      return told((db) => put(db, template, sitting));
    },

    'templates.create': ({ name }) => {
      const empty = MinutesTemplate.safeParse(composed({ ...EMPTY, name }));
      if (!empty.success) throw invalidField(empty.error);
      return told((db) => add(db, empty.data));
    },

    'templates.duplicate': ({ id }) => told(async (db) => add(db, found(await templateById(db, id), GONE).template)),

    'templates.rename': ({ id, name }) =>
      told(async (db) => {
        const { template } = await own(db, id);
        const renamed = MinutesTemplate.safeParse(composed({ ...template, name: name.trim() }));
        if (!renamed.success) throw invalidField(renamed.error);
        if ((await takenNames(db, id)).has(renamed.data.name.toLocaleLowerCase('sv')))
          throw new JusteraError('invalid-input', 'En annan mall heter redan så. Välj ett annat namn.', {
            field: 'name',
          });
        return put(db, renamed.data, newId());
      }),

    'templates.versions': ({ id }) =>
      storage.read(async (db) => {
        await own(db, id);
        return templateVersions(db, id);
      }),

    'templates.restore': ({ id, version }) =>
      told(async (db) => {
        await own(db, id);
        const older = found(await ownTemplate(db, id, version), VERSION_GONE);
        await setTemplateRemoved(db, id, null);
        return put(db, older.template, newId());
      }),

    'templates.remove': ({ id }) =>
      told(async (db) => {
        await own(db, id);
        await refuseInUse(db, id);
        await setTemplateRemoved(db, id, at());
        return null;
      }),

    'templates.export': async ({ id }) => {
      const { template } = found(await storage.read((db) => templateById(db, id)), GONE);
      const name = fileName(['Mall', template.name], 'json');
      const bytes = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
      return context.saveFile(name, bytes).catch((error: unknown) => {
        throw fileError(error, 'write', name);
      });
    },

    'templates.import': ({ name, bytes }) => {
      const template = composed(readTemplate(bytes, name));
      return told((db) => add(db, template));
    },

    'templates.preview': async (given) => {
      refuseFaults(given.template);
      return previewTemplate(context, given);
    },
  };
}
