import * as v from 'valibot';
import { FACE_MOTIONS, type FaceMotion } from '../../expression/expression-state.ts';

/** The version of the form that {@link CalibrationSchema} describes. */
export const CALIBRATION_VERSION = 1;

const Weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Angle = v.pipe(v.number(), v.minValue(-Math.PI), v.maxValue(Math.PI));
const Direction = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const Range = v.pipe(
  v.strictObject({ rest: Weight, full: Weight }),
  v.check(({ rest, full }) => full > rest, 'full has to be above rest'),
);

export const CalibrationSchema = v.strictObject({
  version: v.literal(CALIBRATION_VERSION),
  /** For each motion its value in the state while the face rests, and at its fullest. */
  motion: v.strictObject(v.entriesFromList(FACE_MOTIONS, Range)),
  /** How head and eyes are held while the person looks ahead at the screen. */
  head: v.strictObject({ roll: Angle, yaw: Angle, pitch: Angle }),
  gaze: v.strictObject({ x: Direction, y: Direction }),
});

/** What rest and full are for one person's face. It holds no picture and no landmark. */
export type Calibration = Readonly<v.InferOutput<typeof CalibrationSchema>>;

/** Without a calibration: how a typical face reads. */
export const NO_CALIBRATION: Calibration = {
  version: CALIBRATION_VERSION,
  motion: Object.fromEntries(
    FACE_MOTIONS.map((motion) => [motion, { rest: 0, full: 1 }]),
  ) as Record<FaceMotion, { rest: number; full: number }>,
  head: { roll: 0, yaw: 0, pitch: 0 },
  gaze: { x: 0, y: 0 },
};
