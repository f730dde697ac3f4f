// An interview as data: what is answered, taken back, changed, kept in a draft, and saved as a profile.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import { readAnswer, readEntryCount } from '../../src/interview/answer.ts';
import { beginDraft, draftFolder, draftsIn, dropDraft, keepDraft, readDraft } from '../../src/interview/draft.ts';
import { nextScreen } from '../../src/interview/next-question.ts';
import { countedBy } from '../../src/interview/open-questions.ts';
import type { OpenQuestion } from '../../src/interview/open-questions.ts';
import { onlyPlaceOf, saidOfCompany } from '../../src/interview/one-place.ts';
import { profileYaml } from '../../src/interview/profile-yaml.ts';
import { wrapped } from '../../src/interview/prompts/frame.ts';
import { shortMoney, totalLine } from '../../src/interview/running-total.ts';
import {
  answered,
  answersIn,
  begun,
  overruled,
  rawProfile,
  skippedIn,
  stepBack,
  topicOf,
} from '../../src/interview/session.ts';
import type { Answer, Given, Session } from '../../src/interview/session.ts';
import { templateYaml } from '../../src/interview/template.ts';
import { revised, trailOf } from '../../src/interview/trail.ts';
import { parseSetting } from '../../src/profile/set.ts';
import { wordsOf } from '../../src/text/interview.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { estimateJson } from '../../src/report/json.ts';
import { displayWidth } from '../../src/report/layout/width.ts';
import { Decimal } from '../../src/values/decimal.ts';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { record } from '../oracle/facts.ts';
import { bundledRulebook, DAY, profileFrom } from './simulation.ts';

const rulebook = bundledRulebook();
const { vocabulary } = rulebook;
const words = wordsOf('en');

/** The session with one answer replaced. */
const changed = (session: Session, given: Given): Session => revised(trailOf(session), given).session;

const fact = (id: string): OpenQuestion['question']['fact'] => {
  const known = vocabulary.facts.get(id);
  if (known === undefined) throw new Error(id);
  return known;
};
const said = (session: Session, key: string, answer: Answer): Session =>
  answered(session, { topic: 'company', given: [{ key, answer }] });
const made = (raw: unknown, asOf = DAY): Estimate => estimate(rulebook, profileFrom(raw, rulebook), { asOf });
const json = (one: Estimate): unknown => estimateJson(one, { language: 'en', all: true, explain: true });

/** What a company writes for a question. */
function writtenBy(company: unknown, open: OpenQuestion): Answer {
  const {
    key,
    fact: { id, list, topic },
    item,
  } = open.question;
  const raw = record(company);
  if (list !== null && item !== null) {
    const items: readonly unknown[] = Array.isArray(raw[list]) ? raw[list] : [];
    return plain(record(items[item])[key.slice(key.lastIndexOf('.') + 1)]);
  }
  const value = id === topic ? raw[id] : record(raw[topic])[id.slice(topic.length + 1)];
  const kind = countedBy(open)?.id.slice(id.length + 1);
  if (id === topic && Array.isArray(value)) {
    return value.map((one) => (kind === undefined ? {} : { [kind]: String(record(one)[kind]) }));
  }
  return plain(value);
}

function plain(value: unknown): Answer {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

/** An interview of a company that leaves early, or does not know everything. */
function talked(company: unknown, most: number, knows: () => boolean): Session {
  const start = begun({
    exchange_rates: record(company)['exchange_rates'] ?? {},
    received: record(company)['received'] ?? {},
  });
  return goneOn(start, company, most, knows);
}

function goneOn(start: Session, company: unknown, most: number, knows: () => boolean): Session {
  let session = start;
  for (let count = 0; count < most; count += 1) {
    const screen = nextScreen(made(rawProfile(session, vocabulary)), skippedIn(session), topicOf(session));
    if (screen === null) break;
    const given = screen.open.map((open) => ({
      key: open.question.key,
      answer: knows() ? writtenBy(company, open) : null,
    }));
    session = answered(session, { topic: screen.topic, given });
  }
  return session;
}

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
    expect(profileFrom(readBack(text), rulebook)).toEqual(profileFrom(raw, rulebook));
    const filled = text.replace(/- kind:/u, '- kind: community').replace(/# area:.*$/mu, 'area: 80 m²');
    expect(readBack(filled)).toEqual({ ...raw, stores: [{ kind: 'community', area: '80 m²' }, { kind: 'large' }] });
  });
});

