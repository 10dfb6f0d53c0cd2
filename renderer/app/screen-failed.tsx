import { type ErrorComponentProps, useParams } from '@tanstack/react-router';
import { ApiError, messageOf } from '../api/api-error.ts';
import { DamagedMeeting } from '../features/backups/damaged-meeting.tsx';
import { sv } from '../text/sv.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** Shown in place of a screen that could not read what it shows. The menu beside it still works. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { meetingId } = useParams({ strict: false });
  if (meetingId !== undefined && error instanceof ApiError && error.code === 'database-damaged')
    return <DamagedMeeting meetingId={meetingId} onMended={reset} />;
  return (
    <Page title={sv.app.screenFailed.title}>
      <Banner tone="error" action={<Button onPress={reset}>{sv.ui.tryAgain}</Button>}>
        {messageOf(error)}
      </Banner>
    </Page>
  );
}

/** The same when not even the frame could be shown. */
export function WindowFailed(props: ErrorComponentProps) {
  return (
    <main id="main" className="frame-main" tabIndex={-1}>
      <ScreenFailed {...props} />
    </main>
  );
}
