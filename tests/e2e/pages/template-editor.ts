import { expect, type Locator, type Page } from '@playwright/test';
import { MainMenu } from './main-menu.ts';

/** The gallery of templates. */
export class TemplatesScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<TemplatesScreen> {
    await new MainMenu(page).go('Mallar');
    return new TemplatesScreen(page);
  }

  get own(): Locator {
    return this.page.getByRole('region', { name: 'Kommunens egna' });
  }
  card(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }
  async makeOwn(name: string): Promise<TemplateEditor> {
    await this.page.getByRole('button', { name: `Gör en egen av ”${name}”` }).click();
    return TemplateEditor.shown(this.page);
  }
  async openTemplate(name: string): Promise<TemplateEditor> {
    await this.page.getByRole('link', { name, exact: true }).click();
    return TemplateEditor.shown(this.page);
  }
  async more(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Mer för ”${name}”` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}

/** One template: its parts, the form of one of them, and the page beside it. */
export class TemplateEditor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async shown(page: Page): Promise<TemplateEditor> {
    const editor = new TemplateEditor(page);
    await editor.rail.waitFor();
    return editor;
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Delar av mallen' });
  }
  get form(): Locator {
    return this.page.getByRole('main');
  }
  /** The words on the pages beside the form. */
  get paper(): Locator {
    return this.page.getByLabel('Sidorna med den här mallen').locator('.sheet-text');
  }
  field(label: string, within = this.form): Locator {
    return within.getByRole('textbox', { name: label, exact: true });
  }
  /** A row or a group in the form. */
  card(name: string): Locator {
    return this.form.getByRole('listitem', { name, exact: true });
  }
  blocks(): Promise<string[]> {
    return this.rail.locator('.rail-block').evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''));
  }
  block(name: string): Locator {
    return this.rail.getByRole('row', { name: new RegExp(`^${name}(:|$)`) });
  }

  async part(name: 'Namn och användning' | 'Så skrivs det' | 'Sidhuvud och sidfot' | 'Äldre versioner'): Promise<void> {
    await this.rail.getByRole('button', { name }).click();
  }
  async openBlock(name: string): Promise<void> {
    await this.block(name).click();
    await this.form.getByRole('heading', { level: 2, name }).waitFor();
  }
  async choose(label: string, option: string, within = this.form): Promise<void> {
    await within.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
  /** Puts a placeholder in where the cursor stands, from the list that says what it becomes. */
  async insert(field: string, what: string, within = this.form): Promise<void> {
    await within.getByRole('button', { name: `Sätt in en uppgift i ${field}` }).click();
    await this.page.getByRole('menuitem', { name: what, exact: true }).click();
    await expect(this.field(field, within)).toBeFocused();
  }
  async moreOf(name: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Mer för ${name}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
  async saved(): Promise<void> {
    await expect(this.page.locator('.editor-head').getByText(/^Sparat \d\d\.\d\d$/)).toBeVisible();
  }
  async back(): Promise<TemplatesScreen> {
    await this.page.locator('.editor-back').click();
    await this.page.getByRole('heading', { level: 1, name: 'Mallar' }).waitFor();
    return new TemplatesScreen(this.page);
  }
}
