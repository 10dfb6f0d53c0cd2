import type { ImportRow } from '../../../shared/calls/councils.ts';
import { sv } from '../../text/sv.ts';
import { Icon } from '../../ui/icon.tsx';

const words = sv.roster.import;

/** How a pasted table was understood: every row, what stops it and what was guessed. */
export function ImportPreview({ rows }: { rows: readonly ImportRow[] }) {
  if (rows.length === 0) return <p role="status">{words.nothing}</p>;
  const bad = rows.filter(({ errors }) => errors.length > 0).length;
  return (
    <section aria-label={words.preview} className="stack">
      <p role="status">{words.summary(rows.length - bad, bad)}</p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              {Object.values(words.columns).map((name) => (
                <th key={name} scope="col" className="table-column">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PreviewRow({ row }: { row: ImportRow }) {
  return (
    <tr className="table-row">
      <td className="table-cell quiet">{row.line}</td>
      <th scope="row" className="table-cell roster-name import-name">
        {row.name || sv.ui.none}
      </th>
      <td className="table-cell">{roleOf(row)}</td>
      <td className="table-cell">{row.party}</td>
      <td className="table-cell">{row.organisation}</td>
      <td className="table-cell">{row.title}</td>
      <td className="table-cell">
        <ul className="import-notes">
          {row.errors.map((error) => (
            <li key={error} className="import-bad">
              <Icon name="error" size={16} />
              {error}
            </li>
          ))}
          {row.notes.map((note) => (
            <li key={note} className="quiet">
              {note}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** The words of the role when they are known ones, else as they stood in the table. */
function roleOf({ kind, office }: ImportRow): string {
  const word = (table: Readonly<Record<string, string>>, id: string) => table[id] ?? id;
  return sv.roster.role(word(sv.terms.memberKind, kind), office === '' ? null : word(sv.terms.office, office));
}
