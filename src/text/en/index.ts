/** All English texts, by subject. */
import { cautions } from './cautions.ts';
import { commands } from './commands.ts';
import { conditions } from './conditions.ts';
import { figures } from './figures.ts';
import { fileFaults, kinds } from './file-faults.ts';
import { operatorFaults, operatorKinds, operators } from './operators.ts';
import { policyFaults } from './policy-faults.ts';
import { profileFaults } from './profile-faults.ts';
import { reasons } from './reasons.ts';
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { values } from './values.ts';
import { view } from './view.ts';

export const en = {
  phrases: { ...conditions, ...reasons, ...steps, ...rules, ...operators, ...cautions },
  faults: { ...fileFaults, ...policyFaults, ...operatorFaults, ...profileFaults, ...values },
  figures,
  kinds: { ...kinds, ...operatorKinds },
  view,
  commands,
} as const;
