import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { BackupContents, BackupRef, StoreState } from '../../../shared/calls/backups.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { CopyContents } from '../backups/copy-contents.tsx';
import { FolderForm } from './folder-form.tsx';
import './recovery-page.css';
import { whenMade } from '../backups/when-made.ts';

const words = sv.backups.recovery;

type Closed = Extract<StoreState, { open: false }>;

/** In place of every screen while there is no database to show: what happened, what there is, and what leads on. */
export function RecoveryPage({ state }: { state: Closed }) {
  const tryAgain = useAction('store.tryAgain');
  const begin = useAction('store.begin');
  const { error } = state;
  const title = error.code === 'database-missing' ? words.missingTitle : words.titles[state.way];
  return (
    <main id="main" className="recovery" tabIndex={-1}>
      <Page title={title} lead={error.message}>
        <p className="recovery-calm">{words.calm}</p>
        {state.way === 'restore' && <Restore />}
        {state.way === 'place' && <FolderForm places={state.places} />}
        <div className="row recovery-others">
          <Button
            variant={state.way === 'again' ? 'primary' : 'plain'}
            isPending={tryAgain.isPending}
            onPress={() => attempt(() => tryAgain.mutateAsync(null))}
          >
            {words.tryAgain}
          </Button>
          {state.mayBegin && (
            <Button isPending={begin.isPending} onPress={() => attempt(() => begin.mutateAsync(null))}>
              {words.begin}
            </Button>
          )}
        </div>
        <details className="recovery-facts">
          <summary>{words.facts}</summary>
          <dl>
            <dt>{words.folder}</dt>
            <dd>{state.folder}</dd>
            <dt>{words.detail}</dt>
            <dd>{[error.code, error.detail].filter(Boolean).join(': ')}</dd>
          </dl>
        </details>
      </Page>
    </main>
  );
}

/** The newest copy that was read through whole, what is in it, and others to choose from. */
function Restore() {
  const shelf = useChangingCall('backups.state', null).data;
  const copies = shelf?.copies;
  const [chosen, setChosen] = useState<string | null>(null);
  const [file, setFile] = useState<BackupContents | null>(null);
  const takeIn = useAction('backups.takeIn');
  const restore = useAction('backups.restore');
  const copy = copies?.find(({ id }) => id === chosen) ?? copies?.[0];
  const ref: BackupRef | null = file?.ref ?? (copy ? { id: copy.id, place: copy.place } : null);
  const look = useChangingCall('backups.look', ref ?? { id: '-', place: 'own' }, ref !== null && file === null);
  const inside = file ?? (look.data?.ref.id === ref?.id ? look.data : undefined);
  const failure = takeIn.error ?? restore.error ?? look.error;
  if (shelf === undefined || copies === undefined) return null;
  return (
    <section className="recovery-card" aria-label={words.newest}>
      {failure && <Banner tone="error">{messageOf(failure)}</Banner>}
      <div className="recovery-head">
        <h2>
          {file
            ? sv.backups.contents.titleOfFile(file.name)
            : copy
              ? copy === copies[0]
                ? `${words.newest}: ${whenMade(copy.madeAt)}`
                : sv.backups.contents.title(whenMade(copy.madeAt))
              : words.newest}
        </h2>
        {!file && copies.length > 1 && (
          <div className="recovery-choice">
            <Select
              label={words.other}
              value={copy?.id ?? ''}
              onChange={setChosen}
              options={copies.map(({ id, madeAt, kind }) => ({
                id,
                label: `${whenMade(madeAt)} – ${sv.backups.kinds[kind]}`,
              }))}
            />
          </div>
        )}
      </div>
      {ref === null && <p>{shelf.second.folder === '' ? words.none : words.second(shelf.second.folder)}</p>}
      {inside && <CopyContents inside={inside} />}
      <div className="row">
        {ref !== null && (
          <Button
            variant="primary"
            icon="restore"
            isDisabled={inside === undefined}
            isPending={restore.isPending}
            onPress={() => attempt(() => restore.mutateAsync(ref).then(() => toast({ text: sv.backups.restore.done })))}
          >
            {sv.backups.restore.submit}
          </Button>
        )}
        <FileTrigger
          acceptedFileTypes={['.db']}
          onSelect={async (files) => {
            const given = files?.[0];
            if (!given) return;
            const taken = await takeIn.mutateAsync({ name: given.name, bytes: await given.bytes() }).catch(() => null);
            if (taken) setFile(taken);
          }}
        >
          <Button icon="file" isPending={takeIn.isPending}>
            {sv.backups.chooseFile}
          </Button>
        </FileTrigger>
      </div>
      <p className="quiet small">{sv.backups.restore.explainDamaged}</p>
    </section>
  );
}
