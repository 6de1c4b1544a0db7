import { ease } from '../avatar/numbers.ts';
import { type AvatarPose, mixPoses, REST_POSE } from '../avatar/pose/avatar-pose.ts';

/** What was read in one picture of a video. */
export interface ReadPicture {
  /** In seconds. */
  readonly time: number;
  /** Null where no face was in sight. */
  readonly pose: AvatarPose | null;
}

/** A face that is out of sight for longer than this comes to rest within it, in seconds. */
const CALMING = 0.5;
/** With a face in fewer of its pictures a video has none: what was found there were mistakes. */
const LEAST_FACES = 0.1;

/**
 * The poses of a face over a video, also between its pictures.
 *
 * @param pictures in the order of their times
 * @returns the pose at a time in seconds; undefined when there is no face in the video
 */
export function faceTrack(
  pictures: readonly ReadPicture[],
): ((time: number) => AvatarPose) | undefined {
  const seen = pictures.flatMap(({ time, pose }) => (pose ? [{ time, pose }] : []));
  if (seen.length === 0 || seen.length < LEAST_FACES * pictures.length) return undefined;
  return (time) => {
    const after = seen.findIndex((each) => each.time > time);
    const from = seen[after === -1 ? seen.length - 1 : after - 1];
    const to = after === -1 ? undefined : seen[after];
    if (!from) return calmed(to?.pose ?? REST_POSE, (to?.time ?? time) - time);
    if (!to || to.time - from.time > CALMING) {
      const back = to ? to.time - time : Number.POSITIVE_INFINITY;
      return back < CALMING
        ? calmed(to?.pose ?? REST_POSE, back)
        : calmed(from.pose, time - from.time);
    }
    return mixPoses(from.pose, to.pose, (time - from.time) / (to.time - from.time));
  };
}

/** @param away how long the face is out of sight by then, in seconds */
function calmed(pose: AvatarPose, away: number): AvatarPose {
  return mixPoses(pose, REST_POSE, ease(0, CALMING, away));
}
