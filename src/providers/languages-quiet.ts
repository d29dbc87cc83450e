import { type Quiet, quiet, unjudged } from './entry.ts';
import { LOCAL } from './local.ts';

const CARGO = 'https://doc.rust-lang.org/cargo/commands/index.html';
const RELEASE_PLZ = 'https://release-plz.dev/docs/usage';
const GO = 'https://pkg.go.dev/cmd/go';
const DOTNET = 'https://learn.microsoft.com/dotnet/core/tools/';
const NUGET = 'https://learn.microsoft.com/nuget/reference/nuget-exe-cli-reference';
const GEM = 'https://guides.rubygems.org/command-reference/';
const RAILS = 'https://guides.rubyonrails.org/command_line.html';
const GRADLE = 'https://docs.gradle.org/current/userguide/command_line_interface.html';
const MAVEN = 'https://maven.apache.org/guides/introduction/introduction-to-the-lifecycle.html';
const PIP = 'https://pip.pypa.io/en/stable/cli/';
const UV = 'https://docs.astral.sh/uv/reference/cli/';
const POETRY = 'https://python-poetry.org/docs/cli/';
const HATCH = 'https://hatch.pypa.io/latest/cli/reference/';
const FLIT = 'https://flit.pypa.io/en/stable/cmdline.html';
const PDM = 'https://pdm-project.org/latest/reference/cli/';
const MATURIN = 'https://www.maturin.rs/';
const TWINE = 'https://twine.readthedocs.io/en/stable/';
const PYTHON = 'https://docs.python.org/3/using/cmdline.html';
const MIX = 'https://hexdocs.pm/mix/Mix.html';
const DART = 'https://dart.dev/tools/dart-tool';
const POD = 'https://guides.cocoapods.org/terminal/commands.html';
const FASTLANE = 'https://docs.fastlane.tools/';
const EAS = 'https://docs.expo.dev/eas/cli/';
const HF = 'https://huggingface.co/docs/huggingface_hub/guides/cli';
const SNAPCRAFT = 'https://documentation.ubuntu.com/snapcraft/stable/reference/commands/';
const VSCE = 'https://code.visualstudio.com/api/working-with-extensions/publishing-extension';
const COSIGN = 'https://docs.sigstore.dev/cosign/';
const RUNS = 'it runs a program that is not read here';
/** What a task is called that does more than build. Tasks stand beside each other in one command. */
const SHIPS = ['ublish', 'pload', 'eploy', 'jib', 'bootBuildImage', 'sonar', ':release', 'git:', 'jreleaser'];

export const RUST_QUIET: Quiet = {
  harmless: [
    quiet(CARGO, 'cargo', [
      'build|b|check|c|clippy|test|t|bench|fmt|doc|d|clean|fix|miri|expand|rustc|rustdoc|llvm-cov|tarpaulin|nextest',
      'fetch|generate-lockfile|metadata|tree|update|vendor|package|pkgid|locate-project|verify-project|read-manifest',
      'install|uninstall|binstall|add|remove|init|new|search|info|version|help|config|component|report',
      'audit|deny|machete|udeps|outdated|msrv|hack|semver-checks|readme|about|cyclonedx|license|geiger|vet|spellcheck',
      'set-version|edit|sort|ndk|xwin|zigbuild|auditable|deb|generate-rpm|make|bundle|cache|sweep|chef|minimal-versions',
      'workspaces|ws list|changed|version|exec|init|plan',
    ]),
    quiet(RELEASE_PLZ, 'release-plz', ['update|init|set-version|check-updates|generate-*']),
    quiet(GO, 'go', [
      'build|test|vet|mod|generate|install|fmt|env|version|list|get|tool|work|clean|doc|fix|telemetry|bug|help',
    ]),
    // Without `--execute` it only says what it would do.
    quiet(CARGO, 'cargo', ['release'], { unless: ['--execute', '-x'] }),
  ],
  unjudged: [
    ...unjudged(
      RUNS,
      quiet(CARGO, 'cargo', ['run|r|xtask|script|dist|leptos|lambda|shuttle|tauri']),
      quiet(GO, 'go', ['run']),
    ),
    ...unjudged(
      'it changes who may publish, or takes a version back',
      quiet(CARGO, 'cargo', ['owner|yank|login|logout|release']),
      quiet(RELEASE_PLZ, 'release-plz', ['release-pr']),
    ),
  ],
};

