/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 843:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = { ...__nccwpck_require__(308), lend: (given) => { (__nccwpck_require__(350)/* .lend */ .o)(given[0]); } };


/***/ }),

/***/ 350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ lend)
/* harmony export */ });
/* unused harmony export parseYaml */
let lender;
const lend = (given) => { lender = given; };
const parseYaml = (...given) => lender.parseYaml(...given);


/***/ }),

/***/ 308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  broadTrustPolicy: () => (/* binding */ broadTrustPolicy)
});

;// CONCATENATED MODULE: ./build-rooms/model/place.js
const place_known = (value) => ({ known: true, value });
const place_unknown = (because, settle = 'nothing') => ({ known: false, because, settle });
/** Orders places as a reader meets them: by file, then from top to bottom. */
function place_bySpan(a, b) {
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
}
/** Where each line of a text begins, as offsets. */
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** The last of these rising offsets that is not behind `offset`, by its position in the list. */
function rowOf(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./build-rooms/model/trust.js
const literally = (text) => (text === '' ? [] : [{ kind: 'text', text }]);
const hole = (name) => ({ kind: 'hole', name });
const ANY = { kind: 'any', least: 0, without: '' };
/** Text with `*` for any characters and `?` for one, as AWS writes patterns. */
function globbed(text) {
    return text
        .split(/([*?])/u)
        .flatMap((part) => (part === '*' ? [ANY] : part === '?' ? [{ kind: 'one', without: '' }] : literally(part)));
}
/** The pattern as a reader would write it. */
const showPattern = (pattern) => pattern
    .map((piece) => {
    if (piece.kind === 'text')
        return piece.text;
    if (piece.kind === 'hole')
        return `\${${piece.name}}`;
    return piece.kind === 'any' ? '*' : '?';
})
    .join('');
/** Whether a text surely fits a pattern: a hole fits nothing. Each piece costs no more than the text is long. */
function fits(pattern, text, ignoresCase = false) {
    const cased = (one) => (ignoresCase ? one.toLowerCase() : one);
    const whole = cased(text);
    let ends = new Set([0]);
    for (const piece of pattern) {
        ends = endsOf(piece, whole, ends, cased);
        if (ends.size === 0)
            return false;
    }
    return ends.has(whole.length);
}
/** Where a piece can end that begins at one of these places. */
function endsOf(piece, text, from, cased) {
    const ends = new Set();
    if (piece.kind === 'hole')
        return ends;
    if (piece.kind === 'text') {
        const part = cased(piece.text);
        for (const at of from)
            if (text.startsWith(part, at))
                ends.add(at + part.length);
        return ends;
    }
    let goesOn = false;
    for (let at = 0; at <= text.length; at += 1) {
        if (piece.kind === 'one')
            goesOn = false;
        if (from.has(at))
            goesOn = true;
        if (from.has(at) && piece.kind === 'any' && piece.least === 0)
            ends.add(at);
        goesOn &&= at < text.length && !piece.without.includes(text[at] ?? '');
        if (goesOn)
            ends.add(at + 1);
    }
    return ends;
}

;// CONCATENATED MODULE: ./build-rooms/rules/controls.js
/**
 * The controls each harm speaks to, by framework and the publisher's own id. IA-5(7) and PCI 8.6.2 are about credentials
 * written into files, so only a literal one names them.
 */
const LONG_LIVED = [
    'OWASP-NHI NHI7:2025',
    'OWASP-NHI NHI4:2025',
    'OWASP-CICD CICD-SEC-6',
    'NIST-CSF PR.AA-01',
    'NIST-800-53 IA-5',
    'NIST-800-53 IA-9',
    'SOC2 CC6.1',
    'PCI-DSS 8.6.3',
    'ISO-27001 A.5.17',
];
const CONTROLS = {
    longLivedSecret: LONG_LIVED,
    literalCredential: [
        'OWASP-NHI NHI2:2025',
        'OWASP-CICD CICD-SEC-6',
        'NIST-CSF PR.AA-01',
        'NIST-800-53 IA-5(7)',
        'SOC2 CC6.1',
        'PCI-DSS 8.6.2',
        'ISO-27001 A.5.17',
        'CIS-SSC 2.3.8',
    ],
    sharedAccount: [
        'OWASP-NHI NHI9:2025',
        'OWASP-NHI NHI8:2025',
        'OWASP-CICD CICD-SEC-2',
        'NIST-CSF PR.AA-05',
        'NIST-800-53 AC-2(9)',
        'NIST-800-53 IA-4',
        'SOC2 CC6.3',
        'PCI-DSS 8.2.2',
        'ISO-27001 A.5.16',
    ],
    excessAuthority: [
        'OWASP-NHI NHI5:2025',
        'OWASP-CICD CICD-SEC-5',
        'NIST-CSF PR.AA-05',
        'NIST-800-53 AC-6',
        'SOC2 CC6.3',
        'PCI-DSS 7.2.5',
        'ISO-27001 A.8.2',
    ],
    identityLifecycle: [
        'OWASP-NHI NHI1:2025',
        'NIST-CSF PR.AA-01',
        'NIST-800-53 AC-2',
        'NIST-800-53 IA-4',
        'SOC2 CC6.2',
        'PCI-DSS 8.2.6',
        'ISO-27001 A.5.18',
    ],
    missingApproval: [
        'OWASP-CICD CICD-SEC-1',
        'NIST-CSF PR.AA-05',
        'NIST-CSF ID.RA-07',
        'NIST-800-53 CM-3',
        'NIST-800-53 CM-5',
        'SOC2 CC8.1',
        'PCI-DSS 6.5.1',
        'ISO-27001 A.8.32',
        'CIS-SSC 5.2.3',
    ],
    evidence: [
        'OWASP-CICD CICD-SEC-10',
        'NIST-CSF PR.PS-04',
        'NIST-800-53 AU-2',
        'NIST-800-53 AU-10',
        'SOC2 CC7.2',
        'PCI-DSS 10.2.1',
        'ISO-27001 A.8.15',
    ],
    selfApproval: [
        'OWASP-CICD CICD-SEC-1',
        'NIST-CSF PR.AA-05',
        'NIST-800-53 AC-5',
        'NIST-800-53 CM-5',
        'SOC2 CC6.3',
        'SOC2 CC8.1',
        'PCI-DSS 6.5.4',
        'ISO-27001 A.5.3',
        'CIS-SSC 1.1.3',
    ],
};

;// CONCATENATED MODULE: ./build-rooms/model/facts.js

/** What went wrong while GitHub was asked, as a sentence of its own. */
const problemWords = (problem) => `GitHub was asked, and ${problem.replace(/^GitHub(?= )/u, 'it')}`;
/** What would settle an answer that GitHub did not give. */
const SETTLES = {
    permission: 'token',
    plan: 'nothing',
    hidden: 'token',
    failed: 'online',
    limit: 'online',
    'not-asked': 'online',
};
const fact = (value) => ({ state: 'known', value });
const absent = { state: 'absent' };
const unsaid = (why, because) => ({ state: 'unknown', why, because });
/** What is there, with what nothing set means; or why it is not known, and what would settle it. */
function facts_settled(said, nothing) {
    switch (said.state) {
        case 'known':
            return known(said.value);
        case 'absent':
            return known(nothing);
        case 'unknown':
            return unknown(said.because, SETTLES[said.why]);
    }
}

;// CONCATENATED MODULE: ./build-rooms/rules/kit.js


/** The rule's own words, without its function. */
const cardOf = ({ judge: _judge, needs: _needs, ...card }) => card;
/** A judgement *not met*. */
const notMet = (subject, at, { message, why, fix, confidence = 'high', setting, related = [], chain = [] }) => ({
    subject,
    at,
    outcome: 'not-met',
    message,
    why,
    fix,
    confidence,
    ...(setting !== undefined && { setting }),
    related,
    chain,
});
const met = (subject, at, because) => ({
    subject,
    at,
    outcome: 'met',
    because,
});
const notApplicable = (subject, at, because) => ({
    subject,
    at,
    outcome: 'not-applicable',
    because,
});
/** What GitHub did not say, as a judgement: `what` it is about, and why it did not. */
function unknownOf(subject, at, what, said) {
    const because = settled(said, undefined);
    return {
        subject,
        at,
        outcome: 'unknown',
        because: because.known
            ? unknown(`${what}, and GitHub names nothing of it`)
            : { ...because, because: `${what}: ${because.because}` },
    };
}
const jobSubject = (kind, { file, job }, step) => ({
    kind,
    id: `${file}#${job}`,
    job,
    ...(step === undefined ? {} : { step }),
});
/** Groups in the order of first appearance. */
function groupBy(list, keyOf) {
    const groups = new Map();
    for (const one of list) {
        const key = keyOf(one);
        const group = groups.get(key);
        if (group)
            group.push(one);
        else
            groups.set(key, [one]);
    }
    return groups;
}
/** The job in its file, whichever call reached it: where a person would repair it. */
const jobKey = ({ job: { file, job } }) => `${file}\n${job}`;
/** One use of a credential for each job, step and account, however many calls lead there. */
function credentialsByPlace(world) {
    const byPlace = groupBy(world.credentials, (use) => [jobKey(use), use.provider, use.name, use.account, use.source.kind].join('\n'));
    return [...byPlace.values()].flatMap(([first]) => first ?? []);
}
/** Whether a credential lives until somebody changes it, and by which secret. */
const isStored = (source) => source.kind === 'stored' || source.kind === 'handed-in';
/** Whether a credential is stored cannot be said where nobody knows what it is. */
const ofUnknownSource = (subject, use, because) => ({
    subject,
    at: use.at,
    outcome: 'unknown',
    because: {
        ...because,
        because: `where job \`${use.job.job}\` has its ${use.name} from: ${because.because}`,
    },
});
/** Other places of the same credential, as related remarks in reading order, at most ten. */
const alsoAt = (places, text) => [...places]
    .sort((a, b) => bySpan(a.span, b.span))
    .slice(0, 10)
    .map((at) => ({ at, text }));
/** Who holds a stored credential, and who can read it there, as the predicate of a sentence. */
const holder = ({ job: { environment }, source }) => {
    if (source.kind === 'handed-in')
        return 'is handed in by callers outside this repository';
    return environment
        ? 'is a secret of the job\u2019s environment, or of the repository or organization above it'
        : 'is a secret of the repository or organization, where every workflow on every branch can read it';
};
/** A list as a sentence has it: `a`, `a and b`, `a, b and c`. */
function listed(words) {
    const head = words.slice(0, -1);
    const last = words.at(-1) ?? '';
    return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}
/** The calls that lead to a job, when there are any. */
const chainOf = ({ chain }) => chain;
/** A stored credential as a reader knows it: the secret's name, never its value. */
const nameOf = ({ account }) => `\`${account}\``;
/** The declared identities, each with what the manifest says of the tiers of environments; none without a manifest. */
function declaredIdentities({ manifest, environments, }) {
    if (!manifest.known)
        return [];
    const { identities } = manifest.value;
    const tiers = new Map(environments.map(({ name, tier }) => [name.toLowerCase(), tier]));
    const tierOf = (name) => tiers.get(name.toLowerCase()) ?? 'unknown';
    return identities.map((identity) => ({ identity, tierOf }));
}
/** The token an approval is given with, as a sentence would name it. */
function tokenName(token) {
    switch (token.kind) {
        case 'workflow-token':
            return 'the workflow\u2019s own token';
        case 'stored':
        case 'handed-in':
            return `the stored token \`secrets.${token.secret}\`, and so as the person or bot it belongs to`;
        case 'minted':
            return `a token minted in this run (\`${token.by}\`)`;
        default:
            return 'a token this scan cannot follow';
    }
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust-names.js

/** Holes that can only be the repository's own name are taken for it: a policy that is used here means this one. */
function bindTests(tests, name) {
    const isOpen = tests.some(({ patterns }) => patterns.some((one) => one.some(isHole)));
    return isOpen ? tests.map((test) => bindTest(test, name)) : tests;
}
function bindTest(test, name) {
    const [owner = ''] = name.split('/');
    const bound = (said, end) => ({
        ...test,
        patterns: test.patterns.map((one) => bind(one, said, end)),
    });
    switch (test.claim) {
        case 'sub':
            return bound(`repo:${name}`, ':');
        case 'job_workflow_ref':
        case 'workflow_ref':
            return bound(name, '/.github/');
        case 'repository':
            return bound(name, '');
        case 'repository_owner':
            return bound(owner, '');
        case 'repository_id':
        case 'repository_owner_id':
            return { ...test, patterns: test.patterns.map((one) => (one.some(isHole) ? literally('1') : one)) };
        default:
            return test;
    }
}
const isHole = ({ kind }) => kind === 'hole';
/** What is tried out where a name can be split in several ways. */
const MAX_OPEN = 4;
/** `said` is what the pattern says up to its `end`; one that is nothing but a hole may say more. */
function bind(pattern, said, end) {
    const { head, tail } = headOf(pattern, end);
    const open = head.filter(({ kind }) => kind !== 'text').length;
    const isOpaque = end !== '' && pattern.length === 1;
    if (isOpaque || open > MAX_OPEN || !head.some(isHole))
        return pattern;
    const goesOn = end !== '' && tail.length === 0 ? '' : '$';
    const found = new RegExp(`^${head.map(sourceOf).join('')}${goesOn}`, 'u').exec(said);
    if (!found)
        return pattern;
    const parts = head.map((piece, at) => (isHole(piece) ? { kind: 'text', text: found[at + 1] ?? '' } : piece));
    return [...parts, ...tail];
}
/** What a pattern has before its end of the name, and the rest. The colon of `repo:` is none. */
function headOf(pattern, end) {
    for (const [at, piece] of pattern.entries()) {
        if (piece.kind !== 'text' || end === '')
            continue;
        const found = piece.text.indexOf(end, at === 0 && piece.text.startsWith('repo:') ? 5 : 0);
        if (found < 0)
            continue;
        return {
            head: [...pattern.slice(0, at), ...literally(piece.text.slice(0, found))],
            tail: [...literally(piece.text.slice(found)), ...pattern.slice(at + 1)],
        };
    }
    return { head: pattern, tail: [] };
}
/** Each piece is a group, so that a hole is found again by its position. */
function sourceOf(piece, at) {
    if (piece.kind === 'text')
        return `(${piece.text.replace(/[\^$.*+?()[\]{}|/]/gu, String.raw `\$&`)})`;
    if (piece.kind === 'one')
        return '([^:])';
    return piece.kind === 'hole' && at === 0 ? '(.*)' : '([^:]*)';
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust-tokens.js

/** What an attacker picks freely. It stands in made-up tokens wherever a policy leaves them the choice. */
const MARK = 'zzzz';
/** https://docs.github.com/en/actions/reference/security/oidc */
function claimOf(name, token) {
    const { repository, way, maker } = token;
    const isStranger = maker === 'stranger';
    switch (name) {
        case 'sub':
            return subjectsOf(token);
        case 'repository':
            return [`${repository.owner}/${repository.name}`];
        case 'repository_owner':
            return [repository.owner];
        case 'repository_id':
            return repository.ids;
        case 'repository_owner_id':
            return repository.ownerIds;
        case 'ref':
            return [refOf(way)];
        case 'ref_type':
            return [way.kind === 'tag' ? 'tag' : 'branch'];
        case 'ref_protected':
            return isStranger ? ['true', 'false'] : ['false'];
        case 'environment':
            return way.kind === 'environment' ? [way.name] : 'missing';
        case 'event_name':
            return eventsOf(token);
        case 'job_workflow_ref':
        case 'workflow_ref':
            return filesOf(token);
        case 'actor':
        case 'actor_id':
        case 'triggering_actor':
            return [MARK];
        case 'head_ref':
        case 'base_ref':
            return way.kind === 'pull-request' || isStranger ? 'any' : [''];
        case 'aud':
        case 'iss':
        case 'workflow':
        case 'runner_environment':
            return 'any';
        case 'repository_visibility':
            return isStranger ? 'any' : 'unsaid';
        default:
            return 'unsaid';
    }
}
function subjectsOf({ repository: { owner, name, ownerIds, ids }, way, form }) {
    const tail = tailOf(way);
    if (form === 'names')
        return [`repo:${owner}/${name}:${tail}`];
    return ownerIds.flatMap((ownerId) => ids.map((id) => `repo:${owner}@${ownerId}/${name}@${id}:${tail}`));
}
const tailOf = (way) => way.kind === 'environment'
    ? `environment:${way.name.replaceAll(':', '%3A')}`
    : way.kind === 'pull-request'
        ? 'pull_request'
        : `ref:${refOf(way)}`;
function refOf({ kind, name }) {
    if (kind === 'pull-request')
        return 'refs/pull/1/merge';
    return kind === 'tag' ? `refs/tags/${name}` : `refs/heads/${kind === 'branch' ? name : MARK}`;
}
/** What starts a workflow as a branch has it, not as the default branch does. */
function eventsOf({ way, maker }) {
    if (way.kind === 'pull-request')
        return ['pull_request'];
    return maker === 'stranger' ? 'any' : ['push', 'create', 'workflow_dispatch'];
}
/** Whoever makes a token writes the workflow too, as the ref that it runs on has it. */
const filesOf = ({ repository: { owner, name }, way, files }) => [`${MARK}.yml`, ...files].map((file) => `${owner}/${name}/.github/workflows/${file}@${refOf(way)}`);
const SUBJECT = /^repo:([\w.-]+)(?:@(\w+))?\/([\w.-]+)(?:@(\w+))?:(.+)$/u;
const names = new WeakMap();
function namedIn(tests) {
    const before = names.get(tests);
    const found = before ?? findNamed(tests);
    if (!before)
        names.set(tests, found);
    return found;
}
function findNamed(tests) {
    const asked = (claims) => tests.filter(({ claim, not }) => !not && claims.includes(claim)).flatMap(exampleTexts);
    const subjects = asked(['sub']).flatMap(partsOf);
    const whole = asked(['repository']).map((text) => text.split('/'));
    const owners = [...asked(['repository_owner']), ...subjects.map(({ owner }) => owner)];
    const pairs = [
        ...subjects,
        ...whole.map(([owner = '', name = '']) => ({ owner, name })),
        ...owners.map((owner) => ({ owner, name: MARK })),
    ];
    return {
        repositories: distinct(pairs.filter(({ owner, name }) => isName(owner) && isName(name)), ({ owner, name }) => `${owner}/${name}`),
        ways: distinct([
            ...subjects.flatMap(({ tail }) => wayOf(tail) ?? []),
            ...asked(['environment']).map((name) => ({ kind: 'environment', name })),
            ...asked(['ref']).flatMap((ref) => wayOf(`ref:${ref}`) ?? []),
        ], tailOf),
        files: [
            ...new Set(tests
                .filter(({ claim }) => claim.endsWith('workflow_ref'))
                .flatMap(({ patterns }) => patterns)
                .flatMap(filesNamedIn)),
        ],
        ownerIds: [...new Set([...asked(['repository_owner_id']), ...subjects.flatMap(({ ownerId }) => ownerId ?? [])])],
        ids: [...new Set([...asked(['repository_id']), ...subjects.flatMap(({ id }) => id ?? [])])],
    };
}
/** A dot that a regular expression does not escape is one character of any kind: a dot too. */
const filesNamedIn = (pattern) => {
    const dotted = pattern.map((piece) => (piece.kind === 'one' ? { kind: 'text', text: '.' } : piece));
    return /\/\.github\/workflows\/([\w.-]+\.ya?ml)/u.exec(showPattern(dotted))?.slice(1) ?? [];
};
/** What a subject of GitHub's own forms says. */
function partsOf(text) {
    const [, owner, ownerId, name, id, tail] = SUBJECT.exec(text) ?? [];
    if (owner === undefined || name === undefined || tail === undefined)
        return [];
    return [{ owner, name, tail, ...(ownerId === undefined ? {} : { ownerId }), ...(id === undefined ? {} : { id }) }];
}
const isName = (text) => /^[\w.-]+$/u.test(text);
/** Tokens are tried with each of these and each of those. */
const MAX_NAMED = 20;
function distinct(list, keyOf) {
    return [...new Map(list.map((one) => [keyOf(one), one])).values()].slice(0, MAX_NAMED);
}
/** A colon in a name is written `%3A` there. */
function wayOf(tail) {
    if (tail === 'pull_request')
        return { kind: 'pull-request', name: '' };
    const [, kind, name = ''] = /^(environment:|ref:refs\/heads\/|ref:refs\/tags\/)([^:]+)$/u.exec(tail) ?? [];
    if (kind === undefined)
        return undefined;
    return { kind: kind === 'environment:' ? 'environment' : kind.endsWith('heads/') ? 'branch' : 'tag', name };
}
const FILLS = [MARK, '', `${MARK}/${MARK}`, `${MARK}:ref:refs/heads/${MARK}`, `${MARK}/${MARK}:ref:refs/heads/${MARK}`];
const FIRST_IDS = '1';
const MAX_EXAMPLES = 300;
/** Of all patterns of a test together. */
const MAX_ALL = 1_000;
/** Whether every shape of what fits a test is tried; where wildcards stand beside each other there may be too many. */
function isFollowed({ patterns }) {
    const counts = patterns.map((pattern) => pattern.reduce((count, piece) => count * (piece.kind === 'hole' ? 1 : fillsOf(piece).length), 1));
    return counts.every((one) => one <= MAX_EXAMPLES) && counts.reduce((sum, one) => sum + one, 0) <= MAX_ALL;
}
function exampleTexts({ patterns }) {
    const texts = [];
    for (const pattern of patterns) {
        texts.push(...examplesOf(pattern));
        if (texts.length >= MAX_ALL)
            break;
    }
    return texts;
}
/** Texts that fit a pattern, of every shape that a wildcard can give it; holes leave none. */
function examplesOf(pattern) {
    let sums = [''];
    for (const piece of pattern) {
        const next = fillsOf(piece);
        if (sums.length * next.length > MAX_EXAMPLES)
            return [];
        sums = sums.flatMap((sum) => next.map((one) => sum + one));
    }
    return sums;
}
function fillsOf(piece) {
    if (piece.kind === 'text')
        return [piece.text];
    if (piece.kind === 'hole')
        return [];
    const fills = piece.kind === 'one' ? [MARK.slice(0, 1), FIRST_IDS] : [...FILLS, FIRST_IDS];
    return fills.filter((fill) => (fill !== '' || (piece.kind === 'any' && piece.least === 0)) &&
        ![...fill].some((one) => piece.without.includes(one)));
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust.js



/** Everything that a policy takes beside what it names, the gravest first; of each kind one. */
function takenBy(policy, own) {
    const all = policy.admits.flatMap((admission) => takenByOne(admission, own));
    return BREADTHS.flatMap((breadth) => {
        const same = all.filter((one) => one.breadth === breadth);
        return same.find(({ sure }) => sure) ?? same[0] ?? [];
    });
}
/** Any repository of the world is too much whoever uses the policy; what is wider than needed only where it reaches far. */
const isHarm = ({ breadth }, reachesFar) => breadth === 'stranger' || (reachesFar && !['refs', 'tags'].includes(breadth));
const BREADTHS = ['stranger', 'owner', 'branch', 'environment', 'pull-request', 'refs', 'tags'];
const PLACEHOLDER = 'this-owner/this-repository';
function takenByOne(admission, own) {
    const names = namesOf(admission, own);
    return (names.length > 0 ? names : [PLACEHOLDER]).flatMap((name) => {
        const bound = { ...admission, tests: bindTests(admission.tests, name) };
        const named = namedIn(bound.tests);
        const proven = new Set();
        return tokensOf(named, name, own).flatMap(({ breadth, token }) => {
            if (proven.has(breadth))
                return [];
            const found = tryToken({ breadth, token, admission: bound, own, name });
            if (found.some(({ sure }) => sure))
                proven.add(breadth);
            return found;
        });
    });
}
/** What the repository may be called there: its own name, and the same below another owner. */
function namesOf(admission, own) {
    const written = writtenIn(admission);
    if (own.repository === undefined)
        return written.slice(0, 5);
    return [own.repository, ...written.filter((one) => isMoved(one, own))];
}
/** The repositories that the tests name in full. */
const writtenIn = ({ tests }) => namedIn(tests)
    .repositories.map(({ owner, name }) => `${owner}/${name}`)
    .filter((one) => !one.includes(MARK));
const trust_nameOf = (repository) => repository.slice(repository.indexOf('/') + 1).toLowerCase();
/** The same name below another owner: the repository was moved, or the policy was copied with it. */
const isMoved = (one, { repository = '' }) => trust_nameOf(one) === trust_nameOf(repository) && one !== repository;
/** Whether a policy names the repository in full, below whichever owner. */
const namesOwn = ({ admits }, own) => own.repository !== undefined &&
    admits.some((one) => writtenIn(one).some((name) => trust_nameOf(name) === trust_nameOf(own.repository ?? '')));
function tryToken({ breadth, token, admission, own, name }) {
    const answers = admission.tests.map((test) => askTest(test, claimOf(test.claim, token)));
    if (answers.includes('no'))
        return [];
    const test = TELLING.flatMap((claim) => admission.tests.find((one) => one.claim === claim && !one.not) ?? [])[0];
    const asksSubject = admission.tests.some(({ claim }) => claim === 'sub');
    const sure = answers.every((one) => one === 'yes') &&
        admission.unread.length === 0 &&
        !(own.isCustomised && asksSubject && breadth !== 'stranger');
    const values = test ? claimOf(test.claim, token) : [];
    const texts = typeof values === 'string' ? [] : values;
    const fitting = test?.patterns.find((one) => texts.some((value) => answer(one, value, test) !== 'no'));
    return [{ breadth, token, sure, admission, test, pattern: fitting && (test?.written ?? showPattern(fitting)), name }];
}
/** By which claims a policy says who it means, the most telling first. */
const TELLING = ['sub', 'repository', 'repository_owner', 'repository_id', 'repository_owner_id'];
function askTest(test, values) {
    if (test.claim === 'aud' || test.claim === 'iss')
        return 'yes';
    if (values === 'missing')
        return test.orMissing ? 'yes' : 'no';
    if (values === 'unsaid')
        return 'perhaps';
    if (values === 'any')
        return test.not || test.patterns.length > 0 ? 'yes' : 'no';
    const answers = values.map((value) => {
        const each = test.patterns.map((pattern) => answer(pattern, value, test));
        const one = each.includes('yes') ? 'yes' : each.includes('perhaps') ? 'perhaps' : 'no';
        return test.not ? TURNED[one] : one;
    });
    return answers.includes('yes') ? 'yes' : answers.includes('perhaps') ? 'perhaps' : 'no';
}
const TURNED = { yes: 'no', no: 'yes', perhaps: 'perhaps' };
function answer(pattern, value, { ignoresCase }) {
    if (fits(pattern, value, ignoresCase))
        return 'yes';
    if (!pattern.some(({ kind }) => kind === 'hole'))
        return 'no';
    // What a hole stands for is fixed, so it is not what an attacker picks.
    const fixed = { kind: 'any', least: 0, without: value.includes(MARK) ? MARK.slice(0, 1) : '' };
    const firm = pattern.map((piece) => (piece.kind === 'hole' ? fixed : piece));
    return fits(firm, value, ignoresCase) ? 'perhaps' : 'no';
}
const WAYS = [
    ['branch', { kind: 'branch', name: MARK }],
    ['environment', { kind: 'environment', name: MARK }],
    ['pull-request', { kind: 'pull-request', name: '' }],
];
function tokensOf(named, name, own) {
    const [owner = '', repository = ''] = name.split('/');
    const ownIds = { ownerIds: named.ownerIds, ids: named.ids };
    const itself = { owner, name: repository, ownerIds: orSome(ownIds.ownerIds), ids: orSome(ownIds.ids) };
    const beside = named.repositories.filter((one) => `${one.owner}/${one.name}`.includes(MARK));
    const made = (who, way, maker, forms) => forms.map((form) => ({ repository: who, way, maker, files: named.files, form }));
    const ways = [...WAYS.map(([, way]) => way), { kind: 'branch', name: 'main' }, ...named.ways];
    const strangers = [{ owner: MARK, name: MARK }, { owner: MARK, name: repository }, ...beside].filter((one) => one.owner.includes(MARK));
    const siblings = [{ owner, name: MARK }, ...beside].filter((one) => !one.owner.includes(MARK));
    return [
        ...strangers.flatMap((who) => ways.flatMap((way) => made({ ...who, ownerIds: [MARK, '999'], ids: [MARK, '999'] }, way, 'stranger', ['names', 'ids']).map(asBreadth('stranger')))),
        ...siblings.flatMap((who) => ways.flatMap((way) => made({ ...who, ownerIds: itself.ownerIds, ids: [MARK, '999'] }, way, 'stranger', ['names', 'ids']).map(asBreadth('owner')))),
        ...WAYS.flatMap(([breadth, way]) => made(itself, way, 'writer', own.forms).map(asBreadth(breadth))),
        ...named.ways.flatMap((way) => {
            const isPart = way.name.includes(MARK) && way.name !== MARK;
            if (way.kind === 'tag' && way.name.includes(MARK))
                return made(itself, way, 'writer', own.forms).map(asBreadth('tags'));
            return isPart ? made(itself, way, 'writer', own.forms).map(asBreadth('refs')) : [];
        }),
    ];
}
const asBreadth = (breadth) => (token) => ({ breadth, token });
const orSome = (ids) => (ids.length === 0 ? ['1'] : ids);
/** Each block once: what is applied several times asks the same each time, and is repaired in one place. */
function distinctPolicies(policies) {
    const groups = new Map();
    for (const policy of policies) {
        const asks = policy.admits.map(({ tests, unread }) => [
            unread,
            tests.map(({ claim, not, patterns }) => [claim, not, patterns.map(showPattern)]),
        ]);
        const key = JSON.stringify([policy.at.span, policy.kind, asks]);
        const before = groups.get(key);
        groups.set(key, before ? both(before, policy) : policy);
    }
    return [...groups.values()];
}
const both = (one, other) => ({
    ...one,
    name: one.name === other.name ? one.name : `${one.name}, ${other.name}`,
    principals: [...new Set([...one.principals, ...other.principals])],
});
/** The policies of a world, and what is known of the repository that they admit. */
function ownOf({ settings: { repository, live } }) {
    const subject = live.known && live.value.subject.state === 'known' ? live.value.subject.value : undefined;
    const immutable = subject?.immutable.state === 'known' ? subject.immutable.value : undefined;
    return {
        repository: repository ?? (live.known ? live.value.repository : undefined),
        forms: immutable === undefined ? ['names', 'ids'] : [immutable ? 'ids' : 'names'],
        isCustomised: subject?.claims !== undefined,
    };
}
/** Whether it has a name of its own, and not the one that stands for whichever it is. */
const isRepositoryKnown = ({ name }) => name !== PLACEHOLDER;
/** It is written for subjects without ids, and those of the repository have some. */
const isOfOldForm = (policy, own) => own.forms.length === 1 && own.forms[0] === 'ids' && takenBy(policy, { ...own, forms: ['names'] }).length > 0;
/** How the subject of this repository begins, in the form that the policy writes. */
function subjectHead({ test, name }) {
    if (name === PLACEHOLDER)
        return 'repo:OWNER/NAME';
    const hasIds = test?.claim === 'sub' && test.patterns.some((one) => showPattern(one).includes('@'));
    return hasIds ? `repo:${name.replace('/', '@OWNER_ID/')}@ID` : `repo:${name}`;
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust-doubts.js




const doubtOf = (doubtful) => doubtInPolicy(doubtful) ?? (doubtful.policy.onlyReads ? undefined : doubtInUse(doubtful));
/** A condition that is not read, or a value that no file says. */
function doubtInPolicy({ policy, taken, users, perhaps }) {
    const unread = taken.find((one) => !one.sure && isHarm(one, users.grave.length > 0));
    if (unread && unread.admission.unread.length > 0)
        return { because: unreadBecause(policy, unread), settle: 'nothing' };
    const matters = users.grave.length + perhaps.grave.length + perhaps.unsure.length > 0;
    const opaque = policy.admits.flatMap(({ tests }) => tests).find((test) => isOpaque(test, matters));
    if (opaque)
        return {
            because: `\`${opaque.claim}\` of the ${policy.kind} \`${policy.name}\` is compared with \`${shown(opaque)}\`, which the files do not say`,
            settle: 'nothing',
        };
    if (unread)
        return { because: unreadBecause(policy, unread), settle: 'nothing' };
    const winding = policy.admits.flatMap(({ tests }) => tests).find((test) => !isFollowed(test));
    if (taken.length > 0 || !winding)
        return undefined;
    return {
        because: `what \`${shown(winding)}\` of the ${policy.kind} \`${policy.name}\` fits: it has too many wildcards to follow`,
        settle: 'nothing',
    };
}
/** Who acts by it, what that changes, and who can become it from where nobody looks here. */
function doubtInUse({ policy, taken, beside, users, perhaps, own }) {
    const [first] = taken;
    const [other] = beside;
    const wide = first ?? other;
    if (!wide)
        return undefined;
    const what = `the ${policy.kind} \`${policy.name}\``;
    const admits = `${wide.sure ? 'admits' : 'may admit'} ${first ? WIDE[first.breadth] : besideWords(beside)}`;
    if (users.grave.length > 0)
        return first
            ? {
                because: `who may make the ${first.breadth} that \`${first.pattern ?? ''}\` fits is set on GitHub; whoever may, becomes ${what}, by which ${jobsOf(users)} production`,
                settle: 'online',
            }
            : {
                because: `who may run what in \`${wide.name}\`: ${what}, by which ${jobsOf(users)} production, ${admits}`,
                settle: 'nothing',
            };
    if (users.unsure.length > 0)
        return { because: `whether what acts by ${what}, which ${admits}, ${reachOf(users)}`, settle: 'manifest' };
    const admitting = first ? taken.find((one) => isOwn(one, own)) : other;
    const [delivery] = [...perhaps.grave, ...perhaps.unsure];
    const login = perhaps.uses.find(({ job }) => job.id === delivery?.job.id);
    if (!admitting || !delivery || !login)
        return undefined;
    const by = accountWords(login);
    const ships = perhaps.grave.length > 0 ? `ships to production with ${by}` : `ships with ${by} to where no file says`;
    return {
        because: `whether job \`${login.job.job}\`, which ${ships}, acts by ${what}, which ${admits}`,
        settle: 'nothing',
    };
}
function jobsOf({ grave }) {
    const jobs = [...new Set(grave.map(({ job }) => `\`${job.job}\``))];
    return jobs.length === 1 ? `job ${jobs[0] ?? ''} changes` : `jobs ${listed(jobs)} change`;
}
const reachOf = ({ unsure }) => unsure.every(({ effect }) => effect === 'push' || effect === 'merge')
    ? 'changes the default branch past its review'
    : 'changes production';
/** A principal that is put together at run time has no name to show. */
const accountWords = ({ account }) => account.includes('unknown (') ? 'a principal that is put together at run time' : `\`${account}\``;
/** What it admits may be this repository; where its own name is not known, any may. */
function isOwn({ token: { repository }, breadth }, own) {
    const [owner = ''] = own.repository?.split('/') ?? [];
    if (own.repository === undefined || breadth === 'stranger')
        return true;
    if (breadth === 'owner')
        return repository.owner.toLowerCase() === owner.toLowerCase();
    return own.repository.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
}
const WIDE = {
    stranger: 'any repository',
    owner: 'any repository of one owner',
    branch: 'any branch of a repository',
    environment: 'any environment of a repository',
    'pull-request': 'pull requests of a repository',
    refs: 'refs by a pattern',
    tags: 'tags by a pattern',
};
function besideWords([first]) {
    const kind = first?.breadth === 'pull-request' ? 'pull requests' : `any ${first?.breadth ?? 'branch'}`;
    return `${kind} of \`${first?.name ?? ''}\` too`;
}
/** A value that no file says may be as wide as wildcards make it; compared whole, it is one ref, environment or pull request. */
const isOpaque = ({ claim, patterns }, matters) => claim !== 'aud' &&
    patterns.some((one) => one.length > 0 && one.every((piece) => piece.kind === 'hole' && (matters || piece.wild === true)));
const shown = ({ patterns }) => patterns.map(showPattern).join(', ');
function unreadBecause({ kind, name }, { admission, breadth }) {
    const [first] = admission.unread;
    const wide = `the ${kind} \`${name}\` admits ${WIDE[breadth]}`;
    return first === undefined
        ? `whether ${wide}: a value or a claim that it is tested by stands in no file`
        : `whether ${wide}, since ${first} is not read`;
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust-overlap.js

/** Longer than any name; what is longer may be the same. */
const MAX_SIGNS = 1_000;
/** Whether some text may fit both patterns, whatever their holes stand for. `without` are characters that no hole has. */
function mayMeet(one, other, without = '') {
    const [rows, columns] = [one, other].map((pattern) => pattern.flatMap((piece) => signsOf(piece, without)));
    if (!rows || !columns || rows.length > MAX_SIGNS || columns.length > MAX_SIGNS)
        return true;
    let now = new Set([0]);
    for (const row of [...rows, undefined]) {
        now = spread(row, columns, now);
        if (row === undefined)
            return now.has(columns.length);
        now = next(row, columns, now);
    }
    return false;
}
/** Where else one can stand without taking a character of the row: past what the columns may leave out, or what `some` takes. */
function spread(row, columns, from) {
    const all = new Set(from);
    columns.forEach((column, at) => {
        if (!all.has(at))
            return;
        if (column.kind === 'some' || (row?.kind === 'some' && agree(row, column)))
            all.add(at + 1);
    });
    return all;
}
function next(row, columns, from) {
    const all = new Set(row.kind === 'some' ? from : []);
    for (const at of from) {
        const column = columns[at];
        if (!column || row.kind === 'some' || !agree(row, column))
            continue;
        all.add(column.kind === 'some' ? at : at + 1);
    }
    return all;
}
function agree(one, other) {
    if (one.kind === 'is')
        return other.kind === 'is' ? one.sign === other.sign : !other.without.includes(one.sign);
    return other.kind !== 'is' || !one.without.includes(other.sign);
}
function signsOf(piece, without) {
    switch (piece.kind) {
        case 'text':
            return [...piece.text].map((sign) => ({ kind: 'is', sign }));
        case 'one':
            return [{ kind: 'one', without: piece.without }];
        default:
            return [{ kind: 'some', without: piece.kind === 'hole' ? without : piece.without }];
    }
}
/** Whether a text that begins so may fit. */
const mayBegin = (pattern, head, without = '') => mayMeet(pattern, [...head, ANY], without);
/** What follows the last of these signs in a pattern, where they stand in its texts. */
function afterLast(pattern, sign) {
    const at = pattern.findLastIndex((piece) => piece.kind === 'text' && piece.text.includes(sign));
    const found = pattern[at];
    if (found?.kind !== 'text')
        return pattern;
    return [...literally(found.text.slice(found.text.lastIndexOf(sign) + sign.length)), ...pattern.slice(at + 1)];
}
/** What stands before the first of these signs. */
function beforeFirst(pattern, sign) {
    const at = pattern.findIndex((piece) => piece.kind === 'text' && piece.text.includes(sign));
    const found = pattern[at];
    if (found?.kind !== 'text')
        return pattern;
    return [...pattern.slice(0, at), ...literally(found.text.slice(0, found.text.indexOf(sign)))];
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust-meant.js



/** Whether the tokens that a policy means may be this repository's: what it asks for does not name others alone. */
const mayMeanOwn = (policy, own) => own.repository === undefined ||
    policy.admits.some((admission) => namesOf(admission, own).some((name) => mayMean(admission, name)));
const mayMean = ({ tests }, name) => tests.every((test) => test.not || test.patterns.length === 0 || test.patterns.some((one) => isAbout(test, one, name)));
function isAbout({ claim, ignoresCase }, written, whole) {
    const pattern = merged(ignoresCase ? written.map(lowered) : written);
    const name = ignoresCase ? whole.toLowerCase() : whole;
    const [owner = '', repository = ''] = name.split('/');
    switch (claim) {
        case 'sub':
            // The subject of a repository may be made of other claims: then it begins with their names.
            return (!isSubjectOfARepository(pattern) ||
                hasPlaceholder(trust_meant_headOf(pattern)) ||
                mayBegin(pattern, literally(`repo:${name}:`), ':') ||
                mayBegin(pattern, withIds(owner, repository), ':'));
        case 'repository':
            return hasPlaceholder(pattern) || mayMeet(pattern, literally(name));
        case 'repository_owner':
            return mayMeet(pattern, literally(owner));
        default:
            return true;
    }
}
/** A file may be filled in before it is used: no repository is called `${REPO}`. */
const hasPlaceholder = (head) => head.some((piece) => piece.kind === 'text' && /[^\w.@/*?-]/u.test(piece.text));
/** Texts that stand beside each other as one. */
const merged = (pattern) => pattern.reduce((all, piece) => {
    const last = all.at(-1);
    return piece.kind === 'text' && last?.kind === 'text'
        ? [...all.slice(0, -1), { kind: 'text', text: last.text + piece.text }]
        : [...all, piece];
}, []);
const lowered = (piece) => piece.kind === 'text' ? { kind: 'text', text: piece.text.toLowerCase() } : piece;
const SOME_ID = { kind: 'any', least: 1, without: ':/@' };
const withIds = (owner, repository) => [
    ...literally(`repo:${owner}@`),
    SOME_ID,
    ...literally(`/${repository}@`),
    SOME_ID,
    ...literally(':'),
];
function isSubjectOfARepository([first]) {
    return first?.kind === 'text' && first.text.startsWith('repo:');
}
/** The repositories, or their owners, that a policy asks for, as a sentence names them; `\u2026` is what no file says. */
function meantBy({ admits }) {
    const heads = headsOf(admits);
    const owners = admits
        .flatMap(({ tests }) => tests.filter(({ claim, not }) => claim === 'repository_owner' && !not))
        .flatMap(({ patterns }) => patterns.map((one) => `repositories of ${trust_meant_shown(one, '\u2026')}`));
    return [...new Set(heads.length > 0 ? heads.map((one) => trust_meant_shown(one, '\u2026')) : owners)];
}
const headsOf = (admits) => admits.flatMap(({ tests }) => tests.flatMap(({ claim, not, patterns }) => {
    if (not || (claim !== 'sub' && claim !== 'repository'))
        return [];
    const whole = patterns.map(merged);
    return claim === 'repository' ? whole : whole.filter(isSubjectOfARepository).map(trust_meant_headOf);
}));
function trust_meant_headOf([first, ...rest]) {
    const text = first?.kind === 'text' ? first.text.slice('repo:'.length) : '';
    return beforeFirst([...literally(text), ...rest], ':');
}
const trust_meant_shown = (pattern, hole) => showPattern(pattern.map((piece) => (piece.kind === 'hole' ? { kind: 'text', text: hole } : piece))).replaceAll(/@[^/]*/gu, '');
/** What it takes of other repositories that it names in full: whoever can push there becomes its principal too. */
function takenBeside(policy, own) {
    if (own.repository === undefined)
        return [];
    const names = headsOf(policy.admits).filter((one) => one.every(({ kind }) => kind === 'text' || kind === 'hole'));
    const others = [...new Set(names.map((one) => trust_meant_shown(one, HIDDEN)))].filter((one) => /^[\w.-]+\/[\w.-]+$/u.test(one));
    return others
        .slice(0, MAX_OTHERS)
        .flatMap((repository) => takenBy(policy, { repository, forms: ['names', 'ids'], isCustomised: false }))
        .filter(({ breadth }) => ['branch', 'environment', 'pull-request'].includes(breadth));
}
const HIDDEN = 'this-owner';
const MAX_OTHERS = 5;

;// CONCATENATED MODULE: ./build-rooms/rules/trust-users.js



/** By name where only that is known on one of both sides. */
function usersOf(policy, world) {
    const { principals } = policy;
    const uses = world.credentials.filter(({ by, account }) => by === 'federation' && isOneOf(principals, account));
    const sure = uses.every(({ literalAccount, account }) => literalAccount && principals.includes(account));
    return gathered(uses, world, { sure });
}
const loginsTo = ({ provider }, { credentials }) => credentials.filter((one) => one.by === 'federation' && one.provider === provider);
/** Of an account that is one of several, each has to be. */
const isOneOf = (principals, account) => choicesOf(account).every((choice) => principals.some((one) => isSame(one, choice)));
/** What an account can be; with an empty one nobody logs in. */
const choicesOf = (account) => account.split(' | ').filter((one) => one !== "''");
/**
 * Where jobs log in at a vendor with one stored name alone, and one policy of that vendor's alone admits the repository, the
 * one is most likely the other.
 */
function soleUsersOf(policy, world, namesOwn) {
    const uses = loginsTo(policy, world);
    const [account, ...others] = new Set(uses.map((one) => one.account));
    if (account === undefined || others.length > 0 || !/^(?:secrets|vars)\.\w+$/u.test(account))
        return undefined;
    const admitting = world.settings.trust.filter((one) => one.provider === policy.provider && namesOwn(one));
    const places = new Set(admitting.map(({ at: { span } }) => `${span.file}:${span.line}`));
    if (places.size !== 1 || !namesOwn(policy))
        return undefined;
    const because = `That it is \`${account}\` follows from names: no other policy here admits the repository, and its jobs log in there with nothing else.`;
    return gathered(uses, world, { sure: false, because });
}
/** What may act as the principal, since no file says that it logs in as another. */
function perhapsUsersOf(policy, world) {
    const others = world.settings.trust
        .filter(({ at }) => place_bySpan(at.span, policy.at.span) !== 0)
        .flatMap(({ principals }) => principals);
    const isOthers = (account) => isStoredName(account) && others.some((one) => isSame(one, account)) && !isOneOf(policy.principals, account);
    const names = trust_users_namesOf(policy);
    const uses = loginsTo(policy, world).filter(({ account, literalAccount }) => (literalAccount ? [account] : choicesOf(account)).some((one) => !isOthers(one) && mayBeOneOf(names, literalAccount ? literally(one) : patternOf(one))));
    return gathered(uses, world, { sure: false });
}
/** What a policy's principal can be called outside of GitHub; anything, where no file says. */
function trust_users_namesOf({ principals, open = [] }) {
    const names = [...principals.filter((one) => !isStoredName(one)).map(literally), ...open];
    return names.length > 0 ? names : [[hole('name')]];
}
const mayBeOneOf = (names, account) => [account, nameIn(account)].some((one) => names.some((name) => mayMeet(name, one)));
/** Of an ARN what follows the last slash, of an address what stands before the sign. */
function nameIn(account) {
    const [first] = account;
    return first?.kind === 'text' && first.text.startsWith('arn:') ? afterLast(account, '/') : beforeFirst(account, '@');
}
/** A value that is set outside, or comes from a step, may be any; of a text with such in it the rest is known. */
const patternOf = (account) => /^(?:(?:secrets|vars|inputs|env|matrix|github|steps|needs|jobs)\.|unknown \()/u.test(account)
    ? [hole(account)]
    : account
        .split(/\$\{\{(.*?)\}\}/u)
        .flatMap((part, at) => (at % 2 === 0 ? literally(part) : [hole(part.trim())]));
function gathered(uses, { deliveries }, link) {
    const theirs = deliveries.filter((delivery) => uses.some((use) => actsBy(delivery, use)));
    const grave = theirs.filter(isGrave);
    const unsure = theirs.filter((one) => !grave.includes(one) && one.tiers.length === 0);
    return { uses, grave, unsure, ...link };
}
/** With the account, or with what the step that logs in gives out. */
const actsBy = ({ account, job }, use) => job.id === use.job.id &&
    (account === use.account || (use.step !== undefined && account.startsWith(`steps.${use.step}.outputs.`)));
const SHIPS = new Set(['deploy', 'destroy', 'migrate', 'publish', 'release', 'push', 'merge', 'dispatch']);
const isGrave = (delivery) => SHIPS.has(delivery.effect) &&
    (delivery.tiers.includes('production') || (delivery.effect === 'publish' && delivery.public));
/** `role/deployer` is the same role as `arn:aws:iam::111122223333:role/deployer`; two whole names have to be equal. */
function isSame(principal, account) {
    if (principal === account)
        return true;
    if (isStoredName(principal))
        return principal.toLowerCase() === account.toLowerCase();
    return !isWhole(principal) && lastPart(account) === principal;
}
const isStoredName = (name) => /^(?:secrets|vars)\./u.test(name);
const isWhole = (name) => name.includes(':') || name.includes('@');
/** Of an ARN the name at its end, of an e-mail address the name at its beginning. */
function lastPart(account) {
    const address = /^([\w-]+)@[^@]+\.iam\.gserviceaccount\.com$/u.exec(account)?.[1];
    return address ?? (account.startsWith('arn:') ? account.slice(account.lastIndexOf('/') + 1) : account);
}

;// CONCATENATED MODULE: ./build-rooms/model/value.js
const MAX_CHOICES = 32;
/** Parts and length of what is put together: values made of each other several times would double at every turn. */
const MAX_PARTS = 1_000;
const MAX_LENGTH = 1_000_000;
const value_text = (value) => ({ kind: 'text', text: value });
const EMPTY = value_text('');
const truth = (value) => ({ kind: 'text', text: String(value), as: 'boolean' });
/** The value where GitHub makes a string of it: in `env:`, in outputs, in the inputs of an action. */
function asString(value) {
    if (value.kind === 'text')
        return value.as === undefined ? value : value_text(value.text);
    if (value.kind !== 'one-of')
        return value;
    return oneOf(value.choices.map((choice) => ({ ...choice, value: asString(choice.value) })));
}
/** A set of alternatives: flat, without repeats, a single one unwrapped, too many unknown. */
function oneOf(choices) {
    const [first] = choices;
    if (first && choices.length === 1)
        return first.value;
    const flat = [];
    const seen = new Set();
    for (const choice of choices.flatMap((one) => (one.value.kind === 'one-of' ? one.value.choices : [one]))) {
        const key = keyOf(choice.value);
        if (seen.has(key))
            continue;
        seen.add(key);
        flat.push(choice);
    }
    const [only] = flat;
    if (only && flat.length === 1)
        return only.value;
    if (flat.length === 0)
        return { kind: 'unknown', because: 'nothing to choose from' };
    if (flat.length > MAX_CHOICES)
        return { kind: 'unknown', because: `more than ${MAX_CHOICES} alternatives` };
    return { kind: 'one-of', choices: flat };
}
/** Parts put together: neighbouring texts merged, alternatives multiplied out as far as {@link MAX_CHOICES} allows. */
function join(parts) {
    const [first] = parts;
    if (first && parts.length === 1)
        return first;
    let sums = [[]];
    for (const part of parts) {
        const options = part.kind === 'one-of' ? part.choices.map((choice) => choice.value) : [part];
        if (sums.length * options.length > MAX_CHOICES)
            return { kind: 'unknown', because: `more than ${MAX_CHOICES} alternatives` };
        sums = sums.flatMap((sum) => options.map((option) => append(sum, option)));
        if (sums.some(isTooLong))
            return { kind: 'unknown', because: 'a text too long to follow' };
    }
    return oneOf(sums.map((sum) => ({ value: whole(sum), when: '' })));
}
const isTooLong = (sum) => sum.length > MAX_PARTS ||
    sum.reduce((length, part) => length + (part.kind === 'text' ? part.text.length : 0), 0) > MAX_LENGTH;
function append(sum, part) {
    if (part.kind === 'join')
        return part.parts.reduce((all, one) => append(all, one), [...sum]);
    if (part.kind === 'text' && part.text === '')
        return [...sum];
    const last = sum.at(-1);
    return last?.kind === 'text' && part.kind === 'text'
        ? [...sum.slice(0, -1), value_text(last.text + part.text)]
        : [...sum, part];
}
function whole(sum) {
    const [only] = sum;
    if (!only)
        return EMPTY;
    return sum.length === 1 ? only : { kind: 'join', parts: sum };
}
/** Every alternative of a value; a value without alternatives is its own only one. */
const alternatives = (value) => value.kind === 'one-of' ? value.choices.map((choice) => choice.value) : [value];
/** The literal texts a value can be; what is not literal is left out. */
const texts = (value) => alternatives(value).flatMap((one) => (one.kind === 'text' ? [one.text] : []));
/** Every secret a value is made of, in order. */
function secretsOf(value) {
    if (value.kind === 'secret')
        return [value.name];
    if (value.kind === 'join')
        return value.parts.flatMap(secretsOf);
    if (value.kind === 'one-of')
        return [...new Set(value.choices.flatMap((choice) => secretsOf(choice.value)))];
    return [];
}
/** The value as a key: two values with one key are alike. Unlike {@link show}, a text never reads like something else. */
function keyOf(value) {
    if (value.kind === 'text')
        return value.as === undefined ? JSON.stringify(value.text) : value.text;
    if (value.kind === 'join')
        return value.parts.map(keyOf).join(' + ');
    if (value.kind === 'one-of')
        return value.choices.map((choice) => keyOf(choice.value)).join(' | ');
    return value.kind === 'github' && value.like ? `${show(value)} like ${value.like.shape}` : show(value);
}
/** The value as a reader would write it. */
function show(value) {
    switch (value.kind) {
        case 'text':
            return value.text;
        case 'secret':
            return `secrets.${value.name}`;
        case 'var':
            return `vars.${value.name}`;
        case 'input':
            return `inputs.${value.name}`;
        case 'output':
            return value.name;
        case 'join':
            return value.parts.map((part) => (part.kind === 'text' ? part.text : `\${{ ${show(part)} }}`)).join('');
        case 'one-of':
            return value.choices.map((choice) => show(choice.value) || "''").join(' | ');
        case 'unknown':
            return `unknown (${value.because})`;
        default:
            return `${value.kind}.${value.name}`;
    }
}

;// CONCATENATED MODULE: ./build-rooms/rules/trust-words.js




/** What is admitted, which deliveries it reaches, and what to write instead. */
function wrongOf(broad) {
    const { policy, taken, users } = broad;
    const reached = reachedBy(users);
    return {
        message: `The ${policy.kind}${policy.name.includes(', ') ? 's' : ''} ${trust_words_namesOf(policy)} admit${policy.name.includes(', ') ? '' : 's'} ${admitted(broad)}${reached === undefined ? '' : `, and ${reached} by it`}`,
        why: users.because === undefined ? whyOf(broad) : `${whyOf(broad)} ${users.because}`,
        fix: fixOf(broad),
        confidence: confidenceOf(broad),
        related: relatedTo(users, taken),
    };
}
function admitted({ taken, all }) {
    const { breadth, token, pattern, test } = taken;
    const by = pattern === undefined || test === undefined ? '' : ` (\`${pattern}\`)`;
    if (breadth === 'stranger')
        return `${strangers(taken)}${by}`;
    if (breadth === 'owner')
        return `${siblings(taken)}${by}`;
    const isAnyBranch = all.some((one) => one.sure && one.breadth === 'branch');
    const kinds = all
        .filter((one) => one.sure && KINDS[one.breadth] !== undefined && !(isAnyBranch && one.breadth === 'environment'))
        .map((one) => KINDS[one.breadth] ?? '');
    const whose = isRepositoryKnown(taken) ? `\`${token.repository.owner}/${token.repository.name}\`` : 'the repository';
    return `${listed(kinds)} of ${whose}${by}`;
}
const KINDS = {
    branch: 'any branch',
    environment: 'any environment',
    'pull-request': 'any pull request',
};
/** An owner who is made up by nothing but the mark can be anybody. */
function strangers({ token: { repository } }) {
    const [before = '', after = ''] = repository.owner.split(MARK);
    return before === '' && after === ''
        ? 'any repository on GitHub'
        : `repositories of other owners, such as \`${before}-evil${after}\``;
}
function siblings({ token: { repository } }) {
    const [before = ''] = repository.name.split(MARK);
    const which = before === '' ? '' : ` whose name begins with \`${before}\``;
    return `any repository of \`${repository.owner}\`${which}`;
}
/** What the deliveries do, as the predicate of a sentence. */
function reachedBy({ grave }) {
    const [first] = grave;
    if (!first)
        return undefined;
    const jobs = [...new Set(grave.map(({ job }) => `\`${job.job}\``))];
    const some = jobs.length > 3 ? [...jobs.slice(0, 3), `${jobs.length - 3} more`] : jobs;
    const what = grave.some(({ tiers }) => tiers.includes('production'))
        ? ['changes production', 'change production']
        : ['publishes', 'publish'];
    return jobs.length === 1 ? `job ${some[0] ?? ''} ${what[0]}` : `jobs ${listed(some)} ${what[1]}`;
}
function whyOf({ policy, taken, all, users }) {
    const can = users.grave.length === 0 ? 'has all that it can do' : 'can do what these deliveries do';
    switch (taken.breadth) {
        case 'stranger':
            return `Anybody with an account on GitHub makes such a token in a repository of their own and ${can}. The audience is no limit, since whoever asks for the token chooses it.`;
        case 'owner':
            return `Whoever can push a branch to any such repository of the owner, or make one, ${can} from there. Reviews and environments of this repository do not stand in that way.`;
        case 'branch':
            return `Whoever can push a branch runs a workflow of their own on it, becomes the ${policy.kind} and ${can}: without a review, and without the environment that holds the deliveries back.${ofPullRequests(all)}`;
        case 'environment':
            return `GitHub creates an environment, without any protection, when a workflow names one that does not exist. Whoever can push a branch names a new one in a workflow of their own there and ${can}.`;
        default:
            return `A pull request from a branch of the repository brings a workflow of its own, which nobody has reviewed yet, and ${can}. Pull requests from forks get no token.`;
    }
}
const ofPullRequests = (all) => all.some(({ breadth, sure }) => breadth === 'pull-request' && sure)
    ? ' A pull request from such a branch does the same; one from a fork gets no token.'
    : '';
function fixOf({ taken, users }) {
    const head = subjectHead(taken);
    const wide = taken.pattern === undefined ? 'what asks for no repository' : `\`${taken.pattern}\``;
    if (users.grave.length === 0)
        return taken.test
            ? `Name the repository, and the environment or branch: \`${head}:environment:production\` in place of ${wide}.`
            : `Ask for the subject too: \`${head}:environment:production\`, or \`${head}:ref:refs/heads/main\` where there is no environment.`;
    const named = environmentsOf(users.grave);
    const open = users.grave.filter(({ job }) => !job.environment);
    const [job] = [...new Set(open.map((one) => `\`${one.job.job}\``))];
    const subjects = listed((named.length > 0 ? named : ['production']).map((one) => `\`${head}:environment:${one}\``));
    const others = plansOf(users);
    const plan = others === undefined ? '' : ` Give ${others} an identity of its own that only reads before that.`;
    if (job !== undefined)
        return `First add ${subjects} to what the policy accepts, then put \`environment:${named.length > 1 ? '' : ` ${named[0] ?? 'production'}`}\` on job ${job}, and only then take ${wide} away.${plan}`;
    return taken.pattern === undefined
        ? `Ask for the subject too, which it does not do at all: ${subjects}.${plan}`
        : `Accept ${subjects} in place of ${wide}.${plan}`;
}
/** The environments that jobs are in, as far as they are written out. */
function environmentsOf(deliveries) {
    const values = deliveries.flatMap(({ job }) => (job.environment ? alternatives(job.environment.value) : []));
    return [...new Set(values.flatMap((one) => (one.kind === 'text' && one.text !== '' ? [one.text] : [])))];
}
/** What acts by it too and would be locked out by the environment's subject alone. */
function plansOf({ uses, grave }) {
    const shipping = new Set(grave.map(({ job }) => job.id));
    const other = uses.find(({ job }) => !shipping.has(job.id));
    return other && `job \`${other.job.job}\``;
}
/** How a principal was found to be the policy's, and whose repository is meant, may rest on names. */
function confidenceOf({ policy, taken, users }) {
    if (taken.breadth === 'stranger')
        return policy.onlyReads ? 'low' : 'high';
    const tests = policy.admits.flatMap((one) => one.tests).filter(({ claim }) => claim === taken.test?.claim);
    const isWritten = tests.every(({ patterns }) => patterns.every((one) => one.every(({ kind }) => kind !== 'hole')));
    return taken.breadth !== 'owner' && users.sure && isWritten && isRepositoryKnown(taken) ? 'high' : 'medium';
}
function relatedTo({ uses, grave }, { test, admission }) {
    const shipping = new Set(grave.map(({ job }) => job.id));
    const places = new Map();
    for (const use of uses.filter(({ job }) => shipping.has(job.id)))
        places.set(`${use.at.span.file}:${use.at.span.line}`, use);
    const logins = [...places.values()]
        .slice(0, 5)
        .map(({ at, job }) => ({ at, text: `job \`${job.job}\` logs in with it` }));
    return test ? [{ at: admission.at, text: 'the conditions that hold together' }, ...logins] : logins;
}
/** One policy may make several principals: a module that is called for each tier. */
const trust_words_namesOf = ({ name }) => listed(name.split(', ').map((one) => `\`${one}\``));

;// CONCATENATED MODULE: ./build-rooms/rules/broad-trust-policy.js









const broadTrustPolicy = {
    id: 'broad-trust-policy',
    title: 'A trust policy admits more than its deliveries need',
    category: 'excess-authority',
    severity: 'high',
    controls: CONTROLS.excessAuthority,
    finds: 'A trust policy in the repository (an IAM role in Terraform, CloudFormation or JSON, a federated credential, a binding of a workload identity pool, an octo-sts policy) whose conditions all together admit any repository; or any branch, any pull request or any environment of this one, where its deliveries to production act by it.',
    why: 'The trust policy is what holds a federated identity: whoever it admits has all that the identity can do, without a secret and without a review. With a pattern such as `repo:acme/shop:*` a branch that somebody pushed a minute ago, with a workflow of its own, is production\u2019s deployer.',
    fix: 'Accept the subject of the environment that the deliveries run in, and nothing else: first add `repo:OWNER/NAME:environment:NAME` to the policy, then name the environment in the jobs, then take the wide pattern away. Give plans on pull requests an identity of their own that only reads.',
    cannotSee: 'Policies that were made by hand or stand in another repository, and those written with CDK, Pulumi, Bicep or Serverless. JSON and YAML is read where its path speaks of trust, roles, templates or infrastructure. Conditions that are put together at run time, and what the identity may do: what it changes is told by the deliveries that act by it.',
    whenNot: 'Where everybody who can push a branch may also ship.',
    needs: 'trust',
    judge: (world) => {
        const own = ownOf(world);
        return distinctPolicies(world.settings.trust).map((policy) => judge(policy, own, world));
    },
};
const subjectOf = ({ name }) => ({ kind: 'identity', id: name });
const NOBODY = { uses: [], grave: [], unsure: [], sure: false };
function judge(policy, own, world) {
    const named = usersOf(policy, world);
    const sole = named.uses.length === 0 ? soleUsersOf(policy, world, (one) => namesOwn(one, own)) : undefined;
    const users = sole ?? named;
    const taken = takenBy(policy, own).filter((one) => one.breadth !== 'tags' || !isTagHeld(one, world));
    const found = taken.find((one) => one.sure && isHarm(one, users.grave.length > 0));
    const subject = subjectOf(policy);
    if (found)
        return notMet(subject, tellingPlace(policy, found), wrongOf({ policy, taken: found, all: taken, users }));
    if (!mayMeanOwn(policy, own))
        return ofOthers(policy, tellingPlace(policy, taken[0]), users);
    const beside = taken.length === 0 ? takenBeside(policy, own) : [];
    const perhaps = users.uses.length === 0 ? perhapsUsersOf(policy, world) : NOBODY;
    const at = tellingPlace(policy, taken[0] ?? beside[0]);
    const doubt = doubtOf({ policy, taken, beside, users, perhaps, own });
    if (doubt !== undefined)
        return { subject, at, outcome: 'unknown', because: place_unknown(doubt.because, doubt.settle) };
    if (taken.length === 0 && isOfOldForm(policy, own))
        return notApplicable(subject, at, 'it is written for subjects without ids, and those of this repository have them: it admits none');
    if (taken.length + beside.length === 0)
        return met(subject, at, `it admits what it names alone: ${namedBy(policy)}`);
    return notApplicable(subject, at, harmlessBecause(policy, users, perhaps));
}
/** What acts by its name here may act by another of that name, or the repository was called otherwise once. */
function ofOthers(policy, at, { uses: [use] }) {
    const others = meantBy(policy);
    const some = others.length > 0 ? others.slice(0, 3).join(', ') : 'others';
    if (!use)
        return notApplicable(subjectOf(policy), at, `it admits ${some}, and not this repository`);
    return {
        subject: subjectOf(policy),
        at,
        outcome: 'unknown',
        because: place_unknown(`whom the ${policy.kind} \`${policy.name}\` admits where it is applied: job \`${use.job.job}\` logs in with it, and here it admits ${some} and not this repository`, 'nothing'),
    };
}
function harmlessBecause({ onlyReads }, users, perhaps) {
    if (users.uses.length > 0)
        return 'no delivery by it is seen to change production or to publish';
    if (perhaps.uses.length === 0)
        return 'no delivery of this repository is seen to use it';
    return onlyReads
        ? 'whoever it admits can only read'
        : 'nothing that may act by it is seen to change production or to publish';
}
/** A rule of GitHub's says who may make the tags that a pattern leaves open. */
function isTagHeld({ pattern = '' }, { settings: { live } }) {
    if (!live.known || live.value.tagRules.state !== 'known')
        return false;
    return live.value.tagRules.value.some(({ include, exclude, restricts }) => restricts.includes('creation') &&
        exclude.length === 0 &&
        include.some((one) => one === '~ALL' || pattern.endsWith(one)));
}
const tellingPlace = ({ admits, at }, taken) => {
    const tests = admits.flatMap((one) => one.tests).filter(({ not }) => !not);
    return taken?.test?.at ?? taken?.admission.at ?? tests.find(({ claim }) => claim === 'sub')?.at ?? at;
};
function namedBy({ admits }) {
    const tests = admits.flatMap((one) => one.tests).filter(({ claim }) => claim !== 'aud' && claim !== 'iss');
    const words = [...new Set(tests.flatMap(({ patterns, written }) => written ?? patterns.map(showPattern)))];
    const some = words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
    const literal = tests.some(({ patterns }) => patterns.some((one) => one.some((piece) => piece.kind === 'text' && piece.text.includes('*'))));
    return `${some.join(', ')}${literal ? ', compared as it is written, so that `*` is no wildcard' : ''}`;
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module is referenced by other modules so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(843);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;