describe('a session', () => {
  test('steps back one screen at a time, and says what was taken back', () => {
    const one = said(begun({}), 'company.size', 'small');
    const two = said(one, 'costs.saas_fees', null);
    expect([...skippedIn(two)]).toEqual(['costs.saas_fees']);
    expect(stepBack(two)).toEqual({ session: one, undone: two.turns[1] });
    expect(stepBack(begun({})).undone).toBeNull();
  });

  test('changes one answer, and forgets what was said of the items of a list that is new', () => {
    const list = said(begun({}), 'stores', [{ kind: 'large' }, { kind: 'large' }]);
    const area = said(said(list, 'stores[1].area', '800 m²'), 'company.size', 'small');
    expect(record(rawProfile(area, vocabulary))['stores']).toEqual([
      { kind: 'large' },
      { kind: 'large', area: '800 m²' },
    ]);
    const other = changed(area, { key: 'stores', answer: [{ kind: 'community' }] });
    expect(rawProfile(other, vocabulary)).toEqual({ stores: [{ kind: 'community' }], company: { size: 'small' } });
    expect(answersIn(changed(area, { key: 'company.size', answer: null }))).toContainEqual({
      key: 'company.size',
      answer: null,
    });
  });
});

describe('what is set beside answers', () => {
  const setBeside = (session: Session, written: string): unknown => {
    const setting = parseSetting(written, vocabulary);
    if (setting === null) throw new Error(written);
    return rawProfile(overruled(session, setting, vocabulary), vocabulary);
  };

  test('wins over the answer, and over that for a single place', () => {
    const session = said(said(begun({}), 'company.size', 'small'), 'places.hengyang.company.newly_introduced', false);
    expect(setBeside(session, 'company.size=micro')).toMatchObject({ company: { size: 'micro' } });
    expect(record(setBeside(session, 'company.newly_introduced=yes'))['places']).toBeUndefined();
    const ofOther = setBeside(session, 'places.hengqin.company.newly_introduced=yes');
    expect(ofOther).toMatchObject({
      places: { hengyang: { company: { newly_introduced: false } }, hengqin: { company: { newly_introduced: 'yes' } } },
    });
  });

  test('wins over a list and all that was said of its entries, or over one figure of one entry', () => {
    const list = said(begun({}), 'stores', [{ kind: 'large' }, { kind: 'large' }]);
    const session = said(said(list, 'stores[0].area', '700 m²'), 'stores[1].area', '800 m²');
    expect(setBeside(session, 'stores=[]')).toEqual({ stores: [] });
    expect(setBeside(session, 'stores[1].area=900 m²')).toEqual({
      stores: [
        { kind: 'large', area: '700 m²' },
        { kind: 'large', area: '900 m²' },
      ],
    });
    expect(setBeside(said(begun({}), 'stores', null), 'stores[0].area=900 m²')).toEqual({
      stores: [{ area: '900 m²' }],
    });
  });
});

