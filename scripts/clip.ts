// npm run clip — makes the clips that play the webcam: the portrait of assets/portrait, animated. Beside each lies a
// timeline of what it shows, for `npm run evaluate -- --video`.
import { writeFile } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';
import { ensureClip } from './clip/ensure-clip.ts';
import { CLIPS, TIMELINES } from './clip/timeline.ts';
import { timelineCsv } from './timeline-csv.ts';

for (const name of CLIPS) {
  const bar = new SingleBar(
    { format: `${name} {bar} {value}/{total} frames` },
    Presets.shades_classic,
  );
  const path = await ensureClip(name, (done, total) => {
    if (!bar.isActive) {
      bar.start(total, 0);
    }
    bar.update(done);
  });
  bar.stop();
  await writeFile(path.replace('.mjpeg', '.csv'), timelineCsv(TIMELINES[name]));
  console.log(path);
}
