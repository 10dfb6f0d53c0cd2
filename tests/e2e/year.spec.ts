/** A year in the life of one council, through the window: three meetings and everything that ties them together. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { MainMenu } from './pages/main-menu.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { SearchBox } from './pages/search-box.ts';
import { ask } from './shell/ask.ts';

const COUNCIL = 'Trygghetsrådet';
const SEATS = [
  { name: 'Eva Almgren', kind: 'ledamot', office: 'ordforande', party: 'S', to: null },
  { name: 'Bo Ekvall', kind: 'ledamot', office: null, party: 'M', to: '2026-08-31' },
  { name: 'Maj Lindfors', kind: 'ledamot', office: null, party: 'C', to: null },
  { name: 'Nils Bergdal', kind: 'ersattare', office: null, party: 'M', to: null },
  { name: 'Karin Tallmo', kind: 'sekreterare', office: null, party: '', to: null },
] as const;

const pdfText = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

async function setUp(page: Page, exportFolder: string): Promise<void> {
  await ask(page, 'settings.set', { welcomed: true, exportFolder });
  const kind = 'kommun';
  await ask(page, 'municipality.save', {
    id: 'k',
    name: 'Sjöviks kommun',
    shortName: 'Sjövik',
    kind,
    signPlace: 'Sjövik',
  });
  await ask(page, 'councils.save', {
    id: 'rad',
    municipalityId: 'k',
    name: COUNCIL,
    shortName: '',
    spokenName: 'Rådet',
    kind: 'rad',
    klApplies: false,
    documentKind: 'protokoll',
    defaultPlace: 'Kommunhuset, Björken',
    defaultStart: '13:00',
    defaultEnd: '15:00',
    numbering: 'item',
    adjusters: 1,
    signingOrder: ['sekreterare', 'ordforande', 'justerare'],
    templateId: 'protokoll-rad',
    standingItems: [
      { id: 's1', heading: 'Val av justerare', kind: 'adjuster-election', text: null },
      { id: 's2', heading: 'Föregående protokoll', kind: 'previous-minutes', text: null },
      { id: 's3', heading: 'Uppföljning', kind: 'follow-up', text: null },
    ],
    rules: [],
    mandatePeriods: [],
    endedOn: null,
  });
  for (const [position, { name, kind, office, party, to }] of SEATS.entries())
    await ask(page, 'roster.save', {
      membership: {
        id: `m${position}`,
        councilId: 'rad',
        personId: `p${position}`,
        kind,
        office,
        party,
        organisationId: null,
        title: '',
        substituteForPersonId: null,
        validFrom: '2023-01-01',
        validTo: to,
        position,
      },
      person: { id: `p${position}`, name, sortName: '', party, email: '', phone: '', endedOn: null },
      organisation: '',
    });
}

const head = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Status:/ });

async function way(page: Page, name: string): Promise<void> {
  await head(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name }).press('Enter');
}

async function adjust(page: Page): Promise<void> {
  await way(page, 'Skicka för granskning');
  await way(page, 'Lägg fram för underskrift');
  await way(page, 'Notera justering');
  await page.getByRole('button', { name: 'Notera justeringen' }).click();
  await expect(head(page)).toHaveAccessibleName(/Justerat/);
}

/** Another item, typed; the cursor is left in its text. */
async function writeItem({ page, items }: MeetingScreen, heading: string, text: string): Promise<void> {
  await items.first();
  await page.keyboard.type(heading);
  await page.keyboard.press('Enter');
  await expect(items.body).toBeFocused();
  await page.keyboard.type(text);
}

async function agreeOnNext(meeting: MeetingScreen, date: string): Promise<void> {
  await meeting.step('Nästa möte');
  await meeting.form.getByRole('button', { name: 'Lägg till datum' }).click();
  await meeting.field('Datum').fill(date);
  await meeting.page.keyboard.press('Tab');
  await meeting.saved();
}

async function onward(meeting: MeetingScreen): Promise<void> {
  await meeting.step('Nästa möte');
  await meeting.form.getByRole('button', { name: 'Skapa utkast och kallelse' }).click();
  await meeting.stands('Kallelse');
}

