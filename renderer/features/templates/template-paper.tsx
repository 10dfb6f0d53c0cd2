import type { Request } from '../../../shared/api.ts';
import type { MinutesTemplate, TemplateBlock } from '../../../shared/domain/template.ts';
import { sv } from '../../text/sv.ts';
import { Banner, Status } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Paper } from '../../ui/pdf/paper.tsx';
import { Select } from '../../ui/select.tsx';
import { blockAt, FIRST_HEADER, marksOf } from './block-words.ts';
import { useSample } from './use-sample.ts';
import { useTemplatePreview } from './use-template-preview.ts';

const words = sv.templates.paper;

export interface TemplatePaperProps {
  template: MinutesTemplate;
  /** Which of the papers it sets. */
  paper: Request<'templates.preview'>['paper'];
  /** It cannot be shown as it stands; the page shows it as it last could. */
  faulty: boolean;
  /** The older version it is; null = as it is now. */
  older: number | null;
  onNow: () => void;
  /** What is worked on. */
  block: TemplateBlock | undefined;
  /** What stands in the margins is worked on. */
  inMargins: boolean;
  onBlock: ((block: TemplateBlock) => void) | undefined;
  /** The form is folded away: the pages are all there is. */
  alone: boolean;
}

/** Minutes, or the summons, as they come out, with a council's latest meeting or the example. */
export function TemplatePaper({
  template,
  paper,
  faulty,
  older,
  onNow,
  block,
  inMargins,
  onBlock,
  alone,
}: TemplatePaperProps) {
  const { councilId, field } = useSample(template.id);
  const { document, anchors, error } = useTemplatePreview(faulty ? null : { template, councilId, paper });

  return (
    <Paper
      label={words.label}
      alone={alone}
      document={document}
      marks={block ? marksOf(template, block, anchors) : inMargins ? [FIRST_HEADER] : []}
      onPoint={(page, y) => {
        const found = blockAt(template, anchors, page, y);
        if (found) onBlock?.(found);
      }}
    >
      <div className="paper-tools">
        <Select {...field} />
        {faulty && <Status tone="warning">{words.faulty}</Status>}
      </div>
      {older !== null && (
        <Banner
          tone="info"
          action={
            <Button size="small" onPress={onNow}>
              {sv.templates.versions.back}
            </Button>
          }
        >
          {sv.templates.versions.shown(older)}
        </Banner>
      )}
      {error !== null && <Banner tone="warning">{words.failed(error)}</Banner>}
      {document === null && error === null && <p className="paper-waiting">{words.making}</p>}
    </Paper>
  );
}
