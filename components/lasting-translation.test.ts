import { expect, test, vi } from 'vitest';
import { lastingTranslation } from './lasting-translation.ts';

test('a text that was read before is there when the extension is gone, and nothing throws', () => {
  let isOver = false;
  const browser = vi.fn((key: string) => {
    if (isOver) throw new Error('Extension context invalidated.');
    return `«${key}»`;
  });
  const t = lastingTranslation(browser, () => isOver);
  expect(t('status.off')).toBe('«status.off»');
  expect(t('live.avatar', { expression: 'sad' })).toBe('«live.avatar»');
  isOver = true;
  expect(t('status.off')).toBe('«status.off»');
  expect(t('live.avatar', { expression: 'sad' })).toBe('«live.avatar»');
  expect(t('live.avatar', { expression: 'happy' })).toBe('');
  expect(browser).toHaveBeenCalledTimes(2);
});
