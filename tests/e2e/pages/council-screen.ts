import { expect, type Locator, type Page } from '@playwright/test';

export interface SeatWords {
  name: string;
  role?: string;
  office?: string;
  party?: string;
  organisation?: string;
  title?: string;
  from?: string;
  to?: string;
}

/** One council and its four parts. */
export class CouncilScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async shown(page: Page, name: string): Promise<CouncilScreen> {
    await page.getByRole('heading', { level: 1, name }).waitFor();
    return new CouncilScreen(page);
  }

  async part(name: 'Ledamöter' | 'Stående punkter' | 'Uppgifter' | 'Möten'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Delar av organet' }).getByRole('link', { name }).click();
  }

  get roster(): Locator {
    return this.page.getByRole('grid', { name: 'Ledamöter och andra deltagare' });
  }
  /** The row of a person, in the roster or among standing items. */
  row(name: string): Locator {
    return this.page.getByRole('row', { name });
  }
  /** The names in the roster from the top down. */
  names(): Promise<string[]> {
    return this.roster.getByRole('rowheader').allInnerTexts();
  }
  get standingItems(): Locator {
    return this.page.getByRole('grid', { name: 'Stående punkter i ordning' });
  }
  headings(): Promise<string[]> {
    return this.standingItems.locator('.order-name').allInnerTexts();
  }

  async openNewSeat(): Promise<SeatPanel> {
    await this.page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Lägg till' });
    await dialog.waitFor();
    return new SeatPanel(dialog);
  }
  async addSeat(words: SeatWords): Promise<void> {
    const panel = await this.openNewSeat();
    await panel.fill(words);
    await panel.submit();
  }
  async openSeat(name: string): Promise<SeatPanel> {
    await this.more(name, 'Ändra');
    return new SeatPanel(this.page.getByRole('dialog', { name: `Ändra ${name}` }));
  }
  /** An action behind "Mer" of a row. */
  async more(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Mer för ${name}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async paste(text: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Klistra in från Excel' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Klistra in från Excel' });
    await dialog.getByRole('textbox', { name: 'Klistra in här' }).fill(text);
    return dialog;
  }

  async addStandingItem(heading: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Ny punkt' });
    await field.fill(heading);
    await field.press('Enter');
    await expect(this.row(heading)).toBeVisible();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Sparat \d\d\.\d\d$/)).toBeVisible();
  }
}

/** The panel where a seat is filled in. */
export class SeatPanel {
  readonly dialog: Locator;

  constructor(dialog: Locator) {
    this.dialog = dialog;
  }

  async fill({ name, role, office, party, organisation, title, from, to }: SeatWords): Promise<void> {
    await this.field('Namn').fill(name);
    await this.field('Namn').press('Tab');
    if (role) await this.choose('Roll', role);
    if (office) await this.choose('Uppdrag', office);
    if (party) await this.field('Parti').fill(party);
    if (title) await this.field('Titel').fill(title);
    if (organisation) {
      await this.field('Organisation').fill(organisation);
      await this.field('Organisation').press('Tab');
    }
    if (from) await this.field('Från och med').fill(from);
    if (to) await this.field('Till och med').fill(to);
  }

  field(label: string): Locator {
    const name = { name: label, exact: true };
    return this.dialog.getByRole('textbox', name).or(this.dialog.getByRole('combobox', name));
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('button', { name: label }).click();
    await this.dialog.page().getByRole('option', { name: option, exact: true }).click();
  }

  async submit(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
