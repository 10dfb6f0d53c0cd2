import { z } from 'zod';
import { Brand } from './brand.ts';
import { Council } from './council.ts';
import { Municipality, Organisation } from './municipality.ts';
import { Membership, Person } from './person.ts';

/** The registry of the example municipality (resources/examples/kommun.json). Its meetings are record files beside it, in moten/. */
export const ExampleRegistry = z.strictObject({
  format: z.literal('justera.example'),
  version: z.literal(1),
  municipality: Municipality,
  brand: Brand,
  organisations: z.array(Organisation),
  persons: z.array(Person),
  councils: z.array(Council),
  memberships: z.array(Membership),
});
export type ExampleRegistry = z.infer<typeof ExampleRegistry>;
