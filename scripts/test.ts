import { runAll } from './testing/run-all.ts';

process.exitCode = runAll();
