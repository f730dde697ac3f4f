/** What a review of policies found, as people and programs read it. */
import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../review/check/index.ts';
import { findingsCount, findingsGithub, findingsJson, findingsText } from './check.ts';
import { coverageText, percentReached } from './coverage.ts';

const found = (file: string, line: number, column: number, over: Partial<PlacedFinding> = {}): PlacedFinding => ({
  file,
  line,
  column,
  code: 'paper-unused',
  params: { name: 'form' },
  text: '  form: { en: Form, zh-Hans: 表格 }',
  severity: 'warning',
  ...over,
});

const MESSAGE = 'The paper `form` is asked for by no measure: add it to the `documents` of one, or take it out.';
const WHY = 'It would be on no checklist.';

/** In no order: the later file first, and of the other the later line and column. */
const FINDINGS = [
  found('b.yaml', 1, 1),
  found('a.yaml', 9, 3, { severity: 'error' }),
  found('a.yaml', 2, 5),
  found('a.yaml', 2, 3, { severity: 'error' }),
];

describe('what a review found', () => {
  it('is told file by file, in the order of lines and columns, with the line, the place in it and why it matters', () => {
    expect(findingsText(FINDINGS, 'en').match(/^\S+:\d+:\d+: \w+/gmu)).toEqual([
      'a.yaml:2:3: error',
      'a.yaml:2:5: warning',
      'a.yaml:9:3: error',
      'b.yaml:1:1: warning',
    ]);
    expect(findingsText([found('a.yaml', 7, 3)], 'en').split('\n')).toEqual([
      `a.yaml:7:3: warning: ${MESSAGE}`,
      '7 |   form: { en: Form, zh-Hans: 表格 }',
      '  |   ^',
      `  ${WHY}`,
      '',
    ]);
  });

  it('is counted, errors apart from advice', () => {
    expect(findingsCount(FINDINGS, 3, 'en')).toBe('Files: 3, errors: 2, warnings: 2');
    expect(findingsCount([], 1, 'en')).toBe('Files: 1, errors: 0, warnings: 0');
  });

  it('is plain data for programs, every key there', () => {
    expect(JSON.parse(findingsJson(FINDINGS, 'en'))).toMatchObject({
      format: 'subsidy-policy-check/1',
      findings: [
        { file: 'a.yaml', line: 2, column: 3, severity: 'error', code: 'paper-unused', message: MESSAGE, why: WHY },
        { file: 'a.yaml', line: 2, column: 5, severity: 'warning' },
        { file: 'a.yaml', line: 9 },
        { file: 'b.yaml' },
      ],
    });
  });

  it('is a line each for GitHub, in which no name of a file and no text breaks out of its place', () => {
    const [line = '', ...more] = findingsGithub([found('a,b: 100%.yaml', 2, 3)], 'en').split('\n');
    expect(line).toBe(`::warning file=a%2Cb%3A 100%25.yaml,line=2,col=3,title=paper-unused::${MESSAGE} ${WHY}`);
    expect(more).toEqual(['']);
    expect(findingsGithub([found('a.yaml', 2, 3, { params: { name: 'a\nb' } })], 'en').split('\n')).toHaveLength(2);
  });
});

describe('what the examples of a policy reach', () => {
  const target = (reached: boolean): Parameters<typeof percentReached>[0][number] => ({
    kind: 'paid',
    at: [],
    measures: [],
    reached,
  });
  const targets = [true, true, false].map(target);

  it('is a whole percentage that is never rounded up to all', () => {
    expect(percentReached(targets)).toBe(66);
    expect(percentReached([...Array.from({ length: 999 }, () => target(true)), target(false)])).toBe(99);
    expect(percentReached([target(true)])).toBe(100);
    expect(percentReached([])).toBe(100);
  });

  it('is told with each place that is not reached, from there on', () => {
    const place = { file: 'a.yaml', line: 4, column: 5, code: '', params: {}, text: '  - id: award' };
    expect(coverageText('here/support', targets, [place], 'en')).toBe(
      'a.yaml:4:5: no example pays this measure (id: award)\nhere/support: 66% reached (2 of 3)',
    );
  });

  it('is told without the brackets that were open before it', () => {
    const text = '  share: { rate: 30%, of: [costs], cap: { least: [base] } }';
    const place = { file: 'a.yaml', line: 4, column: 1 + text.indexOf('of:'), code: '', params: {}, text };
    expect(coverageText('here/support', targets, [place], 'en')).toContain(' (of: [costs], cap: { least: [base] })\n');
  });
});
