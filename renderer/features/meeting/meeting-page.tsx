import { useParams } from '@tanstack/react-router';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { isStep } from './desk/place.ts';
import { useOpenMeeting } from './desk/use-open-meeting.ts';
import './meeting-page.css';
import { Wizard } from './wizard.tsx';

const words = sv.meeting;

/** The meeting in its own window: opens it, and hands it to the wizard. */
export function MeetingPage() {
  const { meetingId, step } = useParams({ from: '/mote/$meetingId/$step' });
  const { queue, error, again } = useOpenMeeting(meetingId);

  if (error !== null) {
    return (
      <main id="main" className="meeting-alone" tabIndex={-1}>
        <Page title={words.couldNotOpen}>
          <Banner tone="error" action={<Button onPress={again}>{sv.ui.tryAgain}</Button>}>
            {error}
          </Banner>
        </Page>
      </main>
    );
  }
  if (queue === null) {
    return (
      <main id="main" className="meeting-alone" tabIndex={-1}>
        <h1 className="visually-hidden">{words.opening}</h1>
      </main>
    );
  }
  return <Wizard key={meetingId} id={meetingId} queue={queue} step={isStep(step) ? step : 'mote'} />;
}
