/** Reads `received`: what a company had under earlier awards, each a sum, a sum with its day, or a list of these. */
import type { GivenReceipt } from '../engine/profile.ts';
import { keySlip } from '../reading/key-slip.ts';
import { isMapping, written } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { parseMoney } from '../values/money.ts';
import { nearest } from '../values/nearest.ts';
import { once } from '../values/once.ts';
import { isUnknown } from '../values/unknown.ts';
import { byTitle } from './choice.ts';
import { readDay } from './value.ts';
import type { ValueReading } from './value.ts';

/** Whether a profile says what was received, of every award that it names. */
export function isReceivedGiven(received: unknown): boolean {
  return !isUnknown(received) && (!isMapping(received) || !Object.values(received).some(isUnknown));
}

/** Reads the awards by the ids of their measures. */
export function readReceived(
  given: Readonly<Record<string, unknown>>,
  known: Rulebook['measures'],
  reading: ValueReading,
): ReadonlyMap<string, readonly GivenReceipt[]> {
  const received = new Map<string, readonly GivenReceipt[]>();
  const titled = once(() => byTitle(new Map(known.values().map((measure) => [measure.id, measure.title]))));
  for (const [id, value] of Object.entries(given)) {
    const at = ['received', id];
    const measure = known.get(id);
    if (measure === undefined) {
      const near = awardMeant(id, known, titled());
      reading.report(
        at,
        near === undefined ? 'unknown-measure' : 'unknown-measure-near',
        { id, near: near ?? '' },
        true,
      );
      continue;
    }
    const receipts = readReceipts(value, at, { ...reading, currency: measure.currency });
    if (receipts.length > 0) received.set(id, receipts);
  }
  return received;
}

/** The id of the award that is most likely meant: by its last part, by its title, or by how it is spelt. */
function awardMeant(
  name: string,
  measures: Rulebook['measures'],
  titled: ReturnType<typeof byTitle>,
): string | undefined {
  const ids = [...measures.keys()];
  return ids.find((full) => full.endsWith(`/${name}`)) ?? titled(name) ?? nearest(name, ids);
}

/** An award is counted in the currency of its measure, unless it says another. */
interface ReadingAward extends ValueReading {
  readonly currency: string;
}

/** One sum, one sum with its day, or a list of either. */
function readReceipts(raw: unknown, at: Path, reading: ReadingAward): GivenReceipt[] {
  if (isUnknown(raw)) return [];
  if (!Array.isArray(raw)) return readReceipt(raw, at, reading);
  const list: unknown[] = raw;
  return list.flatMap((one, index) => readReceipt(one, [...at, index], reading));
}

function readReceipt(raw: unknown, at: Path, reading: ReadingAward): GivenReceipt[] {
  if (!isMapping(raw)) return readSum(raw, null, at, reading);
  for (const key of Object.keys(raw).filter((one) => one !== 'amount' && one !== 'date')) {
    const { code, params } = keySlip(key) ?? { code: 'unknown-key', params: { key, known: 'amount, date' } };
    reading.report([...at, key], code, params, true);
  }
  if (raw['amount'] === undefined) {
    reading.report(at, 'missing-key', { key: 'amount' });
    return [];
  }
  const date = readDay(raw['date'], [...at, 'date'], reading.report);
  return readSum(raw['amount'], date, [...at, 'amount'], reading);
}

/** An award that is named was had: what it came to is asked for, never taken as nothing. */
function readSum(
  raw: unknown,
  date: string | null,
  at: Path,
  { hasRate, report, currency: own }: ReadingAward,
): GivenReceipt[] {
  if (isUnknown(raw) || typeof raw === 'object') {
    report(at, 'receipt-wanted', {});
    return [];
  }
  const money = parseMoney(written(raw), own);
  if (!money.ok) {
    report(at, money.refusal.code, money.refusal.params);
    return [];
  }
  const { currency } = money.value;
  if (currency !== own && !hasRate(currency)) report(at, 'no-rate', { currency });
  return [{ money: money.value, date }];
}
