import type { Selection } from '../call/constraints.ts';
import type { CameraSettings } from '../call/fitness.ts';
import { LARGEST_OUTPUT, type OutputSettings } from '../call/page-protocol.ts';
import type { TrackConstraints } from '../call/track-constraints.ts';
import type { NamedCamera } from './cameras.ts';
import type { HostLink } from './host-link.ts';
import type { Natives } from './natives.ts';
import { deferred, emptyRecord, Notes } from './primordials.ts';
import type { VirtualTrack } from './virtual-track.ts';

const SCALING_ATTEMPTS = 20;
/** Some pictures long, also at low rates. */
const STIR_MILLISECONDS = 100;

/** Tracks that show one output of the host: the one that was opened, and its clones. */
interface Output {
  /** What the host was asked for: enough for every member. */
  settings: OutputSettings;
  /** Whether it has another size for a moment. */
  isStirred: boolean;
  /** Those that still run. */
  readonly members: Record<string, WeakRef<MediaStreamTrack>>;
}

interface Member {
  readonly output: string;
  readonly id: string;
}

/** The tracks of the virtual camera that the page has, and the outputs of the host behind them. */
export class Outputs {
  readonly #natives: Natives;
  readonly #link: Pick<HostLink, 'open' | 'change' | 'close'>;
  readonly #tracks = new Notes<VirtualTrack>();
  /** What each track shows as soon as it can. */
  readonly #wanted = new Notes<CameraSettings>();
  readonly #outputs = emptyRecord<Output>();
  /** A track that nothing holds any more ends, as that of a camera. */
  readonly #forgotten: FinalizationRegistry<Member>;

