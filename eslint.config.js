import eslintPluginAstro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { rooms } from './scripts/rooms.mjs';

/*
 * The wall (DESIGN §2): a room imports from its neighbours and no others, so that everything to the right of
 * `confidentiality` sees published tables only. `test/rooms.test.ts` proves that the rule bites.
 */
const wall = Object.entries(rooms).map(([room, { may, except = [] }]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !may.includes(other));
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((other) => ({
              group: [
                `**/${other}/**`,
                ...except.filter((file) => file.startsWith(other)).map((file) => `!**/${file}`),
              ],
              message: `src/${room} may not import src/${other}: see DESIGN §2.`,
            })),
            { group: ['**/scripts/**', '**/test/**'], message: 'src imports neither scripts nor tests.' },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', '.astro/', 'test/**/fixtures/', 'test/**/golden/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...eslintPluginAstro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-globals': ['error', { name: 'name', message: 'the window’s name, surely not meant' }],
      eqeqeq: 'error',
    },
  },
  {
    // Rooms are pure: the clock, the environment and the file system are handed in by the edges.
    files: ['src/{text,statistics,charts,settings,registers,confidentiality,catalogue,tables,files}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process']", message: 'a room reads no environment' },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'a room reads no clock',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'a room reads no clock',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'the same input gives the same bytes',
        },
        { selector: 'ImportDeclaration[source.value=/^node:/]', message: 'a room touches no file system' },
      ],
    },
  },
  ...wall,
);
