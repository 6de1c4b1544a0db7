import { Notes } from './primordials.ts';

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const functionText = Function.prototype.toString;
const FRAME = '\n    at ';
const OF_BROWSER = '(<anonymous>)';
const { captureStackTrace } = Error as unknown as StackTraces;
const NativeError = Error;
const NativeProxy = Proxy;
const NativeTypeError = TypeError;
const indexOf = String.prototype.indexOf;
const slice = String.prototype.slice;

interface StackTraces {
  captureStackTrace(target: object, above: unknown): void;
}

type NativeFunction = (...parameters: never) => unknown;

/** One call of a function that we stand in for. */
export interface Call {
  readonly self: unknown;
  readonly parameters: readonly unknown[];
  /** Lets the browser do it. */
  native(): unknown;
  /** The same for a function that gives a promise: nor has its error a frame of ours. */
  nativePromise(): Promise<unknown>;
  /** The TypeError that the browser would make here: its stack begins in the page. */
  typeError(prefix: string, message: string): TypeError;
}

export type Answer = (call: Call) => unknown;

/**
 * Puts functions of ours in the place of the browser's, so that they look like those: name, length, descriptor,
 * text. Each is a Proxy of the browser's function, which has no text of ours to show even to another window.
 */
export class Disguise {
  readonly #originals = new Notes<NativeFunction>();

  constructor() {
    this.method(Function.prototype, 'toString', (call) => {
      const original = this.#originals.get(call.self);
      return original ? apply(functionText, original, []) : call.native();
    });
  }

  /** Replaces a method; nothing happens where the browser has none. */
  method(owner: object, name: string, answer: Answer): void {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (!descriptor || typeof descriptor.value !== 'function') return;
    defineProperty(owner, name, { ...descriptor, value: this.#standIn(descriptor.value, answer) });
  }

  /** Replaces a getter; nothing happens where the browser has none. */
  getter(owner: object, name: string, answer: Answer): void {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (!descriptor?.get) return;
    defineProperty(owner, name, { ...descriptor, get: this.#standIn(descriptor.get, answer) });
  }

  #standIn<Replaced extends NativeFunction>(original: Replaced, answer: Answer): Replaced {
    // Without a prototype: a page may put traps on Object.prototype.
    const handler = {
      __proto__: null,
      apply: function trap(_: Replaced, self: unknown, parameters: readonly unknown[]): unknown {
        return answer({
          self,
          parameters,
          native: () => calledFrom(trap, () => apply(original, self, parameters as never)),
          nativePromise: () => promisedFrom(trap, apply(original, self, parameters as never)),
          typeError: (prefix, message) => typeErrorFrom(trap, prefix, message),
        });
      },
    } as ProxyHandler<Replaced>;
    const standIn = new NativeProxy(original, handler);
    this.#originals.set(standIn, original);
    return standIn;
  }
}

/** The browser adds the prefix to the message when the stack is already written. */
function typeErrorFrom(trap: NativeFunction, prefix: string, message: string): TypeError {
  const error = new NativeTypeError(message);
  captureStackTrace(error, trap);
  error.message = `${prefix}${message}`;
  return error;
}

/** Calls the browser; what it throws has no frame of ours in its stack. */
function calledFrom(trap: NativeFunction, call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    throw withStack(error, stackFrom(trap));
  }
}

async function promisedFrom(trap: NativeFunction, promise: unknown): Promise<unknown> {
  const stack = stackFrom(trap);
  try {
    return await promise;
  } catch (error) {
    throw withStack(error, stack);
  }
}

/** The stack of the page's call. */
function stackFrom(trap: NativeFunction): unknown {
  const here: { stack?: unknown } = {};
  captureStackTrace(here, trap);
  return here.stack;
}

function withStack(error: unknown, stack: unknown): unknown {
  // Exceptions of the DOM that the browser makes have no stack of their own.
  if (error instanceof NativeError && getOwnPropertyDescriptor(error, 'stack')) {
    error.stack = `${headOf(error.stack)}${framesOf(stack)}`;
  }
  return error;
}

/** The message, and the frame of the browser's own function where it has one. */
function headOf(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  const first = apply(indexOf, stack, [FRAME]);
  if (first < 0) return stack;
  const second = apply(indexOf, stack, [FRAME, first + 1]);
  const isOfBrowser = apply(indexOf, apply(slice, stack, [first, second]), [OF_BROWSER]) > 0;
  return apply(slice, stack, [0, isOfBrowser ? second : first]);
}

function framesOf(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  const start = apply(indexOf, stack, [FRAME]);
  return start < 0 ? '' : apply(slice, stack, [start]);
}
