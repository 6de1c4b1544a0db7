import { FEATURE_POINTS, type FeaturePoints } from '../../expression/feature-points.ts';
import { OneEuroFilter, type OneEuroOptions } from '../../expression/one-euro-filter.ts';
import type { FaceTracker, PointsObservation } from '../face-observation.ts';
import { CoarseMotion } from './coarse-motion.ts';
import { type FaceReading, readFace, readFaceNear, SKIN_REACH } from './face-reading.ts';
import { searchFaces, sizePenaltyOf, USUAL_UNIT } from './face-search.ts';
import { type FaceFrame, faceFitOf } from './face-template.ts';
import { examplesAround } from './skin-examples.ts';
import { skinMapsOf } from './skin-map.ts';
import { SkinModel } from './skin-model.ts';
import type { SmallPicture } from './small-picture.ts';

/** So sure a reading has to be for a new face, and for one that is followed already. */
const ENTER = 0.55;
const STAY = 0.45;
/** What is found elsewhere has to be so much surer than what is followed. */
const MARGIN = 0.1;
/** A face counts as seen when so many readings in a row agree, and only then teaches what its skin looks like. */
const AGREED = 3;
/** From here on a face is known well, and all the picture is looked at less often. */
const FAMILIAR = 30;
/** How often all the picture is looked at, in milliseconds: while there is no face, a new one, and a familiar one. */
const LOOK_AROUND = { searching: 60, young: 150, familiar: 1000 } as const;
/** A face that was not found for so long, in milliseconds, is gone. */
const GONE_AFTER = 400;
/** After so long without a face, in milliseconds, it may be another person, or other light. */
const FORGET_AFTER = 5000;
/** A familiar face teaches every so many readings. */
const LESSON = 6;
/** How far two readings of the same face may lie apart, in units of the distance between the eyes. */
const SAME = 0.35;
/** How much of the background's colour the light is blamed for, in turns: walls are grey, or have a colour. */
const GREYNESS = [0, 0.6] as const;
/** For the points, as shares of the picture: calm at rest, at once when the head moves. */
const SMOOTHING: OneEuroOptions = { minimumCutoff: 4, speedCoefficient: 40 };

/** The face that is followed. */
interface Followed {
  readonly frame: FaceFrame;
  /** How far it moved since the picture before. */
  readonly shift: readonly [x: number, y: number];
  /** How many readings in a row agreed. */
  readonly agreed: number;
}

/**
 * Finds the face by the colour of skin, and in it what isn't skin: brows, eyes and mouth. It needs no model and
 * sees less: ten points, no depth, and nothing where hair, glasses or a wall look like skin.
 */
export class ClassicFaceTracker<Frame> implements FaceTracker<Frame> {
  readonly #shrink: (frame: Frame) => SmallPicture;
  readonly #model = new SkinModel();
  #followed: Followed | undefined;
  #seenAt = Number.POSITIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #searches = 0;
  #filters = pointFilters();
  #motion = new CoarseMotion();

  /** @param shrink gives the small picture of a frame; it is done with at the next call */
  constructor(shrink: (frame: Frame) => SmallPicture) {
    this.#shrink = shrink;
  }

  detect(frame: Frame, timestamp: number): PointsObservation | undefined {
    const picture = this.#shrink(frame);
    const reading = this.#look(picture, timestamp);
    if (!reading) {
      this.#giveUp(timestamp);
      return undefined;
    }
    const followed = this.#follow(reading, timestamp);
    if (followed.agreed < AGREED) return undefined;
    if (followed.agreed < FAMILIAR || followed.agreed % LESSON === 0) {
      this.#model.learn(picture, examplesAround(reading.frame));
    }
    return {
      points: this.#smooth(reading, picture, timestamp),
      blendshapes: this.#motion.next(reading, timestamp),
      headMatrix: tiltedBy(reading.frame.roll),
    };
  }

  close(): void {
    this.#followed = undefined;
  }

  /** The surest of what is found where the face was, and, every now and then, anywhere. */
  #look(picture: SmallPicture, now: number): FaceReading | undefined {
    const here = this.#followed && this.#readHere(picture, this.#followed);
    if (now - this.#lookedAt < this.#pause(here)) return here;
    this.#lookedAt = now;
    const elsewhere = this.#search(picture);
    if (!elsewhere || elsewhere.sureness < ENTER) return here;
    return here && here.sureness + MARGIN > elsewhere.sureness ? here : elsewhere;
  }

