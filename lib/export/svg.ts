/** The media type of an SVG file. */
export const SVG_TYPE = 'image/svg+xml';

/** A drawing as a file: UTF-8, with the declaration that some programs insist on. */
export function svgFile(svg: string): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: SVG_TYPE });
}
