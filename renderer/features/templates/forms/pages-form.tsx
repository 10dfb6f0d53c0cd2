import { Link } from '@tanstack/react-router';
import { optionsOf } from '../../../text/options.ts';
import { sv } from '../../../text/sv.ts';
import { Section } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { patched, useEditing } from '../editing.ts';
import { MOST_ROWS, pageNumberStyle, withPageNumbers } from '../page-numbers.ts';
import { PartList } from '../part-list.tsx';
import { PatternField } from '../pattern-field.tsx';

const words = sv.templates.pages;

type Page = 'first' | 'other';
type Rows = 'header' | 'footer';

/** What stands above and below the text, on the first page and on those that follow. */
export function PagesForm() {
  const { template, set } = useEditing();
  const style = pageNumberStyle(template.furniture);
  const { other, ...styles } = words.numbers;
  return (
    <>
      <Section title={sv.templates.editor.pages} help={words.help}>
        <div className="template-fields">
          <p className="field-help">
            {words.brand}{' '}
            <Link to="/installningar/$part" params={{ part: 'profil' }}>
              {words.brandLink}
            </Link>
            . {sv.templates.pattern.help}
          </p>
          <Select
            label={words.number}
            value={style}
            onChange={(chosen) =>
              chosen !== 'other' && set((now) => ({ furniture: withPageNumbers(now.furniture, chosen) }))
            }
            options={[...optionsOf(styles), ...(style === 'other' ? [{ id: 'other' as const, label: other }] : [])]}
          />
        </div>
      </Section>
      <PageRows page="first" />
      <PageRows page="other" />
    </>
  );
}

function PageRows({ page }: { page: Page }) {
  const { template, set } = useEditing();
  const { logo } = template.furniture[page];
  return (
    <Section title={words[page]}>
      <div className="template-fields">
        <Switch
          label={words.logo}
          value={logo}
          onChange={(on) =>
            set(({ furniture }) => ({ furniture: { ...furniture, [page]: { ...furniture[page], logo: on } } }))
          }
        />
        <FurnitureRows page={page} rows="header" />
        <FurnitureRows page={page} rows="footer" />
      </div>
    </Section>
  );
}

function FurnitureRows({ page, rows }: { page: Page; rows: Rows }) {
  const { template, set, faults } = useEditing();
  const list = template.furniture[page][rows];
  type Row = (typeof list)[number];
  const put = (edit: (now: readonly Row[]) => Row[]) =>
    set(({ furniture }) => ({
      furniture: { ...furniture, [page]: { ...furniture[page], [rows]: edit(furniture[page][rows]) } },
    }));
  return (
    <PartList
      label={words[rows]}
      parts={list}
      nameOf={(_, place) => words.row(words[rows], place)}
      onChange={put}
      add={words.add(words[rows])}
      onAdd={() => ({ left: '', center: '', right: '' })}
      most={MOST_ROWS}
    >
      {(row, index) =>
        (['left', 'center', 'right'] as const).map((side) => (
          <PatternField
            key={side}
            label={words[side]}
            place="page"
            value={row[side]}
            onChange={(pattern) => put((now) => patched(now, row, { [side]: pattern }))}
            error={faults.get(`furniture.${page}.${rows}.${index}.${side}`)}
          />
        ))
      }
    </PartList>
  );
}
