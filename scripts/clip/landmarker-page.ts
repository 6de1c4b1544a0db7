import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaceLandmarker, FilesetResolver } from '@mediapipe/tasks-vision';
import { ensureBrowser } from '../browser/ensure-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

/** What FaceLandmarker finds in one picture. */
export interface MeasuredFace {
  /** 478 points: x and y in pixels, z (depth, smaller is nearer) on the scale of x. */
  readonly landmarks: readonly (readonly [x: number, y: number, z: number])[];
  /** ARKit's blendshapes by name, 0 to 1. */
  readonly blendshapes: Readonly<Record<string, number>>;
  /** From the head's space to the camera's, 4x4 by columns. */
  readonly headMatrix: readonly number[];
}

export interface LandmarkerPage {
  /** Looks at one encoded picture (JPEG or PNG); `null` when there is no face in it. */
  measure(picture: Uint8Array): Promise<MeasuredFace | null>;
  close(): Promise<void>;
}

interface PageScope {
  measure(base64: string): Promise<MeasuredFace | null>;
}

const VENDOR = new URL('../../node_modules/@mediapipe/tasks-vision/', import.meta.url);

const FILES: Readonly<Record<string, string>> = {
  '/vision_bundle.mjs': 'text/javascript',
  '/wasm/vision_wasm_internal.js': 'text/javascript',
  '/wasm/vision_wasm_internal.wasm': 'application/wasm',
};

/**
 * Opens FaceLandmarker in a headless browser, each picture on its own (no tracking between them).
 *
 * @param model the file `face_landmarker.task`
 */
export async function openLandmarkerPage(model: string): Promise<LandmarkerPage> {
  const server = await serve(model);
  const { port } = server.address() as AddressInfo;
  const { path } = await ensureBrowser(console.log);
  const { browser } = await launchBrowser({
    executablePath: path,
    headless: true,
    windowSize: { width: 640, height: 480 },
    grantCamera: false,
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate(prepareLandmarker);
  return {
    measure: (picture) =>
      page.evaluate(
        (base64) => (globalThis as unknown as PageScope).measure(base64),
        Buffer.from(picture).toString('base64'),
      ),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Runs in the page: loads the landmarker and leaves one function behind for the calls that follow. */
async function prepareLandmarker(): Promise<void> {
  const address = '/vision_bundle.mjs';
  const vision = (await import(address)) as {
    FaceLandmarker: typeof FaceLandmarker;
    FilesetResolver: typeof FilesetResolver;
  };
  const landmarker = await vision.FaceLandmarker.createFromOptions(
    await vision.FilesetResolver.forVisionTasks('/wasm'),
    {
      baseOptions: { modelAssetPath: '/face_landmarker.task', delegate: 'CPU' },
      runningMode: 'IMAGE',
      outputFaceBlendshapes: true,
      outputFacialTransformationMatrixes: true,
    },
  );
  (globalThis as unknown as PageScope).measure = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const { faceLandmarks, faceBlendshapes, facialTransformationMatrixes } =
      landmarker.detect(bitmap);
    bitmap.close();
    const [face] = faceLandmarks;
    const categories = faceBlendshapes[0]?.categories ?? [];
    return face === undefined
      ? null
      : {
          landmarks: face.map(({ x, y, z }) => [x * width, y * height, z * width] as const),
          blendshapes: Object.fromEntries(
            categories.map(({ categoryName, score }) => [categoryName, score]),
          ),
          headMatrix: facialTransformationMatrixes[0]?.data ?? [],
        };
  };
}

async function serve(model: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const type = FILES[path];
    if (path === '/') {
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>Landmarks</title>');
    } else if (path === '/face_landmarker.task') {
      response.end(await readFile(model));
    } else if (type) {
      response.setHeader('content-type', type).end(await readFile(new URL(`.${path}`, VENDOR)));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
