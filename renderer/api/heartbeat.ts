import { coreAnswered, coreLost } from './trouble.ts';

const LONG_MS = 5000;
let asking = false;

/** To be called when a call goes out; the answer is called when its reply is there. */
export function watchForAnswer(): () => void {
  const timer = setTimeout(() => void askWhetherAlive(), LONG_MS);
  return () => clearTimeout(timer);
}

/**
 * A call that takes long may wait for the user (where to save?) or be long work, so how long it takes says nothing. A small
 * question beside it does: a core that does not answer that either is gone, until it answers.
 */
async function askWhetherAlive(): Promise<void> {
  if (asking) return;
  asking = true;
  const timer = setTimeout(coreLost, LONG_MS);
  try {
    await window.justera.call('settings.get', null);
    coreAnswered();
  } catch {
    coreLost();
  } finally {
    clearTimeout(timer);
    asking = false;
  }
}
