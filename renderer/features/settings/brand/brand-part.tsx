import type { Brand } from '../../../../shared/domain/brand.ts';
import { FONT_FAMILIES } from '../../../../shared/domain/brand.ts';
import { useAction, useCall } from '../../../api/queries.ts';
import { useDraft } from '../../../api/use-draft.ts';
import { sv } from '../../../text/sv.ts';
import { Section } from '../../../ui/page.tsx';
import { SaveState } from '../../../ui/save-state.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { BrandPreview } from './brand-preview.tsx';
import './brand-part.css';
import { ColourField } from './colour-field.tsx';
import { LinesField } from './lines-field.tsx';
import { LogoField } from './logo-field.tsx';

const words = sv.settings.brand;
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
          <div className="settings-fields">
            <TextField
              label={words.name}
              value={value.name}
              onChange={(name) => set({ name })}
              error={errors.name}
              maxLength={200}
            />
            <LogoField logo={logo} municipality={value.name} />
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
            />
            <Select
              label={words.font}
              value={value.font}
              onChange={(font) => set({ font })}
              options={FONT_FAMILIES.map((id) => ({ id, ...words.fonts[id] }))}
            />
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
          </div>
        </Section>
      </div>
      <BrandPreview brand={{ ...value, logo, ownFont }} />
    </div>
  );
}
