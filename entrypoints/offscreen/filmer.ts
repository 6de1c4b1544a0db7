import { saveFile } from '../../components/page/save-file.ts';
import { filmName } from '../../components/recording/film-file.ts';
import { problemOf } from '../../components/recording/film-problem.ts';
import type { FilmRequest, FilmState } from '../../lib/channel/film-messages.ts';
import type { EngineMessage } from '../../lib/channel/watch-messages.ts';
import { FaceFollower } from '../../lib/compositor/face-follower.ts';
import type { Engine } from '../../lib/engine/engine.ts';
import { canBeOpen, isVideoFormat } from '../../lib/export/animation/animation-format.ts';
import { FILM_RATES, type FilmOrder, LONGEST_FILMS } from '../../lib/recording/film-order.ts';
import type { Moment } from '../../lib/recording/film-painter.ts';
import { loadHand } from '../shared/hands/page-hands.ts';

/**
 * Records the emoji during a call, as others see it. It does so here, where neither the page nor its call has any part
 * in it, and where it goes on when the popup closes. The film goes straight to the downloads.
 */
export class Filmer {
  readonly #engine: Engine;
  #state: FilmState = { kind: 'idle', saved: false };
  #stop = new AbortController();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get state(): FilmState {
    return this.#state;
  }

  /** Begins a film; while one is being made nothing happens. */
  async start(request: FilmRequest): Promise<void> {
    if (this.#state.kind !== 'idle' && this.#state.kind !== 'failed') return;
    this.#tell({ kind: 'preparing' });
    this.#stop = new AbortController();
    const end = new AbortController();
    try {
      await this.#make(request, this.#stop.signal, end.signal);
      this.#tell({ kind: 'idle', saved: true });
    } catch (error) {
      const { of, problem } = problemOf(error);
      if (of === 'microphone') this.#tell({ kind: 'failed', of, problem });
      else this.#tell({ kind: 'failed', of: 'film', problem: 'failed' });
    } finally {
      end.abort();
    }
  }

  /** Ends the film, which is saved then. */
  stop(): void {
    this.#stop.abort();
  }

  async #make(request: FilmRequest, stop: AbortSignal, end: AbortSignal): Promise<void> {
    const { format, side } = request;
    const order: FilmOrder = { format, side, ground: request.ground ?? undefined };
    const seconds = Math.min(request.seconds, LONGEST_FILMS[format]);
    const { FILM_TOOLS: tools } = await import('../../components/recording/film-tools.ts');
    const momentAt = await this.#follow(request, end);
    const hasVoice = request.withVoice && isVideoFormat(format);
    const heard = hasVoice ? await tools.openVoice(end) : undefined;
    const framesPerSecond = FILM_RATES[format];
    const alpha = order.ground === undefined && canBeOpen(format);
    const encoder = await tools.openEncoder(
      { format, side, framesPerSecond, alpha, sound: heard?.sound },
      end,
    );
    let voiceLost = false;
    const onTime = (time: number) => {
      const elapsed = Math.floor(time);
      if (this.#state.kind !== 'recording' || this.#state.elapsed !== elapsed) {
        this.#tell({ kind: 'recording', elapsed, seconds, voiceLost });
      }
    };
    const onVoiceLost = () => {
      voiceLost = true;
    };
    const onFinishing = () => this.#tell({ kind: 'finishing' });
    const voice = heard?.voice;
    const film = await tools.record(
      { order, seconds, encoder, voice, momentAt, onTime, onVoiceLost, onFinishing },
      stop,
    );
    saveFile(film.file, filmName(format));
  }

  /** Watches the engine as everybody does who draws. */
  async #follow(
    { look, calibration, emojiShare }: FilmRequest,
    end: AbortSignal,
  ): Promise<(time: number) => Moment> {
    const scene = (await loadHand(look.hand)).scene(look);
    const face = new FaceFollower({ calibration, emojiShare });
    const watcher = {
      send: (message: EngineMessage) => {
        if (message.type === 'state') face.follow(message.state, performance.now());
        if (message.type === 'reaction') face.react(message.reaction, performance.now());
      },
    };
    this.#engine.addWatcher(watcher, end);
    return (time) => ({ scene, ...face.expressionAt(time, scene) });
  }

  #tell(state: FilmState): void {
    this.#state = state;
    this.#engine.tellAll({ type: 'film', film: state });
  }
}
