import { longDate } from '../../shared/swedish/dates.ts';
import { addDays } from '../../shared/swedish/days.ts';
import { expect, test } from './fixture.ts';
import { MainMenu } from './pages/main-menu.ts';
import { openEmptyMeeting } from './pages/open-meeting.ts';
import { ask } from './shell/ask.ts';

test('a meeting that minutes have fixed waits on the overview, and becomes a draft with its summons', async ({
  page,
}) => {
  const { id } = await openEmptyMeeting(page);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const held = addDays(today, -7);
  const fixed = addDays(today, 30);
  const set = (path: string, value: string) => ({ op: 'set' as const, path, value });
  const { revision } = await ask(page, 'meetings.open', { id });
  await ask(page, 'meetings.change', {
    id,
    baseRevision: revision,
    step: 's',
    label: '',
    ops: [
      set('date', held),
      {
        op: 'insert',
        path: 'nextMeetings',
        index: 0,
        value: { id: 'n', date: fixed, start: '09:00', end: null, place: 'Lindsalen', platform: '', verbatim: null },
      },
      { op: 'insert', path: 'nextTopics', index: 0, value: { id: 't', text: 'Belysning vid skateparken' } },
    ],
  });

  const menu = new MainMenu(page);
  await page.getByRole('link', { name: 'Översikt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible();
  const row = page.getByRole('list', { name: 'Bestämda möten utan utkast' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(`${longDate(fixed)} · kl. 09.00 · Lindsalen`);
  await expect(row).toContainText(`bestämt ${longDate(held)}`);
  await row.getByRole('button', { name: /^Skapa utkast/ }).click();

  await expect(page).toHaveURL(/\/kallelse$/);
  await page.getByRole('link', { name: 'Översikt' }).click();
  const coming = page.getByRole('region', { name: 'Kommande möten' });
  await expect(coming.getByRole('listitem')).toContainText([longDate(fixed)]);
  await expect(coming.getByRole('button', { name: /^Skapa utkast/ })).toHaveCount(0);

  await menu.go('Organ');
  const council = page.getByRole('list', { name: 'Organ' }).getByRole('listitem');
  await expect(council).toContainText(`Senast ${longDate(held)}`);
  await expect(council).toContainText(`Nästa ${longDate(fixed)}`);
});
