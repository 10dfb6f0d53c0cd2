import { useEffect } from 'react';
import type { WizardStep } from '../../../../shared/review/finding.ts';
import { STEPS } from './place.ts';

export type DeskKeys = { undo: () => void; redo: () => void; goToStep: (step: WizardStep) => void; step: WizardStep };

/** A field whose text could not be read keeps its own undo: what stands in it is nowhere else. */
const hasOwnUndo = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input[aria-invalid="true"], [data-own-undo] *');

function neighbour(step: WizardStep, by: 1 | -1): WizardStep | undefined {
  return STEPS[STEPS.indexOf(step) + by];
}

function actionOf(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const command = (ctrlKey || metaKey) && !altKey;
  const letter = key.toLowerCase();
  if (command && letter === 'z' && !hasOwnUndo(event.target)) return shiftKey ? keys.redo : keys.undo;
  if (command && letter === 'y' && !hasOwnUndo(event.target)) return keys.redo;
  const step =
    altKey && !ctrlKey && /^[1-7]$/.test(key)
      ? STEPS[Number(key) - 1]
      : command && (key === 'PageDown' || key === 'PageUp')
        ? neighbour(keys.step, key === 'PageDown' ? 1 : -1)
        : undefined;
  return step === undefined ? null : () => keys.goToStep(step);
}

/** Ctrl+Z and Ctrl+Y over the whole meeting; Alt+1 … 7 and Ctrl+PageUp/PageDown between the steps. */
export function useDeskKeys(root: { readonly current: HTMLElement | null }, keys: DeskKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as Node;
      // a dialog or list that lies over the page keeps its own keys
      const inside = target === document.body || root.current?.contains(target);
      const action = inside && !event.isComposing ? actionOf(event, keys) : null;
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [root, keys]);
}
