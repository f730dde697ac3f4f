/** 算例：其中的错误。 */
import type { exampleFaults as en } from '../en/example-faults.ts';

export const exampleFaults = () =>
  ({
    'example-no-rate':
      '没有 {currency} 的汇率：请写在算例的 `given` 里：`exchange_rates: { {currency}: 7.10 }`（一单位折合人民币）。',
    'example-rate':
      '{measure} 涉及多种货币，而没有 {currency} 的汇率：请写在算例的 `given` 里：`exchange_rates: { {currency}: 7.10 }`（一单位折合人民币）。',
    'example-value.why': '这个例子无法运行，什么也检验不了。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
