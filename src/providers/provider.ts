import type { Authentication, EffectKind, Tier } from '../model/identity.ts';
import type { Instead, Opens } from '../model/world.ts';

/**
 * What backs an entry, and as of when. Of an action: the file that was read, at its commit. Of a command or a variable:
 * the vendor's page to hold it against, and the day of the collection it was taken from, not of a reading of that page.
 * Where the page's own source was read, that file at its commit and the day of the reading.
 */
export type Basis = Readonly<{ source: string; asOf: string }>;

/**
 * Where the step holds a value: an input of the action, a variable in its environment, the value of a command's option
 * (any of its spellings), an operand of a command (0 is the first after the matched words, -1 the last), what follows a
 * text in a word of it, what is piped into it, the first word of it that holds one of these texts, what stands in a file,
 * or a fixed text.
 */
export type Ref =
  | Readonly<{ input: string }>
  | Readonly<{ env: string }>
  | Readonly<{ option: readonly string[] }>
  | Readonly<{ operand: number }>
  | Readonly<{ after: string }>
  | Readonly<{ stdin: true }>
  /** The content of the file that another reference names, as far as the job itself has written it. */
  | Readonly<{ fileOf: Ref }>
  /** What the job has written to this file; with `after`, what follows that text on its line. */
  | Readonly<{ file: string; after?: string }>
  | Readonly<{ word: readonly string[] }>
  | Readonly<{ fixed: string }>;

/**
 * A condition on what the step gives; all of a list must hold. Texts compare without case and are written in lower case, `default` is what the action
 * takes when the input is absent. A value that cannot be known holds for no condition but `given`.
 */
export type When =
  | Readonly<{ input: string; is: readonly string[]; default?: string }>
  | Readonly<{ input: string; isNot: readonly string[]; default?: string }>
  | Readonly<{ input: string; given: boolean }>
  /** One of these words stands in the input, between spaces, commas or line ends. */
  | Readonly<{ input: string; hasWord: readonly string[]; default?: string }>
  /** One of these texts stands anywhere in the input. */
  | Readonly<{ input: string; hasText: readonly string[]; default?: string }>
  /** The input is one of these, or cannot be known: for what acts unless it is surely switched off. */
  | Readonly<{ input: string; may: readonly string[]; default?: string }>
  /** None of these texts stands in what is known of the input; holds also where nothing is known. */
  | Readonly<{ input: string; lacksText: readonly string[]; default?: string }>
  | Readonly<{ env: string; given: boolean }>;

/** A stored or short-lived proof of identity that the step is given. */
export type CredentialMeaning = Readonly<{
  is: 'credential';
  /** As a sentence would name it: `AWS access key`, `npm access token`. */
  name: string;
  by: Authentication;
  opens: Opens;
  /** The places that hold the secret part, first the one a finding is best anchored at. Any given one counts. */
  value: readonly Ref[];
  /** Names the account, where something beside the secret does. */
  principal?: Ref;
  /** Left out where none is known; then `none` says so. */
  instead?: Instead;
  /** Where no short-lived form exists: what to do instead, in one sentence. */
  none?: string;
  /**
   * Where one of these is given, the credential opens another service that speaks the same protocol (MinIO, R2, a local
   * emulator, a private index), and what `instead` says does not hold for it.
   */
  elsewhere?: readonly Ref[];
  /**
   * Only a stored secret is one: what else stands there is a path, an address, or the password of a service container
   * that lives and dies with the job.
   */
  onlyStored?: true;
  /** Where the step names the repository it uses the credential in, when that can be another one. */
  reaches?: readonly Ref[];
  when?: readonly When[];
}>;

/** The step logs in with something short-lived that it gets itself: an OIDC token exchanged for a role. */
export type LoginMeaning = Readonly<{
  is: 'login';
  name: string;
  by: 'federation' | 'workflow-token' | 'app';
  opens: Opens;
  principal: readonly Ref[];
  when?: readonly When[];
}>;

