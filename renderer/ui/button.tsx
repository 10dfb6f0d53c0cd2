import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'isPending'> {
  /** `primary`: the one thing to do here; `quiet`: beside other things, no border; `danger`: takes something away. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: IconName;
  /** Hides the word from sight (never from a screen reader) where the place is a fixed, well-known one. */
  iconOnly?: boolean;
  /** What the press asked for is being done. */
  isPending?: boolean;
  className?: string;
  children: ReactNode;
}

export function Button({
  variant = 'plain',
  size = 'normal',
  icon,
  iconOnly,
  isPending = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isPending && PENDING)}
      className={`button button-${variant} button-${size} ${className}`}
    >
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      <span className={iconOnly ? 'visually-hidden' : 'button-word'}>{children}</span>
    </AriaButton>
  );
}

/**
 * While the press is being done it cannot be pressed again, and keeps the focus. Not the library's own isPending: that reads out
 * a progress bar that is gone by then.
 */
const PENDING = { 'aria-disabled': true, 'data-pending': true, type: 'button', onPress: () => {} } as const;
