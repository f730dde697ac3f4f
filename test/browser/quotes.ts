/** The quote of each example as a file, and of a company with a hostile name. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { estimateHtml } from '../../src/report/html/index.ts';
import { nearMisses } from '../../src/report/what-next.ts';
import { LANGUAGES } from '../../src/text/index.ts';
import type { Language } from '../../src/text/index.ts';
import { CONTROLS, HOSTILE, hostileEstimate, LONG } from '../report/hostile.ts';
import { exampleEstimate } from '../support/decisions.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '..', '..', 'examples');

export interface QuoteFile {
  readonly name: string;
  readonly language: Language;
  readonly url: string;
}

/** Writes all quotes to a folder of their own. */
export function quoteFiles(): QuoteFile[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-quotes-'));
  const write = (name: string, language: Language, text: string): QuoteFile => {
    const file = path.join(folder, `${name}.${language}.html`);
    writeFileSync(file, text);
    return { name, language, url: pathToFileURL(file).href };
  };
  const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));
  const letterhead = { client: 'Harbour Trading (Macao) Ltd', preparedBy: 'A. Consultant', version: '1.0.0' };
  const quotes = examples.flatMap((name) => {
    const made = exampleEstimate(path.basename(name, '.yaml'), [], { explain: true });
    const near = nearMisses(made);
    return LANGUAGES.map((language) =>
      write(path.basename(name, '.yaml'), language, estimateHtml(made, { language, letterhead, near, all: true })),
    );
  });
  const hostile = [HOSTILE.join(''), LONG, CONTROLS].map((name, index) =>
    write(
      `hostile-${index}`,
      'en',
      estimateHtml(hostileEstimate(name), {
        language: 'en',
        letterhead: { title: name, client: name, preparedBy: name },
      }),
    ),
  );
  return [...quotes, ...hostile];
}
