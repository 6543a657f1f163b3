import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/model-template.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // All cores: by default one is left free, which is half of a machine of two.
    maxWorkers: '100%',
  },
})
