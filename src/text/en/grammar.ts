/** What English does with words of others. */
import { plural } from '../../values/unit-words.ts';
import type { Grammar } from '../grammar.ts';

export const grammar: Grammar = {
  several: plural,
  per: (word) => word,
  spaced: (text) => text,
  namesRunOn: false,
};
