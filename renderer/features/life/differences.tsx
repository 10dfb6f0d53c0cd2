import type { Difference, TextPiece } from '../../../shared/calls/meeting-life.ts';
import { sv } from '../../text/sv.ts';
import { Status } from '../../ui/banner.tsx';
import './life.css';

const words = sv.life.versions;
const TONE = { added: 'good', removed: 'danger', changed: 'accent', moved: 'quiet' } as const;

/** What changed, place by place: words that went struck through, words that came underlined, and both said so. */
export function Differences({ all }: { all: readonly Difference[] }) {
  const places = Map.groupBy(all, ({ place }) => place);
  return [...places].map(([place, differences]) => (
    <section key={place} className="difference-place" aria-label={place}>
      <h3>{place}</h3>
      {differences.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
        <div key={i} className="difference">
          <p className="difference-head">
            <span>{one.field}</span>
            <Status tone={TONE[one.kind]}>{words.kinds[one.kind]}</Status>
          </p>
          <p className="difference-text">
            {one.pieces.map((piece, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Piece key={k} {...piece} />
            ))}
          </p>
        </div>
      ))}
    </section>
  ));
}

/** Long stretches that stayed are shortened to their ends: the eye looks for what changed. */
const KEEP = 120;
const shortened = (text: string): string =>
  text.length <= 2 * KEEP + 20 ? text : `${text.slice(0, KEEP)} … ${text.slice(-KEEP)}`;

function Piece({ kind, text }: TextPiece) {
  if (kind === 'same') return <span>{shortened(text)}</span>;
  // screen readers say nothing of del and ins by themselves
  return kind === 'removed' ? (
    <del>
      <span className="visually-hidden">{`[${words.removed}: `}</span>
      {text}
      <span className="visually-hidden">]</span>
    </del>
  ) : (
    <ins>
      <span className="visually-hidden">{`[${words.added}: `}</span>
      {text}
      <span className="visually-hidden">]</span>
    </ins>
  );
}
