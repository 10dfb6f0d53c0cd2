import type { Locator, Page } from '@playwright/test';

export type WordFile = { name: string; mimeType: string; buffer: Buffer };

export const wordFile = (name: string, bytes: Uint8Array): WordFile => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(bytes),
});

/** One of the municipality's own Word files. */
export class WordTemplateScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Loads a file from the list of templates, by its button. */
  static async load(page: Page, file: WordFile): Promise<WordTemplateScreen> {
    return WordTemplateScreen.choose(page, 'Läs in Word-fil', file);
  }
  private static async choose(page: Page, button: string, file: WordFile): Promise<WordTemplateScreen> {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await choosing).setFiles(file);
    return new WordTemplateScreen(page).shown();
  }

  async shown(): Promise<this> {
    await this.page.getByRole('region', { name: 'Det här fylls i' }).waitFor();
    return this;
  }
  replace(file: WordFile): Promise<WordTemplateScreen> {
    return WordTemplateScreen.choose(this.page, 'Byt fil', file);
  }
  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Att rätta i Word' }).getByRole('listitem');
  }
  get removed(): Locator {
    return this.page.getByRole('region', { name: 'Borttaget när filen lästes in' });
  }
  /** The row of a placeholder: where it stands, and what it is filled with. */
  row(written: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: written, exact: true }) });
  }
  get tryIt(): Locator {
    return this.page.getByRole('button', { name: 'Provfyll' });
  }
  async use(council: string): Promise<void> {
    await this.page.getByRole('button', { name: `Använd här, ${council}` }).click();
  }
}
