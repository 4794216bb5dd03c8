module.exports = {
  root: true,
  extends: ['eslint:recommended', 'prettier'],
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  env: { node: true, es2022: true },
  rules: {
    eqeqeq: 'error',
    'no-shadow': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
  },
  overrides: [
    { files: ['*.cjs'], parserOptions: { sourceType: 'script' } },
    // A module that is nothing but types in comments still has to be a module.
    { files: ['*.mjs'], rules: { 'no-empty': 'error' } },
  ],
};
