import { action } from './entry.ts';
import { PYTHON_QUIET } from './languages-quiet.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider, VariableEntry, When } from './provider.ts';
import { LOCAL } from './local.ts';

/** The rules of trusted publishing, and how programs take a password. */
const PAGE = { source: 'pypi/warehouse@026b071 docs/user/trusted-publishers/troubleshooting.md', asOf: '2026-11-20' };
const TRUSTED = {
  form: 'trusted publishing: name this workflow at PyPI as the publisher (PyPI does not accept a reusable one), `permissions: id-token: write`, and no password',
  url: 'https://docs.pypi.org/trusted-publishers/',
};
/** Poetry itself has no trusted publishing. */
const BY_ACTION = { ...TRUSTED, form: `pypa/gh-action-pypi-publish in its place, by ${TRUSTED.form}` };
const TOKEN = {
  is: 'credential',
  name: 'PyPI token',
  by: 'registry-token',
  opens: 'registry',
  instead: TRUSTED,
} as const satisfies Partial<CredentialMeaning>;
const PUBLISHES: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'publishes to PyPI',
  reversible: false,
  public: true,
};
const REHEARSES: EffectMeaning = { ...PUBLISHES, does: 'publishes to TestPyPI', public: false, tier: 'preview' };
const REHEARSAL = ['testpypi', 'test.pypi.org'];
const DEFAULT_INDEX = 'https://upload.pypi.org/legacy/';

const INDEX = { option: ['--repository-url', '--repository', '-r', '--publish-url', '--index', '--repo'] };

const variable = (
  names: readonly string[],
  readBy: readonly string[],
  elsewhere: readonly string[] = [],
): VariableEntry => ({
  ...PAGE,
  names,
  readBy,
  means: { ...TOKEN, value: names.map((env) => ({ env })), elsewhere: [...elsewhere.map((env) => ({ env })), INDEX] },
});

/** An upload command twice: to the index that people install from, and to the one for rehearsals. */
const upload = (
  program: string,
  words: readonly string[],
  options: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): readonly CommandEntry[] => {
  const token: CredentialMeaning = {
    ...TOKEN,
    value: [{ option: options }],
    elsewhere: [INDEX],
  };
  const line = [program, ...words.map((word) => word.split('|', 1)[0])].join(' ');
  return [
    {
      ...PAGE,
      program,
      words,
      hasNot: [...LOCAL, ...REHEARSAL],
      means: [PUBLISHES, token],
      yes: [line],
      no: [`${line} --help`, ...no],
      ...more,
    },
    {
      ...PAGE,
      program,
      words,
      has: REHEARSAL,
      means: [REHEARSES, token],
      yes: [`${line} -r testpypi`],
      no: [line, ...no],
      ...more,
    },
  ];
};

/** The second is what the input was called before, and is still read. */
const INDEX_INPUTS = ['repository-url', 'repository_url'];
const TO_PYPI: readonly When[] = [
  { input: 'repository-url', hasText: ['pypi.org'], default: DEFAULT_INDEX },
  ...INDEX_INPUTS.map((input) => ({ input, lacksText: REHEARSAL })),
];

const PYPIRC = {
  source: 'https://packaging.python.org/en/latest/specifications/pypirc/',
  asOf: '2026-09-01',
  paths: ['~/.pypirc'],
  readBy: ['twine', 'flit publish', 'hatch publish'],
  after: ['password'],
};

