import { useParams } from '@tanstack/react-router';
import { useCall } from '../../api/queries.ts';
import { TemplateEditor } from './template-editor.tsx';

/** One template in its own window, as a meeting has: the page beside the form needs the room. */
export function TemplatePage() {
  const { templateId } = useParams({ from: '/mallar/$templateId' });
  const inHand = useCall('templates.get', { id: templateId, version: null });
  return <TemplateEditor key={templateId} inHand={inHand} />;
}
