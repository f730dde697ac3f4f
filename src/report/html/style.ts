/** The style sheet: light and dark by the reader's choice, from a phone to A4. Contrast is at least 4.5 to 1 in both. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--sheet:#f5f7f9;--ink:#1b232c;--faint:#525e6b;--line:#d5dbe1;--accent:#0b5394;--fixed:#1c6e3f;--ceiling:#8a5200;--ceiling-paper:#fbe9cc}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--sheet:#1d232a;--ink:#e8ecf0;--faint:#a9b4bf;--line:#38424d;--accent:#8fc3f5;--fixed:#7ed3a0;--ceiling:#f0bd72;--ceiling-paper:#4a3a1e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:2rem 1.5rem;max-width:64rem;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
:lang(zh-Hans){font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
:lang(zh-Hant){font-family:system-ui,-apple-system,"PingFang HK","Microsoft JhengHei","Noto Sans CJK HK","Noto Sans CJK TC",sans-serif}
h1{font-size:1.9rem;line-height:1.25;margin:0 0 .75rem;text-wrap:pretty}
h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.4rem 0}
a{color:var(--accent)}
ol,ul{padding-left:1.6rem;margin:.5rem 0}
li{margin:.25rem 0}
.letterhead{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0 0 1rem}
.letterhead div{min-width:0}
dt{color:var(--faint);font-size:.85rem}
dd{margin:0;font-weight:600}
.closing{padding:.6rem .9rem;background:var(--sheet);border-left:4px solid var(--accent)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:1rem}
.card{min-width:0;padding:1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--sheet)}
.card h3{margin:0;color:var(--faint);font-weight:600}
.card .sum{font-size:1.2rem;font-weight:700;line-height:1.35;text-wrap:balance}
.card .sum::first-letter{text-transform:uppercase}
:lang(zh) .card .sum{word-break:keep-all}
.aside,.tags,.legend{color:var(--faint);font-size:.875rem}
.legend .key{margin-right:1rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{padding:.5rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);min-width:0}
tr:has(+.how)>*{border-bottom:0;padding-bottom:0}
.how td{padding-top:.15rem}
thead th{color:var(--faint);font-size:.875rem;font-weight:600}
tbody th{font-weight:400}
.amount{text-align:right;font-variant-numeric:tabular-nums;width:12.5rem}
td.amount{font-weight:600}
td.fixed{color:var(--fixed)}
td.up-to{color:var(--ceiling)}
td.none{font-weight:400;color:var(--faint)}
.title{display:block;font-weight:600}
.tags{display:block}
.measures .notes{width:36%}
.notes p:first-child{margin-top:0}
.chart thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.chart th[scope=row]{width:34%}
.chart .amount{width:15rem}
.chart .drawn{width:auto;vertical-align:middle}
.chart tfoot th,.chart tfoot td{border-bottom:0;border-top:2px solid var(--line);font-weight:700}
.bar{display:block;width:100%;height:1rem}
.swatch{display:inline-block;width:1.6rem;height:.8rem;vertical-align:-.05rem}
rect.fixed,rect.ink{fill:var(--fixed)}
rect.ink{fill:var(--ceiling)}
rect.paper{fill:var(--ceiling-paper)}
details{margin-top:.3rem}
summary{cursor:pointer;color:var(--accent);font-size:.875rem}
.steps{font-size:.9rem;padding-left:1.2rem;columns:2 22rem;column-gap:2rem}
.steps li{break-inside:avoid;margin:0 0 .15rem}
.steps .value{font-variant-numeric:tabular-nums;font-weight:600}
.shared summary{font-weight:600}
.papers th:first-child{width:44%}
.papers td:last-child,.papers th[scope=col]:last-child{width:7rem;overflow-wrap:normal}
cite{font-style:normal;font-weight:600}
.plain{columns:2 18rem}
.plain li{break-inside:avoid;margin:0 0 .25rem}
.address{word-break:break-all}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--faint);font-weight:600}
@media (max-width:40rem){
body{padding:1rem;font-size:15px}
h1{font-size:1.5rem}
.measures,.measures tbody,.measures tr,.measures th[scope=row],.measures td,.papers,.papers tbody,.papers tr,.papers th[scope=row],.papers td{display:block;width:auto}
.measures thead,.papers thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.measures thead+tbody,.measures tbody,.papers tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.measures tr.how td{padding:0}
.measures th[scope=row],.measures td,.papers th[scope=row],.papers td{padding:.15rem 0;border:0}
.measures td.amount{text-align:left}
.papers td{color:var(--faint);font-size:.875rem}
.measures .notes{width:auto}
.chart,.chart tbody,.chart tfoot,.chart caption{display:block}
.chart tr{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,auto);column-gap:.75rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
.chart th[scope=row],.chart td{width:auto;padding:0;border:0}
.chart .drawn{grid-row:2;grid-column:1/3}
.chart tfoot tr{border-bottom:0;border-top:2px solid var(--line)}
.chart tfoot th,.chart tfoot td{border:0}
.chart tfoot .drawn{display:none}
}
@media print{
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}
:root{color-scheme:light;--ground:#fff;--sheet:#fff;--ink:#000;--faint:#444;--line:#bbb;--accent:#0b5394;--fixed:#1c6e3f;--ceiling:#8a5200;--ceiling-paper:#fbe9cc}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
h1{font-size:16pt}
th,td{padding:.3rem .5rem}
.how td{padding-top:0}
.shared{margin-top:.5rem}
.shared summary,summary{font-size:8.5pt}
.amount{width:43mm}
h2{font-size:13pt;margin:1.1rem 0 .5rem}
li{margin:.1rem 0}
table{margin:.3rem 0 .6rem}
.card{padding:.6rem .8rem}
h3{font-size:10.5pt;margin-top:.8rem}
h2,h3,caption,.legend,.kind>p,thead,summary,.sources>ol>li>p{break-after:avoid}
tr,li,.measures tbody,.card,.chart,.together,.shared{break-inside:avoid}
.together{display:inline-block;width:100%}
.sources>ol>li{break-inside:auto}
thead{display:table-header-group}
tfoot{display:table-row-group}
a{color:inherit;text-decoration:none}
summary{color:var(--faint);list-style:none}
summary::-webkit-details-marker{display:none}
.kind:is(.shared,.fixed,.up-to,.individuals) details::details-content{content-visibility:visible;display:block;height:auto}
.kind:not(.shared,.fixed,.up-to,.individuals) .how:has(details:not([open])){display:none}
.kind:not(.shared,.fixed,.up-to,.individuals) tr:has(+.how details:not([open]))>*{border-bottom:1px solid var(--line);padding-bottom:.5rem}
.steps{font-size:8.5pt;margin:.2rem 0;columns:2;column-gap:6mm}
.cards{grid-template-columns:repeat(auto-fit,minmax(48mm,1fr))}
.chart .amount{width:52mm}
.chart th[scope=row]{width:38%}
footer{display:none}
.measures .notes{width:36%}
.measures .amount{width:42mm}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.card{border-color:#888}
p{orphans:3;widows:3}
}
`;

/** What stands at the foot of each printed page; the text is the tool's own. */
export function pageFoot(text: string): string {
  const quoted = text.replaceAll(/["\\<\n]/gu, ' ');
  return `@media print{@page{@bottom-left{content:"${quoted}";font:8pt sans-serif;color:#444}}}\n`;
}
