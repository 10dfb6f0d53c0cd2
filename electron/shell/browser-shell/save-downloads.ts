/**
 * "Save as" in a browser is a download of our own making: the browser shows its plain dialog and tells where the file
 * went. Any other download is stopped.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Protocol } from 'devtools-protocol/types/protocol.d.ts';
import { BROWSER_ORIGIN } from '../page-policy.ts';
import type { CdpChannel } from './cdp-pipe.ts';

type Save = { bytes: Uint8Array; guid?: string; settle(file: string | null): void };

export type SaveDownloads = {
  /** The bytes behind an address, if a save is waiting for it. */
  bytesAt(url: string): Uint8Array | undefined;
  save(suggestedName: string, bytes: Uint8Array, sessionId: string): Promise<string | null>;
  onBegin(event: Protocol.Browser.DownloadWillBeginEvent): Promise<void>;
  onProgress(event: Protocol.Browser.DownloadProgressEvent): void;
};

export function createSaveDownloads(cdp: CdpChannel, log: (line: string) => void): SaveDownloads {
  const saves = new Map<string, Save>();

  return {
    bytesAt: (url) => saves.get(url)?.bytes,

    async save(suggestedName, bytes, sessionId) {
      const url = `${BROWSER_ORIGIN}/@file/${randomUUID()}`;
      const outcome = Promise.withResolvers<string | null>();
      saves.set(url, { bytes, settle: outcome.resolve });
      try {
        const expression = `{const a=document.createElement('a');a.href=${JSON.stringify(url)};a.download=${JSON.stringify(suggestedName)};a.click();0}`;
        await cdp.send('Runtime.evaluate', { expression, userGesture: true, silent: true }, sessionId);
        const file = await Promise.race([outcome.promise, cdp.closed.then(() => null)]);
        if (file !== null) await confirm(file, bytes);
        return file;
      } finally {
        saves.delete(url);
      }
    },

    async onBegin({ url, guid }) {
      const save = saves.get(url);
      if (save) {
        save.guid = guid;
        return;
      }
      log('stopped a download nobody asked for');
      await cdp.send('Browser.cancelDownload', { guid });
    },

    onProgress({ guid, state, filePath }) {
      if (state === 'inProgress') return;
      const save = [...saves.values()].find((waiting) => waiting.guid === guid);
      save?.settle(state === 'completed' && filePath ? filePath : null);
    },
  };
}

/** The file must hold the very bytes. Windows marks what a browser saved as coming from the internet; this did not. */
async function confirm(file: string, bytes: Uint8Array): Promise<void> {
  if (!(await readFile(file)).equals(bytes)) throw new Error('the saved file does not hold what was saved');
  if (process.platform === 'win32') await rm(`${file}:Zone.Identifier`, { force: true });
}
