import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import './dialog.css';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** `panel` slides in along the right edge and leaves the list beside it in sight; `wide` is for tables. */
  shape?: 'normal' | 'wide' | 'panel';
  children: ReactNode;
}

/** Asks for something of its own: Escape and Avbryt leave it. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ isOpen, onClose, title, shape = 'normal', children }: DialogProps) {
  return (
    <ModalOverlay className={`scrim scrim-${shape}`} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={`modal modal-${shape}`}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button variant="quiet" size="small" icon="close" onPress={onClose}>
              {sv.ui.close}
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** `reads` names a body with nothing to press in it, so that keys can go into it and scroll it. */
export function DialogBody({ reads, children }: { reads?: string; children: ReactNode }) {
  return (
    <div className="dialog-body" {...(reads !== undefined && { tabIndex: 0, role: 'region', 'aria-label': reads })}>
      {children}
    </div>
  );
}

/** Buttons at the foot; the one that does the thing comes first in reading order. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <footer className="dialog-foot">{children}</footer>;
}
