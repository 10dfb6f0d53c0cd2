/**
 * The main job, end to end: an empty database, the municipality, the council and its roster, then the meeting of 2019-03-06
 * typed into the wizard as a secretary would type it, and the files made. Every line of the sample must be in them, in order.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attendance } from '../../shared/domain/attendance.ts';
import { Meeting } from '../../shared/domain/meeting.ts';
import type { RichBlock } from '../../shared/domain/rich-text.ts';
import record from '../samples/koping-2019-03-06.json' with { type: 'json' };
import { convertWord, hasLibreOffice } from '../tools/libreoffice.ts';
import { normaliseForComparison } from '../tools/normalise.ts';
import { expect, test } from './fixture.ts';
import { CouncilsScreen } from './pages/councils-screen.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';
import { ask } from './shell/ask.ts';

const meeting = Meeting.parse(record.meeting);
const sample = normaliseForComparison(
  readFileSync(join(import.meta.dirname, '../samples/koping-2019-03-06.txt'), 'utf8'),
);
const LETTERHEAD = 'Brottsförebyggande rådet';
/** Head and foot of the pages: the municipality's own line and the page number. */
const RUNNING = ['Köpings kommun', /^\d+ \(\d+\)$/];
const words = (lines: readonly string[]) => lines.join(' ').split(/\s+/);

const ROLES = {
  ledamot: 'Ledamot',
  ersattare: 'Ersättare',
  radsrepresentant: 'Rådsrepresentant',
  adjungerad: 'Adjungerad',
  tjansteperson: 'Tjänsteperson',
  sekreterare: 'Sekreterare',
  insynsplats: 'Insynsplats',
} as const;

/** The roster as it lies in the secretary's Excel sheet. */
function sheet(rows: readonly Attendance[]): string {
  const lines = rows.map(({ name, organisation, title, kind, roles }) => {
    const role = roles.includes('ordforande') ? 'Ordförande' : kind === 'gast' ? '' : ROLES[kind];
    return [name, organisation, title, role].join('\t');
  });
  return ['Namn\tOrganisation\tTitel\tRoll', ...lines].join('\n');
}

const plain = (content: readonly { type: string; text?: string }[] | undefined) =>
  (content ?? []).map((part) => part.text ?? '').join('');

