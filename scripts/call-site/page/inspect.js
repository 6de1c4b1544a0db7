// Counts the pictures of a track, and those in which the patch of paint is seen.

/** So many green pixels of every fourth are the patch; what a codec adds at edges is less. */
const ENOUGH = 8;

self.onmessage = async ({ data: readable }) => {
  const reader = readable.getReader();
  const seen = { frames: 0, patched: 0, most: 0 };
  for (;;) {
    const { done, value: frame } = await reader.read();
    if (done) break;
    try {
      const green = greenPixels(await pixelsOf(frame));
      seen.frames += 1;
      if (green >= ENOUGH) seen.patched += 1;
      seen.most = Math.max(seen.most, green);
    } finally {
      frame.close();
    }
    self.postMessage(seen);
  }
};

async function pixelsOf(frame) {
  const options = { format: 'RGBA' };
  const pixels = new Uint8Array(frame.allocationSize(options));
  await frame.copyTo(pixels, options);
  return pixels;
}

/** The patch is rgb(0, 230, 0); after a codec it is still far from everything else in the picture. */
function greenPixels(pixels) {
  let green = 0;
  for (let index = 0; index < pixels.length; index += 16) {
    const [red, middle, blue] = [pixels[index], pixels[index + 1], pixels[index + 2]];
    if (middle > 130 && middle - red > 70 && middle - blue > 70) green += 1;
  }
  return green;
}