describe('a place that is added later', () => {
  const registered = (places: readonly string[], raw: Record<string, unknown>): Record<string, unknown> => ({
    ...raw,
    places: undefined,
    company: { ...record(raw['company']), registered_in: places, roles: ['seller'] },
  });
  const outcome = (session: Session): unknown =>
    made(rawProfile(session, vocabulary)).measures.map(({ measure: { id }, status, amount }) => ({
      id,
      status,
      amount,
    }));
  const keysIn = (session: Session): readonly string[] => answersIn(session).map(({ key }) => key);
  const toBoth: Given = { key: 'company.registered_in', answer: ['hengqin', 'hengyang'] };

  test('is asked about all that the first was asked about, whose answers stay its own', () => {
    const company = registered(['hengyang'], {
      ...record(readYaml(readFileSync('examples/hengyang-exporter.yaml', 'utf8'))[0]?.value),
    });
    const first = talked(company, 400, () => true);
    const added = changed(first, toBoth);
    expect(profileFrom(rawProfile(added, vocabulary), rulebook).facts.has('company.newly_introduced')).toBe(false);
    expect(rawProfile(added, vocabulary)).toMatchObject({
      places: { hengyang: { company: { newly_introduced: 'no', pays_tax_locally: 'yes' } } },
    });
    const both = keysIn(goneOn(added, registered(['hengqin', 'hengyang'], company), 400, () => false));
    expect(both).toContain('places.hengqin.company.newly_introduced');
    expect(both).toContain('places.hengqin.company.pays_tax_locally');
    expect(both.filter((key) => key.endsWith('company.pays_tax_locally'))).toHaveLength(2);
  });

  test('is looked for in the saved profile only where there are several, or the profile spoke of it before', () => {
    const key = 'places.hengyang.company.newly_introduced';
    const saved = (registered_in: readonly string[], base: Record<string, unknown> = {}): unknown => {
      const session = said(begun({ company: { registered_in }, ...base }), key, false);
      return rawProfile(saidOfCompany(session, onlyPlaceOf(made(rawProfile(session, vocabulary)))), vocabulary);
    };
    const there = { hengyang: { company: { newly_introduced: false } } };
    expect(saved(['hengyang'])).toEqual({ company: { registered_in: ['hengyang'], newly_introduced: false } });
    expect(saved(['hengyang', 'hengqin'])).toEqual({
      company: { registered_in: ['hengyang', 'hengqin'] },
      places: there,
    });
    expect(saved([])).toEqual({ company: { registered_in: [] }, places: there });
    expect(saved(['hengyang'], { places: { hengyang: {} } })).toMatchObject({ places: there });
  });

  test('is kept by the place also where another is looked at, in which the company is not registered', () => {
    const profile = profileFrom({ company: { registered_in: ['hengyang'] } }, rulebook);
    const lookedAt = (...jurisdictions: string[]): string | null =>
      onlyPlaceOf(estimate(rulebook, profile, { asOf: DAY, jurisdictions }));
    expect([lookedAt(), lookedAt('hengyang'), lookedAt('hengyang', 'hengqin')]).toEqual(['hengyang', 'hengyang', null]);
  });

  test('leads to the same as where it was named at once, whatever the order', () => {
    const random = mulberry32(8);
    for (let index = 0; index < 6; index += 1) {
      const raw = randomProfile(random);
      const both = registered(['hengqin', 'hengyang'], raw);
      const atOnce = talked(both, 400, () => true);
      for (const place of ['hengqin', 'hengyang']) {
        const one = talked(registered([place], raw), 400, () => true);
        const later = goneOn(changed(one, toBoth), both, 400, () => true);
        expect(outcome(later)).toEqual(outcome(atOnce));
        expect(made(rawProfile(later, vocabulary)).assumptions.map(({ kind }) => kind)).not.toContain('place');
      }
    }
  });
});

