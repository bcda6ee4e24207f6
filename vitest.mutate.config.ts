import { defineConfig } from 'vitest/config';

/** Only the tests beside the code that is mutated: thousands of runs have to be short. */
export default defineConfig({ test: { include: ['src/knowledge/**/*.test.ts'] } });
