/** 全部简体中文文字，按主题。 */
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
import { lazily } from '../lazily.ts';

export const zhHans = lazily({
  conditions,
  reasons,
  steps,
  rules,
  operators,
  cautions,
  decision,
  faults: () => ({
    ...fileFaults(),
    ...policyFaults(),
    ...unitFaults(),
    ...exampleFaults(),
    ...operatorFaults(),
    ...check(),
    ...profileFaults(),
    ...usageFaults(),
    ...values(),
  }),
  figures,
  kinds: () => ({ ...kinds(), ...operatorKinds() }),
  view,
  commands,
  quote,
}) satisfies { readonly [Subject in keyof typeof en]: Readonly<Record<keyof (typeof en)[Subject], string>> };
