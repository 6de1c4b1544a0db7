import { ScanEye } from 'lucide';
import { Icon } from '../icon.tsx';
import type { StudioModel } from '../model/studio-model.ts';
import { useTranslate } from '../translation.ts';

/** Shows what is read in the face instead of the emoji, and goes back to it. */
export function CloseLookButton({ model: { closeLook, page } }: { model: StudioModel }) {
  const t = useTranslate();
  const open = closeLook.open.value;
  return (
    <button
      type="button"
      class="button button-quiet"
      aria-pressed={open}
      disabled={!open && page.live.status.value !== 'watching'}
      onClick={() => {
        closeLook.open.value = !open;
      }}
    >
      <Icon node={ScanEye} />
      {t(open ? 'closeLook.close' : 'closeLook.show')}
    </button>
  );
}
