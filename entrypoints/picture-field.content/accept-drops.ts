import { createDropRing } from '../../components/drag/drop-ring.ts';
import { acceptOnFields } from '../../lib/drag/accept-on-fields.ts';
import css from './style.css?inline';

/** Lets the emoji be dropped on the file fields of a page, with a ring around the one that it is over. */
export function acceptDrops(page: Document, signal: AbortSignal): void {
  acceptOnFields(window, createDropRing(page, css), signal);
}
