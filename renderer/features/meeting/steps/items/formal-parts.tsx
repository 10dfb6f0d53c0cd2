import type { ReactNode } from 'react';
import type { AgendaItem } from '../../../../../shared/domain/agenda-item.ts';
import { optionsOf } from '../../../../text/options.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/select.tsx';
import { Checkbox } from '../../../../ui/switch.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk } from '../../desk/desk.ts';
import { at, remove, set } from '../../saving/ops.ts';
import { FormalPart } from './formal-part.tsx';
import { PersonField } from './person-field.tsx';
import { VotePart } from './vote-part.tsx';

const words = sv.meeting.formal;

/** One line of a part, with its way out. */
function Line({ remove: label, path, children }: { remove: string; path: string; children: ReactNode }) {
  const { takeAway } = useDesk();
  return (
    <div className="line-of-fields">
      {children}
      <div>
        <Button variant="quiet" size="small" icon="remove" onPress={() => takeAway(label, words.removed, remove(path))}>
          {label}
        </Button>
      </div>
    </div>
  );
}

/** What the minutes of a body under kommunallagen tell before the decision (KL 5 kap. 67 §): jäv, proposals, their order, votes. */
export function PartsBeforeDecision({ item, orderWanted }: { item: AgendaItem; orderWanted: boolean }) {
  const { change, type } = useDesk();
  const here = at('items', item.id);
  const part = (name: string) => `item:${item.id}/${name}`;
  return (
    <>
      {item.conflicts.length > 0 && (
        <FormalPart title={words.conflicts.title} anchor={part('conflicts')}>
          {item.conflicts.map((one) => {
            const path = at(here, 'conflicts', one.id);
            return (
              <Line key={one.id} remove={words.conflicts.remove} path={path}>
                <PersonField
                  label={words.conflicts.who}
                  attendanceId={one.attendanceId}
                  name={one.name}
                  onPick={(id) => change(words.conflicts.title, set(at(path, 'attendanceId'), id))}
                  onName={(name) => type(words.conflicts.title, at(path, 'name'), name)}
                />
                <Checkbox
                  label={words.conflicts.leftRoom}
                  value={one.leftRoom}
                  onChange={(on) => change(words.conflicts.title, set(at(path, 'leftRoom'), on))}
                />
              </Line>
            );
          })}
        </FormalPart>
      )}
      {item.proposals.length > 0 && (
        <FormalPart title={words.proposals.title} anchor={part('proposals')}>
          {item.proposals.map((one) => {
            const path = at(here, 'proposals', one.id);
            return (
              <Line key={one.id} remove={words.proposals.remove} path={path}>
                <div className="fields-2">
                  <TextField
                    label={words.proposals.by}
                    value={one.by}
                    maxLength={300}
                    onChange={(by) => type(words.proposals.title, at(path, 'by'), by)}
                  />
                  <Select
                    label={words.proposals.kind}
                    value={one.kind}
                    options={optionsOf(words.proposals.kinds)}
                    onChange={(kind) => change(words.proposals.title, set(at(path, 'kind'), kind))}
                  />
                </div>
                <TextField
                  label={words.proposals.text}
                  optional
                  multiline
                  value={one.text}
                  maxLength={5000}
                  onChange={(text) => type(words.proposals.title, at(path, 'text'), text)}
                />
                <Checkbox
                  label={words.proposals.withdrawn}
                  value={one.withdrawn}
                  onChange={(on) => change(words.proposals.title, set(at(path, 'withdrawn'), on))}
                />
              </Line>
            );
          })}
        </FormalPart>
      )}
      {(item.proposalOrder !== '' || orderWanted) && (
        <FormalPart title={words.order.title} anchor={part('order')}>
          <TextField
            label={words.order.label}
            multiline
            value={item.proposalOrder}
            maxLength={5000}
            onChange={(text) => type(words.order.title, at(here, 'proposalOrder'), text)}
          />
        </FormalPart>
      )}
      {item.vote !== null && <VotePart item={item} vote={item.vote} />}
    </>
  );
}

/** What comes after the decision: reservations, and that the paragraph is adjusted at once. */
export function PartsAfterDecision({ item }: { item: AgendaItem }) {
  const { change, type } = useDesk();
  const here = at('items', item.id);
  return (
    <>
      {item.reservations.length > 0 && (
        <FormalPart title={words.reservations.title} anchor={`item:${item.id}/reservations`}>
          {item.reservations.map((one) => {
            const path = at(here, 'reservations', one.id);
            return (
              <Line key={one.id} remove={words.reservations.remove} path={path}>
                <PersonField
                  label={words.reservations.who}
                  attendanceId={one.attendanceId}
                  name={one.by}
                  onPick={(id) => change(words.reservations.title, set(at(path, 'attendanceId'), id))}
                  onName={(by) => type(words.reservations.title, at(path, 'by'), by)}
                />
                <TextField
                  label={words.reservations.text}
                  multiline
                  value={one.text}
                  maxLength={5000}
                  onChange={(text) => type(words.reservations.title, at(path, 'text'), text)}
                />
              </Line>
            );
          })}
        </FormalPart>
      )}
      {item.immediatelyAdjusted && (
        <FormalPart title={words.immediate.title} anchor={`item:${item.id}/immediate`}>
          <Checkbox
            label={words.immediate.label}
            value
            onChange={(on) => change(words.immediate.title, set(at(here, 'immediatelyAdjusted'), on))}
          />
        </FormalPart>
      )}
    </>
  );
}
