import type { Request } from '../../../shared/api.ts';
import type { RosterEntry } from '../../../shared/domain/person.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';

export async function importRoster(_context: Context, _given: Request<'roster.import'>): Promise<RosterEntry[]> {
  throw new JusteraError('unexpected', 'Import finns inte än.');
}
