module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // These tests drive inner parts of several packages against each other; what they stand for is the wire between.
    '@backstage/no-forbidden-package-imports': 'off',
    '@backstage/no-mixed-plugin-imports': 'off',
    'jest/expect-expect': [
      'warn',
      { assertFunctionNames: ['expect', 'until', 'holds', 'pointTo'] },
    ],
  },
});
