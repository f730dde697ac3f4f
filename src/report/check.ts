/** What a review of policies found: for a person, as JSON, and as annotations of GitHub. */
import { jsonText } from './json-text.ts';
import type { PlacedFinding } from '../review/check/index.ts';
import { catalogue, fill, lookUp } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { excerpt } from './layout/excerpt.ts';
import { faultMessage, placeText } from './faults.ts';

const WIDTH = 100;

/** Why a finding matters, in a sentence; a value of an example matters as one, whatever is wrong with it. */
export function whyText({ code, params }: PlacedFinding, language: Language): string {
  const { faults } = catalogue(language);
  return fill(lookUp(faults, `${params['why'] ?? code}.why`) ?? faults['load.why'], params);
}

/** Each finding with its place, its line, why it matters; file by file, in the order of their lines. */
export function findingsText(findings: readonly PlacedFinding[], language: Language): string {
  return inOrder(findings)
    .map((finding) => findingText(finding, language))
    .join('\n');
}

/** How much was found, in how many files. */
export function findingsCount(findings: readonly PlacedFinding[], files: number, language: Language): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return fill(catalogue(language).commands['check.count'], {
    files: String(files),
    errors: String(errors),
    warnings: String(findings.length - errors),
  });
}

function findingText(finding: PlacedFinding, language: Language): string {
  const shown = excerpt(finding, WIDTH);
  const head = `${placeText(finding)}: ${finding.severity}: ${faultMessage(finding, language)}`;
  return [head, ...(shown === null ? [] : [shown.line, shown.caret]), `  ${whyText(finding, language)}`, ''].join('\n');
}

/** The findings for other programs. */
export function findingsJson(findings: readonly PlacedFinding[], language: Language): string {
  const shown = inOrder(findings).map((finding) => ({
    file: finding.file,
    line: finding.line,
    column: finding.column,
    severity: finding.severity,
    code: finding.code,
    message: faultMessage(finding, language),
    why: whyText(finding, language),
  }));
  return `${jsonText({ format: 'subsidy-policy-check/1', findings: shown }, 2)}\n`;
}

/** The findings as GitHub shows them beside the lines of a change. */
export function findingsGithub(findings: readonly PlacedFinding[], language: Language): string {
  return inOrder(findings)
    .map((finding) => {
      const place = `file=${property(finding.file)},line=${finding.line},col=${finding.column},title=${property(finding.code)}`;
      return `::${finding.severity} ${place}::${data(`${faultMessage(finding, language)} ${whyText(finding, language)}`)}\n`;
    })
    .join('');
}

function inOrder(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return findings.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
