// A plot of several panels as one SVG: straight lines between measured points, both axes logarithmic.

const WIDE = 300;
const HIGH = 210;
const LEFT = 56;
const TOP = 40;
const INNER = { wide: WIDE - LEFT - 16, high: HIGH - TOP - 46 };
const COLOURS = ['#1f5fa8', '#b3541e', '#2f7d4f'];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const label = (value) => (value >= 1e6 ? `${value / 1e6}m` : value >= 1000 ? `${value / 1000}k` : String(value));

/** Powers of ten that enclose the values. */
function decades(values) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
}

function scale(marks, length) {
  const [low, high] = [Math.log10(marks[0]), Math.log10(marks.at(-1))];
  return (value) => ((Math.log10(value) - low) / (high - low)) * length;
}

/** @param {{ title: string, x: string, y: string, series: { name: string, points: [number, number][] }[] }} panel */
function panelOf({ title, x, y, series }, left) {
  const points = series.flatMap((one) => one.points);
  const [acrossMarks, upMarks] = [decades(points.map(([value]) => value)), decades(points.map(([, value]) => value))];
  const [across, up] = [scale(acrossMarks, INNER.wide), scale(upMarks, INNER.high)];
  const place = ([a, b]) => [left + LEFT + across(a), TOP + INNER.high - up(b)];
  const text = (tx, ty, words, more = '') =>
    `<text x="${tx.toFixed(1)}" y="${ty.toFixed(1)}" ${more}>${escaped(words)}</text>`;
  const grid = [
    ...acrossMarks.map((mark) => {
      const [gx] = place([mark, upMarks[0]]);
      return `<line class="g" x1="${gx}" x2="${gx}" y1="${TOP}" y2="${TOP + INNER.high}"/>${text(gx, TOP + INNER.high + 14, label(mark), 'text-anchor="middle"')}`;
    }),
    ...upMarks.map((mark) => {
      const [, gy] = place([acrossMarks[0], mark]);
      return `<line class="g" x1="${left + LEFT}" x2="${left + LEFT + INNER.wide}" y1="${gy}" y2="${gy}"/>${text(left + LEFT - 5, gy + 3, label(mark), 'text-anchor="end"')}`;
    }),
  ];
  const lines = series.map((one, index) => {
    const drawn = one.points.map(place);
    const [lx, ly] = drawn.at(-1);
    const dots = drawn
      .map(([dx, dy]) => `<circle cx="${dx.toFixed(1)}" cy="${dy.toFixed(1)}" r="2.5" fill="${COLOURS[index]}"/>`)
      .join('');
    const path = drawn.map(([dx, dy]) => `${dx.toFixed(1)},${dy.toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[index]}" stroke-width="1.5"/>${dots}${text(lx - 4, index % 2 === 1 ? ly + 14 : ly - 6, one.name, `text-anchor="end" fill="${COLOURS[index]}"`)}`;
  });
  return [
    text(left + LEFT, 18, title, 'class="t"'),
    text(left + LEFT, 31, y),
    ...grid,
    text(left + LEFT + INNER.wide / 2, HIGH - 14, x, 'text-anchor="middle"'),
    ...lines,
  ].join('\n');
}

/** The panels side by side. */
export function plot(panels) {
  const wide = WIDE * panels.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${HIGH}" width="${wide}" height="${HIGH}" font-family="sans-serif" font-size="10">
<style>.g{stroke:#ccc;stroke-width:.5}.t{font-weight:bold;font-size:12px}text{fill:#222}</style>
<rect width="100%" height="100%" fill="#fff"/>
${panels.map((panel, index) => panelOf(panel, index * WIDE)).join('\n')}
</svg>
`;
}
