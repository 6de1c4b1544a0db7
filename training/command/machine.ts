import { availableParallelism, cpus, platform } from 'node:os';

/** On what a figure was measured, for example "2 cores of AMD EPYC, linux, Node v24.21.0". */
export function machineName(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores of ${model}, ${platform()}, Node ${process.version}`;
}
