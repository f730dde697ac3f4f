/** Properties are tried on the same cases each time, so that a gate that was green stays green; FUZZ_SEED tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_122) });
