/** What was received under measures, by the period that counts. */
import { expect, test } from 'vitest';
import { Decimal, ONE } from '../../values/decimal.ts';
import type { World } from '../world.ts';
import { receivedIn } from './received.ts';

const d = (figure: number): Decimal => new Decimal(figure);

const EMPTY: World = { facts: [], rates: { toBase: () => ONE }, received: new Map(), asOf: '2026-06-30' };

test('what was received counts by the period, and without a date in every one', () => {
  const receipt = (amount: number, date: string | null): { amount: Decimal; date: string | null } => ({
    amount: d(amount),
    date,
  });
  const world: World = {
    ...EMPTY,
    received: new Map([
      ['a', [receipt(1, '2026-01-01'), receipt(2, null)]],
      ['b', [receipt(4, '2024-01-01')]],
    ]),
  };
  expect(receivedIn(world, ['a', 'b', 'c'], () => true).toString()).toBe('7');
  expect(receivedIn(world, ['a', 'b'], ({ date }) => date === null || date > '2025').toString()).toBe('3');
});
