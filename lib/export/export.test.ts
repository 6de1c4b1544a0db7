import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';
import { pngFromSvg } from './png.ts';
import { svgFile } from './svg.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>';

describe('fileName', () => {
  it('names the expression and the kind of file', () => {
    expect(fileName('happy', 'png')).toBe('livemoji-happy.png');
    expect(fileName('surprise', 'svg')).toBe('livemoji-surprise.svg');
  });

  it('calls an unsure face neutral, as it is drawn', () => {
    expect(fileName('unsure', 'png')).toBe('livemoji-neutral.png');
  });
});

describe('svgFile', () => {
  it('holds the drawing, typed', async () => {
    const file = svgFile(svg);
    expect(file.type).toBe('image/svg+xml');
    expect(await file.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
  });
});

describe('pngFromSvg', () => {
  it.each([0, 63, 2049, 100.5, -64, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a size of %s and says which are allowed',
    async (size) => {
      await expect(pngFromSvg(svg, size)).rejects.toThrow(`A PNG of ${size} pixels`);
      await expect(pngFromSvg(svg, size)).rejects.toThrow('from 64 to 2048');
    },
  );
});