/** The step changes something outside the job. */
export type EffectMeaning = Readonly<{
  is: 'effect';
  effect: EffectKind;
  /** As a sentence would end "this job …": `deploys to Azure App Service`, `applies a Terraform plan`. */
  does: string;
  reversible: boolean;
  /** What is changed. */
  target?: readonly Ref[];
  /** The folder whose Terraform module it applies, from where it runs; with one that holds no resource it changes nothing. */
  module?: readonly Ref[];
  /** Where the step says which stage it reaches (slot, namespace, stack, workspace, stage option). */
  stage?: readonly Ref[];
  /** The stage the vendor means by default, or by the very option that matched; a `stage` that is given goes before it. */
  tier?: Tier;
  /** For `publish`: whether anybody can then install it; an image kept for a later roll-out is not public. */
  public?: boolean;
  when?: readonly When[];
}>;

/** The step says yes to a pull request, or answers a waiting deployment. */
export type ApprovalMeaning = Readonly<{
  is: 'approval';
  of: 'pull-request' | 'deployment';
  does: string;
  /** Where the step writes its answer; it is a yes unless that can only be `rejected`. */
  answer?: readonly Ref[];
  /** The token it says yes with; where none is given, `otherwise`. */
  token: readonly Ref[];
  otherwise: 'workflow-token' | 'none';
  when?: readonly When[];
}>;

/** The step waits for a person, by a list that the workflow itself holds. */
export type ApprovalListMeaning = Readonly<{
  is: 'approval-list';
  approvers: Ref;
  /** The input that keeps the one who started the run from saying yes, and the value it has when it does. */
  excludesInitiator?: Readonly<{ input: string; is: string; default: string }>;
  when?: readonly When[];
}>;

/** What the step deploys to is made for the job: a cluster in the runner, a local emulator, a scratch org. */
export type ThrowawayMeaning = Readonly<{
  is: 'throwaway';
  what: 'cluster' | 'cloud' | 'registry' | 'chain' | 'org';
  when?: readonly When[];
}>;

/** For the rest of the job the vendor's commands reach the address that this step sets. */
export type AddressMeaning = Readonly<{ is: 'address'; address: Ref; when?: readonly When[] }>;

/** The step creates a deployment on GitHub by itself. */
export type RecordMeaning = Readonly<{ is: 'record'; when?: readonly When[] }>;

/** The step runs an AI agent. */
export type AgentMeaning = Readonly<{ is: 'agent'; name: string; token: readonly Ref[]; when?: readonly When[] }>;

/** The step mints a short-lived token that later steps read from its outputs. */
export type MintMeaning = Readonly<{
  is: 'token-mint';
  name: string;
  by: Authentication;
  opens: Opens;
  principal: readonly Ref[];
  when?: readonly When[];
}>;

/**
 * What proves an identity outlives the job: a token that is not revoked, a session asked for longer than the vendor gives
 * by itself, or a file put where others can take it from. `name` is what outlives it, `instead` what to write.
 */
export type LastingMeaning = Readonly<{ is: 'lasting'; name: string; instead: string; when?: readonly When[] }> &
  (
    | Readonly<{ how: 'kept'; value: Ref; lives: string }>
    /** Seconds, with or without an `s` behind them. */
    | Readonly<{ how: 'session'; value: Ref; usual: number }>
    | Readonly<{ how: 'stored'; value: Ref; in: 'artifact' | 'cache' }>
  );

export type Meaning =
  | CredentialMeaning
  | LoginMeaning
  | EffectMeaning
  | ApprovalMeaning
  | ApprovalListMeaning
  | ThrowawayMeaning
  | AddressMeaning
  | RecordMeaning
  | AgentMeaning
  | MintMeaning
  | LastingMeaning;

/**
 * `owner/repo` or `owner/repo/path`, lower case, without the ref. `runs`: the input that holds a script which the action
 * runs on the runner, to be read like `run:`; with `program`, the arguments of that program. `writes`: the inputs that
 * hold the content, name and folder of a file it writes, the folder it takes by itself, and the output that then names it.
 */
export type ActionEntry = Basis &
  Readonly<{
    uses: string;
    means: readonly Meaning[];
    runs?: Readonly<{ input: string; language: 'bash' | 'pwsh' | 'javascript'; program?: string }>;
    writes?: Readonly<{ content: string; name: string; folder?: string; in?: string; output?: string }>;
  }>;

/**
 * A variable that programs of the vendor read by themselves. `readBy` are the programs that do, alone (`twine`) or with a
 * sub-command (`npm publish`), and the actions (`owner/repo`); a variable that none of them reads in the job is not a use.
 */
export type VariableEntry = Basis &
  Readonly<{ names: readonly string[]; readBy: readonly string[]; means: CredentialMeaning | LoginMeaning }>;

