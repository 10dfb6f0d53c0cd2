/** Everything that keeps the page a page. Pure wiring on Electron's objects, so that a fake 'electron' can test it. */
import type { BrowserWindowConstructorOptions, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import type { Assets } from '../assets.ts';
import { ELECTRON_ORIGIN, PAGE_HEADERS } from '../page-policy.ts';

export const SCHEME = 'app';
/** Without "persist:", so kept in memory: nothing the page sees stays on disk. */
export const PARTITION = 'page';

export function windowOptions(preload: string, icon: string): BrowserWindowConstructorOptions {
  return {
    width: 1360,
    height: 880,
    minWidth: 360,
    minHeight: 400,
    show: false,
    icon,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: PARTITION,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: true, // the built-in PDF viewer, for printing
      spellcheck: false, // its dictionaries would be fetched from the internet
      devTools: false,
      webgl: false,
      safeDialogs: true,
    },
  };
}

/** The one page there is. */
export function isAppPage(url: string): boolean {
  return isOurs(url) && new URL(url).pathname === '/';
}

/** What may be asked for at all: our own files, blobs the page made, and the parts of the built-in PDF viewer. */
export function mayRequest(url: string): boolean {
  return (
    isOurs(url) ||
    url.startsWith(`blob:${ELECTRON_ORIGIN}/`) ||
    url.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/') ||
    url.startsWith('chrome://resources/')
  );
}

export function guardSession(session: Session, assets: Assets): void {
  session.protocol.handle(SCHEME, (request) => {
    const path = request.method === 'GET' && isOurs(request.url) ? new URL(request.url).pathname : undefined;
    const asset = path === undefined ? undefined : assets(path);
    if (!asset) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(asset.body), { headers: { ...PAGE_HEADERS, 'content-type': asset.type } });
  });
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault()); // "save as" goes through the app
  void session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:0', proxyBypassRules: '<-loopback>' });
}

export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !event.url.startsWith(`blob:${ELECTRON_ORIGIN}/`)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Only the top frame of our own window, showing our own page, may call. */
export function isTrustedSender(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame.parent === null && isAppPage(frame.url);
}

function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  // URL.origin is "null" for a scheme of one's own
  return `${protocol}//${host}` === ELECTRON_ORIGIN && username === '' && password === '';
}
