// A profile to fill in shows how an entry of a list is written, whoever declared the list; places go by their names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import { profileYaml } from '../../src/interview/profile-yaml.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { profileFor } from '../support/made-up.ts';
import { templateYaml } from '../../src/interview/template.ts';
import { wordsOf } from '../../src/text/interview.ts';
import { load, ROOT } from '../patterns/load.support.ts';

const text = readFileSync(join(ROOT, 'test/patterns/P43-excess-tax.yaml'), 'utf8').replace(
  /^title:.*$/mu,
  (line) => `${line}\nplace_title: { en: Yungang, zh-Hans: 云港 }`,
);
const { rulebook, faults } = load([{ name: 'yungang/tax.yaml', shown: 'tax', text }]);
const options = { jurisdictions: ['yungang'], roles: [], asOf: '2026-06-30' };

test('the entries of a list of the policy’s own are shown, commented out, below its key', () => {
  expect(faults).toEqual([]);
  const template = templateYaml(rulebook, { ...options, language: 'en', words: wordsOf('en') });
  const lines = template.split('\n');
  const start = lines.indexOf('  people:');
  expect(lines[lines.indexOf('yungang/tax:')]).toBe('yungang/tax:');
  expect(lines.slice(start + 1).filter((line) => /^ {2}# {3}[- ] \w+:$/u.test(line))).toEqual([
    '  #   - tax_paid:',
    '  #     income:',
  ]);
  expect(lines.filter((line) => line.trim() === '#')).toEqual([]);
});

test('a place is called by the name that its policy gives it', () => {
  const template = templateYaml(rulebook, { ...options, language: 'zh-Hans', words: wordsOf('zh-Hans') });
  expect(template).toContain('云港');
  expect(template).toContain('yungang（云港）');
});

test('a saved profile has the entries of a list of the policy’s own below its key', () => {
  const raw = { as_of: '2026-06-30', 'yungang/tax': { people: [{ tax_paid: '100,000 CNY' }, {}] } };
  const made = estimate(rulebook, profileFor(rulebook, raw), { asOf: raw.as_of });
  const unknown = new Set(['yungang/tax.people[0].income']);
  const text = profileYaml(raw, { language: 'en', words: wordsOf('en'), made, unknown, rates: {} });
  expect(readYaml(text)[0]?.value).toEqual(raw);
  expect(text).toContain('\n      # income:   (not known yet) Taxable income\n');
});

const SHARED_CAP = `
facts:
  local_tax: { type: money, title: { en: Local tax, zh-Hans: 地方贡献 }, question: { en: "How much tax?", zh-Hans: 多少？ }, help: { en: "-", zh-Hans: "-" } }
joint_caps:
  - cap: local_tax`;
const P14 = readFileSync(join(ROOT, 'test/patterns/P14-joint-cap.yaml'), 'utf8').replace(
  '\njoint_caps:\n  - cap: 300,000 CNY',
  SHARED_CAP,
);

test('a fact that only a joint cap asks for is there to be filled in', () => {
  const shared = load([{ name: 'yungang/shared.yaml', shown: 'shared', text: P14 }]);
  const template = templateYaml(shared.rulebook, { ...options, language: 'en', words: wordsOf('en') });
  expect(shared.faults).toEqual([]);
  expect(template.split('\n')).toContain('  local_tax:');
});

test('a figure says in what it is counted, and a price what it is for', () => {
  const counted = `facts:
  power: { type: number, unit: kwh, unit_title: { en: kWh, zh-Hans: 千瓦时 }, title: { en: Power, zh-Hans: 用电量 }, question: { en: "How much?", zh-Hans: 多少？ }, help: { en: "-", zh-Hans: "-" } }
  rent: { type: money, per: m² and month, title: { en: Rent, zh-Hans: 租金 }, question: { en: "How much?", zh-Hans: 多少？ }, help: { en: "-", zh-Hans: "-" } }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: { least: [{ product: [power, 1 CNY/kwh] }, { product: [rent, 5 m², 1 month] }] }
`;
  const head = P14.slice(0, P14.indexOf('facts:'));
  const told = load([{ name: 'yungang/power.yaml', shown: 'power', text: head + counted }]);
  expect(told.faults).toEqual([]);
  const linesOf = (language: 'en' | 'zh-Hans'): string[] =>
    templateYaml(told.rulebook, { ...options, language, words: wordsOf(language) }).split('\n');
  expect(linesOf('en')).toEqual(
    expect.arrayContaining(['  # A number, counted in kWh.', '  # Per m² and month: such as 85 CNY.']),
  );
  expect(linesOf('zh-Hans')).toEqual(
    expect.arrayContaining(['  # 填数字，单位：千瓦时。', '  # 按每m²每月计：例如 85 CNY。']),
  );
});
