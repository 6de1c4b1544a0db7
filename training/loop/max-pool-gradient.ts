import * as tf from '@tensorflow/tfjs-core';

/** The part of the WASM backend that the kernels need beside the public operations. */
interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(info: tf.TensorInfo): Float32Array;
}

/**
 * Registers a faster gradient of MaxPool for tfjs-backend-wasm, which hands each output's gradient to the first
 * of the window's pixels that holds the maximum. It serves square windows that don't overlap.
 *
 * @throws Error from within a gradient when a pooling of another kind is differentiated
 */
export function registerMaxPoolGradient(): void {
  if (tf.getKernel(tf.MaxPoolGrad, 'wasm')) tf.unregisterKernel(tf.MaxPoolGrad, 'wasm');
  tf.registerKernel({
    kernelName: tf.MaxPoolGrad,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = backend as unknown as WasmBackend;
      const { filterSize, strides, pad } = attrs as unknown as tf.MaxPoolGradAttrs;
      const window = [filterSize].flat();
      const steps = [filterSize, strides].flat(2);
      if (steps.some((size) => size !== window[0]) || pad !== 'valid') {
        throw new Error(`No WASM gradient for max-pooling with ${JSON.stringify(attrs)}.`);
      }
      const { dy, input } = inputs as unknown as { dy: tf.TensorInfo; input: tf.TensorInfo };
      const result = wasm.makeOutput(input.shape, 'float32');
      // The views are taken after the allocation, which may have moved the heap.
      spreadToMaxima(
        wasm.typedArrayFromHeap(input),
        wasm.typedArrayFromHeap(dy),
        wasm.typedArrayFromHeap(result),
        { input: shapeOf(input), output: shapeOf(dy), window: window[0] as number },
      );
      return result;
    },
  });
}

type Shape = readonly [batch: number, height: number, width: number, channels: number];

function shapeOf({ shape }: tf.TensorInfo): Shape {
  const [batch = 0, height = 0, width = 0, channels = 0] = shape;
  return [batch, height, width, channels];
}

function spreadToMaxima(
  input: Float32Array,
  dy: Float32Array,
  dx: Float32Array,
  shapes: { readonly input: Shape; readonly output: Shape; readonly window: number },
): void {
  const [, height, width, channels] = shapes.input;
  const [batch, rows, columns] = shapes.output;
  const { window } = shapes;
  dx.fill(0);
  let from = 0;
  for (let image = 0; image < batch; image++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const corner = ((image * height + row * window) * width + column * window) * channels;
        for (let channel = 0; channel < channels; channel++, from++) {
          let best = corner + channel;
          for (let y = 0; y < window; y++) {
            for (let x = 0; x < window; x++) {
              const at = corner + (y * width + x) * channels + channel;
              if ((input[at] as number) > (input[best] as number)) best = at;
            }
          }
          dx[best] = dy[from] as number;
        }
      }
    }
  }
}
