// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fileName } from '../export/file-name.ts';
import { PICTURE_FORMATS, type PictureFormat } from '../export/picture-format.ts';
import { acceptOnFields } from './accept-on-fields.ts';
import { fileTargetOn } from './file-target.ts';
import { draggedFormat, dragType, droppedFile, isPictureName, markDrag } from './marker.ts';
import { nameDrop } from './name-drop.ts';

const PNG = dragType('png');
const UNNAMED = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6.png';

beforeEach(() => {
  document.body.innerHTML = '';
});

function add(markup: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', markup);
  return document.body.lastElementChild as HTMLElement;
}

interface Carried {
  readonly marker?: string;
  readonly name?: string;
  readonly type?: string;
}

/** A browser's event has what it is made of; happy-dom's leaves the picture out. */
class WholeDragEvent extends DragEvent {
  override readonly dataTransfer: DataTransfer | null;
  override readonly relatedTarget = null;
  constructor(type: string, init: DragEventInit = {}) {
    super(type, init);
    this.dataTransfer = init.dataTransfer ?? null;
  }
}

/** What the browser hands to a page: our picture, unless a test says otherwise. */
function carry({ marker = 'livemoji-happy.png', name = UNNAMED, type = 'image/png' }: Carried) {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['picture'], name, { type }));
  if (marker !== '') transfer.setData(PNG, marker);
  // The browser lists a type for its files, which this one's stand-in leaves out.
  Object.defineProperty(transfer, 'types', { value: [...(marker ? [PNG] : []), 'Files'] });
  return transfer;
}

/** A drag as the browser tells it, which no script can make. */
function tell(target: Element, type: string, carried: Carried = {}, isTrusted = true): DragEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  const event = new WholeDragEvent(type, { ...init, dataTransfer: carry(carried) });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
  return event;
}

describe('the marker', () => {
  it('is put on a drag in place of the addresses', () => {
    const transfer = new DataTransfer();
    transfer.setData('text/uri-list', 'chrome-extension://abc/virtual/x.png');
    transfer.setData('text/html', '<img src="chrome-extension://abc/virtual/x.png">');
    markDrag(new WholeDragEvent('dragstart', { dataTransfer: transfer }), 'livemoji-sad.png');
    expect(transfer.getData('text/uri-list')).toBe('');
    expect(transfer.getData('text/html')).toBe('');
    expect(transfer.getData(PNG)).toBe('livemoji-sad.png');
    expect(transfer.effectAllowed).toBe('copy');
  });

  it('is what makes a drag ours, together with a file, and tells its format', () => {
    expect(draggedFormat(carry({}))).toBe('png');
    expect(draggedFormat(carry({ marker: '' }))).toBeUndefined();
    expect(draggedFormat(new DataTransfer())).toBeUndefined();
    expect(draggedFormat(null)).toBeUndefined();
  });

  it.each(PICTURE_FORMATS)('has a type for %s, which a page is told before the drop', (format) => {
    const transfer = new DataTransfer();
    markDrag(new WholeDragEvent('dragstart', { dataTransfer: transfer }), fileName('sad', format));
    expect(transfer.getData(dragType(format))).toBe(fileName('sad', format));
  });

  it('gives the dropped picture its name, and its bytes stay', async () => {
    const file = droppedFile(carry({}));
    expect(file).toMatchObject({ name: 'livemoji-happy.png', type: 'image/png' });
    expect(await file?.text()).toBe('picture');
  });

  it.each([
    { marker: 'virus.exe' },
    { marker: '../livemoji-happy.png' },
    { marker: 'livemoji-happy.png.exe' },
    { type: 'text/html' },
    { type: 'image/jpeg' },
  ])('is no pass for something else: %j', (carried) => {
    expect(droppedFile(carry(carried))).toBeUndefined();
  });

  it.each([
    ['livemoji-happy.png', true],
    ['livemoji-happy.jpg', true],
    ['livemoji-.png', false],
    ['livemoji-a/b.png', false],
    [`livemoji-${'a'.repeat(61)}.png`, false],
  ])('%s as a name: %s', (name, expected) => {
    expect(isPictureName(name)).toBe(expected);
  });
});

