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
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
}) {
  return (
    <AriaSearchField className="field search-field" value={value} onChange={onChange}>
      <Label className="visually-hidden">{label}</Label>
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
