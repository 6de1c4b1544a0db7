/** The language's own functions as they are when this starts: a page may replace them later. */

const { apply } = Reflect;
const { getOwnPropertyDescriptor } = Object;
const NativePromise = Promise;
const get = WeakMap.prototype.get;
const set = WeakMap.prototype.set;
const { then } = Promise.prototype;

/** A method as a function that takes its receiver first. */
export function uncurried<Arguments extends readonly unknown[], Result>(
  method: (...parameters: Arguments) => Result,
): (self: unknown, ...parameters: Arguments) => Result {
  return (self, ...parameters) => apply(method, self, parameters);
}

/** The getter of a property as a function that takes its receiver. */
export function getterOf<Result>(owner: object, name: string): (self: unknown) => Result {
  const getter = getOwnPropertyDescriptor(owner, name)?.get;
  if (!getter) throw new Error(`There is no getter "${name}".`);
  return (self) => apply(getter, self, []);
}

/** Whether a getter of the browser's takes something as its receiver. */
export function isReceiver(getter: (self: unknown) => unknown, self: unknown): boolean {
  try {
    getter(self);
    return true;
  } catch {
    return false;
  }
}

/** Notes about objects, which last as long as the objects. */
export class Notes<Value> {
  readonly #values = new WeakMap<WeakKey, Value>();

  /** @param key anything; only objects have notes */
  get(key: unknown): Value | undefined {
    return apply(get, this.#values, [key]);
  }

  set(key: WeakKey, value: Value): void {
    apply(set, this.#values, [key, value]);
  }
}

/** A table by names that inherits nothing, so that a page can put nothing into it. */
export function emptyRecord<Value>(): Record<string, Value> {
  return { __proto__: null } as unknown as Record<string, Value>;
}

export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: unknown): void;
}

export function deferred<Value>(): Deferred<Value> {
  let resolve: Deferred<Value>['resolve'] = () => undefined;
  let reject: Deferred<Value>['reject'] = () => undefined;
  const promise = new NativePromise<Value>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

/** A promise that is rejected already. */
export function rejected(reason: unknown): Promise<never> {
  return new NativePromise((_, onReason) => onReason(reason));
}

/** Calls back without a frame of ours in between. */
export function whenSettled<Value>(
  promise: Promise<Value>,
  onValue: (value: Value) => void,
  onReason: (reason: unknown) => void,
): void {
  apply(then, promise, [onValue, onReason]);
}
