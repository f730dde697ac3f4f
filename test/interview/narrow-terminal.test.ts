// A text of the interview in a terminal of few columns.
import { describe, expect, test } from 'vitest';
import { wrapped } from '../../src/interview/prompts/frame.ts';
import { displayWidth } from '../../src/report/layout/width.ts';

describe('a text in a narrow terminal', () => {
  test('is broken between words, and Chinese by its width', () => {
    expect(wrapped('Asked for: Export reward (up to ¥500,000)', 20, { indent: '  ' }).split('\n')).toEqual([
      '  Asked for: Export',
      '  reward (up to',
      '  ¥500,000)',
    ]);
    expect(wrapped('So far ¥0 – ¥1.6m or more', 16, { indent: '  ', hanging: '    ' }).split('\n')).toEqual([
      '  So far ¥0 –',
      '    ¥1.6m or',
      '    more',
    ]);
    for (const line of wrapped('涉及：研发费用补贴、办公用房租金补贴', 20).split('\n')) {
      expect(displayWidth(line)).toBeLessThan(20);
      expect(line).not.toMatch(/^[，。、）]/u);
    }
    // Each line is set off by itself: what stands before it is not.
    expect(wrapped('one two three', 12, { indent: '> ', hanging: '  ', paint: (line) => `*${line}*` })).toBe(
      '> *one two*\n  *three*',
    );
  });
});
