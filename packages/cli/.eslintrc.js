module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The bundle holds all that is imported, so that `npx` fetches one package: nothing is a dependency at run time.
    '@backstage/no-undeclared-imports': 'off',
    // A test asks the backend itself, which its package starts for tests of its own.
    '@backstage/no-forbidden-package-imports': 'off',
  },
});
