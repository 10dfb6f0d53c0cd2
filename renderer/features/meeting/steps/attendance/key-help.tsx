import { sv } from '../../../../text/sv.ts';

const words = sv.meeting.attendance;

/** The keys of the list in one quiet line. */
export function KeyHelp() {
  return (
    <p className="key-help">
      <span>{words.keys}</span>
      {words.keyList.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd> {word}
        </span>
      ))}
    </p>
  );
}
