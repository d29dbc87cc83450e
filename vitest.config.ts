import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**', 'node_modules/**'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A zone a day away from most readers: whatever depended on the machine's own would show.
    env: { TZ: 'Pacific/Kiritimati' },
  },
});
