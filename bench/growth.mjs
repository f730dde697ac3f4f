// node bench/growth.mjs [most=100000] [jobs=1,2]: time and memory of `estimate -f ndjson` over 10^3 to 10^6 lines, one job and two.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const most = Number(process.argv[2] ?? 100_000);
const jobCounts = (process.argv[3] ?? '1,2').split(',').map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-bench-'));
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;

/** A company with most facts known, different from line to line. */
function line(index) {
  return JSON.stringify({
    as_of: '2025-06-30',
    company: {
      name: `Company ${index}`,
      registered_in: [['hengyang'], ['zhongshan'], ['hengqin']][index % 3],
      roles: ['seller'],
      legal_person: true,
      pays_tax_locally: true,
      cbec_record: true,
      in_customs_cbec_statistics: index % 7 !== 0,
      size: ['micro', 'small', 'medium', 'large'][index % 4],
      newly_introduced: index % 5 === 0,
      macao_share: `${index % 101}%`,
    },
    trade: {
      cbec_export: `${(index * 7919) % 2_000_000} USD`,
      cbec_import: '0 USD',
      exported_before: index % 2 === 0,
      own_site_sales: `${(index * 31) % 900_000} USD`,
    },
    costs: {
      platform_promotion: `${(index * 13) % 600_000} CNY`,
      platform_entry_fees: 0,
      social_security: (index * 17) % 1_200_000,
      saas_fees: 10_000,
      site_building: 20_000,
      overseas_marketing: (index * 3) % 4_000_000,
    },
    marketing: { own_brand: true },
    overseas_warehouses: [{ tenure: 'leased', area: 900 + (index % 300), lease_cost: 100_000 }],
    received: {},
  });
}

console.log('| lines | jobs | s | ms a line | peak MB |');
console.log('| ---: | ---: | ---: | ---: | ---: |');
try {
  for (let count = 1000; count <= most; count *= 10) {
    const file = path.join(folder, `${count}.ndjson`);
    writeFileSync(file, '');
    for (let from = 0; from < count; from += 10_000) {
      const upTo = Math.min(from + 10_000, count);
      appendFileSync(file, Array.from({ length: upTo - from }, (_, index) => `${line(from + index)}\n`).join(''));
    }
    for (const jobs of jobCounts) {
      const start = process.hrtime.bigint();
      const script = `exec /usr/bin/time -f %M "${process.execPath}" "${path.join(ROOT, 'bin', 'subsidy.cjs')}" estimate -f ndjson --jobs ${jobs} "${file}" > /dev/null`;
      const { stderr, status } = spawnSync('bash', ['-c', script], { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      console.log(
        `| ${count} | ${jobs} | ${seconds.toFixed(1)} | ${((seconds * 1000) / count).toFixed(3)} | ${(Number(stderr.trim().split('\n').at(-1)) / 1024).toFixed(0)} |`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
