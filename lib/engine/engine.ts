import type { EngineStatus } from '../channel/engine-status.ts';
import type { EngineConfiguration } from '../channel/runtime-messages.ts';
import type { EngineMessage } from '../channel/watch-messages.ts';
import type { ExpressionState } from '../expression/expression-state.ts';
import type { FeaturePoints } from '../expression/feature-points.ts';
import type { Reaction } from '../expression/reaction.ts';
import { CALM, type PaceWishes, type Strain } from '../pace/reading-pace.ts';
import type { Analyser } from './analyser.ts';
import { AnalyserKeeper } from './analyser-keeper.ts';
import { Audience, type Watcher } from './audience.ts';
import { type OpenCamera, runSession } from './session.ts';
import { Wakeup } from './wakeup.ts';

/** What the engine works with; tests give it others. */
export interface EngineSurroundings {
  readonly openCamera: OpenCamera;
  createAnalyser(): Analyser;
  /** Told each change of status, for the badge. */
  onStatus(status: EngineStatus): void;
  /** Told when nobody has watched for a while. */
  onIdle(): void;
}

/**
 * The life of the camera and its analyser: open while somebody watches, the person has agreed, and the camera
 * is switched on; otherwise closed. Every problem is a status, and after each the engine tries again. It waits
 * until it is configured.
 */
export class Engine {
  readonly #surroundings: EngineSurroundings;
  readonly #audience: Audience;
  readonly #analysers: AnalyserKeeper;
  readonly #wakeup = new Wakeup();
  #configuration: EngineConfiguration | undefined;
  #status: EngineStatus = 'starting';
  #camera: string | null = null;
  #wishes = CALM;
  #session: AbortController | undefined;
  #closed = false;

  constructor(surroundings: EngineSurroundings) {
    this.#surroundings = surroundings;
    this.#analysers = new AnalyserKeeper(() => surroundings.createAnalyser());
    this.#audience = new Audience({
      onEmpty: () => this.#update(),
      onIdle: () => surroundings.onIdle(),
      onNeed: (everyFrame) => this.#wish({ everyFrame }),
    });
  }

  /** Takes new settings; a change of camera reopens it. */
  configure(configuration: EngineConfiguration): void {
    const cameraId = this.#configuration?.cameraId;
    this.#configuration = configuration;
    if (configuration.cameraId !== cameraId) this.#endSession();
    this.#update();
  }

  /** Adds a watcher, until the signal aborts. It is told at once how things stand. */
  addWatcher(watcher: Watcher, signal: AbortSignal): void {
    if (this.#closed || signal.aborted) return;
    const before = this.#status;
    this.#audience.add(watcher, signal);
    this.#update();
    if (this.#status === before) this.#audience.tell(watcher, { type: 'status', status: before });
    if (this.#camera) this.#audience.tell(watcher, { type: 'camera', label: this.#camera });
  }

  /**
   * Reads every frame as long as a watcher needs it, however still the face keeps: who covers a face has to know where
   * it is in each.
   */
  need(watcher: Watcher, everyFrame: boolean): void {
    this.#audience.need(watcher, everyFrame);
  }

  /** Reads less often while the machine is hard pressed. */
  setStrain(strain: Strain): void {
    this.#wish({ strain });
  }

  /** Has everybody who draws show a reaction. */
  react(reaction: Reaction): void {
    this.#audience.tellAll({ type: 'reaction', reaction });
  }

  /** Tells every watcher something that isn't the engine's own. */
  tellAll(message: EngineMessage): void {
    this.#audience.tellAll(message);
  }

  /** Tries again at once, after a refusal was lifted or a camera was plugged in. */
  retry(): void {
    this.#wakeup.wake();
  }

  /** Closes the camera and the analyser for good. */
  close(): void {
    this.#closed = true;
    this.#audience.close();
    this.#endSession();
    this.#analysers.close();
  }

  #update(): void {
    if (!this.#configuration || this.#closed) return;
    const { consent, cameraOn, cameraId } = this.#configuration;
    if (consent && cameraOn && !this.#audience.isEmpty) {
      if (!this.#session) this.#startSession(cameraId);
      return;
    }
    this.#endSession();
    this.#setStatus(consent ? 'off' : 'consent-needed');
  }

  #startSession(cameraId: string | null): void {
    this.#session = new AbortController();
    const parts = {
      openCamera: this.#surroundings.openCamera,
      analysers: this.#analysers,
      wakeup: this.#wakeup,
      onStatus: (status: EngineStatus) => this.#setStatus(status),
      onCamera: (label: string | null) => {
        this.#camera = label;
        this.#audience.tellAll({ type: 'camera', label });
      },
      onState: (state: ExpressionState | null, points: FeaturePoints | null) => {
        this.#audience.tellAll({ type: 'state', state });
        this.#audience.tellClose({ type: 'points', points });
      },
    };
    void runSession(parts, cameraId, this.#session.signal);
  }

  #wish(changes: Partial<PaceWishes>): void {
    this.#wishes = { ...this.#wishes, ...changes };
    this.#analysers.pace(this.#wishes);
  }

  #endSession(): void {
    this.#session?.abort();
    this.#session = undefined;
  }

  #setStatus(status: EngineStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#audience.tellAll({ type: 'status', status });
    this.#surroundings.onStatus(status);
  }
}
