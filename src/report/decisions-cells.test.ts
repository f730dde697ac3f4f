/** The five answers as pages, cell by cell. */
import { describe, expect, it } from 'vitest';
import { whatIf } from '../engine/what-if.ts';
import { checklistSheet } from './checklist.ts';
import { compareSheet } from './compare.ts';
import type { Sheet, SheetPart } from './decision-sheet.ts';
import { scheduleSheet } from './schedule.ts';
import { comparedPlaces, EXPORTED, northern, twoPlaces } from './two-places.support.ts';
import { whatIfSheet } from './what-if.ts';
import { nextSheet } from './what-next.ts';

type Facts = NonNullable<Parameters<typeof twoPlaces>[0]>;

/** What the company exported is not known. */
const open = twoPlaces();
const known = twoPlaces(EXPORTED);

function part({ parts }: Sheet, title: string): SheetPart {
  const found = parts.find((one) => one.title === title);
  if (found === undefined) throw new Error(`${title}: ${parts.map((one) => one.title).join(', ')}`);
  return found;
}

describe('the page of papers', () => {
  const sheet = checklistSheet(open, 'en');
  const [licence, account] = ['Business licence (stamped copy)', "Details of the company's bank account"];

  it('ticks what is in hand, and says for which measures and at which offices each paper is asked for', () => {
    expect(part(sheet, 'Papers')).toMatchObject({
      lines: ['Papers in hand: 1 of 2.'],
      heads: ['', 'Paper', 'For', 'Office'],
      rows: [
        ['[x]', licence, 'People\nRent\nAward', 'Bureau of Trade\nnot named in the sources'],
        ['[ ]', account, 'Rent', 'Bureau of Trade'],
      ],
    });
  });

  it('has the papers of each measure, and apart what names none', () => {
    expect(part(sheet, 'By measure').rows).toEqual([
      ['People', `[x] ${licence}`],
      ['Rent', `[x] ${licence}\n[ ] ${account}`],
      ['Award', `[x] ${licence}`],
    ]);
    expect(part(sheet, 'No published list of papers: ask the office').rows).toEqual([['Training', 'Bureau of Trade']]);
  });
});

describe('the page of payments', () => {
  const sheet = scheduleSheet(known, 'en');

  // 60% and 40% of 1000.40; the star marks what may be claimed again.
  it('has a column for each year and their sums, those of persons apart', () => {
    expect(part(sheet, 'Payments: North')).toMatchObject({
      heads: ['Measure', 'Year 1', 'Year 2'],
      rows: [
        ['Export *', '¥100', '–'],
        ['Rent', '¥600.24', '¥400.16'],
        ['Together', '¥700.24', '¥400.16'],
      ],
    });
    expect(part(sheet, 'Payments to individuals: North').rows).toEqual([
      ['People *', '¥0 – ¥300'],
      ['Together', '¥0 – ¥300'],
    ]);
  });

  it('says where and when to apply, as far as the policies say', () => {
    expect(part(sheet, 'Where and when to apply').rows).toEqual([
      ['Northern support', 'Office: Bureau of Trade\nWhen: Each March\nPortal: https://example.org/apply'],
      ['Southern support', 'Office: not named in the sources'],
    ]);
    expect(part(sheet, 'Lapses within 90 days').rows).toEqual([['People · North', 'in 90 days, on 2025-09-28']]);
  });

  it('counts the last days: tomorrow, and today', () => {
    const lapsing = (asOf: string): unknown =>
      part(scheduleSheet(twoPlaces(EXPORTED, asOf), 'en'), 'Lapses within 90 days').rows[0];
    expect(lapsing('2025-09-27')).toEqual(['People · North', 'tomorrow, on 2025-09-28']);
    expect(lapsing('2025-09-28')).toEqual(['People · North', 'today is the last day']);
  });
});

