import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type FetchOptions, fetchModels } from './fetch-models.ts';
import type { ModelFile } from './manifest.ts';
import { describeMissing } from './missing-models.ts';

const CONTENT = Buffer.from('the bytes of a model '.repeat(5000));
const SILENT = { start: () => undefined, advance: () => undefined, stop: () => undefined };
/** A port that nobody listens on. */
const NOWHERE = 'http://127.0.0.1:2';

let cache = '';
let mirror = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  cache = join(folder, 'cache');
  mirror = join(folder, 'mirror');
  mkdirSync(mirror);
  return () => rmSync(folder, { recursive: true });
});

function modelFile(address = NOWHERE): ModelFile {
  return {
    name: 'face.task',
    address: `${address}/official/face.task`,
    size: CONTENT.length,
    sha256: sha256(CONTENT),
    licence: 'Apache-2.0',
  };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function fetchOne(file: ModelFile, options: Partial<FetchOptions> = {}) {
  const [model] = await fetchModels({ files: [file], cache, progress: SILENT, ...options });
  if (!model) throw new Error('There is no result for the file.');
  return model;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function expectCached(): void {
  expect(readdirSync(cache)).toEqual(['face.task']);
  expect(readFileSync(join(cache, 'face.task')).equals(CONTENT)).toBe(true);
}

test('a cached file is taken without asking any source', async () => {
  mkdirSync(cache);
  await writeFile(join(cache, 'face.task'), CONTENT);
  const requests: string[] = [];
  const address = await serve((request, response) => {
    requests.push(request.url ?? '');
    response.end(CONTENT);
  });
  const model = await fetchOne(modelFile(address), { mirror: address });
  expect(model).toMatchObject({ path: join(cache, 'face.task'), problems: [] });
  expect(requests).toEqual([]);
});

test('a corrupt cache entry is thrown out and replaced', async () => {
  mkdirSync(cache);
  await writeFile(join(cache, 'face.task'), 'half a model');
  await writeFile(join(mirror, 'face.task'), CONTENT);
  const model = await fetchOne(modelFile(), { mirror });
  expect(model.problems).toEqual([expect.stringContaining(sha256(Buffer.from('half a model')))]);
  expectCached();
});

test('a corrupt cache entry does not stay when no source has the file', async () => {
  mkdirSync(cache);
  await writeFile(join(cache, 'face.task'), 'half a model');
  expect((await fetchOne(modelFile())).path).toBeUndefined();
  expect(readdirSync(cache)).toEqual([]);
});

test('a mirror folder is asked before the official address', async () => {
  await writeFile(join(mirror, 'face.task'), CONTENT);
  const model = await fetchOne(modelFile(), { mirror });
  expect(model).toMatchObject({ path: join(cache, 'face.task'), problems: [] });
  expectCached();
});

test('a mirror address is asked before the official address', async () => {
  const requests: string[] = [];
  const address = await serve((request, response) => {
    requests.push(request.url ?? '');
    response.end(CONTENT);
  });
  await fetchOne(modelFile(address), { mirror: `${address}/mirror/` });
  expect(requests).toEqual(['/mirror/face.task']);
  expectCached();
});

test('a mirror without the file leads on to the official address', async () => {
  const address = await serve((request, response) => {
    response.statusCode = request.url?.startsWith('/official/') ? 200 : 404;
    response.end(response.statusCode === 200 ? CONTENT : 'no');
  });
  const model = await fetchOne(modelFile(address), { mirror: `${address}/mirror` });
  expect(model.problems).toEqual([expect.stringContaining('answered 404 Not Found')]);
  expectCached();
  rmSync(cache, { recursive: true });
  const second = await fetchOne(modelFile(address), { mirror });
  expect(second.problems).toEqual([expect.stringContaining('there is no such file')]);
  expectCached();
});

test('a wrong file is refused with both hashes, and the next source is tried', async () => {
  const wrong = Buffer.from(CONTENT);
  wrong[10] = 0;
  await writeFile(join(mirror, 'face.task'), wrong);
  const address = await serve((_, response) => response.end(CONTENT));
  const file = modelFile(address);
  const { problems } = await fetchOne(file, { mirror });
  expect(problems).toEqual([
    `${join(mirror, 'face.task')}: face.task is refused: expected ${file.size} bytes with SHA-256 ` +
      `${file.sha256}, found ${file.size} bytes with SHA-256 ${sha256(wrong)}`,
  ]);
  expectCached();
});

test('a truncated and an endless file are refused and leave nothing behind', async () => {
  await writeFile(join(mirror, 'face.task'), CONTENT.subarray(0, 1000));
  const address = await serve((_, response) => {
    const write = () => {
      while (!response.destroyed && response.write(CONTENT));
      response.once('drain', write);
    };
    write();
  });
  const { path, problems } = await fetchOne(modelFile(address), { mirror });
  expect(path).toBeUndefined();
  expect(problems[0]).toContain('found 1000 bytes with SHA-256');
  expect(problems[1]).toContain(`found more than ${CONTENT.length} bytes`);
  expect(readdirSync(cache)).toEqual([]);
});

test('a connection that breaks off leaves nothing behind', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, 1000), () => response.destroy());
  });
  expect((await fetchOne(modelFile(address))).path).toBeUndefined();
  expect(readdirSync(cache)).toEqual([]);
});

test.each(['before the answer', 'in the middle'])(
  'a server that falls silent %s is left',
  async (when) => {
    const address = await serve((_, response) => {
      if (when === 'in the middle') response.write(CONTENT.subarray(0, 1000));
    });
    const { path, problems } = await fetchOne(modelFile(address), { silenceLimit: 100 });
    expect(path).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining('nothing came for 0.1 s')]);
    expect(readdirSync(cache)).toEqual([]);
  },
);

test('an abort ends the whole fetch', async () => {
  const controller = new AbortController();
  const address = await serve(() => controller.abort(new Error('enough')));
  const { signal } = controller;
  await expect(fetchOne(modelFile(address), { mirror: address, signal })).rejects.toThrow('enough');
});

test('without any source the result says what is missing and how to add it', async () => {
  const file = modelFile();
  const model = await fetchOne(file);
  expect(model.path).toBeUndefined();
  expect(existsSync(cache)).toBe(true);
  const text = describeMissing([model], join(cache, '..'), cache);
  expect(text).toContain('face.task is missing');
  expect(text).toContain(file.address);
  expect(text).toContain('ECONNREFUSED');
  expect(text).toContain('put the file into cache/');
  expect(text).toContain('MODELS_MIRROR');
});

test('progress is told from the first to the last byte', async () => {
  await writeFile(join(mirror, 'face.task'), CONTENT);
  const told: unknown[] = [];
  let bytes = 0;
  await fetchOne(modelFile(), {
    mirror,
    progress: {
      start: (...values) => told.push(values),
      advance: (length) => {
        bytes += length;
      },
      stop: () => told.push('stop'),
    },
  });
  expect(told).toEqual([['face.task', CONTENT.length, join(mirror, 'face.task')], 'stop']);
  expect(bytes).toBe(CONTENT.length);
});
