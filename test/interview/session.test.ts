// An interview as data: what is answered, taken back and changed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import { readAnswer, readEntryCount } from '../../src/interview/answer.ts';
import type { OpenQuestion } from '../../src/interview/open-questions.ts';
import { onlyPlaceOf, saidOfCompany } from '../../src/interview/one-place.ts';
import { answersIn, begun, overruled, rawProfile, skippedIn, stepBack } from '../../src/interview/session.ts';
import type { Given, Session } from '../../src/interview/session.ts';
import { revised, trailOf } from '../../src/interview/trail.ts';
import { parseSetting } from '../../src/profile/set.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { Decimal } from '../../src/values/decimal.ts';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { record } from '../oracle/facts.ts';
import { bundled } from '../support/bundled.ts';
import { profileFor } from '../support/made-up.ts';
import { DAY } from './simulation.ts';
import { goneOn, made, said, talked } from './talked.ts';

const rulebook = bundled();
const { vocabulary } = rulebook;

/** The session with one answer replaced. */
const changed = (session: Session, given: Given): Session => revised(trailOf(session), given).session;

const fact = (id: string): OpenQuestion['question']['fact'] => {
  const known = vocabulary.facts.get(id);
  if (known === undefined) throw new Error(id);
  return known;
};

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
    expect(profileFor(rulebook, rawProfile(added, vocabulary)).facts.has('company.newly_introduced')).toBe(false);
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
    const profile = profileFor(rulebook, { company: { registered_in: ['hengyang'] } });
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
    // Thousands of estimates; a busy machine takes its time for them.
  }, 60_000);
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
