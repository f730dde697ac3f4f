/** The one line of a place: what is fixed, what is up to, and what open facts could add. */
import type { Estimate } from '../../engine/estimate.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import type { Total } from '../../engine/totals.ts';
import type { Beneficiary } from '../../rules/rulebook.ts';
import { fill } from '../../text/index.ts';
import { moneyText } from '../words/figure.ts';
import type { Voice } from '../words/index.ts';
import type { Headline } from './types.ts';

/** The headline of a jurisdiction; sums for individuals stand apart. */
export function headlineOf({ totals, measures }: Estimate, jurisdiction: string, voice: Voice): Headline {
  const of = (beneficiary: Beneficiary): readonly Total[] =>
    totals.filter((total) => total.jurisdiction === jurisdiction && total.beneficiary === beneficiary);
  const here = measures.filter(({ measure }) => measure.policy.jurisdiction === jurisdiction);
  const isGranted = (beneficiary: Beneficiary): boolean =>
    here.some(
      ({ measure: one, status }) => status === 'qualifies' && !one.published && one.beneficiary === beneficiary,
    );
  const nothing = (beneficiary: Beneficiary): string =>
    isGranted(beneficiary) ? voice.texts.view['headline.no-figure'] : nothingText(voice, here);
  const isAnything = of('individual').some(({ withMissingFactsHigh }) => !withMissingFactsHigh.isZero());
  return {
    company: totalsText(voice, of('company'), nothing('company')),
    individuals:
      isAnything || isGranted('individual') ? totalsText(voice, of('individual'), nothing('individual')) : null,
  };
}

/** What is not in force may be refused by the day alone: then it is not the facts that leave nothing. */
function nothingText({ texts: { view } }: Voice, here: readonly MeasureEstimate[]): string {
  const isOutOfForce = here.some(({ status }) => status === 'not-in-force');
  return view[isOutOfForce ? 'headline.nothing-in-force' : 'headline.nothing'];
}

/** What is paid in each currency. `nothing` holds of all of them, or is not said: beside a sum it would contradict it. */
function totalsText(voice: Voice, totals: readonly Total[], nothing: string): string {
  const said = totals.flatMap((total) => [sureText(voice, total), openText(voice, total)]);
  // Nothing may be certain of any measure, and yet something be paid: the sum alone is open.
  const isNothing = totals.every((total) => total.high.isZero() && !isMore(total));
  return [isNothing ? nothing : null, ...said]
    .filter((text) => text !== null)
    .join(voice.texts.figures['list.semicolon']);
}

/** Whether more is certain than what qualifies. */
function isMore({ low, atLeast }: Total): boolean {
  return atLeast.gt(low);
}

/** What qualifies: its low is fixed, what the high has above it is a ceiling; null where nothing does. */
function sureText(voice: Voice, { low, high, currency }: Total): string | null {
  const { view } = voice.texts;
  if (high.isZero()) return null;
  const fixed = moneyText(voice, low, currency);
  if (!high.isFinite()) return fill(view['headline.unbounded'], { fixed });
  const ceiling = moneyText(voice, high.minus(low), currency);
  if (high.eq(low)) return fill(view['headline.fixed'], { fixed });
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
