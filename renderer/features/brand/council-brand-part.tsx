import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Council } from '../../../shared/domain/council.ts';
import { brandFor, CouncilBrand } from '../../../shared/domain/council-brand.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { attempt } from '../../api/submit.ts';
import { useDraft } from '../../api/use-draft.ts';
import { sv } from '../../text/sv.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { BrandPreview } from './brand-preview.tsx';
import './brand-part.css';
import { CouncilBrandFields, type OwnFacts } from './council-brand-fields.tsx';

const words = sv.brand.council;
const { logo: _, ownFont: __, ...NOTHING_OWN } = CouncilBrand.parse({});

/** What a council has of its own in how its papers look, with a page of its own minutes beside it. */
export function CouncilBrandPart({ council }: { council: Council }) {
  const municipal = useCall('brand.get', null);
  const { logo, ownFont, ...facts } = useCall('brand.ofCouncil', { councilId: council.id });
  const { mutateAsync: save } = useAction('brand.saveForCouncil');
  const { mutateAsync: putLogo } = useAction('brand.setLogo');
  const { mutateAsync: putFont } = useAction('brand.setOwnFont');
  const [round, setRound] = useState(0);
  const { value, set, status, savedAt, errors } = useDraft<OwnFacts>(
    `council-brand:${council.id}`,
    facts,
    async (brand) => {
      const { logo: _logo, ownFont: _font, ...saved } = await save({ councilId: council.id, brand });
      return saved;
    },
  );
  const own: CouncilBrand = { ...value, logo, ownFont };
  const hasOwn = Object.values(own).some((part) => part !== null);

  async function followAll(): Promise<void> {
    set(NOTHING_OWN);
    if (logo) await putLogo({ councilId: council.id, file: null, alt: '' });
    if (ownFont) await putFont({ councilId: council.id, font: null });
    setRound((now) => now + 1);
  }

  return (
    <div className="brand">
      <div className="brand-form">
        <Section
          title={words.title}
          help={
            <>
              {words.help}{' '}
              <Link to="/installningar/$part" params={{ part: 'profil' }}>
                {words.toMunicipal}
              </Link>
            </>
          }
          state={<SaveState status={status} at={savedAt} />}
          actions={
            hasOwn && (
              <Button size="small" icon="undo" onPress={() => attempt(followAll)}>
                {words.followAll}
              </Button>
            )
          }
        >
          <CouncilBrandFields
            key={round}
            council={council}
            municipal={municipal}
            own={own}
            errors={errors}
            set={set}
            onFollowLogo={() => attempt(() => putLogo({ councilId: council.id, file: null, alt: '' }))}
            onFollowFont={() => {
              set({ font: null });
              if (ownFont) attempt(() => putFont({ councilId: council.id, font: null }));
            }}
          />
        </Section>
      </div>
      <BrandPreview brand={brandFor(municipal, own)} councilId={council.id} page={words.previewPage} />
    </div>
  );
}
