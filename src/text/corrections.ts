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
  ['髮放', '發放'],
  ['髮展', '發展'],
  ['髮給', '發給'],
  ['髮佈', '發佈'],
  ['髮生', '發生'],
  ['髮行', '發行'],
  ['髮文', '發文'],
  ['髮改', '發改'],
  ['髮明', '發明'],
  ['多隻', '多只'],
  ['摺合', '折合'],
  ['箇中', '個中'],
  ['沒有采用', '沒有採用'],
  ['瞭解', '了解'],
  ['週歲', '周歲'],
  ['注 {', '註 {'],
  ['編制人', '編製人'],
  ['編製人員', '編制人員'],

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
  ['直接回車則', '直接按 Enter 則'],
  ['直接回車', '直接按 Enter'],
  ['按一次回車', '按一次 Enter'],
  ['完成後回車', '完成後按 Enter'],
  ['回車確定', '按 Enter 確定'],
  ['鼠標', '滑鼠'],
  ['文件夾', '資料夾'],
  ['港幣', '港元'],
];