/**
 * A file that programs of the vendor read by themselves, where the job has written it. `~` is the home folder; a path
 * without it means any folder of the workspace, `*` every file of a folder but those in `except`. `has`: one of these
 * texts stands in it; `hasNot`: none does. `after`: the secret follows one of these texts on its line; else it is the file.
 */
export type FileEntry = Basis &
  Readonly<{
    paths: readonly string[];
    except?: readonly string[];
    readBy: readonly string[];
    has?: readonly string[];
    hasNot?: readonly string[];
    after?: readonly string[];
    means: Omit<CredentialMeaning, 'value'>;
  }>;

/**
 * A command by its words; `a|b` in `program` or `words` stands for either. `program` is the first word (without folder); `words` are the sub-command, in order, with only
 * options and their values allowed before and between. `needs`: at least one of these options must be there; `unless`: none
 * of these may (`--dry-run` and its kin never match and need no mention). `last`: how the last operand begins.
 * `lastHas`: what it contains; of both a last operand is also taken that begins with a variable, unless another operand
 * is the one. `has`: one of these texts stands in one of the words; `hasAll`: each of them does; `hasNot`: none does.
 * `before`: words that may stand before the sub-command and change nothing of what it does. `with`: at least one of these
 * words is an operand, or the end of one where it begins with a colon; `without`: none is. `flags`: options of this command
 * that take no value, beyond the common ones; `takes`: the only ones that do. `yes` and `no` are executed as tests.
 */
export type CommandEntry = Basis &
  Readonly<{
    program: string;
    words: readonly string[];
    needs?: readonly string[];
    unless?: readonly string[];
    last?: string;
    lastHas?: string;
    has?: readonly string[];
    hasAll?: readonly string[];
    hasNot?: readonly string[];
    before?: readonly string[];
    with?: readonly string[];
    without?: readonly string[];
    takes?: readonly string[];
    flags?: readonly string[];
    means: readonly Meaning[];
    yes: readonly string[];
    no: readonly string[];
  }>;

/**
 * Commands that no entry gives a meaning, by their words. Each of `words` is a sub-command: words apart by spaces, `a|b` for
 * either, `*` at the end of a word for any ending. `'*'` alone is whatever follows the program, `''` the program with options
 * alone. The conditions are those of
 * {@link CommandEntry}, and hold for all of them.
 */
export type QuietCommands = Basis &
  Readonly<{ program: string; words: readonly string[] }> &
  Pick<CommandEntry, 'before' | 'needs' | 'unless' | 'has' | 'hasAll' | 'hasNot'>;

/** A file that a vendor's login leaves on the runner. `~` is the home folder, `.` the workspace. */
export type CredentialFile = Readonly<{
  /** Whoever takes one of these takes the credential: the file, and the folders that hold it. */
  paths: readonly string[];
  name: string;
  /** Only where the credential that was given is of this kind, and by an action. */
  by?: Authentication;
  /** Conditions on the step that logs in. */
  when?: readonly When[];
}>;

export type Provider = Readonly<{
  id: string;
  title: string;
  /** What an `elsewhere` says where it means the vendor's own service after all: a host, or a whole name. */
  home?: readonly string[];
  /** Where a step says which service the vendor's commands reach. */
  endpoint?: readonly Ref[];
  /** What its effects run against, where that can live and die with the job. */
  runsAgainst?: ThrowawayMeaning['what'];
  /** Its effects act with the login of a cloud, and reach no cloud before one. */
  needsCloud?: true;
  files?: readonly CredentialFile[];
  /**
   * Names of variables and secrets that by custom or by the vendor's page hold an identifier and no secret, though many
   * store it as one. In upper case; a trailing `*` stands for every ending.
   */
  identifiers?: readonly string[];
  actions: readonly ActionEntry[];
  variables: readonly VariableEntry[];
  configurations?: readonly FileEntry[];
  commands: readonly CommandEntry[];
  /**
   * What surely changes nothing outside the job: it reads, builds, logs in, or sets the runner up. An entry of `commands`
   * that says a command is a change goes before it.
   */
  harmless?: readonly QuietCommands[];
  /** What is known, is not harmless, and is still no delivery or approval: `npm run commands` asks for nothing more of it. */
  unjudged?: readonly (QuietCommands & Readonly<{ because: string }>)[];
}>;
