/** Filters of the five 3x3 convolutions, from the picture to the dense layer. */
export const FILTERS = [32, 64, 64, 128, 128] as const;
export const KERNEL_SIZE = 3;
/** Each convolution's result is pooled by so many pixels in each direction. */
export const POOL_SIZE = 2;
export const DENSE_UNITS = 200;
/** Added to the variance by which the normalisation divides. */
export const NORMALISATION_EPSILON = 1e-3;
