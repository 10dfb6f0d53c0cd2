import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { NotFound } from '../../app/not-found.tsx';
import { sv } from '../../text/sv.ts';
import { Page } from '../../ui/page.tsx';
import { LinkList } from '../../ui/tabs.tsx';
import { BackupsPart } from '../backups/backups-part.tsx';
import { BrandPart } from '../brand/brand-part.tsx';
import { DiagnosticsPart } from '../diagnostics/diagnostics-part.tsx';
import { MentionsPart } from '../mentions/mentions-part.tsx';
import { AboutPart } from './about-part.tsx';
import { AppearancePart } from './appearance-part.tsx';
import { FilesPart } from './files-part.tsx';
import { MunicipalityPart } from './municipality-part.tsx';
import { PhrasesPart } from './phrases/phrases-part.tsx';
import { OrganisationsPart } from './registers/organisations-part.tsx';
import { PeoplePart } from './registers/people-part.tsx';
import './settings-page.css';

const { parts: words } = sv.settings;

const PARTS: Readonly<Record<string, { label: string; Part: ComponentType }>> = {
  kommun: { label: words.municipality, Part: MunicipalityPart },
  profil: { label: words.brand, Part: BrandPart },
  personer: { label: words.people, Part: PeoplePart },
  organisationer: { label: words.organisations, Part: OrganisationsPart },
  fraser: { label: words.phrases, Part: PhrasesPart },
  utseende: { label: words.appearance, Part: AppearancePart },
  filer: { label: words.files, Part: FilesPart },
  sakerhetskopior: { label: words.backups, Part: BackupsPart },
  personuppgifter: { label: sv.mentions.title, Part: MentionsPart },
  felsokning: { label: sv.diagnostics.title, Part: DiagnosticsPart },
  om: { label: words.about, Part: AboutPart },
};

export function SettingsPage() {
  const { part = 'kommun' } = useParams({ strict: false });
  const shown = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (shown === undefined) return <NotFound />;
  return (
    <Page title={sv.settings.title}>
      <div className="settings">
        <LinkList
          label={words.label}
          links={Object.entries(PARTS).map(([id, { label }]) => ({
            to: id === 'kommun' ? '/installningar' : `/installningar/${id}`,
            label,
          }))}
        />
        <div className="settings-part">
          <shown.Part />
        </div>
      </div>
    </Page>
  );
}
