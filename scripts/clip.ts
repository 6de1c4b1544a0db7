// npm run clip — makes the clips that play the webcam: the portrait of assets/portrait, animated.
import { Presets, SingleBar } from 'cli-progress';
import { ensureClip } from './clip/ensure-clip.ts';
import { CLIPS } from './clip/timeline.ts';

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
  console.log(path);
}
