module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Run by Node, unlike the plugin.
      files: ['scripts/**'],
      rules: { 'no-restricted-imports': 'off' },
    },
  ],
});
