import { seededRandom } from '../../lib/recording/seeded-random.ts';

/** A request as the page's half sends it, in the shape of the protocol. */
type Shape = Readonly<Record<string, unknown>>;

/** What members are replaced by: the edges of each type, and what other languages would trip over. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1,
  1.5,
  30,
  1921,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0n,
  '',
  'open',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
  'toString',
  'livemoji-host',
  'pagehide',
  '\u0000',
  '\ud800',
  '<img onerror=alert(1)>',
  [],
  [[]],
  {},
  { length: 1 },
  { type: 'open' },
  new Date(0),
  new Map([['type', 'open']]),
  new Set(['open']),
  new Uint8Array(8),
  /open/,
];
/** Names that members get beside those of the protocol. */
const NAMES = ['__proto__', 'constructor', 'type', 'cameraId', 'consent', 'state', 'then', ''];
const TYPES = ['open', 'change', 'close'] as const;

/**
 * Makes requests that a page might send instead of those of the protocol: some are right, most are right but for one
 * or two things, some are nothing of the kind. The same seed gives the same requests, in the same order.
 *
 * @returns the next request at each call; all of them can be sent through a port
 */
export function hostileRequests(seed: number): () => unknown {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const value = () => one(VALUES);
  const settings = (): Shape => ({
    width: 1 + below(1920),
    height: 1 + below(1080),
    frameRate: 1 + below(30),
  });
  const right = (): Shape => {
    const type = one(TYPES);
    const output = `output-${below(50)}`;
    if (type === 'close') return { type, output };
    if (type === 'change') return { type, output, settings: settings() };
    return { type, output, event: `event-${below(1e6)}`, settings: settings() };
  };
  const harmed = (shape: Shape): Shape => {
    const names = Object.keys(shape);
    const name = one(names);
    const inner = shape[name];
    switch (below(5)) {
      case 0:
        return Object.fromEntries(Object.entries(shape).filter(([key]) => key !== name));
      case 1:
        return { ...shape, [one(NAMES)]: value() };
      case 2:
        return { ...shape, [name]: [inner] };
      case 3:
        if (isShape(inner)) return { ...shape, [name]: harmed(inner) };
        return { ...shape, [name]: value() };
      default:
        return { ...shape, [name]: value() };
    }
  };
  return () => {
    const kind = below(10);
    if (kind < 2) return right();
    if (kind < 7) return harmed(right());
    if (kind < 9) return harmed(harmed(right()));
    return value();
  };
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
