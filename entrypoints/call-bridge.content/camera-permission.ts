/**
 * Sees that this page may use a camera, as for every other camera: the browser asks the person if need be, and the
 * camera that it opens to ask is closed at once. The emoji follows a face only on pages that may see that face.
 *
 * @throws what getUserMedia rejects with
 */
export async function askForCamera(): Promise<void> {
  const { state } = await navigator.permissions.query({ name: 'camera' });
  if (state === 'granted') return;
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  for (const track of stream.getTracks()) track.stop();
}
