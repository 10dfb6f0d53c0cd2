import type { AgendaItem, Vote } from '../../../../../shared/domain/agenda-item.ts';
import { sv } from '../../../../text/sv.ts';
import { Button } from '../../../../ui/button.tsx';
import { NumberField } from '../../../../ui/number-field.tsx';
import { Checkbox } from '../../../../ui/switch.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useDesk, useOpen } from '../../desk/desk.ts';
import { at, set } from '../../saving/ops.ts';
import { nameAndParty } from '../attendance/describe.ts';
import { FormalPart } from './formal-part.tsx';
import { castVote, countVotes, votersOf } from './voters.ts';

const words = sv.meeting.formal.vote;
const VALUES = ['ja', 'nej', 'avstar'] as const;
const COUNTS = [
  ['yes', words.ja],
  ['no', words.nej],
  ['abstain', words.avstar],
] as const;

/** Omröstning: open, each vote by name and the counts reckoned; closed, only the counts. */
export function VotePart({ item, vote }: { item: AgendaItem; vote: Vote }) {
  const { change, type, takeAway } = useDesk();
  const rows = useOpen((open) => open.meeting.attendance);
  const path = at('items', item.id, 'vote');
  const put = (field: keyof Vote, value: unknown) => change(words.title, set(at(path, field), value));
  const voters = votersOf(rows, item.conflicts);
  const counts = countVotes(vote.casts);

  return (
    <FormalPart title={words.title} anchor={`item:${item.id}/vote`}>
      <div className="fields-2">
        <TextField
          label={words.yesMeans}
          value={vote.yesMeans}
          maxLength={500}
          onChange={(text) => type(words.title, at(path, 'yesMeans'), text)}
        />
        <TextField
          label={words.noMeans}
          value={vote.noMeans}
          maxLength={500}
          onChange={(text) => type(words.title, at(path, 'noMeans'), text)}
        />
      </div>
      <Checkbox
        label={words.closed}
        value={vote.closed}
        onChange={(on) => change(words.title, set(at(path, 'closed'), on), ...(on ? [set(at(path, 'casts'), [])] : []))}
      />
      {vote.closed ? (
        <div className="fields-2">
          {COUNTS.map(([field, label]) => (
            <NumberField
              key={field}
              label={label}
              value={vote[field] ?? 0}
              min={0}
              max={999}
              onChange={(n) => put(field, n)}
            />
          ))}
        </div>
      ) : voters.length === 0 ? (
        <p className="quiet">{words.nobody}</p>
      ) : (
        <>
          <table className="vote-table" aria-label={words.table}>
            <thead>
              <tr>
                <th scope="col">{sv.meeting.attendance.columns.name}</th>
                {VALUES.map((value) => (
                  <th key={value} scope="col">
                    {words[value]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {voters.map((row) => {
                const cast = vote.casts.find(({ attendanceId }) => attendanceId === row.id)?.value;
                return (
                  <tr key={row.id}>
                    <th scope="row">{nameAndParty(row)}</th>
                    {VALUES.map((value) => (
                      <td key={value}>
                        <button
                          type="button"
                          className="mark"
                          aria-pressed={cast === value}
                          aria-label={words.vote(row.name, words[value])}
                          onClick={() => put('casts', castVote(vote, row.id, value))}
                        >
                          <span className="mark-dot" />
                        </button>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p role="status">{words.counts(counts.ja, counts.nej, counts.avstar)}</p>
        </>
      )}
      <div>
        <Button
          variant="quiet"
          size="small"
          icon="remove"
          onPress={() => takeAway(words.remove, sv.meeting.formal.removed, set(path, null))}
        >
          {words.remove}
        </Button>
      </div>
    </FormalPart>
  );
}
