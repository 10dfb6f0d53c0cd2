import type { Anchor } from '../../../../shared/minutes/document-tree.ts';
import { sv } from '../../../text/sv.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Paper } from '../../../ui/pdf/paper.tsx';
import { useWhere, type Where } from '../desk/where.ts';
import { anchorAt, marksFor } from './anchors.ts';
import type { Preview } from './use-preview.ts';

const words = sv.meeting.paper;

export interface PaperColumnProps {
  preview: Preview;
  where: Where;
  goTo: (anchor: Anchor) => void;
  /** What the pages are, for who hears it. */
  label: string;
  /** In a narrow window, in the form's stead. */
  alone: boolean;
}

/** The pages as they will be printed, following the place that is typed in. A click on a page leads to its field. */
export function PaperColumn({ preview, where, goTo, label, alone }: PaperColumnProps) {
  const { document, anchors, error, missing } = preview;
  const anchor = useWhere(where);
  return (
    <Paper
      label={label}
      alone={alone}
      document={document}
      marks={marksFor(anchors, anchor)}
      onPoint={(page, y) => {
        const found = anchorAt(anchors, page, y);
        if (found !== null) goTo(found);
      }}
    >
      {error !== null && <Banner tone="warning">{words.failed(error)}</Banner>}
      {missing.length > 0 && <Banner tone="warning">{words.missing(missing.join(' '))}</Banner>}
      {document === null && error === null && <p className="paper-waiting">{words.making}</p>}
    </Paper>
  );
}
