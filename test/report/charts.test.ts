/** What is drawn in a quote: what each total is made of, and what is paid in which year. */
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../src/engine/schedule.ts';
import { compositionOf, paymentsOf } from '../../src/report/quote/charts.ts';
import type { Chart } from '../../src/report/quote/types.ts';
import { sampleEstimate, sampleRulebook } from '../../src/report/sample.support.ts';
import { voiceOf } from '../../src/report/words/index.ts';
import { INFINITY } from '../../src/values/decimal.ts';

const measure = (id: string, rest: string): string =>
  `  - { id: ${id}, title: { en: ${id}, zh-Hans: 奖励 }, clause: '1', recipients: any, frequency: once, ${rest} }\n`;

const POLICY = `
title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
measures:
${measure('ant', 'basis: exact, amount: 10 CNY')}${measure('bee', 'basis: exact, amount: 30 CNY, payments: [50%, 50%]')}
${measure('cat', 'basis: up-to, amount: 20 CNY')}${measure('dog', 'basis: exact, amount: 20 CNY')}
${measure('person', 'beneficiary: individual, basis: exact, amount: 5 CNY')}`;

const made = sampleEstimate('company: { registered_in: [testland] }', {}, sampleRulebook(POLICY));
const voice = voiceOf(made, 'en');
const schedule = scheduleOf(made);

const shown = (charts: readonly Chart[]): unknown =>
  charts.map(({ title, bars, total, beyond }) => [
    title,
    bars.map(({ label, amount }) => `${label} ${amount}`),
    total,
    beyond,
  ]);

describe('a chart', () => {
  // Of the two that come to ¥20 the one that is sure stands first. Sure are 30, 20 and 10.
  test('of a total has the largest sum first, and those of individuals apart', () => {
    expect(shown(compositionOf(voice, schedule))).toEqual([
      ['Testland', ['bee ¥30', 'dog ¥20', 'cat up to ¥20', 'ant ¥10'], '¥60 – ¥80', null],
      ['Testland: paid to individuals', ['person ¥5'], '¥5', null],
    ]);
  });

  test('of the years has them in their order', () => {
    expect(shown(paymentsOf(voice, schedule))).toEqual([
      ['Testland', ['Year 1 ¥45 – ¥65', 'Year 2 ¥15'], '¥60 – ¥80', null],
      ['Testland: paid to individuals', ['Year 1 ¥5'], '¥5', null],
    ]);
  });

  test('names what nothing bounds, for no bar can be as long', () => {
    const payments = schedule.payments.map((group) => ({
      ...group,
      measures: group.measures.map((one) =>
        one.measure.shortId === 'cat' && one.amount !== null
          ? { ...one, amount: { ...one.amount, high: INFINITY } }
          : one,
      ),
    }));
    const [chart] = compositionOf(voice, { ...schedule, payments });
    expect(chart?.bars.map(({ label, amount }) => `${label} ${amount}`)).toEqual([
      'cat no upper limit known',
      'bee ¥30',
      'dog ¥20',
      'ant ¥10',
    ]);
    expect(chart?.beyond).toBe('Not drawn, because no upper limit is known: cat.');
  });
});
