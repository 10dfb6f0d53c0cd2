import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { StoreNotice } from '../../shared/calls/backups.ts';
import { useAction, useChangingCall } from '../api/queries.ts';
import { attempt } from '../api/submit.ts';
import { sv } from '../text/sv.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

// Seldom seen, one hopes.
const Recovery = lazy(() =>
  import('../features/recovery/recovery-page.tsx').then(({ RecoveryPage }) => ({ default: RecoveryPage })),
);

const words = sv.backups;

/** Every screen, when there is a database for it; else what leads on. Above it what she should know of the database and its copies. */
export function StoreGate({ children }: { children: ReactNode }) {
  const store = useChangingCall('store.state', null).data;
  if (store?.open === false)
    return (
      <Suspense fallback={null}>
        <Recovery state={store} />
      </Suspense>
    );
  return (
    <>
      {store?.notices.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
      <BackupTrouble />
      {children}
    </>
  );
}

function Notice({ notice }: { notice: StoreNotice }) {
  const dismiss = useAction('store.dismiss');
  return (
    <div className="window-trouble">
      <Banner
        tone="warning"
        live
        action={
          <span className="row">
            {notice.meetingId === null ? (
              <Link to="/installningar/$part" params={{ part: 'sakerhetskopior' }}>
                {words.notice.toBackups}
              </Link>
            ) : (
              <Link to="/mote/$meetingId/$step" params={{ meetingId: notice.meetingId, step: 'mote' }}>
                {words.notice.toMeeting}
              </Link>
            )}
            <Button size="small" onPress={() => attempt(() => dismiss.mutateAsync({ id: notice.id }))}>
              {words.notice.dismiss}
            </Button>
          </span>
        }
      >
        {notice.message}
      </Banner>
    </div>
  );
}

function BackupTrouble() {
  const trouble = useChangingCall('backups.state', null).data?.trouble ?? null;
  if (trouble === null) return null;
  return (
    <div className="window-trouble">
      <Banner
        tone="warning"
        live
        action={
          <Link to="/installningar/$part" params={{ part: 'sakerhetskopior' }}>
            {words.trouble.show}
          </Link>
        }
      >
        {trouble}
      </Banner>
    </div>
  );
}
