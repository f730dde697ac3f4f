/** Which texts are Chinese. */

/** Whether a text has a Chinese character. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
