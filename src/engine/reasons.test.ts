// What taking the other of two measures would cost is said in money of the place, whether or not its rate is known.
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { say, voiceOf } from '../report/words.ts';
import { Decimal } from '../values/decimal.ts';
import { estimate } from './estimate.ts';

const POLICY = `
title: { en: Grants, zh-Hans: 补贴 }
place_title: { en: Euroland, zh-Hans: 欧区 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
exclusions:
  - { measures: [one, two], because: { en: only one, zh-Hans: 只能一项 } }
measures:
  - { id: one, title: { en: One, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, amount: 6000 EUR }
  - { id: two, title: { en: Two, zh-Hans: 二 }, clause: art. 2, recipients: any, frequency: yearly, basis: exact, amount: 100 EUR }
`;

test.each([[new Map<string, Decimal>()], [new Map([['EUR', new Decimal('7.8')]])]])(
  'in euros where they are paid',
  (exchangeRates) => {
    const { rulebook } = load([{ name: 'euroland/grants.yaml', shown: 'grants.yaml', text: POLICY }]);
    const profile = readProfile({}, rulebook, new Map(), () => {});
    const made = estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['euroland'], exchangeRates });
    const told = made.measures
      .flatMap(({ reasons }) => reasons)
      .map((reason) => say(voiceOf(made, 'en', 'euroland'), reason));
    expect(told).toContain('Taking it instead would bring €5,900 less');
  },
);