export const DOTNET_QUIET: Quiet = {
  harmless: [
    quiet(DOTNET, 'dotnet', ['build|restore|test|pack|publish|clean|format|msbuild|vstest|store'], {
      hasNot: ['PublishProfile', 'DeployOnBuild', 'PublishContainer', 'ContainerRegistry', 'ftp:'],
    }),
    quiet(DOTNET, 'dotnet', [
      '',
      'tool|workload|sln|solution|new|add|remove|list|reference|package|help|sdk|dev-certs|user-secrets|build-server|outdated',
      'ef migrations|dbcontext *',
      'nuget add|list|locals|remove|update|verify|sign|trust|why|config|enable|disable',
      'swagger|gitversion|minver|nbgv|coverage|reportgenerator|csharpier|cake|stryker|husky|trx|roslynator|jb',
    ]),
    quiet(NUGET, 'nuget', [
      'restore|install|list|locals|pack|sources|config|verify|sign|add|help|search|spec|update|init',
    ]),
    quiet(NUGET, 'nuget|dotnet', ['push', 'nuget push'], { has: LOCAL }),
  ],
  unjudged: [
    ...unjudged(RUNS, quiet(DOTNET, 'dotnet', ['run|watch|exec|fsi|script', '*'])),
    ...unjudged('it sets a key for later commands', quiet(NUGET, 'nuget', ['setapikey|delete|push'])),
  ],
};

export const RUBY_QUIET: Quiet = {
  harmless: [
    quiet(GEM, 'gem', [
      'build|install|list|env|environment|update|fetch|contents|spec|specification|sources|uninstall|which|info|search',
      'cert|check|cleanup|dependency|help|lock|outdated|pristine|signin|signout|stale|unpack|server|rdoc|query|exec',
    ]),
    quiet('https://bundler.io/man/bundle.1.html', 'bundle|bundler', [
      '',
      'install|config|check|list|show|info|outdated|update|add|remove|lock|package|cache|clean|platform|audit|binstubs|doctor',
    ]),
    quiet(
      RAILS,
      'rails|rake|bin/rails|./bin/rails|bin/rake',
      [
        'test|test:*|spec|spec:*|lint|lint:*|rubocop|rubocop:*|standard|standard:*|build|coverage:*|knapsack:*|rswag:*',
        'assets:precompile|assets:clean|zeitwerk:check|routes|stats|notes|about|new|generate|g|tmp:*|log:*|parallel:spec',
        'brakeman|jasmine|jasmine:*|yard|rdoc|i18n:*|tailwindcss:*',
      ],
      { hasNot: ['release', 'deploy', 'publish', 'db:'] },
    ),
    quiet(RAILS, 'rails|rake|bin/rails|./bin/rails|bin/rake', [
      'db:version|db:migrate:status|db:abort_if_pending_migrations',
    ]),
  ],
  unjudged: [
    ...unjudged(
      'it sets a database up, as tests do',
      quiet(RAILS, 'rails|rake|bin/rails|./bin/rails|bin/rake', ['db:*|parallel:*|test:*']),
    ),
    ...unjudged(RUNS, quiet(RAILS, 'rails|rake|bin/rails|./bin/rails|bin/rake', ['*'])),
    ...unjudged('it changes who may publish', quiet(GEM, 'gem', ['owner'])),
  ],
};

