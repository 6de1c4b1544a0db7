/** An element of a hand's markup, for a canvas in a worker, where there is no DOMParser. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupElement[];
  /** The text right inside of it. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupElement[];
  text: string;
}

const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/**
 * Reads the markup that hands write: elements, attributes in double quotes, and text, nothing else.
 *
 * @throws Error that shows where the markup is something else
 */
export function parseMarkup(markup: string): readonly MarkupElement[] {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < markup.length) {
    const start = token.lastIndex;
    const match = token.exec(markup);
    const parent = open.at(-1);
    if (match === null || parent === undefined) throw malformed(markup, start);
    const [, closing, name, attributes = '', selfClosing, text] = match;
    if (text !== undefined) parent.text += unescaped(text);
    else if (closing === '/') close(open, name, markup, start);
    else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (selfClosing !== '/') open.push(element);
    }
  }
  if (open.length > 1) throw malformed(markup, markup.length);
  return root.children;
}

function close(open: OpenElement[], name: string | undefined, markup: string, start: number): void {
  const element = open.pop();
  if (open.length === 0 || element?.name !== name) throw malformed(markup, start);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function malformed(markup: string, start: number): Error {
  return new Error(
    `A layer's markup can't be read from ${JSON.stringify(markup.slice(start, start + 40))} on.`,
  );
}
