import { expect, test } from 'vitest';
import { presetOf } from '../lib/avatar/presets.ts';
import { readAvatarFile } from '../lib/export/avatar-file.ts';
import { EMPTY_SHELF, parseShelf } from '../lib/settings/shelf.ts';
import german from '../locales/de.json' with { type: 'json' };
import { type Problem, sentenceOfProblem } from './problem-sentence.ts';
import { translationOf } from './translation-of.ts';

const inGerman = translationOf(german);

async function problemsOf(content: unknown): Promise<readonly Problem[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const result = await readAvatarFile(new Blob([text]));
  return result.ok ? [] : result.problems;
}

test('a bad file is told field by field in German, and says what is allowed', async () => {
  const { hair, ...rest } = presetOf('any');
  const problems = await problemsOf({
    ...rest,
    nose: 'beak',
    skin: 'red',
    wings: 2,
    shirtText: [],
  });
  expect(problems.map((problem) => sentenceOfProblem(inGerman, problem))).toEqual([
    expect.stringMatching(/^skin: "red" ist nicht erlaubt\. Erlaubt: pale, .*Farbe wie #1a2b3c\.$/),
    expect.stringMatching(/^nose: "beak" ist nicht erlaubt\. Erlaubt: default, [^{}]*\.$/),
    expect.stringMatching(/^shirtText: \[…\] ist nicht erlaubt\. Erlaubt: bis zu 12 Buchstaben/),
    expect.stringMatching(/^«wings» ist kein Feld eines Avatars\. Erlaubt: version, gender/),
    expect.stringMatching(/^hair fehlt\. Erlaubt: none, /),
  ]);
});

test.each([
  ['{', 'Die Datei ist kein JSON.'],
  ['3', 'Die Datei enthält keinen Avatar: ein Objekt mit einer Version.'],
  [' '.repeat(70_000), 'Die Datei hat 70000 Bytes; ein Avatar hat höchstens 64000.'],
])('a file that is none is told in German', async (content, sentence) => {
  const problems = await problemsOf(content);
  expect(problems.map((problem) => sentenceOfProblem(inGerman, problem))).toEqual([sentence]);
});

test('what is damaged on the shelf is told in German', () => {
  const look = { ...presetOf('any'), nose: 'beak' };
  const { problems } = parseShelf({
    ...EMPTY_SHELF,
    avatars: [
      { id: 'a', look },
      { id: 3, look },
    ],
  });
  const details = problems.flatMap((problem) => problem.details);
  expect(details.map((detail) => sentenceOfProblem(inGerman, detail))).toEqual([
    'Der Name ging verloren.',
    expect.stringMatching(/^nose: "beak" wurde weggelassen\. Erlaubt: default, /),
    'id: 3 ist nicht lesbar. Erwartet: string.',
  ]);
});
