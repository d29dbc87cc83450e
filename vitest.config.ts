import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const PARSER = '/@actions/workflow-parser/';

export default defineConfig({
  // Its maps name sources that are not published, and each would be warned of.
  plugins: [
    {
      name: 'workflow-parser-without-maps',
      load: (id) =>
        id.includes(PARSER) && id.endsWith('.js')
          ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/mu, '')
          : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**', 'node_modules/**'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // It imports JSON in a way that Node refuses and Vite does not.
    server: { deps: { inline: [new RegExp(PARSER)] } },
    // A zone a day away from most readers: whatever depended on the machine's own would show.
    env: { TZ: 'Pacific/Kiritimati' },
  },
});
