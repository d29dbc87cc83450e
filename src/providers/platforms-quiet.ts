import { type Quiet, quiet, unjudged } from './entry.ts';
import { AROUND } from './tools-quiet.ts';

const WRANGLER = 'https://developers.cloudflare.com/workers/wrangler/commands/';
const VERCEL = 'https://vercel.com/docs/cli';
const NETLIFY = 'https://cli.netlify.com/';
const FLY = 'https://fly.io/docs/flyctl/';
const HEROKU = 'https://devcenter.heroku.com/articles/heroku-cli-commands';
const RAILWAY = 'https://docs.railway.com/reference/cli-api';
const DOCTL = 'https://docs.digitalocean.com/reference/doctl/reference/';
const SERVERLESS = 'https://www.serverless.com/framework/docs/providers/aws/cli-reference';
const SST = 'https://sst.dev/docs/reference/cli/';
const CF = 'https://cli.cloudfoundry.org/en-US/v8/';
const DATABRICKS = 'https://docs.databricks.com/aws/en/dev-tools/cli/commands';
const SUPABASE = 'https://supabase.com/docs/reference/cli/introduction';
const SENTRY = 'https://docs.sentry.io/cli/';
const SETS = 'it sets a value, a secret or a domain; what reads it is not seen here';
const RUNS = 'it runs a command at the platform; what that changes is not known';

export const CLOUDFLARE_QUIET: Quiet = {
  harmless: [
    quiet(WRANGLER, 'wrangler', [
      '',
      'types|whoami|login|logout|dev|init|build|check|docs|telemetry|tail|setup|complete',
      'deployments|versions list|view|status',
      'pages dev|functions|download',
      'pages project|deployment list|tail',
      'pages functions build|optimize-routes',
      'kv|r2|d1|queues|hyperdrive|vectorize|secret|workflows list|info|get',
      'kv key|namespace|bulk list|get',
      'r2 object|bucket get|list|info',
      'd1 migrations list|create',
      'd1 export|insights|time-travel',
      'workflows instances list|describe',
    ]),
    quiet(WRANGLER, 'wrangler', ['d1 execute'], { unless: ['--remote', '--preview'] }),
    quiet(WRANGLER, 'wrangler', ['d1 migrations apply'], { needs: ['--local'] }),
  ],
  unjudged: [
    ...unjudged(SETS, quiet(WRANGLER, 'wrangler', ['secret|kv|r2|queues|hyperdrive|vectorize|triggers|pages *'])),
    ...unjudged('it runs SQL against a database', quiet(WRANGLER, 'wrangler', ['d1 *'])),
    ...unjudged(RUNS, quiet(WRANGLER, 'wrangler', ['containers|workflows|dispatch-namespace|mtls-certificate|cert *'])),
  ],
};

export const VERCEL_QUIET: Quiet = {
  harmless: [
    quiet(VERCEL, 'vercel|vc', [
      'build|pull|ls|list|inspect|whoami|link|logs|login|logout|init|dev|help|switch|teams|git|telemetry|bisect|curl',
      'env pull|ls|list',
      'alias|domains|dns|certs|projects|project ls|list|inspect',
    ]),
  ],
  unjudged: [
    ...unjudged(SETS, quiet(VERCEL, 'vercel|vc', ['env|alias|domains|dns|certs|projects|project|integration|blob *'])),
    ...unjudged(SETS, quiet(VERCEL, 'vercel|vc', ['remove|rm|redeploy|cache|target|alias'])),
  ],
};

