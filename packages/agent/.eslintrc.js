module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // Tests use parts of the local fleet that it has for its own.
    '@backstage/no-forbidden-package-imports': 'off',
  },
});
