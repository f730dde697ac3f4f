/** Names that try to break out of their place, in every way that a format has. */
import { sampleEstimate, sampleRulebook, SELLER, testland } from '../../src/report/sample.support.ts';
import type { Estimate } from '../../src/engine/estimate.ts';

const SIGNS = String.raw`<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;{{1}}[x](javascript:alert(3))|*_~$\``;

/** Escape sequences, a bell, a line turned round, hidden characters, line ends. */
export const CONTROLS = '\u001B[31m\u0007\u202E\u2066\u200B\uFEFF\r\n\u0000\u0085';

export const HOSTILE: readonly string[] = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  `=HYPERLINK("http://x","y")${SIGNS}`,
  SIGNS,
  CONTROLS,
];

export const LONG = 'Long'.repeat(2500);

/** An estimate whose company and first measure bear the name. */
export function hostileEstimate(name: string): Estimate {
  const title = JSON.stringify(name);
  const profile = SELLER.replace('name: Test & Sons', `name: ${title}`);
  // YAML cannot hold a raw NUL in a title; the profile takes what JSON escapes.
  return sampleEstimate(profile, {}, sampleRulebook(testland(`{ en: ${title}, zh-Hans: ${title} }`)));
}

/** Whether a text has a character that moves a cursor or turns a line, line ends of the format apart. */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200B\uFEFF\u{E0000}-\u{E007F}]/u.test(
    text.replace(/[\r\n]/gu, ''),
  );
}
