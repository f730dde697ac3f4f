// What one measure may become once the facts that are missing are known: found by trying values for them, one reading at
// a time, as the sum in `measures.ts` asks for them. Two branches that come to the same are one, so that in the end just
// the facts are left that can change the status or the amount, each with two completions that differ in it alone.
import { compare, equals, key, moneyText, plus, whole, ZERO, type Fraction } from './exact.ts';
import { Absent, AbsentSum, View, type Contribution, type Profile, type Source, type Value } from './facts.ts';
import { candidates, HUGE, unknownOfItem } from './candidates.ts';
import { openCase, outcomeOf, ROWS, type Case, type Options, type Outcome, type Row, type Status } from './measures.ts';

interface Range {
  readonly low: string;
  /** Null where nothing bounds it. */
  readonly high: string | null;
}

export interface Truth {
  /** Every status that a completion of the profile can have. */
  readonly statuses: ReadonlySet<Status>;
  /** Over all completions; null where none has a published figure. */
  readonly amount: Range | null;
  /** The facts of which two completions that differ in nothing else differ in status or amount. */
  readonly matters: ReadonlySet<string>;
  /** What an estimate made of the incomplete profile has to say (measures.md, "The status of a measure"). */
  readonly expected: { readonly status: Status; readonly amount: Range | null; readonly missing: ReadonlySet<string> };
}

interface Leaf {
  readonly is: 'leaf';
  readonly id: number;
  readonly outcome: Outcome;
}
interface Branch {
  readonly is: 'fact';
  readonly id: number;
  readonly fact: string;
  readonly children: readonly Node[];
}
interface SumBranch {
  readonly is: 'sum';
  readonly id: number;
  readonly list: string;
  readonly children: readonly Node[];
  /** The facts of the list that can change the outcome from here. */
  readonly facts: ReadonlySet<string>;
}
type Node = Leaf | Branch | SumBranch;

/** A sum above this, in cents, was made with `HUGE`. */
const BEYOND = 10n ** 26n;

class Search {
  readonly #row: Row;
  readonly #case: Case;
  readonly #source: Source;
  readonly #assumed = new Map<string, Value>();
  readonly #nodes = new Map<string, Node>();
  readonly #tried = new Map<string, readonly Value[]>();
  readonly #orders = new Set<string>();

  constructor(row: Row, it: Case) {
    this.#row = row;
    this.#case = it;
    this.#source = it.source(row.policy.place);
  }

  /** All that the measure may become, from what is assumed so far. */
  explore(): Node {
    try {
      const outcome = outcomeOf(this.#row, this.#case, new View(this.#source, this.#assumed));
      return this.#once(`${outcome.status} ${String(outcome.figure)}`, (id) => ({ is: 'leaf', id, outcome }));
    } catch (error) {
      if (error instanceof Absent) return this.#branch(error.fact);
      if (error instanceof AbsentSum) return this.#branchOnSum(error.list, error.contribution);
      throw error;
    }
  }

  #branch(fact: string): Node {
    this.#keepsOrder(fact);
    const children = this.#values(fact).map((value) => this.#assuming(fact, value));
    return this.#join(fact, children, (id) => ({ is: 'fact', id, fact, children }));
  }

