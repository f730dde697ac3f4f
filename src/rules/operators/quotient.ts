/** `quotient: [a, b]`: a divided by b. Written last in a formula, so that nothing is rounded before. Over nothing it is nothing. */
import * as v from 'valibot';
import { divide } from '../../values/units.ts';
import { operator } from '../operator.ts';
import type { Operator, Plan } from '../plan.ts';
import { expression } from '../schemas.ts';
import { expectDivisor } from '../unit-faults.ts';
import { divided } from './divide.ts';
import { operandsOf, operation } from './operands.ts';

const twoAmounts = () => v.pipe(v.array(expression), v.length(2, 'two amounts: [what, divided by]'));

export const quotient: Operator<Plan> = operator('quotient', twoAmounts, (specs, at, scope) => {
  const parts = operandsOf(specs, at, scope);
  const [left, right] = parts;
  if (left === undefined || right === undefined) return null;
  expectDivisor(right, [...at, 1], scope);
  scope.meet(left.unit, right.unit);
  return operation({
    key: 'quotient',
    sign: '÷',
    parts,
    unit: left.unit === null || right.unit === null ? null : divide(left.unit, right.unit),
    evaluate: (world) => divided(left.evaluate(world), right.evaluate(world), right.isCount),
  });
});
