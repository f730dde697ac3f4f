// node bench/scale.mjs: how loading grows with policy files (5 to 2,000), and one estimate with the measures loaded (10 to 10,000):
// those of other places, those of the company's place for other roles, and those that are open to it.
import path from 'node:path';
import { buildRulebook, estimate, policyTexts, readPolicies, readProfile } from '../dist/index.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const SHARED = policyTexts(path.join(ROOT, 'policies'), 'policies').filter(({ name }) => !name.includes('/'));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** A policy of so many measures, each a share of a cost above a threshold of exports. */
function policy(measures, recipients, place) {
  const one = (index) => `
  - id: m${index}
    title: { en: Measure ${index}, zh-Hans: 措施${index} }
    clause: art. ${index}
    recipients: ${recipients}
    frequency: yearly
    basis: exact
    when: [ { trade.cbec_export: { at_least: ${(index % 900) + 1}000 USD } } ]
    amount: { share: { rate: ${(index % 50) + 1}%, of: costs.platform_promotion, cap: ${(index % 400) + 100}000 CNY } }`;
  return `title: { en: Policy, zh-Hans: 办法 }
source: https://example.org/policy
confidence: source
in_force: {}
scope: [ { company.registered_in: { includes: ${place} } } ]
measures:${Array.from({ length: measures }, (_, index) => one(index)).join('')}
`;
}

function rulebookOf(texts) {
  const read = readPolicies([...SHARED, ...texts]);
  const { rulebook, faults } = buildRulebook(read.sources);
  const wrong = [...read.faults, ...[...faults.values()].flat()];
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong[0]));
  return rulebook;
}

const file = (place, number, text) => ({ name: `${place}/p${number}.yaml`, shown: place, text });

console.log('| policy files | measures | KB | load, ms | ms a KB |');
console.log('| ---: | ---: | ---: | ---: | ---: |');
for (const count of [5, 50, 500, 2000]) {
  const texts = Array.from({ length: count }, (_, index) =>
    file(`place${index % 40}`, index, policy(5, '[seller]', `place${index % 40}`)),
  );
  const kilobytes = texts.reduce((sum, { text }) => sum + text.length, 0) / 1024;
  rulebookOf(texts.slice(0, 5));
  const times = Array.from({ length: count > 500 ? 1 : 3 }, () => {
    const start = performance.now();
    rulebookOf(texts);
    return performance.now() - start;
  });
  console.log(
    `| ${count} | ${count * 5} | ${kilobytes.toFixed(0)} | ${median(times).toFixed(0)} | ${(median(times) / kilobytes).toFixed(2)} |`,
  );
}

const PROFILE = {
  company: { registered_in: ['here'], roles: ['seller'] },
  trade: { cbec_export: '450,000 USD' },
  costs: { platform_promotion: '300,000 CNY' },
};

/** Microseconds of one estimate, after as much warming as the engine wants. */
function timed(texts) {
  const rulebook = rulebookOf(texts);
  const profile = readProfile(PROFILE, rulebook, new Map(), (at, code) => {
    throw new Error(`${at.join('.')} ${code}`);
  });
  const run = () => estimate(rulebook, profile, { asOf: '2025-06-30' });
  const until = performance.now() + 300;
  while (performance.now() < until) run();
  const times = [];
  const end = performance.now() + 1000;
  while (performance.now() < end) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return median(times) * 1000;
}

console.log('\n| measures loaded | in other places, µs | here, for other roles, µs | here, open, µs |');
console.log('| ---: | ---: | ---: | ---: |');
const open = file('here', 0, policy(10, '[seller]', 'here'));
for (const count of [10, 100, 1000, 10_000]) {
  const elsewhere = timed([open, file('there', 1, policy(count, '[seller]', 'there'))]);
  const others = timed([open, file('here', 1, policy(count, '[foreign_trader]', 'here'))]);
  const mine = timed([open, file('here', 1, policy(count, '[seller]', 'here'))]);
  console.log(`| ${count} | ${elsewhere.toFixed(0)} | ${others.toFixed(0)} | ${mine.toFixed(0)} |`);
}
