import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { MeetingItems } from './pages/meeting-items.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { goToMeeting, openExampleMeeting } from './pages/open-meeting.ts';
import { SearchBox } from './pages/search-box.ts';

const highlights = () => CSS.highlights.size;

test('found by keys alone, from inside the minutes and back, and straight to the words', async ({ page }) => {
  const { id } = await openExampleMeeting(page);
  await goToMeeting(page, id, 'arenden');
  const items = new MeetingItems(page);
  const box = new SearchBox(page);
  await items.openCard('Övriga frågor');
  await items.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Rådet vill ha videoövervakning');

  // Escape: the cursor is where it was, and what is typed goes on there
  await box.type('xyz');
  await page.keyboard.press('Escape');
  await expect(box.dialog).toBeHidden();
  await expect(items.body).toBeFocused();
  await page.keyboard.type(' av parken.');
  await expect(items.body).toContainText('videoövervakning av parken.');
  await expect(page.getByText(/^Sparat/)).toBeVisible();

  // what was just typed is found by a part of its word, and read out as a count
  await box.type('övervakning');
  await expect(box.group('Möten och ärenden').first()).toContainText('videoövervakning av parken.');
  await expect(box.group('Möten och ärenden').first().locator('mark')).toHaveText('övervakning');
  await expect(box.dialog.getByRole('status')).toHaveText(/träff/);
  expect(await axeFindings(page)).toEqual([]);

  // a decision of another item: opened by Enter, the words in sight
  await page.keyboard.press('Control+a');
  await page.keyboard.type('sammanträdestiderna');
  await expect(box.group('Beslut')).toHaveCount(1);
  await expect(box.field).toHaveAttribute('aria-activedescendant', /item-0$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(items.open).toContainText('Sammanträdestider 2027');
  await expect(items.clause(1)).toBeFocused();
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect.poll(selected).toBe('sammanträdestiderna');

  // another step, and back to a text by search: marked until something is typed
  await page.keyboard.press('Alt+1');
  await box.type('busstorget');
  await expect(box.group('Möten och ärenden').first()).toContainText('busstorget');
  await page.keyboard.press('Enter');
  await expect(items.body).toBeFocused();
  await expect.poll(() => page.evaluate(highlights)).toBe(1);
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect.poll(() => page.evaluate(highlights)).toBe(0);
});

test('what the app can do, registers, and the page with all results and its filters', async ({ page }) => {
  await openExampleMeeting(page);
  const box = new SearchBox(page);
  await box.type('nytt mö');
  await expect(box.group('Åtgärder').first()).toHaveText('Nytt möte');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Nytt möte' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Nytt möte' })).toBeHidden();

  await box.type('pensionärs');
  await expect(box.group('Organ')).toHaveCount(1);
  await box.field.fill('zzyzx');
  await expect(box.dialog).toContainText('Ingenting hittades');
  await box.field.fill('möte');
  await box.dialog.getByRole('option', { name: /^Visa alla träffar/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Sök' })).toBeVisible();
  const field = page.getByRole('searchbox', { name: 'Sök i Justera' });
  await expect(field).toHaveValue('möte');
  const found = page.getByRole('region', { name: 'Möten och ärenden' }).getByRole('listitem');
  await expect(found.first()).toBeVisible();
  const all = await found.count();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Organ' }).last().click();
  await page.getByRole('option', { name: 'Kommunala pensionärsrådet' }).click();
  await expect.poll(() => found.count()).toBeLessThan(all);
  await expect(found.first()).toContainText('Kommunala pensionärsrådet');
  await found.first().getByRole('button').click();
  // the meeting stands, and its address no longer asks for the place
  await MeetingScreen.shown(page);
  await expect(page).toHaveURL(/#\/mote\/[^/]+\/[a-z-]+$/);
  await page.goBack();
  await expect(field).toHaveValue('möte');
});
