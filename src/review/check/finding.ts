/** What a careful reviewer finds in a policy that loads: an error makes the file unfit, a warning is advice. */
import type { PathFault } from '../../reading/fault.ts';
import type { Path } from '../../rules/plan.ts';

export type Severity = 'error' | 'warning';

export interface Finding extends PathFault {
  readonly severity: Severity;
}

/** Notes a finding; `error` unless said otherwise, `atKey` where it is at the key named last. */
export type Find = (
  at: Path,
  code: string,
  params?: Readonly<Record<string, string>>,
  severity?: Severity,
  atKey?: boolean,
) => void;

/** Gathers findings, each place and code once. */
export function finder(): { readonly findings: Finding[]; readonly find: Find } {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  return {
    findings,
    find: (at, code, params = {}, severity = 'error', atKey = false) => {
      const key = JSON.stringify([at, code]);
      if (seen.has(key)) return;
      seen.add(key);
      findings.push({ at, code, params, atKey, severity });
    },
  };
}