describe('an answer', () => {
  const anyRate = (): boolean => true;
  test('is read as people write it', () => {
    expect(readAnswer(fact('trade.cbec_export'), ' 1.2m USD ', anyRate)).toMatchObject({
      ok: true,
      answer: '1.2m USD',
    });
    expect(readAnswer(fact('costs.saas_fees'), '120万', anyRate)).toMatchObject({
      ok: true,
      value: { money: { currency: 'CNY' } },
    });
    expect(readAnswer(fact('company.macao_share'), '30%', anyRate)).toMatchObject({ ok: true });
    expect(readAnswer(fact('company.macao_share'), '30', anyRate)).toMatchObject({
      ok: false,
      mistakes: [{ code: 'percent-bare' }],
    });
  });

  test('may be none, and may be that it is not known', () => {
    for (const none of ['none', '无', '没有']) {
      expect(readAnswer(fact('costs.saas_fees'), none, anyRate)).toMatchObject({ ok: true, answer: '0' });
    }
    for (const unknown of ['', '  ', '-', 'unknown', '不知道', '不清楚', "don't know", 'd', 'D', 'ｄ', 'u']) {
      expect(readAnswer(fact('costs.saas_fees'), unknown, anyRate)).toEqual({ ok: true, answer: null, value: null });
    }
    expect(readAnswer(fact('company.macao_share'), 'none', anyRate)).toMatchObject({ ok: false });
  });

  test('to how many entries there are is a whole number of at most 99', () => {
    expect(readEntryCount('3', fact('stores'))).toEqual({ ok: true, count: 3 });
    expect(readEntryCount('没有', fact('stores'))).toEqual({ ok: true, count: 0 });
    expect(readEntryCount('', fact('stores'))).toEqual({ ok: true, count: null });
    expect(readEntryCount('d', fact('stores'))).toEqual({ ok: true, count: null });
    expect(readEntryCount('100', fact('stores'))).toMatchObject({ ok: false });
    expect(readEntryCount('1.5', fact('stores'))).toMatchObject({ ok: false });
  });

  test('to how many entries there are keeps to what the list may have', () => {
    const months = { min: new Decimal(1), max: new Decimal(12) };
    expect(readEntryCount('12', months)).toEqual({ ok: true, count: 12 });
    expect(readEntryCount('13', months)).toMatchObject({ ok: false });
    expect(readEntryCount('0', months)).toMatchObject({ ok: false });
  });
});

describe('the running total', () => {
  test('is shortened only where nothing is lost', () => {
    expect(shortMoney(new Decimal(1_900_000), 'CNY', 'en', words)).toBe('¥1.9m');
    expect(shortMoney(new Decimal('1947000.50'), 'CNY', 'en', words)).toBe('¥1,947,000.50');
    expect(shortMoney(new Decimal(200_000), 'CNY', 'en', words)).toBe('¥200,000');
    expect(shortMoney(new Decimal(1_900_000), 'CNY', 'zh-Hans', wordsOf('zh-Hans'))).toBe('¥190万');
    expect(shortMoney(new Decimal(1_234_567), 'CNY', 'zh-Hans', wordsOf('zh-Hans'))).toBe('¥1,234,567');
  });

  // Own brands: 50% of ¥5m is over either ceiling, the lower of which is ¥500,000. That much is certain, whatever was exported.
  test('begins at what the estimate calls the least, also where a sum is open and something of it is certain', () => {
    const seller = { company: { registered_in: ['zhongshan'], roles: ['seller'] }, marketing: { own_brand: true } };
    const [before, after] = [
      made(seller, '2023-06-30'),
      made({ ...seller, costs: { overseas_marketing: '5m CNY' } }, '2023-06-30'),
    ];
    expect(totalLine(before, after, 'en', words)).toMatch(
      /^So far ¥500,000 – ¥\S+, \+¥500,000 Overseas marketing of own brands$/u,
    );
    expect(after.totals).toMatchObject([{ low: new Decimal(0), atLeast: new Decimal(500_000) }]);
  });

  test('says what the answer moved', () => {
    const scope = { registered_in: ['zhongshan'], roles: ['seller'] };
    const before = made({ company: scope, trade: { own_site_sales: '0' }, costs: { site_building: '0' } });
    const after = made({
      company: scope,
      trade: { own_site_sales: '0' },
      costs: { site_building: '0', saas_fees: '300,000' },
    });
    expect(totalLine(before, after, 'en', words)).toBe('So far ¥90,000 – ¥2.09m, +¥90,000 Independent site');
    expect(totalLine(null, after, 'zh-Hans', wordsOf('zh-Hans'))).toBe('目前 ¥9万 – ¥209万');
    expect(totalLine(before, after, 'zh-Hans', wordsOf('zh-Hans'))).toBe('目前 ¥9万 – ¥209万；+¥9万 独立站建设扶持');
  });
});

