// What an interview has come to is kept in a draft until it ends.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginDraft, draftFolder, draftsIn, dropDraft, keepDraft, readDraft } from '../../src/interview/draft.ts';
import { begun } from '../../src/interview/session.ts';
import { said } from './talked.ts';

describe('a draft', () => {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'subsidy-draft-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('is kept whole for its owner alone, read back as it was, and dropped', () => {
    const folder = draftFolder({ XDG_STATE_HOME: home }) ?? '';
    const draft = {
      options: { jurisdiction: ['hengyang'], fx: [] },
      session: said(begun({}), 'stores', [{ kind: 'large' }]),
    };
    expect(draftsIn(folder)).toEqual([]);
    const file = beginDraft(folder, draft);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readDraft(file)).toEqual({ kind: 'draft', draft });
    const longer = { ...draft, session: said(draft.session, 'company.size', 'small') };
    keepDraft(file, longer);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readDraft(file)).toEqual({ kind: 'draft', draft: longer });
    // Another that is begun takes no place of one that is there.
    const other = beginDraft(folder, draft);
    expect(readDraft(file)).toEqual({ kind: 'draft', draft: longer });
    expect(draftsIn(folder).toSorted()).toEqual([other, file].toSorted());
    dropDraft(file);
    expect(readDraft(file)).toEqual({ kind: 'none' });
    expect(readDraft(other)).toEqual({ kind: 'draft', draft });
  });

  test('that is damaged is not taken for one', () => {
    const file = path.join(home, 'interview.json');
    for (const text of [
      '',
      '{',
      '{"format":"subsidy-draft/1"}',
      '{"format":"subsidy-draft/1","options":{"jurisdiction":[],"fx":[]},"session":{"base":{},"turns":[{}]}}',
    ]) {
      writeFileSync(file, text);
      expect(readDraft(file)).toEqual({ kind: 'unreadable' });
    }
    expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  test('stands under the home directory where the environment names no absolute place', () => {
    expect(draftFolder({ XDG_STATE_HOME: 'relative' }, ['/home/me'])).toBe('/home/me/.local/state/subsidy');
    expect(draftFolder({}, ['/home/me'])).toBe('/home/me/.local/state/subsidy');
    expect(draftFolder({ XDG_STATE_HOME: '/state' }, ['/home/me'])).toBe('/state/subsidy');
  });

  test('never stands in the current folder: a home that is empty or relative is none', () => {
    expect(draftFolder({}, ['', '/home/me'])).toBe('/home/me/.local/state/subsidy');
    expect(draftFolder({}, ['', 'me'])).toBeNull();
  });
});
