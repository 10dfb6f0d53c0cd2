import { ConcreteHyperlink, type IContext, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Run, Runs } from '../../../../shared/minutes/document-tree.ts';
import { cleanText } from '../../../../shared/swedish/clean-text.ts';
import { safeHref } from '../safe-href.ts';
import type { WordContext } from './context.ts';
import { STYLE } from './style-ids.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** docx gives links random ids; here the address itself decides, so that the same document gives the same file. */
class Link extends ConcreteHyperlink {
  readonly #address: string;

  constructor(children: ParagraphChild[], id: string, address: string) {
    super(children, id);
    this.#address = address;
  }

  override prepForXml(context: IContext): ReturnType<ConcreteHyperlink['prepForXml']> {
    context.viewWrapper.Relationships.addRelationship(this.linkId, HYPERLINK, this.#address, 'External');
    return super.prepForXml(context);
  }
}

/**
 * A stretch of text as Word's runs: tabs and line breaks become Word's own, forbidden characters are dropped. User text always
 * goes in as `text`: among `children` docx would take the word "CURRENT" for the page number.
 */
function textRuns(run: Run, style?: string): TextRun[] {
  const look = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(style === undefined ? {} : { style }),
  };
  return cleanText(run.text)
    .split('\n')
    .flatMap((line, lineAt) =>
      line.split('\t').flatMap((text, pieceAt) => {
        const piece = new TextRun({ ...look, text, ...(lineAt > 0 && pieceAt === 0 ? { break: 1 } : {}) });
        return pieceAt === 0 ? [piece] : [new TextRun({ ...look, children: [new Tab()] }), piece];
      }),
    );
}

export function textChildren(runs: Runs, context: WordContext): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const address = safeHref(run.link);
    return address === null ? textRuns(run) : [new Link(textRuns(run, STYLE.link), context.nextLinkId(), address)];
  });
}
