/** The wizard: what is typed is kept, undone and shown on the page; the keyboard is enough; nothing breaks at 200 %. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import type { StepName } from './pages/meeting-screen.ts';
import { goToMeeting, openEmptyMeeting, openExampleMeeting } from './pages/open-meeting.ts';
import { ask } from './shell/ask.ts';

const STEPS: readonly StepName[] = [
  'Möte',
  'Närvaro',
  'Ärenden',
  'Bevakningar',
  'Nästa möte',
  'Underskrifter',
  'Kallelse',
  'Färdigställ',
];

test('a date that does not exist and an end before the start are told in words, and what was typed stays', async ({
  page,
}) => {
  const { wizard } = await openEmptyMeeting(page);
  await wizard.field('Datum').fill('30/2 2019');
  await wizard.field('Datum').blur();
  await expect(wizard.field('Datum')).toHaveAccessibleDescription(/finns inte i almanackan/);
  await expect(wizard.field('Datum')).toHaveValue('30/2 2019');
  await wizard.field('Datum').fill('6 mars 2019');
  await wizard.field('Datum').blur();
  await expect(wizard.field('Datum')).toHaveValue('onsdag 6 mars 2019');

  await wizard.field('Börjar').fill('1050');
  await wizard.field('Slutar').fill('9:20');
  await wizard.field('Slutar').blur();
  await expect(wizard.field('Slutar')).toHaveValue('09.20');
  await expect(wizard.field('Slutar')).toHaveAccessibleDescription(/slut/i);
});

test('the page follows the typing, marks the place, and a click on it leads to the field', async ({ page }) => {
  const { id, wizard } = await openExampleMeeting(page);
  await wizard.field('Plats').fill('Linden, Kommunhuset');
  await expect(wizard.paperText.first()).toContainText('Linden, Kommunhuset');
  await expect(wizard.paper.locator('.sheet-mark')).toHaveCount(1);

  // the heading of the second item stands on the first page; its words tell where to point
  const sheet = wizard.paper.locator('.sheet').first();
  const box = (await sheet.boundingBox())!;
  const { anchors } = await ask(page, 'documents.preview', { meetingId: id });
  const second = anchors.filter(({ anchor, page: n }) => n === 1 && /^item:.*\/heading$/.test(anchor))[1]!;
  await sheet.click({ position: { x: box.width / 3, y: ((second.top + second.bottom) / 2 / 841.89) * box.height } });
  await wizard.stands('Ärenden');
  await expect(wizard.items.heading).toBeFocused();
  await expect(wizard.items.heading).toHaveValue('Val av justerare');

  await wizard.step('Underskrifter');
  await expect(wizard.paper.locator('.sheet-mark')).toBeInViewport();
  await wizard.step('Möte');
  await expect(wizard.paper.locator('.sheet-mark')).toBeInViewport();
});

test('undo goes over the whole meeting, shows the place, and is kept after a restart', async ({ app }) => {
  const { id, wizard } = await openExampleMeeting(app.page);
  const before = await wizard.field('Plats').inputValue();
  await wizard.field('Plats').fill('Fel rum');
  await wizard.step('Närvaro');
  await wizard.attendance.press('Selma Granudd', 'f');
  await wizard.attendance.marked('Selma Granudd', 'frånvarande');
  await expect(app.page.getByRole('button', { name: 'Ångra: Närvaro: Selma Granudd' })).toBeVisible();
  await wizard.saved();

  await app.restart();
  const again = await goToMeeting(app.page, id, 'arenden');
  await expect(app.page.getByRole('button', { name: 'Ångra: Närvaro: Selma Granudd' })).toBeEnabled();
  await app.page.keyboard.press('Control+z');
  await again.stands('Närvaro');
  await again.attendance.marked('Selma Granudd', 'närvarande');
  await expect(again.attendance.row('Selma Granudd')).toBeFocused();
  await app.page.keyboard.press('Control+z');
  await again.stands('Möte');
  await expect(again.field('Plats')).toHaveValue(before);
  await expect(again.field('Plats')).toBeFocused();
  await app.page.keyboard.press('Control+y');
  await expect(again.field('Plats')).toHaveValue('Fel rum');
});

test('undo in a text takes back what was written there, and the cursor stays in it', async ({ page }) => {
  const { wizard } = await openEmptyMeeting(page);
  await wizard.step('Ärenden');
  await wizard.items.first();
  await page.keyboard.type('Rubriken');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Första meningen.');
  await wizard.saved();
  await page.waitForTimeout(2100);
  await page.keyboard.type(' Andra meningen.');
  await wizard.saved();
  await page.keyboard.press('Control+z');
  await expect(wizard.items.body).toHaveText('Första meningen.');
  await page.keyboard.type(' Tredje.');
  await expect(wizard.items.body).toHaveText('Första meningen. Tredje.');
});

test('killed while typing, nothing the screen called saved is missing', async ({ app }) => {
  const { id, wizard } = await openEmptyMeeting(app.page);
  await wizard.step('Ärenden');
  await wizard.items.first();
  await app.page.keyboard.type('Rubriken');
  await app.page.keyboard.press('Enter');
  for (let n = 0; n < 40; n += 1) await app.page.keyboard.type(`ord${n} `, { delay: 5 });
  await wizard.saved();
  const seen = ((await wizard.items.body.textContent()) ?? '').trim();
  await app.page.keyboard.type('osparat');
  await app.kill('app');
  await app.start();
  const again = await goToMeeting(app.page, id, 'arenden');
  await again.items.openCard('Rubriken');
  expect(((await again.items.body.textContent()) ?? '').trim().startsWith(seen)).toBe(true);
});

test('when nothing can be saved the red banner says so, the text stays, and it is saved when it can', async ({
  page,
}) => {
  const { wizard } = await openEmptyMeeting(page);
  // the core's answers to saves are lost on their way
  let broken = true;
  let lost = 0;
  await page.route('**/@call', (route) => {
    if (!broken || !route.request().postData()?.includes('meetings.change')) return route.fallback();
    lost += 1;
    return route.abort();
  });
  await wizard.field('Plats').fill('Viktig plats');
  await expect(page.getByRole('alert').filter({ hasText: 'EJ SPARAT.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kopiera texten' })).toBeVisible();
  await expect(wizard.field('Plats')).toHaveValue('Viktig plats');
  expect(await axeFindings(page)).toEqual([]);
  const before = lost;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect.poll(() => lost).toBeGreaterThan(before);
  // from now on it may be saved by itself at any moment, and the button be gone
  broken = false;
  await wizard.saved();
  await expect(wizard.paperText.first()).toContainText('Viktig plats');
});

