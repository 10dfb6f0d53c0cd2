import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Snippet } from '../../../shared/calls/snippets.ts';
import { composed } from '../composed.ts';
import type { Calls, Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import { deleteOwnSnippet, listOwnSnippets, saveOwnSnippet } from '../storage/snippets.ts';

const BuiltIn = z.array(Snippet.omit({ builtIn: true }));

/** The phrases that ship with the app, in the order they stand in their file: by the course of a meeting. */
export function builtInSnippets(resources: string): Snippet[] {
  const text = readFileSync(join(resources, 'snippets.json'), 'utf8');
  return BuiltIn.parse(JSON.parse(text)).map((snippet) => ({ ...snippet, builtIn: true }));
}

export function snippetCalls({ storage, changed, resources }: Context): Calls<'snippets'> {
  const builtIn = builtInSnippets(resources);
  const refuseBuiltIn = (id: string, what: string) => {
    if (builtIn.some((snippet) => snippet.id === id)) throw new JusteraError('in-use', what);
  };
  return {
    'snippets.list': async () => [...builtIn, ...(await storage.read(listOwnSnippets))],

    'snippets.save': async (given) => {
      const snippet = composed(given);
      refuseBuiltIn(snippet.id, 'Frasen hör till programmet och kan inte ändras. Spara en egen fras i stället.');
      await storage.write((db) => saveOwnSnippet(db, snippet));
      changed('snippets');
      return { ...snippet, builtIn: false };
    },

    'snippets.remove': async ({ id }) => {
      refuseBuiltIn(id, 'Frasen hör till programmet och kan inte tas bort.');
      if (!(await storage.write((db) => deleteOwnSnippet(db, id))))
        throw new JusteraError('not-found', 'Frasen finns inte längre.');
      changed('snippets');
      return null;
    },
  };
}
