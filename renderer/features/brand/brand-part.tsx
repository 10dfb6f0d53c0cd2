import { Link } from '@tanstack/react-router';
import type { Brand } from '../../../shared/domain/brand.ts';
import { useAction, useCall } from '../../api/queries.ts';
import { useDraft } from '../../api/use-draft.ts';
import { sv } from '../../text/sv.ts';
import { Section } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BrandPreview } from './brand-preview.tsx';
import './brand-part.css';
import { ColourField } from './colour-field.tsx';
import { LinesField } from './lines-field.tsx';
import { LogoField } from './logo-field.tsx';
import { LogoPlaceField } from './logo-place-field.tsx';
import { MarginsField } from './margins-field.tsx';
import { TextSizeField } from './text-size-field.tsx';
import { TypefaceField } from './typeface-field.tsx';

const words = sv.brand;
type BrandFacts = Omit<Brand, 'logo' | 'ownFont'>;

/** How the municipality's papers look, with a page of example minutes beside it. */
export function BrandPart() {
  const stored = useCall('brand.get', null);
  const { mutateAsync } = useAction('brand.save');
  const { logo, ownFont, ...facts } = stored;
  const { value, set, status, savedAt, errors } = useDraft<BrandFacts>('brand', facts, async (changed) => {
    const { logo: _, ownFont: __, ...saved } = await mutateAsync(changed);
    return saved;
  });

  return (
    <div className="brand">
      <div className="brand-form">
        <Section title={sv.settings.parts.brand} help={words.help} state={<SaveState status={status} at={savedAt} />}>
          <div className="brand-fields">
            <TextField
              label={words.name}
              value={value.name}
              onChange={(name) => set({ name })}
              error={errors.name}
              maxLength={200}
            />
            <LogoField logo={logo} owner={value.name} />
            {logo && <LogoPlaceField value={value.logoPlace} onChange={(logoPlace) => set({ logoPlace })} />}
            <ColourField
              label={words.primary}
              help={words.primaryHelp}
              value={value.primary}
              onChange={(primary) => set({ primary })}
              error={errors.primary}
              forText
            />
            <ColourField
              label={words.secondary}
              help={words.secondaryHelp}
              value={value.secondary}
              onChange={(secondary) => set({ secondary })}
              error={errors.secondary}
              forText
            />
            <TypefaceField font={value.font} onFont={(font) => set({ font })} ownFont={ownFont} />
            <TextSizeField value={value.textSize} onChange={(textSize) => set({ textSize })} />
            <MarginsField value={value.margins} onChange={(margins) => set({ margins })} />
            <LinesField
              label={words.headerLines}
              help={words.headerLinesHelp}
              value={value.headerLines}
              onChange={(headerLines) => set({ headerLines })}
              error={errors.headerLines}
            />
            <LinesField
              label={words.footerLines}
              help={words.footerLinesHelp}
              value={value.footerLines}
              onChange={(footerLines) => set({ footerLines })}
              error={errors.footerLines}
            />
            <p className="field-help">
              {words.pages} <Link to="/mallar">{words.toTemplates}</Link>
            </p>
          </div>
        </Section>
      </div>
      <BrandPreview brand={{ ...value, logo, ownFont }} page={words.previewPage} />
    </div>
  );
}
