import { expect, type Locator, type Page } from '@playwright/test';
import { MeetingAttendance } from './meeting-attendance.ts';
import { MeetingItems } from './meeting-items.ts';

export type StepName =
  | 'Möte'
  | 'Närvaro'
  | 'Ärenden'
  | 'Bevakningar'
  | 'Nästa möte'
  | 'Underskrifter'
  | 'Färdigställ'
  | 'Kallelse';

/** The wizard: its steps, its save state and the page beside it. */
export class MeetingScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async shown(page: Page): Promise<MeetingScreen> {
    const screen = new MeetingScreen(page);
    await screen.rail.waitFor();
    return screen;
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Steg' });
  }
  get form(): Locator {
    return this.page.getByRole('main');
  }
  get paper(): Locator {
    return this.page.getByRole('region', { name: 'Sidorna som de skrivs ut' });
  }
  /** The words on the pages beside the form. */
  get paperText(): Locator {
    return this.paper.locator('.sheet-text');
  }
  get attendance(): MeetingAttendance {
    return new MeetingAttendance(this.page);
  }
  get items(): MeetingItems {
    return new MeetingItems(this.page);
  }

  async step(name: StepName): Promise<void> {
    const rail = name === 'Kallelse' ? this.page.getByRole('navigation', { name: 'Före mötet' }) : this.rail;
    await rail.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await this.form.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }
  async stands(name: StepName): Promise<void> {
    await expect(this.form.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }
  field(label: string): Locator {
    return this.form.getByRole('textbox', { name: label, exact: true });
  }
  /** A field to choose in; its name begins with what is chosen. */
  select(label: string): Locator {
    return this.form.getByRole('button', { name: new RegExp(`${label}$`) });
  }
  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.select(label).click();
    await this.page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
  }
  async saved(): Promise<void> {
    await expect(this.page.locator('.wizard-head').getByText(/^Sparat \d\d\.\d\d$/)).toBeVisible();
  }
}