export const PLATFORMS_QUIET: Quiet = {
  harmless: [
    quiet(NETLIFY, 'netlify|ntl|netlify-cli', [
      'build|status|link|unlink|login|logout|dev|init|open|watch|help|logs|blobs|serve|switch|recipes',
      'env:list|env:get|sites:list|functions:list|functions:build|functions:invoke|functions:serve|status:hooks|logs:*|sites:search',
    ]),
    quiet(FLY, 'fly|flyctl', [
      'status|logs|version|releases|auth|checks|doctor|platform|dashboard|info|history|config|orgs|regions|help|ping|dig|wireguard',
      'machine|machines|m list|status',
      'apps|secrets|volumes|ips|certs|tokens|postgres|pg|redis|image list|show|check',
    ]),
    quiet(FLY, 'fly|flyctl', ['deploy'], { needs: ['--build-only'] }),
    quiet(HEROKU, 'heroku', [
      'login|logout|auth:*|container:login|logs|apps|apps:info|info|config|config:get|ps|releases|releases:info|status',
      'git:remote|plugins|plugins:*|pipelines|pipelines:info|pg:info|pg:wait|pg:backups|help|version|update|local|domains|addons',
    ]),
    quiet(RAILWAY, 'railway', ['status|whoami|login|logout|link|unlink|list|logs|docs|init']),
    quiet(DOCTL, 'doctl', [
      'auth *',
      'version|account|balance|invoice|completion',
      'registry login|logout|docker-config|get',
      '* list|get|ls|logs|kubeconfig|list-*|get-*',
      '* * list|get|ls|logs|save|show|list-*|get-*',
    ]),
    quiet(SERVERLESS, 'serverless|sls', [
      'package|info|print|offline|plugin|logs|metrics|config|create|install|login|dev|doctor|support',
    ]),
    quiet(SERVERLESS, 'serverless|sls', ['invoke local', 'deploy list', 'offline *']),
    quiet(SST, 'sst', ['diff|dev|install|version|shell|add|init|cert|telemetry|upgrade|bind|build|types|unlock']),
  ],
  unjudged: [
    ...unjudged(
      SETS,
      quiet(NETLIFY, 'netlify|ntl|netlify-cli', ['env:*|sites:*|api|addons:*|blobs:*|db|clone|lm:*']),
      quiet(FLY, 'fly|flyctl', [
        'secrets|certs|ips|volumes|scale|autoscale|tokens|wireguard|config|postgres|pg|redis *',
      ]),
      quiet(HEROKU, 'heroku', [
        'config:*|domains:*|addons:*|maintenance:*|features:*|labs:*|drains:*|access:*|certs:*|buildpacks:*',
      ]),
      quiet(SST, 'sst', ['secret|secrets|state|refresh|unlock|repair']),
      quiet(RAILWAY, 'railway', ['variable|variables|environment|service|domain|add|volume|delete|down']),
    ),
    ...unjudged(
      'it makes or removes an application, or starts and stops it',
      quiet(FLY, 'fly|flyctl', [
        'apps|app|machine|machines|m|launch|create|destroy|restart|suspend|resume|image|storage|ext *',
      ]),
      quiet(FLY, 'fly|flyctl', ['launch|create|destroy|restart|suspend|resume']),
      quiet(HEROKU, 'heroku', [
        'apps:*|create|ps:*|restart|container:push|pg:*|pipelines:*|reviewapps:*|builds:*|git:*|dyno:*',
      ]),
      quiet(DOCTL, 'doctl', ['* *']),
    ),
    ...unjudged(
      RUNS,
      quiet(FLY, 'fly|flyctl', ['ssh|proxy|console|agent|mpg']),
      quiet(HEROKU, 'heroku', ['run|run:*|container:run|rake|console|repo:*|psql|redis:*']),
      quiet(RAILWAY, 'railway', ['run|shell|ssh|connect|dev']),
      quiet(SERVERLESS, 'serverless|sls', ['invoke|rollback|test|prune|*']),
    ),
  ],
};

export const CLOUD_FOUNDRY_QUIET: Quiet = {
  harmless: [
    quiet(CF, 'cf|cf7|cf8', [
      'api|target|t|login|l|logout|lo|auth|version|help|plugins|install-plugin|add-plugin-repo|config|curl|oauth-token|ssh-code',
      'apps|a|app|env|e|logs|events|services|s|service|service-keys|service-key|routes|r|domains|orgs|org|spaces|space|tasks',
      'buildpacks|stacks|security-groups|network-policies|marketplace|m|users|org-users|space-users|revisions|packages|droplets|files|f',
    ]),
  ],
  unjudged: [
    ...unjudged(
      'it sets an application, a service or its network up, and pushes nothing',
      quiet(CF, 'cf|cf7|cf8', [
        'set-*|unset-*|bind-*|unbind-*|create-*|update-*|delete-*|map-*|unmap-*|add-*|remove-*|enable-*|disable-*|allow-*|share-*',
        'start|stop|restart|scale|rename|rename-*|apply-*|continue-deployment|cancel-deployment|purge-*|check-*|disallow-*',
      ]),
    ),
    ...unjudged(RUNS, quiet(CF, 'cf|cf7|cf8', ['run-task|rt|ssh|terminate-task|connect-to-service'])),
  ],
};

export const DATA_PLATFORMS_QUIET: Quiet = {
  harmless: [
    ...AROUND.data.harmless,
    quiet(DATABRICKS, 'databricks', [
      'auth|configure|version|completion|help',
      'bundle validate|summary|init|schema|open|generate',
      '* list|get|get-*|list-*',
    ]),
    quiet(SUPABASE, 'supabase', [
      'init|start|stop|status|login|logout|link|unlink|bootstrap|help|completion|services',
      'db lint|diff|dump|pull|start|reset|test',
      'gen *',
      'test *',
      'migration list|new|fetch',
      'functions list|new|serve|download',
      'projects|orgs|branches|secrets|storage list|get|ls|api-keys',
    ]),
  ],
  unjudged: [
    ...AROUND.data.unjudged,
    ...unjudged(RUNS, quiet(DATABRICKS, 'databricks', ['bundle run', 'jobs|pipelines|runs *', '* *'])),
    ...unjudged(
      SETS,
      quiet(SUPABASE, 'supabase', [
        'secrets|config|projects|orgs|branches|storage|migration|domains|sso|functions|seed|db *',
      ]),
    ),
  ],
};

export const MONITORING_QUIET: Quiet = {
  harmless: [
    quiet(SENTRY, 'sentry-cli|@sentry/cli', [
      'info|login|--version|help|uninstall|update',
      'releases list|info|propose-version',
      'sourcemaps|debug-files inject|explain|check|find|bundle-sources|bundle-jvm|print-sources',
      'organizations|projects|repos|issues|events|monitors list',
    ]),
  ],
  unjudged: [
    ...unjudged(
      'it tells the error tracker of a release, and ships nothing',
      quiet(SENTRY, 'sentry-cli|@sentry/cli', ['*', '']),
    ),
  ],
};
