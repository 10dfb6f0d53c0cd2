/** Granska: what the review finds is jumped to, mended, let stand and undone, and stops only what kommunallagen forbids. */
import { expect, test } from './fixture.ts';
import { axeFindings } from './pages/axe.ts';
import { goToMeeting } from './pages/open-meeting.ts';
import { ask } from './shell/ask.ts';

/** A board under kommunallagen whose justerare is marked absent, and a text with mistakes in it. */
const RECORD = {
  format: 'justera.record',
  version: 1,
  municipality: { name: 'Sjöviks kommun', signPlace: 'Sjövik' },
  council: { name: 'Tekniska nämnden', kind: 'namnd', klApplies: true, numbering: 'paragraph-per-meeting' },
  template: 'protokoll-kl',
  meeting: {
    date: '2026-09-10',
    start: '09:00',
    end: '11:00',
    place: 'Eken',
    attendance: [
      { id: 'a', name: 'Åsa Ahl', presence: 'present', roles: ['ordforande'] },
      { id: 'b', name: 'Bo Berg', presence: 'absent', roles: ['justerare'] },
      { id: 'd', name: 'Disa Dal', presence: 'present' },
      { id: 'c', name: 'Cia Ceder', presence: 'present', kind: 'sekreterare', roles: ['sekreterare'] },
    ],
    items: [
      {
        id: 'i1',
        kind: 'adjuster-election',
        heading: 'Val av justerare',
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bo Berg utses.' }] }] },
      },
      {
        id: 'i2',
        heading: 'Snöröjning',
        decisions: [
          {
            id: 'b1',
            clauses: [
              { id: 'c1', text: 'snöröja gångbanorna först' },
              { id: 'c2', text: 'godkänna föreliggande förslag' },
            ],
          },
        ],
        body: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Vi får hjällp av boende.' }] },
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Råd ges kl. 10.00 -12.00. Ring Disa, 19811218-9876.' }],
            },
          ],
        },
      },
    ],
    signing: {
      signers: [
        { id: 's1', role: 'sekreterare' },
        { id: 's2', role: 'ordforande' },
        { id: 's3', role: 'justerare' },
      ],
    },
  },
};

test('what is found is jumped to, mended, let stand, undone; and stops what may not be signed or published', async ({
  page,
}) => {
  await ask(page, 'settings.set', { welcomed: true });
  const { id } = await ask(page, 'records.import', {
    name: 'mote.json',
    bytes: new TextEncoder().encode(JSON.stringify(RECORD)),
  });
  const wizard = await goToMeeting(page, id, 'fardigstall');
  const { form } = wizard;
  const finding = (rule: string) => form.locator(`.finding[data-rule="${rule}"]`);
  const counts = form.getByRole('status').first();

  // grave first, by name, and the way out
  await expect(finding('adjuster-absent')).toContainText('Justeraren Bo Berg är inte närvarande.');
  await expect(counts).toContainText('1 måste rättas');
  await expect(finding('spelling')).toContainText('hjälp');
  expect(await axeFindings(page)).toEqual([]);

  // no copy to sign, nor one for the web, until it is mended
  await form.getByRole('button', { name: 'Skapa Word och PDF' }).click();
  await expect(page.getByText(/Exemplaret att skriva under kan inte göras än\. Justeraren Bo Berg/)).toBeVisible();
  await form.getByRole('button', { name: /^Mer: andra format/ }).click();
  await page.getByRole('menuitem', { name: 'Webbversion (HTML)' }).click();
  await expect(page.getByText(/Exemplaret för webben kan inte göras än\./)).toBeVisible();
  expect(await ask(page, 'documents.list', { meetingId: id })).toEqual([]);

  // jumped to: the very words are selected in the text
  await finding('range-dash')
    .getByRole('button', { name: /^Gå dit/ })
    .click();
  await wizard.stands('Ärenden');
  await expect(wizard.items.body).toBeFocused();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('10.00 -12.00');
  await page.keyboard.type('10.00–12.00');
  await expect(wizard.items.body).toContainText('Råd ges kl. 10.00–12.00. Ring');

  // and to the very clause of a decision
  await wizard.step('Färdigställ');
  await finding('clause-by-reference')
    .getByRole('button', { name: /^Gå dit/ })
    .click();
  await expect(wizard.items.clause(2)).toBeFocused();

  // mended, undone with the keys, mended again
  await wizard.step('Färdigställ');
  await expect(finding('range-dash')).toHaveCount(0);
  await finding('adjuster-absent')
    .getByRole('button', { name: /^Rätta: Markera Bo Berg som närvarande/ })
    .click();
  await expect(finding('adjuster-absent')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await wizard.step('Färdigställ');
  await expect(finding('adjuster-absent')).toHaveCount(1);
  await finding('adjuster-absent')
    .getByRole('button', { name: /^Rätta/ })
    .click();
  await finding('personal-number')
    .getByRole('button', { name: /^Rätta/ })
    .click();
  await expect(finding('personal-number')).toHaveCount(0);
  await expect(counts).not.toContainText('måste rättas');

  // let stand, remembered, taken back
  const before = await form.locator('.finding[data-rule]').count();
  const spelling = finding('spelling').filter({ hasText: 'hjällp' });
  await spelling.getByRole('button', { name: /^Ignorera här/ }).click();
  await expect(spelling).toHaveCount(0);
  await page.reload();
  await expect(counts).toBeVisible();
  const ignored = form.locator('.finding-ignored');
  await ignored.locator('summary').click();
  await ignored.getByRole('button', { name: /^Visa igen/ }).click();
  await expect(form.locator('.finding[data-rule]')).toHaveCount(before);

  // a word of her own
  await spelling.getByRole('button', { name: 'Lägg till i ordlistan: hjällp' }).click();
  await expect(spelling).toHaveCount(0);
  expect(await ask(page, 'spelling.words', null)).toEqual(['hjällp']);

  await form.getByRole('button', { name: 'Skapa Word och PDF' }).click();
  await expect(page.getByText(/^Klart: /).last()).toBeVisible();
});
