// The profile that an interview saves, and the one to fill in by hand: what is not known has its place in both.
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/engine/estimate.ts';
import { profileYaml } from '../../src/interview/profile-yaml.ts';
import { begun, rawProfile } from '../../src/interview/session.ts';
import { templateYaml } from '../../src/interview/template.ts';
import { wordsOf } from '../../src/text/interview.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { estimateJson } from '../../src/report/json.ts';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { record } from '../oracle/facts.ts';
import { bundled } from '../support/bundled.ts';
import { profileFor } from '../support/made-up.ts';
import { DAY } from './simulation.ts';
import { made, said, talked } from './talked.ts';

const rulebook = bundled();
const { vocabulary } = rulebook;
const words = wordsOf('en');
const json = (one: Estimate): unknown => estimateJson(one, { language: 'en', all: true, explain: true });

describe('the saved profile', () => {
  test('comes to the estimate of the interview, however early it ended and whatever was not known', () => {
    const random = mulberry32(5);
    for (let index = 0; index < 12; index += 1) {
      const raw = randomProfile(random);
      const session = talked(raw, 3 + index * 3, () => random() < 0.85);
      const profile = rawProfile(session, vocabulary);
      const here = made(profile);
      for (const language of ['en', 'zh-Hans'] as const) {
        const unknown = new Set(here.measures.flatMap(({ missing }) => missing));
        const text = profileYaml(profile, { language, words: wordsOf(language), made: here, unknown, rates: {} });
        const [document] = readYaml(text);
        expect(document?.faults).toEqual([]);
        expect(json(made(document?.value))).toEqual(json(here));
      }
    }
  });

  test('keeps the day, the rates of the command line, what was received, and facts of single places', () => {
    const raw = {
      company: { name: '# "no" comment: yes', registered_in: ['hengqin', 'hengyang'] },
      received: { 'hengyang/cross-border-ecommerce/export-pilot': '20,000 CNY' },
    };
    const session = said(begun(raw), 'places.hengqin.company.local_bank_account', false);
    const profile = rawProfile(session, vocabulary);
    const text = profileYaml(profile, {
      language: 'en',
      words,
      made: made(profile),
      unknown: new Set(['company.size', 'stores']),
      rates: { USD: '7.2' },
    });
    expect(readYaml(text)[0]?.value).toEqual({ ...record(profile), as_of: DAY, exchange_rates: { USD: '7.2' } });
    expect(text).toContain('# size:   (not known yet)');
  });

  test('takes texts back as they were, with line breaks of their own and commas within a list', () => {
    const company = { name: 'Acme\r\nLtd: # 1\n', roles: ['seller, or something like it', 'it]'] };
    const raw = { as_of: DAY, company, places: { hengyang: { overseas_warehouses: [{ name: 'One\nTwo' }] } } };
    const text = profileYaml(raw, { language: 'en', words, made: made({}), unknown: new Set(), rates: {} });
    const [document] = readYaml(text);
    expect(document?.faults).toEqual([]);
    expect(document?.value).toEqual(raw);
  });

  test('in Chinese has no space behind a sign that brings its own', () => {
    const raw = { company: { registered_in: ['hengyang'] } };
    const unknown = new Set(['company.size']);
    const text = profileYaml(raw, {
      language: 'zh-Hans',
      words: wordsOf('zh-Hans'),
      made: made(raw),
      unknown,
      rates: {},
    });
    expect(text).toContain('# size:   （尚不清楚）按国家划型标准');
  });
});