describe('the signs beside the running total', () => {
  const company = {
    registered_in: ['hengyang'],
    roles: ['seller'],
    legal_person: true,
    pays_tax_locally: true,
    cbec_record: true,
    in_customs_cbec_statistics: true,
    newly_introduced: false,
    size: 'small',
  };
  const first = { tenure: 'leased', area: '1,500 m²', lease_cost: '300,000' };
  const line = (before: unknown, after: unknown): string => totalLine(made(before), made(after), 'en', words);

  // The first warehouse is sure of ¥150,000 once its rent is known; that the second is too small takes away its ¥200,000.
  test('say plus only of what the low end of the total rose by', () => {
    const [open, known] = [{ tenure: 'leased' }, { tenure: 'leased', area: '800 m²' }];
    expect(
      line(
        { company, overseas_warehouses: [{ ...first, lease_cost: null }, open] },
        { company, overseas_warehouses: [first, open] },
      ),
    ).toBe('So far ¥150,000 – ¥1.8m or more, +¥150,000 Lease of overseas warehouses');
    expect(
      line({ company, overseas_warehouses: [first, open] }, { company, overseas_warehouses: [first, known] }),
    ).toBe('So far ¥150,000 – ¥1.6m or more, −¥200,000 Lease of overseas warehouses');
  });

  const paysNothingElse = {
    company: { ...company, size: 'large' },
    trade: { cbec_export: '0', cbec_import: '0' },
    finance: { export_credit_premium: '0', insured_loan_principal: '0' },
    overseas_warehouse: { provincial_public: false },
  };

  // Promotion is paid up to ¥200,000; without any cost there is nothing to pay of it.
  test('say minus of what can no longer be paid', () => {
    const costs = { social_security: '0', platform_promotion: '0' };
    const given = { ...paysNothingElse, overseas_warehouses: [] };
    expect(line({ ...given, costs }, { ...given, costs: { ...costs, platform_entry_fees: '0' } })).toBe(
      'So far ¥0, −¥200,000 Promotion and shops on platforms',
    );
  });

  // Two warehouses of ¥200,000 at most each, until one is found to be no larger than 1,000 m².
  test('say minus of what a sum that stays open may no longer come to', () => {
    const leased = { tenure: 'leased', lease_cost: '400,000' };
    const costs = { social_security: '0', platform_promotion: '0', platform_entry_fees: '0' };
    const given = { ...paysNothingElse, costs };
    expect(
      line(
        { ...given, overseas_warehouses: [leased, leased] },
        { ...given, overseas_warehouses: [{ ...leased, area: '1,000 m²' }, leased] },
      ),
    ).toBe('So far ¥0 – ¥200,000, −¥200,000 Lease of overseas warehouses');
  });

  describe('of a changed answer', () => {
    /** So far, after an answer that pays two measures `yes` each was changed to one that pays them `no`, and back. */
    const changed = (rent: readonly [string, string], site: readonly [string, string]): readonly string[] => {
      const measure = (id: string, title: string, [yes, no]: readonly [string, string]): string =>
        `{ id: ${id}, title: { en: ${title}, zh-Hans: 扶持 }, clause: '1', recipients: any, frequency: yearly, basis: exact,
        amount: { choose: [{ when: [company.legal_person: true], amount: ${yes} }, { amount: ${no} }] } }`;
      const text = `
title: { en: Support, zh-Hans: 扶持 }
place_title: { en: Farland, zh-Hans: 远地 }
source: https://example.org/farland
confidence: official
in_force: { from: 2025-01-01 }
measures:
  - ${measure('rent', 'Rent', rent)}
  - ${measure('site', 'Site', site)}
`;
      const own = bundledRulebook([{ name: 'farland/support.yaml', shown: 'farland', text }]);
      const as = (legal: boolean): Estimate =>
        estimate(own, profileFrom({ company: { legal_person: legal } }, own), {
          asOf: DAY,
          jurisdictions: ['farland'],
        });
      return [totalLine(as(true), as(false), 'en', words), totalLine(as(false), as(true), 'en', words)];
    };

    // 100 and 20 with one answer, 10 and 50 with the other: the total falls by 60, and rises by as much when it is changed back.
    test('bear the sign of the total where it lifts one sum and lowers another', () => {
      expect(changed(['100 CNY', '10 CNY'], ['20 CNY', '50 CNY'])).toEqual([
        'So far ¥60, −¥90 Rent',
        'So far ¥120, +¥90 Rent',
      ]);
    });

    // 100 and nothing, or nothing and 50.
    test('name what is paid only now, though the total falls', () => {
      expect(changed(['100 CNY', '0 CNY'], ['0 CNY', '50 CNY'])).toEqual([
        'So far ¥50, −¥100 Rent, ¥50 Site',
        'So far ¥100, +¥100 Rent, not Site',
      ]);
    });
  });

  // The premium alone may use up the ¥300,000 that it shares with the interest on loans: without loans the high end stays.
  // Promotion 200,000, social insurance 100,000, exports 500,000, provincial warehouse 200,000 and these 300,000 are 1.3m.
  test('say no minus where the high end of the total stays', () => {
    const given = { company: { ...company, size: 'large' }, overseas_warehouses: [] };
    expect(line(given, { ...given, finance: { insured_loan_principal: '0' } })).toBe(
      'So far ¥0 – ¥1.3m, not Interest on insured export loans',
    );
  });
});

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

