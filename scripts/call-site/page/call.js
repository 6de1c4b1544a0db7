// What the test's site does, as sites for calls do it. Runs in the page; the test calls it by name.
const LIVEMOJI = 'Livemoji Camera';

/** Asks for any camera first, so that the list has names, and then for Livemoji's by its id. */
async function openLivemoji(constraints = { width: 640, height: 480 }) {
  const any = await navigator.mediaDevices.getUserMedia({ video: true });
  for (const track of any.getTracks()) track.stop();
  const devices = await navigator.mediaDevices.enumerateDevices();
  const device = devices.find(({ label }) => label === LIVEMOJI);
  if (!device)
    throw new Error(`There is no ${LIVEMOJI} among ${devices.map((each) => each.label)}`);
  const video = { ...constraints, deviceId: { exact: device.deviceId } };
  const stream = await navigator.mediaDevices.getUserMedia({ video });
  window.call = { stream, track: stream.getVideoTracks()[0], renegotiations: 0, ended: 0 };
  window.call.track.addEventListener('ended', () => {
    window.call.ended += 1;
  });
  document.querySelector('#own').srcObject = stream;
  if (window.inspects) inspect(window.call.track, 'own');
  return device.deviceId;
}

/** Calls oneself: two peers in the same page. */
async function connectPeers() {
  const [sender, receiver] = [new RTCPeerConnection(), new RTCPeerConnection()];
  sender.onicecandidate = ({ candidate }) => receiver.addIceCandidate(candidate);
  receiver.onicecandidate = ({ candidate }) => sender.addIceCandidate(candidate);
  sender.onnegotiationneeded = () => {
    window.call.renegotiations += 1;
  };
  const received = new Promise((resolve) => {
    receiver.ontrack = ({ track }) => resolve(track);
  });
  sender.addTrack(window.call.track, window.call.stream);
  await sender.setLocalDescription(await sender.createOffer());
  await receiver.setRemoteDescription(sender.localDescription);
  await receiver.setLocalDescription(await receiver.createAnswer());
  await sender.setRemoteDescription(receiver.localDescription);
  const track = await received;
  if (window.inspects) inspect(track, 'received');
  document.querySelector('#other').srcObject = new MediaStream([track]);
  Object.assign(window.call, { sender, receiver, received: track });
}

/** How many pictures were decoded so far, at which time, and of which size. */
async function decodedPictures() {
  const statistics = [...(await window.call.receiver.getStats()).values()];
  const {
    framesDecoded = 0,
    timestamp = 0,
    frameWidth = 0,
    frameHeight = 0,
  } = statistics.find(({ type }) => type === 'inbound-rtp') ?? {};
  return { framesDecoded, timestamp, frameWidth, frameHeight };
}

/** Looks at every picture of a track from now on. */
function inspect(track, name) {
  const worker = new Worker('/inspect.js');
  const { readable } = new MediaStreamTrackProcessor({ track });
  window.inspections ??= {};
  window.inspections[name] = { frames: 0, patched: 0, most: 0 };
  worker.onmessage = ({ data }) => {
    window.inspections[name] = data;
  };
  worker.postMessage(readable, [readable]);
}

/** From now on every track is looked at as soon as there is one. */
function inspectFromTheStart() {
  window.inspects = true;
}

Object.assign(window, {
  openLivemoji,
  connectPeers,
  decodedPictures,
  inspect,
  inspectFromTheStart,
});
