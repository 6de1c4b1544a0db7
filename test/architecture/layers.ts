/** Which rooms a room may import from, besides itself. The first matching folder of a file is its room. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'lib/expression': [],
  'lib/face': ['lib/expression'],
  'lib/emotion': ['lib/expression'],
  'lib/avatar': ['lib/expression'],
  'lib/call': ['lib/avatar', 'lib/expression'],
  'lib/settings': ['lib/avatar', 'lib/call', 'lib/expression'],
  'lib/sites': ['lib/call', 'lib/settings'],
  'lib/channel': ['lib/avatar', 'lib/expression', 'lib/recording'],
  'lib/pace': ['lib/expression'],
  'lib/engine': ['lib/channel', 'lib/expression', 'lib/pace'],
  'lib/render': ['lib/avatar', 'lib/expression'],
  'lib/virtual-camera': ['lib/call'],
  'lib/compositor': [
    'lib/avatar',
    'lib/call',
    'lib/expression',
    'lib/media',
    'lib/pace',
    'lib/render',
    'lib/settings',
  ],
  'lib/media': ['lib/avatar', 'lib/expression', 'lib/pace'],
  'lib/export': ['lib/avatar', 'lib/expression'],
  'lib/recording': ['lib/avatar', 'lib/export', 'lib/expression', 'lib/media', 'lib/render'],
  'lib/picture-field': ['lib/avatar', 'lib/export', 'lib/expression'],
  'lib/drag': ['lib/export', 'lib/picture-field'],
  'lib/pipeline': ['lib/face', 'lib/emotion', 'lib/expression'],
  'lib/analyser': [
    'lib/emotion',
    'lib/engine',
    'lib/expression',
    'lib/face',
    'lib/media',
    'lib/pace',
    'lib/pipeline',
  ],
  components: ['lib'],
  entrypoints: ['components', 'lib'],
  web: ['components', 'lib'],
  training: ['lib'],
  scripts: ['lib', 'training'],
  e2e: ['lib', 'scripts'],
};

/** Packages that stand behind an adapter or belong to one layer, and where they may be imported. */
export const PACKAGE_HOMES: readonly {
  readonly specifier: RegExp;
  readonly name: string;
  readonly homes: RegExp;
  readonly where: string;
}[] = [
  {
    specifier: /^@mediapipe\//,
    name: 'MediaPipe',
    homes: /^(lib\/face\/mediapipe[^/]*\.ts$|scripts\/clip\/)/,
    where: 'lib/face/mediapipe*.ts and scripts/clip',
  },
  {
    specifier: /^@tensorflow\//,
    name: 'TensorFlow.js',
    homes: /^(lib\/emotion|training)\//,
    where: 'lib/emotion and training',
  },
  {
    specifier: /^(mediabunny|gifenc)$/,
    name: 'the writing of moving pictures',
    homes: /^(lib\/(export\/(animation|testing)|recording))\//,
    where: 'lib/export/animation and lib/recording',
  },
  { specifier: /^fflate/, name: 'fflate', homes: /^lib\/export\//, where: 'lib/export' },
  { specifier: /^@dicebear\//, name: 'DiceBear', homes: /^lib\/avatar\//, where: 'lib/avatar' },
  {
    specifier: /^(preact|@preact\/)/,
    name: 'Preact',
    homes: /^(components|entrypoints|web)\//,
    where: 'components, entrypoints and web',
  },
  {
    specifier: /^(wxt(\/|$)|webextension-polyfill|#)/,
    name: "the extension's own interface",
    homes: /^entrypoints\//,
    where: 'entrypoints',
  },
];

/** The room that a file belongs to: the longest of the layers' folders that contains it. */
export function roomOf(path: string): string | undefined {
  return Object.keys(LAYERS)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((one, other) => other.length - one.length)[0];
}
