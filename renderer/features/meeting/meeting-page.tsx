import { Page } from '../../ui/page.tsx';

export function MeetingPage() {
  return <Page title="Möte">{null}</Page>;
}
