import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { longDate } from '../../../shared/swedish/dates.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { NotFound } from '../../app/not-found.tsx';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { LinkTabs } from '../../ui/tabs.tsx';
import { CouncilBrandPart } from '../brand/council-brand-part.tsx';
import { CouncilFollowUpsPart } from '../follow-ups/follow-ups-page.tsx';
import { PackButton } from '../handover/pack-button.tsx';
import { NewMeetingDialog } from '../meeting-list/new-meeting-dialog.tsx';
import { RosterPart } from '../roster/roster-part.tsx';
import { RuleCardPart } from '../rule-card/rule-card-part.tsx';
import './council-page.css';
import { CouncilFactsPart } from './council-facts-part.tsx';
import { CouncilMeetingsPart } from './council-meetings-part.tsx';
import { StandingItemsPart } from './standing-items-part.tsx';

const words = sv.councils.page;

const PARTS = {
  ledamoter: { label: words.roster, Part: RosterPart },
  punkter: { label: words.standing, Part: StandingItemsPart },
  uppgifter: { label: words.facts, Part: CouncilFactsPart },
  profil: { label: words.brand, Part: CouncilBrandPart },
  bevakningar: { label: words.followUps, Part: CouncilFollowUpsPart },
  regelkort: { label: sv.ruleCard.tab, Part: RuleCardPart },
  moten: { label: words.meetings, Part: CouncilMeetingsPart },
} as const;

/** One council: who sits in it, what stands on every agenda, its facts, its meetings. */
export function CouncilPage() {
  const { councilId = '', part = 'ledamoter' } = useParams({ strict: false });
  const council = useCall('councils.list', null).find(({ id }) => id === councilId);
  const [newMeetingFor, setNewMeetingFor] = useState<string | null>(null);
  const shown = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : undefined;

  if (council === undefined || shown === undefined) return <NotFound />;
  return (
    <Page
      title={council.name}
      above={<Link to="/organ">{words.back}</Link>}
      lead={[sv.terms.legalKind[council.kind], council.klApplies && words.bound].filter(Boolean).join(' · ')}
      actions={
        <>
          <PackButton councilId={council.id} />
          {council.endedOn === null && (
            <Button variant="primary" icon="add" onPress={() => setNewMeetingFor(council.id)}>
              {words.newMeeting}
            </Button>
          )}
        </>
      }
    >
      {council.endedOn !== null && <Ended council={council} day={council.endedOn} />}
      <LinkTabs
        label={words.parts}
        tabs={Object.entries(PARTS).map(([id, { label }]) => ({
          to: id === 'ledamoter' ? `/organ/${council.id}` : `/organ/${council.id}/${id}`,
          label,
        }))}
      />
      <div className="council-part">
        <shown.Part key={council.id} council={council} />
      </div>
      <NewMeetingDialog councils={[council]} councilId={newMeetingFor} onClose={() => setNewMeetingFor(null)} />
    </Page>
  );
}

function Ended({ council, day }: { council: Council; day: string }) {
  const save = useAction('councils.save');
  return (
    <div className="council-ended">
      <Banner
        tone="info"
        action={
          <Button size="small" onPress={() => attempt(() => save.mutateAsync({ ...council, endedOn: null }))}>
            {words.reopen}
          </Button>
        }
      >
        {words.endedBanner(longDate(day))}
      </Banner>
    </div>
  );
}
