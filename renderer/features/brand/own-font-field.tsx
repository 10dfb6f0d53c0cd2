import { useState } from 'react';
import { FILE_LIMITS } from '../../../shared/domain/file-limits.ts';
import { FONT_STYLES, type FontStyle, type OwnFont, styleDrawn } from '../../../shared/domain/own-font.ts';
import { messageOf } from '../../api/api-error.ts';
import { useAction } from '../../api/queries.ts';
import { readFile } from '../../api/read-file.ts';
import { sv } from '../../text/sv.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { toast } from '../../ui/toast.tsx';
import './own-font-field.css';

const words = sv.brand.ownFont;
const FONT_FILES = ['.ttf', '.otf'];

export interface OwnFontFieldProps {
  /** The council whose own font it is; the municipality's when there is none. */
  councilId?: string | null;
  font: OwnFont | null;
}

/** A font of the municipality's own: the core checks each file, puts it in its style, and refuses in words what it cannot use. */
export function OwnFontField({ councilId = null, font }: OwnFontFieldProps) {
  const add = useAction('brand.addFonts');
  const put = useAction('brand.setOwnFont');
  const [notes, setNotes] = useState<readonly string[]>([]);
  const fault = add.error ?? put.error;

  async function take(files: File[]): Promise<void> {
    put.reset();
    setNotes([]);
    const read = await Promise.all(files.map((file) => readFile(file, FILE_LIMITS.font)));
    const added = await add.mutateAsync({ councilId, files: read }).catch(() => null);
    if (added) setNotes(added.notes);
  }

  async function change(next: OwnFont | null, told: string): Promise<void> {
    add.reset();
    setNotes([]);
    const done = await put.mutateAsync({ councilId, font: next }).catch(() => null);
    if (done) toast({ text: told, undo: () => void put.mutateAsync({ councilId, font }).catch(() => undefined) });
  }

  return (
    <fieldset className="own-font">
      <legend className="field-label">{words.title}</legend>
      {font && (
        <div className="own-font-now">
          <span className="own-font-family">{font.family}</span>
          <Button
            size="small"
            variant="quiet"
            icon="remove"
            onPress={() => void change(null, words.removed(font.family))}
          >
            {words.remove}
          </Button>
        </div>
      )}
      {font && (
        <ul className="own-font-styles" aria-label={words.list(font.family)}>
          {FONT_STYLES.map((style) => (
            <StyleRow
              key={style}
              font={font}
              style={style}
              onRemove={(name) =>
                void change({ ...font, files: { ...font.files, [style]: null } }, words.styleRemoved(name))
              }
            />
          ))}
        </ul>
      )}
      <FileDrop
        label={font ? words.more : words.choose}
        help={words.drop}
        accept={FONT_FILES}
        multiple
        isPending={add.isPending}
        onFiles={(files) => void take(files)}
      />
      {fault && <Banner tone="error">{messageOf(fault)}</Banner>}
      {notes.length > 0 && <Banner tone="info">{notes.join(' ')}</Banner>}
      {font && <p className="field-help">{words.embedded}</p>}
    </fieldset>
  );
}

interface StyleRowProps {
  font: OwnFont;
  style: FontStyle;
  onRemove: (name: string) => void;
}

function StyleRow({ font, style, onRemove }: StyleRowProps) {
  const file = font.files[style];
  return (
    <li>
      <span>{words.styles[style]}</span>
      {file ? (
        <span>{file.name}</span>
      ) : (
        <span className="quiet">{words.standsIn(words.styles[styleDrawn(font, style)])}</span>
      )}
      {file && style !== 'regular' && (
        <Button size="small" variant="quiet" icon="close" iconOnly onPress={() => onRemove(file.name)}>
          {words.removeStyle(file.name)}
        </Button>
      )}
    </li>
  );
}
