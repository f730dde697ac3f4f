/** Wrong profiles: every fault at its line and column, all at once, and nothing guessed. */
import { describe, expect, it } from 'vitest';
import { documentsIn } from '../src/profile/documents.ts';
import type { ProfileFormat } from '../src/profile/documents.ts';
import { readProfile } from '../src/profile/read.ts';
import { collector } from '../src/reading/fault.ts';
import { faultMessage } from '../src/report/faults.ts';
import { bundled } from './support/bundled.ts';
import { profileFor } from './support/made-up.ts';

/** `LINE:COLUMN code` of every fault in a text. */
function faultsOf(text: string, format: Exclude<ProfileFormat, 'csv'> = 'yaml'): string[] {
  return [...documentsIn(text, format)].flatMap((document) => {
    const { faults, report } = collector();
    if (document.readable) readProfile(document.value, bundled(), new Map(), report);
    return [...document.faults, ...document.placed(faults)].map(
      ({ line, column, code }) => `${line}:${column} ${code}`,
    );
  });
}

const WRONG: readonly (readonly [name: string, text: string, faults: readonly string[]])[] = [
  ['a misspelt topic', 'compnay:\n  size: small\n', ['1:1 unknown-fact-key-near']],
  ['a misspelt fact', 'trade:\n  cbec_exprot: 1 USD\n', ['2:3 unknown-fact-key-near']],
  ['a fact under the wrong topic', 'company:\n  cbec_export: 1 USD\n', ['2:3 unknown-fact-key-near']],
  ['a wrong unit', 'tenant:\n  leased_area: 100 USD\n', ['2:16 not-area']],
  ['an unknown currency', 'trade:\n  cbec_export: 100 USX\n', ['2:16 currency-near']],
  ['a currency without a rate', 'costs:\n  saas_fees: 100 EUR\n', ['2:14 no-rate']],
  ['a bare dollar', 'trade:\n  cbec_export: $100\n', ['2:16 dollar']],
  ['a bare percentage', 'company:\n  macao_share: 25\n', ['2:16 percent-bare']],
  ['a percentage over 100%', 'park:\n  cbec_tenant_share: 101%\n', ['2:22 over-most']],
  ['a negative sum', 'costs:\n  saas_fees: -5 CNY\n', ['2:14 negative']],
  ['a decimal comma', 'costs:\n  saas_fees: 1,5 CNY\n', ['2:14 ambiguous-comma']],
  ['an exponent', 'costs:\n  saas_fees: 1e6\n', ['2:14 exponent']],
  ['an underscore', 'costs:\n  saas_fees: 1_000_000\n', ['2:14 separator']],
  ['sixteen digits', 'costs:\n  saas_fees: 1234567890123456 CNY\n', ['2:14 too-many-digits']],
  ['seven decimals', 'costs:\n  saas_fees: 0.1234567 CNY\n', ['2:14 too-many-decimals']],
  ['a day that is not there', 'as_of: 2025-02-29\n', ['1:8 date-missing']],
  ['a day the other way round', 'as_of: 30/06/2025\n', ['1:8 date-form']],
  ['more than 366 days', 'finance:\n  loan_days: 367\n', ['2:14 over-most']],
  ['half a person', 'office:\n  heads: 2.5\n', ['2:10 fraction']],
  ['an unknown choice', 'company:\n  size: tiny\n', ['2:9 choice']],
  ['a role that is none', 'company:\n  roles: [selller]\n', ['2:11 choice-near']],
  ['a figure where a topic should stand', 'trade: 500 USD\n', ['1:8 mapping-wanted']],
  ['a quoted name where a topic should stand', 'company: "Acme：Trading"\n', ['1:10 mapping-wanted']],
  ['an address as a key', 'company:\n  http://x.cn: 3\n', ['2:3 unknown-fact-key']],
  ['a comma inside brackets', 'stores:\n  - { kind: large, area: 1,000 m² }\n', ['2:28 comma-in-brackets']],
  ['a full-width colon', 'company:\n  size：small\n', ['2:3 full-width']],
  ['full-width marks inside brackets', 'company: {size：small，name：x}\n', ['1:11 full-width']],
  ['a full-width comma inside brackets', 'stores: [{kind: large，area: 5}]\n', ['1:22 full-width']],
  ['no space behind a colon', 'company:\n  size:small\n', ['2:3 colon-space']],
  ['no space behind the only colon', 'company:x\n', ['1:1 colon-space']],
  ['no space behind a colon inside brackets', 'stores: [{kind:large}]\n', ['1:11 colon-space']],
  ['an item with a key that is none', 'stores:\n  - knid: large\n', ['2:5 unknown-key-near']],
  ['a list that is none', 'stores: 3\n', ['1:9 list-wanted']],
  ['a mapping where a value goes', 'trade:\n  cbec_export: { amount: 5 }\n', ['2:16 single-value']],
  ['a repeated key', 'company:\n  size: small\n  size: large\n', ['3:3 repeated-key']],
  ['a tab', 'company:\n\tsize: small\n', ['2:1 tab']],
  ['an alias', 'company: &a\n  size: small\ntrade: *a\n', ['3:8 alias']],
  ['a tag', 'company:\n  name: !code x\n', ['2:9 tag']],
  ['a place that is none', 'places:\n  hengchin: {}\n', ['2:3 unknown-place-near']],
  [
    'an award that is none',
    'received:\n  hengyang/cross-border-ecommerce/export-pilt: 1 CNY\n',
    ['2:3 unknown-measure-near'],
  ],
  [
    'a sum received in a currency without a rate',
    'received:\n  hengyang/cross-border-ecommerce/export-pilot: 1 EUR\n',
    ['2:49 no-rate'],
  ],
  ['a rate with more decimals than are read', 'exchange_rates: { USD: 7.1234567 }\n', ['1:24 too-many-decimals']],
  ['a rate of nothing', 'exchange_rates: { USD: 0 }\n', ['1:24 rate']],
  ['a paper that is none', 'documents: [business-licens]\n', ['1:13 unknown-paper-near']],
  ['a list for a profile', '- a\n- b\n', ['1:1 profile-wanted']],
  ['a fact given twice', 'trade:\n  cbec_export: 1 USD\ntrade.cbec_export: 2 USD\n', ['3:1 fact-twice']],
  [
    'all faults at once',
    'company:\n  size: tiny\n  macao_share: 25\ntrade:\n  cbec_export: 100 USX\n',
    ['2:9 choice', '3:16 percent-bare', '5:16 currency-near'],
  ],
  ['JSON with more behind it', '{"company": {}}\n{"company": {}}', ['2:1 json-several']],
  ['JSON that ends too soon', '{"company": {"size": "small"', ['1:29 json-syntax']],
  ['a repeated key in JSON', '{"company": {"size": "small", "size": "large"}}', ['1:31 repeated-key']],
  ['a wrong value in JSON', '{"company": {\n "size": "tiny"}}', ['2:10 choice']],
];

