import { afterEach, describe, expect, it, vi } from 'vitest';
import { today } from './options.ts';

describe('the day of an estimate of which no day is said', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['2026-01-05', new Date(2026, 0, 5, 12)],
    ['2025-12-31', new Date(2025, 11, 31, 23, 59)],
    ['2024-02-29', new Date(2024, 1, 29, 0, 1)],
  ])('is that of the clock on the wall: %s', (day, now) => {
    vi.useFakeTimers({ now });
    expect(today()).toBe(day);
  });
});
