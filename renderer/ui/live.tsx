import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Tells a screen reader what the eye sees happen: "Karin Ek flyttad till plats 3". */
export function say(text: string): void {
  // The same words twice in a row would not be read out; a no-break space makes them new.
  said = said === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className="visually-hidden live-region" role="status" aria-live="polite">
      {text}
    </div>
  );
}
