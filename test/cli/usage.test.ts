/** What is wrong with a command line is told in the language of the person who typed it, with exit code 2. */
import { describe, expect, test } from 'vitest';
import { subsidy } from './run.ts';

const LOCALES = ['en_GB.UTF-8', 'zh_CN.UTF-8', 'zh_HK.UTF-8'] as const;

/** What is said on standard error, in each of the languages. */
function toldOf(words: readonly string[]): string[] {
  return LOCALES.map((locale) => {
    const { code, out, err } = subsidy(words, '', { LC_ALL: locale });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  });
}

describe('a command line that the commands do not take', () => {
  test.each([
    [
      ['estimate', '--explian'],
      [
        "error: unknown option '--explian'\n(Did you mean --explain?)\n(subsidy estimate --help shows what it takes)\n",
        '错误：没有选项“--explian”\n（是不是要写 --explain？）\n（subsidy estimate --help 列出可用的选项和参数）\n',
        '錯誤：沒有選項「--explian」\n（是不是要寫 --explain？）\n（subsidy estimate --help 列出可用的選項和參數）\n',
      ],
    ],
    [
      ['estimate', '-5', '--explain=3'],
      [
        "error: option '--explain' takes no value\n(subsidy estimate --help shows what it takes)\n",
        '错误：选项“--explain”不带取值\n（subsidy estimate --help 列出可用的选项和参数）\n',
        '錯誤：選項「--explain」不帶取值\n（subsidy estimate --help 列出可用的選項和參數）\n',
      ],
    ],
    [
      ['policy', 'chekc'],
      [
        "error: unknown command 'chekc'\n(Did you mean check?)\n(subsidy policy --help shows what it takes)\n",
        '错误：没有命令“chekc”\n（是不是要写 check？）\n（subsidy policy --help 列出可用的选项和参数）\n',
        '錯誤：沒有命令「chekc」\n（是不是要寫 check？）\n（subsidy policy --help 列出可用的選項和參數）\n',
      ],
    ],
    [
      ['explain'],
      [
        "error: missing required argument 'MEASURE'\n(subsidy explain --help shows what it takes)\n",
        '错误：缺少参数 MEASURE\n（subsidy explain --help 列出可用的选项和参数）\n',
        '錯誤：缺少參數 MEASURE\n（subsidy explain --help 列出可用的選項和參數）\n',
      ],
    ],
    [
      ['policy', 'diff', 'old.yaml'],
      [
        "error: missing required argument 'NEW'\n(subsidy policy diff --help shows what it takes)\n",
        '错误：缺少参数 NEW\n（subsidy policy diff --help 列出可用的选项和参数）\n',
        '錯誤：缺少參數 NEW\n（subsidy policy diff --help 列出可用的選項和參數）\n',
      ],
    ],
    [
      ['init', '-j', 'hengyang', '-o'],
      [
        "error: option '-o, --output <FILE>' argument missing\n(subsidy init --help shows what it takes)\n",
        '错误：选项 -o, --output <FILE> 缺少取值\n（subsidy init --help 列出可用的选项和参数）\n',
        '錯誤：選項 -o, --output <FILE> 缺少取值\n（subsidy init --help 列出可用的選項和參數）\n',
      ],
    ],
    [
      ['compare', 'a.yaml', 'b.yaml'],
      [
        "error: too many arguments for 'subsidy compare': at most 1, and there are 2\n(subsidy compare --help shows what it takes)\n",
        '错误：subsidy compare 的参数太多：最多 1 个，实有 2 个\n（subsidy compare --help 列出可用的选项和参数）\n',
        '錯誤：subsidy compare 的參數太多：最多 1 個，實有 2 個\n（subsidy compare --help 列出可用的選項和參數）\n',
      ],
    ],
  ])('%j is refused in English and in Chinese', (words, told) => {
    expect(toldOf(words)).toEqual(told);
  });

  test('what is like nothing gets no suggestion, and the program itself is asked for help', () => {
    expect(subsidy(['frobnicate']).err).toBe(
      "error: unknown command 'frobnicate'\n(subsidy --help shows what it takes)\n",
    );
    expect(subsidy(['--frobnicate', 'estimate']).err).toContain("unknown option '--frobnicate'\n(subsidy --help");
  });

  test.each([
    [['examples/thin-profile.yaml'], 'estimate examples/thin-profile.yaml'],
    [['policy', 'policies/zhongshan'], 'check policies/zhongshan'],
  ])('a file without a command gets the one that is meant most often: %j', (words, meant) => {
    expect(subsidy(words).err).toContain(`\n(Did you mean ${meant}?)\n`);
  });

  test('a value that is written to a misspelt option does not hide what was meant', () => {
    expect(subsidy(['estimate', '-', '--fromat=csv']).err).toContain("'--fromat=csv'\n(Did you mean --format?)");
    expect(subsidy(['compare', '--jurisdicton=hengyang']).err).toContain('(Did you mean --jurisdiction?)');
  });

  test.each([
    [['help', 'estimte'], 'estimte', 'estimate', 'subsidy'],
    [['help', 'policy', 'chekc'], 'chekc', 'check', 'subsidy policy'],
    [['policy', 'help', 'chekc'], 'chekc', 'check', 'subsidy policy'],
  ])('help for what is not there says so: %j', (words, found, near, above) => {
    const [english, chinese] = toldOf(words);
    expect(english).toBe(
      `error: unknown command '${found}'\n(Did you mean ${near}?)\n(${above} --help shows what it takes)\n`,
    );
    expect(chinese).toContain(`没有命令“${found}”`);
  });

  test('help for nothing near says what is unknown, and help for what is there helps', () => {
    expect(toldOf(['help', 'nope'])[0]).toBe("error: unknown command 'nope'\n(subsidy --help shows what it takes)\n");
    for (const words of [['policy', 'list'], ['estimate'], []]) {
      const { code, out } = subsidy(['help', ...words, '--lang', 'zh-Hans']);
      expect({ code, out }).toEqual({ code: 0, out: subsidy([...words, '--help', '--lang', 'zh-Hans']).out });
    }
  });

  test('--lang goes before the locale', () => {
    expect(subsidy(['estimate', '--lang', 'zh-Hans', '--explian']).err).toContain('没有选项');
    expect(subsidy(['estimate', '--lang=en', '--explian'], '', { LC_ALL: 'zh_CN.UTF-8' }).err).toContain(
      'unknown option',
    );
  });
});

