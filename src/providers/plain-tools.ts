import { quiet } from './entry.ts';
import type { QuietCommands } from './provider.ts';

/**
 * Programs that belong to no vendor and change nothing outside the job by themselves: the shell and what reads, writes and
 * compares files on the runner, what installs there, and what compiles and tests. Not here are programs that talk to
 * another host at somebody's wish (`curl`, `ssh`, `psql`, `ftp`), interpreters, and what runs tasks (`make`).
 */
const PLAIN_TOOLS: readonly string[] = [
  // The shell's own
  ': [ [[ alias bg break builtin caller cd compgen complete continue declare dirs disown echo enable exit export false fc',
  'fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read readarray readonly return set',
  'shift shopt test times trap true type typeset ulimit umask unalias unset wait',
  // Files and folders
  'basename bunzip2 bzip2 cat chgrp chmod chown cksum cp dd df diff dir dirname du expand file find fold gunzip gzip head',
  'iconv install link ln ls lz4 lzma md5sum mkdir mkfifo mktemp mv nl od pathchk readlink realpath rm rmdir sha1sum',
  'sha256sum sha512sum shasum shred split stat strings sum sync tac tail tar tee touch tree truncate unlink unlz4 unxz unzip',
  'unzstd xxd xz zcat zip zipinfo zstd 7z 7za b2sum base32 base64 cmp comm csplit hexdump patch rename rsync-ssl',
  // Text
  'ag awk bat bc cut column csvtool dasel dos2unix egrep envsubst expr factor fgrep fmt fx gawk gomplate gojq grep gron htmlq',
  'jo join jq less more mawk moreutils nano paste pr rg sd sed seq shuf sort sponge tomlq tr tsort uniq unix2dos wc xmllint',
  'xmlstarlet xq xsltproc yamllint yq crudini j2 jinja jsonlint m4 numfmt pandoc prename',
  // The machine
  'arch clear date dmesg dpkg env free getconf getent groups hostid hostname hwclock id ifconfig ip iptables',
  'ldconfig ldd lsb_release lsblk lscpu lsmod lsof modprobe mount mountpoint netstat nm nproc numactl objdump',
  'pgrep pkill printenv ps readelf renice sleep ss strip swapoff swapon sw_vers sysctl timedatectl top tput',
  'tty umount uname update-alternatives uptime usermod useradd adduser groupadd users vmstat w whereis which who whoami xcode-select',
  'fallocate losetup mkfs mkswap parted partx udevadm loginctl locale locale-gen localectl journalctl cmdkey security xattr codesign',
  // Names and hosts, only asked
  'dig host nslookup ping ssh-keygen ssh-keyscan ssh-agent ssh-add tcpdump traceroute wait-for-it wait-on',
  // Keys and sums
  'age gpg gpgconf gpg-connect-agent openssl pass sops keytool certutil uuidgen pwgen',
  // What installs on the runner
  'apk apt apt-get apt-cache apt-key add-apt-repository choco dnf dpkg-deb dpkg-query microdnf opam pacman port rpm snap',
  'winget yum zypper asdf fnm n nodenv nvm pyenv rbenv rustup sdk virtualenv venv',
  // What compiles, checks and tests
  'actionlint ansible-lint autoconf automake bats black buf c++ cc ccache checkov clang clang-format clang++ cmake cmp codespell',
  'commitlint cppcheck ctest cypress detekt eslint flake8 g++ gcc gitleaks gofmt gofumpt golangci-lint golint govulncheck gotestsum',
  'hadolint htmlhint isort javac jest kubeconform kubeval ktlint ld lcov llvm-cov markdownlint markdownlint-cli2 mdformat meson',
  'mocha mypy ninja oxlint phpcs phpstan phpunit playwright pmd pre-commit prettier protoc pycodestyle pylint pyright pytest',
  'rspec rubocop ruff rustc rustfmt shellcheck shfmt spectral staticcheck stylelint swiftformat swiftlint tflint tfsec tox',
  'trivy tsc tsgo valgrind vitest vulture webpack xcodebuild xcpretty xcbeautify zizmor swiftc vite rollup esbuild biome',
  'typos build cspell lychee kustomize terraform-docs conftest opa syft grype semgrep bandit nox safety pip-audit license-checker gosec',
];

