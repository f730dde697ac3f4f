/** What a reader must mind of a measure, as the estimate says it. */
import { describe, expect, it } from 'vitest';
import { byId, estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';

const FORM = '{ when: [company.legal_person: false], text: { en: Ask for the form., zh-Hans: 请索取表格。 } }';
const MIND = '{ en: Mind this., zh-Hans: 请注意。 }';
const POLICY = policy(`
in_force: { from: 2025-01-01, until: 2025-12-31 }
measures:
${measure('award', `amount: 100 CNY, warnings: [${FORM}]`)}
${measure('other', `when: [company.legal_person: true], amount: 50 CNY, warnings: [${MIND}]`)}
${measure('body', 'when: [company.professional_service_body: false], amount: 50 CNY')}
`);
const rulebook = rulebookWith({ 'farland/support': POLICY });

function warned(company: Readonly<Record<string, unknown>>, asOf = '2025-06-30'): Record<string, readonly string[]> {
  const made = estimateJson(estimateFor(rulebook, { company }, { asOf }), { all: true });
  return byId(made, ({ warnings }) => warnings);
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

  it('of each thing that the document says, where it was paid before and would be again', () => {
    const once = policy(`
measures:
${measure('award', `frequency: once, amount: 100 CNY, warnings: [${FORM}, ${MIND}]`)}`);
    const raw = { company: { legal_person: false }, received: { 'place/grants/award': '5 CNY' } };
    const made = estimateJson(estimateFor(rulebookWith({ 'place/grants': once }), raw), { all: true });
    expect(byId(made, ({ warnings }) => warnings)).toEqual({ award: ['Ask for the form.', 'Mind this.'] });
  });
});
