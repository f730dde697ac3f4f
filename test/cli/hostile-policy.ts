/** A policy whose author tries to take the terminal over: by every text that a policy has. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Colour, a cleared screen, a link, a line turned round, line and paragraph ends, C1, a hidden text. */
const CODES = '\u001B[31m\u001B[2J\u001B]8;;https://evil.example\u0007x\u202E\u2066\u2028\u2029\u009B2J\u0085\u{E0041}';

const text = (what: string): unknown => ({ en: `${what} ${CODES} end`, 'zh-Hans': `${what}一${CODES}二` });
const asked = (what: string): object => ({
  title: text(what),
  question: text(`${what} asked`),
  help: text(`${what} help`),
});

const FACTS = {
  odd: { type: 'boolean', ...asked('odd') },
  ready: { type: 'boolean', ...asked('ready') },
  grade: {
    type: 'choice',
    choices: { good: text('good'), fair: text('fair'), [`bad${CODES}`]: text('bad') },
    ...asked('grade'),
  },
  booths: { type: 'integer', unit: 'booth', unit_title: text('booth'), ...asked('booths') },
  fees: { type: 'money', unit: 'CNY', cost: true, ...asked('fees') },
  shows: {
    type: 'list',
    item_title: text('show'),
    item: { held: { type: 'boolean', ...asked('held') }, cost: { type: 'money', unit: 'CNY', ...asked('cost') } },
    ...asked('shows'),
  },
};

const WARNINGS = [text('warning'), { when: [{ 'odd/hostile.grade': { is: 'good' } }], text: text('warning of grade') }];
const COMMON = {
  clause: `art. 1 ${CODES}`,
  recipients: 'any',
  frequency: 'once',
  basis: 'exact',
  documents: ['proof'],
};

function policyOf(rate: string): object {
  return {
    title: text('policy'),
    place_title: text('place'),
    document: `No. 1 ${CODES}`,
    issuer: text('issuer'),
    source: `https://example.org/${CODES}`,
    sources: [`https://example.org/${CODES}`],
    confidence: 'press',
    in_force: { from: '2025-01-01', until: '2025-12-31', assumed: text('assumed') },
    office: text('office'),
    portal: `https://example.org/${CODES}`,
    applications: text('applications'),
    notes: [text('note')],
    facts: FACTS,
    papers: { proof: text('proof') },
    scope: [{ 'company.registered_in': { includes: 'odd' } }],
    values: { half: rate },
    value_titles: { half: text('half') },
    type_titles: { fees: text('fees') },
    warnings: WARNINGS,
    joint_caps: [{ cap: '100000 CNY', measures: ['fees', 'booths'], clause: `art. 9 ${CODES}` }],
    exclusions: [{ measures: ['fees', 'shows'], because: text('because'), clause: `art. 8 ${CODES}` }],
    measures: [
      {
        ...COMMON,
        id: 'fees',
        title: text('fees'),
        when: [{ 'odd/hostile.ready': true }, { 'odd/hostile.grade': { one_of: ['good', `bad${CODES}`] } }],
        amount: { product: ['half', 'odd/hostile.fees'] },
        payments: ['60%', '40%'],
        warnings: WARNINGS,
      },
      { ...COMMON, id: 'booths', title: text('booths'), amount: { product: ['10 CNY/booth', 'odd/hostile.booths'] } },
      {
        ...COMMON,
        id: 'shows',
        title: text('shows'),
        in_force: { from: '2025-01-01', until: '2025-12-31', assumed: text('assumed too') },
        amount: {
          for_each: {
            list: 'odd/hostile.shows',
            where: [{ 'odd/hostile.shows.held': true }],
            amount: 'odd/hostile.shows.cost',
          },
        },
      },
      {
        ...COMMON,
        clause: null,
        no_clause: text('no clause'),
        id: 'odd',
        title: text('odd'),
        basis: 'unpublished',
        when: [{ 'odd/hostile.odd': true }],
      },
    ],
    examples: {
      as_of: '2025-06-30',
      given: { company: { name: CODES, registered_in: ['odd'] } },
      cases: [
        {
          name: `case ${CODES}`,
          profile: { 'odd/hostile': { ready: true, grade: 'good', fees: '100 CNY' } },
          expect: { fees: { status: 'qualifies', amount: 1, because: `why ${CODES}`, warns: [CODES] }, odd: CODES },
        },
      ],
    },
  };
}

export interface HostilePolicy {
  /** For `--policies`. */
  readonly folder: string;
  readonly file: string;
  /** Another edition of it. */
  readonly later: string;
  /** A company of the place, with much left open. */
  readonly profile: string;
}

/** Writes the policy into a folder of its own. */
export function hostilePolicy(): HostilePolicy {
  const root = mkdtempSync(path.join(tmpdir(), 'subsidy-hostile-'));
  const written = (folder: string, name: string, content: unknown): string => {
    mkdirSync(path.join(root, folder), { recursive: true });
    const file = path.join(root, folder, name);
    // YAML takes JSON in ASCII as it stands, control characters and all.
    const json = JSON.stringify(content).replaceAll(
      /[^ -~]/gu,
      (sign) => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
    );
    writeFileSync(file, json);
    return file;
  };
  return {
    folder: path.join(root, 'policies'),
    file: written('policies/odd', 'hostile.yaml', policyOf('50%')),
    later: written('later/odd', 'hostile.yaml', policyOf('60%')),
    profile: written('.', 'company.yaml', {
      company: { name: 'Harbour', registered_in: ['odd'] },
      'odd/hostile': { grade: 'good', fees: '1000 CNY', shows: [{ held: true, cost: '300 CNY' }, { cost: '50 CNY' }] },
    }),
  };
}
