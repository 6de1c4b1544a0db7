// What a page does with a file that somebody has chosen: shows it, and keeps what it was.

/** What each field received, by its id, in order. */
window.received = {};

/** Takes the files of a field, shows the first as a picture, and keeps what arrived. */
export async function take(id, files) {
  const pictures = await Promise.all([...files].map((file) => describe(file)));
  window.received[id] = [...(window.received[id] ?? []), pictures];
  show(id, files[0]);
}

async function describe(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    name: file.name,
    type: file.type,
    size: file.size,
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    base64: btoa([...bytes].map((byte) => String.fromCharCode(byte)).join('')),
  };
}

/** The page's own preview. */
export function show(id, file) {
  const card = document.getElementById(id);
  const image = card.querySelector('img.preview') ?? document.createElement('img');
  image.className = 'preview';
  image.alt = file.name;
  image.src = URL.createObjectURL(file);
  card.append(image);
}

/** A place on the page for one way of uploading. */
export function card(id, title, markup) {
  const section = document.createElement('section');
  section.id = id;
  section.innerHTML = `<h2>${title}</h2><div class="field">${markup}</div>`;
  document.querySelector('main').append(section);
  return section;
}
