/** Going back in an interview: nothing that was said is lost, and every question comes back as it was answered. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, desk, finish, leave, type, zhongshanSeller } from './talk.ts';
import { KEY } from './terminal.ts';
import type { Session } from './terminal.ts';

const { file, draft, talk } = desk();

/** Saves the answers, without a name of the company; the text of the file. */
async function saved(session: Session, name: string): Promise<string> {
  await session.shows('Save the answers');
  session.press(...type(file(name)));
  await session.shows('The company’s name');
  session.press(KEY.enter);
  expect(await session.ended()).toBe(0);
  return readFileSync(file(name), 'utf8');
}

/** Back at what the company does, with the exports and the own site said before. */
async function backAtRoles(session: Session): Promise<void> {
  await zhongshanSeller(session);
  await answer(session, "company's own site", ...type('0'));
  await session.asks("company's own brand");
  session.press('<');
  await session.asks("company's own site");
  session.press('<');
  await session.asks('How much did the company export');
  session.press('<');
  await session.asks('What does the company do?');
}

describe('what was said behind a question that someone went back to', () => {
  test('counts when one finishes there', async () => {
    const session = talk([], { state: 'finished' });
    await backAtRoles(session);
    await finish(session);
    const text = await saved(session, 'finished.yaml');
    expect(text).toContain('cbec_export: 1.2m USD');
    expect(text).toMatch(/own_site_sales: "?0/u);
    expect(text).toContain('roles: [seller]');
  });

  test('is kept when one leaves there, and --resume goes on behind it', async () => {
    const session = talk([], { state: 'left' });
    await backAtRoles(session);
    expect(await leave(session)).toBe(130);
    expect(session.text()).toContain('The 4 answers are kept');
    const again = talk(['--resume'], { state: 'left' });
    await again.asks("company's own brand");
    expect(await leave(again)).toBe(130);
  });

  test('is kept when the window is closed there', async () => {
    const session = talk([], { state: 'closed' });
    await backAtRoles(session);
    session.close();
    await session.ended();
    expect(readFileSync(draft('closed'), 'utf8')).toContain('1.2m USD');
  });

  test('stands in the review, and is changed there', async () => {
    const session = talk([], { state: 'reviewed' });
    await backAtRoles(session);
    session.press('/');
    await session.shows('review the answers');
    session.press(KEY.down, KEY.down, KEY.enter);
    await session.shows('Which answer is to change?');
    await session.shows('US$1,200,000');
    session.press(KEY.down, KEY.down, KEY.down, KEY.enter);
    await session.asks('How much did the company export');
    session.press(KEY.backspace, KEY.backspace, KEY.backspace, KEY.backspace, ...type(' CNY'));
    await session.asks('What does the company do?');
    await finish(session);
    expect(await saved(session, 'reviewed.yaml')).toContain('cbec_export: 1.2m CNY');
  });

  test('is not asked about where it no longer applies: the places of before', async () => {
    const session = talk([], { state: 'moved' });
    await answer(session, 'Where is the company registered?', KEY.down, KEY.enter);
    await answer(session, 'What does the company do?', KEY.enter);
    await answer(session, 'legal person', 'y', 'y', 'y', 'y', 'n');
    await session.asks('Newly brought in no');
    session.press(KEY.enter);
    await session.asks('Which official size class');
    session.press('<');
    await session.asks('Newly brought in no');
    session.press('<');
    await session.asks('What does the company do?');
    session.press('<');
    await session.asks('Where is the company registered?');
    // Hengqin in place of Hengyang.
    session.press(KEY.space, KEY.up, KEY.space, KEY.enter);
    await session.asks('What does the company do?');
    await finish(session);
    const text = await saved(session, 'moved.yaml');
    expect(text).toContain('registered_in: [hengqin]');
    expect(text).toContain('legal_person: true');
    expect(text).not.toContain('hengyang');
  });
});

describe('a question that someone went back to', () => {
  test('has its mark on “don’t know” and on none, where that was the answer', async () => {
    const session = talk([], { state: 'marks' });
    await answer(session, 'Where is the company registered?', KEY.down, KEY.down, KEY.enter);
    // The last line of the choices, and the one above it.
    await answer(session, 'What does the company do?', KEY.up, KEY.enter);
    await session.shows('Lines of business: don’t know');
    await session.asks('outstanding case');
    session.press('<');
    await session.asks('❯ don’t know');
    session.press(KEY.up);
    await session.asks('❯ none of these');
    session.press(KEY.enter);
    await session.shows('✓ Lines of business');
    await session.shows('Save the answers');
    expect(await leave(session)).toBe(130);
    const again = talk(['--resume'], { state: 'marks' });
    await again.shows('Save the answers');
    expect(await leave(again)).toBe(130);
  });

  test.each([
    ['?', 'A bare number is in USD'],
    ['<', 'What does the company do?'],
    ['/', 'finish with what there is'],
  ])('takes %s behind what was answered as a key, and not as a part of the answer', async (key, shown) => {
    const session = talk([], { state: `key-${key.charCodeAt(0)}` });
    await zhongshanSeller(session);
    await session.asks("company's own site");
    session.press('<');
    await session.asks('› 1.2m USD');
    session.press(key);
    await session.shows(shown);
    if (key === '?') {
      await session.asks('› 1.2m USD');
      session.press(KEY.enter);
      await session.shows('US$1,200,000');
    }
    expect(await leave(session)).toBe(130);
  });

  test('takes a key as a letter of an answer that is being changed', async () => {
    const session = talk([], { state: 'letters' });
    await zhongshanSeller(session);
    await session.asks("company's own site");
    session.press('<');
    await session.asks('› 1.2m USD');
    session.press(KEY.backspace, '<');
    await session.asks('› 1.2m US<');
    expect(await leave(session)).toBe(130);
  });
});

const WAREHOUSES =
  'company: { registered_in: [hengyang], roles: [seller], legal_person: true, pays_tax_locally: true, cbec_record: true, in_customs_cbec_statistics: true, size: large, newly_introduced: no, leading_ecommerce: no }\ntrade: { cbec_export: 0, cbec_import: 0 }\ncosts: { platform_promotion: 0, platform_entry_fees: 0, social_security: 0 }\nfinance: { export_credit_premium: 0, insured_loan_principal: 0 }\noverseas_warehouse: { provincial_public: no }\ntenant: { newly_settled_in_recognised_park: no }\n';

describe('a list that is counted anew', () => {
  test('shows the number of before, and keeps what was said of the entries that stay', async () => {
    writeFileSync(file('warehouses.yaml'), WAREHOUSES);
    const session = talk([file('warehouses.yaml'), '--ask'], { state: 'counted' });
    await session.asks('How many are there?');
    session.press('2', KEY.enter, '1', KEY.enter);
    await session.shows('Overseas warehouses: 3 warehouses');
    await answer(session, 'warehouse 1', ...type('1100'));
    await session.asks('What did leasing this warehouse cost');
    session.press('/');
    await session.shows('review the answers');
    session.press(KEY.down, KEY.down, KEY.enter);
    await session.shows('Which answer is to change?');
    session.press(KEY.down, KEY.enter);
    await session.asks('❯ leased: 2');
    await session.asks('owned: 1');
    // What is typed stands in place of the number of before.
    session.press('1', KEY.enter);
    await session.shows('Overseas warehouses: 2 warehouses');
    await session.asks('What did leasing this warehouse cost');
    await finish(session);
    const text = await saved(session, 'counted.yaml');
    expect(text).toContain('1100');
    expect(text.match(/^ +- /gmu)).toHaveLength(2);
  });
});
