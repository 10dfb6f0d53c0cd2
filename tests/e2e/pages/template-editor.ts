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
    return this.page.getByRole('region', { name: 'Kommunens egna', exact: true });
  }
  card(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }
  async makeEmpty(): Promise<TemplateEditor> {
    await this.page.getByRole('button', { name: 'Ny tom mall' }).click();
    return TemplateEditor.shown(this.page);
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

  async part(
    name: 'Namn och användning' | 'Så skrivs det' | 'Sidhuvud och sidfot' | 'Kallelse' | 'Äldre versioner',
  ): Promise<void> {
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
  async add(part: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Lägg till del' }).click();
    await this.page.getByRole('menuitem', { name: part, exact: true }).click();
    await this.form.getByRole('heading', { level: 2, name: part }).waitFor();
  }
  /** Drags a row or a group in the form by its handle, to just above another. */
  async drag(card: Locator, above: Locator): Promise<void> {
    await card.locator('.drag-grip').hover();
    await this.page.mouse.down();
    const box = await above.boundingBox();
    if (!box) throw new Error('nowhere to drag to');
    await this.page.mouse.move(box.x + 40, box.y + 4, { steps: 4 });
    await this.page.mouse.up();
  }
  /** Drags a part of the template by its handle, to just above another. */
  async dragBlock(name: string, above: string): Promise<void> {
    // where the handle is drawn; the row takes the pointer
    const from = { x: 12, y: 16 };
    await this.block(name).dragTo(this.block(above), { sourcePosition: from, targetPosition: { x: 60, y: 2 } });
  }
  /** What a toast offers to take back; the editor's own button takes back more than the last thing. */
  get takeBack(): Locator {
    return this.page.locator('.toast').getByRole('button', { name: 'Ångra' }).last();
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
