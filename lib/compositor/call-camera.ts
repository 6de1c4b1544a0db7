import type { PoseOptions } from '../avatar/pose/pose-of.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import { hidesFace, showsCamera } from '../call/camera-mode.ts';
import type { OutputSettings } from '../call/page-protocol.ts';
import type { Size } from '../call/picture-geometry.ts';
import type { ExpressionState, FacePlace } from '../expression/expression-state.ts';
import type { Reaction } from '../expression/reaction.ts';
import { READING_SIZE } from '../media/camera.ts';
import type { CallSettings } from '../settings/call-settings.ts';
import { CameraSource } from './camera-source.ts';
import { EmojiPainter } from './emoji-painter.ts';
import { FaceFollower } from './face-follower.ts';
import { PictureKeeper } from './kept-picture.ts';
import { MaskedFrames } from './masked-frames.ts';
import { OutputTrack } from './output-track.ts';
import { type CameraPicture, type Look, plainPicture } from './picture-painter.ts';

/** What a call shows. */
export interface CallLook {
  readonly scene: Scene;
  readonly pose: PoseOptions;
  readonly call: CallSettings;
  /** The person's own picture for the backdrop, if there is one. */
  readonly picture: ImageBitmap | null;
}

/**
 * A camera that gives no frame for so long is as good as none, in milliseconds. Where a face is hidden that counts
 * soon; where it is seen the picture stands still first, as that of every camera does on a busy machine.
 */
const SILENCE = { hidden: 120, seen: 1500 } as const;
/**
 * When no picture was made for so long, in milliseconds, which is about from one frame of the camera to the next, the
 * last one is shown again, so that the video goes on.
 */
const LONGEST_GAP = 30;

/**
 * «Livemoji Camera» in one page: composes the pictures of all its tracks. Whoever holds it tells it what the engine
 * says, and beats time for it. Its camera is open only while there are tracks and the mode shows it.
 */
