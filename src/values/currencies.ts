/** Currencies: the active codes of ISO 4217, and the names and signs that people use for some of them. */
import { nearest } from './nearest.ts';
import { once } from './once.ts';
import type { Currency } from './units.ts';

/**
 * ISO 4217, list one, without funds, metals, bond units and testing codes. The likeliest first, so that a slip between two
 * codes is taken for the likelier one.
 */
const CODES =
  'CNY USD HKD MOP EUR GBP JPY ' +
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP COP ' +
  'CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG HUF IDR ILS INR IQD IRR ' +
  'ISK JMD JOD KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK ' +
  'MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD ' +
  'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VED VES VND VUV WST XAF ' +
  'XCD XCG XOF XPF YER ZAR ZMW ZWG';

export const currencyCodes: () => readonly Currency[] = once(() => CODES.split(' '));

const NAMES: Readonly<Record<string, string>> = {
  CNY: '¥|cn¥|rmb|rmb¥|yuan|renminbi|元|圆|圓|人民币|人民幣',
  USD: 'us$|usd$|us dollar|us dollars|美元|美金',
  HKD: 'hk$|港元|港币|港幣',
  MOP: 'mop$|pataca|patacas|澳门元|澳門元|澳门币|澳門幣|葡币|葡幣',
  EUR: '€|euro|euros|欧元|歐元',
  GBP: '£|英镑|英鎊',
  JPY: 'jp¥|日元|日圆|日圓',
};

const named = once(
  (): ReadonlyMap<string, Currency> =>
    new Map(
      Object.entries(NAMES).flatMap(([code, names]) =>
        names.split('|').map((name): [string, Currency] => [name, code]),
      ),
    ),
);

/** Whether a text is an active code of ISO 4217, in capitals. */
export function isCurrency(text: string): boolean {
  // Three capitals can be found only where a code stands, because spaces part the codes.
  return /^[A-Z]{3}$/u.test(text) && CODES.includes(text);
}

/** The currency that a mark of normalised text stands for: a code in any case, a name, a sign. `$` alone is none. */
export function currencyOfMark(mark: string): Currency | undefined {
  const code = mark.toUpperCase();
  return isCurrency(code) ? code : named().get(mark.toLowerCase());
}

/** The code that a misspelt one is nearest to. */
export function nearestCurrency(mark: string): Currency | undefined {
  return nearest(mark, currencyCodes());
}
