/** What `subsidy init` says at the head of a profile: for where, for whom, on which day. */
import { expect, test } from 'vitest';
import { templateYaml } from '../../src/interview/template.ts';
import { wordsOf } from '../../src/text/interview.ts';
import { bundled } from '../support/bundled.ts';

const SELLER = 'cross-border online seller';

test.each([
  ['en', ['hengyang'], [], '# Only what is asked for in Hengyang on 2025-06-30.'],
  [
    'en',
    ['hengyang'],
    ['seller'],
    `# Only what is asked for in Hengyang on 2025-06-30. Roles of the company: ${SELLER}.`,
  ],
  [
    'en',
    ['hengyang', 'hengqin'],
    ['seller', 'incubator_operator'],
    `# Only what is asked for in Hengyang, Hengqin on 2025-06-30. Roles of the company: ${SELLER}, operator of an incubation centre.`,
  ],
  ['zh-Hans', ['hengyang'], [], '# 只列出衡阳在 2025-06-30 需要填写的项目。'],
  ['zh-Hans', ['hengyang'], ['seller'], '# 只列出衡阳在 2025-06-30 需要填写的项目。业务类型：跨境电商卖家。'],
] as const)('in %s for %s, %s: %s', (language, jurisdictions, roles, head) => {
  const template = templateYaml(bundled(), {
    language,
    words: wordsOf(language),
    jurisdictions,
    roles,
    asOf: '2025-06-30',
  });
  // A line that is too long goes on in the next.
  expect(template.replaceAll('\n# ', ' ')).toContain(` ${head.slice(2)}`);
});

test.each(['zh-Hans', 'zh-Hant'] as const)(
  'no line of a comment in %s begins with a mark that closes, and none has a space behind one',
  (language) => {
    const template = templateYaml(bundled(), {
      language,
      words: wordsOf(language),
      jurisdictions: [],
      roles: [],
      asOf: '2025-06-30',
    });
    const lines = template.split('\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => /^ *# *[，。、；：？！）”]/u.test(line))).toEqual([]);
    // Full-width marks bring their own space.
    expect(lines.filter((line) => /[，。、；：？！）”」] \S/u.test(line))).toEqual([]);
  },
);
