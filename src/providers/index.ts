import { AGENTS } from './agents.ts';
import { AWS } from './aws.ts';
import { AZURE } from './azure.ts';
import { BLOCKCHAIN } from './blockchain.ts';
import { BUILD_SERVICES } from './build-services.ts';
import { CHAT } from './chat.ts';
import { CLOUD_FOUNDRY } from './cloud-foundry.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { COMMERCE } from './commerce.ts';
import { CRATES_IO } from './crates-io.ts';
import { DATA_PLATFORMS } from './data-platforms.ts';
import { DEFANG } from './defang.ts';
import { DOCKER } from './docker.ts';
import { EDITOR_EXTENSIONS } from './editor-extensions.ts';
import { FILE_TRANSFER } from './file-transfer.ts';
import { FORGES } from './forges.ts';
import { GITHUB } from './github.ts';
import { GOOGLE_CLOUD } from './google-cloud.ts';
import { HARMLESS } from './harmless.ts';
import { HOSTING } from './hosting.ts';
import { KUBERNETES } from './kubernetes.ts';
import { LANGUAGE_REGISTRIES } from './language-registries.ts';
import { MANUAL_APPROVAL } from './manual-approval.ts';
import { MAVEN } from './maven.ts';
import { MIGRATIONS } from './migrations.ts';
import { MOBILE_STORES } from './mobile-stores.ts';
import { MONITORING } from './monitoring.ts';
import { NETWORKS } from './networks.ts';
import { NPM } from './npm.ts';
import { NUGET } from './nuget.ts';
import { OCTOPUS_DEPLOY } from './octopus.ts';
import { PACKAGE_HOSTS } from './package-hosts.ts';
import { PIPELINES } from './pipelines.ts';
import { PLATFORMS } from './platforms.ts';
import type { Provider } from './provider.ts';
import { PYPI } from './pypi.ts';
import { RUBYGEMS } from './rubygems.ts';
import { SALESFORCE } from './salesforce.ts';
import { SCANNERS } from './scanners.ts';
import { SIGNING } from './signing.ts';
import { SMALLER_CLOUDS } from './smaller-clouds.ts';
import { SSH } from './ssh.ts';
import { STORES } from './stores.ts';
import { TERRAFORM } from './terraform.ts';
import { THROWAWAY } from './throwaway.ts';
import { VAULTS } from './vaults.ts';
import { VERCEL } from './vercel.ts';

/** Every vendor this program knows: data alone, which the bundles hold as texts of JSON (scripts/build.mjs). */
export const PROVIDERS: readonly Provider[] = [
  AGENTS,
  AWS,
  AZURE,
  BLOCKCHAIN,
  BUILD_SERVICES,
  CHAT,
  CLOUDFLARE,
  CLOUD_FOUNDRY,
  COMMERCE,
  CRATES_IO,
  DATA_PLATFORMS,
  DEFANG,
  DOCKER,
  EDITOR_EXTENSIONS,
  FILE_TRANSFER,
  FORGES,
  GITHUB,
  GOOGLE_CLOUD,
  HARMLESS,
  HOSTING,
  KUBERNETES,
  LANGUAGE_REGISTRIES,
  MANUAL_APPROVAL,
  MAVEN,
  MIGRATIONS,
  MOBILE_STORES,
  MONITORING,
  NETWORKS,
  NPM,
  NUGET,
  OCTOPUS_DEPLOY,
  PACKAGE_HOSTS,
  PIPELINES,
  PLATFORMS,
  PYPI,
  RUBYGEMS,
  SALESFORCE,
  SCANNERS,
  SIGNING,
  SMALLER_CLOUDS,
  SSH,
  STORES,
  TERRAFORM,
  THROWAWAY,
  VAULTS,
  VERCEL,
];
