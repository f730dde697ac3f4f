/** Files that are written whole: whatever else stands in the folder, whoever else writes there, however they are called. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeFile, writeWhole } from './whole-file.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'subsidy-whole-'));

describe('a file that is written whole', () => {
  it('by two at once is that of the last to end, each whole', () => {
    const folder = newFolder();
    const file = path.join(folder, 'a.txt');
    // As in two containers, whose processes have one number.
    const [one, other] = [wholeFile(file), wholeFile(file)];
    one.write('one ');
    other.write('other ');
    one.write('and whole');
    one.end();
    expect(readFileSync(file, 'utf8')).toBe('one and whole');
    other.write('and whole');
    other.end();
    expect(readFileSync(file, 'utf8')).toBe('other and whole');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('is never written through a link that was laid where it begins', () => {
    const folder = newFolder();
    const victim = path.join(newFolder(), 'victim');
    writeFileSync(victim, 'kept');
    symlinkSync(victim, path.join(folder, `a.txt.${process.pid}.part`));
    writeWhole(path.join(folder, 'a.txt'), 'new');
    expect(readFileSync(victim, 'utf8')).toBe('kept');
  });

  it('may have the longest name that the folder takes', () => {
    const file = path.join(newFolder(), 'x'.repeat(255));
    writeWhole(file, 'whole');
    expect(readFileSync(file, 'utf8')).toBe('whole');
  });

  it('is named by its own name where the system refuses it, and leaves nothing behind', () => {
    const folder = newFolder();
    const gone = path.join(folder, 'gone', 'a.txt');
    expect(() => writeWhole(gone, 'x')).toThrow(expect.objectContaining({ code: 'ENOENT', path: gone }));
    const whole = wholeFile(path.join(folder, 'a.txt'));
    whole.write('half');
    whole.abandon();
    whole.end();
    expect(existsSync(path.join(folder, 'a.txt'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
