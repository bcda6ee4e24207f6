import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const because = 'Text must not become markup or code: build nodes, or let Preact do it.';

/** Each way of the DOM by which a string becomes markup or code. */
const MARKUP_FROM_TEXT = [
  'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTML|setHTMLUnsafe|parseHTMLUnsafe|parseFromString)$/]',
  'CallExpression[callee.object.name=/^doc/][callee.property.name=/^write/]',
  'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcdoc)$/]',
  'Property[key.name="dangerouslySetInnerHTML"]',
  'CallExpression[callee.name="eval"]',
  'NewExpression[callee.name=/^(Function|DOMParser)$/]',
].map((selector) => ({ selector, message: because }));

export default defineConfig(
  { ignores: ['dist/', 'build/', 'node_modules/', 'tests/pages/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'max-lines': ['error', { max: 300 }],
      // Counters and lengths in messages are plain.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_name` says that a value is left out on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // tsc's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Objects are made by functions here, and their methods close over what they need: no `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Fakes keep a promise without waiting, and a test that meets null fails as it should.
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Nobody reads a log of somebody else's page but its author: only faults go there.
    files: [
      'src/{knowledge,page,card,platform,content,background,popup,monograph,options,welcome}/**',
    ],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // Data is text, never markup; the policy of our pages (Trusted Types) refuses it too.
    files: ['src/**'],
    ignores: ['**/*.test.{ts,tsx}', 'src/**/test-*', 'src/page/fixture.ts'],
    rules: { 'no-restricted-syntax': ['error', ...MARKUP_FROM_TEXT] },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
