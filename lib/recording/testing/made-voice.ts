/** A part of a made voice: a tone with overtones, noise, or silence. */
export interface VoicePart {
  readonly seconds: number;
  /** The tones in hertz; none is silence. */
  readonly tones: readonly number[];
  /** 0 to 1. */
  readonly level: number;
}

/** A voice for tests, sample by sample. */
export function madeVoice(parts: readonly VoicePart[], sampleRate: number): Float32Array {
  const samples = parts.flatMap(({ seconds, tones, level }) =>
    Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) =>
      tones.reduce(
        (sum, tone) =>
          sum + (level / tones.length) * Math.sin((2 * Math.PI * tone * index) / sampleRate),
        0,
      ),
    ),
  );
  return Float32Array.from(samples);
}

/** A mono WAV of 16 bits. */
export function wavFile(samples: Float32Array, sampleRate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + 2 * samples.length);
  const view = new DataView(bytes.buffer);
  const text = (offset: number, content: string) =>
    bytes.set(new TextEncoder().encode(content), offset);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, 2 * sampleRate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  for (const [index, sample] of samples.entries()) {
    view.setInt16(44 + 2 * index, Math.round(32767 * sample), true);
  }
  return bytes;
}