test('the meeting in Köping, from an empty database to Word and PDF', async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  const { keyboard } = page;
  page.setDefaultTimeout(15_000);

  // municipality, council, roster
  await new WelcomeScreen(page).enterMunicipality('Köpings kommun');
  await ask(page, 'settings.set', { exportFolder: app.savedFolder });
  const council = await (await CouncilsScreen.open(page)).add('Brottsförebyggande rådet');
  await council.part('Uppgifter');
  await page.getByRole('textbox', { name: 'Kort namn' }).fill('BRÅ');
  await page.getByRole('textbox', { name: 'Antal justerare' }).fill('1');
  await page.getByRole('button', { name: 'Lägg till justerare' }).click();
  await page.getByRole('button', { name: 'Mall' }).click();
  await page.getByRole('option', { name: /i två kolumner/ }).click();
  await council.saved();
  await council.part('Ledamöter');
  const paste = await council.paste(sheet(meeting.attendance));
  await paste.getByRole('textbox', { name: /^Med från och med/ }).fill('2019-01-01');
  await paste.getByRole('button', { name: `Lägg till ${meeting.attendance.length} personer` }).click();
  await paste.waitFor({ state: 'detached' });

  // the meeting
  await page.getByRole('button', { name: 'Nytt möte' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nytt möte' });
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('6/3 2019');
  await dialog.getByRole('button', { name: 'Skapa mötet' }).click();
  const wizard = await MeetingScreen.shown(page);

  await wizard.stands('Möte');
  await expect(wizard.field('Datum')).toHaveValue('onsdag 6 mars 2019');
  await wizard.field('Börjar').fill('900');
  await wizard.field('Slutar').fill('1050');
  await wizard.field('Plats').fill('Rådhuset');
  await expect(wizard.field('Slutar')).toHaveValue('10.50');
  await expect(wizard.paperText.first()).toContainText('kl 09.00-10.50');

  await wizard.step('Närvaro');
  const { attendance } = wizard;
  expect(await attendance.names()).toEqual(meeting.attendance.map(({ name }) => name));
  await attendance.everybody();
  for (const { name, presence } of meeting.attendance) if (presence === 'absent') await attendance.press(name, 'f');
  await attendance.time('Peter Landin', '920-1050');
  await attendance.press('Pernilla Einan', 'j');
  await attendance.marked('Conny Hall', 'frånvarande');
  await attendance.marked('Pernilla Einan', 'närvarande');
  await expect(wizard.select('Justerare')).toContainText('Pernilla Einan');

  await wizard.step('Ärenden');
  const { items } = wizard;
  await items.first();
  for (const [index, item] of meeting.items.entries()) {
    await keyboard.type(item.heading);
    await keyboard.press('Enter');
    await expect(items.body).toBeFocused();
    for (const [n, block] of item.body.content.entries()) await typeBlock(block, n === item.body.content.length - 1);
    for (const decision of item.decisions) {
      await items.addDecision();
      for (const [n, clause] of decision.clauses.entries()) {
        if (n > 0) await keyboard.press('Enter');
        if (clause.verbatim) await items.moreOfClause(n + 1, 'Skriv ut ordagrant');
        if (clause.verbatim) await items.clause(n + 1).focus();
        await keyboard.type(clause.text);
      }
    }
    if (item.initials !== '') {
      await items.more('Signaturer i texten');
      await expect(items.open.getByRole('textbox', { name: 'Signaturer i texten' })).toBeFocused();
      await keyboard.type(item.initials);
    }
    if (index < meeting.items.length - 1) {
      await keyboard.press('Control+Enter');
      await expect(items.heading).toHaveValue('');
      await expect(items.heading).toBeFocused();
    }
  }
  expect(await items.headings()).toEqual(meeting.items.map(({ heading }) => heading));

  /** One paragraph, sub-heading or list, with the keyboard alone; the cursor stands in an empty line before and after. */
  async function typeBlock(block: RichBlock, last: boolean): Promise<void> {
    if (block.type === 'heading') await keyboard.press(`Control+Alt+${block.attrs.level}`);
    if (block.type === 'paragraph' || block.type === 'heading') {
      await keyboard.type(plain(block.content));
      if (!last) await keyboard.press('Enter');
    } else if (block.type === 'bulletList') {
      await keyboard.type('- ');
      for (const entry of block.content) {
        const [line] = entry.content;
        await keyboard.type(plain(line?.type === 'paragraph' ? line.content : []));
        await keyboard.press('Enter');
      }
      // Enter in an empty list item ends the list
      if (!last) await keyboard.press('Enter');
      else await keyboard.press('Backspace');
    } else throw new Error(`the sample has no ${block.type}`);
  }

  await wizard.step('Underskrifter');
  for (const [index, name] of ['Kajsa Landström', 'Roger Eklund', 'Pernilla Einan'].entries()) {
    const line = wizard.form.getByRole('list', { name: 'Underskrifter i ordning' }).getByRole('listitem').nth(index);
    await expect(line).toContainText(`${name} (efter uppdraget)`);
  }

  await wizard.step('Färdigställ');
  await wizard.saved();
  await page.getByRole('button', { name: 'Skapa Word och PDF' }).click();
  await expect(wizard.form.locator('.made-file')).toHaveCount(2, { timeout: 30_000 });
  await expect(wizard.form.locator('.made-file').first()).toContainText('Aktuell');

  const made = readdirSync(app.savedFolder, { recursive: true }).map(String);
  const find = (ending: string) => join(app.savedFolder, made.find((name) => name.endsWith(ending)) ?? `none${ending}`);

  const pdf = execFileSync('pdftotext', ['-raw', find('.pdf'), '-'], { encoding: 'utf8' });
  const [letterhead, ...inPdf] = normaliseForComparison(pdf.replaceAll('\f', '\n'), RUNNING);
  expect(letterhead).toBe(LETTERHEAD);
  expect(words(inPdf)).toEqual(words(sample.slice(1)));

  if (hasLibreOffice) {
    const text = (await convertWord(readFileSync(find('.docx')), 'txt:Text (encoded):UTF8')).toString('utf8');
    const inWord = normaliseForComparison(text.replace(/^\uFEFF/, '').replaceAll('•', '-'));
    expect(words(inWord)).toEqual(words(sample.slice(1)));
  }
});
