import type { z } from 'zod';
import type { OpenMeeting } from '../../shared/calls/meetings.ts';
import { Council } from '../../shared/domain/council.ts';
import { Municipality, Organisation } from '../../shared/domain/municipality.ts';
import { Membership, Person, type RosterEntry } from '../../shared/domain/person.ts';
import type { TestCore } from './core.ts';

/** Invented through and through. */
export const MUNICIPALITY = Municipality.parse({
  id: 'kommun',
  name: 'Björkdala kommun',
  shortName: 'Björkdala',
  signPlace: 'Björkdala',
});

export const council = (given: Partial<z.input<typeof Council>> = {}): Council =>
  Council.parse({ id: 'rad', municipalityId: MUNICIPALITY.id, name: 'Trygghetsrådet', ...given });

export const person = (given: Partial<z.input<typeof Person>> = {}): Person =>
  Person.parse({ id: 'p1', name: 'Åsa Örnklo', ...given });

export const organisation = (given: Partial<z.input<typeof Organisation>> = {}): Organisation =>
  Organisation.parse({ id: 'o1', name: 'Kulturförvaltningen', ...given });

export const membership = (given: Partial<z.input<typeof Membership>> = {}): Membership =>
  Membership.parse({ id: 'm1', councilId: 'rad', personId: 'p1', ...given });

/** A municipality with one council. */
export async function withCouncil(core: TestCore, given: Partial<z.input<typeof Council>> = {}): Promise<Council> {
  await core.call('municipality.save', MUNICIPALITY);
  return core.call('councils.save', council(given));
}

/** Gives somebody a seat; ids follow from the name, "Bo Ek" sits as "m-bo-ek" and is person "p-bo-ek". */
export async function seat(
  core: TestCore,
  name: string,
  given: Partial<z.input<typeof Membership>> & { organisation?: string } = {},
): Promise<RosterEntry> {
  const { organisation: body = '', ...rest } = given;
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, (gap) => (/\s|-/.test(gap) ? '-' : ''));
  return core.call('roster.save', {
    membership: membership({ id: `m-${slug}`, personId: `p-${slug}`, ...rest }),
    person: person({ id: `p-${slug}`, name }),
    organisation: body,
  });
}

/** A council of three with a draft for 25 November 2026. */
export async function withMeeting(core: TestCore, given: Partial<z.input<typeof Council>> = {}): Promise<OpenMeeting> {
  await withCouncil(core, {
    standingItems: [
      { id: 's1', heading: 'Mötets öppnande', kind: 'opening' },
      { id: 's2', heading: 'Föregående protokoll', kind: 'previous-minutes' },
    ],
    adjusters: 1,
    ...given,
  });
  await seat(core, 'Åsa Örnklo', { office: 'ordforande', party: 'S', position: 0 });
  await seat(core, 'Bo Ek', { party: 'M', organisation: 'Kommunstyrelsen', position: 1 });
  await seat(core, 'Cilla Ask', { kind: 'sekreterare', position: 2 });
  return core.call('meetings.create', { councilId: 'rad', date: '2026-11-25' });
}

/** Signed by everybody, on 26 November. */
export async function adjusted(
  core: TestCore,
  { id, meeting }: Pick<OpenMeeting, 'id' | 'meeting'>,
  adjustedOn = '2026-11-26',
): Promise<OpenMeeting> {
  for (const status of ['for-granskning', 'for-underskrift'] as const)
    await core.call('meetings.setStatus', { id, status });
  const signedBy = meeting.signing.signers.map(({ id: signerId, role }) => ({ signerId, role, name: '' }));
  return core.call('meetings.setStatus', { id, status: 'justerat', adjustment: { adjustedOn, signedBy } });
}
