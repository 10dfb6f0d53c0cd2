import type { Brand } from '../../../shared/domain/brand.ts';
import type { Council } from '../../../shared/domain/council.ts';
import type { CouncilBrand } from '../../../shared/domain/council-brand.ts';
import { sv } from '../../text/sv.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ColourField } from './colour-field.tsx';
import { FollowedPart } from './followed-part.tsx';
import { LinesField } from './lines-field.tsx';
import { LogoField } from './logo-field.tsx';
import { LogoPlaceField } from './logo-place-field.tsx';
import { MarginsField } from './margins-field.tsx';
import { TextSizeField } from './text-size-field.tsx';
import { TypefaceField } from './typeface-field.tsx';

const words = sv.brand;

/** What of a council's look is typed and chosen; its logo and own font are files with calls of their own. */
export type OwnFacts = Omit<CouncilBrand, 'logo' | 'ownFont'>;

export interface CouncilBrandFieldsProps {
  council: Council;
  municipal: Brand;
  own: CouncilBrand;
  errors: Readonly<Record<string, string>>;
  set: (patch: Partial<OwnFacts>) => void;
  onFollowLogo: () => void;
  onFollowFont: () => void;
}

const fontName = ({ font, ownFont }: Brand): string => ownFont?.family ?? words.fonts[font].label;
const linesOf = (lines: readonly string[]): string => lines.join(' · ') || words.council.nothing;

/** Every part of the look, each with its switch. A part that becomes the council's own begins as the municipality's. */
export function CouncilBrandFields({ council, municipal, own, errors, set, ...follow }: CouncilBrandFieldsProps) {
  const { top, right, bottom, left } = municipal.margins;
  return (
    <div className="council-brand">
      <FollowedPart
        title={words.name}
        municipal={municipal.name || words.council.nothing}
        isOwn={own.name !== null}
        onOwn={() => set({ name: municipal.name })}
        onFollow={() => set({ name: null })}
      >
        <TextField
          label={words.name}
          value={own.name ?? ''}
          onChange={(name) => set({ name })}
          error={errors['brand.name']}
          maxLength={200}
        />
      </FollowedPart>
      <FollowedPart
        title={words.logo.title}
        municipal={municipal.logo?.alt ?? words.council.nothing}
        isOwn={own.logo !== null}
        onFollow={follow.onFollowLogo}
      >
        <LogoField councilId={council.id} logo={own.logo} owner={council.name} />
      </FollowedPart>
      {(own.logo ?? municipal.logo) && (
        <FollowedPart
          title={words.logoPlace.title}
          municipal={words.logoPlace.is(municipal.logoPlace.side, municipal.logoPlace.height)}
          isOwn={own.logoPlace !== null}
          onOwn={() => set({ logoPlace: municipal.logoPlace })}
          onFollow={() => set({ logoPlace: null })}
        >
          <LogoPlaceField value={own.logoPlace ?? municipal.logoPlace} onChange={(logoPlace) => set({ logoPlace })} />
        </FollowedPart>
      )}
      <FollowedPart
        title={words.primary}
        municipal={municipal.primary}
        isOwn={own.primary !== null}
        onOwn={() => set({ primary: municipal.primary })}
        onFollow={() => set({ primary: null })}
      >
        <ColourField
          label={words.primary}
          help={words.primaryHelp}
          value={own.primary ?? municipal.primary}
          onChange={(primary) => set({ primary })}
          error={errors['brand.primary']}
          forText
        />
      </FollowedPart>
      <FollowedPart
        title={words.secondary}
        municipal={municipal.secondary}
        isOwn={own.secondary !== null}
        onOwn={() => set({ secondary: municipal.secondary })}
        onFollow={() => set({ secondary: null })}
      >
        <ColourField
          label={words.secondary}
          help={words.secondaryHelp}
          value={own.secondary ?? municipal.secondary}
          onChange={(secondary) => set({ secondary })}
          error={errors['brand.secondary']}
          forText
        />
      </FollowedPart>
      <FollowedPart
        title={words.font}
        municipal={fontName(municipal)}
        isOwn={own.font !== null || own.ownFont !== null}
        onOwn={() => set({ font: municipal.font })}
        onFollow={follow.onFollowFont}
      >
        <TypefaceField
          councilId={council.id}
          font={own.font ?? municipal.font}
          onFont={(font) => set({ font })}
          ownFont={own.ownFont}
        />
      </FollowedPart>
      <FollowedPart
        title={words.textSize.title}
        municipal={words.textSize.points(municipal.textSize)}
        isOwn={own.textSize !== null}
        onOwn={() => set({ textSize: municipal.textSize })}
        onFollow={() => set({ textSize: null })}
      >
        <TextSizeField value={own.textSize ?? municipal.textSize} onChange={(textSize) => set({ textSize })} />
      </FollowedPart>
      <FollowedPart
        title={words.margins.short}
        municipal={words.council.millimetres(top, right, bottom, left)}
        isOwn={own.margins !== null}
        onOwn={() => set({ margins: municipal.margins })}
        onFollow={() => set({ margins: null })}
      >
        <MarginsField value={own.margins ?? municipal.margins} onChange={(margins) => set({ margins })} />
      </FollowedPart>
      <FollowedPart
        title={words.headerLines}
        municipal={linesOf(municipal.headerLines)}
        isOwn={own.headerLines !== null}
        onOwn={() => set({ headerLines: municipal.headerLines })}
        onFollow={() => set({ headerLines: null })}
      >
        <LinesField
          label={words.headerLines}
          help={words.headerLinesHelp}
          value={own.headerLines ?? []}
          onChange={(headerLines) => set({ headerLines })}
          error={errors['brand.headerLines']}
        />
      </FollowedPart>
      <FollowedPart
        title={words.footerLines}
        municipal={linesOf(municipal.footerLines)}
        isOwn={own.footerLines !== null}
        onOwn={() => set({ footerLines: municipal.footerLines })}
        onFollow={() => set({ footerLines: null })}
      >
        <LinesField
          label={words.footerLines}
          help={words.footerLinesHelp}
          value={own.footerLines ?? []}
          onChange={(footerLines) => set({ footerLines })}
          error={errors['brand.footerLines']}
        />
      </FollowedPart>
    </div>
  );
}
