import type { SaveStatus } from '../api/draft.ts';
import { sv } from '../text/sv.ts';
import { Icon } from './icon.tsx';
import './save-state.css';

export type { SaveStatus };

export interface SaveStateProps {
  status: SaveStatus;
  /** When it was last saved. */
  at?: Date | undefined;
  /** Why it is not saved, where the red banner of the window cannot be seen: in a dialog. */
  why?: string | undefined;
}

/**
 * "Sparat 14.32". A screen reader is told the first time it is saved, when it fails and when it is saved again; a voice at every
 * save would drown what is typed.
 */
export function SaveState({ status, at, why }: SaveStateProps) {
  const { saveStatus } = sv.ui;
  return (
    <span className="save-state" data-status={status}>
      {status === 'saved' && <Icon name="check" size={16} />}
      {status === 'failed' && <Icon name="error" size={16} />}
      <span aria-hidden>{status === 'saved' && at ? sv.ui.savedAt(clockOf(at)) : saveStatus[status]}</span>
      <span role="status" className="visually-hidden">
        {status === 'saving' ? saveStatus.saved : saveStatus[status]}
      </span>
      {why !== undefined && <span role="alert">{why}</span>}
    </span>
  );
}

const clockOf = (at: Date): string =>
  at.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
