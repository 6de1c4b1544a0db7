// The same in libraries that people build pages with.
import Uppy from '@uppy/core';
import uppyStyle from '@uppy/core/css/style.css?inline';
import Dashboard from '@uppy/dashboard';
import dashboardStyle from '@uppy/dashboard/css/style.css?inline';
import * as FilePond from 'filepond';
import pondStyle from 'filepond/dist/filepond.css?inline';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { createApp, h as vueElement } from 'vue';
import { card, take } from './record.js';

for (const css of [uppyStyle, dashboardStyle, pondStyle]) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

function mount(id, title) {
  return card(id, title, '<div class="mount"></div>').querySelector('.mount');
}

/** The field is drawn anew with each choice, and its preview from the state. */
function ReactField() {
  const [file, setFile] = useState(null);
  const choose = ({ target }) => {
    const [chosen] = target.files;
    setFile(chosen);
    void take('react', target.files);
  };
  return h(
    'div',
    null,
    h('input', { key: file?.name, type: 'file', accept: 'image/*', onChange: choose }),
    h('output', { 'data-state': file?.name ?? '' }, file ? `${file.size} bytes` : 'Nothing yet'),
  );
}

function ReactDropzone() {
  const { getRootProps, getInputProps, isDragActive } = useDropzone({
    accept: { 'image/*': [] },
    maxFiles: 1,
    onDrop: (accepted) => void take('react-dropzone', accepted),
  });
  return h(
    'div',
    getRootProps({ className: 'area' }),
    h('input', getInputProps()),
    h('p', null, isDragActive ? 'Let go' : 'Drag a picture here, or press to choose one'),
  );
}

const VueField = {
  data: () => ({ name: '' }),
  methods: {
    choose({ target }) {
      this.name = target.files[0].name;
      void take('vue', target.files);
    },
  },
  render() {
    return vueElement('div', [
      vueElement('input', { type: 'file', accept: 'image/*', onChange: this.choose }),
      vueElement('output', { 'data-state': this.name }, this.name),
    ]);
  },
};

function addUppy() {
  const uppy = new Uppy({ restrictions: { allowedFileTypes: ['image/*'], maxNumberOfFiles: 2 } });
  uppy.use(Dashboard, {
    inline: true,
    target: mount('uppy', 'Uppy Dashboard'),
    height: 220,
    width: '100%',
    proudlyDisplayPoweredByUppy: false,
  });
  uppy.on('file-added', ({ data }) => void take('uppy', [data]));
}

function addFilePond() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  mount('filepond', 'FilePond').append(input);
  const pond = FilePond.create(input, { credits: false });
  pond.on('addfile', (_, { file }) => void take('filepond', [file]));
}

export function addLibraryFields() {
  createRoot(mount('react', 'React, from its state')).render(h(ReactField));
  createRoot(mount('react-dropzone', 'react-dropzone')).render(h(ReactDropzone));
  addUppy();
  addFilePond();
  createApp(VueField).mount(mount('vue', 'Vue'));
}
