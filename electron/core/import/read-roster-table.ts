import type { ImportRow, Request } from '../../../shared/api.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';

export async function readRosterTable(_context: Context, _given: Request<'roster.readTable'>): Promise<ImportRow[]> {
  throw new JusteraError('unexpected', 'Import finns inte än.');
}