describe('a value that an option does not take', () => {
  const EXPORTER = 'examples/hengyang-exporter.yaml';

  test.each([
    [
      ['estimate', EXPORTER, '--prefer', 'fixd'],
      [
        'subsidy: --prefer fixd: did you mean fixed? (high, fixed)\n',
        'subsidy: --prefer fixd：是不是要写 fixed？（high, fixed）\n',
        'subsidy: --prefer fixd：是不是要寫 fixed？（high, fixed）\n',
      ],
    ],
    [
      ['compare', EXPORTER, '-f', 'poem'],
      [
        'subsidy: --format poem: choose from table, markdown, json, ndjson\n',
        'subsidy: --format poem：可用的有 table, markdown, json, ndjson\n',
        'subsidy: --format poem：可用的有 table, markdown, json, ndjson\n',
      ],
    ],
    [
      ['estimate', EXPORTER, '--as-of', '2025-02-30'],
      [
        'subsidy: --as-of 2025-02-30: the calendar has no such day; check the month and the day\n',
        'subsidy: --as-of 2025-02-30：日历上没有这一天；请检查月和日\n',
        'subsidy: --as-of 2025-02-30：日曆上沒有這一天；請檢查月和日\n',
      ],
    ],
    [
      ['estimate', EXPORTER, '--as-of', '30.06.2025'],
      [
        'subsidy: --as-of 30.06.2025: write a day as YYYY-MM-DD, such as 2025-06-30\n',
        'subsidy: --as-of 30.06.2025：日期写作 YYYY-MM-DD，如 2025-06-30\n',
        'subsidy: --as-of 30.06.2025：日期寫作 YYYY-MM-DD，如 2025-06-30\n',
      ],
    ],
    [
      ['estimate', EXPORTER, '--client', 'Harbour Ltd'],
      [
        'subsidy: --client does nothing beside --format table: leave it out\n',
        'subsidy: --client 在 --format table 时不起作用：请删去\n',
        'subsidy: --client 在 --format table 時不起作用：請刪去\n',
      ],
    ],
    [
      ['explain', 'export-pilt'],
      [
        'subsidy: no measure is called export-pilt; did you mean export-pilot?\n',
        'subsidy: 没有名为 export-pilt 的措施；是不是要写 export-pilot？\n',
        'subsidy: 沒有名為 export-pilt 的措施；是不是要寫 export-pilot？\n',
      ],
    ],
  ])('%j is refused in English and in Chinese', (words, told) => {
    expect(toldOf(words)).toEqual(told);
  });

  test.each([
    [['estimate', EXPORTER, '-j', '']],
    [['estimate', EXPORTER, '-f', 'ndjson', '-j', ' , ']],
    [['compare', EXPORTER, '-j', 'hengyang', '-j', '']],
    [['checklist', EXPORTER, '-j', '']],
    [['init', '-j', '']],
    [['init', '-j', 'hengyang', '--roles', '']],
  ])('an empty list in %j is no list of everything', (words) => {
    const option = words.includes('--roles') ? '--roles' : '-j';
    const [english, chinese] = toldOf(words);
    expect(english).toMatch(new RegExp(`^subsidy: ${option}: nothing is named; choose from \\w+, `, 'u'));
    expect(chinese).toMatch(new RegExp(`^subsidy: ${option}：没有写任何一项；可用的有 \\w+, `, 'u'));
  });

  test('a comma too many between places is passed over', () => {
    expect(subsidy(['compare', EXPORTER, '-f', 'json', '-j', 'hengyang,,zhongshan,']).code).toBe(0);
  });

  test('a rate that is no rate is told in the language throughout', () => {
    const [english, chinese = ''] = toldOf(['estimate', EXPORTER, '--fx', 'USD=cheap']);
    expect(english).toMatch(/^subsidy: --fx USD=cheap: \S/u);
    expect(chinese).toMatch(/^subsidy: --fx USD=cheap：/u);
    expect(chinese).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/u);
  });
});
