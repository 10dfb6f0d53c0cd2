import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { sv } from '../text/sv.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';

export interface MenuChoice {
  id: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  onAction: () => void;
}

/** Seldom-used actions of one row or one page, behind "Mer". */
export function MoreMenu({ label, choices }: { label: string; choices: readonly MenuChoice[] }) {
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" icon="more" aria-label={label}>
        {sv.ui.moreActions}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box" items={choices}>
          {(choice) => (
            <MenuItem
              className={`list-option menu-choice ${choice.danger ? 'menu-danger' : ''}`}
              textValue={choice.label}
              onAction={choice.onAction}
            >
              {choice.icon && <Icon name={choice.icon} size={16} />}
              <span>{choice.label}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
