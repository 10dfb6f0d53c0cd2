import { SearchField as AriaSearchField, Group, Input, Label } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './search-field.css';

export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  showLabel = false,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  /** The label above the field, as beside other fields; else it is read out only. */
  showLabel?: boolean;
}) {
  return (
    <AriaSearchField className="field search-field" value={value} onChange={onChange}>
      <Label className={showLabel ? 'field-label' : 'visually-hidden'}>{label}</Label>
      <Group className="input input-group">
        <Icon name="search" size={16} />
        <Input placeholder={placeholder ?? label} />
        <Button variant="quiet" size="small" icon="close" iconOnly>
          {sv.ui.clear}
        </Button>
      </Group>
    </AriaSearchField>
  );
}
