// Stands in for 'electron' when the built app is run by plain Node: a window that asks, as the page would, for what it
// is told to ask (JUSTERA_ASK, JSON), prints each answer as a line of JSON, and is closed.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

if (!import.meta.url.endsWith('?stub')) {
  const url = `${import.meta.url}?stub`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context),
  });
}

const bytesAsLengths = (_key, value) => (value instanceof Uint8Array ? { bytes: value.length } : value);
const handlers = new Map();
const session = {
  protocol: { handle() {} },
  webRequest: { onBeforeRequest() {} },
  setPermissionRequestHandler() {},
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
  setDisplayMediaRequestHandler() {},
  setSpellCheckerEnabled() {},
  async setProxy() {},
  on() {},
};

export const app = Object.assign(new EventEmitter(), {
  setPath() {},
  getPath: () => process.env.HOME,
  setAppUserModelId() {},
  enableSandbox() {},
  commandLine: { appendSwitch() {} },
  whenReady: async () => undefined,
  quit: () => process.exit(process.exitCode ?? 0),
});
export const protocol = { registerSchemesAsPrivileged() {} };
export const dialog = {
  showErrorBox(title, text) {
    console.error(title, text);
    process.exitCode = 1;
  },
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
};
export const shell = {};
export const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 1920, height: 1040 } }) };
export const Menu = { setApplicationMenu() {} };
export const ipcMain = {
  handle: (channel, handler) => handlers.set(channel, handler),
  removeHandler: (channel) => handlers.delete(channel),
};
export { sessions as session };

const sessions = { fromPartition: () => session };

export class BrowserWindow extends EventEmitter {
  #destroyed = false;
  webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler() {},
    setWebRTCIPHandlingPolicy() {},
    send() {},
  });
  async loadURL(url) {
    const event = { sender: this.webContents, senderFrame: { url, parent: null } };
    setImmediate(async () => {
      let last;
      for (const [name, request] of JSON.parse(process.env.JUSTERA_ASK)) {
        // "$.meetingId" stands for what the call before answered, "$file:…" for a file's bytes
        const filled = JSON.parse(JSON.stringify(request), (_key, value) => {
          if (typeof value !== 'string' || !value.startsWith('$')) return value;
          return value.startsWith('$file:') ? new Uint8Array(readFileSync(value.slice(6))) : last?.[value.slice(2)];
        });
        const reply = await handlers.get('justera:call')(event, name, filled);
        console.log(JSON.stringify({ name, reply }, bytesAsLengths));
        last = reply.value;
      }
      this.destroy();
    });
  }
  show() {}
  getSize = () => [1360, 880];
  isDestroyed() {
    return this.#destroyed;
  }
  destroy() {
    this.#destroyed = true;
    this.emit('closed');
  }
}
