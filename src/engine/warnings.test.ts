/** What a reader must mind of a measure, as the estimate says it. */
import { describe, expect, it } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { estimateJson } from '../report/json.ts';
import { estimate } from './estimate.ts';

const POLICY = `
title: { en: Support, zh-Hans: 扶持 }
place_title: { en: Farland, zh-Hans: 远地 }
source: https://example.org/farland
confidence: official
in_force: { from: 2025-01-01, until: 2025-12-31 }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    amount: 100 CNY
    warnings:
      - { when: [company.legal_person: false], text: { en: Ask for the form., zh-Hans: 请索取表格。 } }
  - id: other
    title: { en: Other, zh-Hans: 其他 }
    clause: '2'
    recipients: any
    frequency: yearly
    basis: exact
    when: [company.legal_person: true]
    amount: 50 CNY
    warnings: [{ en: Mind this., zh-Hans: 请注意。 }]
  - id: body
    title: { en: Body, zh-Hans: 机构 }
    clause: '3'
    recipients: any
    frequency: yearly
    basis: exact
    when: [company.professional_service_body: false]
    amount: 50 CNY
`;

const { rulebook } = load([{ name: 'farland/support.yaml', shown: 'farland', text: POLICY }]);

function warned(company: Readonly<Record<string, unknown>>, asOf = '2025-06-30'): Record<string, readonly string[]> {
  const profile = readProfile({ company }, rulebook, new Map(), () => {});
  const made = estimateJson(estimate(rulebook, profile, { asOf, jurisdictions: ['farland'] }), { all: true });
  return Object.fromEntries(made.measures.map(({ id, warnings }) => [id.split('/').at(-1) ?? id, warnings]));
}

describe('a measure warns', () => {
  // From 2 October to 31 December are 29, 30 and 31 days: 90.
  it('of its end within 90 days, its last day included, and no sooner', () => {
    const ends = ['It ends soon: the last day is 2025-12-31.'];
    expect(warned({ legal_person: true }, '2025-10-01')['award']).toEqual([]);
    expect(warned({ legal_person: true }, '2025-10-02')['award']).toEqual(ends);
    expect(warned({ legal_person: true }, '2025-12-31')['award']).toEqual(ends);
  });

  it('of its end also while facts are open', () => {
    const open = warned({}, '2025-10-02');
    expect(open['other']).toEqual(['Mind this.', 'It ends soon: the last day is 2025-12-31.']);
  });

  it('that facts contradict each other, also where it is refused', () => {
    const both = { legal_person: true, professional_service_body: true };
    const contradiction = expect.stringContaining('both as a legal person and as a professional body');
    const { other, body } = warned(both);
    expect(other).toEqual(['Mind this.', contradiction]);
    expect(body).toEqual([contradiction]);
  });

  it('once it has lapsed, that there may be another round', () => {
    const [later = '', more] = warned({ legal_person: true }, '2026-01-01')['award'] ?? [];
    expect(later).toContain('It ended on 2025-12-31.');
    expect(later).not.toContain('ends soon');
    expect(more).toBeUndefined();
    expect(warned({ legal_person: true }, '2024-12-31')['award']).toEqual([]);
  });

  it('of what the document has it say, where its condition holds; while that is open, with the condition', () => {
    expect(warned({ legal_person: false })['award']).toEqual(['Ask for the form.']);
    expect(warned({})['award']).toEqual(['Where Independent legal person: no: Ask for the form.']);
    expect(warned({ legal_person: true })['award']).toEqual([]);
  });

  it('of nothing where it is refused', () => {
    expect(warned({ legal_person: true })['other']).toEqual(['Mind this.']);
    expect(warned({ legal_person: false })['other']).toEqual([]);
    expect(warned({ legal_person: false }, '2025-12-31')['other']).toEqual([]);
  });
});
