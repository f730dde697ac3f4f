/**
 * Questions that only together can tell anything: of two costs under one ceiling neither lowers what may be paid while the
 * other is not known. They come up where no question is telling alone.
 *
 * 1. What a measure misses can change it (the engine names nothing else), so where no answer to it was "don't know" all of
 *    it is to be asked: once it is answered the measure is decided.
 * 2. Beside a "don't know" only those are, of which answers are found that change the measure together, and without any one
 *    of them do not. Of very many ways to answer some are tried: what none of these changes is not asked.
 */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { GivenValue, Profile } from '../engine/profile.ts';
import type { OpenQuestion } from './open-questions.ts';
import { answersFor, changes, worldAt } from './telling.ts';
import { withAnswer } from './with-answer.ts';

/** The first of the questions that tells something together with others; `order` has all that may still be asked. */
export function tellingTogether(order: readonly OpenQuestion[], made: Estimate): OpenQuestion | undefined {
  const known = new Map<MeasureEstimate, readonly OpenQuestion[]>();
  const togetherIn = (measure: MeasureEstimate): readonly OpenQuestion[] => {
    const found = known.get(measure) ?? tellingOf(measure, order, made);
    known.set(measure, found);
    return found;
  };
  return order.find((one) => one.measures.some((measure) => togetherIn(measure).includes(one)));
}

function tellingOf(measure: MeasureEstimate, order: readonly OpenQuestion[], made: Estimate): readonly OpenQuestion[] {
  const open = order.filter(({ measures }) => measures.includes(measure));
  if (open.length === measure.missing.length) return open;
  const changing = trials(open, measure, made).find((answers) => changesBy(answers, measure, made));
  return changing === undefined ? [] : fewestOf(changing, measure, made).map(([one]) => one);
}

type Answered = readonly (readonly [OpenQuestion, GivenValue])[];

/** The most ways to answer that are tried. */
const MOST_TRIALS = 100;

/** Ways to answer all of them: every one where there are not too many, else some that differ from one another as by chance. */
function trials(open: readonly OpenQuestion[], measure: MeasureEstimate, made: Estimate): readonly Answered[] {
  const world = worldAt(made.profile, measure, made);
  const answers = open.map((one) => answersFor(one.question.fact, measure, world));
  const ways = answers.reduce((product, of) => product * Math.max(1, of.length), 1);
  const places = (trial: number): readonly number[] =>
    ways <= MOST_TRIALS ? counted(trial, answers) : mixed(trial, answers);
  return Array.from({ length: Math.min(ways, MOST_TRIALS) }, (_, trial) => {
    const at = places(trial);
    return open.flatMap((one, index): Answered => {
      const answer = answers[index]?.[at[index] ?? 0];
      return answer === undefined ? [] : [[one, answer]];
    });
  });
}

type Answers = readonly (readonly unknown[])[];

/** Which answer to each, as a number is counted: the first question turns fastest. */
function counted(trial: number, answers: Answers): readonly number[] {
  let rest = trial;
  return answers.map(({ length }) => {
    const place = rest % Math.max(1, length);
    rest = Math.floor(rest / Math.max(1, length));
    return place;
  });
}

/** Each at its first answer, each at its second (the two ends of a figure), then mixed: the same at every run. */
function mixed(trial: number, answers: Answers): readonly number[] {
  return answers.map(({ length }, index) => (trial < 2 ? trial : scattered(trial, index)) % Math.max(1, length));
}

/** A number from 0 that has no pattern in either of two others. */
function scattered(trial: number, index: number): number {
  const one = Math.imul(trial ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(one ^ (one >>> 13), 0xc2b2ae35) >>> 16;
}

/** The fewest of the answers that still change the measure, the last one given up first. */
function fewestOf(changing: Answered, measure: MeasureEstimate, made: Estimate): Answered {
  return changing.reduceRight<Answered>((kept, given) => {
    const fewer = kept.filter((one) => one !== given);
    return changesBy(fewer, measure, made) ? fewer : kept;
  }, changing);
}

function changesBy(answers: Answered, measure: MeasureEstimate, made: Estimate): boolean {
  const profile = answers.reduce<Profile>(
    (known, [{ question }, value]) => withAnswer(known, question, value),
    made.profile,
  );
  return changes(profile, measure, made);
}
