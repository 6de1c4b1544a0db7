import * as tf from '@tensorflow/tfjs-core';

/** The part of the WASM backend that the kernels need beside the public operations. */
interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(info: tf.TensorInfo): Float32Array;
}

interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: number | 'valid' | 'same';
  readonly dataFormat: 'NHWC' | 'NCHW';
}

/**
 * Registers the gradients that tfjs-backend-wasm lacks (Conv2D's filter) or computes slowly (Conv2D's input,
 * MaxPool). Those of Conv2D are written with the backend's fast forward convolution and serve odd filters,
 * stride 1, 'same' padding and NHWC tensors; that of MaxPool serves square windows that don't overlap: the only ones
 * in the network.
 *
 * @throws Error from within a gradient when a convolution or pooling of another kind is differentiated
 */
export function registerTrainingKernels(): void {
  registerMaxPoolGradient();
  replaceKernel(tf.Conv2DBackpropFilter, ({ inputs, attrs }) =>
    filterGradient(
      inputs.x as tf.Tensor4D,
      inputs.dy as tf.Tensor4D,
      attrs as unknown as ConvolutionAttributes & { filterShape: [number, number, number, number] },
    ),
  );
  replaceKernel(tf.Conv2DBackpropInput, ({ inputs, attrs }) =>
    inputGradient(
      inputs.dy as tf.Tensor4D,
      inputs.filter as tf.Tensor4D,
      attrs as unknown as ConvolutionAttributes,
    ),
  );
}

type Gradient = (parameters: {
  inputs: tf.NamedTensorInfoMap;
  attrs: tf.NamedAttrMap | undefined;
}) => tf.Tensor;

function replaceKernel(kernelName: string, gradient: Gradient): void {
  if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    // The tensor that tidy hands on is one that the engine takes as it is.
    kernelFunc: ({ inputs, attrs }) =>
      tf.tidy(() => {
        const asTensors = Object.fromEntries(
          Object.entries(inputs).map(([name, info]) => [name, tensorOf(info as tf.TensorInfo)]),
        );
        return gradient({ inputs: asTensors, attrs });
      }),
  });
}

function tensorOf(info: tf.TensorInfo): tf.Tensor {
  return info instanceof tf.Tensor ? info : tf.engine().makeTensorFromTensorInfo(info);
}

/**
 * One forward convolution with batch and channels swapped: the picture's channels become the batch, the batch
 * becomes the channels that are summed over, and dy serves as the filter.
 */
function filterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  attributes: ConvolutionAttributes & { filterShape: [number, number, number, number] },
): tf.Tensor {
  const [height, width] = attributes.filterShape;
  assertSupported(attributes, height, width);
  const rows = (height - 1) / 2;
  const columns = (width - 1) / 2;
  const padded = tf.pad(x, [
    [0, 0],
    [rows, rows],
    [columns, columns],
    [0, 0],
  ]);
  const swapped = tf.transpose(padded, [3, 1, 2, 0]) as tf.Tensor4D;
  const asFilter = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
  return tf.transpose(tf.conv2d(swapped, asFilter, 1, 'valid'), [1, 2, 0, 3]);
}

/** A forward convolution of dy with the filter turned by 180 degrees and its channels swapped. */
function inputGradient(
  dy: tf.Tensor4D,
  filter: tf.Tensor4D,
  attributes: ConvolutionAttributes,
): tf.Tensor {
  assertSupported(attributes, filter.shape[0], filter.shape[1]);
  const turned = tf.transpose(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]) as tf.Tensor4D;
  return tf.conv2d(dy, turned, 1, 'same');
}

function assertSupported(attributes: ConvolutionAttributes, height: number, width: number): void {
  const strides = [attributes.strides].flat();
  if (
    strides.some((stride) => stride !== 1) ||
    attributes.pad !== 'same' ||
    attributes.dataFormat !== 'NHWC' ||
    height % 2 === 0 ||
    width % 2 === 0
  ) {
    throw new Error(
      `No WASM gradient for a ${height}x${width} convolution with ${JSON.stringify(attributes)}. ` +
        'Supported: odd filters, stride 1, padding "same", NHWC.',
    );
  }
}

/** Hands each output's gradient to the first of the window's pixels that holds the maximum. */
function registerMaxPoolGradient(): void {
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
