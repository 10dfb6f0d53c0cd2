import { type ReactNode, useState } from 'react';
import { sv } from '../../text/sv.ts';
import { Switch } from '../../ui/switch.tsx';
import './followed-part.css';

const words = sv.brand.council;

export interface FollowedPartProps {
  title: string;
  /** What the municipality has, in a few words. */
  municipal: string;
  /** Whether the council has something of its own here. */
  isOwn: boolean;
  /** Begins with something of its own. Not given where that must be chosen first, as a picture must. */
  onOwn?: () => void;
  onFollow: () => void;
  children: ReactNode;
}

/** One part of a council's look: as the municipality's until the switch is off, then with its own field. */
export function FollowedPart({ title, municipal, isOwn, onOwn, onFollow, children }: FollowedPartProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOwn || isOpen;
  return (
    <div className="followed">
      <div className="followed-head">
        <h3>{title}</h3>
        <Switch
          label={words.followShort}
          name={words.follow(title)}
          value={!shown}
          onChange={(follows) => {
            if (onOwn === undefined) setOpen(!follows);
            if (!follows) onOwn?.();
            else if (isOwn) onFollow();
          }}
        />
      </div>
      {shown ? children : <p className="quiet">{words.asMunicipal(municipal)}</p>}
    </div>
  );
}
