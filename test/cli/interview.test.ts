/** `subsidy estimate` at a terminal asks what it does not know, keeps what it was told, and comes to the same from the saved profile. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/reading/yaml.ts';
import { subsidy } from './run.ts';
import { answer, desk, finish, leave, type, zhongshanCosts, zhongshanSeller } from './talk.ts';
import { KEY } from './terminal.ts';

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
    await finish(session);
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

  test('may call its places by their titles, and is asked about them', async () => {
    const titled = file('titled.yaml');
    writeFileSync(
      titled,
      'company: { registered_in: 衡阳, roles: seller }\nplaces: { 衡阳: { company: { legal_person: yes } } }\n',
    );
    const session = talk([titled, '--ask'], { state: 'titled' });
    await answer(session, 'tax administration', 'y');
    await answer(session, 'on record', 'n', KEY.enter);
    await session.shows('Save the answers');
    session.press(...type(file('by-id.yaml')));
    await session.shows('name');
    session.press(KEY.enter);
    expect(await session.ended()).toBe(0);
    const [saved] = readYaml(readFileSync(file('by-id.yaml'), 'utf8'));
    expect(saved?.value).toMatchObject({
      places: { hengyang: { company: { legal_person: 'yes', pays_tax_locally: true } } },
    });
    expect(saved?.faults).toEqual([]);
  });

  test('is asked with --ask only for what it leaves open', async () => {
    const session = talk([given(), '--ask'], { state: 'asked' });
    await answer(session, 'How much did the company export', ...type('1.2m USD'));
    await session.asks('brought into');
    await finish(session);
    await session.shows('Save the answers');
    expect(await leave(session)).toBe(130);
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
    expect(await leave(session)).toBe(130);
  });
});
