/** What a page received: by which of its places, under which name, and its bytes' SHA-256. */
export interface Received {
  readonly place: string;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  /** The types of data besides the file that the page could read. */
  readonly types: readonly string[];
}

/**
 * A page with the usual places for files: a zone, a field, and a field of which only its label is seen. In `over` it
 * keeps the id of what a drag is over.
 */
export const DROP_PAGE = `
<style>
  body { margin: 0; padding: 24px; font: 16px sans-serif }
  body > * { display: block; box-sizing: border-box; width: 320px; height: 90px; margin-bottom: 24px }
  #zone { border: 2px dashed #888 }
  label { background: #dde; padding: 30px }
</style>
<div id="zone">Drop a picture here</div>
<input type="file" id="field" accept="image/*">
<label id="label">Upload a picture<input type="file" id="hidden" accept=".png" hidden></label>
<script>
  window.received = [];
  addEventListener('dragover', ({ target }) => {
    window.over = target.closest('[id]')?.id;
  }, true);
  const take = async (place, [file], types = []) => {
    if (!file) return;
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    window.received.push({ place, name: file.name, type: file.type, sha256, types });
  };
  const zone = document.getElementById('zone');
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    take('zone', event.dataTransfer.files, [...event.dataTransfer.types]);
  });
  for (const id of ['field', 'hidden']) {
    const field = document.getElementById(id);
    field.addEventListener('change', () => take(id, field.files));
  }
</script>`;
