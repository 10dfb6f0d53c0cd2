import type { Request } from '../../../shared/api.ts';
import { isMemberOn, type RosterEntry } from '../../../shared/domain/person.ts';
import type { Context } from '../context.ts';
import { JusteraError } from '../errors.ts';
import type { Writer } from '../storage/access.ts';
import { saveMembership } from '../storage/memberships.ts';
import { rosterOn } from './roster.ts';

/** New seats like the old ones for the next mandate period, in the order of the roster; minutes keep the old ones. */
export async function renewSeats(
  { newId }: Pick<Context, 'newId'>,
  db: Writer,
  { councilId, ids, endsOn, validFrom, validTo }: Request<'roster.renew'>,
): Promise<RosterEntry[]> {
  if (validFrom <= endsOn || (validTo !== null && validTo < validFrom))
    throw new JusteraError('invalid-input', 'Den nya perioden ska börja när den gamla är slut.', {
      field: 'validFrom',
    });
  const roster = await rosterOn(db, councilId, null);
  const holds = new Set(
    roster
      .filter(({ membership }) => isMemberOn(membership, validFrom) && !ids.includes(membership.id))
      .map(({ person }) => person.id),
  );
  const made: string[] = [];
  for (const { membership, person } of roster) {
    if (!ids.includes(membership.id) || holds.has(person.id)) continue;
    const begun = (membership.validFrom ?? '0000') <= endsOn;
    if (!begun) continue;
    if (membership.validTo === null || membership.validTo > endsOn)
      await saveMembership(db, { ...membership, validTo: endsOn });
    const id = newId();
    await saveMembership(db, { ...membership, id, validFrom, validTo });
    made.push(id);
  }
  return (await rosterOn(db, councilId, null)).filter(({ membership }) => made.includes(membership.id));
}
