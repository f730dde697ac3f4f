/** Simplified to Traditional Chinese. For now the text stays as it is; a converter takes this place (issue 6). */
export function traditional(simplified: string): string {
  return simplified;
}
