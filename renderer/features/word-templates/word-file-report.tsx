import type { ReactNode } from 'react';
import type { WordTemplateInHand } from '../../../shared/calls/word-templates.ts';
import { sentenceList } from '../../../shared/swedish/lists.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Nothing } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';
import { PlainTable } from './plain-table.tsx';
import './word-file-report.css';

const words = sv.wordTemplates.page;

export interface WordFileReportProps {
  file: WordTemplateInHand;
  /** The choice of meeting the words are taken from. */
  sample: ReactNode;
  onShowAll: () => void;
}

/** What a Word file asks for and gets, what must be mended in it, and what was taken out. */
export function WordFileReport({ file, sample, onShowAll }: WordFileReportProps) {
  const { problems, placeholders, notes, removed, usableVersion } = file;
  return (
    <>
      {problems.length > 0 && (
        <Section title={words.problems} help={words.problemsHelp(usableVersion)}>
          <ol className="word-problems">
            {problems.map((problem) => (
              <li key={problem}>
                <Banner tone="warning">{problem}</Banner>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section
        title={words.fills}
        help={`${words.fillsHelp} ${words.noPreview}`}
        actions={
          <Button size="small" variant="quiet" icon="info" onPress={onShowAll}>
            {sv.wordTemplates.all}
          </Button>
        }
      >
        <div className="word-sample">{sample}</div>
        {placeholders.length === 0 ? (
          <Nothing>{words.noPlaceholders}</Nothing>
        ) : (
          <PlainTable
            label={words.fills}
            columns={[words.written, words.where, words.what, words.value]}
            rows={oncePerPlaceholder(placeholders).map(({ written, where, fills, value }) => ({
              key: written,
              cells: [written, where, fills, value || <span className="quiet">{words.nothing}</span>],
            }))}
          />
        )}
        {notes.length > 0 && (
          <div className="word-notes">
            <h3>{words.notes}</h3>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <Section title={words.removed} help={words.removedHelp}>
        {removed.length === 0 ? (
          <Nothing>{words.nothingRemoved}</Nothing>
        ) : (
          <ul className="word-removed">
            {removed.map(({ what, why }) => (
              <li key={what}>
                {what}
                <span className="quiet small">{why}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

type Placeholder = WordTemplateInHand['placeholders'][number];

/** The same placeholder in several places gets the same words: it is told once, with all its places. */
function oncePerPlaceholder(placeholders: readonly Placeholder[]): Placeholder[] {
  return [...Map.groupBy(placeholders, ({ written }) => written).values()].map((same) => ({
    ...same[0]!,
    where: sentenceList(same.map(({ where }) => where)),
  }));
}
