import { Page } from '../../ui/page.tsx';

export function HelpPage() {
  return <Page title="Hjälp">{null}</Page>;
}
