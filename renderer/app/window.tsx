import { Outlet } from '@tanstack/react-router';
import { useTrouble } from '../api/trouble.ts';
import { SearchEverywhere } from '../features/search/search-everywhere.tsx';
import { sv } from '../text/sv.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live.tsx';
import { Toasts } from '../ui/toast.tsx';
import { StoreGate } from './store-gate.tsx';
import { useAppearance } from './use-appearance.ts';
import './window.css';

/** Around every screen: skip link, the red banner when something is not safe, messages. */
export function Window() {
  useAppearance();
  return (
    <>
      <button type="button" className="skip-link" onClick={skipToMain}>
        {sv.app.skip}
      </button>
      <TroubleBanner />
      <StoreGate>
        <Outlet />
        <SearchEverywhere />
      </StoreGate>
      <Toasts />
      <LiveRegion />
    </>
  );
}

/** A button and not a link: the address after # is the router's. */
function skipToMain(): void {
  document.querySelector<HTMLElement>('main')?.focus();
}

function TroubleBanner() {
  const { coreGone, unsaved } = useTrouble();
  const [trouble] = unsaved.values();
  if (!coreGone && trouble === undefined) return null;
  return (
    <div className="window-trouble">
      <Banner
        tone="error"
        action={
          trouble && (
            <Button size="small" onPress={trouble.retry}>
              {sv.ui.tryAgain}
            </Button>
          )
        }
      >
        {coreGone || trouble === undefined ? sv.app.coreGone : sv.app.saveFailed(trouble.message)}
      </Banner>
    </div>
  );
}
