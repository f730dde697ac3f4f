import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { subsidy } from './run.ts';
import { answer, desk, leave, type, zhongshanCosts, zhongshanSeller } from './talk.ts';
import { KEY, terminal } from './terminal.ts';
import type { Session } from './terminal.ts';

const { home, file, draft, talk } = desk();

describe('an interview', () => {
  test('goes from nothing to a table, and the saved profile comes to the same', async () => {
    const session = talk([]);
    await zhongshanSeller(session);
    await session.shows('support without a published figure');
    await zhongshanCosts(session);
    await session.shows('Save the answers');
    expect(session.text()).toContain('Zhongshan');
    session.press(...type(file('seller.yaml')));
    await session.shows('The company’s name');
    session.press(...type('Harbour: Sellers'));
    expect(await session.ended()).toBe(0);
    const saved = readFileSync(file('seller.yaml'), 'utf8');
    expect(saved).toContain('cbec_export: 1.2m USD');
    expect(saved).toContain('as_of: 2025-06-30');
    const again = subsidy(['estimate', file('seller.yaml'), '-f', 'json']);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(again.out)).toMatchObject({ company: { name: 'Harbour: Sellers' }, as_of: '2025-06-30' });
    expect(existsSync(draft('state'))).toBe(false);
  });

  test('saves a profile through a link, and leaves nothing behind where it cannot', async () => {
    const folder = file('saving');
    mkdirSync(path.join(folder, 'taken.yaml'), { recursive: true });
    writeFileSync(path.join(folder, 'target.yaml'), '# before\n');
    symlinkSync('target.yaml', path.join(folder, 'link.yaml'));
    const session = talk([], { state: 'saving-state', cwd: folder });
    await answer(session, 'Where is the company registered?', KEY.up, KEY.up, KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(...type('taken.yaml'));
    await session.shows('taken.yaml');
    session.press(...type('y'));
    await session.shows('The company’s name');
    session.press(KEY.enter);
    await session.shows('Save the answers');
    session.press(...type('link.yaml'));
    await session.shows('link.yaml');
    session.press(...type('y'));
    await session.shows('The company’s name');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    expect(readFileSync(path.join(folder, 'target.yaml'), 'utf8')).toContain('registered_in');
    expect(readdirSync(folder).toSorted()).toEqual(['link.yaml', 'taken.yaml', 'target.yaml']);
  });

  test('tells the command that gives the same again, with each option that no profile holds', async () => {
    const session = talk(['-j', 'zhongshan,hengyang', '--prefer', 'fixed', '--lang', 'en'], {
      columns: 200,
      cwd: home,
    });
    await answer(session, 'Where is the company registered?', KEY.down, KEY.down, KEY.enter);
    await session.asks('What does the company do?');
    session.press('/');
    await session.shows('finish with what there is');
    session.press(KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(...type('-odd.yaml'));
    await session.shows('The company’s name');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    expect(session.text()).toContain(
      'again: subsidy estimate ./-odd.yaml -j zhongshan,hengyang --prefer fixed --lang en',
    );
  });
});

describe('what was answered', () => {
  test('is kept when Ctrl-C leaves, and --resume goes on to the same estimate', async () => {
    const first = talk([], { state: 'left' });
    await zhongshanSeller(first);
    await first.asks("company's own site");
    first.press(KEY.ctrlC);
    expect(await first.ended()).toBe(130);
    expect(first.text()).toContain('subsidy estimate --resume');
    expect(statSync(draft('left')).mode & 0o777).toBe(0o600);

    const second = terminal(['estimate', '--resume', '-f', 'json'], {
      env: { XDG_STATE_HOME: file('left') },
      shell: `"$@" >${file('resumed.json')}`,
    });
    await second.shows('with the answers so far: 3.');
    await zhongshanCosts(second);
    await second.shows('Save the answers');
    second.press(KEY.enter);
    expect(await second.ended()).toBe(0);
    expect(existsSync(draft('left'))).toBe(false);
    const result: unknown = JSON.parse(readFileSync(file('resumed.json'), 'utf8'));
    const facts = {
      'trade.cbec_export': '1.2m USD',
      'trade.own_site_sales': '0',
      'costs.overseas_marketing': '1m',
      'costs.saas_fees': '30万',
      'costs.site_building': '2,000,000',
      'marketing.own_brand': 'true',
      'overseas_warehouse.own_investment': '0',
      'overseas_warehouse.public_service_fees': '0',
      'company.registered_in': 'zhongshan',
      'company.roles': 'seller',
    };
    const given = Object.entries(facts).flatMap(([fact, value]) => ['--set', `${fact}=${value}`]);
    expect(result).toEqual(
      JSON.parse(subsidy(['estimate', '--as-of', '2025-06-30', '-f', 'json', ...given], '{}').out),
    );
  });

  test('is kept when the input ends, which is no success', async () => {
    const session = talk([], { state: 'ended' });
    await zhongshanSeller(session);
    await session.asks("company's own site");
    session.press(KEY.ctrlD);
    expect(await session.ended()).toBe(130);
    expect(session.text()).toContain('The input ended.');
    expect(existsSync(draft('ended'))).toBe(true);
  });

  test('can be gone back to, and changed in the review', async () => {
    const session = talk([], { state: 'back' });
    await zhongshanSeller(session, '900');
    await session.asks('import by cross-border e-commerce');
    session.press('<');
    await session.asks('How much did the company export');
    session.press(KEY.backspace, KEY.backspace, KEY.backspace, ...type('1.2m USD'));
    await session.asks("company's own site");
    session.press('/');
    await session.shows('review the answers');
    session.press(KEY.down, KEY.down, KEY.enter);
    await session.shows('Which answer is to change?');
    expect(session.text()).toContain('US$1,200,000');
    session.press(KEY.down, KEY.down, KEY.enter);
    await session.asks('What does the company do?');
    // The seller is ticked already.
    session.press(KEY.down, KEY.space, KEY.enter);
    await session.shows('Lines of business: cross-border online seller, builder or operator of a park');
    await session.asks("company's own site");
    session.press('/');
    await session.shows('finish with what there is');
    session.press(KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });

  test('of one place holds for no other that the review adds: what is of the place is asked there too', async () => {
    const session = talk([], { state: 'added' });
    await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
    await answer(session, 'What does the company do?', KEY.enter);
    await answer(session, 'legal person', 'y', 'y', 'y', 'y', 'n');
    await session.asks('Newly brought in no');
    session.press(KEY.enter);
    await session.shows('✓ Newly brought in: no');
    await session.asks('Which official size class');
    expect(session.text()).not.toContain('(Hengyang)');
    session.press('/');
    await session.shows('review the answers');
    session.press(KEY.down, KEY.down, KEY.enter);
    await session.shows('Which answer is to change?');
    session.press(KEY.down, KEY.enter);
    await session.asks('Where is the company registered?');
    session.press(KEY.up, KEY.space, KEY.enter);
    await session.asks('Newly brought in (Hengqin)');
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
    expect(readFileSync(draft('added'), 'utf8')).toContain('places.hengyang.company.newly_introduced');
  });

  test('in a form that is left is kept: by the menu, by finishing, and by Ctrl-C', async () => {
    const opening = async (session: Session): Promise<void> => {
      await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
      await answer(session, 'What does the company do?', KEY.enter);
      await answer(session, 'legal person', 'y', 'y', 'n');
    };
    const session = talk([], { state: 'form' });
    await opening(session);
    session.press('/');
    await session.shows('go on with the question');
    session.press(KEY.enter);
    await session.asks('Independent legal person yes Taxed in the place yes');
    session.press('/');
    await session.shows('finish with what there is');
    session.press(KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(...type(file('form.yaml')));
    await session.shows('The company’s name');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    expect(readFileSync(file('form.yaml'), 'utf8')).toMatch(/legal_person: (yes|true)/u);

    const left = talk([], { state: 'form-left' });
    await opening(left);
    await left.asks('no longer matters');
    left.press(KEY.ctrlC);
    expect(await left.ended()).toBe(130);
    expect(left.text()).toContain('The 5 answers are kept');
  });

  test('to how many there are is refused where it is too many, and never cut to a smaller number', async () => {
    const given = file('park.yaml');
    writeFileSync(
      given,
      'company: { registered_in: [hengyang], roles: [seller], legal_person: true, pays_tax_locally: true, cbec_record: true, in_customs_cbec_statistics: true, size: large, newly_introduced: no, leading_ecommerce: no }\ntrade: { cbec_export: 0, cbec_import: 0 }\ncosts: { platform_promotion: 0, platform_entry_fees: 0, social_security: 0 }\nfinance: { export_credit_premium: 0, insured_loan_principal: 0 }\noverseas_warehouse: { provincial_public: no }\ntenant: { newly_settled_in_recognised_park: no }\n',
    );
    const session = talk([given, '--ask'], { state: 'many' });
    await session.asks('How many are there?');
    for (const count of ['100', '500000', '9'.repeat(25)]) {
      session.press(...Array.from(count));
      await session.asks(`leased: ${count}`);
      await session.shows('At most 99 entries can be given here');
      // Neither goes on to the next kind nor ends the question.
      session.press(KEY.enter, ...Array.from(count, () => KEY.backspace));
      await session.asks('❯ leased: ·');
    }
    session.press('0', '0', '2', KEY.enter, KEY.enter);
    await session.shows('Overseas warehouses: 2 warehouses');
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });

  test('to how many there are is asked with the signs of its language', async () => {
    const given = file('operator.yaml');
    writeFileSync(
      given,
      'company: { registered_in: [hengyang], roles: [overseas_warehouse_operator], legal_person: true }\n',
    );
    const session = talk([given, '--ask', '--lang', 'zh-Hans'], { state: 'counted-in-chinese' });
    await session.asks('税务');
    session.press('y', 'y', 'y', KEY.enter);
    await session.asks('租用：·');
    expect(session.text()).toContain('海外仓？一共有多少？');
    expect(await leave(session)).toBe(130);
  });

  test('that is wrong is explained beside the prompt and asked again; a pasted line counts once', async () => {
    const session = talk([], { state: 'wrong' });
    await zhongshanSeller(session, '5 apples');
    await session.shows('5 apples');
    await session.asks('is not a currency');
    session.press('\u0015');
    session.press('1,200,000 USD\r999\r');
    await session.asks("company's own site");
    expect(session.text()).toContain('US$1,200,000');
    expect(session.text()).not.toContain('999');
    session.press('?');
    await session.asks('A bare number is in USD');
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });
});

describe('a terminal', () => {
  test('of 40 columns has a conversation in Chinese, typed as people type', async () => {
    const session = talk(['--lang', 'zh-Hans'], { state: 'chinese', columns: 40 });
    await answer(session, '企业在哪里办理了工商登记？', KEY.down, KEY.enter);
    await answer(session, '企业实际从事哪些业务？', KEY.enter);
    await answer(session, '是否具有独立法人资格？', '是', '有', 'y', 'n');
    await session.asks('不再影响结果');
    session.press(KEY.enter);
    await session.shows('要把回答存成档案吗？');
    session.press(...type(file('衡阳.yaml')));
    await session.shows('企业名称');
    session.press(...type('衡阳示例有限公司'));
    expect(await session.ended()).toBe(0);
    for (const line of session.text().split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(40);
    const saved = readFileSync(file('衡阳.yaml'), 'utf8');
    expect(saved).toContain('# 企业是否具有独立法人资格？');
    expect(saved.match(/^  \w+: (true|false)$/gmu)).toEqual([
      '  legal_person: true',
      '  pays_tax_locally: true',
      '  cbec_record: true',
      '  in_customs_cbec_statistics: false',
    ]);
    expect(subsidy(['estimate', file('衡阳.yaml')])).toMatchObject({ code: 0 });
  });

  test.each([
    ['the command is told', {}],
    ['the shell is told and keeps it to itself', { shell: `trap '' HUP; "$@"; exit $?` }],
  ])('whose window is closed ends the interview in quiet, and the answers are kept: %s', async (_how, options) => {
    const state = `closed-${Object.keys(options).length}`;
    const session = talk([], { state, ...options });
    await zhongshanSeller(session);
    await session.asks("company's own site");
    session.close();
    expect(await session.ended()).toBe(129);
    expect(readFileSync(draft(state), 'utf8')).toContain('1.2m USD');
  });

  test.each([
    [
      'en',
      40,
      [
        'Where is the company registered?',
        'What does the company do?',
        'Is the company a legal person in its own right?',
      ],
      'So far',
    ],
    [
      'en',
      57,
      [
        'Where is the company registered?',
        'What does the company do?',
        'Is the company a legal person in its own right?',
      ],
      'So far',
    ],
    [
      'en',
      100,
      [
        'Where is the company registered?',
        'What does the company do?',
        'Is the company a legal person in its own right?',
      ],
      'So far',
    ],
    ['zh-Hans', 40, ['企业在哪里办理了工商登记？', '企业实际从事哪些业务？', '是否具有独立法人资格？'], '目前'],
    ['zh-Hans', 70, ['企业在哪里办理了工商登记？', '企业实际从事哪些业务？', '是否具有独立法人资格？'], '目前'],
  ] as const)(
    'has what an answer and the total go on with stand in: %s, %i columns',
    async (lang, columns, questions, soFar) => {
      const session = talk(['--lang', lang], { state: 'hanging', columns });
      const ticked = (count: number): readonly string[] =>
        Array.from({ length: count }, () => [KEY.space, KEY.down]).flat();
      await answer(session, questions[0], ...ticked(3), KEY.enter);
      await answer(session, questions[1], ...ticked(8), KEY.up, KEY.enter);
      await session.asks(questions[2]);
      const lines = session.text().split('\n');
      const told = lines.slice(lines.findIndex((line) => line.startsWith('✓')));
      const marks = told.map((line) => {
        if (line.startsWith('✓ ')) return 'answer';
        return line.startsWith(`  ${soFar}`) ? 'total' : String(/^ */u.exec(line)?.[0].length);
      });
      expect(marks.join(' ')).toMatch(/^(?:answer(?: 2)* total(?: 4)* ?){2}(?:0|$)/u);
      expect(marks.filter((mark) => mark === '2' || mark === '4').length).toBeGreaterThan(1);
      session.press(KEY.ctrlC);
      expect(await session.ended()).toBe(130);
    },
  );

  test('may be resized in the middle of a question', async () => {
    const session = talk([], { state: 'resized' });
    await answer(session, 'Where is the company registered?', KEY.down, KEY.down, KEY.enter);
    await session.asks('What does the company do?');
    session.resize(44, 30);
    await session.asks('What does the company do?');
    session.press(KEY.enter);
    await answer(session, 'How much did the company export', ...type('1.2m USD'));
    await session.asks("company's own site");
    expect(session.has('US$1,200,000')).toBe(true);
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });

  test('shows the questions also when the result goes into a file, and the file holds the result alone', async () => {
    const session = terminal(['estimate', '--as-of', '2025-06-30'], {
      env: { XDG_STATE_HOME: file('redirected') },
      shell: `"$@" >${file('table.txt')}`,
    });
    await answer(session, 'Where is the company registered?', KEY.up, KEY.up, KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    const table = readFileSync(file('table.txt'), 'utf8');
    expect(table).not.toContain('Where is the company registered');
    expect(table).not.toContain('\u001B');
    expect(table.length).toBeGreaterThan(100);
  });

  test('that is none, or that nobody may ask at, gets a word and exit 2', async () => {
    for (const [args, env, word] of [
      [['--no-input'], {}, '--no-input'],
      [[], { CI: 'true' }, 'CI is set'],
      [[], { TERM: 'dumb' }, 'TERM is dumb'],
      [['--resume'], {}, 'no unfinished interview'],
    ] as const) {
      const session = talk(args, { state: 'none', env });
      expect(await session.ended()).toBe(2);
      expect(session.text()).toContain(word);
    }
    expect(subsidy(['estimate', '--ask', 'examples/hengyang-exporter.yaml'])).toMatchObject({ code: 2, out: '' });
  });

  test('says what there is none for: CI counts where it is set to anything but nothing, false or 0', () => {
    const told = (CI: string): string =>
      subsidy(['estimate', '--ask', 'examples/hengyang-exporter.yaml'], '', { CI }).err;
    for (const set of ['true', '1']) expect(told(set)).toContain('CI is set');
    for (const unset of ['', 'false', '0']) expect(told(unset)).toContain('standard input is none');
  });
});

describe('a given profile', () => {
  const given = (): string => {
    const name = file('given.yaml');
    writeFileSync(
      name,
      'company: { registered_in: [hengyang], roles: [seller], legal_person: true, pays_tax_locally: true, cbec_record: true, in_customs_cbec_statistics: true, size: large }\noverseas_warehouses: [{ tenure: leased, area: 2000, lease_cost: 100000 CNY }, { tenure: leased }]\n',
    );
    return name;
  };

  test('is never topped up by questions without --ask', async () => {
    const session = talk([given()], { state: 'given' });
    expect(await session.ended()).toBe(0);
    expect(session.text()).not.toContain('review, finish');
  });

  test('is asked with --ask only for what it leaves open', async () => {
    const session = talk([given(), '--ask'], { state: 'asked' });
    await answer(session, 'How much did the company export', ...type('1.2m USD'));
    await session.asks('brought into');
    session.press('/');
    await session.shows('finish with what there is');
    session.press(KEY.up, KEY.enter);
    await session.shows('Save the answers');
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
    expect(session.text()).not.toContain('Where is the company registered');
  });
});

describe('a result that could not be written', () => {
  const folder = (): string => {
    const made = mkdtempSync(path.join(home, 'unwritten-'));
    mkdirSync(path.join(made, 'folder.html'));
    writeFileSync(path.join(made, 'company.yaml'), '{}\n');
    symlinkSync('company.yaml', path.join(made, 'link.yaml'));
    return made;
  };

  test.each([
    [['-o', 'none/quote.html'], 'none/quote.html: there is no folder none; make it first, or name a file elsewhere'],
    [
      ['-o', 'folder.html'],
      '-o folder.html: this is a folder; write folder.html/ for a quote each in it, or name a file',
    ],
    [['-o', 'company.yaml/quotes/'], 'company.yaml/quotes/: it cannot be written (not a directory)'],
    [['-o', ''], '-o: name a file'],
    [['-o', 'quotes/', '-f', 'json'], 'json holds all profiles in one file'],
    [['-f', 'xlsx'], 'a workbook is no text'],
    [['--jobs', '0'], '--jobs 0'],
    [['company.yaml', '--ask', '-f', 'json', '-o', 'link.yaml'], '-o link.yaml is the profile itself'],
  ])('is refused before the first question: %j', async (args, told) => {
    const cwd = folder();
    const session = talk(args, { state: 'unwritten', cwd, columns: 200 });
    expect(await session.ended()).toBe(2);
    expect(session.text()).toContain(told);
    expect(session.text()).not.toContain('?');
    expect(readdirSync(cwd).toSorted()).toEqual(['company.yaml', 'folder.html', 'link.yaml']);
  });

  test.each(['company.html', 'quotes/'])(
    'does not make one that can: %s is as it was while there are questions',
    async (output) => {
      const cwd = folder();
      const before = readdirSync(cwd);
      const session = talk(['-o', output], { state: 'unwritten', cwd });
      await session.asks('Where is the company registered?');
      expect(readdirSync(cwd)).toEqual(before);
      session.press(KEY.ctrlC);
      expect(await session.ended()).toBe(130);
      expect(readdirSync(cwd)).toEqual(before);
    },
  );

  test('does not empty one that is there', async () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'quote.html'), 'before');
    const session = talk(['-o', 'quote.html'], { state: 'unwritten', cwd });
    await session.asks('Where is the company registered?');
    expect(readFileSync(path.join(cwd, 'quote.html'), 'utf8')).toBe('before');
    session.press(KEY.ctrlC);
    expect(await session.ended()).toBe(130);
  });
});

describe('subsidy init', () => {
  test('writes a profile of the facts used there, which is read as it stands', () => {
    const english = subsidy(['init', '-j', 'zhongshan', '--roles', 'seller', '--as-of', '2025-06-30']);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toContain('registered_in: [zhongshan]');
    expect(english.out).toContain('  saas_fees:');
    expect(english.out).not.toContain('lease_months');
    expect(subsidy(['estimate', '--as-of', '2025-06-30'], english.out)).toMatchObject({ code: 0, err: '' });
    const chinese = subsidy([
      'init',
      '-j',
      'hengyang',
      '--roles',
      'seller,store_operator',
      '--as-of',
      '2025-06-30',
      '--lang',
      'zh-Hans',
    ]);
    expect(chinese.out).toContain('# 企业在哪里办理了工商登记？');
    expect(chinese.out).toContain('stores:');
    expect(subsidy(['init', '--roles', 'seler'])).toMatchObject({ code: 2, out: '' });
  });
});

const columnsOf = (line: string): number =>
  Array.from(line).reduce<number>((width, character) => width + (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1), 0);
