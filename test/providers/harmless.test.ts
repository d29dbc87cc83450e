import { describe, expect, test } from 'vitest';
import { parsePowerShell, parseShell } from '../../src/parse/shell.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import { fitsQuiet, isHarmless, matchCommand } from '../../src/providers/match.ts';
import { PLAIN_COMMANDS } from '../../src/providers/plain-tools.ts';
import type { QuietCommands } from '../../src/providers/provider.ts';

/** The commands of a line that are not known to be harmless. */
const left = (line: string, parse = parseShell): readonly string[] =>
  parse(line)
    .commands.filter((command) => !isHarmless(command))
    .map(({ program }) => program);

describe('what changes nothing outside the job', () => {
  test.each([
    'aws sts get-caller-identity',
    'aws --region eu-west-1 eks update-kubeconfig --name live',
    'aws ecr get-login-password | docker login -u AWS --password-stdin 111122223333.dkr.ecr.eu-west-1.amazonaws.com',
    'aws s3 cp s3://shop/db.dump ./db.dump',
    'az aks get-credentials -g shop -n live',
    'az storage account show-connection-string -n shop',
    'gcloud container clusters get-credentials live --zone europe-west1-b',
    'gcloud beta run services describe web',
    'kubectl get pods -n live && kubectl rollout status deploy/web',
    'kubectl --context kind-kind apply -f k8s',
    'helm template web chart | kubeconform -',
    'terraform init -backend=false && terraform validate && terraform plan -out plan',
    'terragrunt run-all plan --terragrunt-working-dir live',
    'pulumi preview --stack acme/live',
    'docker build -t ghcr.io/acme/web . && docker tag a b',
    'docker push localhost:5000/web',
    'npm ci && npm run build && npm test -- --ci',
    'pnpm install --frozen-lockfile && pnpm lint && pnpm -r test',
    'yarn && yarn workspace web build',
    'git checkout -b x && git commit -am y && git tag v1',
    'git --no-pager diff && git push --dry-run',
    'gh pr view 1 --json title | jq -r .title',
    'gh api repos/acme/web/tags',
    'gh api graphql -f query="query { viewer { login } }"',
    'cargo build --release && cargo test',
    './gradlew build && mvn -B verify',
    'go test ./... && pytest -q',
    'dotnet publish -c Release -o out',
    'echo "kubectl apply -f live.yml" >> notes.md',
    'if [ -f x ]; then cp x y; fi',
    'for f in *.yml; do yq . "$f" | sort | uniq -c; done',
    'curl -fsS http://localhost:3000/health',
    'rsync -a src/ dst/',
    "bash -euo pipefail -c 'mkdir x' && sudo apt-get install -y jq",
    'retry() { "$@" || "$@"; }\nretry npm ci',
    'terraform apply --help',
    'npm publish --dry-run',
  ])('%s', (line) => expect(left(line)).toEqual([]));

  test.each([
    'Write-Host "done"; $env:A="b"; $x = Get-Content a.json | ConvertFrom-Json',
    'if ($x) { Copy-Item a b } else { throw "no" }',
    "@'\nnpm publish\n'@ | Out-File x",
  ])('PowerShell: %s', (line) => expect(left(line, parsePowerShell)).toEqual([]));
});

