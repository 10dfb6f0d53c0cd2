/** The municipality's own templates, made and kept through the window alone. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWord } from '../tools/libreoffice.ts';
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { CouncilsScreen } from './pages/councils-screen.ts';
import { MainMenu } from './pages/main-menu.ts';
import { MeetingScreen } from './pages/meeting-screen.ts';
import { TemplatesScreen } from './pages/template-editor.ts';
import { WelcomeScreen } from './pages/welcome-screen.ts';
import { ask } from './shell/ask.ts';

test('a secretary in Sjövik makes the municipality’s own template from nothing, and the minutes are set by it', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await new WelcomeScreen(page).enterMunicipality('Sjöviks kommun');
  await ask(page, 'settings.set', { exportFolder: app.savedFolder });
  const council = await (await CouncilsScreen.open(page)).add('Hållbarhetsrådet');
  await council.addSeat({ name: 'Ylva Nordanå', office: 'Ordförande', party: 'C' });
  await council.addSeat({ name: 'Tor Brännvall', party: 'S' });

  const gallery = await TemplatesScreen.open(page);
  await expect(gallery.own).toHaveCount(0);
  const editor = await gallery.makeEmpty();
  await editor.field('Namn').fill('Sjöviks rådsprotokoll');
  await page.getByRole('button', { name: 'Använd här, Hållbarhetsrådet' }).click();
  await expect(editor.form.getByText('Använder mallen', { exact: true })).toBeVisible();
  expect(await editor.blocks()).toEqual(['Ärenden']);

  // the title, by keys alone, with a word put in from the list
  await page.getByRole('button', { name: 'Lägg till del' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Rubrik', exact: true }).press('Enter');
  await editor.field('Rubrikens ord').fill('{organ} möttes ');
  await editor.field('Rubrikens ord').press('End');
  await editor.insert('Rubrikens ord', 'fredagen den 6 mars');
  await expect(editor.field('Rubrikens ord')).toHaveValue('{organ} möttes {datum:dagen}');
  await expect(editor.paper.first()).toContainText('möttes torsdagen den 10 september');

  // rows, put in order by dragging one by its handle, and by keys
  await editor.add('Uppgifter');
  await editor.choose('Uppställning', 'Tabell med linjer');
  for (const [at, label, what] of [
    [2, 'Tid', 'Mötets tid, 09.00–11.30'],
    [3, 'Rådet finns i', 'Kommunens namn'],
    [4, 'Lånade lokaler', null],
  ] as const) {
    await page.getByRole('button', { name: 'Ny rad' }).click();
    await editor.field('Etikett', editor.card(`Rad ${at}`)).fill(label);
    if (what !== null) await editor.insert('Uppgift', what, editor.card(label));
  }
  await editor.card('Lånade lokaler').getByText('Skriv etiketten även när uppgiften saknas').click();
  await editor.drag(editor.card('Rådet finns i'), editor.card('Plats'));
  await editor.field('Etikett', editor.card('Tid')).press('Alt+ArrowUp');
  const rows = () => editor.form.locator('.part-name').allInnerTexts();
  await expect.poll(rows).toEqual(['Rådet finns i', 'Tid', 'Plats', 'Lånade lokaler']);

  // what was not meant is taken back, and put there again
  await page.keyboard.press('Control+z');
  await expect.poll(rows).toEqual(['Rådet finns i', 'Plats', 'Tid', 'Lånade lokaler']);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(rows).toEqual(['Rådet finns i', 'Tid', 'Plats', 'Lånade lokaler']);

  await editor.add('Närvaro');
  const present = editor.card('Närvarande');
  await editor.choose('Namnen skrivs', 'I en mening: A, B och C.', present);
  await editor.field('Etikett', present).fill('På plats var');
  await editor.field('Varje person', editor.card('På plats var')).fill('{namn}[ från partiet {parti}]');
  await page.getByRole('button', { name: 'Ny grupp' }).click();
  await editor.field('Etikett', editor.card('Grupp 2')).fill('Borta');
  await editor.choose('Närvaro', 'Frånvarande och de som anmält förhinder', editor.card('Borta'));
  await editor.card('Borta').getByText('Skriv etiketten även när ingen finns i gruppen').click();

  await editor.add('Fri text');
  await editor.field('Överrubrik').fill('Att veta');
  await editor.field('Text').fill('Protokollet finns på {kommun}s webbplats.\nDet gäller {datum:år}.');
  await editor.add('Underskrifter');
  await editor.choose('Uppställning', 'Rollen till vänster om raden');
  await editor.field('Ordförande kallas').fill('Ledde mötet');
  await editor.add('Ort och datum');
  await editor.form.getByText('Skriv raden även när mötet inte ber om den').click();
  await editor.add('Anslag');
  await editor.field('Överrubrik').fill('Tillkännagivande');

  // the order: a part dragged by the mouse, another moved by keys
  await expect
    .poll(() => editor.blocks())
    .toEqual(['Rubrik', 'Uppgifter', 'Närvaro', 'Ärenden', 'Fri text', 'Ort och datum', 'Underskrifter', 'Anslag']);
  await editor.dragBlock('Fri text', 'Anslag');
  await editor.block('Närvaro').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.block('Närvaro')).toBeFocused();
  await expect
    .poll(() => editor.blocks())
    .toEqual(['Rubrik', 'Närvaro', 'Uppgifter', 'Ärenden', 'Ort och datum', 'Underskrifter', 'Fri text', 'Anslag']);

  await editor.part('Så skrivs det');
  await editor.choose('Datum', '2026-03-06');
  await editor.choose('Klockslag', '09:00');
  await editor.choose('Från och till', '09:00 - 11:30');
  await editor.choose('Ärendenas nummer', '§ 1, § 2 …');
  await editor.field('Numrets utseende').fill('HR § {nr}');
  await editor.field('Rubrik över beslutet').fill('Så beslutades');
  await editor.field('Orden före beslutet').fill('Rådet i Sjövik beslutade');

  // the letterhead
  await editor.part('Sidhuvud och sidfot');
  await editor.choose('Sidnummer i sidfoten', '3 (5)');
  await page.getByRole('button', { name: 'Ny rad i sidhuvud' }).first().click();
  await editor.field('Mitten', editor.card('Sidhuvud, rad 1').first()).fill('Rådsprotokoll i {kommun}');
  await expect(editor.paper.first()).toContainText('Rådsprotokoll i Sjöviks kommun');
  await editor.saved();

  const again = await editor.back();
  await expect(again.card('Sjöviks rådsprotokoll')).toContainText('Används av Hållbarhetsrådet');

  // a meeting of the council, made into Word and PDF
  await (await CouncilsScreen.open(page)).openCouncil('Hållbarhetsrådet');
  await page.getByRole('button', { name: 'Nytt möte' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nytt möte' });
  await dialog.getByRole('textbox', { name: 'Datum' }).fill('12/11 2026');
  await dialog.getByRole('button', { name: 'Skapa mötet' }).click();
  const wizard = await MeetingScreen.shown(page);
  await wizard.field('Börjar').fill('1300');
  await wizard.field('Slutar').fill('1430');
  await wizard.field('Plats').fill('Båthuset');
  await wizard.step('Närvaro');
  await wizard.attendance.everybody();
  await wizard.step('Ärenden');
  await wizard.items.first();
  await page.keyboard.type('Skötselplan för stranden');
  await wizard.items.addDecision();
  await page.keyboard.type('anta planen');
  await wizard.step('Färdigställ');
  await wizard.saved();
  await page.getByRole('button', { name: 'Skapa Word och PDF' }).first().click();
  await expect(wizard.form.locator('.made-file')).toHaveCount(2, { timeout: 30_000 });

  const made = readdirSync(app.savedFolder, { recursive: true }).map(String);
  const file = (ending: string) => join(app.savedFolder, made.find((name) => name.endsWith(ending)) ?? `none${ending}`);
  const pdf = execFileSync('pdftotext', ['-raw', file('.pdf'), '-'], { encoding: 'utf8' });
  const word = (await convertWord(readFileSync(file('.docx')), 'txt:Text (encoded):UTF8')).toString();
  const inOrder = [
    'Hållbarhetsrådet möttes torsdagen den 12 november',
    'På plats var',
    'Ylva Nordanå från partiet C och Tor Brännvall från partiet S.',
    'Borta',
    'Rådet finns i Sjöviks kommun',
    'Tid 13:00 - 14:30',
    'Plats Båthuset',
    'Lånade lokaler',
    'HR § 1 Skötselplan för stranden',
    'Så beslutades',
    'Rådet i Sjövik beslutade',
    'att anta planen.',
    'den ____________ 2026',
    'Ledde mötet',
    'Ylva Nordanå',
    'Att veta',
    'Protokollet finns på Sjöviks kommuns webbplats.',
    'Det gäller 2026.',
    'Tillkännagivande',
    'Underskrift',
  ];
  for (const text of [pdf, word].map((one) => one.replaceAll(/\s+/g, ' '))) {
    let from = 0;
    for (const words of inOrder) {
      const at = text.indexOf(words, from);
      expect(at, `${words} in ${text}`).toBeGreaterThanOrEqual(0);
      from = at + words.length;
    }
    expect(text).not.toContain('Sida 1');
  }
  expect(pdf).toContain('Rådsprotokoll i Sjöviks kommun');
  expect(pdf).toMatch(/1 \(\d\)/);
});

test.describe('in the example municipality', () => {
  test.beforeEach(async ({ page }) => {
    await new WelcomeScreen(page).tryExample();
  });

  test('what cannot be filled is said at its field, the page waits, and nothing else is lost', async ({ app }) => {
    const { page } = app;
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Minnesanteckningar');
    await editor.openBlock('Rubrik');
    const title = editor.field('Rubrikens ord');
    await title.fill('Möte med {orgn}');
    await expect(title).toHaveAccessibleDescription(/\{orgn\} går inte att använda här/);
    await expect(page.getByText('EJ SPARAT').first()).toBeVisible();
    await expect(page.getByText('Väntar på det som är rött')).toBeVisible();
    // where it is can be seen from every other form
    await editor.openBlock('Närvaro');
    await expect(editor.rail.getByRole('row').filter({ hasText: 'behöver rättas' })).toHaveText(/^Rubrik/);
    await editor.openBlock('Rubrik');
    await title.fill('Möte med {organ}');
    await expect(editor.paper.first()).toContainText('Möte med Brottsförebyggande rådet');
    await editor.saved();
    await app.restart();
    const again = await (await TemplatesScreen.open(app.page)).openTemplate('Minnesanteckningar, egen');
    await again.openBlock('Rubrik');
    await expect(again.field('Rubrikens ord')).toHaveValue('Möte med {organ}');
  });

  test('the log’s columns are as many as a page has room for, and what it cannot be without is told', async ({
    page,
  }) => {
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Protokoll för råd');
    await editor.openBlock('Bevakningar');
    const add = page.getByRole('button', { name: 'Ny spalt' });
    for (let i = 0; i < 3; i += 1) await add.click();
    await expect(add).toBeHidden();
    await editor.saved();
    await editor.moreOf('Fråga', 'Ta bort');
    await expect(editor.form.getByRole('alert')).toHaveText('Bevakningar: Spalten med frågan saknas. Lägg till den.');
    await editor.takeBack.click();
    await expect(editor.form.getByRole('alert')).toBeHidden();
    await editor.saved();
  });

  test('parts are added, removed and put back; an older version is looked at and taken back', async ({ page }) => {
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Protokoll för råd');
    const before = await editor.blocks();
    await editor.moreOf('Nästa möte', 'Ta bort');
    await expect.poll(() => editor.blocks()).not.toContain('Nästa möte');
    await editor.takeBack.click();
    await expect.poll(() => editor.blocks()).toEqual(before);

    await page.getByRole('button', { name: 'Lägg till del' }).click();
    // what there can be only one of, and is there, cannot be added
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      'Uppgifter',
      'Fri text',
      'Närvaro',
      'Sidbrytning',
      'Anslag',
    ]);
    await page.getByRole('menuitem', { name: 'Närvaro' }).click();
    const after = before.toSpliced(before.indexOf('Ärenden'), 0, 'Närvaro');
    await expect.poll(() => editor.blocks()).toEqual(after);
    // minutes without their items are no minutes
    await page.getByRole('button', { name: 'Mer för Ärenden' }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Flytta uppåt', 'Flytta nedåt']);
    await page.keyboard.press('Escape');
    await editor.saved();

    await editor.part('Äldre versioner');
    await editor.form.getByRole('button', { name: 'Visa version 1' }).click();
    await expect(page.getByText('Sidan visar version 1.')).toBeVisible();
    await editor.form.getByRole('button', { name: 'Återställ version 1' }).click();
    await expect(editor.form.getByText('Version 3')).toBeVisible();
    await expect.poll(() => editor.blocks()).toEqual(before);
    await editor.takeBack.click();
    await expect.poll(() => editor.blocks()).toEqual(after);
    // a version taken back is a step like any other
    await page.keyboard.press('Control+z');
    await expect.poll(() => editor.blocks()).toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => editor.blocks()).toEqual(after);
    await editor.saved();
  });

  test('a template goes out as a file and comes in again, is renamed, and put away with a way back', async ({
    app,
  }) => {
    const { page } = app;
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Minnesanteckningar');
    await page.getByRole('button', { name: 'Mer för ”Minnesanteckningar, egen”' }).click();
    await page.getByRole('menuitem', { name: 'Spara som mallfil' }).click();
    await expect(page.getByText(/Mallen är sparad i/)).toBeVisible();
    const file = join(app.savedFolder, 'Mall Minnesanteckningar, egen.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'justera.template', version: 1 });

    const gallery = await editor.back();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Läs in mallfil' }).click();
    await (await chooser).setFiles(file);
    await expect(page.getByRole('heading', { level: 1, name: 'Minnesanteckningar, egen 2' })).toBeVisible();
    await editor.back();
    await gallery.more('Minnesanteckningar, egen 2', 'Byt namn');
    const dialog = page.getByRole('dialog', { name: 'Byt namn på mallen' });
    await dialog.getByRole('textbox', { name: 'Namn' }).fill('Inläst');
    await dialog.getByRole('button', { name: 'Byt namn' }).click();
    await expect(gallery.card('Inläst')).toBeVisible();
    await gallery.more('Inläst', 'Ta bort');
    await expect(gallery.card('Inläst')).toBeHidden();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(gallery.card('Inläst')).toBeVisible();
  });

  test('a file that is no template is refused where all of it can be read, and the buttons stay where they are', async ({
    page,
  }) => {
    await new MainMenu(page).go('Mallar');
    const take = page.getByRole('button', { name: 'Läs in mallfil' });
    const before = await take.boundingBox();
    const name = `${'mall'.repeat(45)}.json`;
    const chooser = page.waitForEvent('filechooser');
    await take.click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from('{"format":"annat"}') });
    const fault = page.getByRole('alert').filter({ hasText: 'ingen mall från Justera' });
    await expect(fault).toBeVisible();
    expect(await take.boundingBox()).toEqual(before);
    const box = await fault.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
    expect(await fault.evaluate((all) => all.scrollWidth - all.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('a template in use says who uses it instead of going away', async ({ page }) => {
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Protokoll för råd');
    await page.getByRole('button', { name: 'Använd här, Kommunala pensionärsrådet' }).click();
    await page.getByRole('button', { name: 'Mer för ”Protokoll för råd, egen”' }).click();
    await page.getByRole('menuitem', { name: 'Ta bort' }).click();
    await expect(page.getByRole('alertdialog').last()).toContainText('Mallen används av Kommunala pensionärsrådet');
    await editor.rail.waitFor();
  });

  test('those who stand on a line together share what is said of them, in a template made from nothing', async ({
    page,
  }) => {
    const editor = await (await TemplatesScreen.open(page)).makeEmpty();
    await editor.choose('Fyll med', 'Exempelmötet', page.getByLabel('Sidorna med den här mallen'));
    await editor.add('Närvaro');
    await editor.field('Beskrivning efter namnet').fill('{organisation}');
    await editor.saved();
    await expect(editor.paper.first()).toContainText(/Ahlgren-Lind, Kommunstyrelsen/);
  });

  test('the words over an item’s formal parts are the municipality’s own', async ({ page }) => {
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Protokoll enligt kommunallagen');
    await editor.choose('Fyll med', 'Samhällsnämnden', page.getByLabel('Sidorna med den här mallen'));
    await editor.openBlock('Ärenden');
    await editor.field('Ord före diarienumret').fill('Dnr');
    await editor.field('Rubrik över yrkandena').fill('Förslag till beslut');
    await editor.saved();
    await editor.part('Namn och användning');
    await page.getByRole('button', { name: 'Använd här, Samhällsnämnden' }).click();
    const council = (await ask(page, 'councils.list', null)).find(({ name }) => name === 'Samhällsnämnden');
    const [meeting] = await ask(page, 'meetings.list', { councilId: council?.id ?? '', includeRemoved: false });
    const [made] = await ask(page, 'documents.make', { meetingId: meeting?.id ?? '', formats: ['txt'] });
    const text = readFileSync(made?.path ?? '', 'utf8');
    expect(text).toMatch(/^Dnr \S/m);
    expect(text).toContain('\nFörslag till beslut\n');
    expect(text).not.toContain('Diarienummer:');
  });

  test('the summons has words of its own, and the page shows it while they are written', async ({ page }) => {
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Protokoll för råd');
    await expect(editor.paper.first()).toContainText('Protokoll');
    await editor.part('Kallelse');
    await expect(editor.paper.first()).toContainText('Kallelse till Brottsförebyggande rådet');
    await editor.field('Rubrik').fill('Välkommen till {kort}');
    await editor.field('Rubrik över dagordningen').fill('Det här tas upp');
    await expect(editor.paper.first()).toContainText('Välkommen till BRÅ');
    await expect(editor.paper.first()).toContainText('Det här tas upp');
    await editor.field('Rubrik').fill('{fel}');
    await expect(editor.field('Rubrik')).toHaveAccessibleDescription(/\{fel\} går inte att använda här/);
    await editor.field('Rubrik').fill('Välkommen till {kort}');
    await editor.saved();
    await editor.openBlock('Rubrik');
    await expect(editor.paper.first()).not.toContainText('Välkommen');
    await expect(editor.paper.first()).toContainText('Närvarande');
  });

  test('the page follows what is typed, each time', async ({ page }) => {
    const editor = await (await TemplatesScreen.open(page)).makeOwn('Protokoll för råd');
    await editor.openBlock('Rubrik');
    await expect(editor.paper.first()).toContainText('Protokoll');
    for (const words of ['Först', 'Sedan', 'Därefter', 'Nu', 'Sist']) {
      await editor.field('Rubrikens ord').fill(words);
      await expect(editor.paper.first()).toContainText(words);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing for axe to find, and no loss at 400 % zoom, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await new MainMenu(page).go('Mallar');
      const gallery = new TemplatesScreen(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Protokoll enligt kommunallagen' }).click();
      await expect(page.getByText('Mallen följer med Justera och ändras inte.')).toBeVisible();
      expect(await axeFindings(page), 'a template of the app').toEqual([]);
      await page.getByRole('link', { name: 'Mallar' }).click();

      const editor = await gallery.makeOwn('Protokoll enligt kommunallagen');
      for (const part of [
        'Namn och användning',
        'Så skrivs det',
        'Sidhuvud och sidfot',
        'Kallelse',
        'Äldre versioner',
      ] as const) {
        await editor.part(part);
        expect(await axeFindings(page), part).toEqual([]);
      }
      // a click on the page leads to the part it comes from
      await page.getByRole('button', { name: /Fyll med$/ }).click();
      await page.getByRole('option', { name: /^Samhällsnämnden/ }).click();
      await expect(editor.paper.first()).toContainText('Anslaget sätts upp');
      const sheet = page.locator('[data-page="1"]');
      const { width, height } = (await sheet.boundingBox())!;
      // the rows of the notice stand between 560 and 660 points of 842
      await sheet.click({ position: { x: width / 2, y: (height * 610) / 842 } });
      await expect(editor.form.getByRole('heading', { level: 2, name: 'Anslag' })).toBeVisible();
      for (const block of ['Rubrik', 'Närvaro', 'Underskrifter', 'Ärenden', 'Anslag', 'Nästa möte']) {
        await editor.openBlock(block);
        expect(await axeFindings(page), block).toEqual([]);
      }
      await page.setViewportSize({ width: 340, height: 640 });
      await expect(editor.field('Rubrik')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(340);
      expect(await axeFindings(page), 'narrow').toEqual([]);
      await page.getByRole('button', { name: 'Visa sidan' }).click();
      await expect(editor.paper.first()).toContainText('Sammanträdesprotokoll');
      expect(await axeFindings(page), 'the page alone').toEqual([]);
    });
  }
});
