import { Signer } from '../../../../../shared/domain/meeting.ts';
import { signerNames } from '../../../../../shared/minutes/compose-signatures.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Switch } from '../../../../ui/switch.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { insert, set } from '../../saving/ops.ts';
import { AdjusterSelects } from '../attendance/roles-bar.tsx';
import { OwnWords } from '../own-words.tsx';
import { Part, StepHead } from '../step-parts.tsx';
import { NoticePart } from './notice-part.tsx';
import { SignerList } from './signer-list.tsx';
import './signing.css';

const words = sv.meeting.signing;

/** Who signs, in which order, and what stands around the lines. */
export function SigningStep() {
  const { change, type } = useDesk();
  const meeting = useOpen((open) => open.meeting);
  const signPlace = useOpen((open) => open.municipality.signPlace);
  const { signing } = meeting;
  const add = () =>
    change(
      words.label.signer,
      insert('signing/signers', signing.signers.length, Signer.parse({ id: crypto.randomUUID(), role: 'justerare' })),
    );

  return (
    <>
      <StepHead title={words.title} />
      <div data-anchor="signatures" className="fields signing-step">
        <Part title={words.justerare} help={words.justerareHelp}>
          <div className="roles-bar">
            <AdjusterSelects />
          </div>
        </Part>
        <Part title={words.signers} help={words.signersHelp}>
          {signing.signers.length === 0 ? (
            <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
          ) : (
            <SignerList signers={signing.signers} names={signerNames(meeting)} />
          )}
          <div>
            <Button size="small" icon="add" onPress={add}>
              {words.add}
            </Button>
          </div>
        </Part>
        <NoticePart />
        <Part title={words.placeDate}>
          <OwnWords path="signing/verbatim" value={signing.verbatim} what={words.own} label={words.ownLabel}>
            <div className="fields">
              <Switch
                label={words.placeDateLine}
                value={signing.placeDateLine}
                onChange={(on) => change(words.label.place, set('signing/placeDateLine', on))}
              />
              {signing.placeDateLine && (
                <div className="fields-2">
                  <TextField
                    label={words.place}
                    placeholder={signPlace}
                    value={signing.place}
                    maxLength={100}
                    onChange={(text) => type(words.label.place, 'signing/place', text)}
                  />
                  <DateField
                    label={words.date}
                    help={words.dateHelp}
                    value={signing.date}
                    onChange={(day) => day !== signing.date && type(words.label.place, 'signing/date', day)}
                  />
                </div>
              )}
            </div>
          </OwnWords>
        </Part>
        <Part title={words.initials}>
          <Switch
            label={words.initials}
            help={words.initialsHelp}
            value={signing.initialsBox}
            onChange={(on) => change(words.label.initials, set('signing/initialsBox', on))}
          />
        </Part>
      </div>
    </>
  );
}
