import { useState } from 'react';
import { type Council, OwnRule } from '../../../shared/domain/council.ts';
import type { RuleName, RuleValue } from '../../../shared/law/rules.ts';
import { optionsOf } from '../../text/options.ts';
import { sv } from '../../text/sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { SigningOrder } from '../councils/signing-order.tsx';
import { inForce } from './rule-words.ts';

const words = sv.ruleCard;
type Value = OwnRule['value'];

export interface RuleDialogProps {
  council: Council;
  /** Null = closed. */
  rule: RuleName | null;
  onSave: (rule: OwnRule) => void;
  onClose: () => void;
}

/** A rule of the council's own: what, and from which day. */
export function RuleDialog({ rule, onClose, ...rest }: RuleDialogProps) {
  return (
    <Dialog isOpen={rule !== null} onClose={onClose} title={rule === null ? '' : words.rules[rule]}>
      {rule !== null && <RuleForm rule={rule} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function RuleForm({ council, rule, onSave, onClose }: RuleDialogProps & { rule: RuleName }) {
  const now = inForce(council, rule, today());
  const [value, setValue] = useState<Value>(now.value);
  const [from, setFrom] = useState(now.from);
  return (
    <DialogForm
      onSubmit={() => {
        onSave(OwnRule.parse({ rule, from, value }));
        onClose();
      }}
      submitLabel={words.save}
      onClose={onClose}
    >
      <div className="fields">
        <ValueField rule={rule} value={value} onChange={setValue} />
        <DateField label={words.from} help={words.fromHelp} optional value={from} onChange={setFrom} withoutWeekday />
      </div>
    </DialogForm>
  );
}

/** The field for each rule's kind of value. */
function ValueField({ rule, value, onChange }: { rule: RuleName; value: Value; onChange: (value: Value) => void }) {
  const label = words.rules[rule];
  switch (rule) {
    case 'documentKind':
      return (
        <Select
          label={label}
          value={value as RuleValue<'documentKind'>}
          onChange={onChange}
          options={optionsOf(sv.terms.documentKind)}
        />
      );
    case 'numbering':
      return (
        <Select
          label={label}
          value={value as RuleValue<'numbering'>}
          onChange={onChange}
          options={optionsOf(sv.terms.numbering)}
        />
      );
    case 'adjusters':
      return <NumberField label={label} value={value as number} onChange={onChange} min={0} max={5} />;
    case 'signers':
      return <SigningOrder value={value as RuleValue<'signers'>} onChange={onChange} />;
    case 'notice':
      return <Switch label={label} value={value === true} onChange={onChange} />;
    case 'remote':
      return <TextField label={label} value={value as string} onChange={onChange} multiline maxLength={500} />;
    default:
      return (
        <>
          <Switch
            label={words.limited}
            value={value !== null}
            onChange={(on) => onChange(on ? { adjustWithin: 14, noticeWithin: 2, appealWithin: 21 }[rule] : null)}
          />
          {value !== null && (
            <NumberField label={words.days} value={value as number} onChange={onChange} min={0} max={366} />
          )}
        </>
      );
  }
}
