import { DropZone, type FileDropItem, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import './file-drop.css';

export interface FileDropProps {
  /** On the button: "Välj filer". */
  label: string;
  /** Beside the button: that files can be dropped here, and which. */
  help: string;
  /** Endings, with their dot. */
  accept: readonly string[];
  multiple?: boolean;
  isPending: boolean;
  onFiles: (files: File[]) => void;
}

/** Files from the computer, chosen or dropped. */
export function FileDrop({ label, help, accept, multiple = false, isPending, onFiles }: FileDropProps) {
  const take = (files: File[]) => files.length > 0 && onFiles(multiple ? files : files.slice(0, 1));
  return (
    <DropZone
      className="file-drop"
      onDrop={async ({ items }) => {
        const dropped = items.filter((item): item is FileDropItem => item.kind === 'file');
        take(await Promise.all(dropped.map((item) => item.getFile())));
      }}
    >
      <FileTrigger acceptedFileTypes={accept} allowsMultiple={multiple} onSelect={(files) => take([...(files ?? [])])}>
        <Button icon="upload" isPending={isPending}>
          {label}
        </Button>
      </FileTrigger>
      <Text slot="label" className="quiet">
        {help}
      </Text>
    </DropZone>
  );
}
