/** Why the system refused a file, as a person may read it. */
import type { Language } from '../text/index.ts';
import { faultMessage } from './faults.ts';

/** `no such file or directory` of `ENOENT: no such file or directory, open 'profile.yaml'`; in words of the catalogue where it has them. */
export function systemReason(error: unknown, language: Language): string {
  if (isFull(error)) return faultMessage({ code: 'disk-full', params: {} }, language);
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+), \w+(?: |$)/u.exec(message)?.[1] ?? message;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
