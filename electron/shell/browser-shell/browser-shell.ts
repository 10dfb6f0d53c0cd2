/** Speaks to a browser started with --app and --remote-debugging-pipe, and owns its one page. */
import type { Protocol } from 'devtools-protocol/types/protocol.d.ts';
import type { AppShell, Dispatch } from '../app-shell.ts';
import type { Assets } from '../assets.ts';
import { openInSystem, showInFileManager } from '../open-in-system.ts';
import { BROWSER_ORIGIN } from '../page-policy.ts';
import { type CdpChannel, CdpError, type CdpEvent } from './cdp-pipe.ts';
import { createLeaving } from './leaving.ts';
import { createPageRequests, type Page } from './page-requests.ts';
import { createSaveDownloads } from './save-downloads.ts';

export type BrowserShellOptions = {
  cdp: CdpChannel;
  assets: Assets;
  dispatch: Dispatch;
  /** Built from in-page/page-bridge.ts. */
  bridgeScript: string;
  /** Save without asking, into this folder; headless has no dialog (tests). */
  saveInto?: string;
  /** No screen to fit to. */
  headless?: boolean;
  log(line: string): void;
};

/** The oldest engine whose protocol and page features are relied on. */
const OLDEST_ENGINE = 120;
/** A page brought back that has not loaded by then went somewhere else meanwhile. */
const LONGEST_RETURN_MS = 10_000;
/** A page that has to be brought back more often than this within a minute is given up. */
const MOST_RETURNS = 5;

