/** Texts: each in its language, none left over from a template. */
import { isMapping } from '../../rules/plain.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import { hasChinese } from '../../values/han.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN = /[a-z]/giu;

/** Mostly Chinese; a document number inside an English sentence does not count. */
function isChinese(text: string): boolean {
  return (text.match(HAN) ?? []).length > (text.match(LATIN) ?? []).length / 2;
}

const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|XXX)\b|待补|待填|示例文件/u;

/** Finds texts that are empty, in the wrong language, or still to be written. */
export function checkTexts(source: PolicySource, find: Find): void {
  visit(source, [], (value, at) => {
    if (at[0] === 'examples') return;
    if (typeof value === 'string' && PLACEHOLDER.test(value)) find(at, 'placeholder', { found: value });
    if (!isMapping(value)) return;
    const { en, 'zh-Hans': hans } = value;
    if (typeof en !== 'string' || typeof hans !== 'string') return;
    if (en.trim() === '') find([...at, 'en'], 'text-empty', { language: 'en' });
    else if (isChinese(en)) find([...at, 'en'], 'text-language', { language: 'English', key: 'en' });
    if (hans.trim() === '') find([...at, 'zh-Hans'], 'text-empty', { language: 'zh-Hans' });
    else if (!hasChinese(hans) && /[a-z]{4}/u.test(hans)) {
      find([...at, 'zh-Hans'], 'text-language', { language: 'Chinese', key: 'zh-Hans' });
    }
  });
}