describe('the page of a change', () => {
  const change = whatIf(twoPlaces({ ...EXPORTED, ...northern(false) }), twoPlaces({ ...EXPORTED, ...northern(true) }));
  const sheet = whatIfSheet(change, ['company.legal_person=yes'], 'en');

  it('has each measure as it stands before and after, a sum that is not paid with the reason', () => {
    expect(part(sheet, 'Measures that change').rows).toEqual([
      ['Rent · North', 'does not qualify', '¥1,000.40'],
      ['Small rent · North', '¥70', '¥70 (set aside)'],
    ]);
  });

  // 100 and 70 before, 100 and 1000.40 after. The company is not registered in the south.
  it('has every total with the difference, and those of persons apart', () => {
    expect(part(sheet, 'Totals').rows).toEqual([
      ['North', '¥170', '¥1,100.40', '+¥930.40'],
      ['North, to individuals', '¥0 – ¥300', '¥0 – ¥300', '–'],
      ['South', '¥0', '¥0', '–'],
    ]);
  });

  it('has each fact that changes by its title, with its value before and after', () => {
    expect(sheet.lines).toEqual(['As of 2025-06-30', 'Independent legal person: no → yes']);
  });

  const said = (written: string, before: Facts, after: Facts): string | undefined =>
    whatIfSheet(whatIf(twoPlaces(before), twoPlaces(after)), [written], 'en').lines.at(-1);

  it('has units, what was not known, and the entry or the place that it speaks of', () => {
    const area = (size: string): Facts => ({ stores: [{ kind: 'large', area: size }] });
    expect(said('stores[0].area=501 m²', area('499 m²'), area('501 m²'))).toBe(
      'store 1: Business area: 499 m² → 501 m²',
    );
    expect(said('trade.cbec_export=1m CNY', {}, { trade: { cbec_export: '1m CNY' } })).toBe(
      'Cross-border e-commerce exports: not known → ¥1,000,000',
    );
    const local = { places: { north: { company: { pays_tax_locally: true } } } };
    expect(said('places.north.company.pays_tax_locally=yes', {}, local)).toBe(
      'North: Taxed in the place: not known → yes',
    );
  });

  it('has what is no fact as it was written', () => {
    expect(said('as_of=2025-07-01', {}, {})).toBe('as_of=2025-07-01');
  });

  it('tells a loss with its sign', () => {
    const back = whatIf(change.after, change.before);
    expect(part(whatIfSheet(back, [], 'en'), 'Totals').rows[0]).toEqual(['North', '¥1,100.40', '¥170', '−¥930.40']);
  });
});

describe('the page of next steps', () => {
  it('has the change with its option, what it lifts and what that brings, place by place', () => {
    const sheet = nextSheet(known, 'en');
    expect(part(sheet, 'North')).toMatchObject({
      rows: [['Cross-border e-commerce exports: US$1 more, to US$1,000', 'Export', '+¥150']],
      commands: ['--set "trade.cbec_export=1000 USD"'],
    });
    expect(part(sheet, 'South')).toMatchObject({
      lines: ['No single change of a fact that the company can act on was found that opens or lifts a measure.'],
      rows: [],
    });
  });
});

describe('the page that compares', () => {
  const sheet = compareSheet(comparedPlaces(northern(true)), 'en');

  // 1000.40 is known of the north; the export comes to 250 at most once its figure is known.
  it('has the totals of both places, and what each still asks for', () => {
    expect(part(sheet, 'Totals').rows).toEqual([
      ['North (registered here)', '¥1,000.40', '¥1,250.40'],
      ['North, to individuals', '¥0 – ¥300', '¥300'],
      ['South', '¥500', '¥500'],
    ]);
    expect(part(sheet, 'What each place still asks for').rows).toEqual([
      ['North (registered here)', 'Cross-border e-commerce exports (trade.cbec_export) (1 measure)'],
    ]);
  });

  it('sets what is of one kind side by side, with a dash where a place has nothing of it', () => {
    expect(part(sheet, 'Side by side, by kind of support')).toMatchObject({
      heads: ['Kind', 'North (registered here)', 'South'],
      rows: [
        ['export', 'Export: ¥0 – ¥250 (open facts)', 'Award: ¥500'],
        ['People', 'People: up to ¥300', '–'],
        ['Rent', 'Rent: ¥1,000.40', '–'],
        ['Small rent', 'Small rent: ¥70 (set aside)', '–'],
        ['Training', 'Training: no figure published', '–'],
      ],
    });
  });

  it('says what is lost by moving', () => {
    expect(part(sheet, 'What is lost by moving').rows).toEqual([
      ['Moving to South loses', 'People: up to ¥300\nRent: ¥1,000.40\nTraining: no figure published'],
    ]);
  });
});
