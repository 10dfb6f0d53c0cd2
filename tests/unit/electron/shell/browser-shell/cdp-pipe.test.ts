import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { type CdpEvent, openCdpPipe } from '../../../../../electron/shell/browser-shell/cdp-pipe.ts';

function pipe() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const cdp = openCdpPipe(toBrowser, fromBrowser);
  const heard = (): { id: number; method: string }[] =>
    String(toBrowser.read() ?? '')
      .split('\0')
      .filter(Boolean)
      .map((text) => JSON.parse(text) as { id: number; method: string });
  return {
    cdp,
    fromBrowser,
    toBrowser,
    heard,
    say: (...messages: object[]) => fromBrowser.write(messages.map((m) => `${JSON.stringify(m)}\0`).join('')),
  };
}

it('pairs answers with what was asked, in whatever order they come', async () => {
  const { cdp, heard, say } = pipe();
  const first = cdp.send('Browser.getVersion');
  const second = cdp.send('Target.getTargets');
  const [a, b] = heard();
  say({ id: b?.id, result: { targetInfos: [] } }, { id: a?.id, result: { product: 'x' } });
  expect(await first).toEqual({ product: 'x' });
  expect(await second).toEqual({ targetInfos: [] });
});

it('reads messages however they are cut, also inside a letter', async () => {
  const { cdp, fromBrowser } = pipe();
  const events: CdpEvent[] = [];
  cdp.on((event) => events.push(event));
  const bytes = Buffer.from('{"method":"x","params":{"name":"Åsa"}}\0'.repeat(2));
  for (const byte of bytes) fromBrowser.write(Buffer.from([byte]));
  await expect
    .poll(() => events)
    .toEqual([
      { method: 'x', params: { name: 'Åsa' } },
      { method: 'x', params: { name: 'Åsa' } },
    ]);
});

it('lets whoever waited for an answer go on before the next message is looked at', async () => {
  const { cdp, heard, say } = pipe();
  const order: string[] = [];
  cdp.on(() => order.push('event'));
  const asked = cdp.send('Browser.getVersion').then(() => order.push('answer'));
  say({ id: heard()[0]?.id, result: {} }, { method: 'x', params: {} });
  await asked;
  await expect.poll(() => order).toEqual(['answer', 'event']);
});

it('tells an error with the command it answers', async () => {
  const { cdp, heard, say } = pipe();
  const asked = cdp.send('Page.enable');
  say({ id: heard()[0]?.id, error: { message: 'no' } });
  await expect(asked).rejects.toThrow('Page.enable: no');
});

it('answers everybody when the browser is gone', async () => {
  const { cdp, fromBrowser } = pipe();
  const asked = cdp.send('Browser.getVersion');
  fromBrowser.destroy();
  await expect(asked).rejects.toThrow('the browser is gone');
  await cdp.closed;
  await expect(cdp.send('Browser.getVersion')).rejects.toThrow('the browser is gone');
});
