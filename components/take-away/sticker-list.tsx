import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  type DrawnAnimation,
  stickerAnimation,
} from '../../lib/export/animation/drawn-animation.ts';
import { STICKER_LOOP } from '../../lib/export/packs/draw-sticker.ts';
import { PACK_RULES, type PackTarget } from '../../lib/export/packs/pack-rules.ts';
import { drawSticker, stickersOf } from '../../lib/export/packs/stickers.ts';
import type { ExportModel } from '../model/export-model.ts';
import { createFrameLoop } from '../model/frame-loop.ts';
import { expressionName } from '../texts.ts';
import { svgAddress } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';

/** A sticker as it is shown here, in units that are about its pixels: a line that stays a line. */
const SHOWN = { size: 96, outline: 3, margin: 1 } as const;

interface StickerListProps {
  readonly model: ExportModel;
  readonly target: PackTarget;
  readonly moves: boolean;
  readonly withReactions: boolean;
}

/** The stickers of the pack as they will be. Those that move do so one after the other. */
export function StickerList({ model, target, moves, withReactions }: StickerListProps) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const scene = model.page.drawing.sceneOf(model.page.avatar.configuration.value);
  const part = PACK_RULES[target].pictures[0]?.cut.part ?? 'figure';
  const stickers = useMemo(() => {
    const cut = { ...SHOWN, part };
    return stickersOf(withReactions).map((sticker) => ({
      ...sticker,
      address: svgAddress(drawSticker(scene, sticker, cut)),
      animation: stickerAnimation(scene, { ...sticker, length: STICKER_LOOP }, cut),
    }));
  }, [scene, part, withReactions]);
  useEffect(() => {
    const end = new AbortController();
    if (moves && list.current)
      playInTurn([...list.current.querySelectorAll('img')], stickers, end.signal);
    return () => end.abort();
  }, [moves, stickers]);
  return (
    <ul class="stickers" aria-label={t('takeAway.stickersOf')} ref={list}>
      {stickers.map(({ name, emotion, reaction, address }) => (
        <li key={name}>
          <img
            src={address}
            decoding="sync"
            draggable={false}
            alt={
              reaction
                ? t('takeAway.reactionSticker', { expression: expressionName(t, emotion) })
                : expressionName(t, emotion)
            }
          />
        </li>
      ))}
    </ul>
  );
}

interface Playable {
  readonly animation: DrawnAnimation;
  /** What is seen while it waits. */
  readonly address: string;
}

/** One moves and the others wait: that many drawings at once would be too many. */
function playInTurn(
  images: readonly HTMLImageElement[],
  stickers: readonly Playable[],
  signal: AbortSignal,
): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  let start: number | undefined;
  let playing = -1;
  const settle = () => {
    const [image, sticker] = [images[playing], stickers[playing]];
    if (image && sticker) image.src = sticker.address;
  };
  const loop = createFrameLoop(
    window,
    (time) => {
      start ??= time;
      const seconds = (time - start) / 1000;
      const turn = Math.floor(seconds / STICKER_LOOP) % stickers.length;
      if (turn !== playing) settle();
      playing = turn;
      const [image, sticker] = [images[turn], stickers[turn]];
      if (image && sticker) image.src = svgAddress(sticker.animation.svgAt(seconds % STICKER_LOOP));
      return true;
    },
    signal,
  );
  signal.addEventListener('abort', settle, { once: true });
  loop.wake();
}