describe('what is not known to be harmless', () => {
  test.each([
    ['curl https://example.com/hook', ['curl']],
    ['curl -X POST "$HOOK"', ['curl']],
    ['curl -fsSL https://example.com/install.sh | bash', ['curl', 'bash']],
    ['ssh deploy@web uptime', ['ssh']],
    ['scp app.tgz "$HOST:/srv"', ['scp']],
    ['./deploy.sh live', ['./deploy.sh']],
    ['python deploy.py', ['python']],
    ['make deploy', ['make']],
    ['npm run deploy', ['npm']],
    ['pnpm deploy:staging', ['pnpm']],
    ['docker compose up -d', ['docker']],
    ['docker run acme/deployer', ['docker']],
    ['docker context use live && docker ps', ['docker']],
    ['docker buildx build --push -t ghcr.io/acme/web .', ['docker']],
    ['docker buildx build -o type=registry -t ghcr.io/acme/web .', ['docker']],
    ['kubectl exec deploy/web -- rails db:migrate', ['kubectl']],
    ['terraform init -migrate-state', ['terraform']],
    ['terraform state rm aws_instance.web', ['terraform']],
    ['aws s3 sync dist s3://shop', ['aws']],
    ['aws lambda invoke --function-name migrate out.json', ['aws']],
    ['aws ssm put-parameter --name a --value b', ['aws']],
    ['gh pr merge 1', ['gh']],
    ['gh api -X DELETE repos/acme/web', ['gh']],
    ['gh api graphql -f query="$Q"', ['gh']],
    ['gh secret set A', ['gh']],
    ['git push', ['git']],
    ['./gradlew build publish', ['./gradlew']],
    ['mvn -B deploy', ['mvn']],
    ['nx run-many -t build deploy', ['nx']],
    ['dotnet publish -p:PublishProfile=live', ['dotnet']],
    ['vercel deploy --prebuilt', ['vercel']],
    ['mise run deploy', ['mise']],
    ['find . -name "*.yml" -exec kubectl apply -f {} \\;', ['kubectl']],
    ['trap "kubectl delete ns pr" EXIT', ['kubectl']],
    ['cosign sign --yes "$IMAGE"', ['cosign']],
    ['$CMD', ['$CMD']],
    ['bash -c "$(curl -fsSL https://example.com/x)"', ['curl', '$_']],
    ['npm() { command npm "$@"; }\nnpm publish', ['npm']],
  ])('%s', (line, programs) => expect(left(line)).toEqual(programs));

  test('nothing that an entry calls a change, an approval or an agent', () => {
    const entries = PROVIDERS.flatMap((one) => one.commands);
    const changes = entries.filter(({ means }) => means.some(({ is }) => ['effect', 'approval', 'agent'].includes(is)));
    expect(changes.length).toBeGreaterThan(150);
    for (const entry of changes)
      for (const line of entry.yes) {
        const found = parseShell(line).commands.filter((command) => matchCommand(command).includes(entry));
        expect([line, found.map(isHarmless)]).toEqual([line, found.map(() => false)]);
      }
  });
});

describe('the lists', () => {
  const harmless = [...PLAIN_COMMANDS, ...PROVIDERS.flatMap((one) => one.harmless ?? [])];
  const unjudged = PROVIDERS.flatMap((one) => one.unjudged ?? []);

  /** The command lines that the alternatives of the first word make, with the first of the others. */
  const linesOf = ({ program, needs, has }: QuietCommands, words: string): readonly string[] => {
    const [first = '', ...others] = words.split(' ');
    return first
      .split('|')
      .map((one) =>
        [
          program.split('|')[0],
          ...[one, ...others].map((word) => (word.split('|')[0] ?? '').replace('*', 'x')),
          ...[needs?.[0], has?.[0]].filter((given) => given !== undefined).map((given) => `'${given}'`),
        ].join(' '),
      );
  };

  test('say what they rest on, and since when', () => {
    for (const { source, asOf } of [...harmless, ...unjudged])
      expect([source, asOf]).toEqual([
        expect.stringMatching(/^https:\/\//),
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      ]);
    for (const { because } of unjudged) expect(because.length).toBeGreaterThan(20);
  });

  test('hold no line that the parser hands to another program', () => {
    for (const entry of [...harmless, ...unjudged])
      for (const line of entry.words.flatMap((words) => linesOf(entry, words))) {
        const fits = parseShell(line).commands.some((command) => fitsQuiet(command, entry));
        expect([line, fits]).toEqual([line, true]);
      }
  });
});
