/** Facts as single texts, in the cells of a CSV and behind `--set`: what is given is what is written, and what is wrong is told where it stands. */
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

const AS_OF = ['--as-of', '2025-06-30'];

describe('a text that begins with a bracket', () => {
  it.each(['[Acme] Trading Ltd', '{Acme} Ltd', '[Acme'])('may be the name of a company: %s', (name) => {
    const csv = `company.name,company.registered_in,notes\n${name},hengyang,[call back] later\n`;
    const fromCsv = subsidy(['estimate', '--from', 'csv', '-f', 'json', ...AS_OF], csv);
    expect(fromCsv.err).toBe('');
    expect(JSON.parse(fromCsv.out).company.name).toBe(name);
    const set = ['--set', `company.name=${name}`, '--set', 'notes=[call back] later'];
    const fromSet = subsidy(['estimate', '-', '-f', 'json', ...AS_OF, ...set], '{}');
    expect(fromSet.err).toBe('');
    expect(JSON.parse(fromSet.out).company.name).toBe(name);
  });

  it('is a list or a mapping where the fact is one', () => {
    const head = 'company.registered_in,company.roles,stores,received,places.hengyang.company.roles,exchange_rates';
    const row = '[hengyang],"[seller, store_operator]","[{kind: large, area: 600}]",{},[seller],{USD: 7}';
    expect(subsidy(['estimate', '--from', 'csv', ...AS_OF], `${head}\n${row}\n`)).toMatchObject({ code: 0, err: '' });
    const wrong = subsidy(['estimate', '-', ...AS_OF, '--set', 'company.roles=[seller'], '{}');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--set:1:');
  });
});
