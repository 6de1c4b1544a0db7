import { type ReadonlySignal, signal } from '@preact/signals';
import { consentNow } from '../../lib/settings/consent.ts';
import { createFilmModel, type FilmModel } from '../recording/film-model.ts';
import type { BackdropModel } from './backdrop-model.ts';
import { type CloseLook, createCloseLook } from './close-look.ts';
import type { KnowledgeModel } from './knowledge-model.ts';
import type { PageModel } from './page-model.ts';
import type { SitesModel } from './sites-model.ts';

/** A camera that can be chosen. Its name is empty as long as no camera is allowed. */
export interface CameraChoice {
  readonly id: string;
  readonly name: string;
}

/** What the studio's page can do besides the popup's. */
export interface StudioServices {
  /** Has the browser ask for the camera; ends when the person has answered, whatever it was. */
  askForCamera(): Promise<void>;
  /** Shows a person their own camera, until the signal aborts; rejects when there is none to be had. */
  openMirror(cameraId: string | null, signal: AbortSignal): Promise<MediaStream>;
  /** Tells the cameras there are, at once and at each change. */
  onCameras(listener: (cameras: readonly CameraChoice[]) => void, signal: AbortSignal): void;
  /** Tells that the camera has become allowed. */
  onCameraAllowed(listener: () => void, signal: AbortSignal): void;
}

/** What only the extension can do: calls, and the sites that it is turned on for. */
export interface ExtensionParts {
  readonly sites: SitesModel;
  readonly backdrop: BackdropModel;
}

/** What the studio is about besides its camera. */
export interface StudioParts {
  readonly page: PageModel;
  /** Null where the studio is a website. */
  readonly extension: ExtensionParts | null;
  /** What is stored, and ways to be rid of it. */
  readonly knowledge: KnowledgeModel;
}

export interface StudioModel extends StudioParts {
  readonly film: FilmModel;
  readonly closeLook: CloseLook;
  /** Whether the browser's question stands open. */
  readonly asking: ReadonlySignal<boolean>;
  readonly cameras: ReadonlySignal<readonly CameraChoice[]>;
  /** The person agrees: only now the browser is asked for the camera. */
  start(): void;
  /** Asks once more after a refusal. */
  allowCamera(): void;
}

export function createStudioModel(
  parts: StudioParts,
  services: StudioServices,
  end: AbortSignal,
): StudioModel {
  const { page } = parts;
  const asking = signal(false);
  const cameras = signal<readonly CameraChoice[]>([]);
  const ask = async () => {
    asking.value = true;
    await services.askForCamera();
    asking.value = false;
  };
  services.onCameras((found) => {
    cameras.value = found;
  }, end);
  services.onCameraAllowed(page.retry, end);
  return {
    ...parts,
    film: createFilmModel(page, end),
    closeLook: createCloseLook(page, services.openMirror, end),
    asking,
    cameras,
    start: () => void ask().then(() => page.change({ ...consentNow(), cameraOn: true })),
    allowCamera: () => void ask().then(page.retry),
  };
}
