import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { Organisation } from '../domain/municipality.ts';
import { Person } from '../domain/person.ts';
import { call, Done, Nothing } from './call.ts';

export const peopleCalls = {
  'organisations.list': call('All organisations, in Swedish order.', Nothing, z.array(Organisation)),
  'organisations.save': call('Registers or changes an organisation.', Organisation, Organisation),
  'organisations.remove': call(
    'Deletes an organisation nothing refers to, else answers in-use.',
    z.strictObject({ id: Id }),
    Done,
  ),
  'persons.list': call('All persons, in Swedish order.', Nothing, z.array(Person)),
  'persons.save': call('Registers or changes a person.', Person, Person),
  'persons.remove': call('Deletes a person nothing refers to, else answers in-use.', z.strictObject({ id: Id }), Done),
} as const;
