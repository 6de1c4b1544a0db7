// Notes when the square in the corner of a camera's picture turns, in the plain camera and in Livemoji's.

async function openPlain() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const plain = devices.find(
    ({ kind, label }) => kind === 'videoinput' && label !== 'Livemoji Camera',
  );
  const video = { deviceId: { exact: plain.deviceId }, width: 640, height: 480 };
  const stream = await navigator.mediaDevices.getUserMedia({ video });
  return stream.getVideoTracks()[0];
}

/** Milliseconds at which the square turned, until the time is over. */
async function flashesOf(track, milliseconds) {
  const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable.getReader();
  const options = { rect: { x: 16, y: 16, width: 16, height: 16 }, format: 'RGBA' };
  const pixels = new Uint8Array(16 * 16 * 4);
  const turns = [];
  const end = performance.now() + milliseconds;
  let last;
  while (performance.now() < end) {
    const { done, value: frame } = await reader.read();
    if (done) break;
    const arrival = performance.now();
    try {
      await frame.copyTo(pixels, options);
    } finally {
      frame.close();
    }
    const isWhite = pixels[0] > 128;
    if (last !== undefined && isWhite !== last) turns.push(arrival);
    last = isWhite;
  }
  await reader.cancel();
  return turns;
}

/** How much later Livemoji's picture turns than the plain one, in milliseconds, each time. */
async function delays(milliseconds) {
  const plain = await openPlain();
  const [before, after] = await Promise.all([
    flashesOf(plain, milliseconds),
    flashesOf(window.call.track.clone(), milliseconds),
  ]);
  plain.stop();
  return before.flatMap((turn) => {
    const seen = after.find((other) => other >= turn - 10);
    return seen === undefined || seen - turn > 450 ? [] : [seen - turn];
  });
}

Object.assign(window, { delays });
