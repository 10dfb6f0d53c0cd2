import { Page } from '../../ui/page.tsx';

export function CouncilPage() {
  return <Page title="Organ">{null}</Page>;
}
