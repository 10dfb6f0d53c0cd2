import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Backup } from '../../../shared/calls/backups.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner, Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../ui/table.tsx';
import { toast } from '../../ui/toast.tsx';
import './backups.css';
import { CopyDialog, type ShownCopy, titleOf } from './copy-dialog.tsx';
import { SecondFolder } from './second-folder.tsx';
import { whenMade } from './when-made.ts';

const words = sv.backups;

/** The copies: the newest one that was checked, all of them with a look inside, and the second folder. */
export function BackupsPart() {
  const state = useCall('backups.state', null);
  const make = useAction('backups.make');
  const takeIn = useAction('backups.takeIn');
  const [shown, setShown] = useState<ShownCopy | null>(null);
  const failure = make.error ?? takeIn.error;

  return (
    <>
      <Section
        title={sv.settings.parts.backups}
        help={words.help}
        actions={
          <Button
            variant="primary"
            icon="copy"
            isPending={make.isPending}
            onPress={() => attempt(() => make.mutateAsync(null).then(() => toast({ text: words.made })))}
          >
            {words.make}
          </Button>
        }
      >
        <div className="stack">
          {failure && <Banner tone="error">{messageOf(failure)}</Banner>}
          <Newest newest={state.newest} upToDate={state.upToDate} />
          {state.copies.length > 0 ? (
            <Copies copies={state.copies} onLook={setShown} />
          ) : (
            <p className="quiet">{state.trouble === null ? words.listEmpty : words.listFailing}</p>
          )}
          <div className="row">
            <FileTrigger
              acceptedFileTypes={['.db']}
              onSelect={async (files) => {
                const file = files?.[0];
                if (!file) return;
                const inside = await takeIn
                  .mutateAsync({ name: file.name, bytes: await file.bytes() })
                  .catch(() => undefined);
                if (inside) setShown({ ref: inside.ref, title: words.contents.titleOfFile(inside.name), inside });
              }}
            >
              <Button icon="file" isPending={takeIn.isPending}>
                {words.chooseFile}
              </Button>
            </FileTrigger>
            <p className="quiet small backups-folder">{words.folder(state.folder)}</p>
          </div>
        </div>
      </Section>
      <SecondFolder second={state.second} />
      <CopyDialog shown={shown} onClose={() => setShown(null)} />
    </>
  );
}

function Newest({ newest, upToDate }: { newest: Backup | null; upToDate: boolean }) {
  return (
    <p className="backups-newest">
      <span className="quiet">{words.newest}</span>
      <strong>{newest === null ? words.none : whenMade(newest.madeAt)}</strong>
      {newest !== null && (
        <Status tone={upToDate ? 'good' : 'quiet'}>{upToDate ? words.upToDate : words.behind}</Status>
      )}
    </p>
  );
}

function Copies({ copies, onLook }: { copies: readonly Backup[]; onLook: (copy: ShownCopy) => void }) {
  const look = ({ id, place, madeAt }: Backup) => onLook({ ref: { id, place }, title: titleOf(madeAt) });
  const shown = copies.map((copy) => ({ ...copy, key: copy.id }));
  return (
    <Table
      aria-label={words.list}
      onRowAction={(key) => {
        const copy = copies.find(({ id }) => id === key);
        if (copy) look(copy);
      }}
    >
      <TableHead>
        <TableColumn isRowHeader>{words.columns.when}</TableColumn>
        <TableColumn>{words.columns.kind}</TableColumn>
        <TableColumn>{words.columns.size}</TableColumn>
        <TableColumn>
          <span className="visually-hidden">{words.columns.actions}</span>
        </TableColumn>
      </TableHead>
      <TableBody items={shown}>
        {(copy) => (
          <TableRow id={copy.id} textValue={whenMade(copy.madeAt)}>
            <TableCell>{whenMade(copy.madeAt)}</TableCell>
            <TableCell>{words.kinds[copy.kind]}</TableCell>
            <TableCell>{words.size(copy.bytes)}</TableCell>
            <TableCell className="table-actions">
              <Button
                variant="quiet"
                size="small"
                icon="search"
                aria-label={words.lookFor(whenMade(copy.madeAt))}
                onPress={() => look(copy)}
              >
                {words.look}
              </Button>
            </TableCell>
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
