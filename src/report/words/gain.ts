/** What a change brings or takes away, in words. */
import type { Gain } from '../../engine/what-next/bench.ts';
import { fill } from '../../text/index.ts';
import type { Decimal } from '../../values/decimal.ts';
import { moneyText } from './figure.ts';
import type { Voice } from './voice.ts';

/** `+¥20,000`, `up to +¥20,000`, `−¥10 to +¥20`: with its sign, for it may take away. Nothing is a measure without a figure. */
export function gainText(voice: Voice, { low, high, currency }: Pick<Gain, 'low' | 'high' | 'currency'>): string {
  const { figures } = voice.texts;
  if (low.isZero() && high.isZero()) return figures['gain.none'];
  if (!high.isFinite()) return figures['amount.unbounded'];
  if (low.eq(high)) return signed(voice, high, currency);
  if (low.isZero() && high.gt(0)) return fill(figures['amount.up-to'], { high: signed(voice, high, currency) });
  return fill(figures['gain.range'], { low: signed(voice, low, currency), high: signed(voice, high, currency) });
}

function signed(voice: Voice, amount: Decimal, currency: string): string {
  const text = moneyText(voice, amount, currency);
  return amount.gt(0) ? fill(voice.texts.figures['amount.gain'], { gain: text }) : text;
}
