// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PictureShelf } from '../../lib/drag/picture-shelf.ts';
import { change, show } from '../testing/page.tsx';
import { DraggablePicture } from './draggable-picture.tsx';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"/>';

function open() {
  const signals: AbortSignal[] = [];
  const startDrag = vi.fn<PictureShelf['startDrag']>();
  const pictures: PictureShelf = {
    put: (_picture, fileName, signal) => {
      signals.push(signal);
      return `/virtual/${signals.length}/${fileName}`;
    },
    startDrag,
  };
  // An SVG is the one file that needs no canvas, which there is none of here.
  const draw = (svg: string) => (
    <DraggablePicture
      pictures={pictures}
      svg={svg}
      format="svg"
      size={512}
      fileName="livemoji-happy.svg"
      alt="Happy"
    />
  );
  return { signals, startDrag, draw };
}

const image = (root: HTMLElement) => root.querySelector('img');

test('it shows the drawing at once, and can be dragged as soon as there is a file', async () => {
  const { draw, startDrag } = open();
  const root = show(draw(SVG));
  expect(image(root)?.src).toMatch(/^data:/);
  expect(image(root)?.getAttribute('draggable')).not.toBe('true');
  await vi.waitFor(() => expect(image(root)?.src).toContain('/virtual/1/livemoji-happy.svg'));
  expect(image(root)?.getAttribute('draggable')).toBe('true');
  change(() => image(root)?.dispatchEvent(new DragEvent('dragstart')));
  expect(startDrag).toHaveBeenCalledWith(expect.anything(), 'livemoji-happy.svg');
});

test('the file goes when the picture does', async () => {
  const { draw, signals } = open();
  show(draw(SVG));
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  expect(signals[0]?.aborted).toBe(false);
  show(<p>Something else</p>);
  expect(signals[0]?.aborted).toBe(true);
});
