import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

interface IconButtonProps {
  readonly icon: IconNode;
  /** What it does, for a screen reader and as a tool tip. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A button that shows only a picture. */
export function IconButton({ icon, label, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon node={icon} />
    </button>
  );
}