/** What PowerShell calls by a verb that only reads, shows, or changes files and values of the runner; and its keywords. */
const CMDLETS = new RegExp(
  `^(?:${[
    '(?:Get|Test|Write|Out|ConvertTo|ConvertFrom|Select|Format|Measure|Compare|Import|Join|Split|Resolve|Clear|Wait)-\\w+',
    '(?:Where|ForEach|Sort|Group|Tee|New)-Object',
    '(?:New|Remove|Copy|Move|Rename|Set)-Item(?:Property)?',
    '(?:Set|Add)-Content|(?:Set|Push|Pop)-Location|(?:New|Set|Remove)-Variable|New-(?:TemporaryFile|Guid|TimeSpan)',
    'Add-(?:Type|Member)|Set-(?:StrictMode|PSDebug|PSRepository|ExecutionPolicy)|Convert-Path|Start-Sleep|Read-Host',
    '(?:Expand|Compress)-Archive|(?:Install|Update|Remove)-(?:Module|Package|PSResource)|Invoke-(?:Pester|ScriptAnalyzer)',
    'if|else|elseif|for|foreach|while|do|until|try|catch|finally|function|param|switch|begin|process|end|in|throw|using',
  ].join('|')})$`,
  'iu',
);

/** Sub-commands of programs that belong to no vendor. */
export const PLAIN_COMMANDS: readonly QuietCommands[] = [
  // What such a script runs is listed behind it.
  quiet('https://www.gnu.org/software/bash/manual/bash.html', 'bash|sh|zsh|dash|ksh|su|pwsh|powershell', ['*'], {
    needs: ['-c', '-lc', '-ec', '-euc', '-xc', '-exc', '-euxc', '-Command', '-command'],
  }),
  quiet('https://www.gnu.org/software/bash/manual/bash.html', 'bash|sh|zsh|dash|ksh', ['*'], { needs: ['-n'] }),
  quiet('https://www.gnu.org/software/bash/manual/bash.html', 'command', ['*'], { needs: ['-v', '-V'] }),
  quiet('https://docs.python.org/3/library/venv.html', 'source|.', ['*'], {
    has: ['bin/activate', 'Scripts/activate'],
  }),
  quiet('https://docs.brew.sh/Manpage', 'brew', [
    'install|reinstall|uninstall|update|upgrade|list|ls|info|search|tap|untap|link|unlink|cleanup|config|doctor|bundle|deps',
    'outdated|pin|unpin|services|shellenv|fetch|cask|analytics|audit|style|test|livecheck|desc|leaves|autoremove|developer',
  ]),
  quiet('https://mise.jdx.dev/cli/', 'mise', [
    'install|i|use|ls|list|ls-remote|current|which|where|env|settings|trust|version|doctor|activate|reshim|plugins|prune',
    'upgrade|latest|config|cache|alias|backends|bin-paths|completion|fmt|generate|hook-env|implode|link|outdated|registry',
    'set|unset|self-update',
  ]),
  quiet('https://docs.swift.org/swiftpm/documentation/packagemanagerdocs/', 'swift', [
    'build|test|format',
    'package *',
  ]),
  quiet('https://docs.conda.io/projects/conda/en/stable/commands/', 'conda|mamba|micromamba|pixi|volta|pipx', [
    'activate|deactivate|install|create|update|upgrade|remove|uninstall|list|info|config|env|search|clean|init|shell',
    'add|pin|fetch|setup|which|global|lock|inject|runpip|upgrade-all|uninstall-all|self-update|environment|tree|ensurepath',
  ]),
];

let known: ReadonlySet<string> | undefined;

/** Whether a program is one of these; the list is split on first use. */
export function isPlainTool(program: string): boolean {
  known ??= new Set(PLAIN_TOOLS.flatMap((line) => line.split(' ')));
  return known.has(program) || CMDLETS.test(program);
}
