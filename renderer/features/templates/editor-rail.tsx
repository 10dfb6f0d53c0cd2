import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { TemplateBlock } from '../../../shared/domain/template.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { say } from '../../ui/live.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { moveChoices } from '../../ui/reorder.ts';
import { blocksToAdd, nameOf, newBlock, summaryOf, withBlock } from './block-words.ts';
import { removeWithUndo, useEditing } from './editing.ts';
import './editor-rail.css';
import { keyOf } from './keys.ts';

const words = sv.templates.editor;

/** Where the faults of the whole template's parts lie. */
const FAULTS_OF: Readonly<Record<string, string>> = { format: 'profile.', pages: 'furniture.', summons: 'summons.' };

/** What the form shows: a part of the whole template, or a block by its key. */
export type EditorPart = 'name' | 'format' | 'pages' | 'summons' | 'versions' | (string & {});

export interface EditorRailProps {
  part: EditorPart;
  onPart: (part: EditorPart) => void;
}

/** The parts of the template: what holds for the whole, and what stands in the minutes in its order. */
export function EditorRail({ part, onPart }: EditorRailProps) {
  const { faults } = useEditing();
  const wholes = { name: words.name, format: words.format, pages: words.pages, summons: words.summons };
  return (
    <nav className="editor-rail" aria-label={words.parts}>
      <ul>
        {Object.entries(wholes).map(([id, label]) => (
          <RailLink
            key={id}
            label={label}
            current={part === id}
            faulty={hasFault(faults, FAULTS_OF[id])}
            onPress={() => onPart(id)}
          />
        ))}
      </ul>
      <Blocks part={part} onPart={onPart} />
      <ul>
        <RailLink label={words.versions} current={part === 'versions'} onPress={() => onPart('versions')} />
      </ul>
    </nav>
  );
}

const hasFault = (faults: ReadonlyMap<string, string>, under: string | undefined): boolean =>
  under !== undefined && [...faults.keys()].some((path) => path.startsWith(under));

/** Tells in the list what keeps the template from being saved when its form is not the one that is open. */
function FaultMark() {
  return (
    <span className="rail-fault">
      <Icon name="error" size={16} />
      <span className="visually-hidden">{words.faulty}</span>
    </span>
  );
}

interface RailLinkProps {
  label: string;
  current: boolean;
  faulty?: boolean;
  onPress: () => void;
}

function RailLink({ label, current, faulty = false, onPress }: RailLinkProps) {
  return (
    <li>
      <Button
        variant="quiet"
        className="rail-link"
        {...(current && { 'aria-current': 'true' as const })}
        onPress={onPress}
      >
        {label}
        {faulty && <FaultMark />}
      </Button>
    </li>
  );
}

type Item = { id: string; block: TemplateBlock };

function Blocks({ part, onPart }: EditorRailProps) {
  const { template, set, faults } = useEditing();
  const items = template.blocks.map((block): Item => ({ id: keyOf(block), block }));
  const toAdd = blocksToAdd(template);
  const reorder = (next: readonly Item[], { id, block }: Item) => {
    const order = next.map((item) => item.id);
    set(({ blocks }) => ({ blocks: blocks.toSorted((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b))) }));
    say(words.moved(nameOf(block), order.indexOf(id) + 1));
  };
  const change = (edit: (now: readonly TemplateBlock[]) => TemplateBlock[]) =>
    set(({ blocks }) => ({ blocks: edit(blocks) }));

  return (
    <div className="rail-blocks">
      <h2>{words.order}</h2>
      <OrderList
        label={words.order}
        items={items}
        nameOf={({ block }) => nameOf(block)}
        onReorder={reorder}
        onOpen={({ id }) => onPart(id)}
      >
        {(item) => (
          <>
            <span className="order-name rail-block" aria-current={item.id === part || undefined}>
              {sv.templates.blocks[item.block.type]}
              <span className="quiet small rail-summary">{summaryOf(item.block)}</span>
            </span>
            {hasFault(faults, `blocks.${template.blocks.indexOf(item.block)}.`) && <FaultMark />}
            <MoreMenu
              label={words.moreFor(nameOf(item.block))}
              choices={[
                ...moveChoices(items, item.id, (next) => next && reorder(next, item)),
                // minutes without their items are no minutes
                ...(item.block.type === 'items'
                  ? []
                  : [
                      {
                        id: 'remove',
                        label: sv.ui.remove,
                        icon: 'remove' as const,
                        danger: true,
                        onAction: () =>
                          removeWithUndo(template.blocks, item.block, change, words.removed(nameOf(item.block))),
                      },
                    ]),
              ]}
            />
          </>
        )}
      </OrderList>
      {toAdd.length > 0 && (
        <MenuTrigger>
          <Button variant="quiet" size="small" icon="add">
            {words.add}
          </Button>
          <Popover className="popover">
            <Menu className="list-box">
              {toAdd.map((type) => (
                <MenuItem
                  key={type}
                  className="list-option menu-choice"
                  onAction={() => {
                    const block = newBlock(type);
                    change((now) => withBlock(now, block));
                    onPart(keyOf(block));
                  }}
                >
                  {sv.templates.blocks[type]}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      <p className="quiet small">{words.orderHelp}</p>
    </div>
  );
}
