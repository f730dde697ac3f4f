/**
 * What the converter leaves wrong or strange for a reader in Macao or Hong Kong; applied to its output, in this order. Names of
 * mainland papers and offices (營業執照, 備案) stay as the documents have them: the applicant must find them again.
 */
export const CORRECTIONS: readonly (readonly [from: string, to: string])[] = [
  // Characters that print there uses, where the Hong Kong school list has others.
  ['税', '稅'],
  ['説', '說'],
  ['閲', '閱'],
  ['鋭', '銳'],
  ['脱', '脫'],
  ['兑', '兌'],
  ['悦', '悅'],
  ['户', '戶'],
  ['羣', '群'],
  ['峯', '峰'],
  ['麪', '麵'],

  // Quotation marks.
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],

  // Words taken apart in the wrong place: 租金發票 is no 金髮.
  ['髮票', '發票'],
  ['多隻', '多只'],
  ['外幣摺合', '外幣折合'],
  ['沒有采用', '沒有採用'],
  ['瞭解', '了解'],

  // To sign is 簽; what is stuck on or drawn is 籤.
  ['籤', '簽'],
  ['標簽', '標籤'],
  ['書簽', '書籤'],
  ['抽簽', '抽籤'],

  // Words that differ there.
  ['賬戶信息', '賬戶資料'],
  ['信息', '資訊'],
  ['設置', '設定'],
  ['默認', '預設'],
  ['搜索引擎', '搜尋器'],
  ['搜索', '搜尋'],
  ['命令行', '命令列'],
  ['字節', '位元組'],
  ['短視頻', '短片'],
  ['網絡直播', '網上直播'],
  ['打印', '列印'],
  ['屏幕', '螢幕'],
  ['鼠標', '滑鼠'],
  ['文件夾', '資料夾'],
  ['港幣', '港元'],
];
