import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import { Icon } from '../../ui/icon.tsx';
import '../../ui/menu.css';
import { useOpen } from '../meeting/desk/desk.ts';
import { STATUS_TONES } from '../meeting-list/meeting-status.tsx';
import './life.css';
import { useWays, type Way } from './use-life.ts';

const words = sv.life;

/** Where the minutes stand, in the head of the meeting; opens the ways on from there. */
export function StatusMenu({ onWay }: { onWay: (way: Way) => void }) {
  const status = useOpen((open) => open.status);
  const correcting = useOpen((open) => open.correcting);
  const ways = useWays();
  const word = correcting === null ? sv.terms.status[status] : words.correcting;
  return (
    <MenuTrigger>
      <Button className="status-button" aria-label={words.changeFrom(word)}>
        <Status tone={correcting === null ? STATUS_TONES[status] : 'warning'}>{word}</Status>
        <Icon name="down" size={16} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box" items={ways.map((way) => ({ ...way, id: way.to }))} aria-label={words.change}>
          {(way) => (
            <MenuItem className="list-option menu-choice" textValue={way.label} onAction={() => onWay(way)}>
              <Icon name={way.direction === 'forward' ? 'next' : 'undo'} size={16} />
              <span className="status-way">
                {way.label}
                {way.missing.length > 0 && <span className="quiet small">{way.missing[0]}</span>}
              </span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
