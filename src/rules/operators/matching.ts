/** `matching: { of: OWN_FUNDS, public: 1, own: 2 }`: one of public money for every two of the company's own (1:2 配套). */
import { divided } from './divide.ts';
import { multiplied } from './product.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expression, word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import { PLAIN } from '../../values/units.ts';
import type { World } from '../world.ts';
import { figure } from './operands.ts';
import { expectPositive, expectUnit } from '../unit-faults.ts';

const matchingSchema = () => keyed({ of: expression, public: word, own: word });

export const matching: Operator<Plan> = operator('matching', matchingSchema, (spec, at, scope) => {
  const of = scope.plan(spec.of, [...at, 'of'], scope);
  const side = (key: 'public' | 'own'): Plan => {
    const here = [...at, key];
    const plan = scope.plan(spec[key], here, scope);
    expectUnit(plan, PLAIN, here, scope);
    expectPositive(plan, here, scope);
    return plan;
  };
  const [paid, own] = [side('public'), side('own')];
  // Division last, so that 1:3 loses nothing.
  const evaluate = (world: World): Quantity =>
    divided(multiplied(of.evaluate(world), paid.evaluate(world)), own.evaluate(world));
  const ratio = `${String(spec.public)}:${String(spec.own)}`;
  return {
    unit: of.unit,
    evaluate,
    name: (world) => figure(evaluate(world), of.unit),
    words: phrase('rule.matching', { of: { phrase: of.words }, ratio }),
    explain: (world, lines) => {
      of.explain(world, lines);
      lines.push({
        label: phrase('step.matching', { ratio }),
        value: phrase('step.matching-value', {
          of: figure(of.evaluate(world), of.unit),
          public: String(spec.public),
          own: String(spec.own),
          result: figure(evaluate(world), of.unit),
        }),
      });
    },
    whyZero: of.whyZero,
  };
});