/** The Python Package Index. */
export const PYPI: Provider = {
  id: 'pypi',
  title: 'PyPI',
  identifiers: ['TWINE_USERNAME', 'PYPI_USERNAME', 'UV_PUBLISH_USERNAME'],
  ...PYTHON_QUIET,
  home: ['pypi.org', 'pypi', 'testpypi'],
  actions: [
    {
      uses: 'pypa/gh-action-pypi-publish',
      source: 'pypa/gh-action-pypi-publish@81e9d93 action.yml',
      asOf: '2024-03-08',
      means: [
        {
          ...TOKEN,
          value: [{ input: 'password' }],
          principal: { input: 'user' },
          elsewhere: [{ input: 'repository_url' }],
          when: TO_PYPI,
        },
        ...INDEX_INPUTS.map(
          (input): CredentialMeaning => ({
            ...TOKEN,
            name: 'TestPyPI token',
            value: [{ input: 'password' }],
            principal: { input: 'user' },
            when: [{ input, hasText: REHEARSAL }],
          }),
        ),
        {
          is: 'credential',
          name: 'token of a Python package index',
          by: 'registry-token',
          opens: 'registry',
          value: [{ input: 'password' }],
          principal: { input: 'user' },
          none: 'This index is not PyPI: use a token that can only upload this project, held by an environment.',
          when: [{ input: 'repository-url', lacksText: ['pypi.org'], default: DEFAULT_INDEX }],
        },
        {
          is: 'login',
          name: 'PyPI by trusted publishing',
          by: 'federation',
          opens: 'registry',
          principal: [{ fixed: 'trusted publisher' }],
          when: [{ input: 'password', given: false }],
        },
        { ...PUBLISHES, target: [{ input: 'repository-url' }], when: TO_PYPI },
        {
          ...PUBLISHES,
          does: 'publishes to a Python package index',
          public: false,
          target: [{ input: 'repository-url' }],
          when: [{ input: 'repository-url', lacksText: ['pypi.org'], default: DEFAULT_INDEX }],
        },
        ...INDEX_INPUTS.map((input) => ({ ...REHEARSES, target: [{ input }], when: [{ input, hasText: REHEARSAL }] })),
      ],
    },
    action('jrubics/poetry-publish', '4b33063 action.yml', '2025-01-22', [
      {
        ...TOKEN,
        value: [{ input: 'pypi_token' }],
        instead: BY_ACTION,
        elsewhere: [{ input: 'repository_url' }],
      },
      {
        ...TOKEN,
        name: 'password of a Python package index',
        value: [{ input: 'repository_password' }],
        principal: { input: 'repository_username' },
        instead: BY_ACTION,
        elsewhere: [{ input: 'repository_url' }],
      },
      {
        ...PUBLISHES,
        target: [{ input: 'package_directory' }],
        when: [
          { input: 'repository_url', given: false },
          { input: 'repository_name', lacksText: REHEARSAL },
        ],
      },
      {
        ...PUBLISHES,
        does: 'publishes to a Python package index',
        public: false,
        target: [{ input: 'repository_url' }],
        when: [
          { input: 'repository_url', given: true },
          { input: 'repository_url', lacksText: ['pypi.org'] },
        ],
      },
      { ...REHEARSES, target: [{ input: 'repository_url' }], when: [{ input: 'repository_url', hasText: REHEARSAL }] },
    ]),
    action('pyo3/maturin-action', '020000b action.yml', '2026-11-26', [
      {
        ...PUBLISHES,
        when: [
          { input: 'command', is: ['publish', 'upload'], default: 'build' },
          { input: 'args', lacksText: REHEARSAL },
        ],
      },
      {
        ...REHEARSES,
        when: [
          { input: 'command', is: ['publish', 'upload'], default: 'build' },
          { input: 'args', hasText: REHEARSAL },
        ],
      },
    ]),
  ],
  variables: [
    variable(['TWINE_PASSWORD'], ['twine', 'publib-pypi'], ['TWINE_REPOSITORY_URL']),
    variable(['UV_PUBLISH_TOKEN', 'UV_PUBLISH_PASSWORD'], ['uv publish'], ['UV_PUBLISH_URL']),
    variable(['POETRY_PYPI_TOKEN_PYPI', 'POETRY_HTTP_BASIC_PYPI_PASSWORD'], ['poetry publish']),
    variable(['FLIT_PASSWORD'], ['flit publish'], ['FLIT_INDEX_URL']),
    variable(['HATCH_INDEX_AUTH'], ['hatch publish'], ['HATCH_INDEX_REPO']),
    variable(['PDM_PUBLISH_PASSWORD'], ['pdm publish'], ['PDM_PUBLISH_REPO']),
    variable(
      ['MATURIN_PYPI_TOKEN', 'MATURIN_PASSWORD'],
      ['maturin publish', 'maturin upload', 'pyo3/maturin-action'],
      ['MATURIN_REPOSITORY_URL'],
    ),
  ],
  configurations: [
    { ...PYPIRC, hasNot: ['repository', 'testpypi'], means: TOKEN },
    { ...PYPIRC, has: ['upload.pypi.org'], hasNot: ['test.pypi.org'], means: TOKEN },
  ],
  commands: [
    ...upload('twine', ['upload'], ['--password', '-p'], ['twine check dist/*', 'pip install twine']),
    ...upload('uv', ['publish'], ['--token', '-t', '--password', '-p'], ['uv build', 'uv publish --dry-run']),
    ...upload('poetry', ['publish'], ['--password', '-p'], ['poetry build', 'poetry publish --build --dry-run']),
    ...upload('flit', ['publish'], [], ['flit build']),
    ...upload('hatch', ['publish'], ['--auth', '-a'], ['hatch build']),
    ...upload('pdm', ['publish'], ['--password', '-P'], ['pdm build']),
    ...upload('maturin', ['publish|upload'], ['--password', '-p'], ['maturin build']),
    {
      source: 'cdklabs/publib@086b8ef README.md',
      asOf: '2026-11-20',
      program: 'publib-pypi',
      words: [],
      means: [PUBLISHES],
      yes: ['npx publib-pypi dist/python'],
      no: ['npm install publib', 'npx publib-pypi --help'],
    },
    {
      source: 'https://python-poetry.org/docs/repositories/#configuring-credentials',
      asOf: '2026-09-01',
      program: 'poetry',
      words: ['config', 'pypi-token.pypi'],
      means: [{ ...TOKEN, value: [{ operand: 0 }] }],
      yes: ['poetry config pypi-token.pypi "$T"'],
      no: ['poetry config virtualenvs.create false', 'poetry config --list'],
    },
  ],
};
