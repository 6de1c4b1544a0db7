import { expect, test } from 'vitest';
import { type ShippedPackage, thirdPartyNotices } from './third-party-notices.ts';

const ONE: ShippedPackage = {
  name: 'one',
  version: '1.0.0',
  licence: 'MIT',
  author: undefined,
  home: 'https://example.org/one',
  text: 'MIT, by One\r\n',
};

test('each package is there with version, licence, source and text; a text that is shared stands once', () => {
  const notices = thirdPartyNotices([ONE, { ...ONE, name: 'two', text: 'MIT, by One' }], {});
  expect(notices).toContain('one 1.0.0, MIT, https://example.org/one\ntwo 1.0.0, MIT');
  expect(notices.match(/MIT, by One/g)).toHaveLength(1);
});

test('a package without a text gets that of its licence, under its author', () => {
  const bare = { ...ONE, author: 'Somebody', text: undefined };
  expect(thirdPartyNotices([bare], { MIT: 'Permission …' })).toContain(
    'Copyright (c) Somebody\n\nPermission …',
  );
  const both = { ...bare, licence: 'MIT AND ISC' };
  expect(thirdPartyNotices([both], { MIT: 'One.', ISC: 'Two.' })).toContain('One.\n\nTwo.');
  expect(() => thirdPartyNotices([bare], {})).toThrow('one comes without the text of MIT.');
});

test.each(['GPL-3.0-only', 'UNLICENSED', '(MIT OR GPL-2.0)'])(
  '%s is refused by name',
  (licence) => {
    expect(() => thirdPartyNotices([{ ...ONE, licence }], {})).toThrow(
      `one has the licence «${licence}». Allowed: 0BSD, Apache-2.0`,
    );
  },
);
