/** 外来词语的处理：名词不变形；“/”之后不带量词“个”；全角标点自带间距；书名号、引号并列时不加顿号。 */
import type { Grammar } from '../grammar.ts';

export const grammar: Grammar = {
  several: (word) => word,
  per: (word) => word.replace(/^[个個]/u, ''),
  spaced: (text) => text.replaceAll(/ (?=[（，；])|(?<=[）：，；]) /gu, ''),
  namesRunOn: true,
};
