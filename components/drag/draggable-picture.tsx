import { useEffect, useState } from 'preact/hooks';
import type { PictureShelf } from '../../lib/drag/picture-shelf.ts';
import { type PictureOrder, pictureFile } from '../../lib/export/picture.ts';
import { svgAddress } from '../thumbnail.tsx';

interface DraggablePictureProps extends PictureOrder {
  readonly pictures: PictureShelf;
  /** The drawing; what is dragged is a file of it. */
  readonly svg: string;
  /** What the file is called. */
  readonly fileName: string;
  readonly alt: string;
  readonly class?: string;
  /** What it is found by. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/** A picture that can be dragged out of the extension, as a file, once that is made. */
export function DraggablePicture(props: DraggablePictureProps) {
  const { pictures, svg, fileName, alt, class: look = '', data } = props;
  const address = useFileAddress(props);
  return (
    <img
      class={`draggable ${look}`}
      src={address ?? svgAddress(svg)}
      alt={alt}
      draggable={address !== undefined}
      onMouseDown={unselect}
      onDragStart={(event) => pictures.startDrag(event, fileName)}
      {...data}
    />
  );
}

/** The address of the file; undefined while it is being made, and where it can't be. */
function useFileAddress({ pictures, svg, fileName, format, size }: DraggablePictureProps) {
  const [made, setMade] = useState({ svg: '', address: '' });
  useEffect(() => {
    const end = new AbortController();
    const show = (file: Blob) => {
      if (end.signal.aborted) return;
      setMade({ svg, address: pictures.put(file, fileName, end.signal) });
    };
    // A picture that can't be made stays to be looked at; the buttons beside it say what is wrong.
    pictureFile(svg, { format, size }).then(show, () => undefined);
    return () => end.abort();
  }, [pictures, svg, fileName, format, size]);
  return made.svg === svg ? made.address : undefined;
}

/** A selection that the picture is part of would be dragged in its place. */
function unselect({ currentTarget }: MouseEvent): void {
  const selection = getSelection();
  if (currentTarget instanceof Node && selection?.containsNode(currentTarget, true)) {
    selection.removeAllRanges();
  }
}
