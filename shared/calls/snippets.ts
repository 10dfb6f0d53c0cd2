import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { call, Done, Nothing } from './call.ts';

export const Snippet = z.strictObject({
  id: Id,
  category: z.string().max(60),
  title: z.string().max(100),
  /** Text with placeholders: "{ordförande}", "{datum}", "{organ}". */
  text: z.string().max(2000),
  /** `paragraph` goes into the text, `clause` into a decision. */
  into: z.enum(['paragraph', 'clause']),
  builtIn: z.boolean(),
});
export type Snippet = z.infer<typeof Snippet>;

export const snippetCalls = {
  'snippets.list': call('Standard phrases, built in and own.', Nothing, z.array(Snippet)),
  'snippets.save': call('Adds or changes an own phrase.', Snippet.omit({ builtIn: true }), Snippet),
  'snippets.remove': call('Deletes an own phrase.', z.strictObject({ id: Id }), Done),
} as const;
