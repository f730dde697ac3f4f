/**
 * Debian's chromium, driven by playwright-core, which brings no browser of its own. Where there is none, the tests are left
 * out and say so; SUBSIDY_CHROMIUM names another, or none.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Null where there is no browser. */
export const CHROMIUM: string | null =
  candidates(process.env['SUBSIDY_CHROMIUM']).find((place) => existsSync(place)) ?? null;

function candidates(named: string | undefined): readonly string[] {
  return named === undefined ? PLACES : [named];
}

/** Says what is not tested, once. */
export function reportMissing(): void {
  if (CHROMIUM === null) {
    process.stderr.write(
      'Left out: the tests of HTML in a browser, because chromium is not installed (Debian: apt-get install chromium).\n',
    );
  }
}

/** Opens the browser; as root, and in a container, it has no sandbox of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}
