import { expect, test } from 'vitest';
import { scriptTimes } from './content-scripts.ts';

const ID = 'apdgejpddfanbmfpmdiglijibbemllcl';

function run(url: string, dur: number, name = 'EvaluateScript') {
  return { name, ph: 'X', ts: 1, dur, args: { data: { url } } };
}

test("the extension's scripts are timed by their paths, others not at all", () => {
  const traceEvents = [
    run(`chrome-extension://${ID}/content-scripts/call-camera.js`, 1500),
    run(`chrome-extension://${ID}/content-scripts/call-camera.js`, 500),
    run(`chrome-extension://${ID}/hand-avataaars.js`, 3000),
    run(`chrome-extension://${ID}/hand-avataaars.js`, 9000, 'FunctionCall'),
    run('http://localhost/call.js', 4000),
    { name: 'EvaluateScript', ph: 'B', args: {} },
  ];
  expect([...scriptTimes(JSON.stringify({ traceEvents }))]).toEqual([
    ['content-scripts/call-camera.js', 2],
    ['hand-avataaars.js', 3],
  ]);
});

test('what is no trace is refused', () => {
  expect(() => scriptTimes('{"events":[]}')).toThrow('traceEvents');
});
