import { useRef } from 'react';
import {
  TextField as AriaTextField,
  Group,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
  TextArea,
} from 'react-aria-components';
import { type PatternPlace, PLACEHOLDERS } from '../../../shared/minutes/placeholders.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFoot, FieldLabel, type FieldProps } from '../../ui/field.tsx';
import './pattern-field.css';

const words = sv.templates;

type Choice = { id: string; says: string };

/** What can be put in, with what it becomes; a date in each of its forms. */
function choicesFor(place: PatternPlace): Choice[] {
  const says: Readonly<Record<string, string>> =
    place === 'person' ? words.person : place === 'number' ? words.number : { ...words.meeting, ...words.pageNumber };
  const forms: Readonly<Record<string, string>> = words.dateForms;
  const known: Readonly<Record<string, readonly string[]>> = PLACEHOLDERS[place];
  return Object.entries(known).flatMap(([name, of]) => [
    { id: `{${name}}`, says: says[name] ?? '' },
    ...(name === 'datum' ? of.map((form) => ({ id: `{${name}:${form}}`, says: forms[form] ?? '' })) : []),
  ]);
}

const CHOICES = {
  meeting: choicesFor('meeting'),
  person: choicesFor('person'),
  page: choicesFor('page'),
  number: choicesFor('number'),
};

export interface PatternFieldProps extends FieldProps {
  value: string;
  onChange: (pattern: string) => void;
  place: PatternPlace;
  /** Several paragraphs, one a line. */
  multiline?: boolean;
}

/** Text with the meeting's own words in it, {organ} or {datum}, that are put in from a list that says what they become. */
export function PatternField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  place,
  multiline = false,
}: PatternFieldProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  function insert(placeholder: string) {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const from = selectionStart ?? value.length;
    onChange(value.slice(0, from) + placeholder + value.slice(selectionEnd ?? from));
    // after the menu has given its focus back
    setTimeout(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + placeholder.length, from + placeholder.length);
    }, 50);
  }

  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      maxLength={multiline ? 3000 : 500}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className={`input input-group ${multiline ? 'pattern-lines' : ''}`}>
        {multiline ? <TextArea ref={input} rows={4} /> : <Input ref={input} autoComplete="off" spellCheck={false} />}
        <MenuTrigger>
          <Button variant="quiet" size="small" icon="add" aria-label={words.pattern.insertInto(label)}>
            {words.pattern.insert}
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="list-box pattern-menu" items={CHOICES[place]} onAction={(key) => insert(String(key))}>
              {(choice) => (
                <MenuItem className="list-option pattern-choice" textValue={choice.says}>
                  <Text slot="label">{choice.says}</Text>
                  <Text slot="description" className="field-help">
                    {choice.id}
                  </Text>
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      </Group>
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}
