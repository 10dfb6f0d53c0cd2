import { useEffect } from 'react';
import { useChangingCall } from '../api/queries.ts';
import { accentOf } from './accent.ts';

/** Dresses the page in the theme chosen on this workstation and the municipality's own colour. */
export function useAppearance(): void {
  const theme = useChangingCall('settings.get', null).data?.theme ?? 'system';
  const primary = useChangingCall('brand.get', null).data?.primary;

  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme]);

  useEffect(() => {
    if (primary !== undefined) document.documentElement.style.setProperty('--accent', accentOf(primary));
  }, [primary]);
}
