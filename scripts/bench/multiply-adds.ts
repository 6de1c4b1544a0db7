import * as v from 'valibot';

const Side = v.pipe(v.number(), v.integer(), v.minValue(1));
const Sides = v.tuple([Side, Side]);

/** The layers that the network is made of, as Keras and TensorFlow.js write them. */
const LayerSchema = v.variant('class_name', [
  v.object({
    class_name: v.literal('InputLayer'),
    config: v.object({ batch_input_shape: v.tuple([v.null(), Side, Side, Side]) }),
  }),
  v.object({
    class_name: v.literal('Conv2D'),
    config: v.object({
      filters: Side,
      kernel_size: Sides,
      strides: v.tuple([v.literal(1), v.literal(1)]),
      padding: v.literal('same'),
      dilation_rate: v.tuple([v.literal(1), v.literal(1)]),
    }),
  }),
  v.object({
    class_name: v.literal('MaxPooling2D'),
    config: v.object({ pool_size: Sides, strides: Sides, padding: v.literal('valid') }),
  }),
  v.object({ class_name: v.literal('Dense'), config: v.object({ units: Side }) }),
  v.object({ class_name: v.picklist(['BatchNormalization', 'ReLU', 'Flatten']) }),
]);

const ModelSchema = v.object({
  modelTopology: v.object({ config: v.object({ layers: v.array(LayerSchema) }) }),
});

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/**
 * How many multiplications with an addition the network needs for one face: those of its convolutions and dense layers,
 * padding included. Everything else (biases, normalisation, pooling) is some hundredths of that, and left out.
 *
 * @param model the content of `model.json`: one layer after the other
 * @throws ValiError when it has a layer that can't be counted
 */
export function multiplyAddsOf(model: unknown): number {
  let shape: Shape = { width: 0, height: 0, channels: 0 };
  let sum = 0;
  for (const layer of v.parse(ModelSchema, model).modelTopology.config.layers) {
    if (layer.class_name === 'InputLayer') {
      const [, height, width, channels] = layer.config.batch_input_shape;
      shape = { width, height, channels };
    } else if (layer.class_name === 'Conv2D') {
      const { kernel_size: kernel, filters } = layer.config;
      sum += areaOf(shape) * kernel[0] * kernel[1] * shape.channels * filters;
      shape = { ...shape, channels: filters };
    } else if (layer.class_name === 'MaxPooling2D') {
      shape = pooled(shape, layer.config.pool_size, layer.config.strides);
    } else if (layer.class_name === 'Dense') {
      sum += areaOf(shape) * shape.channels * layer.config.units;
      shape = { width: 1, height: 1, channels: layer.config.units };
    }
  }
  return sum;
}

function areaOf({ width, height }: Shape): number {
  return width * height;
}

function pooled(
  shape: Shape,
  [poolHeight, poolWidth]: readonly [number, number],
  [strideDown, strideAcross]: readonly [number, number],
): Shape {
  return {
    ...shape,
    height: Math.floor((shape.height - poolHeight) / strideDown) + 1,
    width: Math.floor((shape.width - poolWidth) / strideAcross) + 1,
  };
}
