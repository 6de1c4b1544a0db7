// A small site for calls on PeerJS, as a person sees it: a menu of cameras, a button to call, one to hang up.
async function fillMenu() {
  const any = await navigator.mediaDevices.getUserMedia({ video: true });
  for (const track of any.getTracks()) track.stop();
  const devices = await navigator.mediaDevices.enumerateDevices();
  const menu = document.querySelector('#cameras');
  for (const { kind, deviceId, label } of devices) {
    if (kind !== 'videoinput') continue;
    const option = document.createElement('option');
    [option.value, option.textContent] = [deviceId, label];
    menu.append(option);
  }
}

/** Joins under a name. */
function join(name, port) {
  const peer = new Peer(name, {
    host: 'localhost',
    port,
    path: '/calls',
    config: { iceServers: [] },
  });
  window.peer = peer;
  peer.on('call', (call) => {
    call.on('stream', show);
    call.answer();
  });
  return new Promise((resolve, reject) => {
    peer.on('open', resolve);
    peer.on('error', reject);
  });
}

/** Calls somebody with the camera of the menu. */
async function callSomebody(name) {
  const deviceId = document.querySelector('#cameras').value;
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { deviceId: { exact: deviceId } },
  });
  document.querySelector('#own').srcObject = stream;
  window.stream = stream;
  window.phoneCall = window.peer.call(name, stream);
}

function hangUp() {
  window.phoneCall.close();
  for (const track of window.stream.getTracks()) track.stop();
}

function show(stream) {
  document.querySelector('#other').srcObject = stream;
}

/** The colour in the upper left corner of what the other side sends, and how many pictures were shown. */
function seen() {
  const video = document.querySelector('#other');
  const canvas = new OffscreenCanvas(video.videoWidth || 1, video.videoHeight || 1);
  const context = canvas.getContext('2d');
  context.drawImage(video, 0, 0);
  const [red, green, blue] = context.getImageData(4, 4, 1, 1).data;
  return { width: video.videoWidth, corner: [red, green, blue], time: video.currentTime };
}

Object.assign(window, { fillMenu, join, callSomebody, hangUp, seen });
