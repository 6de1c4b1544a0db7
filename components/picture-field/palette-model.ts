import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { BACKGROUND_COLOURS } from '../../lib/avatar/palettes.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import type { PictureShelf } from '../../lib/drag/picture-shelf.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { frameOf } from '../../lib/export/framed-svg.ts';
import { hasTransparency, type PixelFormat } from '../../lib/export/picture-format.ts';
import { type ProfileCut, profileSvg } from '../../lib/export/profile-svg.ts';
import { type Raster, rasterSvg } from '../../lib/export/raster.ts';
import { WeightError } from '../../lib/export/weight-error.ts';
import type { Emotion } from '../../lib/expression/emotions.ts';
import {
  fittingPicture,
  type PictureWish,
  smallerSide,
} from '../../lib/picture-field/fitting-picture.ts';
import type { Outcome } from '../../lib/picture-field/put-file.ts';
import { createDrawing, type Drawing, type Hands } from '../model/drawing.ts';
import type { FrameChoice } from '../model/frame-choice.ts';
import type { LiveModel } from '../model/live-model.ts';
import { createPaletteFace, type FaceServices } from './palette-face.ts';

/** What a palette is built on. */
export interface PaletteServices extends FaceServices {
  readonly hands: Hands;
  /** How the last picture was cut; null before the first. It lasts as long as the page. */
  readonly taste: Signal<ProfileCut | null>;
  /** Gives a file to the person instead. */
  saveFile(file: Blob, name: string): void;
  /** Puts a picture on the clipboard; rejects where the browser doesn't allow it. */
  copy(picture: Blob): Promise<void>;
  /** Where pictures are that can be dragged into the page. */
  readonly pictures: PictureShelf;
}

/** The field that a palette is for. */
export interface PaletteField {
  readonly wish: PictureWish;
  give(file: File): Outcome;
}

/** What the face shows just now, or one of the seven. */
export type FaceChoice = 'present' | Emotion;

/** A picture that was made for the field. */
export interface Made {
  readonly file: File;
  readonly format: PixelFormat;
  /** In pixels. */
  readonly side: number;
}

/** What happened last. */
export type PaletteNews =
  | { readonly kind: 'making' | 'failed' }
  | { readonly kind: 'tooHeavy'; readonly mostBytes: number }
  | ({ readonly kind: Outcome } & Made);

/** What a picture shows, before it is made. */
export interface Drawn {
  readonly svg: string;
  readonly expression: Emotion;
}

export interface PaletteModel {
  readonly wish: PictureWish;
  readonly drawing: Drawing;
  readonly look: ReadonlySignal<AvatarConfiguration>;
  readonly live: LiveModel;
  /** What the face does just now; at rest while the camera is off. */
  readonly pose: ReadonlySignal<AvatarPose>;
  readonly choice: ReadonlySignal<FaceChoice>;
  readonly cut: ReadonlySignal<ProfileCut>;
  /** The same, but for how near the face is. */
  readonly ground: FrameChoice;
  readonly format: ReadonlySignal<PixelFormat>;
  readonly news: ReadonlySignal<PaletteNews | null>;
  choose(face: FaceChoice): void;
  /** 0, the whole figure, to 1, the face alone. */
  chooseNearness(nearness: number): void;
  /** Gives the picture to the field. */
  use(): void;
  /** Gives the same picture with half the side; undefined when it can't get smaller. */
  readonly smaller: ReadonlySignal<(() => void) | undefined>;
  /** Gives the picture that the page didn't take to the person. */
  save(made: Made): void;
  /** The picture as it is at this moment. */
  drawn(): Drawn;
  /** Puts that on the clipboard, and tells whether it is there now. */
  copy(): Promise<boolean>;
  /** Where pictures are that can be dragged into the page. */
  readonly pictures: PictureShelf;
}

/** Head and shoulders. */
const USUAL_NEARNESS = 0.35;
/** What many sites put behind a transparent picture is black. */
const USUAL_GROUND = BACKGROUND_COLOURS.lavender;

/**
 * Makes the model of an open palette, which lives until the signal aborts.
 *
 * @param raster draws the pictures; a test has one of its own
 */
export function createPaletteModel(
  services: PaletteServices,
  field: PaletteField,
  end: AbortSignal,
  raster: Raster = rasterSvg,
): PaletteModel {
  const { look, live, pose } = createPaletteFace(services, end);
  const drawing = createDrawing(services.hands);
  const choice = signal<FaceChoice>('present');
  const news = signal<PaletteNews | null>(null);
  const last = signal<Drawn | null>(null);
  const format = computed(() => field.wish.formats[0] ?? 'png');
  const scene = computed(() => drawing.sceneOf(look.value));
  const cut = computed<ProfileCut>(() => {
    const { shape, background } = frameOf(scene.value);
    const wanted = services.taste.value ?? {
      shape,
      background: background ?? USUAL_GROUND,
      nearness: USUAL_NEARNESS,
    };
    const isOpen = wanted.background === undefined && hasTransparency(format.value);
    return isOpen ? wanted : { ...wanted, background: wanted.background ?? '#ffffff' };
  });
  const make = async (wish: PictureWish) => {
    const drawn = last.value;
    if (drawn === null) return;
    news.value = { kind: 'making' };
    const result = await given(drawn, wish, field, raster);
    if (!end.aborted) news.value = result;
  };
  const drawn = (): Drawn => {
    const face = choice.value;
    const expression = face === 'present' ? live.drawn.value : face;
    const shown = face === 'present' ? pose.value : poseOfEmotion(face);
    return { expression, svg: profileSvg(scene.value, shown, cut.value) };
  };
  const chooseCut = (change: Partial<ProfileCut>) => {
    services.taste.value = { ...cut.value, ...change };
  };
  return {
    wish: field.wish,
    drawing,
    look,
    live,
    pose,
    choice,
    cut,
    ground: {
      frame: cut,
      canBeOpen: computed(() => hasTransparency(format.value)),
      choose: chooseCut,
    },
    format,
    news,
    choose: (face) => {
      choice.value = face;
    },
    chooseNearness: (nearness) => chooseCut({ nearness }),
    use: () => {
      last.value = drawn();
      void make(field.wish);
    },
    smaller: computed(() => {
      const made = news.value;
      const side = made && 'side' in made ? smallerSide(made.side) : undefined;
      return side === undefined ? undefined : () => void make({ ...field.wish, side });
    }),
    save: ({ file }) => services.saveFile(file, file.name),
    drawn,
    copy: () =>
      raster(drawn().svg, { format: 'png', size: field.wish.side })
        .then(services.copy)
        .then(
          () => true,
          () => false,
        ),
    pictures: services.pictures,
  };
}

async function given(
  { svg, expression }: Drawn,
  wish: PictureWish,
  field: PaletteField,
  raster: Raster,
): Promise<PaletteNews> {
  try {
    const { file: picture, format, side } = await fittingPicture(svg, wish, raster);
    const file = new File([picture], fileName(expression, format), { type: picture.type });
    return { kind: field.give(file), file, format, side };
  } catch (error) {
    if (error instanceof WeightError) return { kind: 'tooHeavy', mostBytes: error.mostBytes };
    reportError(error);
    return { kind: 'failed' };
  }
}