test('three meetings, a correction, follow-ups, an extract, a summons, a search, a substitute and an ended mandate', async ({
  app,
  page,
}) => {
  test.slow();
  await setUp(page, app.savedFolder);
  const menu = new MainMenu(page);
  const folder = join(app.savedFolder, COUNCIL);
  // the folder is there with its first file
  const files = () => (existsSync(folder) ? readdirSync(folder) : []);
  const made = (start: string, end: string) =>
    join(folder, files().find((name) => name.startsWith(start) && name.endsWith(end)) ?? `none ${start}`);
  await page.evaluate(() => location.assign('#/'));
  await menu.go('Översikt');
  await page.getByRole('button', { name: 'Nytt möte' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nytt möte' });
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('2026-02-12');
  await dialog.getByRole('button', { name: 'Skapa mötet' }).click();
  const meeting = await MeetingScreen.shown(page);
  const { attendance, items } = meeting;
  const entries = meeting.form.locator('.entry');

  await test.step('February: a decision and two things to follow up; adjusted, and corrected', async () => {
    await meeting.step('Närvaro');
    expect((await attendance.names()).map((name) => name.replace(/ \(.\)$/, ''))).toEqual(
      SEATS.map(({ name }) => name),
    );
    await attendance.everybody();
    await attendance.press('Maj Lindfors', 'j');
    await meeting.step('Ärenden');
    await writeItem(meeting, 'Trygghet vid busstorget', 'Polisen beskriver läget.');
    await items.addDecision();
    await page.keyboard.type('föreslå kommunstyrelsen att pröva kameraövervakning vid busstorget');
    await meeting.step('Bevakningar');
    for (const topic of ['Belysning i Ekparken', 'Trygghetsvandring i hamnen']) {
      await meeting.form.getByRole('button', { name: 'Ny bevakning' }).click();
      await entries.last().getByLabel('Fråga').fill(topic);
    }
    await agreeOnNext(meeting, '2026-05-21');
    await meeting.step('Färdigställ');
    await adjust(page);

    await meeting.step('Möte');
    await meeting.form.getByRole('button', { name: 'Gör en rättelse' }).click();
    await page.getByRole('textbox', { name: /Vad rättas/ }).fill('Fel lokal.');
    await page.getByRole('button', { name: 'Börja rätta' }).click();
    await meeting.field('Plats').fill('Kommunhuset, Linden');
    await meeting.saved();
    await adjust(page);
    await meeting.step('Färdigställ');
    await page.getByRole('button', { name: 'Skapa Word och PDF', exact: true }).click();
    await expect.poll(() => files().filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const printed = pdfText(made('Protokoll', '.pdf'));
    for (const words of [
      'Kommunhuset, Linden',
      'Fel lokal.',
      'att föreslå kommunstyrelsen att pröva kameraövervakning',
    ])
      expect(printed.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  await test.step('May: summoned, a substitute serves, one follow-up goes on', async () => {
    await onward(meeting);
    await meeting.form.getByRole('button', { name: 'Skapa Word och PDF', exact: true }).click();
    await expect.poll(() => files().filter((name) => name.startsWith('Kallelse'))).toHaveLength(2);
    expect(pdfText(made('Kallelse', '.pdf'))).toMatch(/21 maj 2026/);
    await meeting.step('Närvaro');
    await attendance.everybody();
    await attendance.press('Bo Ekvall', 'f');
    await attendance.press('Nils Bergdal', 'Enter');
    await page.getByRole('button', { name: /Tjänstgör för$/ }).click();
    await page.getByRole('option', { name: 'Bo Ekvall' }).click();
    await page
      .getByRole('button', { name: 'Klar med Nils Bergdal' })
      .or(page.getByRole('button', { name: 'Klar', exact: true }))
      .first()
      .click();
    await attendance.press('Maj Lindfors', 'j');
    await meeting.step('Bevakningar');
    await expect(entries).toHaveCount(2);
    await entries.first().getByLabel('Vad sades').fill('Armaturerna är beställda.');
    await agreeOnNext(meeting, '2026-10-08');
    await expect(meeting.paperText.filter({ hasText: 'Bo Ekvall' }).first()).toBeAttached();
    await meeting.step('Färdigställ');
    await adjust(page);
  });

  await test.step('October: the mandate of one has ended, a follow-up is closed', async () => {
    await onward(meeting);
    await meeting.step('Närvaro');
    expect((await attendance.names()).join()).not.toContain('Bo Ekvall');
    expect(await attendance.names()).toHaveLength(SEATS.length - 1);
    await attendance.everybody();
    await attendance.press('Maj Lindfors', 'j');
    await meeting.step('Bevakningar');
    await expect(entries).toHaveCount(2);
    const lamps = entries
      .filter({ has: page.getByText('Armaturerna är beställda.') })
      .or(entries.first())
      .first();
    await lamps.getByLabel('Vad sades').fill('Belysningen är tänd.');
    await lamps.getByRole('button', { name: /Status$/ }).click();
    await page.getByRole('option', { name: 'Klar', exact: true }).click();
    await meeting.saved();
    await meeting.step('Färdigställ');
    await adjust(page);
  });

  await test.step('the decision is found by a part of its word, and an extract is made of it', async () => {
    const box = new SearchBox(page);
    await box.type('övervakning');
    await expect(box.group('Beslut').first()).toContainText('kameraövervakning');
    await page.keyboard.press('Escape');
    await page.evaluate(() => location.assign('#/'));
    await menu.go('Beslut');
    await page.getByRole('button', { name: /^Mer för beslutet under Trygghet vid busstorget/ }).click();
    await page.getByRole('menuitem', { name: 'Protokollsutdrag …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Skapa Word och PDF', exact: true }).click();
    await expect.poll(() => files().filter((name) => name.startsWith('Protokollsutdrag'))).toHaveLength(2);
    expect(pdfText(made('Protokollsutdrag', '.pdf')).replaceAll(/\s+/g, ' ')).toContain('pröva kameraövervakning');
  });

  await test.step('the log and the history tell the year', async () => {
    await menu.go('Bevakningar');
    await expect(page.getByRole('row', { name: /Trygghetsvandring i hamnen/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Belysning i Ekparken/ })).toHaveCount(0);
    await menu.go('Historik');
    await expect(page.getByRole('list', { name: '2026' }).getByRole('listitem')).toHaveCount(3);
    const counted = await ask(page, 'meetings.attendance', { councilId: 'rad', year: '2026' });
    const of = (name: string) => counted.find((row) => row.name === name);
    expect(of('Bo Ekvall')).toMatchObject({ listed: 2, present: 1, absent: 1 });
    expect(of('Nils Bergdal')).toMatchObject({ listed: 3, present: 3, served: 1 });
    await page.evaluate(() => location.assign('#/organ/rad'));
    await expect(page.getByRole('row', { name: /Bo Ekvall/ })).toHaveCount(0);
  });
});