export async function openBrowserShell(options: BrowserShellOptions): Promise<AppShell> {
  const { cdp, log } = options;
  let page: Page | undefined;
  /** The page's session and those of its workers and frames. */
  const sessions = new Set<string>();
  const saves = createSaveDownloads(cdp, log);
  const requests = createPageRequests({ ...options, page: () => page, savedBytes: saves.bytesAt });
  const leaving = createLeaving({ cdp, sessionId: () => page?.sessionId, settled: requests.settled });
  const ready = Promise.withResolvers<void>();
  let closedByUser = false;
  let opened = false;
  let returns: number[] = [];

  async function handle(event: CdpEvent): Promise<void> {
    const { sessionId } = event;
    switch (event.method) {
      case 'Target.attachedToTarget':
        if (sessionId === undefined) return await onTarget(event.params);
        if (sessions.has(sessionId)) return await onPart(event.params);
        return; // another client of the same pipe (tests)
      case 'Target.targetCreated':
      case 'Target.targetInfoChanged':
        return await closeDeveloperTools(event.params.targetInfo);
      case 'Target.targetDestroyed':
        if (event.params.targetId !== page?.targetId) return;
        closedByUser = true;
        // the last app window ends the browser by itself; another window, were there one, goes with it
        await cdp.send('Browser.close');
        return;
      case 'Fetch.requestPaused':
        if (sessionId !== undefined && sessions.has(sessionId)) await requests.answer(event.params, sessionId);
        return;
      case 'Page.frameRequestedNavigation':
      case 'Page.frameStartedNavigating':
        if (isTopFrame(event.params.frameId, sessionId)) leaving.headFor(event.params.url);
        return;
      case 'Page.frameClearedScheduledNavigation':
      case 'Page.frameStoppedLoading':
        if (isTopFrame(event.params.frameId, sessionId)) leaving.headFor(undefined);
        return;
      case 'Page.frameNavigated': {
        const { id, url } = event.params.frame;
        if (isTopFrame(id, sessionId) && opened && !isHome(url)) await comeBack('it had strayed');
        return;
      }
      case 'Inspector.targetCrashed':
        if (sessionId === page?.sessionId) await comeBack('it crashed');
        return;
      case 'Page.javascriptDialogOpening':
        if (sessionId === page?.sessionId && event.params.type === 'beforeunload') await leaving.onQuestion();
        return;
      case 'Browser.downloadWillBegin':
        return await saves.onBegin(event.params);
      case 'Browser.downloadProgress':
        return saves.onProgress(event.params);
      default:
    }
  }

  /** A page target's id is its main frame's id. */
  function isTopFrame(frameId: string, sessionId: string | undefined): boolean {
    return page !== undefined && sessionId === page.sessionId && frameId === page.targetId;
  }

  /** A window or tab of the browser. The first is ours; any other is closed before it runs. */
  async function onTarget({ sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent): Promise<void> {
    const { targetId, type } = targetInfo;
    if (type !== 'page') {
      // service workers, the browser's own panels: let go of, never spoken to
      await cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId);
    } else if (!page) {
      page = { targetId, sessionId };
      sessions.add(sessionId);
      await setUp(sessionId).then(ready.resolve, ready.reject);
    } else if (targetId !== page.targetId) {
      log('closed a window nobody asked for');
      // Let go of as well: it waits in our page's own process, which would wait for ever with it.
      const letGo = cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId);
      await Promise.all([cdp.send('Target.closeTarget', { targetId }), letGo]);
    }
  }

  /** A worker or frame of our page: its requests are answered by the same rules. */
  async function onPart({ sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent): Promise<void> {
    sessions.add(sessionId);
    // a worker's requests come through its page's session; a frame in a process of its own has its own
    if (targetInfo.type === 'iframe') await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
    await cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId);
  }

  /** Developer tools do not come by auto-attach. */
  async function closeDeveloperTools({ targetId, url }: Protocol.Target.TargetInfo): Promise<void> {
    if (url.startsWith('devtools://')) await cdp.send('Target.closeTarget', { targetId });
  }

  async function setUp(sessionId: string): Promise<void> {
    const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await Promise.all([
      cdp.send('Page.enable', {}, sessionId),
      cdp.send('Inspector.enable', undefined, sessionId),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId),
      cdp.send('Target.setAutoAttach', autoAttach, sessionId),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: options.bridgeScript }, sessionId),
      cdp.send('Runtime.runIfWaitingForDebugger', undefined, sessionId),
    ]);
    await navigate(sessionId);
    opened = true;
  }

  async function navigate(sessionId: string): Promise<void> {
    const loaded = Promise.withResolvers<void>();
    let arrived = false; // the splash's own load event may still come first
    const off = cdp.on((event) => {
      if (event.sessionId !== sessionId) return;
      if (event.method === 'Page.frameNavigated' && event.params.frame.parentId === undefined)
        arrived = isHome(event.params.frame.url);
      if (event.method === 'Page.loadEventFired' && arrived) loaded.resolve();
    });
    try {
      const { errorText } = await cdp.send('Page.navigate', { url: `${BROWSER_ORIGIN}/` }, sessionId);
      if (errorText) throw new Error(`the page could not be shown: ${errorText}`);
      await Promise.race([loaded.promise, cdp.closed]);
    } finally {
      off();
    }
    await cdp.send('Page.resetNavigationHistory', undefined, sessionId); // "back" must not lead to the splash
  }

  /** A laptop's screen at 150 % may be smaller than the window. */
  async function fitToScreen(): Promise<void> {
    if (!page) return;
    const expression = 'outerWidth > screen.availWidth || outerHeight + 40 > screen.availHeight';
    const { result } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true }, page.sessionId);
    if (result.value !== true) return;
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: page.targetId });
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });
  }

  async function comeBack(why: string): Promise<void> {
    const now = Date.now();
    returns = [...returns.filter((then) => now - then < 60_000), now];
    log(`the page is loaded again: ${why}`);
    if (!page || returns.length > MOST_RETURNS) return void (await cdp.send('Browser.close'));
    const arrived = navigate(page.sessionId).then(
      () => true,
      (error: unknown) => isGone(error),
    );
    const late = new Promise<false>((resolve) => setTimeout(resolve, LONGEST_RETURN_MS, false).unref());
    if (!(await Promise.race([arrived, late]))) await comeBack('it did not arrive');
  }

  cdp.on((event) => {
    handle(event).catch((error: unknown) => {
      if (!isGone(error)) log(`${event.method}: ${String(error)}`);
    });
  });
  const { product } = await cdp.send('Browser.getVersion');
  if (Number(/\/(\d+)/.exec(product)?.[1] ?? 0) < OLDEST_ENGINE) throw new Error(`too-old: ${product}`);
  await cdp.send('Browser.setDownloadBehavior', {
    ...(options.saveInto ? { behavior: 'allow', downloadPath: options.saveInto } : { behavior: 'default' }),
    eventsEnabled: true,
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  const ended = cdp.closed.then(() => Promise.reject(new Error('the browser ended before its window opened')));
  await Promise.race([ready.promise, ended]);
  ended.catch(() => undefined);
  if (!options.headless) await fitToScreen();

  return {
    kind: 'browser',
    closed: cdp.closed.then(requests.settled).then(() => (closedByUser ? 'user' : 'lost')),
    emit(event, payload) {
      if (!page) return;
      const expression = `__justeraEvent(...JSON.parse(${JSON.stringify(JSON.stringify([event, payload]))}))`;
      cdp.send('Runtime.evaluate', { expression, silent: true }, page.sessionId).catch(() => undefined);
    },
    async saveFile(suggestedName, bytes) {
      return page ? await saves.save(suggestedName, bytes, page.sessionId) : null;
    },
    openPath: openInSystem,
    showInFolder: showInFileManager,
    async focus() {
      if (!page) return;
      const { windowId, bounds } = await cdp.send('Browser.getWindowForTarget', { targetId: page.targetId });
      if (bounds.windowState === 'minimized')
        await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
      await cdp.send('Page.bringToFront', undefined, page.sessionId);
    },
    async close() {
      closedByUser = true;
      await cdp.send('Browser.close').catch(() => undefined);
      await cdp.closed;
    },
  };
}

/** What was spoken to was gone before it heard: a page left, a window closed. That is no fault. */
function isGone(error: unknown): boolean {
  return error instanceof CdpError && /is gone|Invalid InterceptionId|not found|No target/i.test(error.message);
}

function isHome(url: string): boolean {
  return url.startsWith(`${BROWSER_ORIGIN}/`);
}
