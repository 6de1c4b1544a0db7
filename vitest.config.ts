import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** Slow machines get all the time they need. */
const endToEnd = { testTimeout: 120_000, hookTimeout: 180_000 } as const;

/** They wait for what they look at, however long it takes: two browsers may run side by side. */
const PATIENT = [
  'accessibility',
  'animations',
  'call-recording',
  'exports',
  'first-run',
  'hostile-pages',
  'knowledge',
  'manifest',
  'picture-*',
  'record-requests',
  'recording',
  'recovery',
  'refusal',
  'renderers',
  'sites',
  'toolbar-popup',
  'virtual-camera-*',
  'website',
].map((name) => `e2e/${name}.e2e.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '.output/**', '.wxt/**', '.cache/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...endToEnd,
          name: 'e2e-together',
          include: PATIENT,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...endToEnd,
          name: 'e2e-alone',
          include: ['e2e/**/*.e2e.ts'],
          exclude: PATIENT,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
