import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useOpenMeeting } from '../../../../../../renderer/features/meeting/desk/use-open-meeting.ts';
import { fakeCore, meetingWith } from '../saving/fake-core.ts';

afterEach(() => document.body.replaceChildren());

function Page({ id, held }: { id: string; held: string[] }) {
  const { queue } = useOpenMeeting(id);
  const heading = queue?.snapshot().meeting.items[0]?.heading ?? 'nothing';
  held.push(`${id}: ${heading}`);
  return <h1>{heading}</h1>;
}

test('the page of one meeting never holds the queue of another, not even while it comes up', async () => {
  const opened = (id: string) => ({ ...fakeCore(meetingWith([id])).opened(), id });
  Object.assign(window, {
    justera: {
      call: async (_name: string, { id }: { id: string }) => ({ ok: true, value: opened(id) }),
      on: () => () => {},
    },
  });
  const held: string[] = [];
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  for (const id of ['first', 'second', 'first']) {
    root.render(<Page id={id} held={held} />);
    await vi.waitFor(() => expect(place.textContent).toBe(id));
  }
  root.unmount();
  expect(new Set(held)).toEqual(new Set(['first: nothing', 'first: first', 'second: nothing', 'second: second']));
});
