/**
 * Chrome DevTools Protocol over the two inherited pipe handles (fd 3 and 4) of a Chromium started with
 * --remote-debugging-pipe. Nothing listens anywhere: only the two processes that hold the pipe's ends can speak.
 * Messages are UTF-8 JSON, each ended by one NUL byte.
 */
import type { Readable, Writable } from 'node:stream';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.d.ts';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;

export type CdpMethod = keyof Commands;
export type CdpParams<M extends CdpMethod> = NonNullable<Commands[M]['paramsType'][0]>;
export type CdpResult<M extends CdpMethod> = Commands[M]['returnType'];
export type CdpEvent = { [E in keyof Events]: { method: E; params: Events[E][0]; sessionId?: string } }[keyof Events];

export interface CdpChannel {
  send<M extends CdpMethod>(method: M, params?: CdpParams<M>, sessionId?: string): Promise<CdpResult<M>>;
  on(listener: (event: CdpEvent) => void): () => void;
  /** Settles when the browser's end of the pipe is gone. */
  readonly closed: Promise<void>;
}

export class CdpError extends Error {
  readonly method: string;
  constructor(method: string, message: string) {
    super(`${method}: ${message}`);
    this.name = 'CdpError';
    this.method = method;
  }
}

type Answer = { id: number; result?: unknown; error?: { message: string } };
type Waiting = { method: string; resolve(value: unknown): void; reject(error: Error): void };

export function openCdpPipe(toBrowser: Writable, fromBrowser: Readable): CdpChannel {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: CdpEvent) => void>();
  const gone = Promise.withResolvers<void>();
  let open = true;
  let lastId = 0;
  let started: Buffer[] = [];
  const queue: string[] = [];

  function close(): void {
    if (!open) return;
    open = false;
    for (const { method, reject } of waiting.values()) reject(new CdpError(method, 'the browser is gone'));
    waiting.clear();
    gone.resolve();
  }

  function onData(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      started.push(chunk.subarray(start, end));
      queue.push(Buffer.concat(started).toString('utf8'));
      started = [];
      start = end + 1;
      if (queue.length === 1) setImmediate(next);
    }
    if (start < chunk.length) started.push(chunk.subarray(start));
  }

  /** One message a task, so that whoever awaited an answer goes on before the next message is looked at. */
  function next(): void {
    try {
      onMessage(JSON.parse(queue[0] ?? '') as Answer | CdpEvent);
    } finally {
      queue.shift();
      if (queue.length > 0) setImmediate(next);
    }
  }

  function onMessage(message: Answer | CdpEvent): void {
    if (!('id' in message)) {
      for (const listener of [...listeners]) listener(message);
      return;
    }
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) caller?.reject(new CdpError(caller.method, message.error.message));
    else caller?.resolve(message.result);
  }

  fromBrowser.on('data', onData);
  for (const ended of ['close', 'end', 'error']) fromBrowser.on(ended, close);
  toBrowser.on('error', close);

  return {
    closed: gone.promise,
    send(method, params, sessionId) {
      if (!open) return Promise.reject(new CdpError(method, 'the browser is gone'));
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { method, resolve: resolve as (value: unknown) => void, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
      });
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
