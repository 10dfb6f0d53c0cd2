import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/api-error.ts';
import { useAction, useChangingCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { whenSaved } from '../../ui/today.ts';
import './backups.css';

const words = sv.backups.meeting;

/** A meeting that is not what was saved, and the newest copy that has it whole. */
export function DamagedMeeting({ meetingId, onMended }: { meetingId: string; onMended: () => void }) {
  const found = useChangingCall('backups.forMeeting', { meetingId });
  const bringBack = useAction('backups.bringBackMeeting');
  const kept = found.data;
  const failure = found.error ?? bringBack.error;
  return (
    <main id="main" className="damaged-meeting" tabIndex={-1}>
      <Page title={words.title} lead={words.text} above={<Link to="/">{sv.app.notFound.home}</Link>}>
        {failure && <Banner tone="error">{messageOf(failure)}</Banner>}
        {kept === null && <Banner tone="warning">{words.noCopy}</Banner>}
        {kept && (
          <div className="stack">
            <p>{words.copy(whenSaved(kept.backup.madeAt), whenSaved(kept.updatedAt))}</p>
            <div className="row">
              <Button
                variant="primary"
                icon="restore"
                isPending={bringBack.isPending}
                onPress={() =>
                  attempt(async () => {
                    const { id, place } = kept.backup;
                    await bringBack.mutateAsync({ meetingId, id, place });
                    toast({ text: words.done });
                    onMended();
                  })
                }
              >
                {words.bringBack}
              </Button>
            </div>
            <p className="quiet small">{words.kept}</p>
          </div>
        )}
      </Page>
    </main>
  );
}