  constructor(natives: Natives, link: Pick<HostLink, 'open' | 'change' | 'close'>) {
    this.#natives = natives;
    this.#link = link;
    this.#forgotten = natives.createFinalizationRegistry(({ output, id }: Member) =>
      this.#leave(output, id),
    );
  }

  /** @returns undefined for a track that is none of the virtual camera's */
  get(track: unknown): VirtualTrack | undefined {
    return this.#tracks.get(track);
  }

  /** @throws Refusal when the host opens nothing */
  async open(
    selection: Selection<NamedCamera>,
    constraints: TrackConstraints,
  ): Promise<MediaStreamTrack> {
    const output = this.#natives.randomId();
    const settings = outputSettings([selection.settings]);
    const track = await this.#link.open(output, settings);
    this.#outputs[output] = { settings, isStirred: false, members: emptyRecord() };
    this.#join(track, { output, selection, constraints, isOver: false });
    return track;
  }

  /** Takes note of a clone that the browser has made. */
  cloned(original: VirtualTrack, clone: MediaStreamTrack): void {
    if (this.#natives.readyState(clone) === 'live') this.#join(clone, original);
    else this.#tracks.set(clone, { ...original, isOver: false });
  }

  /** Gives a running track other settings, and its output those that all its tracks need. */
  async change(
    track: MediaStreamTrack,
    selection: Selection<NamedCamera>,
    constraints: TrackConstraints,
  ): Promise<void> {
    const known = this.#tracks.get(track);
    if (!known) return;
    this.#wanted.set(track, selection.settings);
    this.#retune(known.output);
    await this.#scale(track, selection.settings);
    const now = this.#tracks.get(track) ?? known;
    this.#tracks.set(track, { ...now, selection, constraints });
  }

  /** Takes note that the page has stopped a track. */
  stopped(track: MediaStreamTrack): void {
    const known = this.#tracks.get(track);
    if (!known || known.isOver) return;
    this.#tracks.set(track, { ...known, isOver: true });
    this.#leave(known.output, this.#natives.trackId(track));
  }

  /** Ends all tracks of an output, as when a camera is unplugged. */
  end(output: string): void {
    for (const track of this.#running(output)) {
      const isLive = this.#natives.readyState(track) === 'live';
      this.#natives.stop(track);
      this.stopped(track);
      if (isLive) this.#natives.dispatchEvent(track, new this.#natives.Event('ended'));
    }
  }

  endAll(): void {
    for (const output in this.#outputs) this.end(output);
  }

  #join(track: MediaStreamTrack, virtual: VirtualTrack): void {
    const { trackId, createWeakRef, addEventListener } = this.#natives;
    const { output } = virtual;
    const members = this.#outputs[output]?.members;
    if (!members) return;
    const id = trackId(track);
    this.#tracks.set(track, virtual);
    this.#wanted.set(track, virtual.selection.settings);
    members[id] = createWeakRef(track);
    this.#natives.register(this.#forgotten, track, { output, id });
    addEventListener(track, 'ended', () => this.stopped(track), { capture: true });
  }

  #leave(output: string, id: string): void {
    const members = this.#outputs[output]?.members;
    if (!members) return;
    delete members[id];
    for (const _ in members) {
      this.#retune(output);
      return;
    }
    delete this.#outputs[output];
    this.#link.close(output);
  }

  #running(output: string): MediaStreamTrack[] {
    const tracks: MediaStreamTrack[] = [];
    const members = this.#outputs[output]?.members;
    for (const id in members) {
      const track = this.#natives.deref(members[id]);
      if (track) tracks[tracks.length] = track;
    }
    return tracks;
  }

  /** Asks the host for the least that serves every track; each scales it down for itself. */
  #retune(name: string): void {
    const output = this.#outputs[name];
    if (!output) return;
    const all: CameraSettings[] = [];
    const tracks = this.#running(name);
    for (const track of tracks) {
      const settings = this.#wanted.get(track);
      if (settings) all[all.length] = settings;
    }
    const settings = outputSettings(all);
    if (isSame(settings, output.settings)) return;
    output.settings = settings;
    this.#link.change(name, settings);
    for (const track of tracks) {
      const wanted = this.#wanted.get(track);
      if (wanted) void this.#scale(track, wanted);
    }
  }

  /** Without any picture for long, there is nothing to scale. */
  async #scale(track: MediaStreamTrack, settings: CameraSettings): Promise<void> {
    const { width, height, frameRate } = settings;
    for (let attempt = 0; attempt < SCALING_ATTEMPTS; attempt += 1) {
      // Something else is wanted by now.
      if (this.#wanted.get(track) !== settings) return;
      try {
        await this.#natives.applyConstraints(track, { width, height, frameRate });
        return;
      } catch {
        await this.#stir(this.#tracks.get(track)?.output ?? '');
      }
    }
  }

  /**
   * Lets the size of an output differ for a moment. Chromium (seen in 156) scales only tracks that have seen the
   * size of their source change, which a clone of a running track hasn't.
   */
  async #stir(name: string): Promise<void> {
    const output = this.#outputs[name];
    if (output && !output.isStirred) {
      output.isStirred = true;
      const { height } = output.settings;
      this.#link.change(name, { ...output.settings, height: height > 2 ? height - 2 : height + 2 });
    }
    const pause = deferred<void>();
    this.#natives.setTimeout(pause.resolve, STIR_MILLISECONDS);
    await pause.promise;
    if (!output?.isStirred || this.#outputs[name] !== output) return;
    output.isStirred = false;
    this.#link.change(name, output.settings);
  }
}

function isSame(one: OutputSettings, other: OutputSettings): boolean {
  const { width, height, frameRate } = one;
  return width === other.width && height === other.height && frameRate === other.frameRate;
}

function outputSettings(all: readonly CameraSettings[]): OutputSettings {
  let [width, height, frameRate] = [1, 1, 1];
  for (const settings of all) {
    width = Math.max(width, settings.width);
    height = Math.max(height, settings.height);
    frameRate = Math.max(frameRate, settings.frameRate);
  }
  return {
    width: Math.min(width, LARGEST_OUTPUT.width),
    height: Math.min(height, LARGEST_OUTPUT.height),
    frameRate: Math.min(frameRate, LARGEST_OUTPUT.frameRate),
  };
}
