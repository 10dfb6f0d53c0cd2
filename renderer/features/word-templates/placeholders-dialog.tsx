import { Suspense } from 'react';
import { useCall } from '../../api/queries.ts';
import { sv } from '../../text/sv.ts';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { PlainTable } from './plain-table.tsx';

const words = sv.wordTemplates.placeholders;

/** Everything a Word file may ask for, to copy from. */
export function PlaceholdersDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={sv.wordTemplates.all} shape="panel">
      <DialogBody reads={sv.wordTemplates.all}>
        <Suspense fallback={null}>{isOpen && <Placeholders />}</Suspense>
      </DialogBody>
    </Dialog>
  );
}

function Placeholders() {
  const { placeholders, bookmarks } = useCall('wordTemplates.placeholders', null);
  const rows = (whole: boolean) =>
    placeholders
      .filter((one) => one.whole === whole)
      .map(({ written, fills }) => ({ key: written, cells: [written, fills] }));
  return (
    <div className="stack">
      <p>{words.help}</p>
      <h3>{words.values}</h3>
      <PlainTable label={words.values} columns={[words.written, words.fills]} rows={rows(false)} />
      <h3>{words.wholes}</h3>
      <p className="quiet">{words.wholesHelp}</p>
      <PlainTable label={words.wholes} columns={[words.written, words.fills]} rows={rows(true)} />
      <h3>{words.bookmarks}</h3>
      <p className="quiet">{words.bookmarksHelp}</p>
      <PlainTable
        label={words.bookmarks}
        columns={[words.bookmark, words.same]}
        rows={bookmarks.map(({ name, means }) => ({ key: name, cells: [name, means] }))}
      />
    </div>
  );
}
