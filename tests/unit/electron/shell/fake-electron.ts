/**
 * Stands in for the 'electron' module (an alias in vitest.config.ts). Keeps what was asked of it, and lets a test play
 * the user's and the page's part. That Electron honours what is asked of it is shown by the end-to-end tests.
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** What was done to the app as a whole, in order. */
export const calls: string[] = [];

export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | undefined;
  setWindowOpenHandler = vi.fn((handler: (details: { url: string }) => unknown) => {
    this.openHandler = handler;
  });
  setWebRTCIPHandlingPolicy = vi.fn();
  send = vi.fn();
  reload = vi.fn();
  /** Plays an event that can be prevented; true when it was. */
  prevents(name: string, details: object): boolean {
    const event = { ...details, prevented: false, preventDefault: () => void 0 };
    event.preventDefault = () => {
      event.prevented = true;
    };
    this.emit(name, event);
    return event.prevented;
  }
}

export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, Listener> = {};
  #keep = (name: string) =>
    vi.fn((handler: Listener) => {
      this.handlers[name] = handler;
    });
  protocol = {
    handle: vi.fn((scheme: string, handler: Listener) => {
      this.handlers[`protocol:${scheme}`] = handler;
    }),
  };
  webRequest = { onBeforeRequest: this.#keep('before-request') };
  setPermissionRequestHandler = this.#keep('permission-request');
  setPermissionCheckHandler = this.#keep('permission-check');
  setDevicePermissionHandler = this.#keep('device');
  setDisplayMediaRequestHandler = this.#keep('display');
  setSpellCheckerEnabled = vi.fn();
  setProxy = vi.fn(async () => undefined);
  ask<T>(name: string, ...args: unknown[]): T {
    const handler = this.handlers[name] as ((...args: unknown[]) => T) | undefined;
    if (!handler) throw new Error(`no handler for ${name}`);
    return handler(...args);
  }
}

const sessions = new Map<string, FakeSession>();
export const session = {
  fromPartition(name: string): FakeSession {
    const known = sessions.get(name) ?? new FakeSession();
    sessions.set(name, known);
    return known;
  },
  get defaultSession(): never {
    throw new Error('the default session is not ours to use');
  },
};

export const paths: Record<string, string> = {};
export const app = Object.assign(new EventEmitter(), {
  enableSandbox: vi.fn(() => void calls.push('enableSandbox')),
  whenReady: vi.fn(async () => void calls.push('whenReady')),
  quit: vi.fn(() => void calls.push('quit')),
  setPath: vi.fn((name: string, path: string) => {
    paths[name] = path;
  }),
  getPath: (name: string) => `/fake/${name}`,
  setAppUserModelId: vi.fn(),
  commandLine: { appendSwitch: vi.fn() },
});
export const protocol = {
  registerSchemesAsPrivileged: vi.fn((schemes: unknown) => void calls.push(`schemes ${JSON.stringify(schemes)}`)),
};
export const ipcMain = {
  handlers: new Map<string, (...args: unknown[]) => unknown>(),
  handle: vi.fn((channel: string, handler: (...args: unknown[]) => unknown) => {
    ipcMain.handlers.set(channel, handler);
  }),
  removeHandler: vi.fn((channel: string) => {
    ipcMain.handlers.delete(channel);
  }),
};
export const dialog = {
  showSaveDialog: vi.fn(
    async (): Promise<{ canceled: boolean; filePath: string }> => ({ canceled: true, filePath: '' }),
  ),
  showErrorBox: vi.fn(),
};
export const shell = { openPath: vi.fn(async () => ''), showItemInFolder: vi.fn(), openExternal: vi.fn() };
export const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 1920, height: 1040 } }) };
export const Menu = { setApplicationMenu: vi.fn() };

export const windows: BrowserWindow[] = [];
export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: { webPreferences: Record<string, unknown> };
  loaded = '';
  destroyed = false;
  minimized = false;
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  maximize = vi.fn();
  getSize = () => [1360, 880];
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.emit('ready-to-show');
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  /** As the user: asks first. */
  close(): void {
    let prevented = false;
    const preventDefault = (): void => {
      prevented = true;
    };
    this.emit('close', { preventDefault });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
}

// the preload's half
export const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {};
export const contextBridge = {
  exposeInMainWorld: vi.fn((name: string, value: Record<string, (...args: unknown[]) => unknown>) => {
    exposed[name] = value;
  }),
};
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn(async (..._args: unknown[]): Promise<unknown> => ({ ok: true, value: null })),
});
