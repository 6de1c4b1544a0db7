import { writeFile } from 'node:fs/promises';
import { evaluateDataSet } from './evaluation/data-source.ts';
import { readEvaluateOptions } from './evaluation/options.ts';
import { evaluatePictures } from './evaluation/picture-source.ts';
import { reportOf } from './evaluation/report-of.ts';
import type { OpenFaceFinder } from './faces/face-finder.ts';
import { startBackend } from './loop/backend.ts';
import { readLayersModel } from './model/layers-model-files.ts';
import { reportPage } from './report/report.ts';

/**
 * Measures a network as the command line says, prints the figures, and writes a report if one is wanted.
 *
 * @param openFaceFinder called only for `--align`
 */
export async function evaluateCommand(openFaceFinder: OpenFaceFinder): Promise<void> {
  const { source, model: file, backend, report, json } = readEvaluateOptions();
  await startBackend(backend);
  const model = await readLayersModel(file);
  const evaluated =
    source.kind === 'data'
      ? await evaluateDataSet(model, source)
      : await evaluatePictures(model, source, openFaceFinder);
  console.log(json ? JSON.stringify(evaluated.json) : evaluated.table);
  if (report === undefined) return;
  await writeFile(report, reportPage(await reportOf(evaluated, model, file)));
  console.error(`The report is in ${report}.`);
}