test('what is copied in Word comes with lists and tables and without anything unsafe', async ({ page }) => {
  const { wizard } = await openEmptyMeeting(page);
  await wizard.step('Ärenden');
  await wizard.items.first();
  await page.keyboard.press('Enter');
  const clip = (name: string) =>
    readFileSync(
      join(import.meta.dirname, '../unit/renderer/features/meeting/editor/clipboard', `${name}.clip`),
      'utf8',
    );
  const problems: string[] = [];
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('https://app.invalid/') && !request.url().startsWith('app://'))
      requests.push(request.url());
  });
  const paste = (html: string) =>
    wizard.items.body.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data);
      clipboardData.setData('text/plain', 'x');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);

  await paste(clip('word-lists'));
  const { body } = wizard.items;
  await expect(body.locator('h4')).toHaveText(['Lägesbild']);
  await expect(body.locator('h5')).toHaveText(['Uppdrag']);
  await expect(body.locator('ul > li > ul > li')).toHaveText(['Under första']);
  await expect(body.locator('ol')).toHaveCount(2);
  await expect(body.locator('ol').first()).toHaveAttribute('start', '3');
  await expect(body).toContainText('Identifiera brister → uppföljning.');
  await expect(body).not.toContainText('HEMLIG');
  await expect(page.getByText('En bild följde inte med', { exact: false })).toBeVisible();

  await page.keyboard.press('Control+End');
  await paste(clip('word-table'));
  await expect(body.locator('table th')).toHaveText(['Punkt', 'Status']);
  await paste('<img src=x onerror=alert(1)><a href="javascript:alert(2)">länk</a><script>alert(3)</script>');
  await expect(body).toContainText('länk');
  await wizard.saved();
  await expect(wizard.paperText.first()).toContainText('Identifiera brister');
  expect(problems).toEqual([]);
  expect(requests).toEqual([]);
});

