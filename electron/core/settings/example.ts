import type { ExampleRegistry } from '../../../shared/domain/example.ts';
import type { Calls, Context } from '../context.ts';
import { readExample } from '../records/read-example.ts';
import type { Writer } from '../storage/access.ts';
import { saveBrand, saveLogo } from '../storage/brands.ts';
import { saveCouncil } from '../storage/councils.ts';
import { insertMeeting, meetingById } from '../storage/meetings.ts';
import { saveMembership } from '../storage/memberships.ts';
import { saveMunicipality } from '../storage/municipalities.ts';
import { saveOrganisation } from '../storage/organisations.ts';
import { savePerson } from '../storage/persons.ts';

async function saveRegisters(db: Writer, registry: ExampleRegistry): Promise<void> {
  const { municipality, brand } = registry;
  await saveMunicipality(db, municipality);
  await saveBrand(db, municipality.id, brand);
  await saveLogo(db, municipality.id, brand.logo);
  for (const organisation of registry.organisations) await saveOrganisation(db, organisation);
  for (const person of registry.persons) await savePerson(db, person);
  for (const council of registry.councils) await saveCouncil(db, council);
  for (const membership of registry.memberships) await saveMembership(db, membership);
}

/**
 * Puts the example in, whole or not at all. A second time the registers are set right again, and meetings that are there
 * stay as the user left them.
 * @returns the meeting to show first: one of the first council's
 */
export async function installExample({ storage, clock }: Context): Promise<{ meetingId: string }> {
  const { registry, meetings } = readExample();
  const at = clock().toISOString();
  const placed = meetings.map(({ council: { name }, meeting }, i) => {
    const council = registry.councils.find((c) => c.name === name);
    if (!council) throw new Error(`the example has no council named ${name}`);
    return { id: `exempel-${i + 1}`, councilId: council.id, meeting };
  });
  await storage.write(async (db) => {
    await saveRegisters(db, registry);
    for (const given of placed)
      if (!(await meetingById(db, given.id))) await insertMeeting(db, { ...given, status: 'utkast', at });
  });
  const first = placed.find(({ councilId }) => councilId === registry.councils[0]?.id) ?? placed[0];
  return { meetingId: first!.id };
}

export function exampleCalls(context: Context): Calls<'example'> {
  return {
    'example.install': async () => {
      const installed = await installExample(context);
      context.changed('municipality', 'brand', 'councils', 'persons', 'organisations', 'roster', 'meetings');
      return installed;
    },
  };
}
