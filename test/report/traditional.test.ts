/** Traditional Chinese: by the converter, with what it leaves wrong put right. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/text/index.ts';
import { traditional } from '../../src/text/traditional.ts';

describe('a text in Traditional Chinese', () => {
  test.each([
    ['营业执照（复印件加盖公章）', '營業執照（複印件加蓋公章）'],
    ['租赁合同、租金转账凭证和租金发票', '租賃合同、租金轉賬憑證和租金發票'],
    ['全额发放、足额发放', '全額發放、足額發放'],
    ['集于一个中心', '集於一個中心'],
    ['一单位折合人民币', '一單位折合人民幣'],
    ['18至45周岁', '18至45周歲'],
    ['编制人', '編製人'],
    ['直接回车：不清楚；直接回车则不保存', '直接按 Enter：不清楚；直接按 Enter 則不保存'],
    ['最多只有一项', '最多只有一項'],
    ['项目实施前签的合同', '項目實施前簽的合同'],
    ['外币折合多少人民币', '外幣折合多少人民幣'],
    ['企业所得税', '企業所得稅'],
    ['个体工商户', '個體工商戶'],
    ['物流信息系统', '物流資訊系統'],
    ['税后说明', '稅後說明'],
    ['四舍五入', '四捨五入'],
    ['“先进”单位', '「先進」單位'],
    ['主管部门核准后公布', '主管部門核准後公佈'],
  ])('%s is %s', (simplified, written) => {
    expect(traditional(simplified)).toBe(written);
  });

  test('gaps, figures and Latin text stay as they are', () => {
    expect(traditional('共 {count} 项，¥1,000 CNY（trade.cbec_export）')).toBe(
      '共 {count} 項，¥1,000 CNY（trade.cbec_export）',
    );
    expect(traditional('Plain text')).toBe('Plain text');
  });

  test('quotation marks without a word in them are those of the place too', () => {
    expect(catalogue('zh-Hant').figures['value.text']).toBe('「{text}」');
  });

  test('no character of the catalogue is left that is only Simplified', () => {
    const left = Object.values(catalogue('zh-Hant'))
      .flatMap((texts) => Object.values(texts))
      .filter((text) => /[们这说请时间问题项补贴资标准办报计税务业产门电发车见规]/u.test(text));
    // A few of these are written alike in both.
    expect(left.filter((text) => /[们这说请时间问题项补贴资办报计税务业产门电发车见规]/u.test(text))).toEqual([]);
  });
});