export const JVM_QUIET: Quiet = {
  harmless: [
    quiet(
      GRADLE,
      'gradle|./gradlew|gradlew.bat',
      [
        '',
        'build|assemble*|check|test|test*|clean|jar|bootJar|shadowJar|javadoc|dokka*|lint*|detekt|ktlint*|spotless*|compile*',
        'dependencies|properties|projects|tasks|help|version|wrapper|classes|testClasses|verify*|jacoco*|bundle*|connected*',
        'installDist|distZip|distTar',
      ],
      { hasNot: SHIPS },
    ),
    quiet(GRADLE, 'gradle|./gradlew|gradlew.bat', ['*'], { needs: ['-m'] }),
    quiet(GRADLE, 'gradle|./gradlew|gradlew.bat', ['publishToMavenLocal'], {
      hasNot: ['publishPlugins', 'ToSonatype', 'ToMavenCentral', 'eploy', 'elease'],
    }),
    quiet(
      MAVEN,
      'mvn|./mvnw|mvnw.cmd',
      [
        '',
        'validate|initialize|compile|test-compile|test|package|integration-test|verify|install|clean|site|dependency:*|help:*',
        'versions:*|spotless:*|checkstyle:*|spotbugs:*|pmd:*|jacoco:*|javadoc:*|license:*|wrapper:*|enforcer:*|formatter:*',
        'surefire:*|failsafe:*|antrun:*|archetype:*|flatten:*|nexus-staging:drop|nexus-staging:rc-list',
      ],
      { hasNot: [...SHIPS, 'release:'] },
    ),
  ],
  unjudged: [
    ...unjudged(
      'what the task does stands in the build, which is not read here',
      quiet(GRADLE, 'gradle|./gradlew|gradlew.bat', ['*', '']),
      quiet(MAVEN, 'mvn|./mvnw|mvnw.cmd', ['*', '']),
    ),
  ],
};

export const PYTHON_QUIET: Quiet = {
  harmless: [
    quiet(PIP, 'pip|pip3', [
      'install|uninstall|download|freeze|list|show|check|cache|config|wheel|debug|inspect|index|hash',
    ]),
    quiet(UV, 'uv', [
      'sync|pip|venv|build|lock|export|tool|python|add|remove|version|cache|init|tree|format|self|auth|help',
    ]),
    quiet(POETRY, 'poetry', [
      'install|export|lock|build|check|config|self|sync|env|version|show|add|remove|update|cache|source|init|new|search|about',
    ]),
    quiet(HATCH, 'hatch', ['build|env|version|config|clean|dep|fmt|test|status|python|project|new|self|shell|cache']),
    quiet(FLIT, 'flit', ['build|install|init']),
    quiet(PDM, 'pdm', [
      'build|lock|sync|install|config|add|remove|update|export|list|info|show|cache|use|venv|self|init|fix',
    ]),
    quiet(MATURIN, 'maturin', ['build|develop|dev|sdist|new|init|list-python|generate-ci']),
    quiet(TWINE, 'twine', ['check|--version']),
    quiet(PYTHON, 'python|python3', [''], { needs: ['-V', '-VV'] }),
  ],
  unjudged: [
    ...unjudged(
      RUNS,
      quiet(PYTHON, 'python|python3|./manage.py|manage.py', ['*']),
      quiet('https://www.php.net/manual/features.commandline.php', 'php', ['*']),
      quiet(UV, 'uv', ['run']),
      quiet(HATCH, 'hatch', ['run']),
      quiet(POETRY, 'poetry', ['run']),
      quiet(PDM, 'pdm', ['run']),
    ),
    ...unjudged('it tells the index of a project and uploads nothing', quiet(TWINE, 'twine', ['register'])),
  ],
};

