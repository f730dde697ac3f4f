/** 全部简体中文文字，按主题；用到时才生成。 */
import type { en } from '../en/index.ts';
import { cautions } from './cautions.ts';
import { check } from './check.ts';
import { commands } from './commands.ts';
import { conditions } from './conditions.ts';
import { decision } from './decision.ts';
import { exampleFaults } from './example-faults.ts';
import { figures } from './figures.ts';
import { fileFaults, kinds } from './file-faults.ts';
import { operatorFaults, operatorKinds, operators } from './operators.ts';
import { policyFaults } from './policy-faults.ts';
import { profileFaults } from './profile-faults.ts';
import { quote } from './quote.ts';
import { reasons } from './reasons.ts';
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { unitFaults } from './unit-faults.ts';
import { usageFaults } from './usage-faults.ts';
import { values } from './values.ts';
import { view } from './view.ts';
import { once } from '../../values/once.ts';

const faults = once(() => ({
  ...fileFaults(),
  ...policyFaults(),
  ...unitFaults(),
  ...exampleFaults(),
  ...operatorFaults(),
  ...check(),
  ...profileFaults(),
  ...usageFaults(),
  ...values(),
}));
const allKinds = once(() => ({ ...kinds(), ...operatorKinds() }));
const subjects = {
  conditions: once(conditions),
  reasons: once(reasons),
  steps: once(steps),
  rules: once(rules),
  operators: once(operators),
  cautions: once(cautions),
  decision: once(decision),
  figures: once(figures),
  view: once(view),
  commands: once(commands),
  quote: once(quote),
};

export const zhHans = {
  get conditions() {
    return subjects.conditions();
  },
  get reasons() {
    return subjects.reasons();
  },
  get steps() {
    return subjects.steps();
  },
  get rules() {
    return subjects.rules();
  },
  get operators() {
    return subjects.operators();
  },
  get cautions() {
    return subjects.cautions();
  },
  get decision() {
    return subjects.decision();
  },
  get faults() {
    return faults();
  },
  get figures() {
    return subjects.figures();
  },
  get kinds() {
    return allKinds();
  },
  get view() {
    return subjects.view();
  },
  get commands() {
    return subjects.commands();
  },
  get quote() {
    return subjects.quote();
  },
} satisfies { readonly [Subject in keyof typeof en]: Readonly<Record<keyof (typeof en)[Subject], string>> };
