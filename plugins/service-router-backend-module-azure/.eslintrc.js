module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // The Azure of the local fleet stands in for the real one, without the rest of a fleet.
      files: ['**/*.test.ts', '**/__testUtils__/**'],
      rules: { '@backstage/no-forbidden-package-imports': 'off' },
    },
  ],
});
