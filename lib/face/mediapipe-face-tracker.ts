import { FaceLandmarker, type FaceLandmarkerResult } from '@mediapipe/tasks-vision';
import type { FaceTracker, MeshObservation } from './face-observation.ts';

/** Addresses of the files that the tracker loads, all of them the extension's own. */
export interface MediaPipeFiles {
  readonly wasmLoader: string;
  readonly wasmBinary: string;
  /** face_landmarker.task */
  readonly model: Uint8Array;
}

/** A frame that has been brought into memory. */
export interface Pixels {
  readonly pixels: ImageData;
}

/** The face tracker of MediaPipe. It runs in a classic worker: its loader uses importScripts. */
export class MediaPipeFaceTracker implements FaceTracker<Pixels> {
  readonly #landmarker: FaceLandmarker;

  private constructor(landmarker: FaceLandmarker) {
    this.#landmarker = landmarker;
  }

  /** @throws Error when the files can't be loaded or are damaged */
  static async create(files: MediaPipeFiles): Promise<MediaPipeFaceTracker> {
    const landmarker = await FaceLandmarker.createFromOptions(
      { wasmLoaderPath: files.wasmLoader, wasmBinaryPath: files.wasmBinary },
      {
        baseOptions: { modelAssetBuffer: files.model, delegate: 'CPU' },
        runningMode: 'VIDEO',
        numFaces: 1,
        outputFaceBlendshapes: true,
        outputFacialTransformationMatrixes: true,
      },
    );
    return new MediaPipeFaceTracker(landmarker);
  }

  detect({ pixels }: Pixels, timestamp: number): MeshObservation | undefined {
    return observationOf(this.#landmarker.detectForVideo(pixels, timestamp));
  }

  close(): void {
    this.#landmarker.close();
  }
}

function observationOf(result: FaceLandmarkerResult): MeshObservation | undefined {
  const [landmarks] = result.faceLandmarks;
  const [blendshapes] = result.faceBlendshapes;
  const [matrix] = result.facialTransformationMatrixes;
  if (!landmarks || !blendshapes || !matrix) return undefined;
  return {
    landmarks,
    blendshapes: Object.fromEntries(
      blendshapes.categories.map(({ categoryName, score }) => [categoryName, score]),
    ),
    headMatrix: matrix.data,
  };
}
