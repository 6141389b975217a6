import eslintPluginAstro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { rooms } from './scripts/rooms.mjs';

/*
 * The wall (DESIGN §2): a room imports from its neighbours and no others, so that everything to the right of
 * `confidentiality` sees published tables only. `test/rooms.test.ts` proves that the rule bites.
 */
const wall = Object.entries(rooms).map(([room, { except = [] }]) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: refusing(otherRooms(room, except)),
}));

/* A folder that is let in where its room is not may lead neither back into the room nor, with its values, to libraries. */
const doors = Object.values(rooms)
  .flatMap(({ except = [] }) => except)
  .map((folder) => {
    const [room = ''] = folder.split('/');
    const back = {
      regex: `^(\\.\\./)+([^./]+\\.ts$|${room}/)`,
      message: `src/${folder} may not import the rest of src/${room}.`,
    };
    const libraries = {
      regex: '(^|/)settings/(?!units\\.ts$)',
      allowTypeImports: true,
      message: `src/${folder} runs in the browser: it takes types alone from what reads YAML.`,
    };
    return {
      files: [`src/${folder}/**/*.ts`],
      rules: {
        ...refusing([...otherRooms(room, []), back]),
        '@typescript-eslint/no-restricted-imports': ['error', { patterns: [libraries] }],
      },
    };
  });

function refusing(patterns) {
  const outside = {
    group: ['**/scripts/**', '**/test/**'],
    message: 'src imports neither scripts nor tests.',
  };
  return { 'no-restricted-imports': ['error', { patterns: [...patterns, outside] }] };
}

/** The rooms that a room may not import. */
function otherRooms(room, except) {
  return Object.keys(rooms)
    .filter((other) => other !== room && !rooms[room].may.includes(other))
    .map((other) => ({
      regex: folderBut(other, except),
      message: `src/${room} may not import src/${other}: see DESIGN §2.`,
    }));
}

/**
 * What lies in a room, but for some of its folders. A regular expression, as a glob cannot let in again what lies below
 * a folder it keeps out; a path that leaves the folder again is none into it.
 */
function folderBut(room, except) {
  const folders = except.filter((one) => one.startsWith(`${room}/`)).map((one) => one.slice(room.length + 1));
  const but = folders.length === 0 ? '' : `(?!(${folders.join('|')})/(?!.*\\.\\./))`;
  return `(^|/)${room}/${but}`;
}

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
    files: [
      'src/{text,statistics,charts,settings,registers,confidentiality,catalogue,tables,files,bulletin}/**/*.ts',
    ],
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
  ...doors,
);
