/** The one line of a place: what is fixed, what is up to, and what open facts could add. */
import type { Estimate } from '../../engine/estimate.ts';
import type { Total } from '../../engine/totals.ts';
import type { Beneficiary } from '../../rules/rulebook.ts';
import { fill } from '../../text/index.ts';
import { moneyText } from '../words/figure.ts';
import type { Voice } from '../words/index.ts';
import type { Headline } from './types.ts';

/** The headline of a jurisdiction; sums for individuals stand apart. */
export function headlineOf({ totals }: Estimate, jurisdiction: string, voice: Voice): Headline {
  const of = (beneficiary: Beneficiary): readonly Total[] =>
    totals.filter((total) => total.jurisdiction === jurisdiction && total.beneficiary === beneficiary);
  const said = (some: readonly Total[]): string[] => some.map((total) => totalText(voice, total));
  const separator = voice.texts.figures['list.semicolon'];
  const individuals = said(of('individual').filter(({ withMissingFactsHigh }) => !withMissingFactsHigh.isZero()));
  return {
    company: said(of('company')).join(separator),
    individuals: individuals.length === 0 ? null : individuals.join(separator),
  };
}

function totalText(voice: Voice, total: Total): string {
  const open = openText(voice, total);
  const sure = sureText(voice, total);
  if (open === null) return sure;
  // Nothing is certain of any measure, and yet something is paid: the sum alone is open.
  return isMore(total) && total.high.isZero() ? open : sure + voice.texts.figures['list.semicolon'] + open;
}

/** Whether more is certain than what qualifies. */
function isMore({ low, atLeast }: Total): boolean {
  return atLeast.gt(low);
}

/** What qualifies: its low is fixed, what the high has above it is a ceiling. */
function sureText(voice: Voice, { low, high, currency }: Total): string {
  const { view } = voice.texts;
  const fixed = moneyText(voice, low, currency);
  if (!high.isFinite()) return fill(view['headline.unbounded'], { fixed });
  const ceiling = moneyText(voice, high.minus(low), currency);
  if (high.eq(low)) return high.isZero() ? view['headline.nothing'] : fill(view['headline.fixed'], { fixed });
  return low.isZero() ? fill(view['headline.up-to'], { ceiling }) : fill(view['headline.both'], { fixed, ceiling });
}

function openText(voice: Voice, total: Total): string | null {
  const { view } = voice.texts;
  const { high, withMissingFactsHigh, currency, atLeast } = total;
  const low = moneyText(voice, atLeast, currency);
  if (!withMissingFactsHigh.isFinite()) {
    if (!high.isFinite()) return null;
    return isMore(total) ? fill(view['headline.open-from'], { low }) : view['headline.open-unbounded'];
  }
  if (withMissingFactsHigh.lte(high)) return null;
  const ends = { low, high: moneyText(voice, withMissingFactsHigh, currency) };
  return fill(view[isMore(total) ? 'headline.open-between' : 'headline.open'], ends);
}
