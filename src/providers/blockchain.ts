import { command, stored, variable } from './entry.ts';
import { LOCAL } from './local.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const FOUNDRY = { source: 'https://getfoundry.sh/forge/deploying', asOf: '2026-09-01' };
const HARDHAT = { source: 'https://hardhat.org/ignition/docs/guides/deploy', asOf: '2026-09-01' };
const ANCHOR = { source: 'https://www.anchor-lang.com/docs/references/cli', asOf: '2026-09-01' };
const SOLANA = { source: 'https://solana.com/docs/programs/deploying', asOf: '2026-09-01' };
/** Chains that are there to try things on. */
const TRIAL_NAMES = ['sepolia', 'hoodi', 'holesky', 'goerli', 'amoy', 'mumbai', 'fuji', 'chiado', 'testnet', 'devnet'];
const TRIALS = TRIAL_NAMES.flatMap((name) => [name, name.toUpperCase()]);
const PRIVATE_KEY =
  'A key of a chain is long-lived by nature: sign with one that a cloud’s key service holds and a federated login opens, or with several people, and never with one a workflow can read.';
const key = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('private key of a wallet', 'static-key', 'platform', value, { none: PRIVATE_KEY });
const CONTRACT: EffectMeaning = {
  is: 'effect',
  effect: 'deploy',
  does: 'deploys a contract to a chain',
  reversible: false,
  target: [{ option: ['--network', '--rpc-url', '--fork-url', '-r', '--chain', '--provider.cluster', '--url', '-u'] }],
};

/** The same command on a chain that counts, and on one to try things on. */
const deploys = (
  basis: Pick<CommandEntry, 'source' | 'asOf'>,
  program: string,
  words: readonly string[],
  lines: Readonly<{ yes: string; trial: string; no: readonly string[] }>,
  more: Partial<CommandEntry> = {},
): readonly CommandEntry[] => {
  const means = [CONTRACT, key([{ option: ['--private-key', '--keypair', '-k'] }])];
  return [
    command(
      basis,
      program,
      words,
      means,
      { yes: [lines.yes], no: [lines.trial, ...lines.no] },
      {
        ...more,
        hasNot: [...LOCAL, ...TRIALS],
      },
    ),
    command(
      basis,
      program,
      words,
      [{ ...CONTRACT, does: 'deploys a contract to a test chain', tier: 'development' }],
      { yes: [lines.trial], no: [lines.yes, ...lines.no] },
      { ...more, has: TRIALS, hasNot: LOCAL },
    ),
  ];
};

/** Contracts on chains, which nobody can take back. */
export const BLOCKCHAIN: Provider = {
  id: 'blockchain',
  title: 'Chains and contracts',
  runsAgainst: 'chain',
  actions: [],
  variables: [
    variable(
      { source: 'https://getfoundry.sh/forge/reference/verify-contract', asOf: '2026-09-01' },
      ['ETHERSCAN_API_KEY'],
      ['forge verify-contract', 'forge create', 'forge script'],
      (value) =>
        stored('Etherscan API key', 'api-token', 'scanner', value, {
          none: 'It can only ask and send sources for checking, and no short-lived form is known: replace it regularly.',
        }),
    ),
  ],
  commands: [
    ...deploys(
      FOUNDRY,
      'forge',
      ['create|script'],
      {
        yes: 'forge script script/Deploy.s.sol --rpc-url "$RPC_URL" --private-key "$KEY" --broadcast',
        trial: 'forge create --broadcast --rpc-url https://sepolia.acme.example src/Shop.sol:Shop',
        no: [
          'forge script script/Deploy.s.sol --rpc-url "$RPC_URL"',
          'forge create --broadcast --rpc-url http://127.0.0.1:8545 a',
        ],
      },
      { needs: ['--broadcast'] },
    ),
    ...deploys(
      HARDHAT,
      'hardhat',
      ['ignition', 'deploy'],
      {
        yes: 'npx hardhat ignition deploy ignition/modules/Shop.ts --network mainnet',
        trial: 'npx hardhat ignition deploy ignition/modules/Shop.ts --network sepolia',
        no: ['npx hardhat ignition deploy ignition/modules/Shop.ts', 'npx hardhat test --network mainnet'],
      },
      { needs: ['--network'] },
    ),
    ...deploys(
      ANCHOR,
      'anchor',
      ['deploy|upgrade'],
      {
        yes: 'anchor deploy --provider.cluster mainnet',
        trial: 'anchor deploy --provider.cluster devnet',
        no: ['anchor deploy', 'anchor build'],
      },
      { needs: ['--provider.cluster'] },
    ),
    ...deploys(
      SOLANA,
      'solana',
      ['program', 'deploy'],
      {
        yes: 'solana program deploy --url mainnet-beta target/deploy/shop.so',
        trial: 'solana program deploy -u devnet target/deploy/shop.so',
        no: ['solana program deploy target/deploy/shop.so', 'solana balance --url mainnet-beta'],
      },
      { needs: ['--url', '-u'] },
    ),
  ],
};
