import { expect, test, vi } from 'vitest';
import { NO_SITES, type Sites, withSite } from '../../lib/settings/sites.ts';
import { fakeSites } from '../testing/sites.ts';
import { createSitesModel } from './sites-model.ts';

const MEET = 'https://meet.google.com';
const PLACE = { corner: 'topLeft', x: 1, y: 2, size: 100, collapsed: false } as const;
const ON: Sites = { [MEET]: { overlay: true, camera: true, pictures: true, place: PLACE } };

function create(...stored: Parameters<typeof fakeSites>) {
  const fake = fakeSites(...stored);
  const end = new AbortController();
  const failing = vi.fn();
  const model = createSitesModel(fake.services, failing, end.signal);
  return { fake, model, failing };
}

/** Lets the browser answer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test('a wish is stored before the browser is asked, and is on once that says yes', async () => {
  const { fake, model } = create();
  model.turnOn(MEET);
  expect(model.isOn(MEET)).toBe(false);
  await settle();
  expect(fake.asked).toEqual([
    {
      request: MEET,
      stored: { [MEET]: { overlay: true, camera: true, pictures: true, place: null } },
    },
  ]);
  expect(model.isOn(MEET)).toBe(true);
});

test('a no takes the wish back, and is told', async () => {
  const { fake, model } = create();
  fake.answer = false;
  model.turnOn(MEET);
  await settle();
  expect(fake.stored()).toEqual(NO_SITES);
  expect(model.isOn(MEET)).toBe(false);
  expect(model.refused.value).toBe(MEET);
});

test('a no leaves a site that was known as it was', async () => {
  const off = withSite(ON, MEET, { overlay: false, camera: false, pictures: false });
  const { fake, model } = create(off);
  fake.answer = false;
  model.turnOn(MEET);
  await settle();
  expect(fake.stored()).toEqual(off);
});

test('turned off, a site keeps its place and its permission', async () => {
  const { fake, model } = create(ON, [MEET]);
  await settle();
  expect(model.isOn(MEET)).toBe(true);
  model.turnOff(MEET);
  expect(model.isOn(MEET)).toBe(false);
  expect(fake.stored()[MEET]).toEqual({
    overlay: false,
    camera: false,
    pictures: false,
    place: PLACE,
  });
  expect(fake.released).toEqual([]);
});

test('removed, it is forgotten and its permission given back; undo asks again', async () => {
  const { fake, model } = create(ON, [MEET]);
  model.remove(MEET);
  await settle();
  expect(fake.stored()).toEqual(NO_SITES);
  expect(fake.released).toEqual([MEET]);
  expect(model.removed.value).toBe(MEET);
  model.restore();
  await settle();
  expect(fake.asked.map(({ request }) => request)).toEqual([MEET]);
  expect(model.isOn(MEET)).toBe(true);
  expect(model.removed.value).toBeNull();
});

test('what the browser takes away counts at once', async () => {
  const { fake, model } = create(ON, [MEET]);
  await settle();
  fake.replace(ON, []);
  await settle();
  expect(model.isOn(MEET)).toBe(false);
});

test('each change is handed over to be watched for failure', () => {
  const { model, failing } = create(ON, [MEET]);
  model.change(MEET, { overlay: false });
  expect(failing).toHaveBeenCalledTimes(1);
  expect(model.all.value[MEET]).toEqual({
    overlay: false,
    camera: true,
    pictures: true,
    place: PLACE,
  });
});
