import type { MemberKind, Membership, Office, Person, RosterEntry } from '../../../shared/domain/person.ts';
import type { FieldErrors } from '../../api/field-errors.ts';
import { useCall } from '../../api/queries.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { ComboField } from '../../ui/combo-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './seat-fields.css';
import { seatWith } from './seat.ts';

const words = sv.roster.panel;
const NONE = 'none';

export interface SeatFieldsProps {
  seat: RosterEntry;
  onChange: (seat: RosterEntry) => void;
  errors: FieldErrors;
  roster: readonly RosterEntry[];
  /** A new seat may be given to somebody already known. */
  isNew: boolean;
}

export function SeatFields({ seat, onChange, errors, roster, isNew }: SeatFieldsProps) {
  const persons = useCall('persons.list', null);
  const organisations = useCall('organisations.list', null);
  const { membership, person, organisation } = seat;
  const setMembership = (patch: Partial<Membership>) => onChange({ ...seat, membership: { ...membership, ...patch } });
  const setPerson = (patch: Partial<Person>) => onChange({ ...seat, person: { ...person, ...patch } });
  const members = roster.filter((entry) => entry.membership.kind === 'ledamot' && entry.person.id !== person.id);
  const known = isNew && persons.some(({ id }) => id === person.id);

  return (
    <>
      {isNew ? (
        <ComboField
          label={words.name}
          help={known ? words.known(person.name) : words.nameHelp}
          value={person.name}
          onChange={(name) => {
            // Another name than the known person's is another person.
            if (known && name !== person.name) onChange({ ...seat, ...strangerCalled(seat, name) });
            else setPerson({ name });
          }}
          onPick={(id) => {
            const picked = persons.find((one) => one.id === id);
            if (picked) onChange(seatWith(seat, picked));
          }}
          options={persons.map(({ id, name, party }) => ({ id, label: name, ...(party && { help: party }) }))}
          error={errors['person.name']}
          autoFocus
        />
      ) : (
        <TextField
          label={words.name}
          value={person.name}
          onChange={(name) => setPerson({ name })}
          error={errors['person.name']}
          maxLength={200}
        />
      )}
      <div className="seat-pair">
        <Select<MemberKind>
          label={words.kind}
          value={membership.kind}
          onChange={(kind) => setMembership({ kind })}
          options={optionsOf(sv.terms.memberKind)}
        />
        <Select<Office | typeof NONE>
          label={words.office}
          value={membership.office ?? NONE}
          onChange={(office) => setMembership({ office: office === NONE ? null : office })}
          options={[{ id: NONE, label: words.noOffice }, ...optionsOf(sv.terms.office)]}
        />
      </div>
      {membership.kind === 'ersattare' && (
        <Select
          label={words.substituteFor}
          value={membership.substituteForPersonId ?? NONE}
          onChange={(id) => setMembership({ substituteForPersonId: id === NONE ? null : id })}
          options={[
            { id: NONE, label: words.noOne },
            ...members.map((entry) => ({ id: entry.person.id, label: entry.person.name })),
          ]}
        />
      )}
      <div className="seat-pair">
        <TextField
          label={words.party}
          help={words.partyHelp}
          value={membership.party}
          onChange={(party) => setMembership({ party })}
          error={errors['membership.party']}
          maxLength={12}
        />
        <TextField
          label={words.title}
          help={words.titleHelp}
          value={membership.title}
          onChange={(title) => setMembership({ title })}
          error={errors['membership.title']}
          maxLength={200}
        />
      </div>
      <ComboField
        label={words.organisation}
        help={words.organisationHelp}
        value={organisation}
        onChange={(text) => onChange({ ...seat, organisation: text })}
        options={organisations.map(({ id, name }) => ({ id, label: name }))}
        error={errors.organisation}
      />
      <div className="seat-pair">
        <DateField
          label={words.from}
          withoutWeekday
          value={membership.validFrom}
          onChange={(validFrom) => setMembership({ validFrom })}
          error={errors['membership.validFrom']}
        />
        <DateField
          label={words.to}
          withoutWeekday
          value={membership.validTo}
          onChange={(validTo) => setMembership({ validTo })}
          error={errors['membership.validTo']}
        />
      </div>
      <div className="seat-pair">
        <TextField
          label={words.email}
          type="email"
          value={person.email}
          onChange={(email) => setPerson({ email })}
          error={errors['person.email']}
        />
        <TextField
          label={words.phone}
          type="tel"
          value={person.phone}
          onChange={(phone) => setPerson({ phone })}
          error={errors['person.phone']}
          maxLength={50}
        />
      </div>
    </>
  );
}

function strangerCalled({ membership }: RosterEntry, name: string): Pick<RosterEntry, 'person' | 'membership'> {
  const id = crypto.randomUUID();
  return {
    person: { id, name, sortName: '', party: '', email: '', phone: '', endedOn: null },
    membership: { ...membership, personId: id },
  };
}
