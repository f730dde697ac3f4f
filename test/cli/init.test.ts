/** `subsidy init` writes a profile to fill in. */
import { describe, expect, test } from 'vitest';
import { subsidy } from './run.ts';

describe('subsidy init', () => {
  test('writes a profile of the facts used there, which is read as it stands', () => {
    const english = subsidy(['init', '-j', 'zhongshan', '--roles', 'seller', '--as-of', '2025-06-30']);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toContain('registered_in: [zhongshan]');
    expect(english.out).toContain('  saas_fees:');
    expect(english.out).not.toContain('lease_months');
    expect(subsidy(['estimate', '--as-of', '2025-06-30'], english.out)).toMatchObject({ code: 0, err: '' });
    const chinese = subsidy([
      'init',
      '-j',
      'hengyang',
      '--roles',
      'seller,store_operator',
      '--as-of',
      '2025-06-30',
      '--lang',
      'zh-Hans',
    ]);
    expect(chinese.out).toContain('# 企业在哪里办理了工商登记？');
    expect(chinese.out).toContain('stores:');
    expect(subsidy(['init', '--roles', 'seler'])).toMatchObject({ code: 2, out: '' });
  });
});
