import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { dayAndDate } from '../../../shared/swedish/dates.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { StatusMenu } from '../life/status-menu.tsx';
import { useWay } from '../life/use-way.tsx';
import { useDesk, useOpen } from './desk/desk.ts';
import { EarlierDialog } from './earlier/earlier-dialog.tsx';

const words = sv.meeting;

export interface WizardHeadProps {
  paperShown: boolean;
  /** Null where form and page stand side by side. */
  onPaper: ((shown: boolean) => void) | null;
}

export function WizardHead({ paperShown, onPaper }: WizardHeadProps) {
  const council = useOpen((open) => open.council);
  const date = useOpen((open) => open.meeting.date);
  const frozen = useOpen((open) => open.frozen !== null);
  const title = words.title(council.name, date === null ? words.noDate : dayAndDate(date));
  useEffect(() => {
    document.title = sv.app.pageTitle(title);
  }, [title]);

  return (
    <header className="wizard-head">
      <Link to="/" className="wizard-back">
        <Icon name="previous" />
        {words.back}
      </Link>
      <h1 className="wizard-title">{title}</h1>
      <div className="wizard-tools">
        <StatusInHead />
        {!frozen && (
          <>
            <Saved />
            <Earlier />
            <UndoButtons />
          </>
        )}
        {onPaper && (
          <Button size="small" icon="file" onPress={() => onPaper(!paperShown)}>
            {paperShown ? words.paper.hide : words.paper.show}
          </Button>
        )}
      </div>
    </header>
  );
}

function StatusInHead() {
  const { go, dialog } = useWay();
  return (
    <>
      <StatusMenu onWay={go} />
      {dialog}
    </>
  );
}

function Saved() {
  const save = useOpen((open) => open.save);
  const status = save.kind === 'unsaved' ? 'failed' : save.kind;
  return <SaveState status={status} {...(save.kind === 'saved' && { at: new Date(save.at) })} />;
}

function Earlier() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" icon="history" iconOnly onPress={() => setOpen(true)}>
        {sv.earlier.open}
      </Button>
      {open && <EarlierDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoButtons() {
  const { undo, redo } = useDesk();
  const canUndo = useOpen((open) => open.canUndo);
  const canRedo = useOpen((open) => open.canRedo);
  const undoLabel = useOpen((open) => open.undoLabel);
  const redoLabel = useOpen((open) => open.redoLabel);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon="undo"
        className="wizard-undo"
        isDisabled={!canUndo}
        onPress={() => void undo()}
      >
        {canUndo && undoLabel ? words.undo.undoWhat(undoLabel) : words.undo.undo}
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon="redo"
        isDisabled={!canRedo}
        aria-label={canRedo && redoLabel ? words.undo.redoWhat(redoLabel) : words.undo.redo}
        onPress={() => void redo()}
      >
        {words.undo.redo}
      </Button>
    </>
  );
}
