import { test } from 'vitest';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { bundledRulebook, interviewed, profileFrom } from './simulation.ts';
const rulebook = bundledRulebook();
test('x', () => {
  for (const [place, roles] of [['hengyang',['seller']],['zhongshan',['seller']],['hengqin',['seller']],['hengyang',null],['zhongshan',null],['hengqin',null]] as const) {
    const random = mulberry32(7);
    const counts: number[] = []; const extra: number[]=[]; const adj: number[] = []; const inScope: number[] = [];
    let worst: any = null; const t0 = performance.now(); let n=0, slow=0;
    for (let i = 0; i < 150; i++) {
      const raw: any = randomProfile(random);
      raw.places = undefined; 
      raw.company = { ...raw.company, registered_in: [place], roles: roles ?? raw.company.roles };
      const company = profileFrom(raw, rulebook);
      const t=performance.now();
      const { turns } = interviewed(rulebook, company);
      slow=Math.max(slow,(performance.now()-t)/turns.length);
      const k = turns.length; n+=k;
      const items = Math.max(0,(raw.overseas_warehouses.length-1))+Math.max(0, raw.stores.length-1);
      counts.push(k); const asked=turns.filter(t=>t.screen.questions[0]!.item!==null).length; adj.push(k-asked);
      if (k>5) inScope.push(k);
      const over = k - 28 - 3*items; extra.push(over);
      if (!worst || over > worst.over) worst = { over, k, keys: turns.map(t => t.screen.questions.map(q=>q.key).join('+')) };
    }
    const med = (a: number[]) => a.sort((x,y)=>x-y)[Math.floor(a.length/2)];
    console.log(place, String(roles), 'median', med(counts), 'max', counts.at(-1), 'inscope median', med(inScope), 'no items median', med(adj), 'over28', Math.max(...extra), 'worst', worst.k, 'ms/q', ((performance.now()-t0)/n).toFixed(1), slow.toFixed(1));
    if (roles) console.log(worst.keys.join('\n'));
  }
}, 600000);
