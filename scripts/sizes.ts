import { resolve } from 'node:path';
import { reportSizes } from './sizes/report.ts';

const { lines, problems } = reportSizes(resolve(import.meta.dirname, '../.output/chrome-mv3'));
for (const line of lines) console.log(line);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
