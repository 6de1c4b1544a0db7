import * as tf from '@tensorflow/tfjs-core';

interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: number | 'valid' | 'same';
  readonly dataFormat: 'NHWC' | 'NCHW';
}

/**
 * Registers the gradients of Conv2D that tfjs-backend-wasm lacks (filter) or computes slowly (input), written
 * with the backend's fast forward convolution. They serve odd filters, stride 1, 'same' padding and NHWC
 * tensors: the only ones in the network.
 *
 * @throws Error from within a gradient when a convolution of another kind is differentiated
 */
export function registerConvolutionGradients(): void {
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
