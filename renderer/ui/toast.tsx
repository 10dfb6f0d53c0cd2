import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './toast.css';

export interface ToastMessage {
  text: string;
  tone?: 'plain' | 'error';
  /** Messages about the same thing take each other's place. */
  about?: string;
  /** Takes back what was just done: "Borttaget · Ångra". */
  undo?: () => void;
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Long enough to read and reach; errors stay until they are closed. */
const SHOWN_MS = 8000;

/** Tells what has been done, with a way back. Never asks. */
export function toast(message: ToastMessage): void {
  for (const { key, content } of queue.visibleToasts)
    if (message.about !== undefined && content.about === message.about) queue.close(key);
  queue.add(message, message.tone === 'error' ? {} : { timeout: SHOWN_MS });
}

export function Toasts() {
  return (
    <ToastRegion className="toasts" queue={queue} aria-label={sv.ui.messages}>
      {({ toast: shown }) => (
        <Toast className={`toast toast-${shown.content.tone ?? 'plain'}`} toast={shown}>
          {shown.content.tone === 'error' && <Icon name="error" />}
          <ToastContent className="toast-text">
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.undo && (
            <Button
              size="small"
              icon="undo"
              onPress={() => {
                shown.content.undo?.();
                queue.close(shown.key);
              }}
            >
              {sv.ui.undo}
            </Button>
          )}
          <Button slot="close" variant="quiet" size="small" icon="close" iconOnly>
            {sv.ui.close}
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