test('by the keyboard alone: steps, attendance, items, decisions, phrases', async ({ page }) => {
  const { wizard } = await openExampleMeeting(page);
  const { keyboard } = page;
  await keyboard.press('Alt+2');
  await wizard.stands('Närvaro');
  await wizard.attendance.row('Åsa Ahlgren-Lind').focus();
  await keyboard.press('ArrowDown');
  await expect(wizard.attendance.row('Örjan Bergqvist')).toBeFocused();
  await keyboard.press('a');
  await wizard.attendance.marked('Örjan Bergqvist', 'anmält förhinder');
  await keyboard.press('Alt+ArrowUp');
  expect((await wizard.attendance.names())[0]).toContain('Örjan Bergqvist');
  await expect(wizard.attendance.row('Örjan Bergqvist')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Namn' }).first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(wizard.attendance.row('Örjan Bergqvist')).toBeFocused();

  await keyboard.press('Control+PageDown');
  await wizard.stands('Ärenden');
  await wizard.items.card('Övriga frågor').focus();
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await wizard.items.headings()).indexOf('Övriga frågor')).toBe(10);
  await keyboard.press('Control+Enter');
  await expect(wizard.items.heading).toBeFocused();
  await keyboard.type('Nytt ärende');
  await keyboard.press('Enter');
  await keyboard.press('/');
  await keyboard.type('avslutar');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(wizard.items.body).toBeFocused();
  await expect(wizard.items.body).not.toBeEmpty();
  await expect(wizard.items.body).not.toContainText('{ordförande}');

  await wizard.items.open.getByRole('button', { name: 'Beslut', exact: true }).focus();
  await keyboard.press('Enter');
  await expect(wizard.items.clause(1)).toBeFocused();
  await keyboard.type('att godkänna planen');
  await keyboard.press('Enter');
  await expect(wizard.items.clause(2)).toBeFocused();
  await keyboard.press('Backspace');
  await expect(wizard.items.clause(1)).toBeFocused();
  await expect(wizard.items.clause(1)).toHaveValue('godkänna planen');
  await wizard.saved();
  await keyboard.press('Alt+7');
  await wizard.stands('Färdigställ');
});

test('rows, items and signers are moved by the handle', async ({ page }) => {
  const { wizard } = await openExampleMeeting(page);
  await wizard.step('Ärenden');
  const before = await wizard.items.headings();
  const grips = wizard.items.list.locator('.drag-grip');
  const from = (await grips.nth(0).boundingBox())!;
  const to = (await grips.nth(2).boundingBox())!;
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 12, { steps: 8 });
  await page.mouse.move(to.x + 8, to.y + 24);
  await page.mouse.up();
  await expect.poll(() => wizard.items.headings()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
});

test('what is taken away is offered back', async ({ page }) => {
  const { wizard } = await openExampleMeeting(page);
  await wizard.step('Ärenden');
  await wizard.items.openCard('Ungas fritid');
  await wizard.items.more('Ta bort ärendet');
  await expect(wizard.items.card('Ungas fritid')).toBeHidden();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ångra' }).click();
  await expect(wizard.items.list.getByText('Ungas fritid')).toBeVisible();
});

