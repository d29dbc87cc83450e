import { describe, expect, test } from 'vitest';
import { parseShell } from '../../src/parse/shell.ts';
import { matchCommand } from '../../src/providers/match.ts';

/** What a line changes, approves or starts; credentials and clusters in the job left out. */
const changes = (line: string): readonly string[] =>
  parseShell(line)
    .commands.flatMap((command) => matchCommand(command).flatMap((entry) => entry.means))
    .flatMap((one) =>
      one.is === 'effect' || one.is === 'approval' ? [one.does] : one.is === 'agent' ? [one.name] : [],
    );

describe('lines that look like a change and are none', () => {
  test.each([
    // plans, renders and reads
    'terraform plan -out=live.plan && terraform show live.plan',
    'terraform workspace select live',
    'terragrunt run-all plan --terragrunt-working-dir live',
    'pulumi preview --stack live',
    'cdk diff ShopStack',
    'sam local start-api',
    'aws sts get-caller-identity',
    'aws s3 cp s3://shop/db.dump ./db.dump',
    'aws s3 sync s3://shop/assets "$RUNNER_TEMP"',
    'aws ecs wait services-stable --cluster live --services web',
    'aws lambda get-function --function-name web',
    'gcloud run services describe web --format json',
    'gcloud storage cp gs://shop/db.dump ./db.dump',
    'az deployment group what-if -g live -f main.bicep',
    'az account set --subscription "$S"',
    'kubectl rollout status deploy/web --timeout 5m',
    'kubectl create ns shop --dry-run=client -o yaml',
    'kubectl apply -f k8s --server-side --dry-run=server',
    'kubectl wait --for=condition=Ready pod/web',
    'helm upgrade --install web chart --dry-run=server',
    'helm template web chart | kubeconform -',
    'helm dependency build chart',
    'kustomize build overlays/live',
    'argocd app wait web --health',
    'oc process -f t.yml -p A=b',
    // on the runner
    'docker push localhost:5000/web',
    'kubectl --context kind-kind apply -f k8s',
    'rsync -a build/ public/',
    'ansible-playbook -i localhost, -c local setup.yml',
    'wrangler d1 migrations apply shop --local',
    // building, not publishing
    'docker build -t ghcr.io/acme/web .',
    'docker buildx build --output type=docker .',
    'npm pack && npm run build',
    'npm install --global semantic-release vercel wrangler',
    'npm version patch --no-git-tag-version',
    'poetry build && twine check dist/*',
    'cargo package && cargo publish --dry-run',
    'cargo release minor',
    'dotnet publish -c Release -o out',
    'gem build shop.gemspec',
    'goreleaser release --clean --snapshot',
    'goreleaser release --clean --split',
    'npm run deploy:check -- --dry-run',
    'vercel build --prod && vercel pull --environment=production',
    'netlify build',
    // words in other words
    'echo "then run: kubectl apply -f live.yml"',
    'printf "gh pr merge --admin\\n"',
    'git commit -m "terraform apply for live"',
    'git log --grep "helm upgrade"',
    'grep -r "npm publish" .',
    'cat <<EOF\ngh pr review --approve\nEOF',
    '# terraform destroy -auto-approve',
    'apt-get install -y ansible docker kubectl',
    'which terraform && command -v wrangler',
    // not approvals
    'gh pr review 1 --comment --body "--approve when ready"',
    'gh pr review 1 --request-changes --body no',
    'gh pr comment 1 --body "[APPROVED]"',
    'gh api repos/acme/web/actions/runs/1/pending_deployments',
    'gh api --paginate repos/acme/web/pulls/1/reviews | jq length',
    // agents that only answer for themselves
    'claude --version',
    'codex login status',
    'npm install -g @openai/codex',
  ])('%s', (line) => expect(changes(line)).toEqual([]));
});

describe('lines that are a change though they do not look like one', () => {
  test.each([
    ['echo "$MANIFEST" | kubectl apply -f -', 'deploys to Kubernetes'],
    ['for s in a b; do kubectl apply -f "$s"; done', 'deploys to Kubernetes'],
    ['if [ -n "$X" ]; then sudo -E terraform -chdir=live apply -auto-approve; fi', 'applies a Terraform plan'],
    [`bash -c 'cd live && tofu apply'`, 'applies a Terraform plan'],
    ['ssh -i key deploy@web bash -s <<EOF\ndocker pull web\nEOF', 'runs commands on another host'],
    ['out=$(gh pr review 1 --approve)', 'approves a pull request'],
    ['pnpm --filter web exec wrangler deploy', 'deploys a Cloudflare Worker'],
    ['kubectl apply --dry-run=none -f x', 'deploys to Kubernetes'],
    ['kubectl apply --dry-run=${{ inputs.dry-run }} -f x', 'deploys to Kubernetes'],
    ['npx --yes vercel@44 --prod', 'deploys to Vercel'],
    ['gh api graphql -f query="$Q" -f event=APPROVE -f m=addPullRequestReview', 'approves a pull request'],
    ['python -m twine upload dist/*', 'publishes to PyPI'],
  ])('%s', (line, expected) => expect(changes(line)).toContain(expected));
});