describe('a fact that is not known', () => {
  const written = (raw: unknown, unknown: readonly string[]): string =>
    profileYaml(raw, { language: 'en', words, made: made(raw), unknown: new Set(unknown), rates: {} });
  const readBack = (text: string): unknown => readYaml(text)[0]?.value;
  /** The text with the commented lines of these keys brought in, as an editor does it; the last gets the value. */
  const filledIn = (text: string, keys: readonly string[], value: string): string =>
    keys.reduce((lines, key, index) => {
      const line = new RegExp(`^( *)# ${key}:.*$`, 'mu');
      expect(lines).toMatch(line);
      return lines.replace(line, `$1${key}:${index === keys.length - 1 ? ` ${value}` : ''}`);
    }, text);
  const company = { registered_in: ['hengqin', 'hengyang'] };
  const day = { as_of: DAY };

  test('has its topic above it also where nothing of the topic is known', () => {
    const raw = { ...day, company, costs: { saas_fees: '0' } };
    const text = written(raw, ['marketing.own_brand', 'company.size']);
    expect(readBack(text)).toEqual(raw);
    expect(readBack(filledIn(text, ['marketing', 'own_brand'], 'true'))).toEqual({
      ...raw,
      marketing: { own_brand: true },
    });
    expect(readBack(filledIn(text, ['size'], 'small'))).toEqual({ ...raw, company: { ...company, size: 'small' } });
  });

  test('has its place above it, whether or not anything of that place or of another is known', () => {
    const account = 'local_bank_account';
    const unknown = ['places.hengyang.company.local_bank_account', 'places.hengyang.park.recognitions'];
    const nothing = { ...day, company };
    const none = written(nothing, unknown);
    expect(readBack(none)).toEqual(nothing);
    expect(readBack(filledIn(none, ['places', 'hengyang', 'company', account], 'true'))).toEqual({
      ...nothing,
      places: { hengyang: { company: { [account]: true } } },
    });
    const other = { ...nothing, places: { hengqin: { company: { [account]: false } } } };
    const text = written(other, unknown);
    expect(readBack(text)).toEqual(other);
    expect(readBack(filledIn(text, ['hengyang', 'park', 'recognitions'], '[national]'))).toEqual({
      ...nothing,
      places: { ...other.places, hengyang: { park: { recognitions: ['national'] } } },
    });
    const same = { ...nothing, places: { hengyang: { company: { [account]: false } } } };
    const beside = written(same, ['places.hengyang.park.recognitions']);
    expect(readBack(beside)).toEqual(same);
    expect(readBack(filledIn(beside, ['park', 'recognitions'], '[]'))).toEqual({
      ...nothing,
      places: { hengyang: { company: { [account]: false }, park: { recognitions: [] } } },
    });
  });

  test('of an entry of which nothing is known is filled in where it stands', () => {
    const raw = { ...day, company, stores: [{}, { kind: 'large' }] };
    const text = written(raw, ['stores[0].kind', 'stores[0].area', 'stores[1].area']);
    expect(profileFor(rulebook, readBack(text))).toEqual(profileFor(rulebook, raw));
    const filled = text.replace(/- kind:/u, '- kind: community').replace(/# area:.*$/mu, 'area: 80 m²');
    expect(readBack(filled)).toEqual({ ...raw, stores: [{ kind: 'community', area: '80 m²' }, { kind: 'large' }] });
  });
});

describe('the profile to fill in', () => {
  const template = (jurisdictions: string[], roles: string[], language: 'en' | 'zh-Hans' = 'en'): string =>
    templateYaml(rulebook, { language, words: wordsOf(language), jurisdictions, roles, asOf: DAY });

  test('says as it is only where and what the company is', () => {
    for (const jurisdictions of [[], ['hengyang'], ['hengqin', 'zhongshan']]) {
      for (const language of ['en', 'zh-Hans'] as const) {
        const [document] = readYaml(template(jurisdictions, ['seller'], language));
        expect(document?.faults).toEqual([]);
        const profile = profileFor(rulebook, document?.value);
        expect([...profile.facts.keys()]).toEqual(
          jurisdictions.length === 0 ? ['company.roles'] : ['company.registered_in', 'company.roles'],
        );
      }
    }
  });

  test('leaves out what is not in force, and says so', () => {
    const later = templateYaml(rulebook, {
      language: 'en',
      words,
      jurisdictions: ['hengyang', 'zhongshan'],
      roles: ['seller'],
      asOf: '2030-01-01',
    });
    expect(later).toContain('Hengyang cross-border e-commerce support');
    expect(later).not.toMatch(/^\s*(social_security|annual_rent):/mu);
    expect(later).toMatch(/^\s*saas_fees:/mu);
  });

  test('has every fact that the interview can ask for there, and no other', () => {
    for (const place of rulebook.jurisdictions) {
      const text = template([place], ['seller']);
      const missing = made({ company: { registered_in: [place], roles: ['seller'] } }).measures.flatMap(
        (one) => one.missing,
      );
      for (const key of missing) expect(text).toMatch(new RegExp(`^\\s*${key.slice(key.lastIndexOf('.') + 1)}:`, 'mu'));
    }
    expect(template(['zhongshan'], ['seller'])).not.toMatch(/^\s*(lease_months|eligible_spend|stores):/mu);
  });
});
