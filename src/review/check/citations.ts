/** On whose word: clause, source, window, confidence of each measure. */
import { lapsed, notYet, SOON_DAYS } from '../../engine/windows.ts';
import type { MeasureSource, PolicySource } from '../../rules/policy-schema.ts';
import type { Path } from '../../rules/plan.ts';
import { daysBetween } from '../../values/date.ts';
import type { Find } from './finding.ts';

/** Finds measures that cannot be traced to a clause, and windows that are open, lapsed or lapsing. */
export function checkCitations(source: PolicySource, asOf: string, find: Find): void {
  source.measures.forEach((measure, index) => checkMeasure(measure, ['measures', index], source, asOf, find));
  checkWindow(source.in_force, ['in_force'], asOf, find);
  if (source.issued !== undefined && source.in_force.from !== undefined && source.issued > source.in_force.from) {
    find(['issued'], 'issued-after-start', { issued: source.issued, from: source.in_force.from }, 'warning');
  }
  if (source.issued !== undefined && source.issued > asOf) {
    find(['issued'], 'issued-in-future', { issued: source.issued }, 'warning');
  }
}

function checkMeasure(measure: MeasureSource, at: Path, source: PolicySource, asOf: string, find: Find): void {
  checkClause(measure, at, find);
  const own = measure.in_force;
  if (own === undefined) return;
  checkWindow(own, [...at, 'in_force'], asOf, find);
  const { from, until } = source.in_force;
  if (until !== undefined && own.from !== undefined && own.from > until) {
    find([...at, 'in_force', 'from'], 'window-outside', { from: own.from, until }, 'warning');
  }
  if (from !== undefined && own.until !== undefined && own.until < from) {
    find([...at, 'in_force', 'until'], 'window-before', { until: own.until, from }, 'warning');
  }
}

function checkClause(measure: MeasureSource, at: Path, find: Find): void {
  const { clause: written, no_clause: why, id } = measure;
  const clause = (typeof written === 'string' ? written : (written?.en ?? '')).trim();
  if (clause === '' && why === undefined) find([...at, 'clause' in measure ? 'clause' : 'id'], 'no-clause', { id });
  if (clause !== '' && why !== undefined) find([...at, 'no_clause'], 'clause-and-none', { clause });
}

function checkWindow(window: PolicySource['in_force'], at: Path, asOf: string, find: Find): void {
  const { from = null, until = null, assumed } = window;
  if (from === null && assumed === undefined) find(at, 'window-no-start');
  if (until === null && assumed === undefined) find(at, 'window-no-end');
  if (until === null) return;
  if (lapsed({ from, until }, asOf)) find([...at, 'until'], 'window-lapsed', { until, as_of: asOf }, 'warning');
  else if (!notYet({ from, until }, asOf) && daysBetween(asOf, until) <= SOON_DAYS) {
    find([...at, 'until'], 'window-lapses-soon', { until, days: String(daysBetween(asOf, until)) }, 'warning');
  }
}
