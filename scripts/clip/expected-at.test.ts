import { describe, expect, it } from 'vitest';
import { blinkAt, expectedAt } from './expected-at.ts';
import { CLIPS, TIMELINES } from './timeline.ts';

describe.each(CLIPS)('the timeline of «%s»', (name) => {
  const { duration, segments, blinks } = TIMELINES[name];

  it('has no gaps and ends where it says', () => {
    let end = 0;
    for (const segment of segments) {
      expect(segment.start).toBeCloseTo(end);
      end = segment.start + segment.duration;
    }
    expect(end).toBeCloseTo(duration);
  });

  it('begins again with what it ended with', () => {
    expect(segments.at(-1)?.expression).toBe(segments[0]?.expression);
    expect(expectedAt(0, name).settled).toBe(true);
  });

  it('blinks within its length', () => {
    expect(blinks.every((blink) => blink > 0 && blink < duration)).toBe(true);
  });
});

describe('expectedAt', () => {
  it('is unsettled right after a change, settled later, and repeats', () => {
    expect(expectedAt(3.7)).toMatchObject({ expression: 'surprise', settled: false });
    expect(expectedAt(4.5)).toMatchObject({ expression: 'surprise', settled: true });
    expect(expectedAt(4.5 + 12)).toEqual(expectedAt(4.5));
  });

  it('knows when the face is away, and waits until it is back', () => {
    expect(expectedAt(5, 'away')).toMatchObject({ away: true, settled: true });
    expect(expectedAt(7.6, 'away')).toMatchObject({ away: false, settled: false });
    expect(expectedAt(8.5, 'away')).toMatchObject({ away: false, settled: true });
  });

  it('says when the lids move', () => {
    expect(expectedAt(1.2).blinking).toBe(true);
    expect(expectedAt(1.5).blinking).toBe(false);
    expect(blinkAt(TIMELINES.sample, 1.2)).toBe(1);
  });
});