export class CallCamera {
  readonly #outputs = new Map<string, OutputTrack>();
  readonly #masked = new MaskedFrames({
    onMasked: (picture, place) => this.#paint(picture, place),
    onWaiting: () => this.#stay(),
  });
  readonly #keeper = new PictureKeeper();
  readonly #face: FaceFollower;
  readonly #camera = new CameraSource((frame) => this.#onFrame(frame));
  #look: Look;
  #call: CallLook['call'];
  #engineSees = false;
  #frameAt = Number.NEGATIVE_INFINITY;
  #paintedAt = Number.NEGATIVE_INFINITY;

  constructor(look: CallLook) {
    this.#face = new FaceFollower(look.pose);
    this.#look = lookOf(look);
    this.#call = look.call;
  }

  get isIdle(): boolean {
    return this.#outputs.size === 0;
  }

  /** Whether somebody has to tell what the face does. */
  get followsFace(): boolean {
    return !this.isIdle && this.#call.mode !== 'off';
  }

  /** Whether every frame has to be read: the mask shows only those of which it knows where the face is. */
  get needsEveryFrame(): boolean {
    return !this.isIdle && this.#call.mode === 'mask';
  }

  /** Shows itself in another way from the next picture on. */
  setLook(look: CallLook): void {
    this.#face.setOptions(look.pose);
    const { painter } = this.#look;
    this.#look = lookOf(look, painter);
    if (this.#look.painter !== painter) painter.close();
    this.#call = look.call;
    this.#updateCamera();
  }

  /**
   * Which camera the engine sees with: the page's own pictures have to come from the same one.
   *
   * @param label the camera's name; null while the engine sees nothing
   */
  setCameraLabel(label: string | null): void {
    this.#engineSees = label !== null;
    if (label !== null) this.#camera.choose(label);
    this.#updateCamera();
  }

  /** Opens a track, or gives one other settings. */
  open(output: string, settings: OutputSettings): MediaStreamTrack {
    const track = new OutputTrack(settings);
    this.#outputs.get(output)?.close();
    this.#outputs.set(output, track);
    this.#updateCamera();
    return track.handOut();
  }

  change(output: string, settings: OutputSettings): void {
    this.#outputs.get(output)?.change(settings);
    this.#updateCamera();
  }

  close(output: string): void {
    this.#outputs.get(output)?.close();
    this.#outputs.delete(output);
    this.#updateCamera();
  }

  closeAll(): void {
    for (const output of [...this.#outputs.keys()]) this.close(output);
    this.#look.painter.close();
  }

  /** @param state what the engine saw; null when no face is in sight */
  follow(state: ExpressionState | null): void {
    this.#face.follow(state, performance.now());
    // Without a place nobody knows what to cover: the mask covers all then.
    if (this.#call.mode === 'mask') this.#masked.read(state?.place ?? null);
  }

  react(reaction: Reaction): void {
    this.#face.react(reaction, performance.now());
  }

  /** Has to be called some 30 times a second, whatever happens. */
  beat(): void {
    const { mode } = this.#call;
    const silence = hidesFace(mode) ? SILENCE.hidden : SILENCE.seen;
    if (!showsCamera(mode) || performance.now() - this.#frameAt > silence) this.#paint(null, null);
  }

  #onFrame(frame: VideoFrame): void {
    this.#frameAt = performance.now();
    const { mode } = this.#call;
    if (mode === 'mask') void this.#masked.take(frame).catch(reportError);
    else if (mode === 'badge') void this.#paintOver(frame);
    else {
      this.#paint(frame, null);
      frame.close();
    }
  }

  /** Closes the frame: what comes over it is drawn over a copy, which is quicker. */
  async #paintOver(frame: VideoFrame): Promise<void> {
    const copy = await this.#keeper.keep(frame).catch(() => undefined);
    try {
      this.#paint(copy?.image ?? frame, null);
    } finally {
      copy?.close();
      frame.close();
    }
  }

  /** Where the face is in the camera's frame isn't known yet: the picture stays, and the video goes on. */
  #stay(): void {
    if (this.#frameAt - this.#paintedAt > LONGEST_GAP) this.#paint(null, null);
  }

  #paint(frame: CameraPicture | null, place: FacePlace | null): void {
    const time = performance.now();
    this.#paintedAt = time;
    const moment = {
      mode: this.#call.mode,
      corner: this.#call.badgeCorner,
      time,
      frame,
      place,
      alive: this.#face.isAlive(time),
      expression: this.#face.expressionAt(time, this.#look.painter.scene),
    };
    const isNew = place !== null || moment.mode !== 'mask';
    for (const output of this.#outputs.values()) {
      if (!output.isDue(time, isNew)) continue;
      try {
        output.write(output.painter.paint(this.#look, moment, time * 1000));
      } catch (error) {
        reportError(error);
        output.startAnew();
        // Where the camera only gets an extra, it goes on without.
        if (frame && !hidesFace(moment.mode)) output.write(plainPicture(frame, time * 1000));
      }
    }
  }

  /** Opens, changes or closes the camera; frames of the one before are of no use any more. */
  #updateCamera(): void {
    this.#masked.forget();
    this.#camera.want(this.#wantedSize());
  }

  /** In «mask» the frames have to be those that the engine sees, so that places fit; without it none can be shown. */
  #wantedSize(): Size | undefined {
    if (this.isIdle || !showsCamera(this.#call.mode)) return undefined;
    if (this.#call.mode === 'mask') return this.#engineSees ? READING_SIZE : undefined;
    const sizes = [...this.#outputs.values()].map(({ settings }) => settings);
    return sizes.reduce((one, other) => (other.height > one.height ? other : one));
  }
}

/** @param painter draws the scene already, maybe */
function lookOf({ scene, call, picture }: CallLook, painter?: EmojiPainter): Look {
  const kept = painter?.scene === scene ? painter : new EmojiPainter(scene);
  return { painter: kept, backdrop: call.backdrop, picture };
}
