import { useEffect, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useChangingCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { NewMeetingDialog } from '../meeting-list/new-meeting-dialog.tsx';
import { onAskedToSearch } from './ask-to-search.ts';
import { SearchBox } from './search-box.tsx';

/** Ctrl+K on any screen opens the search box; Escape leaves it, and the cursor is where it was. */
export function SearchEverywhere() {
  const [isOpen, setOpen] = useState(false);
  const [starting, setStarting] = useState(false);
  const { data: councils = [] } = useChangingCall('councils.list', null, starting);
  const inUse = councils.filter((council) => council.endedOn === null);

  useEffect(() => onAskedToSearch(() => setOpen(true)), []);
  const close = () => setOpen(false);

  return (
    <>
      <ModalOverlay className="scrim search-scrim" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
        <Modal className="modal search-modal">
          <AriaDialog className="search-dialog" aria-label={sv.search.title}>
            <SearchBox onClose={close} onNewMeeting={() => setStarting(true)} />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      <NewMeetingDialog
        councils={inUse}
        councilId={starting ? (inUse[0]?.id ?? null) : null}
        onClose={() => setStarting(false)}
      />
    </>
  );
}
