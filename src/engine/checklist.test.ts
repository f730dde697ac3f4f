import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '../../test/support/decisions.ts';
import { checklistOf } from './checklist.ts';

describe('the checklist', () => {
  it('names each paper once, with every measure that needs it', () => {
    const { papers, measures } = checklistOf(exampleEstimate('hengqin-macao-funded'));
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    const licence = papers.find(({ id }) => id === 'business-licence');
    expect(licence?.measures.map(({ measure }) => measure.shortId)).toEqual([
      'brand-classic',
      'office-rent',
      'research',
      'shop-renovation',
      'shop-rent',
    ]);
    const mentions = measures.flatMap(({ papers: own }) => own);
    expect(mentions).toHaveLength(papers.reduce((sum, { measures: all }) => sum + all.length, 0));
  });

  it('ticks what the profile has in hand', () => {
    const { papers } = checklistOf(
      exampleEstimate('hengqin-macao-funded', ['documents=[business-licence, bank-account-details]']),
    );
    expect(
      papers
        .filter(({ ticked }) => ticked)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['bank-account-details', 'business-licence']);
  });

  it('asks for no papers of what is refused, set aside or open', () => {
    const made = exampleEstimate('hengqin-macao-funded', ['company.macao_share=24%']);
    expect(checklistOf(made).papers).toEqual([]);
  });

  it('keeps apart what qualifies and names no papers', () => {
    const { papers, withoutList } = checklistOf(exampleEstimate('zhongshan-brand'));
    expect(papers).toEqual([]);
    expect(withoutList.map(({ measure }) => measure.shortId)).toContain('independent-site');
  });
});