export const PACKAGES_QUIET: Quiet = {
  harmless: [
    quiet(MIX, 'mix', [
      'compile|test|format|credo|dialyzer|deps.*|local.*|archive.*|escript.*|hex.build|hex.info|hex.audit|hex.docs|docs',
      'coveralls*|release|assets.*|phx.digest|phx.gen.*|clean|do|help|new|xref|sobelow|cmd|loadpaths|ecto.gen.*|hex.config',
    ]),
    quiet(DART, 'dart|flutter', [
      'analyze|build|compile|config|create|doc|doctor|downgrade|fix|format|gen-l10n|info|precache|test|upgrade|channel|clean',
      'devices|emulators|drive|install|symbolize|bash-completion|assemble',
      'pub get|add|remove|deps|downgrade|outdated|upgrade|cache|global|run|unpack|bump|login|logout',
    ]),
    quiet(POD, 'pod', ['install|update|repo|setup|cache|deintegrate|env|init|ipc|list|outdated|search|try|lib|spec']),
    quiet(HF, 'hf|huggingface-cli', [
      'download|env|auth|whoami|version|cache|login|logout|scan-cache|lfs-enable-largefiles',
    ]),
    quiet(SNAPCRAFT, 'snapcraft', [
      '',
      'pack|build|prime|stage|pull|clean|login|logout|whoami|status|revisions|list|expand-extensions|lint|snap|try|version',
    ]),
  ],
  unjudged: [
    ...unjudged(RUNS, quiet(DART, 'dart|flutter', ['run', '*']), quiet(MIX, 'mix', ['run', '*'])),
    ...unjudged(
      'what is uploaded is offered to nobody before a release, or a release is called back',
      quiet(SNAPCRAFT, 'snapcraft', ['*']),
      quiet(POD, 'pod', ['trunk']),
      quiet(HF, 'hf|huggingface-cli', [
        'repo|repos|repo-files|jobs|collections|endpoints|tag|delete-cache|spaces|upload',
      ]),
    ),
  ],
};

export const EDITOR_EXTENSIONS_QUIET: Quiet = {
  harmless: [
    quiet(VSCE, 'vsce|@vscode/vsce', [
      'package|ls|show|search|verify-pat|generate-manifest|login|logout|verify-signature',
    ]),
    quiet(VSCE, 'ovsx', ['get|verify-pat|login|logout|version']),
  ],
  unjudged: [
    ...unjudged(
      'it takes an extension or a publisher away',
      quiet(VSCE, 'vsce|@vscode/vsce', ['unpublish|delete-publisher|ls-publishers']),
      quiet(VSCE, 'ovsx', ['create-namespace']),
    ),
  ],
};

export const MOBILE_QUIET: Quiet = {
  harmless: [
    quiet(EAS, 'eas|eas-cli', [
      'whoami|login|logout|init|config|analytics|diagnostics|project:*|build:list|build:view|build:inspect|env:list|env:pull',
      'channel:list|channel:view|branch:list|branch:view|update:list|update:view|fingerprint:*|open|help|credentials',
    ]),
    quiet(FASTLANE, 'fastlane', [
      'match|gym|scan|snapshot|init|lanes|list|actions|env|install_plugins|update_plugins|sigh|cert',
    ]),
  ],
  unjudged: [
    ...unjudged('it builds at the vendor, and submits nothing', quiet(EAS, 'eas|eas-cli', ['build|build:*'])),
    ...unjudged(
      'what the lane does stands in the Fastfile, which is not read here',
      quiet(FASTLANE, 'fastlane', ['*']),
    ),
    ...unjudged(
      'it changes what an application reads, or which branch a channel gives',
      quiet(EAS, 'eas|eas-cli', [
        'env:*|channel:*|branch:*|secret:*|metadata:*|webhook:*|device:*|workflow:*|deploy*|worker:*',
      ]),
    ),
  ],
};

export const SIGNING_QUIET: Quiet = {
  harmless: [
    quiet(COSIGN, 'cosign', [
      'verify|verify-*|version|triangulate|download|tree|initialize|generate|generate-key-pair|public-key|login|env|trusted-root',
      'save|load|manifest|dockerfile|import-key-pair|bundle',
    ]),
  ],
  unjudged: [
    ...unjudged(
      'it adds to an image that is there',
      quiet(COSIGN, 'cosign', ['attach|copy|clean|upload|sign*|attest*']),
    ),
  ],
};
