import { type Quiet, quiet, unjudged } from './entry.ts';
import { LOCAL } from './local.ts';

const DOCKER = 'https://docs.docker.com/reference/cli/docker/';
const SKOPEO = 'https://github.com/containers/skopeo/tree/main/docs';
const CRANE = 'https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane.md';
const ORAS = 'https://oras.land/docs/commands/use_oras_cli';
const CLIENTS = 'docker|podman|buildah|nerdctl';
/** A build that pushes says so by one of these, or by a type of its output. */
const STAYS = { unless: ['--push'], hasNot: ['type=registry', 'push=true'] };
const OTHER_HOST = ['ssh://', 'tcp://'];

/** What the commands of containers do beside pushing images. */
export const DOCKER_QUIET: Quiet = {
  harmless: [
    quiet(DOCKER, CLIENTS, ['build|bud', 'image build', 'buildx build|bake', 'compose build'], STAYS),
    quiet(
      DOCKER,
      CLIENTS,
      [
        'pull|tag|save|load|import|export|images|inspect|logs|ps|info|version|history|search|events|diff|port|stats|top',
        'rm|rmi|kill|stop|wait|create|cp|login|logout|scout|sbom|init|from|mount|config|commit',
        'image ls|list|prune|rm|remove|tag|inspect|pull|save|load|history|import',
        'container ls|list|logs|inspect|rm|stop|kill|prune|wait|port|top|stats|diff|cp',
        'compose config|pull|down|logs|ps|ls|images|version|stop|rm|kill|port|top|wait|events',
        'buildx create|use|inspect|ls|rm|du|prune|version|install|uninstall|stop|history',
        'buildx imagetools inspect',
        'manifest inspect|create|annotate|rm|add',
        'builder|system|volume|network|plugin|machine *',
        'context ls|show|inspect',
      ],
      { hasNot: OTHER_HOST },
    ),
    quiet(DOCKER, CLIENTS, ['push', 'image|manifest|compose push'], { has: LOCAL }),
    quiet(DOCKER, CLIENTS, ['buildx build|bake', 'build', 'buildx imagetools create'], { has: LOCAL }),
    quiet(SKOPEO, 'skopeo', ['inspect|list-tags|login|logout|manifest-digest|standalone-verify']),
    quiet(SKOPEO, 'skopeo', ['copy'], { hasNot: ['$'] }),
    quiet(CRANE, 'crane', ['digest|manifest|config|ls|catalog|pull|export|validate|version|blob|login|auth']),
    quiet(ORAS, 'oras', [
      'pull|discover|login|logout|version|resolve',
      'manifest|blob fetch|fetch-config',
      'repo ls|tags',
    ]),
    quiet(ORAS, 'oras', ['push|copy|cp'], { needs: ['--to-oci-layout'] }),
  ],
  unjudged: [
    ...unjudged(
      "it starts containers where the job runs: a service for the tests, or, on a runner of one's own, a deployment",
      quiet(DOCKER, CLIENTS, [
        'run|exec|start|restart|update|rename',
        'container run|exec|start|restart|create',
        'compose up|run|exec|start|restart|create|scale|watch|cp',
        'swarm|service|stack|node|secret|context *',
      ]),
    ),
    ...unjudged(
      'it takes an image or a tag away, or tells of one',
      quiet(SKOPEO, 'skopeo', ['delete|copy|sync']),
      quiet(CRANE, 'crane', ['delete|index|rebase|flatten']),
      quiet(ORAS, 'oras', ['manifest|repo|blob *']),
      quiet(DOCKER, CLIENTS, ['trust *']),
    ),
  ],
};
