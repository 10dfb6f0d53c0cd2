import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** `primary`: the one thing to do here; `quiet`: beside other things, no border; `danger`: takes something away. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: IconName;
  /** Hides the word from sight (never from a screen reader) where the place is a fixed, well-known one. */
  iconOnly?: boolean;
  className?: string;
  children: ReactNode;
}

export function Button({
  variant = 'plain',
  size = 'normal',
  icon,
  iconOnly,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${variant} button-${size} ${className}`}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      <span className={iconOnly ? 'visually-hidden' : 'button-word'}>{children}</span>
    </AriaButton>
  );
}
