import { type Editor, useEditorState } from '@tiptap/react';
import { memo } from 'react';
import { Group, Separator, ToggleButton, Toolbar } from 'react-aria-components';
import { sv } from '../../../text/sv.ts';
import { Button } from '../../../ui/button.tsx';
import './editor-toolbar.css';

const words = sv.meeting.editor;

/** Small, in words; arrow keys walk in it. */
export const EditorToolbar = memo(function EditorToolbar(props: { editor: Editor; onPhrases: () => void }) {
  const { editor, onPhrases } = props;
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading1: now.isActive('heading', { level: 1 }),
      heading2: now.isActive('heading', { level: 2 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      table: now.isActive('table'),
    }),
  });
  const chain = () => editor.chain().focus();
  const toggle = (name: keyof typeof on & keyof typeof words, run: () => void) => (
    <ToggleButton className={`tool tool-${name}`} isSelected={on[name]} onChange={run}>
      {words[name]}
    </ToggleButton>
  );

  return (
    <>
      <Toolbar className="editor-toolbar" aria-label={words.toolbar}>
        <Group className="tools">
          {toggle('bold', () => chain().toggleBold().run())}
          {toggle('italic', () => chain().toggleItalic().run())}
        </Group>
        <Separator orientation="vertical" className="tool-line" />
        <Group className="tools">
          {toggle('heading1', () => chain().toggleHeading({ level: 1 }).run())}
          {toggle('heading2', () => chain().toggleHeading({ level: 2 }).run())}
        </Group>
        <Separator orientation="vertical" className="tool-line" />
        <Group className="tools">
          {toggle('bullets', () => chain().toggleBulletList().run())}
          {toggle('numbers', () => chain().toggleOrderedList().run())}
          <Button
            variant="quiet"
            size="small"
            className="tool"
            isDisabled={on.table}
            onPress={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
          >
            {words.table}
          </Button>
        </Group>
        <Button variant="quiet" size="small" className="tool" onPress={onPhrases}>
          {words.phrases}
        </Button>
      </Toolbar>
      {on.table && (
        <Toolbar className="editor-toolbar editor-toolbar-table" aria-label={words.tableTools}>
          {(
            [
              ['rowBelow', () => chain().addRowAfter().run()],
              ['columnAfter', () => chain().addColumnAfter().run()],
              ['deleteRow', () => chain().deleteRow().run()],
              ['deleteColumn', () => chain().deleteColumn().run()],
              ['deleteTable', () => chain().deleteTable().run()],
            ] as const
          ).map(([name, run]) => (
            <Button key={name} variant="quiet" size="small" className="tool" onPress={run}>
              {words[name]}
            </Button>
          ))}
        </Toolbar>
      )}
    </>
  );
});
