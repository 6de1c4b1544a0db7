import { FolderOpen } from 'lucide';
import { useRef } from 'preact/hooks';
import { AVATAR_FILE_TYPE } from '../../lib/export/avatar-file.ts';
import { IconButton } from '../icon-button.tsx';
import { useTranslate } from '../translation.ts';

/** Has the person choose an avatar's file. */
export function ImportButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        icon={FolderOpen}
        label={t('shelf.import')}
        onPress={() => field.current?.click()}
      />
      <input
        type="file"
        hidden
        accept={`.json,${AVATAR_FILE_TYPE}`}
        ref={field}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen once more.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
