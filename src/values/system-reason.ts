/** Why the system refused a file, as a person may read it. */

/** `no such file or directory` of `ENOENT: no such file or directory, open 'profile.yaml.123.part'`. */
export function systemReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+), \w+ /u.exec(message)?.[1] ?? message;
}