describe('a draft', () => {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'subsidy-draft-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('is kept whole for its owner alone, read back as it was, and dropped', () => {
    const folder = draftFolder({ XDG_STATE_HOME: home }) ?? '';
    const draft = {
      options: { jurisdiction: ['hengyang'], fx: [] },
      session: said(begun({}), 'stores', [{ kind: 'large' }]),
    };
    expect(draftsIn(folder)).toEqual([]);
    const file = beginDraft(folder, draft);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readDraft(file)).toEqual({ kind: 'draft', draft });
    const longer = { ...draft, session: said(draft.session, 'company.size', 'small') };
    keepDraft(file, longer);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readDraft(file)).toEqual({ kind: 'draft', draft: longer });
    // Another that is begun takes no place of one that is there.
    const other = beginDraft(folder, draft);
    expect(readDraft(file)).toEqual({ kind: 'draft', draft: longer });
    expect(draftsIn(folder).toSorted()).toEqual([other, file].toSorted());
    dropDraft(file);
    expect(readDraft(file)).toEqual({ kind: 'none' });
    expect(readDraft(other)).toEqual({ kind: 'draft', draft });
  });

  test('that is damaged is not taken for one', () => {
    const file = path.join(home, 'interview.json');
    for (const text of [
      '',
      '{',
      '{"format":"subsidy-draft/1"}',
      '{"format":"subsidy-draft/1","options":{"jurisdiction":[],"fx":[]},"session":{"base":{},"turns":[{}]}}',
    ]) {
      writeFileSync(file, text);
      expect(readDraft(file)).toEqual({ kind: 'unreadable' });
    }
    expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  test('stands under the home directory where the environment names no absolute place', () => {
    expect(draftFolder({ XDG_STATE_HOME: 'relative' }, ['/home/me'])).toBe('/home/me/.local/state/subsidy');
    expect(draftFolder({}, ['/home/me'])).toBe('/home/me/.local/state/subsidy');
    expect(draftFolder({ XDG_STATE_HOME: '/state' }, ['/home/me'])).toBe('/state/subsidy');
  });

  test('never stands in the current folder: a home that is empty or relative is none', () => {
    expect(draftFolder({}, ['', '/home/me'])).toBe('/home/me/.local/state/subsidy');
    expect(draftFolder({}, ['', 'me'])).toBeNull();
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
        const profile = profileFrom(document?.value, rulebook);
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
