/** What the text of an item may hold, as the editor's schema: exactly shared/domain/rich-text.ts and nothing more. */
import { type AnyExtension, mergeAttributes } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';

const IN_CELLS_AND_ITEMS = '(paragraph | bulletList | orderedList)';

/** The page has its h1, the step its h2 and the item its h3: sub-headings come below. */
const Subheading = Heading.extend({
  renderHTML({ node, HTMLAttributes }) {
    return [`h${node.attrs.level === 2 ? 5 : 4}`, mergeAttributes(this.options.HTMLAttributes, HTMLAttributes), 0];
  },
  parseHTML: () => [],
}).configure({ levels: [1, 2] });

export function richTextExtensions(placeholder: string): AnyExtension[] {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      listItem: false,
      strike: false,
      underline: false,
      // one undo for the whole meeting, kept after a restart: the core's
      undoRedo: false,
      link: { openOnClick: false, autolink: false, linkOnPaste: false, protocols: ['http', 'https', 'mailto'] },
    }),
    Subheading,
    ListItem.extend({ content: `paragraph ${IN_CELLS_AND_ITEMS}*` }),
    Table.configure({ resizable: false, cellMinWidth: 60 }),
    TableRow,
    TableHeader.extend({ content: `${IN_CELLS_AND_ITEMS}+` }),
    TableCell.extend({ content: `${IN_CELLS_AND_ITEMS}+` }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
  ];
}
