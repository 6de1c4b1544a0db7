import type { AnimationEncoder, VideoAnimationEncoder } from '../animation-encoder.ts';
import { isVideoFormat } from '../animation-format.ts';
import { openAnimationEncoder, openVideoEncoder } from '../open-animation-encoder.ts';
import type { EncoderOrder, EncoderReply, EncoderRequest } from './encoder-protocol.ts';

// The whole life of this worker is one file: whoever has no more use for it terminates it.
const { signal } = new AbortController();

function reply(message: EncoderReply): void {
  self.postMessage(message);
}

function isVideo(encoder: AnimationEncoder): encoder is VideoAnimationEncoder {
  return 'addSound' in encoder;
}

function open({ format, side, framesPerSecond, alpha, quality, sound }: EncoderOrder) {
  const order = {
    width: side,
    height: side,
    framesPerSecond,
    alpha,
    signal,
    ...(quality !== undefined && { quality }),
  };
  return isVideoFormat(format)
    ? openVideoEncoder({ ...order, format, ...(sound && { sound }) })
    : openAnimationEncoder({ ...order, format });
}

/** Beats steadily: a beat that comes late doesn't put off the next. */
function beat(rate: number): void {
  const start = performance.now();
  let beats = 0;
  const next = () => {
    reply({ type: 'beat' });
    beats += 1;
    setTimeout(next, start + (beats * 1000) / rate - performance.now());
  };
  next();
}

/** One thing after another; the first that fails ends it all. */
function queue(): (step: () => Promise<EncoderReply>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (step) => {
    last = last.then(step).then(reply);
    last.catch((error: unknown) => reply({ type: 'failed', message: String(error) }));
    return last;
  };
}

function listen(): void {
  const pictures = queue();
  const sounds = queue();
  let opened: Promise<AnimationEncoder> | undefined;
  const encoder = async (): Promise<AnimationEncoder> => {
    if (!opened) throw new Error('Nothing was ordered.');
    return await opened;
  };
  self.onmessage = ({ data }: MessageEvent<EncoderRequest>) => {
    switch (data.type) {
      case 'open':
        opened = open(data.order);
        void pictures(async () => {
          await opened;
          return { type: 'opened' };
        });
        break;
      case 'add':
        void pictures(async () => {
          const { frame, timestamp, duration } = data;
          await (await encoder()).add(frame, timestamp, duration).finally(() => frame.close());
          return { type: 'added' };
        });
        break;
      case 'sound':
        void sounds(async () => {
          const { sound, timestamp } = data;
          const video = await encoder();
          if (isVideo(video)) await video.addSound(sound, timestamp);
          sound.close();
          return { type: 'heard' };
        });
        break;
      case 'beat':
        beat(data.rate);
        break;
      case 'finish': {
        const heard = sounds(() => Promise.resolve({ type: 'heard' }));
        void pictures(async () => {
          await heard;
          return { type: 'finished', file: await (await encoder()).finish() };
        });
        break;
      }
    }
  };
}

listen();