  #values(fact: string): readonly Value[] {
    const values = this.#tried.get(fact) ?? candidates(fact, this.#row, this.#source);
    this.#tried.set(fact, values);
    return values;
  }

  #assuming(fact: string, value: Value): Node {
    this.#assumed.set(fact, value);
    const node = this.explore();
    this.#assumed.delete(fact);
    return node;
  }

  #join(label: string, children: readonly Node[], make: (id: number) => Node): Node {
    const [first] = children;
    if (first !== undefined && children.every((child) => child.id === first.id)) return first;
    return this.#once(`${label}(${children.map((child) => child.id).join(' ')})`, make);
  }

  #once(text: string, make: (id: number) => Node): Node {
    const node = this.#nodes.get(text) ?? make(this.#nodes.size);
    this.#nodes.set(text, node);
    return node;
  }

  /** Equal branches are found only where all paths ask in one order; a measure that does not is a fault of the oracle. */
  #keepsOrder(fact: string): void {
    for (const earlier of this.#assumed.keys()) {
      if (this.#orders.has(`${fact} before ${earlier}`)) throw new Error(`${this.#row.id} asks in two orders: ${fact}`);
      this.#orders.add(`${earlier} before ${fact}`);
    }
  }

  // ---- a sum over the items of a list ----

  #branchOnSum(list: string, contribution: Contribution): Node {
    const items = this.#source.list(list);
    const withSum = (sum: Fraction): Node => this.#assuming(`sum of ${list}`, sum);
    if (items === undefined) return this.#branchOnList(list, contribution, withSum);
    const tried = items.map((_, i) => this.#ofItem(list, i, contribution));
    const children = sums(tried.map((item) => item.contributions)).map(withSum);
    const facts = new Set<string>();
    tried.forEach((item, i) => {
      const others = sums(tried.filter((_, j) => j !== i).map((other) => other.contributions));
      for (const [fact, pairs] of item.changes) {
        if (pairs.some(([a, b]) => others.some((rest) => withSum(plus(rest, a)).id !== withSum(plus(rest, b)).id))) {
          facts.add(fact);
        }
      }
    });
    return this.#join(`sum of ${list}`, children, (id) => ({ is: 'sum', id, list, children, facts }));
  }

  /** An absent list may be empty, have an item or two of any kind, or more than can be counted. */
  #branchOnList(list: string, contribution: Contribution, withSum: (sum: Fraction) => Node): Node {
    const item = this.#ofItem(list, 0, contribution).contributions;
    const several = item.some((sum) => !equals(sum, ZERO)) ? [HUGE] : [];
    const children = [ZERO, ...item, ...sums([item, item]), ...several].map(withSum);
    return this.#join(`sum of ${list}`, children, (id) => ({ is: 'sum', id, list, children, facts: new Set([list]) }));
  }

  /** What an item may add to the sum, and for each fact of it the pairs of sums between which it alone decides. */
  #ofItem(list: string, index: number, contribution: Contribution): Item {
    const unknown = unknownOfItem(`${list}[${index}]`, list, this.#row, this.#source);
    const all = new Map<string, Fraction>();
    const changes = new Map<string, [Fraction, Fraction][]>();
    const add = (assumed: ReadonlyMap<string, Value>): Fraction => {
      const sum = contribution(new View(this.#source, assumed).item(list, index));
      all.set(key(sum), sum);
      return sum;
    };
    for (const [fact, values] of unknown) {
      const pairs: [Fraction, Fraction][] = [];
      for (const rest of assignments(unknown.filter(([other]) => other !== fact))) {
        const results = values.map((value) => add(new Map([...rest, [fact, value]])));
        for (const result of results) {
          const [first] = results;
          if (first !== undefined && !equals(first, result)) pairs.push([first, result]);
        }
      }
      changes.set(fact, pairs);
    }
    if (unknown.length === 0) add(new Map());
    return { contributions: [...all.values()], changes };
  }
}

interface Item {
  readonly contributions: readonly Fraction[];
  readonly changes: ReadonlyMap<string, readonly [Fraction, Fraction][]>;
}

type Assignment = readonly (readonly [string, Value])[];

function assignments(facts: readonly [string, readonly Value[]][]): readonly Assignment[] {
  return facts.reduce<readonly Assignment[]>(
    (partial, [fact, values]) =>
      partial.flatMap((given) => values.map((value): Assignment => [...given, [fact, value]])),
    [[]],
  );
}

/** The sums that the items can have together; of very many the lowest and the highest. */
function sums(items: readonly (readonly Fraction[])[]): Fraction[] {
  return items.reduce<Fraction[]>(
    (partial, contributions) => {
      const all = new Map(
        partial.flatMap((sum) =>
          contributions.map((contribution): [string, Fraction] => {
            const total = plus(sum, contribution);
            return [key(total), total];
          }),
        ),
      );
      const sorted = [...all.values()].toSorted(compare);
      return sorted.length > 60 ? [...sorted.slice(0, 40), ...sorted.slice(-20)] : sorted;
    },
    [whole(0)],
  );
}

function reachable(from: Node, found = new Map<number, Node>()): ReadonlyMap<number, Node> {
  if (found.has(from.id)) return found;
  found.set(from.id, from);
  if (from.is !== 'leaf') for (const child of from.children) reachable(child, found);
  return found;
}

function rangeOf(outcomes: readonly Outcome[], exact: boolean): Range | null {
  const figures = outcomes.map((outcome) => outcome.figure).filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const lowest = figures.reduce((a, b) => (b < a ? b : a));
  const highest = figures.reduce((a, b) => (b > a ? b : a));
  const surelyPaid = outcomes.every((outcome) => outcome.status !== 'does-not-qualify');
  return {
    low: moneyText(surelyPaid && exact ? lowest : 0n),
    high: highest > BEYOND ? null : moneyText(highest),
  };
}

/** Ground truth for one measure of a company of which not everything is known. */
export function truth(profile: Profile, measure: string, options: Options = {}): Truth {
  const row = ROWS.get(measure);
  if (row === undefined) throw new Error(`no such measure: ${measure}`);
  const nodes = [...reachable(new Search(row, openCase(profile, options)).explore()).values()];
  const outcomes = nodes.flatMap((node) => (node.is === 'leaf' ? [node.outcome] : []));
  const matters = new Set(
    nodes.flatMap((node) => (node.is === 'fact' ? [node.fact] : node.is === 'sum' ? [...node.facts] : [])),
  );
  const statuses = new Set<Status>(outcomes.map((outcome) => outcome.status));
  const amount = rangeOf(outcomes, row.basis === 'exact');
  const [only] = statuses;
  const lapsed = statuses.has('not-in-force');
  const status: Status = lapsed ? 'not-in-force' : outcomes.length === 1 && only !== undefined ? only : 'needs-facts';
  return { statuses, amount, matters, expected: { status, amount, missing: lapsed ? new Set() : matters } };
}