describe('the field under a drag', () => {
  const under = (element: Element | null, format: PictureFormat = 'png') => {
    const path: Element[] = [];
    for (let each = element; each; each = each.parentElement) path.push(each);
    return fileTargetOn(path, format);
  };

  it('is the field itself, or the one that a label stands for', () => {
    const input = add('<input type="file">');
    expect(under(input)).toEqual({ input, seen: input });
    const label = add('<label><span>Photo</span><input type="file" hidden></label>');
    const hidden = label.querySelector('input');
    expect(under(label.querySelector('span'))).toEqual({ input: hidden, seen: label });
  });

  it.each([
    '<div>Anything</div>',
    '<input type="text">',
    '<label>Name <input type="text"></label>',
    '<input type="file" disabled>',
    '<input type="file" accept=".pdf">',
    '<input type="file" accept="image/jpeg">',
  ])('%s is none', (markup) => {
    expect(under(add(markup))).toBeUndefined();
  });

  it.each([
    ['', 'svg', true],
    ['image/*', 'svg', true],
    ['.png,.svg', 'svg', true],
    ['.png', 'svg', false],
    ['.jpg,.jpeg', 'jpeg', true],
    ['image/webp', 'webp', true],
    ['image/webp', 'png', false],
  ] as const)('with accept="%s" takes %s: %s', (accept, format, expected) => {
    const input = add(`<input type="file" accept="${accept}">`);
    expect(under(input, format) !== undefined).toBe(expected);
  });
});

describe('acceptOnFields', () => {
  const open = () => {
    const show = vi.fn<(seen: Element | null) => void>();
    const end = new AbortController();
    onTestFinished(() => end.abort());
    acceptOnFields(window, show, end.signal);
    return { show, end };
  };

  it('puts the picture into the field, tells the page of a choice, and of no drag', () => {
    const { show } = open();
    const input = add('<input type="file">') as HTMLInputElement;
    const heard: string[] = [];
    for (const type of ['dragenter', 'dragover', 'drop', 'input', 'change']) {
      document.addEventListener(type, ({ type: name }) => heard.push(name), { once: true });
    }
    expect(tell(input, 'dragenter').defaultPrevented).toBe(true);
    expect(show).toHaveBeenLastCalledWith(input);
    expect(tell(input, 'dragover').defaultPrevented).toBe(true);
    expect(tell(input, 'drop').defaultPrevented).toBe(true);
    expect(show).toHaveBeenLastCalledWith(null);
    expect([...(input.files ?? [])].map(({ name }) => name)).toEqual(['livemoji-happy.png']);
    expect(heard).toEqual(['input', 'change']);
  });

  it('leaves alone what is not ours, not on a field, or made by a script', () => {
    open();
    const input = add('<input type="file">') as HTMLInputElement;
    const zone = add('<div>Drop here</div>');
    expect(tell(input, 'dragover', { marker: '' }).defaultPrevented).toBe(false);
    expect(tell(zone, 'dragover').defaultPrevented).toBe(false);
    expect(tell(zone, 'drop').defaultPrevented).toBe(false);
    expect(tell(input, 'drop', { marker: '' }).defaultPrevented).toBe(false);
    expect(tell(input, 'drop', {}, false).defaultPrevented).toBe(false);
    expect(tell(input, 'drop', { marker: 'virus.exe' }).defaultPrevented).toBe(false);
    expect(input.files).toHaveLength(0);
  });

  it('shows nothing once the pointer has left, and does nothing at the end', () => {
    const { show, end } = open();
    const input = add('<input type="file">') as HTMLInputElement;
    tell(input, 'dragenter');
    tell(input, 'dragleave');
    expect(show).toHaveBeenLastCalledWith(null);
    tell(input, 'dragenter');
    end.abort();
    expect(show).toHaveBeenLastCalledWith(null);
    expect(tell(input, 'drop').defaultPrevented).toBe(false);
  });
});

describe('nameDrop', () => {
  /** A zone of a page, and the names that it got. */
  const zoneThat = (takes: (event: Event) => boolean) => {
    const zone = add('<div>Drop here</div>');
    const names: (string | undefined)[] = [];
    zone.addEventListener('drop', (event) => {
      if (!takes(event)) return;
      event.preventDefault();
      names.push((event as DragEvent).dataTransfer?.files[0]?.name);
    });
    return { zone, names };
  };

  it('drops the picture under its own name in place of the other', () => {
    vi.stubGlobal('DragEvent', WholeDragEvent);
    onTestFinished(() => void vi.unstubAllGlobals());
    nameDrop(window);
    const { zone, names } = zoneThat(() => true);
    expect(tell(zone, 'drop').defaultPrevented).toBe(true);
    expect(names).toEqual(['livemoji-happy.png']);
  });

  it('is for one drag only', () => {
    nameDrop(window);
    const { zone, names } = zoneThat(() => true);
    window.dispatchEvent(new DragEvent('dragend'));
    tell(zone, 'drop');
    expect(names).toEqual([UNNAMED]);
  });

  it("leaves the browser's own drop to a page that listens to people only", () => {
    nameDrop(window);
    const { zone, names } = zoneThat(({ isTrusted }) => isTrusted);
    tell(zone, 'drop');
    expect(names).toEqual([UNNAMED]);
  });
});
