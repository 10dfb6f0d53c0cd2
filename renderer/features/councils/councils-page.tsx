import { Page } from '../../ui/page.tsx';

export function CouncilsPage() {
  return <Page title="Organ">{null}</Page>;
}
