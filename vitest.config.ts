import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the counts; the usual closing lines are printed all the same. */
const report = process.env['SUBSIDY_TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/**/*.test.ts'] },
    // The prompts' test screen replaces a module inside inquirer, which works only on what vitest transforms itself.
    server: { deps: { inline: [/inquirer/] } },
    setupFiles: ['test/setup.ts'],
    // One core is left over by itself; of two, both are needed to end in time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/cli/**', 'test/browser/**'],
          // Pure functions share a thread: four times faster than one environment a file.
          pool: 'threads',
          isolate: false,
          // Whole conversations among them take seconds where the machine is loaded.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/browser/**/*.test.ts'],
          // These start processes and browsers, open terminals and change the environment.
          pool: 'forks',
          isolate: true,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
