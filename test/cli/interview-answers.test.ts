/** What was answered in an interview: kept when it ends early, gone back to, changed, and told where it is wrong. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subsidy } from './run.ts';
import { answer, desk, finish, leave, type, zhongshanCosts, zhongshanSeller } from './talk.ts';
import { KEY, terminal } from './terminal.ts';
import type { Session } from './terminal.ts';

const { file, draft, talk } = desk();

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
    await finish(session);
    await session.shows('Save the answers');
    expect(await leave(session)).toBe(130);
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
    expect(await leave(session)).toBe(130);
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
    await finish(session);
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
    expect(await leave(session)).toBe(130);
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
    expect(await leave(session)).toBe(130);
  });
});