/** What is offered instead of a name that stands nowhere. */
const NEAR: readonly (readonly [name: string, raw: unknown, near: string])[] = [
  ['a misspelt topic', { compnay: {} }, 'company'],
  ['a misspelt fact', { trade: { cbec_exprot: '1 USD' } }, 'cbec_export'],
  ['a fact under the wrong topic', { company: { cbec_export: '1 USD' } }, 'trade.cbec_export'],
  ['a fact whose name is like one of the topic', { office: { annual_rent: '1 CNY' } }, 'tenant.annual_rent'],
  [
    'a measure by the last part of its id',
    { received: { 'export-pilot': '1 CNY' } },
    'hengyang/cross-border-ecommerce/export-pilot',
  ],
  ['a misspelt place', { places: { hengchin: {} } }, 'hengqin'],
  ['a misspelt paper', { documents: ['business-licens'] }, 'business-licence'],
];

describe('a name that stands nowhere', () => {
  it.each(NEAR)('%s', (_name, raw, near) => {
    const { faults, report } = collector();
    readProfile(raw, bundled(), new Map(), report);
    expect(faults.map(({ params }) => params['near'])).toEqual([near]);
  });
});

describe('a wrong profile', () => {
  it.each(WRONG)('%s', (_name, text, faults) => {
    expect(faultsOf(text, text.startsWith('{') ? 'json' : 'yaml')).toEqual(faults);
  });

  it('keeps every digit of a long number in JSON', () => {
    const [document] = [...documentsIn('{"costs": {"saas_fees": 123456789012345.123456}}', 'json')];
    const profile = profileFor(bundled(), document?.value);
    const given = profile.facts.get('costs.saas_fees');
    expect(given?.kind === 'money' && given.money.amount.toString()).toBe('123456789012345.123456');
  });

  it('takes {} as a profile of which nothing is known, and a null, ~ or unknown fact as not known', () => {
    expect(faultsOf('{}', 'json')).toEqual([]);
    const [document] = [...documentsIn('company:\n  size: unknown\n  roles: ~\n  legal_person:\n', 'yaml')];
    expect(profileFor(bundled(), document?.value).facts.size).toBe(0);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no fact', (key) => {
    expect(faultsOf(`{"${key}": {"polluted": true}}`, 'json').length).toBeGreaterThan(0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('refuses a bomb of nested brackets without falling over', () => {
    expect(faultsOf(`company: ${'['.repeat(5000)}${']'.repeat(5000)}\n`).length).toBeGreaterThan(0);
  });
});

describe('what a program gives', () => {
  const told = (raw: unknown): string[] => {
    const { faults, report } = collector();
    readProfile(raw, bundled(), new Map(), report);
    return faults.map(({ at, code, params }) => `${at.join('.')}: ${faultMessage({ code, params }, 'en')}`);
  };
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;

  it.each([
    ['a bigint', { costs: { rd_spend: 5n } }, 'costs.rd_spend: `5n` is no value that a profile can have: give a text'],
    ['a bigint as a name', { company: { name: 5n } }, 'company.name: `5n` is no value'],
    ['a bigint among choices', { company: { roles: [5n] } }, 'company.roles.0: `5n` is'],
    ['a bigint as a day', { as_of: 5n }, 'as_of: `5n` is not a day'],
    ['a bigint as a rate', { exchange_rates: { USD: 7n } }, 'exchange_rates.USD: `7n` is not a rate'],
    ['a bigint as a paper', { documents: [5n] }, 'documents.0: '],
    ['what is no number', { costs: { rd_spend: NaN } }, 'costs.rd_spend: `NaN` is not a figure'],
    ['what has no end', { costs: { rd_spend: Infinity } }, 'costs.rd_spend: `Infinity` is not a figure'],
    ['a mapping that holds itself', { as_of: circle }, 'as_of: `object` is not a day'],
    ['a Map as a topic', { company: new Map([['size', 'small']]) }, 'company: Under `company` a mapping'],
    ['a Map as a profile', new Map([['company', {}]]), ': A profile is a mapping of facts'],
    ['a Map as an entry', { stores: [new Map([['area', '5 m²']])] }, 'stores.0: '],
    ['a Map of awards', { received: new Map([['a', 1]]) }, 'received: Under `received` a mapping'],
    ['a day of the language where facts stand', { trade: new Date(0) }, 'trade: Under `trade` a mapping'],
  ])('is told, not thrown: %s', (_name, raw, message) => {
    expect(told(raw)).toEqual([expect.stringContaining(message)]);
  });

  it('may be a mapping without a prototype', () => {
    const trade: unknown = Object.assign(Object.create(null), { cbec_export: '5 shells' });
    expect(told({ trade })).toEqual([expect.stringContaining('trade.cbec_export: `shells`')]);
  });
});
