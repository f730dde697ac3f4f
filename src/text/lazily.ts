/** Texts by subject, each subject made when it is first spoken of: most runs need few. */
import { once } from '../values/once.ts';

type Makers = Readonly<Record<string, () => Readonly<Record<string, string>>>>;

/** What the functions make, under their names. */
export function lazily<Of extends Makers>(subjects: Of): { readonly [Subject in keyof Of]: ReturnType<Of[Subject]> };
/** An object that gets its properties one by one has no type of its own: the line above says which it has. */
export function lazily(subjects: Makers): object {
  const texts = {};
  for (const [subject, make] of Object.entries(subjects)) {
    Object.defineProperty(texts, subject, { enumerable: true, get: once(make) });
  }
  return texts;
}
