import { type Browser, type CDPSession, chromium, type Page, type Route } from '@playwright/test';
import { findBrowser } from '../../electron/shell/browser-shell/find-browser.ts';

/** A node of the tree a browser hands to a screen reader. */
type AxNode = {
  nodeId: string;
  role?: { value?: unknown };
  name?: { value?: unknown };
  childIds?: string[];
};
export type WebRead = {
  /** What a screen reader is given of the main part, list marks and numbers included, a line per stretch. */
  text: string;
  /** What the page said on the console, such as something its policy forbids. */
  complaints: string[];
  /** Addresses the page asked for. */
  requests: string[];
};

const ADDRESS = 'https://exempelby.example/protokoll.html';
const SPOKEN = new Set(['StaticText', 'ListMarker']);

/** Chromium as a reader of our pages. Close it. */
export class WebReader {
  readonly page: Page;
  private readonly browser: Browser;
  private readonly cdp: CDPSession;
  private html = '';
  private complaints: string[] = [];
  private requests: string[] = [];

  private constructor(browser: Browser, page: Page, cdp: CDPSession) {
    this.browser = browser;
    this.page = page;
    this.cdp = cdp;
    page.on('console', (message) => this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** Answers with the page for its own address, and notes and refuses everything else. */
  private async answer(route: Route): Promise<void> {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: this.html });
    this.requests.push(url);
    return route.abort();
  }

  static async open(): Promise<WebReader> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error('no Chromium, Chrome or Edge');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    // axe wants a context of its own
    const page = await (await browser.newContext()).newPage();
    const reader = new WebReader(browser, page, await page.context().newCDPSession(page));
    await page.route('**', (route) => reader.answer(route));
    return reader;
  }

  /** Opens a page from an address of its own, and reads it. A policy would otherwise outlive the page it came with. */
  async read(html: string): Promise<WebRead> {
    this.complaints = [];
    this.requests = [];
    this.html = html;
    await this.page.goto(ADDRESS, { waitUntil: 'load' });
    const { nodes } = (await this.cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    return { text: spoken(nodes), complaints: this.complaints, requests: this.requests };
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

function spoken(nodes: readonly AxNode[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode | undefined): void => {
    if (node === undefined) return;
    if (SPOKEN.has(String(node.role?.value))) lines.push(String(node.name?.value ?? ''));
    else for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes.find((node) => node.role?.value === 'main'));
  return lines.join('\n');
}
