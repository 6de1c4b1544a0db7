import { reportWebSizes } from './website/sizes.ts';
import { WEBSITE_DIRECTORY } from './website/website-build.ts';

const { lines, problems } = reportWebSizes(WEBSITE_DIRECTORY);
for (const line of lines) console.log(line);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
