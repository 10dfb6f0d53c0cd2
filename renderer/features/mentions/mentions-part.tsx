import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Mention } from '../../../shared/calls/mentions.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { messageOf } from '../../api/api-error.ts';
import { call } from '../../api/client.ts';
import { attempt } from '../../api/submit.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Table, TableBody, TableCell, TableColumn, TableHead, TableRow } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import './mentions-part.css';

const words = sv.mentions;

/** Where a person is named, in everything that is kept. */
export function MentionsPart() {
  const [name, setName] = useState('');
  const search = useMutation({ mutationFn: (asked: string) => call('mentions.find', { name: asked }) });
  const asked = search.variables ?? '';
  return (
    <Section title={words.title} help={words.help}>
      <div className="stack">
        <Form
          className="mentions-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') search.mutate(name.trim());
          }}
        >
          <TextField label={words.name} help={words.nameHelp} value={name} onChange={setName} maxLength={200} />
          <Button type="submit" variant="primary" icon="search" isPending={search.isPending}>
            {words.find}
          </Button>
        </Form>
        {search.error && <Banner tone="error">{messageOf(search.error)}</Banner>}
        <p role="status">
          {search.isPending
            ? words.finding
            : search.data &&
              (search.data.mentions.length === 0 ? words.none(asked) : words.found(asked, search.data.mentions.length))}
        </p>
        {search.data && <Found name={asked} {...search.data} />}
      </div>
    </Section>
  );
}

function Found({ name, mentions, notes }: { name: string; mentions: readonly Mention[]; notes: readonly string[] }) {
  const save = useMutation({ mutationFn: (format: 'docx' | 'pdf') => call('mentions.export', { name, format }) });
  const saveAs = (format: 'docx' | 'pdf') =>
    attempt(() => save.mutateAsync(format).then((file) => file !== null && toast({ text: words.saved(file) })));
  return (
    <>
      {mentions.length > 0 && <MentionTable mentions={mentions} />}
      <div className="mentions-notes">
        <h3>{words.notes}</h3>
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
      {save.error && <Banner tone="error">{messageOf(save.error)}</Banner>}
      <div className="row">
        <Button icon="file" isPending={save.isPending} onPress={() => saveAs('docx')}>
          {words.saveWord}
        </Button>
        <Button icon="file" isPending={save.isPending} onPress={() => saveAs('pdf')}>
          {words.savePdf}
        </Button>
      </div>
    </>
  );
}

function MentionTable({ mentions }: { mentions: readonly Mention[] }) {
  const rows = mentions.map((mention, at) => ({ ...mention, id: String(at) }));
  return (
    <Table aria-label={words.list} className="mentions-table">
      <TableHead>
        <TableColumn isRowHeader>{words.columns.where}</TableColumn>
        <TableColumn>{words.columns.place}</TableColumn>
        <TableColumn>{words.columns.text}</TableColumn>
      </TableHead>
      <TableBody items={rows}>
        {({ id, source, council, date, place, text, meetingId }) => {
          const where = [source, council, date === null ? '' : longDate(date)].filter((part) => part !== '').join(', ');
          return (
            <TableRow id={id} textValue={where}>
              <TableCell>
                {meetingId === null ? (
                  where
                ) : (
                  <Link
                    to="/mote/$meetingId/$step"
                    params={{ meetingId, step: 'mote' }}
                    aria-label={`${words.open}: ${where}`}
                  >
                    {where}
                  </Link>
                )}
              </TableCell>
              <TableCell>{place}</TableCell>
              <TableCell>{text}</TableCell>
            </TableRow>
          );
        }}
      </TableBody>
    </Table>
  );
}
