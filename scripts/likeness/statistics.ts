/** Pearson's correlation of two series of the same length; NaN where one of them doesn't vary. */
export function correlation(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) {
    throw new RangeError(
      `Series of ${first.length} and ${second.length} values can't be compared.`,
    );
  }
  const [meanFirst, meanSecond] = [mean(first), mean(second)];
  let [together, alone, other] = [0, 0, 0];
  for (const [index, value] of first.entries()) {
    const one = value - meanFirst;
    const two = (second[index] ?? 0) - meanSecond;
    together += one * two;
    alone += one * one;
    other += two * two;
  }
  return together / Math.sqrt(alone * other);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of all of a population. */
export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
