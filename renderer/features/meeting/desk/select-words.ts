import type { FoundWords } from '../../../../shared/review/finding.ts';

/** Selects words of a finding within the part of the form they stand in. False when they are not (or no longer) there. */
export function selectWords(part: ParentNode, words: FoundWords): boolean {
  return words.block === null ? selectInField(part, words) : selectInText(part, words, words.block);
}

function selectInField(part: ParentNode, { from, to, word }: FoundWords): boolean {
  const fields = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type]), input[type=text], textarea',
  );
  for (const field of fields) {
    if (field.value.slice(from, to) !== word) continue;
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
    return true;
  }
  return false;
}

/** The text blocks of an editor in reading order, as shared/review/text-blocks.ts counts them. */
const blocksOf = (editor: Element): Element[] => [...editor.querySelectorAll('p, h4, h5')];

function selectInText(part: ParentNode, { from, to, word }: FoundWords, block: number): boolean {
  const editor = part.querySelector<HTMLElement>('.ProseMirror');
  const text = editor && blocksOf(editor)[block];
  const range = text && rangeIn(text, from, to);
  if (!editor || !range || range.toString().replaceAll('\n', '') !== word.replaceAll('\n', '')) return false;
  editor.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return true;
}

/** The stretch of an editor's text block from one offset to another; a line break counts one. Null when it is shorter. */
export function rangeIn(block: Element, from: number, to: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let at = 0;
  let started = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeName === 'BR') {
      at += 1;
      continue;
    }
    if (!(node instanceof Text)) continue;
    const end = at + node.length;
    if (!started && from >= at && from <= end && (from < end || to === from)) {
      range.setStart(node, from - at);
      started = true;
    }
    if (started && to <= end) {
      range.setEnd(node, to - at);
      return range;
    }
    at = end;
  }
  return null;
}

/** The text blocks of the editor within a part of the form; empty when it has none. */
export function textBlocksIn(part: ParentNode): Element[] {
  const editor = part.querySelector('.ProseMirror');
  return editor === null ? [] : blocksOf(editor);
}
