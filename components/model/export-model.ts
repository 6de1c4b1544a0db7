import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { avatarIdentifier } from '../../lib/export/avatar-identifier.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { framedSvg } from '../../lib/export/framed-svg.ts';
import { makeToken } from '../../lib/export/nft/make-token.ts';
import { PACK_TOOLS, type PackTools } from '../../lib/export/packs/draw-sticker.ts';
import { makePack, packFileName } from '../../lib/export/packs/make-pack.ts';
import type { PackChoice } from '../../lib/export/packs/moving-pack-rules.ts';
import { pictureFile } from '../../lib/export/picture.ts';
import {
  hasTransparency,
  isPictureSize,
  type PictureFormat,
} from '../../lib/export/picture-format.ts';
import { SEVEN_FILE, sevenPictures } from '../../lib/export/seven-pictures.ts';
import type { Emotion } from '../../lib/expression/emotions.ts';
import { type AnimationModel, createAnimationModel } from './animation-model.ts';
import { createExportJobs, type ExportJobs } from './export-jobs.ts';
import { createFrameChoice, type FrameChoice } from './frame-choice.ts';
import type { PageModel } from './page-model.ts';

/** One of the seven expressions, or the generated emoji that is looked at. */
export type SubjectChoice = Emotion | 'capture';

/** What a picture shows. */
export interface Subject {
  readonly look: AvatarConfiguration;
  readonly pose: AvatarPose;
  readonly expression: Emotion;
}

/** Everything that takes the avatar out of the program, and how it is to be. */
export interface ExportModel {
  readonly page: PageModel;
  readonly jobs: ExportJobs;
  readonly choice: ReadonlySignal<SubjectChoice>;
  readonly subject: ReadonlySignal<Subject>;
  readonly format: ReadonlySignal<PictureFormat>;
  /** In pixels; it may be one that is not allowed, while it is being typed. */
  readonly size: ReadonlySignal<number>;
  readonly ground: FrameChoice;
  /** Whether a picture can be made of what is chosen. */
  readonly ready: ReadonlySignal<boolean>;
  /** The picture as it will be, as SVG. */
  readonly preview: ReadonlySignal<string>;
  choose(subject: SubjectChoice): void;
  chooseFormat(format: PictureFormat): void;
  chooseSize(pixels: number): void;
  download(): void;
  copy(): void;
  downloadSeven(): void;
  downloadPack(pack: PackChoice & { readonly withReactions: boolean }): void;
  downloadToken(): void;
  readonly animation: AnimationModel;
}

/** @param tools draw and encode; a test has some of its own */
export function createExportModel(page: PageModel, tools: PackTools = PACK_TOOLS): ExportModel {
  const { raster } = tools;
  const jobs = createExportJobs();
  const chosen = signal<SubjectChoice>('happy');
  const format = signal<PictureFormat>('png');
  const size = signal(512);
  const subject = computed<Subject>(() => {
    const capture = page.captures.selected.value;
    if (chosen.value === 'capture' && capture) return capture;
    const expression = chosen.value === 'capture' ? 'happy' : chosen.value;
    const look = page.avatar.configuration.value;
    return { look, expression, pose: poseOfEmotion(expression) };
  });
  const scene = computed(() => page.drawing.sceneOf(subject.value.look));
  const ground = createFrameChoice(
    scene,
    computed(() => hasTransparency(format.value)),
  );
  const preview = computed(() => framedSvg(scene.value, subject.value.pose, ground.frame.value));
  const save = (file: Blob, name: string) => {
    page.saveFile(file, name);
    return { kind: 'saved', file: name } as const;
  };
  return {
    page,
    jobs,
    choice: computed(() =>
      chosen.value === 'capture' && !page.captures.selected.value ? 'happy' : chosen.value,
    ),
    subject,
    format,
    size,
    ground,
    preview,
    ready: computed(() => format.value === 'svg' || isPictureSize(size.value)),
    choose: (next) => {
      chosen.value = next;
    },
    chooseFormat: (next) => {
      format.value = next;
    },
    chooseSize: (pixels) => {
      size.value = pixels;
    },
    download: () => {
      const order = { format: format.value, size: size.value };
      const name = fileName(subject.value.expression, order.format);
      jobs.run('picture', async () => save(await pictureFile(preview.value, order, raster), name));
    },
    copy: () =>
      jobs.run('picture', async () => {
        // A clipboard takes no other format.
        const order = {
          format: 'png',
          size: isPictureSize(size.value) ? size.value : 512,
        } as const;
        const picture = await pictureFile(preview.value, order, raster);
        return page.copy(picture).then(
          () => ({ kind: 'copied' }),
          () => ({ kind: 'copyFailed' }),
        );
      }),
    downloadSeven: () => {
      const order = { format: format.value, size: size.value, frame: ground.frame.value };
      const drawn = scene.value;
      jobs.run('picture', async (progress) =>
        save(await sevenPictures(drawn, order, progress, raster), SEVEN_FILE),
      );
    },
    downloadPack: (pack) => {
      const look = page.avatar.configuration.value;
      jobs.run('stickers', async (progress) => {
        const order = { ...pack, identifier: await avatarIdentifier(look) };
        const file = await makePack(page.drawing.sceneOf(look), order, progress, tools);
        return save(file, packFileName(pack));
      });
    },
    downloadToken: () => {
      const { look, pose, expression } = subject.value;
      const order = { look, pose, expression, hand: page.drawing.handOf(look), scene: scene.value };
      jobs.run('token', async (progress) => {
        const token = await makeToken(order, progress, raster);
        return { ...save(token.archive, token.fileName), address: token.folder };
      });
    },
    animation: createAnimationModel(
      computed(() => page.drawing.sceneOf(page.avatar.configuration.value)),
      jobs,
      save,
      tools.encode,
    ),
  };
}
