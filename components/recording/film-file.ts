import { ANIMATION_EXTENSIONS } from '../../lib/export/animation/animation-format.ts';
import type { Film } from '../../lib/recording/film.ts';
import type { FilmFormat } from '../../lib/recording/film-order.ts';

/** What the file of a film is called. */
export function filmName(format: FilmFormat): string {
  return `livemoji-film.${ANIMATION_EXTENSIONS[format]}`;
}

/** A film as a file with a name, as other programs want it. */
function fileOf({ file, order }: Film): File {
  return new File([file], filmName(order.format), { type: file.type });
}

/** Whether the browser hands such a film to other programs. */
export function canShare(film: Film): boolean {
  return navigator.canShare?.({ files: [fileOf(film)] }) ?? false;
}

/** Has the browser ask which program shall get the film. */
export function share(film: Film): void {
  // Who changes their mind has not failed.
  void navigator.share({ files: [fileOf(film)] }).catch(() => undefined);
}
