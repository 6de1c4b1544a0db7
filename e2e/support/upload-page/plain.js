// Ways of uploading that need no library.
import { card, take } from './record.js';

/** A field in the page; whatever it is given is taken. */
function field(id, title, markup, isWelcome = () => true) {
  const section = card(id, title, markup);
  const input = section.querySelector('input[type=file]');
  input?.addEventListener('change', () => {
    if (isWelcome(input.files[0])) void take(id, input.files);
    else {
      section.querySelector('.hint').textContent = 'That is too large: 20 KB at most.';
      input.value = '';
    }
  });
  return section;
}

function zone(id, title, name) {
  const section = card(id, title, `<div class="${name}">Drop a picture here</div>`);
  const target = section.querySelector('.field > div');
  target.addEventListener('dragover', (event) => event.preventDefault());
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(id, event.dataTransfer.files);
  });
}

/** A custom element with an open shadow tree, which it gets some time after it stands in the page. */
function shadowField(id) {
  card(id, 'Open shadow tree, defined late', '<photo-field></photo-field>');
  class PhotoField extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<input type="file" accept="image/*">';
      const input = root.querySelector('input');
      input.addEventListener('change', () => void take(id, input.files));
    }
  }
  setTimeout(() => customElements.define('photo-field', PhotoField), 400);
}

/** A modal dialog that is made when its button is pressed. */
function lateDialog(id) {
  const section = card(id, 'Modal dialog, made late', '<button id="edit">Edit profile</button>');
  section.querySelector('#edit').addEventListener('click', () => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML =
      '<form method="dialog"><h2>Edit profile</h2><p><button type="button">Upload photo</button>' +
      '<input type="file" hidden accept="image/*"></p><p><button value="ok">Save</button></p></form>';
    const input = dialog.querySelector('input');
    dialog.querySelector('button').addEventListener('click', () => input.click());
    input.addEventListener('change', () => void take(id, input.files));
    section.append(dialog);
    dialog.showModal();
  });
}

export function addPlainFields() {
  field('native', 'Native', '<input type="file" accept="image/*">');
  field(
    'label',
    'Hidden, with a label',
    '<label class="button" for="by-label">Choose a picture</label><input type="file" id="by-label" hidden>',
  );
  const button = field(
    'button',
    'Hidden, behind a button',
    '<button>Change photo</button><input type="file" accept="image/png, image/jpeg" style="display:none">',
  );
  button.querySelector('button').addEventListener('click', () => {
    button.querySelector('input').click();
  });
  field(
    'transparent',
    'Transparent, over a button',
    '<div class="button over">Upload<input type="file" accept="image/*"></div>',
  );
  field(
    'screen-reader',
    'Hidden for eyes only',
    '<label class="button"><input type="file" accept="image/*" class="only-read">Browse…</label>',
  );
  field('png', 'PNG only', '<input type="file" accept=".png">');
  field('jpeg', 'JPEG only', '<input type="file" accept="image/jpeg">');
  field('webp', 'WebP only', '<input type="file" accept=".webp">');
  field('pdf', 'PDF only', '<input type="file" accept=".pdf,application/pdf">');
  field('disabled', 'Disabled', '<input type="file" accept="image/*" disabled>');
  field('folder', 'A folder', '<input type="file" webkitdirectory>');
  field('multiple', 'Several at once', '<input type="file" accept="image/*" multiple>');
  field(
    'limit',
    'Says what it takes',
    '<input type="file" accept="image/*"><p class="hint">PNG or JPEG, max. 20 KB</p>',
    ({ size }) => size <= 20_000,
  );
  field(
    'side',
    'Says how large',
    '<input type="file" accept="image/*"><p class="hint">Best as 128 x 128 pixels</p>',
  );
  field(
    'silent',
    'Refuses without having said so',
    '<input type="file" accept="image/*"><p class="hint"></p>',
    ({ size }) => size <= 20_000,
  );
  zone('zone', 'Drop zone', 'dropzone');
  shadowField('shadow');
  lateDialog('dialog');
}