  #pause(here: FaceReading | undefined): number {
    if (!here) return LOOK_AROUND.searching;
    const isFamiliar = (this.#followed?.agreed ?? 0) >= FAMILIAR;
    return isFamiliar ? LOOK_AROUND.familiar : LOOK_AROUND.young;
  }

  #readHere(picture: SmallPicture, { frame, shift }: Followed): FaceReading | undefined {
    const expected = { ...frame, x: frame.x + shift[0], y: frame.y + shift[1] };
    for (const read of [readFace, readFaceNear]) {
      const reading = read(picture, this.#model, expected);
      if (reading && reading.sureness >= STAY) return reading;
    }
    return undefined;
  }

  /**
   * Looks everywhere. While a face is followed, with eyes that have learnt nothing: had the model learnt hair or a wall
   * for skin, it would see nothing else.
   */
  #search(picture: SmallPicture): FaceReading | undefined {
    this.#searches += 1;
    const model = this.#followed ? new SkinModel() : this.#model;
    // Where no face is found the wall may have been taken for what it isn't.
    model.expectBackground(picture, GREYNESS[this.#searches % GREYNESS.length] ?? 0);
    const { skin } = skinMapsOf(picture, model, SKIN_REACH * USUAL_UNIT * picture.width);
    return searchFaces(faceFitOf(skin), picture)
      .map(({ frame }) => readFaceNear(picture, model, frame))
      .filter((reading) => reading !== undefined)
      .map((reading) => ({
        ...reading,
        sureness: reading.sureness - sizePenaltyOf(reading.frame, picture.width),
      }))
      .sort((one, other) => other.sureness - one.sureness)[0];
  }

  #follow({ frame }: FaceReading, now: number): Followed {
    const last = this.#followed;
    const isSame = last !== undefined && areSame(last.frame, frame);
    if (last && !isSame) this.#model.forget();
    if (!isSame) {
      this.#filters = pointFilters();
      this.#motion = new CoarseMotion();
    }
    const followed = {
      frame,
      shift: isSame ? ([frame.x - last.frame.x, frame.y - last.frame.y] as const) : NO_SHIFT,
      agreed: isSame ? last.agreed + 1 : 1,
    };
    this.#followed = followed;
    this.#seenAt = now;
    return followed;
  }

  #giveUp(now: number): void {
    const last = this.#followed;
    if (!last) {
      if (now - this.#seenAt > FORGET_AFTER) this.#model.forget();
      return;
    }
    // Where it was it may still be, behind a hand for example; but it moves no further.
    if (now - this.#seenAt > GONE_AFTER) this.#followed = undefined;
    else this.#followed = { ...last, shift: NO_SHIFT };
  }

  #smooth({ points }: FaceReading, picture: SmallPicture, now: number): FeaturePoints {
    const entries = FEATURE_POINTS.map((name) => {
      const [x, y] = points[name];
      const { across, down } = this.#filters[name];
      return [
        name,
        { x: across.next(x / picture.width, now), y: down.next(y / picture.height, now) },
      ];
    });
    return Object.fromEntries(entries) as FeaturePoints;
  }
}

const NO_SHIFT = [0, 0] as const;

/** The matrix of a head that looks straight ahead: ten points tell nothing of how it is turned. */
function tiltedBy(roll: number): readonly number[] {
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  return [cos, -sin, 0, 0, sin, cos, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
}

function areSame(one: FaceFrame, other: FaceFrame): boolean {
  const distance = Math.hypot(one.x - other.x, one.y - other.y);
  const growth = Math.abs(Math.log(one.unit / other.unit));
  return distance < SAME * one.unit && growth < SAME;
}

function pointFilters() {
  const entries = FEATURE_POINTS.map((name) => [
    name,
    { across: new OneEuroFilter(SMOOTHING), down: new OneEuroFilter(SMOOTHING) },
  ]);
  return Object.fromEntries(entries) as Record<
    (typeof FEATURE_POINTS)[number],
    { readonly across: OneEuroFilter; readonly down: OneEuroFilter }
  >;
}