test('files are made, marked when the meeting has changed since, and the pages are printed', async ({ app, page }) => {
  const { wizard } = await openExampleMeeting(page);
  await ask(page, 'settings.set', { exportFolder: app.savedFolder });
  await wizard.step('Färdigställ');
  await page.getByRole('button', { name: 'Skapa PDF' }).click();
  const file = wizard.form.locator('.made-file');
  await expect(file).toContainText('Aktuell', { timeout: 20_000 });
  await wizard.step('Möte');
  await wizard.field('Plats').fill('En annan plats');
  await wizard.step('Färdigställ');
  await expect(file).toContainText('Inaktuell');
  await page.getByRole('button', { name: 'Skicka för granskning' }).click();
  await wizard.saved();

  await page.evaluate(() => {
    window.print = () => {
      const sheets = [...document.querySelectorAll<HTMLCanvasElement>('body > .print-pages > canvas')];
      document.title = `skriver ut ${sheets.map(({ width, height }) => `${width}×${height}`).join(' ')}`;
    };
  });
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  // A4 at 300 dots per inch
  await expect(page).toHaveTitle(/^skriver ut 2480×350[78]( 2480×350[78])+$/, { timeout: 30_000 });
  await expect(page.locator('.print-pages')).toHaveCount(0);
});

for (const [width, height] of [
  [1366, 768],
  [683, 384],
] as const) {
  test(`no step has an axe violation or loses anything at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(120_000);
    const { wizard } = await openExampleMeeting(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1366 / width,
      mobile: false,
    });
    for (const step of STEPS) {
      await wizard.step(step);
      if (step === 'Ärenden') await wizard.items.openCard('Lägesbild från polisen');
      if (step === 'Närvaro') await wizard.attendance.press('Idris Hedelund', 'Enter');
      expect(await axeFindings(page), step).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    if (width < 1280) {
      // at 200 % everything stands in one column, and the page is behind a button
      const rail = (await wizard.rail.boundingBox())!;
      const form = (await wizard.form.boundingBox())!;
      expect(form.y).toBeGreaterThanOrEqual(rail.y + rail.height);
      await expect(wizard.paper).toBeHidden();
      await page.getByRole('button', { name: 'Visa sidan' }).click();
      await expect(page.getByRole('main').locator('.sheet-text').first()).toContainText('Protokoll');
      expect(await axeFindings(page), 'page').toEqual([]);
    }
  });
}

test('a body under kommunallagen: §, diarienummer, proposals, a vote by name, reservation and jäv', async ({
  page,
}) => {
  const { id, wizard } = await openEmptyMeeting(page, true);
  await wizard.step('Närvaro');
  for (const name of ['Karin Ek', 'Örjan Lind', 'Tove Å']) await wizard.attendance.addGuest(name, '');
  const open = await ask(page, 'meetings.open', { id });
  await ask(page, 'meetings.change', {
    id,
    baseRevision: open.revision,
    step: 'kind',
    label: 'x',
    ops: open.meeting.attendance.map((row) => ({ op: 'set', path: `attendance/${row.id}/kind`, value: 'ledamot' })),
  });
  await page.reload();
  const again = await goToMeeting(page, id, 'arenden');
  const { items } = again;
  await items.first();
  await page.keyboard.type('Lokalfråga');
  await items.open.getByRole('textbox', { name: 'Diarienummer' }).fill('SN 2026/12');
  await items.open.getByRole('button', { name: 'Yrkande', exact: true }).click();
  await page.keyboard.type('Karin Ek');
  await items.open.getByRole('button', { name: 'Jäv', exact: true }).click();
  await page.keyboard.type('Tove');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await items.open.getByRole('button', { name: 'Omröstning', exact: true }).click();
  const votes = items.open.getByRole('table', { name: 'Röster' });
  await expect(votes.getByRole('rowheader')).toHaveText(['Karin Ek', 'Örjan Lind']);
  await votes.getByRole('button', { name: 'Karin Ek: Ja' }).click();
  await votes.getByRole('button', { name: 'Örjan Lind: Nej' }).click();
  await expect(items.open.getByText('1 ja, 1 nej, 0 avstår')).toBeVisible();
  await again.saved();
  await expect(again.paperText.first()).toContainText('Karin Ek yrkar bifall');
  await expect(again.paperText.first()).toContainText('Tove Å anmäler jäv');
  expect(await axeFindings(page)).toEqual([]);
});
