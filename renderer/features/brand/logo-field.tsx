import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Logo } from '../../../shared/domain/brand.ts';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import './logo-field.css';
import { bytesOf } from './base64.ts';

const words = sv.brand.logo;

export interface LogoFieldProps {
  /** The council whose own logo it is; the municipality's when there is none. */
  councilId?: string | null;
  logo: Logo | null;
  /** Whose name describes the picture until somebody writes better. */
  owner: string;
}

/** The logo: the core checks and re-encodes what is chosen, and refuses in words what it cannot use. */
export function LogoField({ councilId = null, logo, owner }: LogoFieldProps) {
  const put = useAction('brand.setLogo');
  const choose = (file: { name: string; bytes: Uint8Array<ArrayBuffer> } | null, alt: string) =>
    put.mutateAsync({ councilId, file, alt }).catch(() => undefined);

  async function remove() {
    const before = logo;
    await choose(null, '');
    if (before) toast({ text: words.removed, undo: () => void choose(fileOf(before), before.alt) });
  }

  return (
    <fieldset className="logo-field">
      <legend className="field-label">{words.title}</legend>
      <div className="logo-now">
        <div className="logo-box">
          {logo ? (
            <img src={`data:${logo.mime};base64,${logo.data}`} alt={logo.alt} />
          ) : (
            <span className="quiet">{councilId === null ? words.none : words.noneOwn}</span>
          )}
        </div>
        <div className="logo-ways">
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg']}
            onSelect={async (files) => {
              const file = files?.[0];
              if (file) await choose(await readFile(file, FILE_LIMITS.logo), logo?.alt || words.altDefault(owner));
            }}
          >
            <Button size="small" icon="image" isPending={put.isPending}>
              {logo ? words.replace : words.choose}
            </Button>
          </FileTrigger>
          {logo && (
            <Button size="small" variant="quiet" icon="remove" onPress={remove}>
              {words.remove}
            </Button>
          )}
          {logo && <p className="field-help">{words.size(logo.widthPx, logo.heightPx)}</p>}
        </div>
      </div>
      {put.error && <Banner tone="error">{messageOf(put.error)}</Banner>}
      <p className="field-help">{words.help}</p>
      {logo && <AltField key={logo.alt} logo={logo} onChange={(alt) => void choose(fileOf(logo), alt)} />}
    </fieldset>
  );
}

/** Saved when the field is left: the picture goes with it, and is too much to send for every key. */
function AltField({ logo, onChange }: { logo: Logo; onChange: (alt: string) => void }) {
  const [alt, setAlt] = useState(logo.alt);
  const empty = alt.trim() === '';
  return (
    <TextField
      label={words.alt}
      help={words.altHelp}
      value={alt}
      onChange={setAlt}
      onBlur={() => !empty && alt !== logo.alt && onChange(alt)}
      error={empty ? words.altMissing : undefined}
      maxLength={200}
    />
  );
}

const fileOf = (logo: Logo) => ({
  name: logo.mime === 'image/png' ? 'logo.png' : 'logo.jpg',
  bytes: bytesOf(logo.data),
});
