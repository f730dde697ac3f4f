/**
 * The order of open questions: those that move the most money first, kept together by topic. Of two that move the same,
 * the one that may close a measure goes before the one that only sizes it, and yes or no before a figure.
 */
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { Fact, Vocabulary } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { RateTable } from '../engine/rates.ts';
import { addedUp, Decimal, ZERO } from '../values/decimal.ts';
import type { OpenQuestion } from './open-questions.ts';

/** What a measure without a bound, and one without a published figure, count for beside the others. */
const UNBOUNDED = new Decimal(1_000_000);
const UNPUBLISHED = new Decimal(50_000);

/** What may still come of a measure, in the base currency. */
export function potentialOf({ measure, amount }: MeasureEstimate, rates: RateTable): Decimal {
  if (amount === null) return UNPUBLISHED;
  if (!amount.high.isFinite()) return UNBOUNDED;
  return measure.currency === BASE_CURRENCY
    ? amount.high
    : amount.high.times(rates.rateOf(measure.currency)?.rate ?? 1);
}

interface Weighed {
  readonly open: OpenQuestion;
  readonly moves: Decimal;
  /** Of what it moves, what it may close. */
  readonly closes: Decimal;
}

/** The open questions, the most telling first. `topic` is the one last asked about: it is finished first. */
export function ranked(
  open: readonly OpenQuestion[],
  vocabulary: Vocabulary,
  rates: RateTable,
  topic: string | null,
): readonly OpenQuestion[] {
  const weighed = open.map((one): Weighed => {
    const gates = one.measures.filter(({ measure }) => measure.conditions.facts.includes(one.question.fact.id));
    return { open: one, moves: potentialOfAll(one.measures, rates), closes: potentialOfAll(gates, rates) };
  });
  const topics = new Map<string, Decimal>();
  for (const {
    open: { question },
    moves,
  } of weighed) {
    const most = topics.get(question.fact.topic);
    if (most === undefined || moves.gt(most)) topics.set(question.fact.topic, moves);
  }
  const byTopic = (a: Fact, b: Fact): number =>
    Number(b.topic === topic) - Number(a.topic === topic) ||
    (topics.get(b.topic) ?? ZERO).cmp(topics.get(a.topic) ?? ZERO);
  const topicOrder = [...vocabulary.topics.keys()];
  const topicPlace = ({ topic: name }: Fact): number => topicOrder.indexOf(name);
  const place = ({ question }: OpenQuestion): number => vocabulary.order.get(question.fact.id) ?? 0;
  return weighed
    .toSorted((a, b) => {
      const [one, other] = [a.open.question, b.open.question];
      return (
        byTopic(one.fact, other.fact) ||
        topicPlace(one.fact) - topicPlace(other.fact) ||
        (one.item ?? 0) - (other.item ?? 0) ||
        b.moves.cmp(a.moves) ||
        b.closes.cmp(a.closes) ||
        effort(one.fact) - effort(other.fact) ||
        place(a.open) - place(b.open)
      );
    })
    .map((one) => one.open);
}

function potentialOfAll(measures: readonly MeasureEstimate[], rates: RateTable): Decimal {
  return addedUp(measures.map((one) => potentialOf(one, rates)));
}

/** A yes or no is easier to give than a choice, and a choice than a figure. */
function effort({ type }: Fact): number {
  if (type === 'boolean') return 0;
  return type === 'choice' || type === 'choices' ? 1 : 2;
}
