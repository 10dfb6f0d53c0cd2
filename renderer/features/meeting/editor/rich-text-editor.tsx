import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RichText } from '../../../../shared/domain/rich-text.ts';
import { sv } from '../../../text/sv.ts';
import { toast } from '../../../ui/toast.tsx';
import { afterOverlay } from '../desk/after-overlay.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { richTextExtensions } from './extensions.ts';
import { firstBlank } from './fill-phrase.ts';
import { fromRichText, toRichText } from './normalise.ts';
import { pastedParser, plainSlice } from './paste/pasted-slice.ts';
import { PhraseMenu } from './phrase-menu.tsx';
import { showDocument } from './show-document.ts';
import './rich-text-editor.css';

const words = sv.meeting.editor;
/** More than this is no text for minutes, and would hold up the window. */
const MOST_TEXT = 2_000_000;
const MOST_HTML = 20_000_000;

export interface RichTextEditorProps {
  value: RichText;
  onChange: (value: RichText) => void;
  label: string;
  placeholder: string;
  /** Where the text stands on paper. */
  anchor: string;
}

/** The text of an item: sub-headings, bold, italic, lists, tables, standard phrases, and what is pasted from Word. */
export const RichTextEditor = memo(function RichTextEditor(props: RichTextEditorProps) {
  const { value, onChange, label, placeholder, anchor } = props;
  const shown = useRef(value);
  const changed = useRef(onChange);
  const caret = useRef<HTMLSpanElement>(null);
  const [choosing, setChoosing] = useState(false);
  useLayoutEffect(() => {
    changed.current = onChange;
  });

  const editor: Editor = useEditor({
    extensions: richTextExtensions(placeholder),
    content: fromRichText(value),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: now }) => {
      shown.current = toRichText(now.getJSON());
      changed.current(shown.current);
    },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'rich-text',
        spellcheck: 'false',
      },
      clipboardParser: pastedParser(
        () => editor.schema,
        ({ pictures }) => {
          if (pictures > 0) toast({ text: words.pictures(pictures) });
        },
      ) as never,
      clipboardTextParser: (text) => plainSlice(text, editor.schema),
      handleDOMEvents: { paste: (_, event) => refuseTooLarge(event) },
      handleKeyDown: (view, event) => {
        const { $from, empty } = view.state.selection;
        const atEmptyLine = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
        // a new item (the card's), never a line break
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return true;
        const asks = (event.key === '/' && atEmptyLine) || (event.ctrlKey && event.code === 'Space');
        if (asks) {
          event.preventDefault();
          openPhrases(editor, caret, setChoosing);
          return true;
        }
        return event.key === 'Tab' && !event.shiftKey && selectNextBlank(editor);
      },
    },
  });

  useEffect(() => {
    // undo, or a change made elsewhere: what is typed here comes back as the very object that was handed out
    if (value === shown.current) return;
    shown.current = value;
    showDocument(editor, value);
  }, [editor, value]);

  const showPhrases = useCallback(() => openPhrases(editor, caret, setChoosing), [editor]);

  return (
    <div className="editor">
      <EditorToolbar editor={editor} onPhrases={showPhrases} />
      <div className="editor-paper" data-anchor={anchor}>
        <EditorContent editor={editor} />
        <span ref={caret} className="editor-caret" aria-hidden />
      </div>
      <PhraseMenu
        isOpen={choosing}
        anchor={caret}
        into="paragraph"
        onClose={() => {
          setChoosing(false);
          afterOverlay(() => editor.commands.focus());
        }}
        onPick={({ text }) => {
          setChoosing(false);
          const from = editor.state.selection.from;
          editor.commands.insertContent({ type: 'text', text });
          const blank = firstBlank(text);
          if (blank) editor.commands.setTextSelection({ from: from + blank.from, to: from + blank.to });
          afterOverlay(() => editor.commands.focus());
        }}
      />
    </div>
  );
});

function refuseTooLarge(event: ClipboardEvent): boolean {
  const data = event.clipboardData;
  const fits =
    (data?.getData('text/plain').length ?? 0) <= MOST_TEXT && (data?.getData('text/html').length ?? 0) <= MOST_HTML;
  if (fits) return false;
  event.preventDefault();
  toast({ text: words.tooLarge, tone: 'error' });
  return true;
}

/** The list of phrases opens under the cursor. */
function openPhrases(editor: Editor, caret: RefObject<HTMLSpanElement | null>, open: (shown: boolean) => void): void {
  const spot = caret.current;
  const frame = spot?.offsetParent?.getBoundingClientRect();
  if (!spot || !frame) return;
  const at = editor.view.coordsAtPos(editor.state.selection.from);
  spot.style.insetInlineStart = `${at.left - frame.left}px`;
  spot.style.insetBlockStart = `${at.top - frame.top}px`;
  spot.style.blockSize = `${at.bottom - at.top}px`;
  open(true);
}

/** From one thing left to write in a phrase to the next. False, so that Tab leaves the field, when there is none. */
function selectNextBlank(editor: Editor): boolean {
  const { selection, doc } = editor.state;
  if (!/^\{[^{}]+\}$/u.test(doc.textBetween(selection.from, selection.to))) return false;
  const start = selection.$from.start();
  const blank = firstBlank(selection.$from.parent.textContent, selection.to - start);
  return blank ? editor.commands.setTextSelection({ from: start + blank.from, to: start + blank.to }) : false;
}
