import { randomUUID } from 'node:crypto';
import { CALLS, type CallName, type Reply } from '../../shared/api.ts';
import { speakSwedish } from '../../shared/swedish/schema-messages.ts';
import type { Handlers } from '../core/context.ts';
import { JusteraError } from '../core/errors.ts';
import { invalidField } from '../core/invalid-field.ts';

export type Dispatch = (name: unknown, request: unknown) => Promise<Reply>;

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(CALLS, name);

/** What is told of a bug: where it was and in which call, never what somebody typed. */
export type Log = (line: { id: string; call: string; error: string; stack: string }) => void;

const toStandardError: Log = ({ id, call, error, stack }) => console.error(`[${id}] ${call}: ${error}\n${stack}`);

/**
 * The door to the core. Takes anything, and always answers: right shape? run; translate. It never rejects.
 */
export function createDispatch(handlers: Handlers, log: Log = toStandardError): Dispatch {
  speakSwedish();

  async function run<N extends CallName>(name: N, request: unknown): Promise<unknown> {
    const read = CALLS[name].request.safeParse(request);
    if (!read.success) throw invalidField(read.error);
    const handler = handlers[name] as (request: unknown) => Promise<unknown>;
    return handler(read.data);
  }

  return async (name, request) => {
    try {
      if (!isCall(name)) throw new JusteraError('invalid-input', 'Anropet finns inte i den här versionen av Justera.');
      return { ok: true, value: await run(name, request) };
    } catch (error) {
      if (error instanceof JusteraError) return { ok: false, error: error.toCallError() };
      const id = randomUUID().slice(0, 8);
      log({ id, call: String(name).slice(0, 60), error: kindOf(error), stack: frames(error) });
      return {
        ok: false,
        error: {
          code: 'unexpected',
          message: `Något gick fel i Justera (felkod ${id}). Det du skrivit är sparat; försök igen, och ange felkoden om det händer flera gånger.`,
          detail: id,
        },
      };
    }
  };
}

/** Messages of foreign errors may quote what was typed; their kind and code do not. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

const frames = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : '';
