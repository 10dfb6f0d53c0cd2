import { sv } from '../text/sv.ts';
import { Icon } from './icon.tsx';
import './save-state.css';

/** `idle`: nothing has been typed since the page opened. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** "Sparat", read out politely by a screen reader when it changes. */
export function SaveState({ status }: { status: SaveStatus }) {
  return (
    <span className="save-state" data-status={status} role="status">
      {status === 'saved' && <Icon name="check" size={16} />}
      {status === 'failed' && <Icon name="error" size={16} />}
      {sv.ui.saveStatus[status]}
    </span>
  );
}
