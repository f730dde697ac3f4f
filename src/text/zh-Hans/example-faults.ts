/** 算例：其中的错误，以及与预期不符之处。 */
import type { exampleFaults as en } from '../en/example-faults.ts';

export const exampleFaults = () =>
  ({
    'example-because': '例子“{name}”，{measure}：不予支持的原因是 [{got}]，预期为 {expected}。请核对是哪个条件或限制。',
    'example-because.without-got': '例子“{name}”，{measure}：没有什么使它不予支持，预期为 {expected}。',
    'example-no-rate':
      '没有 {currency} 的汇率：请写在算例的 `given` 里：`exchange_rates: { {currency}: 7.10 }`（一单位折合人民币）。',
    'example-rate':
      '{measure} 涉及多种货币，而没有 {currency} 的汇率：请写在算例的 `given` 里：`exchange_rates: { {currency}: 7.10 }`（一单位折合人民币）。',
    'example-value.why': '这个例子无法运行，什么也检验不了。',
  }) satisfies Record<keyof ReturnType<typeof en>, string>;
