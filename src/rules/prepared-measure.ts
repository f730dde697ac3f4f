/** A measure as views and the engine see it, each part made ready when it is first asked for. */
import type { Gathered } from './gathered.ts';
import type { Scope } from './plan.ts';
import type { MeasureSource } from './policy-schema.ts';
import type { Audience, JointCap, Measure, Policy } from './rulebook.ts';

/** What decides whether a measure is paid at all; made when it is first asked for, because most runs look at one place only. */
export interface Gate extends Pick<Measure, 'conditions' | 'when' | 'gate'> {
  readonly gathered: Gathered;
  readonly scope: Scope;
}

/** The rest of a measure: made only where the conditions do not refuse. */
export type Rules = Pick<
  Measure,
  | 'paymentCeilings'
  | 'plan'
  | 'values'
  | 'currency'
  | 'splits'
  | 'itemSplits'
  | 'boundaries'
  | 'awards'
  | 'facts'
  | 'currencies'
  | 'warnings'
>;

/** What a measure is made ready from, each part when it is first asked for. */
interface Parts {
  readonly audience: () => Audience;
  readonly window: () => Measure['window'];
  readonly payments: () => Measure['payments'];
  readonly gate: () => Gate;
  readonly rules: () => Rules;
  readonly jointCaps: () => readonly JointCap[];
  /** Where it is known before the rules are ready. */
  readonly currency: string | undefined;
}

/** A measure that is made ready part by part. A class for its getters: in a literal each measure has its own of them, at eight kilobytes a measure. */
export class PreparedMeasure implements Measure {
  readonly id: Measure['id'];
  readonly shortId: Measure['shortId'];
  readonly source: Measure['source'];
  readonly policy: Measure['policy'];
  readonly title: Measure['title'];
  readonly clause: Measure['clause'];
  readonly address: Measure['address'];
  readonly confidence: Measure['confidence'];
  readonly office: Measure['office'];
  readonly basis: Measure['basis'];
  readonly published: Measure['published'];
  readonly beneficiary: Measure['beneficiary'];
  readonly frequency: Measure['frequency'];
  readonly recipients: Measure['recipients'];
  readonly #parts: Parts;

  constructor(id: string, source: MeasureSource, policy: Policy, parts: Parts) {
    this.id = id;
    this.shortId = source.id;
    this.source = source;
    this.policy = policy;
    this.title = source.title;
    this.clause = source.clause ?? null;
    this.address = source.source ?? policy.source.source;
    this.confidence = source.confidence ?? policy.source.confidence;
    this.office = source.office ?? policy.source.office ?? null;
    this.basis = source.basis;
    this.published = source.basis !== 'unpublished';
    this.beneficiary = source.beneficiary ?? 'company';
    this.frequency = source.frequency;
    this.recipients = source.recipients === 'any' ? null : source.recipients;
    this.#parts = parts;
  }

  /** Makes every part ready, so that all faults are reported. */
  check(): void {
    const { window, payments, rules, jointCaps } = this.#parts;
    window();
    payments();
    rules();
    jointCaps();
  }

  get window(): Measure['window'] {
    return this.#parts.window();
  }

  get payments(): Measure['payments'] {
    return this.#parts.payments();
  }

  get audience(): Measure['audience'] {
    return this.#parts.audience();
  }

  get conditions(): Measure['conditions'] {
    return this.#parts.gate().conditions;
  }

  get when(): Measure['when'] {
    return this.#parts.gate().when;
  }

  get gate(): Measure['gate'] {
    return this.#parts.gate().gate;
  }

  get currency(): Measure['currency'] {
    return this.#parts.currency ?? this.#parts.rules().currency;
  }

  get jointCaps(): Measure['jointCaps'] {
    return this.#parts.jointCaps();
  }

  get paymentCeilings(): Measure['paymentCeilings'] {
    return this.#parts.rules().paymentCeilings;
  }

  get plan(): Measure['plan'] {
    return this.#parts.rules().plan;
  }

  get values(): Measure['values'] {
    return this.#parts.rules().values;
  }

  get splits(): Measure['splits'] {
    return this.#parts.rules().splits;
  }

  get itemSplits(): Measure['itemSplits'] {
    return this.#parts.rules().itemSplits;
  }

  get boundaries(): Measure['boundaries'] {
    return this.#parts.rules().boundaries;
  }

  get awards(): Measure['awards'] {
    return this.#parts.rules().awards;
  }

  get facts(): Measure['facts'] {
    return this.#parts.rules().facts;
  }

  get currencies(): Measure['currencies'] {
    return this.#parts.rules().currencies;
  }

  get warnings(): Measure['warnings'] {
    return this.#parts.rules().warnings;
  }
}
