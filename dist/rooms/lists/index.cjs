/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 286:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = { ...__nccwpck_require__(435), ...__nccwpck_require__(198), ...__nccwpck_require__(893), ...__nccwpck_require__(101), ...__nccwpck_require__(574), ...__nccwpck_require__(483), ...__nccwpck_require__(943), ...__nccwpck_require__(75), ...__nccwpck_require__(366), ...__nccwpck_require__(904), ...__nccwpck_require__(504), ...__nccwpck_require__(834), ...__nccwpck_require__(701), ...__nccwpck_require__(561), ...__nccwpck_require__(343), ...__nccwpck_require__(165), ...__nccwpck_require__(890), ...__nccwpck_require__(142), ...__nccwpck_require__(106), ...__nccwpck_require__(486), ...__nccwpck_require__(506), lend: (given) => { (__nccwpck_require__(350)/* .lend */ .o)(given[0]); } };


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ problemWords),
/* harmony export */   DY: () => (/* binding */ unsaid)
/* harmony export */ });
/* unused harmony exports SETTLES, fact, absent, settled */

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
function settled(said, nothing) {
    switch (said.state) {
        case 'known':
            return known(said.value);
        case 'absent':
            return known(nothing);
        case 'unknown':
            return unknown(said.because, SETTLES[said.why]);
    }
}


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iB: () => (/* binding */ TIERS)
/* harmony export */ });
/* unused harmony exports AUTHENTICATIONS, CLASSES, EFFECTS */
/** How a machine proves who it is. One list for the workflows and the manifest. */
const AUTHENTICATIONS = (/* unused pure expression or super */ null && ([
    'federation',
    'workflow-token',
    'app',
    'certificate',
    'sso',
    'static-key',
    'service-account-key',
    'registry-token',
    'api-token',
    'password',
    'ssh-key',
    'personal-token',
]));
const CLASSES = (/* unused pure expression or super */ null && (['human', 'service-account', 'bot', 'ai-agent']));
const TIERS = ['production', 'staging', 'development', 'preview'];
const EFFECTS = (/* unused pure expression or super */ null && ([
    'deploy',
    'destroy',
    'publish',
    'release',
    'migrate',
    'approve',
    'merge',
    'push',
    'dispatch',
    'run-agent',
]));


/***/ }),

/***/ 664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ bySpan)
/* harmony export */ });
/* unused harmony exports known, unknown, lineStarts, rowOf */
const known = (value) => ({ known: true, value });
const unknown = (because, settle = 'nothing') => ({ known: false, because, settle });
/** Orders places as a reader meets them: by file, then from top to bottom. */
function bySpan(a, b) {
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


/***/ }),

/***/ 66:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony exports MAX_CHOICES, text, truth, asString, oneOf, join, alternatives, secretsOf */
const MAX_CHOICES = 32;
/** Parts and length of what is put together: values made of each other several times would double at every turn. */
const MAX_PARTS = 1_000;
const MAX_LENGTH = 1_000_000;
const text = (value) => ({ kind: 'text', text: value });
const EMPTY = text('');
const truth = (value) => ({ kind: 'text', text: String(value), as: 'boolean' });
/** The value where GitHub makes a string of it: in `env:`, in outputs, in the inputs of an action. */
function asString(value) {
    if (value.kind === 'text')
        return value.as === undefined ? value : text(value.text);
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
        ? [...sum.slice(0, -1), text(last.text + part.text)]
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

/***/ 435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  credentialLines: () => (/* binding */ credentialLines),
  detailOf: () => (/* binding */ detailOf)
});

// EXTERNAL MODULE: ./build-rooms/model/identity.js
var identity = __nccwpck_require__(501);
// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(66);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(837);
;// CONCATENATED MODULE: ./build-rooms/policy/lifetime.js
/** How long a credential lives, as far as the files say; what an earlier step made of an unknown one may live long. */
function lifetimeOfUse(use, all) {
    if (use.source.kind === 'workflow-token')
        return 'this run';
    if (use.source.kind === 'minted')
        return isShort(use) || loginBehind(use, all) ? 'this run' : 'unknown';
    return use.source.kind === 'unknown' ? 'unknown' : 'until rotated';
}
/** Whether a login by itself is one that ends with the run. */
const isShort = ({ by }) => by === 'federation' || by === 'app' || by === 'workflow-token';
/**
 * The short-lived login whose step made this output. Another step may just as well have fetched a password from a vault,
 * and that lives on after the run.
 */
function loginBehind({ source, job }, all) {
    if (source.kind !== 'minted')
        return undefined;
    const output = source.by;
    return all.find((other) => other.job.id === job.id &&
        other.source.kind === 'minted' &&
        isShort(other) &&
        other.step !== undefined &&
        output.startsWith(`steps.${other.step}.outputs.`));
}

// EXTERNAL MODULE: ./build-rooms/policy/lines.js
var lines = __nccwpck_require__(31);
;// CONCATENATED MODULE: ./build-rooms/policy/credentials.js






/** What lives longest comes first, and what is stored before all: it is what somebody has to rotate. */
const ORDER = [
    'stored',
    'handed-in',
    'literal',
    'variable',
    'unknown',
    'minted',
    'workflow-token',
];
const TIER_ORDER = [...identity/* TIERS */.iB, 'unknown'];
const NONE_KNOWN = 'No short-lived form is known: give it as little as it needs, and rotate it regularly.';
/** One line for each account: the stored ones first, then by provider, name and account. */
function credentialLines(world, blank) {
    const identityOf = (0,lines/* declaredIds */.fW)(world.manifest);
    const groups = (0,kit/* groupBy */.$z)(world.credentials, accountKey);
    return [...groups.values()]
        .flatMap((uses) => {
        const [first] = uses;
        return first ? [lineOf(first, uses, world, identityOf(first.account) ?? '')] : [];
    })
        .sort(byLine)
        .map((line) => blankLine(line, blank));
}
/** Two literals may be alike in length and name, and are two accounts still; where they stand tells them apart. */
const accountKey = ({ provider, name, account, source, at: { span } }) => JSON.stringify([
    provider,
    name,
    account,
    source.kind,
    ...(source.kind === 'literal' ? [span.file, span.line, span.column] : []),
]);
function lineOf(first, uses, world, identity) {
    const lifetime = lifetimeOf(uses, world.credentials);
    const instead = lifetime === 'this run' ? undefined : uses.find((use) => use.instead)?.instead;
    const none = lifetime === 'this run' ? '' : (uses.find((use) => use.none)?.none ?? '');
    return {
        provider: first.provider,
        name: first.name,
        account: first.account,
        identity,
        opens: first.opens,
        authentication: first.by,
        source: first.source.kind,
        detail: detailOf(first.source),
        lifetime,
        instead: instead ? `${instead.form}${instead.serves === 'publishing' ? ' (for publishing alone)' : ''}` : '',
        insteadUrl: instead?.url ?? '',
        none: none === '' && !instead && lifetime === 'until rotated' ? NONE_KNOWN : none,
        environments: sorted(uses.flatMap(({ job }) => (job.environment ? [(0,value/* show */.WU)(job.environment.value)] : []))),
        tiers: TIER_ORDER.filter((tier) => uses.some(({ tiers }) => tiers.includes(tier))),
        effects: sorted(uses.flatMap(({ effects }) => effects)),
        users: sorted(uses.map(({ job }) => `${job.file}#${job.job}`)),
        places: placesOf(uses),
    };
}
const LOOKS = { real: '', doubtful: ', perhaps a placeholder', placeholder: ', by their look a placeholder' };
/** Where its source is; of a literal only how long it is. */
function detailOf(source) {
    switch (source.kind) {
        case 'stored':
            return `secrets.${source.secret}`;
        case 'handed-in':
            return `secrets.${source.secret}, handed in by callers outside this repository`;
        case 'literal':
            return `${source.length} characters written into the file${LOOKS[source.looks]}`;
        case 'workflow-token':
            return 'github.token';
        case 'minted':
            return source.by;
        case 'variable':
            return `vars.${source.name}`;
        case 'unknown':
            return source.because.because;
    }
}
/** The longest that any use of it can live; what is unknown may be long. */
function lifetimeOf(uses, all) {
    const found = uses.map((use) => lifetimeOfUse(use, all));
    if (found.includes('until rotated'))
        return 'until rotated';
    return found.includes('unknown') ? 'unknown' : 'this run';
}
function placesOf(uses) {
    const spans = uses.flatMap(({ at, also }) => [at, ...also]).map(({ span }) => span);
    const distinct = new Map(spans.map((span) => [`${span.file}:${span.line}:${span.column}`, span]));
    return [...distinct.values()].sort(place/* bySpan */.UP).map(({ file, line, column }) => ({ path: file, line, column }));
}
const sorted = (texts) => [...new Set(texts)].sort();
function byLine(a, b) {
    const rank = ORDER.indexOf(a.source) - ORDER.indexOf(b.source);
    if (rank !== 0)
        return rank;
    const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
    return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}
const sortKey = ({ provider, name, account, places: [first] }) => [provider, name, account, first ? `${first.path}\n${String(first.line).padStart(9, '0')}` : ''].join('\u0000');
const blankLine = (line, blank) => ({
    ...line,
    account: blank(line.account),
    identity: blank(line.identity),
    detail: blank(line.detail),
    environments: line.environments.map(blank),
    users: line.users.map(blank),
});


/***/ }),

/***/ 198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

;// CONCATENATED MODULE: ./build-rooms/model/doctor.js
const FEATURES = ['scan', 'annotations', 'upload', 'online'];

;// CONCATENATED MODULE: ./build-rooms/policy/doctor-uses.js
/** What `with:`, or the words of the command, ask for. `onlyReads`: the token of this run may not write, whatever the file says. */
function useOf(feature, step, onlyReads) {
    const use = step.by === 'action' ? useByAction(feature, step, onlyReads) : useByCommand(feature, step);
    return { feature, lacks: [], ...use };
}
function useByAction(feature, step, onlyReads) {
    switch (feature) {
        case 'scan':
            return { used: 'yes', why: 'the action scans' };
        case 'annotations':
            return bySwitch(step, 'annotations', true);
        case 'upload':
            return { ...uploadByAction(step, onlyReads), ...otherToken(step.settings['token']) };
        case 'online':
            return { ...bySwitch(step, 'online', false), ...otherToken(step.settings['token']) };
    }
}
function bySwitch({ settings }, name, byDefault) {
    const said = settings[name] ?? '';
    if (said === '')
        return { used: byDefault ? 'yes' : 'no', why: `\`${name}\` is ${byDefault} unless it is given` };
    if (said.includes('${{'))
        return { used: 'unknown', why: `\`${name}\` is an expression, ${said}` };
    return { used: said.toLowerCase() === 'true' ? 'yes' : 'no', why: `\`${name}: ${said}\`` };
}
/** `auto` uses what there is: without the right it stays away and says so, which is no lack. */
function uploadByAction({ settings, given, uploads }, onlyReads) {
    if (uploads)
        return { used: 'yes', why: 'a step of the job uploads with github/codeql-action/upload-sarif' };
    const said = (settings['upload'] ?? '') || 'auto';
    if (said.includes('${{'))
        return { used: 'unknown', why: `\`upload\` is an expression, ${said}` };
    if (said.toLowerCase() !== 'auto')
        return { used: said.toLowerCase() === 'always' ? 'yes' : 'no', why: `\`upload: ${said}\`` };
    if (onlyReads)
        return { used: 'no', why: '`upload` is auto, and the token of this run only reads' };
    if (given.kind === 'setting')
        return { used: 'unknown', why: '`upload` is auto, and no file says what the token may do' };
    return (given.rights['security-events'] ?? given.rights['*']) === 'write'
        ? { used: 'yes', why: '`upload` is auto, and the job has `security-events: write`' }
        : { used: 'no', why: '`upload` is auto, and the job has no `security-events: write`' };
}
function useByCommand(feature, step) {
    const words = step.runs.split(/\s+/u);
    switch (feature) {
        case 'scan':
            return { used: 'yes', why: `\`${step.runs}\`` };
        case 'annotations':
            return /--format[= ]github\b/u.test(step.runs)
                ? { used: 'yes', why: '`--format github`' }
                : { used: 'no', why: 'the command has no `--format github`' };
        case 'upload':
            return step.uploads
                ? { used: 'yes', why: 'a step of the job uploads with github/codeql-action/upload-sarif' }
                : { used: 'no', why: 'no step of the job uploads' };
        case 'online':
            return onlineByCommand(words, step);
    }
}
function onlineByCommand(words, { variables }) {
    const asks = words.includes('--online') || (words[1] === 'facts' && !words.some((word) => /^--facts(?:=|$)/u.test(word)));
    if (!asks)
        return { used: 'no', why: 'the command has no `--online`' };
    const token = ['GITHUB_TOKEN', 'GH_TOKEN'].find((name) => variables.includes(name));
    return token === undefined
        ? { used: 'yes', why: 'the command asks GitHub', lacks: ['env: { GITHUB_TOKEN: ${{ github.token }} }'] }
        : { used: 'yes', why: `the command asks GitHub, with ${token}` };
}
/** The workflow's own token has two names. */
function otherToken(given = '') {
    if (given === '' || /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/iu.test(given))
        return {};
    return { otherToken: given };
}

;// CONCATENATED MODULE: ./build-rooms/policy/doctor.js


const CONTENTS = { scope: 'contents', access: 'read' };
const ACTIONS = { scope: 'actions', access: 'read' };
const UPLOAD = { scope: 'security-events', access: 'write' };
/**
 * What each job that runs Countersign uses, needs and has, and what the present run allows. What a workflow's own token may
 * ask is listed at https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
function diagnose(steps, present, unread) {
    const checked = steps.length === 0 ? [checkHere(present)] : steps.map((step) => checkStep(step, present));
    const healthy = checked.every(({ features }) => features.every(({ used, has }) => used !== 'yes' || has !== 'no'));
    return { present, checked, notes: notesOn(present), unread, healthy: healthy && present.problems.length === 0 };
}
/** No job runs it: then what runs is this program, here. */
function checkHere(present) {
    const features = FEATURES.map((feature) => {
        const needs = feature === 'online' ? [ACTIONS] : [];
        if (feature === 'scan')
            return { feature, used: 'yes', why: 'it runs here', needs, has: 'yes', lacks: [] };
        if (feature !== 'online' || !present.online)
            return { feature, used: 'no', why: 'no workflow here asks for it', needs: [], has: 'n/a', lacks: [] };
        const has = present.token === '' ? 'no' : 'unknown';
        const lacks = present.token === '' ? ['a token in GITHUB_TOKEN or GH_TOKEN'] : [];
        return { feature, used: 'yes', why: '--online was given', needs, has: hasHere(present, has), lacks };
    });
    return { features, rights: smallest(features), notes: [] };
}
/** GitHub has answered: then the token does for what a plain one may ask. */
const hasHere = ({ facts }, otherwise) => facts === undefined ? otherwise : facts.environments.state === 'unknown' ? 'no' : 'yes';
function checkStep(step, present) {
    const features = FEATURES.map((feature) => checkFeature(step, useOf(feature, step, onlyReads(step, present)), present));
    return { step, features, rights: smallest(features), notes: notesOnStep(step, features, present) };
}
function checkFeature(step, use, present) {
    const { feature, used, why } = use;
    const needs = needsOf(use, present);
    if (used === 'no')
        return { feature, used, why, needs: [], has: 'n/a', lacks: [] };
    if (use.otherToken !== undefined && needs.length > 0)
        return { feature, used, why, needs, has: 'unknown', lacks: [] };
    if (onlyReads(step, present) && needs.some(({ access }) => access === 'write'))
        return { feature, used, why, needs, has: 'no', lacks: ['a token that may write, which this run does not get'] };
    const states = needs.map((need) => ({ need, has: hasRight(step, need) }));
    const lacks = [
        ...use.lacks,
        ...states.filter(({ has }) => has === 'no').map(({ need }) => `${need.scope}: ${need.access}`),
    ];
    const unsure = states.some(({ has }) => has === 'unknown');
    return { feature, used, why, needs, has: lacks.length > 0 ? 'no' : unsure ? 'unknown' : 'yes', lacks };
}
/**
 * Whether it is this very run of the step that has a token which only reads, whatever `permissions:` says.
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
function onlyReads(step, { event, workflow, job, fork, actor }) {
    if (step.path !== workflow || step.job !== job)
        return false;
    return (event === 'pull_request' && fork?.known === true && fork.value) || actor === 'dependabot[bot]';
}
/** In a public repository anybody can read its files, and so can a token without rights. */
function needsOf({ feature }, { visibility }) {
    const hidden = visibility === 'private' || visibility === 'internal';
    switch (feature) {
        case 'scan':
            return hidden ? [CONTENTS] : [];
        case 'annotations':
            return [];
        case 'upload':
            return hidden ? [UPLOAD, ACTIONS] : [UPLOAD];
        case 'online':
            return [ACTIONS];
    }
}
const RANK = { none: 0, read: 1, write: 2 };
function hasRight({ given }, { scope, access }) {
    if (given.kind === 'setting')
        return 'unknown';
    const found = given.rights[scope] ?? given.rights['*'] ?? 'none';
    return RANK[found] >= RANK[access] ? 'yes' : 'no';
}
/** `contents: read` always: the checkout of a private repository needs it, and of a public one loses nothing. */
function smallest(features) {
    const needed = features.flatMap(({ needs }) => needs);
    const byScope = new Map([CONTENTS, ...needed].map((right) => [right.scope, right]));
    return [...byScope.values()].sort((a, b) => (a.scope < b.scope ? -1 : 1));
}
const CHANGES = new Set(['pull_request', 'pull_request_target', 'merge_group']);
function notesOnStep(step, features, present) {
    const used = new Set(features.filter((line) => line.used !== 'no').map(({ feature }) => feature));
    const events = new Set(step.events);
    const notes = [];
    if (step.given.kind === 'setting')
        notes.push('Neither the job nor the workflow says `permissions:`, so a setting of the repository decides; write them, and the file tells.');
    if (present.visibility === undefined && hasRight(step, CONTENTS) === 'no')
        notes.push('In a private repository the checkout needs `contents: read`.');
    if (used.has('upload') && events.has('pull_request'))
        notes.push('Runs for pull requests from forks and by Dependabot get a token that only reads, whatever `permissions:` says: `upload: auto` stays away there, and `always` fails.');
    if (used.has('upload') && present.visibility === undefined)
        notes.push('In a private repository an upload needs `actions: read` too, and that code security is switched on.');
    if (used.has('online'))
        notes.push('No `permissions:` lets a workflow\u2019s token read the names of secrets, deploy keys, teams, the settings of workflows or classic branch protection: these stay unknown without the token of a GitHub App.');
    if (used.has('online') && [...events].some((event) => CHANGES.has(event)))
        notes.push('On pull requests only what the plain token may read is asked, whatever token is given.');
    for (const event of ['pull_request_target', 'workflow_run'])
        if (events.has(event))
            notes.push(`On ${event} the job has the repository\u2019s own token, and what it scans may come from a stranger; scan on pull_request instead.`);
    return notes;
}
/** What the event, the one who started it, and the plan allow. */
function notesOn(present) {
    const notes = [];
    if (present.online && present.token === '')
        notes.push('--online was given, and neither GITHUB_TOKEN nor GH_TOKEN holds a token, so GitHub was not asked.');
    if (present.fork?.known === true && present.fork.value)
        notes.push('This change comes from a fork: the token of its runs only reads, and there are no secrets.');
    if (present.fork?.known === false)
        notes.push(`Whether this change comes from a fork is unknown: ${present.fork.because}.`);
    if (present.actor === 'dependabot[bot]')
        notes.push('Dependabot started this run: its token only reads, and of secrets it has those of Dependabot.');
    return [...notes, ...notesOnPlan(present)];
}
/** https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments */
function notesOnPlan({ facts }) {
    if (facts?.visibility.state !== 'known' || facts.visibility.value === 'public')
        return [];
    if (facts.plan.state !== 'known')
        return ['Which plan this repository has is unknown, and with it whether an environment can ask reviewers.'];
    switch (facts.plan.value) {
        case 'free':
            return ['Private repositories of the plan Free have no environments with rules or secrets.'];
        case 'pro':
        case 'team':
            return [
                'Private repositories of this plan have environments with secrets and branch policies, and no required reviewers or wait timers.',
            ];
        case 'enterprise':
            return [];
    }
}


/***/ }),

/***/ 520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jj: () => (/* binding */ useOf)
});

// UNUSED EXPORTS: evidenceOf, recordOf

// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(66);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(837);
;// CONCATENATED MODULE: ./build-rooms/rules/missing-gate.js


const answers = new WeakMap();
/** Judges the jobs whose missing gate is of one kind; `wrong` is asked for those that nothing holds back. */
function judgeMissingGate(world, wanted, wrong) {
    const known = answers.get(world) ?? answersOf(world);
    answers.set(world, known);
    return known.flatMap((one) => {
        if (one.gap !== wanted)
            return [];
        return 'open' in one ? [wrong(one.open)] : [one.judgement];
    });
}
const answersOf = (world) => [...groupBy(world.deliveries, jobKey).values()].flatMap((deliveries) => answerFor(deliveries, world) ?? []);
/** The one answer for a job: its gravest open route, else the gravest that is not known to be held, else what holds it. */
function answerFor(deliveries, world) {
    const open = gravest(deliveries, missing_gate_isOpen);
    if (open) {
        const { delivery, routes } = open;
        const [route] = routes;
        const all = deliveries.filter((one) => one.routes.some(missing_gate_isOpen));
        return route && { gap: gapOf(open.gap, delivery, routes, world), open: { delivery, route, routes, all, world } };
    }
    const unsure = gravest(deliveries, (route) => !isHeld(route));
    if (unsure)
        return { gap: unsure.gap, judgement: judgeUnsure(unsure.delivery, unsure.routes) };
    const held = gravest(deliveries, () => true);
    return held && { gap: held.gap, judgement: judgeHeld(held.delivery, held.routes) };
}
function gravest(deliveries, which) {
    for (const gap of ['production', 'deploy', 'publish']) {
        for (const delivery of deliveries) {
            const routes = delivery.routes.filter((route) => which(route) && missing_gate_caseOf(delivery, route) === gap);
            if (routes.length > 0)
                return { gap, delivery, routes };
        }
    }
    return undefined;
}
const isHeld = ({ gates }) => gates.some(({ holds }) => holds.known && holds.value);
const missing_gate_isOpen = ({ gates }) => gates.every(({ holds }) => holds.known && !holds.value);
const CHANGES = new Set(['deploy', 'destroy', 'migrate']);
const PUBLISHES = new Set(['publish', 'release', 'destroy']);
/**
 * Lower tiers ask for no gate by themselves, and neither does an image that is kept for a later roll-out. Taking back what
 * was published is judged as publishing is.
 */
function missing_gate_caseOf({ effect, public: isPublic }, { tiers, start }) {
    if (CHANGES.has(effect) && !(effect === 'destroy' && isPublic)) {
        if (tiers.includes('production'))
            return 'production';
        const isPreview = start.event === 'pull_request' || start.event === 'pull_request_target';
        return tiers.length === 0 && !isPreview ? 'deploy' : undefined;
    }
    return PUBLISHES.has(effect) && isPublic && !isLower(tiers) ? 'publish' : undefined;
}
const isLower = (tiers) => tiers.length > 0 && !tiers.includes('production');
/** The most particular name for what is missing; only on the way to production, since elsewhere no gate was promised. */
function gapOf(gap, delivery, open, world) {
    if (gap !== 'production')
        return gap;
    const [first] = open;
    const others = delivery.routes.filter((route) => !open.includes(route));
    if (open.some(isEmptied) && delivery.routes.some(({ environment }) => environment && !isEmpty(environment)))
        return 'environment-can-be-empty';
    if (open.some(brokenGate) || others.some(isHeld))
        return 'gate-can-be-skipped';
    if (first?.named && !delivery.job.environment)
        return 'environment-not-enforced';
    return lateGate(delivery, world) ? 'gate-after-effect' : 'production';
}
const isEmpty = (value) => value.kind === 'text' && value.text === '';
const isEmptied = ({ environment }) => environment !== undefined && isEmpty(environment);
/** A gate on the route that the job does not wait for. */
const brokenGate = ({ gates }) => gates.find(({ broken }) => broken !== undefined);
/** What stands on the way and does not hold, as a sentence that begins with a space; empty where nothing stands. */
function missing_gate_aboutBrokenGate(route) {
    const gate = brokenGate(route);
    if (!gate)
        return '';
    const stands = ` It stands behind the ${missing_gate_GATES[gate.kind]} \`${gate.name}\``;
    if (gate.broken === 'skipped')
        return `${stands}, which ${route.when} skips, and it runs all the same.`;
    if (gate.broken === 'ignored')
        return `${stands}, but \`continue-on-error\` lets it go on where that was refused.`;
    return `${stands}, but an \`if:\` on the way lets it run where that was ${gate.broken}.`;
}
/** A route of the same delivery that is held, where another is not. */
const heldRoute = ({ delivery }) => delivery.routes.find(isHeld);
/** What holds a route. */
const holdingGate = ({ gates }) => gates.find(({ holds }) => holds.known && holds.value);
/** A gate that only comes when the delivery is done: a later step, or a later job that does nothing but ask. */
function lateGate({ job, askedAfter }, { jobs, deliveries, environments }) {
    const [step] = askedAfter;
    if (step)
        return { at: step.at, text: `\`${step.name}\` asks only here` };
    const ships = new Set(deliveries.map((one) => one.job.id));
    const tierOf = (name) => environments.find((one) => one.name.toLowerCase() === name.toLowerCase())?.tier;
    const later = jobs.find((one) => one.file === job.file &&
        one.waitsFor.includes(job.job) &&
        !ships.has(one.id) &&
        texts(one.environment?.value ?? { kind: 'text', text: '' }).some((name) => tierOf(name) === 'production'));
    const environment = later?.environment;
    return environment && { at: environment.at, text: `\`${later.job}\` asks only here, when \`${job.job}\` is done` };
}
function judgeHeld({ job, step }, [route]) {
    const subject = jobSubject('delivery', job, step);
    const gate = route && holdingGate(route);
    return gate
        ? met(subject, gate.at, `held back by the ${missing_gate_GATES[gate.kind]} \`${gate.name}\``)
        : notApplicable(subject, job.at, 'it reaches no tier that asks for a gate');
}
function judgeUnsure({ job, step }, routes) {
    const undecided = routes
        .flatMap(({ gates }) => gates)
        .flatMap(({ holds, at }) => (holds.known ? [] : [{ at, because: holds }]));
    const subject = jobSubject('delivery', job, step);
    const [first] = undecided;
    return first
        ? { subject, outcome: 'unknown', ...first }
        : notApplicable(subject, job.at, 'it reaches no tier that asks for a gate');
}
const missing_gate_GATES = {
    environment: 'environment',
    'needed-job': 'needed job',
    'manual-approval': 'approval step',
};
/** Who can start a job on these routes, as the end of a sentence. */
function startedBy(routes) {
    const events = [
        ...new Set(routes.map(({ start: { event } }) => (event === 'workflow_call' ? 'a caller' : `\`${event}\``))),
    ];
    const head = events.slice(0, -1).join(', ');
    const last = events.at(-1) ?? 'whatever calls it';
    return head === '' ? last : `${head} or ${last}`;
}
/** Which ways these are, as a sentence names them, three at most. */
function missing_gate_waysIn(routes) {
    const words = [...new Set(routes.map(({ when }) => when))];
    return listed(words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words);
}
/** Whether these routes reach more than one tier. */
const severalTiers = (routes) => new Set(routes.flatMap(({ tiers }) => tiers)).size > 1;
/** What is missing, as the predicate of a sentence: an `environment:` that comes out empty is none. */
const lacksGate = ({ job: { environment } }) => environment ? 'leaves its environment empty' : 'names no environment';
/** Where the gate is missing: the empty `environment:`, or the job that has none. */
const placeOfGap = ({ job }) => job.environment?.at ?? job.at;
/** Where a job does what it does, each place once however many calls lead there, at most five. */
function placesOf(deliveries) {
    const byPlace = groupBy(deliveries, ({ at: { span }, does }) => `${span.file}:${span.line}:${span.column} ${does}`);
    return [...byPlace.values()].flatMap(([first]) => (first ? [{ at: first.at, text: first.does }] : [])).slice(0, 5);
}
/** The order of a repair where the job logs in by its OIDC subject, as a sentence that begins with a space. */
const trustFirst = ({ authentication }, environment) => authentication === 'federation'
    ? ` Let the trust policy accept the subject \`environment:${environment}\` before the job names it, since that changes the subject.`
    : '';
/** An environment as the callers name it, as a sentence has it. */
const namedWords = ({ value }) => listed(texts(value)
    .filter((one) => one !== '')
    .map((one) => `\`${one}\``)) || `\`${show(value)}\``;

// EXTERNAL MODULE: ./build-rooms/rules/protection.js
var protection = __nccwpck_require__(358);
;// CONCATENATED MODULE: ./build-rooms/policy/evidence.js








const evidence_met = (because) => ({ outcome: 'met', because });
const notMet = (because) => ({ outcome: 'not-met', because });
const evidence_notApplicable = (because) => ({ outcome: 'not-applicable', because });
const unsettled = ({ because, settle }) => ({ outcome: 'unknown', because, settle });
const notKnown = (because, settle = 'nothing') => unsettled(unknown(because, settle));
/** What proves of a delivery that it was meant, who did it, and that it was allowed to. */
function evidenceOf(delivery, world) {
    const use = useOf(delivery, world);
    return {
        intent: intentOf(delivery, world),
        machine: machineOf(delivery, use, world),
        authorisation: authorisationOf(delivery, use, world),
    };
}
/** Whether it leaves a deployment on GitHub, which says which commit went where, when, and by whose approval. */
function recordOf({ job, routes }, world) {
    const record = deploymentRecord(job, routes, world);
    if (record)
        return evidence_met(record.because);
    return notMet(job.environment
        ? 'its environment says `deployment: false`'
        : 'it has no environment, and nothing on the way makes one');
}
const SHIPS = new Set(['deploy', 'destroy', 'migrate', 'publish', 'release']);
/** The routes on which a person besides the one who asks is expected to say yes; what ships to a lower tier asks for none. */
const routesToHold = (delivery) => delivery.routes.filter((route) => !SHIPS.has(delivery.effect) || caseOf(delivery, route) !== undefined);
/** The weakest of its routes decides: whoever wants to avoid the approval takes that. */
function intentOf(delivery, world) {
    const routes = routesToHold(delivery);
    const open = routes.filter(isOpen);
    const [first] = open;
    if (first)
        return notMet(`${waysIn(open)} can start it, and nobody else has to say yes.${aboutBrokenGate(first)}`.trim());
    const answers = routes.map((route) => answerOfRoute(route, world));
    const worst = answers.find(({ outcome }) => outcome === 'not-met') ?? answers.find(isUnknown) ?? answers[0];
    if (!worst)
        return evidence_notApplicable(unasked(delivery));
    const alone = routes.some(({ start }) => start.who === 'time');
    return alone ? { ...worst, because: `${worst.because}; \`schedule\` starts it too, and then no person asks` } : worst;
}
/** Why it needs no approval of its own. */
function unasked({ effect, routes }) {
    const tiers = [...new Set(routes.flatMap((route) => route.tiers))];
    if (tiers.length > 0 && tiers.every((tier) => LOWER.has(tier)))
        return `${listed(tiers)} asks for no approval`;
    return effect === 'publish' ? 'what is kept for a later roll-out asks for none' : 'a preview asks for no approval';
}
const LOWER = new Set(['staging', 'development', 'preview']);
const isUnknown = ({ outcome }) => outcome === 'unknown';
/** One gate that surely asks somebody else is enough; else the one that comes nearest to it says what is missing. */
function answerOfRoute({ gates }, world) {
    const answers = gates.filter(({ holds }) => !holds.known || holds.value).map((gate) => answerOfGate(gate, world));
    return (answers.find(({ outcome }) => outcome === 'met') ??
        answers.find(isUnknown) ??
        answers[0] ??
        notMet('nothing on the way asks anybody'));
}
function answerOfGate(gate, world) {
    if (!gate.holds.known)
        return unsettled(gate.holds);
    if (gate.environment)
        return answerOfEnvironment(gate, world);
    const list = world.approvalLists.find((one) => isListOf(one, gate));
    return list ? answerOfList(list, gate) : notKnown(`who may say yes to the ${GATES[gate.kind]} \`${gate.name}\``);
}
/** Whom an environment asks is a setting; what the manifest says of it is what it should be. */
function answerOfEnvironment(gate, world) {
    const names = (gate.environment ? texts(gate.environment) : []).map((one) => one.toLowerCase());
    const answers = world.environments
        .filter(({ name }) => names.includes(name.toLowerCase()))
        .map((environment) => answerOfState(stateOf(environment, world), environment.name, world))
        .filter((answer) => answer !== undefined);
    // One of several names may be chosen: the weakest answer is the answer.
    const worst = answers.find(({ outcome }) => outcome === 'not-met') ?? answers.find(isUnknown) ?? answers[0];
    if (worst && answers.length === names.length)
        return worst;
    return asksUnknown(gate, names, world);
}
function asksUnknown({ kind, name }, names, { manifest }) {
    const declared = manifest.known
        ? manifest.value.environments.filter((one) => names.includes(one.name.toLowerCase()))
        : [];
    const approvers = [...new Set(declared.flatMap((one) => one.approvers ?? []))];
    const who = approvers.length === 0 ? '' : `; the manifest names ${listed(approvers)}`;
    return notKnown(kind === 'needed-job'
        ? `it waits for the job \`${name}\`; whom the environment of that asks is set on GitHub and stands in no file${who}`
        : `it waits for the environment \`${name}\`, whose reviewers are set on GitHub and stand in no file${who}`, 'online');
}
/** What an environment that is known does for the one who approves: somebody is asked, and it is somebody else. */
function answerOfState(state, name, world) {
    if (state.kind === 'unknown')
        return undefined;
    if (state.kind === 'missing')
        return notMet(`GitHub does not have the environment \`${name}\` and would make it open`);
    const { protection } = state;
    const { reviewers, preventSelfReview } = protection;
    if (!reviewers.known)
        return unsettled(reviewers);
    if (reviewers.value.length === 0) {
        const review = reviewBefore(protection, world);
        return review === undefined ? notMet(`${says(protection)} that \`${name}\` asks nobody`) : evidence_met(review);
    }
    const asks = `\`${name}\` asks ${listed(reviewers.value.map((one) => one.name))}`;
    if (!preventSelfReview.known)
        return unsettled({ ...preventSelfReview, because: `${asks}; ${preventSelfReview.because}` });
    return preventSelfReview.value
        ? evidence_met(`${asks}, and not the one who started the run`)
        : notMet(`${asks}, and the one who started the run counts too`);
}
/** A gate's place is the step that asks: in its own job, or in one that the job waits for. */
const isListOf = ({ job, step }, { at }) => job.file === at.span.file && job.job === at.route[1] && step === at.route[3];
function answerOfList({ approvers, excludesInitiator }, { name }) {
    const people = texts(approvers).flatMap((one) => one.split(/[\s,]+/u).filter((person) => person !== ''));
    const asks = `\`${name}\` asks`;
    if (excludesInitiator === false)
        return notMet(`${asks} a list on which the one who started the run counts too`);
    if (people.length === 0)
        return notKnown(`${asks} \`${show(approvers)}\`, and who that is stands in no file`);
    return excludesInitiator
        ? evidence_met(`${asks} ${listed(people)}, and not the one who started the run`)
        : notKnown(`${asks} ${listed(people)}, and cannot keep out the one who started the run`);
}
const uses = new WeakMap();
/** The use of the credential that a delivery acts with. */
function useOf({ job, account, authentication }, world) {
    const byJob = uses.get(world) ?? (0,kit/* groupBy */.$z)(world.credentials, (one) => one.job.id);
    uses.set(world, byJob);
    return byJob.get(job.id)?.find((one) => one.account === account && one.by === authentication);
}
const PLACEHOLDER = 'what is written into the file may be a placeholder';
const NOBODY = 'no login is seen before it: it acts as the runner, or with what a script gets';
function machineOf({ account, authentication }, use, { credentials }) {
    if (authentication === 'ambient')
        return notKnown(`${account}, which is set up outside the repository`, 'manifest');
    if (!use)
        return notKnown(NOBODY);
    switch (use.source.kind) {
        case 'workflow-token':
            return evidence_met('the workflow\u2019s own token, which acts as `github-actions[bot]`');
        case 'stored':
        case 'handed-in':
        case 'variable':
            return notMet(`whoever holds \`${account}\` is it`);
        case 'literal':
            return use.source.looks === 'real' ? notMet('whoever reads the file can be it') : notKnown(PLACEHOLDER);
        case 'minted':
            return answerOfLogin(isShort(use) ? use : loginBehind(use, credentials), account);
        case 'unknown':
            return unsettled(use.source.because);
    }
}
/** A name as it is written; a description has spaces. */
const quoted = (account) => (account.includes(' ') ? account : `\`${account}\``);
const answerOfLogin = (login, account) => login
    ? evidence_met(`${quoted(login.account)}, ${login.by === 'app' ? 'as a GitHub App' : 'by federation'}`)
    : notKnown(`\`${account}\` is made by an earlier step, and by which login is not seen`);
function authorisationOf(delivery, use, { credentials }) {
    if (!use)
        return notKnown('what it acts with is not seen, so neither what that may do nor when it ends');
    const held = environmentThatBinds(delivery);
    switch (use.source.kind) {
        case 'workflow-token':
            return answerOfToken(delivery.job.token);
        case 'stored':
        case 'handed-in':
        case 'variable':
            return notMet(`\`${use.account}\` has no end until somebody rotates it, and may do the same in every run${held === undefined ? '' : `; the environment \`${held}\` can only say when it is read`}`);
        case 'literal':
            return use.source.looks === 'real'
                ? notMet('what is written into the file has no end, and may do the same in every run')
                : notKnown(PLACEHOLDER);
        case 'minted':
            return answerOfSession(isShort(use) ? use : loginBehind(use, credentials), held);
        case 'unknown':
            return unsettled(use.source.because);
    }
}
/** The environment of the job that holds it on every route; it is then part of what a federated login says of the run. */
function environmentThatBinds({ routes }) {
    const gates = routes.map(({ gates: all }) => all.find(({ binds, holds }) => binds === 'environment' && holds.known && holds.value));
    return gates.every((gate) => gate !== undefined) ? gates[0]?.name : undefined;
}
function answerOfToken(token) {
    const scopes = scopesOf(token);
    if (!scopes)
        return notKnown('what the workflow\u2019s token may do is the setting of the repository', 'online');
    if (token.kind === 'all' && token.access === 'write')
        return notMet('`permissions: write-all` leaves the workflow\u2019s token everything, until the job ends');
    return evidence_met(`${listed(scopes.map((one) => `\`${one}\``))}, until the job ends`);
}
function answerOfSession(login, environment) {
    if (!login)
        return notKnown('what an earlier step made, for what and until when, is not seen');
    if (login.by === 'app')
        return notKnown('the token ends within the hour; what it may do is set where the app is installed', 'online');
    const asks = environment === undefined ? '' : `, which can ask for the environment \`${environment}\``;
    return notKnown(`the session ends by itself; what it may do stands in the trust policy${asks}, and that is not read`);
}


/***/ }),

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  explanationsOf: () => (/* binding */ explanationsOf)
});

// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(66);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(837);
// EXTERNAL MODULE: ./build-rooms/rules/protection.js
var protection = __nccwpck_require__(358);
// EXTERNAL MODULE: ./build-rooms/policy/evidence.js + 1 modules
var evidence = __nccwpck_require__(520);
// EXTERNAL MODULE: ./build-rooms/policy/findings.js + 3 modules
var findings = __nccwpck_require__(477);
// EXTERNAL MODULE: ./build-rooms/policy/lines.js
var lines = __nccwpck_require__(31);
;// CONCATENATED MODULE: ./build-rooms/policy/deliveries.js






/** As many as show how a delivery can be reached; what many workflows call has dozens. */
const MAX_ROUTES = 4;
/** Every way the repository can change the outside world, with what proves it and each route to it. */
function deliveryLines(world, blank) {
    const declared = declaredIds(world.manifest);
    return world.deliveries.map((delivery) => {
        const { job, at, step, target, routes, account } = delivery;
        const { intent, machine, authorisation } = evidenceOf(delivery, world);
        return {
            id: blank(delivery.id),
            path: at.span.file,
            line: at.span.line,
            column: at.span.column,
            workflow: job.file,
            job: blank(job.job),
            ...(step === undefined ? {} : { step: blank(step) }),
            effect: delivery.effect,
            does: delivery.does,
            target: target ? blank(show(target)) : '',
            tier: delivery.tiers.join(', ') || 'unknown',
            tierBecause: blank(delivery.tierBecause),
            environment: job.environment ? blank(show(job.environment.value)) : '',
            identity: blank(declared(account) ?? account),
            account: blank(account),
            credential: delivery.authentication,
            starts: [...new Set(routes.map(({ start }) => start.event))].sort(),
            gates: [...new Set(routes.flatMap(({ gates }) => gates.map((gate) => blank(gateWords(gate, world)))))].sort(),
            routes: routes.slice(0, MAX_ROUTES).map((route) => routeLine(route, blank)),
            moreRoutes: Math.max(0, routes.length - MAX_ROUTES),
            record: answer(recordOf(delivery, world), blank),
            evidence: {
                intent: answer(intent, blank),
                machine: answer(machine, blank),
                authorisation: answer(authorisation, blank),
            },
        };
    });
}
/**
 * The deliveries as a person counts them: those of a job that agree in all but target and line are one, whatever it is at
 * each line that says the tier.
 */
function shipments(world, blank) {
    const lines = deliveryLines(world, blank).map((line, index) => ({ line, of: world.deliveries[index]?.job.id ?? '' }));
    return [...groupBy(lines, ({ line, of }) => JSON.stringify([of, { ...shared(line), tierBecause: '' }])).values()]
        .flatMap(([first, ...rest]) => {
        if (!first)
            return [];
        const all = [first, ...rest].map(({ line }) => line);
        const targets = [...new Set(all.flatMap(({ target }) => (target === '' ? [] : [target])))];
        return [{ ...shared(first.line), targets, places: all.map(pointOf) }];
    })
        .sort(byDanger);
}
function shared(line) {
    const { id: _id, path: _path, line: _line, column: _column, step: _step, target: _target, ...rest } = line;
    return rest;
}
const pointOf = ({ path, line, column }) => ({ path, line, column });
/** An unknown tier may be production, so it comes before those that are not. */
const TIER_ORDER = (/* unused pure expression or super */ null && (['production', 'unknown', 'staging', 'development', 'preview']));
function byDanger(a, b) {
    const rank = dangerOf(a) - dangerOf(b);
    if (rank !== 0)
        return rank;
    const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
    return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}
const dangerOf = ({ tier, routes }) => TIER_ORDER.indexOf(tier.split(', ')[0] ?? '') * 10 + Math.min(...routes.map(strengthOf));
/** How sure it is that a route is held back: not at all, perhaps, surely. */
const strengthOf = ({ gates }) => Math.max(0, ...gates.map(({ holds }) => ['no', 'unknown', 'yes'].indexOf(holds)));
const sortKey = ({ workflow, places: [first] }) => `${workflow}\n${first ? `${first.path}\n${String(first.line).padStart(9, '0')}` : ''}`;
const answer = (given, blank) => ({ ...given, because: blank(given.because) });
function gateWords(gate, world) {
    const { kind, name, holds } = gate;
    const open = holds.known && !holds.value ? ' (does not hold)' : '';
    return `${kind} ${name}${open || askedBy(gate, world)}`;
}
/** Whom the environment of a gate asks, where that is known, as the end of a sentence. */
function askedBy({ environment }, world) {
    const names = environment ? texts(environment).map((one) => one.toLowerCase()) : [];
    const [only, ...more] = world.environments.filter((one) => names.includes(one.name.toLowerCase()));
    if (!only || more.length > 0)
        return '';
    const state = stateOf(only, world);
    if (state.kind === 'missing')
        return ', which GitHub does not have';
    if (state.kind === 'unknown' || !state.protection.reviewers.known)
        return '';
    const people = state.protection.reviewers.value.map((one) => one.name);
    return people.length === 0 ? ', which asks nobody' : `, which asks ${listed(people)}`;
}
/** A route as the reports write it. */
const routeLine = (route, blank) => ({
    event: route.start.event,
    ref: blank(refOf(route.start)),
    who: route.start.who,
    when: blank(route.when),
    path: route.start.at.span.file,
    line: route.start.at.span.line,
    column: route.start.at.span.column,
    chain: route.chain.map((one) => remark(one, blank)),
    gates: route.gates.map((gate) => gateLine(gate, blank)),
    tiers: route.tiers,
    environment: blank((0,value/* show */.WU)(route.environment ?? value/* EMPTY */.wg)),
    conditions: route.conditions.map((one) => remark(one, blank)),
    sure: route.sure,
});
const remark = ({ at, text }, blank) => (0,findings/* remarkOf */.M5)(at.span, blank(text));
/** A ref, or with `*` for any text the shape that it has. */
const refOf = ({ ref }) => (ref.kind === 'github' && ref.like ? ref.like.shape : (0,value/* show */.WU)(ref));
function gateLine(gate, blank) {
    const { kind, name, holds, binds, at } = gate;
    return {
        kind,
        name: blank(name),
        holds: holds.known ? (holds.value ? 'yes' : 'no') : 'unknown',
        because: blank(holds.known ? BECAUSE[gate.broken ?? kind] : holds.because),
        ...(holds.known ? {} : { settle: holds.settle }),
        binds,
        path: at.span.file,
        line: at.span.line,
        column: at.span.column,
    };
}
const BECAUSE = {
    environment: 'the job waits for it where the environment has reviewers, which is set on GitHub',
    'needed-job': 'the job runs only when that one has ended well',
    'manual-approval': 'the step waits until somebody on its list says yes',
    refused: 'an `if:` on the way lets the job run where that was refused',
    cancelled: 'an `if:` on the way lets the job run where the run was cancelled while that waited',
    skipped: 'this route skips it, and the job runs all the same',
    ignored: 'its refusal counts for nothing, since `continue-on-error` lets the run go on',
};

// EXTERNAL MODULE: ./build-rooms/policy/starters.js + 1 modules
var starters = __nccwpck_require__(711);
;// CONCATENATED MODULE: ./build-rooms/policy/explain.js



/** Each finding with the way a run takes to it, in the order of the judgements. */
const explanationsOf = (judged, traced, sources, blank) => judged.flatMap(({ rule, judgement }) => {
    if (judgement.outcome !== 'not-met')
        return [];
    const { links, route, others, conditions } = wayTo(judgement, traced);
    return [
        {
            finding: (0,findings/* findingOf */.hD)(rule, judgement, sources, blank),
            way: links.map(({ at, text }) => (0,findings/* remarkOf */.M5)(at.span, blank(text))),
            ...(route ? { route: routeLine({ ...route, conditions }, blank) } : {}),
            others: others.map(({ when }) => blank(when)),
        },
    ];
});
function wayTo(judgement, traced) {
    const here = { at: judgement.at, text: 'here' };
    const leads = leadsTo(judgement, traced);
    const [best] = leads;
    if (!best)
        return { links: [here], others: [], conditions: [] };
    const { run, route, calls, delivery } = best;
    const job = run && { at: run.at, text: `job \`${run.job}\`` };
    const step = run && stepOf(judgement, delivery, run);
    const inside = judgement.chain.slice(calls.length);
    const links = [
        { at: route.start.at, text: `${route.when} by ${starters/* WHO */.Pw[route.start.who]}` },
        ...calls,
        ...(job ? [job] : []),
        ...inside,
        ...(step ? [{ at: step.at, text: `step \`${step.key}\`` }] : []),
        ...(delivery && judgement.subject.kind === 'delivery' ? [{ at: delivery.at, text: delivery.does }] : []),
    ];
    const whens = new Map(leads.map((one) => [one.route.when, one.route]));
    whens.delete(route.when);
    const onStep = step && step.condition !== '' ? [{ at: step.at, text: step.condition }] : [];
    return {
        links: withPlace(links, here),
        route,
        others: [...whens.values()],
        conditions: [...route.conditions, ...onStep],
    };
}
/**
 * The routes to what is judged: those of what the step ships, else those of its job, else those through it, where it is a
 * job that calls. First comes the one whose calls the judgement names, and of these the one with the least before it.
 */
function leadsTo({ subject, chain }, { runs: all, world: { deliveries } }) {
    if (subject.job === undefined)
        return [];
    const runs = all.filter(({ file, job }) => `${file}#${job}` === subject.id);
    const shipped = deliveries.filter(({ job }) => runs.some(({ id }) => id === job.id));
    const own = shipped.filter(({ step }) => subject.step !== undefined && step === subject.step);
    const leads = [
        ...(subject.kind === 'delivery' ? (own.length > 0 ? own : shipped) : own).flatMap((delivery) => delivery.routes.map((route) => leadBy(route, runs.find(({ id }) => id === delivery.job.id), delivery))),
        ...runs.flatMap((run) => run.routes().map((route) => leadBy(route, run))),
        ...(runs.length > 0
            ? []
            : all.flatMap(({ routes }) => routes().flatMap((route) => leadThrough(route, subject.id)))),
    ];
    const agrees = ({ calls }) => calls.filter((call, index) => isSame(call.at, chain[index]?.at)).length;
    const most = leads.reduce((sum, one) => Math.max(sum, agrees(one)), 0);
    return [...leads.filter((one) => agrees(one) === most), ...leads.filter((one) => agrees(one) !== most)];
}
const leadBy = (route, run, delivery) => ({
    route,
    calls: route.chain,
    ...(run ? { run } : {}),
    ...(delivery ? { delivery } : {}),
});
/** A route that goes through a call of this job, up to that call. */
function leadThrough(route, job) {
    const index = route.chain.findIndex(({ at: { span, route: keys } }) => `${span.file}#${keys[1] ?? ''}` === job);
    return index < 0 ? [] : [{ route, calls: route.chain.slice(0, index + 1) }];
}
/** The step of the job that what is judged, or what is shipped, stands in. */
function stepOf({ subject, at }, delivery, run) {
    const inJob = (place) => place.span.file === run.file && place.route[2] === 'steps' ? place.route[3] : undefined;
    const key = inJob(at) ?? subject.step ?? (delivery && inJob(delivery.at));
    return run.steps().find((one) => one.key === key);
}
/** Each place once, in order; the one that is judged is among them, and the last where it is none of the others. */
function withPlace(links, here) {
    const all = links.some(({ at }) => isSame(at, here.at)) ? links : [...links, here];
    return all.filter((link, index) => all.findIndex((other) => isSame(other.at, link.at)) === index);
}
const isSame = (a, b) => b !== undefined && a.span.file === b.span.file && a.span.line === b.span.line && a.span.column === b.span.column;


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hD: () => (/* binding */ findingOf),
  M5: () => (/* binding */ remarkOf)
});

// UNUSED EXPORTS: findingsOf, spotOf

;// CONCATENATED MODULE: ./build-rooms/model/repository.js
/**
 * Files of other repositories that were given beside the scanned one are named `owner/repository:path`, in lower case up to
 * the colon, which no path of the scanned repository has behind two such words.
 */
const OTHER = /^([a-z\d](?:[a-z\d-]*[a-z\d])?\/[\w.-]+):(.*)$/u;
/** The other repository a file stands in, and its path there; `undefined` for a file of the scanned one. */
function inOther(file) {
    const [, repository, path] = OTHER.exec(file) ?? [];
    return repository === undefined || path === undefined ? undefined : { repository, path };
}
/** How a file of another repository is named. */
const otherFile = (repository, path) => `${repository.toLowerCase()}:${path}`;

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: ./build-rooms/policy/fingerprint.js

/**
 * `countersign/v1`: the same finding keeps it when lines move, when blanks change, and on every machine. Each part is
 * written behind its length, so that no two lists of parts can be one text.
 */
function fingerprint({ ruleId, path, route, text }) {
    const parts = ['countersign/v1', ruleId, path, String(route.length), ...route, text.trim().replace(/\s+/g, ' ')];
    const encoded = parts.map((part) => `${Buffer.byteLength(part, 'utf8')}:${part}`).join('');
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(encoded, 'utf8').digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./build-rooms/policy/findings.js



/** The judgements *not met* as findings, the gravest first, then as a reader meets them. */
function findingsOf(judged, sources, blank) {
    return judged
        .flatMap(({ rule, judgement }) => judgement.outcome === 'not-met' ? [findingOf(rule, judgement, sources, blank)] : [])
        .sort(gravestFirst);
}
/** A judgement as a finding, before any policy. */
function findingOf(rule, judgement, sources, blank) {
    const { subject, message, why, fix, confidence, setting } = judgement;
    const { at, chain, related } = placedHere(judgement);
    const { id, category, severity, controls } = rule;
    return {
        ruleId: id,
        category,
        severity,
        confidence,
        message: blank(message),
        why: blank(why),
        fix: blank(fix),
        ...spotOf(at.span),
        ...(subject.job === undefined ? {} : { job: blank(subject.job) }),
        ...(subject.step === undefined ? {} : { step: blank(subject.step) }),
        fingerprint: fingerprint({ ruleId: id, path: at.span.file, route: at.route.map(blank), text: textOf(at, sources) }),
        chain: chain.map((one) => remarkOf(one.at.span, blank(one.text))),
        related: related.map((one) => remarkOf(one.at.span, blank(one.text))),
        controls,
        ...(setting === undefined ? {} : { setting: blank(setting) }),
    };
}
/**
 * What is found in a workflow of another repository is shown where this one calls it: reports and code scanning know only
 * files of the scanned repository.
 */
function placedHere({ at, chain, related }) {
    const call = inOther(at.span.file) ? chain.findLast(isHere) : undefined;
    const here = (one) => isHere(one) ? one : { at: call?.at ?? at, text: `${one.text} (${placeWords(one.at)})` };
    return {
        at: call?.at ?? at,
        chain: chain.map(here),
        related: [...(call ? [{ at: call.at, text: `found in ${placeWords(at)}` }] : []), ...related.map(here)],
    };
}
const isHere = (one) => inOther(one.at.span.file) === undefined;
function placeWords({ span }) {
    const other = inOther(span.file);
    return `${other ? `${other.repository}, ${other.path}` : span.file}:${span.line}`;
}
/** What stands at the place, on its first line; a blanked literal counts as one mark, whatever its length. */
function textOf({ span }, sources) {
    const line = sources(span.file)?.[span.line - 1] ?? '';
    const end = span.endLine === span.line ? span.endColumn - 1 : line.length;
    return line.slice(span.column - 1, end).replace(/\u2022+/gu, '\u2022');
}
const spotOf = ({ file, line, column, endLine, endColumn }) => ({
    path: file,
    line,
    column,
    endLine,
    endColumn,
});
const remarkOf = (span, text) => ({ ...spotOf(span), text });
function gravestFirst(a, b) {
    const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
    if (bySeverity !== 0)
        return bySeverity;
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    return (a.line - b.line ||
        a.column - b.column ||
        (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
        (a.message < b.message ? -1 : a.message > b.message ? 1 : 0));
}


/***/ }),

/***/ 31:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ declaredIds)
/* harmony export */ });
/* unused harmony exports judgementLines, notSeenLines, unknownLines */
/* harmony import */ var _rules_kit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(837);
/* harmony import */ var _rules_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(358);


/** The judgements as the JSON report lists them, by rule and place. */
function judgementLines(judged, blank) {
    return judged.map(({ rule, judgement }) => ({
        ruleId: rule.id,
        outcome: judgement.outcome,
        subject: blank(subjectOf(judgement)),
        because: blank(becauseOf(judgement)),
        path: judgement.at.span.file,
        line: judgement.at.span.line,
        column: judgement.at.span.column,
    }));
}
const subjectOf = ({ subject }) => `${subject.kind} ${subject.id}`;
function becauseOf(judgement) {
    if (judgement.outcome === 'not-met')
        return judgement.message;
    return judgement.outcome === 'unknown' ? judgement.because.because : judgement.because;
}
/** The declared identity that an account is: by its principal, or by a stored secret that carries it. */
function declaredIds(manifest) {
    const identities = manifest.known ? manifest.value.identities : [];
    const byAccount = new Map(identities.flatMap(({ id, principal, secrets = [] }) => [...(principal === undefined ? [] : [principal]), ...secrets.map((name) => `secrets.${name}`.toLowerCase())].map((account) => [account, id])));
    // GitHub ignores case in the names of secrets.
    return (account) => byAccount.get(account) ?? byAccount.get(account.toLowerCase());
}
/** What the trace could not follow. */
const notSeenLines = ({ notSeen }, blank) => notSeen.map(({ subject, because, at }) => ({
    subject: blank(subject),
    because: blank(because.because),
    settle: because.settle,
    path: at.span.file,
    line: at.span.line,
}));
/**
 * What was asked and could not be answered: what the trace could not follow, what a rule could not decide, and for each
 * environment that counts as a gate, whether anybody is asked at all, since reviewers are a setting on GitHub.
 */
function unknownLines(world, judged, blank) {
    const undecided = judged.flatMap(({ judgement }) => judgement.outcome === 'unknown'
        ? [
            {
                subject: subjectOf(judgement),
                because: judgement.because.because,
                settle: judgement.because.settle,
                path: judgement.at.span.file,
                line: judgement.at.span.line,
            },
        ]
        : []);
    const gates = world.environments
        .filter(({ jobs }) => jobs.length > 0)
        .flatMap((environment) => {
        const state = stateOf(environment, world);
        if (state.kind !== 'unknown')
            return [];
        const { name, at } = environment;
        const { because, settle } = state.because;
        return [{ subject: `environment ${name}`, because, settle, path: at.span.file, line: at.span.line }];
    });
    const rest = [...undecided, ...gates].map((line) => ({
        ...line,
        subject: blank(line.subject),
        because: blank(line.because),
    }));
    return once([...notSeenLines(world, blank), ...together(rest, world)]);
}
/** What hangs on the repository's settings alone, where nobody asked for them, is one question and one line. */
function together(lines, { settings: { live } }) {
    const suffix = live.known ? undefined : `: ${live.because}`;
    const asked = lines.filter(({ because }) => suffix !== undefined && because.endsWith(suffix));
    const [first, second] = asked;
    if (live.known || suffix === undefined || !first || !second)
        return lines;
    const questions = [...new Set(asked.map(({ because }) => because.slice(0, -suffix.length)))].sort();
    const because = `${live.because}, so it is not known ${listed(questions)}`;
    const { path, line, settle } = first;
    return [...lines.filter((one) => !asked.includes(one)), { subject: 'repository', because, settle, path, line }];
}
/** Several rules ask about one setting; that it is not known is said once. */
function once(lines) {
    const byWords = new Map(lines.map((line) => [JSON.stringify(line), line]));
    return [...byWords.values()];
}


/***/ }),

/***/ 101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ownJobs: () => (/* binding */ ownJobs)
/* harmony export */ });
/** Every step of the workflows that runs Countersign, as the action or as a command. */
const ownJobs = ({ workflows, actionAt }) => workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => job.kind === 'steps' ? job.steps.flatMap((step) => ownStep(workflow, job, step, actionAt) ?? []) : []));
function ownStep(workflow, job, step, actionAt) {
    if (step.kind === 'order')
        return undefined;
    const runs = step.kind === 'uses' ? ownAction(step, actionAt) : ownCommand(step);
    if (runs === undefined)
        return undefined;
    return {
        path: workflow.file,
        line: step.at.line,
        job: job.id,
        by: step.kind === 'uses' ? 'action' : 'command line',
        runs,
        events: workflow.on.map(({ event }) => event),
        settings: step.kind === 'uses' ? textsByName(step.with) : {},
        variables: [...workflow.env, ...job.env, ...step.env]
            .filter(({ value }) => value.text !== '')
            .map(({ name }) => name),
        uploads: job.steps.some(isUpload),
        given: givenBy(job.permissions.kind === 'default' ? workflow.permissions : job.permissions),
    };
}
/** This action, from its own repository under any account, or out of the repository that is read. */
function ownAction({ uses: { text } }, actionAt) {
    if (/^[^/@\s]+\/countersign@/iu.test(text))
        return text;
    if (!/^\.(?:\/|$)/u.test(text))
        return undefined;
    const name = actionAt(text.replace(/^\.\/?|\/+$/gu, ''))?.name?.text;
    return name?.toLowerCase() === 'countersign' ? text : undefined;
}
const VERBS = 'scan|deliveries|credentials|reach|why|facts|doctor';
/** A path before it ends with one of the characters that may stand before a word. */
const COMMAND = new RegExp(String.raw `(?:^|[\s;&|(/"'])(?:countersign(?:@[\w.-]+)?|dist/cli/index\.js)["']?(?:\s+(?:${VERBS})\b[^;&|\n]*|\s+--[^;&|\n]*|\s*$)`, 'mu');
/** The first command of a script that starts the program, over lines that go on. */
function ownCommand({ run: { text } }) {
    const found = COMMAND.exec(text.replace(/\\\r?\n\s*/gu, ' '));
    return found?.[0]
        .replace(/^[\s;&|(/"']/u, '')
        .replace(/\s+/gu, ' ')
        .trim();
}
const isUpload = (step) => step.kind === 'uses' && /^github\/codeql-action\/upload-sarif@/iu.test(step.uses.text);
const textsByName = (settings) => Object.fromEntries(settings.map(({ name, value }) => [name.toLowerCase(), value.text.trim()]));
/** Any list sets what it does not name to none; `read-all` and `write-all` name everything. */
function givenBy(permissions) {
    switch (permissions.kind) {
        case 'default':
            return { kind: 'setting' };
        case 'all':
            return { kind: 'listed', rights: { '*': permissions.access } };
        case 'listed':
            return {
                kind: 'listed',
                rights: Object.fromEntries(permissions.scopes.map(({ name, access }) => [name.toLowerCase(), access])),
            };
    }
}


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   saysOf: () => (/* binding */ saysOf),
/* harmony export */   whoIs: () => (/* binding */ whoIs)
/* harmony export */ });
/* harmony import */ var _rules_kit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(837);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(435);


const WHO_IS = {
    writer: 'whoever may push to a branch of this repository',
    fork: 'anybody who can see this repository, by issues, comments, and pull requests from a fork',
    bot: 'a bot that pushes branches, opens pull requests and comments on them, as Dependabot does',
    agent: 'an AI agent that a workflow runs, and whoever can tell it what to do',
    schedule: 'time alone, and nobody asks',
};
/** Who a starter is, as a sentence names it. */
const whoIs = (as) => WHO_IS[as];
/** What holds for all that a starter reaches, and what of it is set on GitHub. */
function saysOf(as, traced) {
    switch (as) {
        case 'writer':
            return [
                'Rules for branches and tags, and whom an environment asks, are set on GitHub and not known here.',
                ...calledElsewhere(traced),
            ];
        case 'fork':
            return [
                'A `pull_request` from a fork runs with a token that only reads, and without secrets.',
                'Whether somebody has to let such a run start, and whether `pull_request_target` is blocked, is set on GitHub and not known here.',
            ];
        case 'bot':
            return [
                'On `push`, `create` and `pull_request` Dependabot gets no secrets but its own, and a token that only reads where `permissions:` gives no more.',
                'Any other app that may write is a writer: countersign reach --as writer.',
                ...actorConditions(traced),
            ];
        case 'agent':
            return traced.world.agents.length === 0
                ? ['No workflow here runs an agent that is known.']
                : tokensOfAgents(traced.world);
        case 'schedule':
            return [];
    }
}
function calledElsewhere({ runs }) {
    const only = runs.filter(({ routes }) => routes().length > 0 && routes().every(({ start }) => start.who === 'caller'));
    const number = new Set(only.map(({ file, job }) => `${file}#${job}`)).size;
    return number === 0
        ? []
        : [
            `${number === 1 ? '1 job is' : `${number} jobs are`} started by callers in other repositories alone, with what these hand over, and not listed.`,
        ];
}
function actorConditions({ runs }) {
    const asks = runs.some(({ routes, steps }) => routes().some(({ conditions }) => conditions.some(({ text }) => ACTOR.test(text))) ||
        steps().some(({ condition }) => ACTOR.test(condition)));
    return asks
        ? [
            'A condition on `github.actor` asks who caused the last event and not who made the change; it is shown, and not relied on.',
        ]
        : [];
}
const ACTOR = /github\.(?:triggering_)?actor\b/u;
function tokensOfAgents({ agents }) {
    const set = agents.some(({ token, job }) => token.kind === 'workflow-token' && job.token.kind === 'setting');
    const others = agents.flatMap(({ token }) => token.kind === 'workflow-token' || token.kind === 'unknown' ? [] : [`\`${(0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__.detailOf)(token)}\``]);
    const names = [...new Set(others)].sort();
    return [
        'What lies in the job of an agent it can reach, and what comes after it there it can change beforehand.',
        ...(set
            ? [
                'What the workflow\u2019s token may do is the repository\u2019s setting where no `permissions:` stand; with `actions: write` an agent can dispatch workflows.',
            ]
            : []),
        ...(names.length > 0
            ? [`${(0,_rules_kit_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names)} can start what its owner can, which is not listed: countersign reach --as writer.`]
            : []),
    ];
}


/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  reachOf: () => (/* binding */ reachOf)
});

// EXTERNAL MODULE: ./build-rooms/model/identity.js
var identity = __nccwpck_require__(501);
// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(66);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(837);
// EXTERNAL MODULE: ./build-rooms/policy/evidence.js + 1 modules
var evidence = __nccwpck_require__(520);
// EXTERNAL MODULE: ./build-rooms/policy/findings.js + 3 modules
var findings = __nccwpck_require__(477);
// EXTERNAL MODULE: ./build-rooms/policy/credentials.js + 1 modules
var credentials = __nccwpck_require__(435);
;// CONCATENATED MODULE: ./build-rooms/policy/reach-ways.js
/** Every way into a job that these starts open. */
const waysOf = (causes, { runs }) => runs.flatMap((run) => run.routes().flatMap((route) => {
    const given = causes(route.start);
    return given ? [{ run, route, given, start: route.when }] : [];
}));
/** Which step of its job a place stands in, by the action that leads there where it is in another file; -1 for none. */
function stepIndex({ steps, file }, at, { chain }) {
    const inJob = [...chain.map((one) => one.at), at].findLast(({ span, route }) => span.file === file && route[0] === 'jobs' && route[2] === 'steps');
    return steps().findIndex(({ key }) => key === inJob?.route[3]);
}
const ON_THE_WAY = ['nothing', 'unknown', 'a gate'];
/** How sure it is that something stands on a way: not at all, perhaps, surely. */
function strengthOf(gates) {
    if (gates.some(({ holds }) => holds.known && holds.value))
        return 2;
    return gates.some(({ holds }) => !holds.known) ? 1 : 0;
}
const GATES = {
    environment: 'environment',
    'needed-job': 'job',
    'manual-approval': 'step',
};
/** The gates that hold, or may. */
const gateNames = (gates) => [
    ...new Set(gates
        .filter(({ holds }) => !holds.known || holds.value)
        .map(({ kind, name, holds }) => `${GATES[kind]} ${name}${holds.known ? '' : ' (perhaps)'}`)),
];
/** Conditions on several ways to the same: those that every way has, and the rest. How the steps before it ended limits nobody. */
function conditionsOf(ways) {
    const real = ways.map((all) => all.filter(({ text }) => !STATUS_ALONE.test(text)));
    const each = [...new Map(real.flat().map((one) => [spotKey(one.at), one])).values()];
    const isAlways = ({ at }) => real.every((all) => all.some((one) => spotKey(one.at) === spotKey(at)));
    return { always: each.filter(isAlways), sometimes: each.filter((one) => !isAlways(one)) };
}
const STATUS_ALONE = /^\s*(?:\$\{\{)?\s*!?\s*(?:always|success|failure|cancelled)\s*\(\s*\)\s*(?:\}\})?\s*$/u;
const jobOf = ({ file, job }) => `${file}#${job}`;
const pointOf = ({ span: { file, line, column } }) => ({ path: file, line, column });
const spotKey = ({ span: { file, line, column } }) => `${file}:${line}:${column}`;

;// CONCATENATED MODULE: ./build-rooms/policy/scopes.js
/** What the workflow's token may do, as `permissions:` writes it; `undefined` where the repository's setting says that. */
function scopesOf(token) {
    if (token.kind === 'setting')
        return undefined;
    if (token.kind === 'all')
        return [token.access === 'none' ? '{}' : `${token.access}-all`];
    const given = Object.entries(token.scopes).filter(([, access]) => access !== 'none');
    return given.length === 0 ? ['{}'] : given.map(([name, access]) => `${name}: ${access}`).sort();
}
/** Whether it surely may write in one scope. */
const mayWrite = (token, scope) => token.kind === 'all' ? token.access === 'write' : token.kind === 'listed' && token.scopes[scope] === 'write';
/** Whether it surely may write in any scope. */
const writesAnything = (token) => token.kind === 'listed' ? Object.values(token.scopes).includes('write') : mayWrite(token, 'contents');

// EXTERNAL MODULE: ./build-rooms/policy/starters.js + 1 modules
var starters = __nccwpck_require__(711);
;// CONCATENATED MODULE: ./build-rooms/policy/reach-agents.js







/** Every agent that a workflow runs, each place once. */
const agentsIn = ({ world: { agents }, runs: all }) => [...(0,kit/* groupBy */.$z)(agents, ({ job, at, name }) => `${jobOf(job)}\n${spotKey(at)}\n${name}`).values()].flatMap((uses) => {
    const [use] = uses;
    const ids = new Set(uses.map(({ job }) => job.id));
    const runs = all.filter(({ id, routes }) => ids.has(id) && routes().length > 0);
    return use && runs.length > 0 ? [{ use, runs }] : [];
});
/** What an agent lies beside, from its own step on, and what its token can start. */
const waysOfAgents = (agents, traced) => [
    ...agents.flatMap(besideAgent),
    ...agents.flatMap((agent) => startedBy(agent, traced)),
];
const besideAgent = ({ use, runs }) => runs.flatMap((run) => run.routes().map((route) => ({
    run,
    route,
    given: 'all',
    start: `beside ${use.name} in the job \`${run.job}\``,
    after: stepIndex(run, use.at, use.job),
})));
/**
 * What the workflow's token causes starts no run, but for the two dispatches
 * (https://docs.github.com/actions/concepts/security/github_token).
 */
function startedBy({ use, runs }, traced) {
    if (use.token.kind !== 'workflow-token')
        return [];
    const events = [
        ...(runs.some(({ token }) => mayWrite(token, 'actions')) ? ['workflow_dispatch'] : []),
        ...(runs.some(({ token }) => mayWrite(token, 'contents')) ? ['repository_dispatch'] : []),
    ];
    const ways = waysOf((0,starters/* andAfter */.EH)(({ event }) => (events.includes(event) ? 'all' : undefined), traced), traced);
    return ways.map((way) => ({ ...way, start: `${way.start} by the token of ${use.name}` }));
}
function agentLine({ use, runs }, blank) {
    const routes = runs.flatMap((run) => run.routes()).sort((a, b) => strengthOf(a.gates) - strengthOf(b.gates));
    const [weakest] = routes;
    const { always, sometimes } = conditionsOf(routes.map((route) => route.conditions));
    const { job, at, name, token } = use;
    return {
        name,
        ...pointOf(at),
        workflow: job.file,
        job: blank(job.job),
        environment: job.environment ? blank((0,value/* show */.WU)(job.environment.value)) : '',
        token: token.kind === 'unknown' ? 'of the action\u2019s own choice' : blank((0,credentials.detailOf)(token)),
        scopes: scopesOf(job.token) ?? ['by the setting of the repository'],
        starts: [...new Set(routes.map(({ when, start }) => blank(`${when}, by ${starters/* WHO */.Pw[start.who]}`)))],
        onTheWay: ON_THE_WAY[strengthOf(weakest?.gates ?? [])],
        gates: gateNames(weakest?.gates ?? []).map(blank),
        conditions: always.map((one) => (0,findings/* remarkOf */.M5)(one.at.span, blank(one.text))),
        sometimes: sometimes.map((one) => (0,findings/* remarkOf */.M5)(one.at.span, blank(one.text))),
    };
}

;// CONCATENATED MODULE: ./build-rooms/policy/reach.js










/** What one who can start workflows reaches, and what stands on each way. */
function reachOf(as, traced, blank) {
    const { world } = traced;
    const agents = as === 'agent' ? agentsIn(traced) : [];
    const ways = as === 'agent' ? waysOfAgents(agents, traced) : waysOf((0,starters/* causes */.ps)(as, traced), traced);
    const deliveries = reachedDeliveries(ways, world);
    return {
        tiers: tiersOf(deliveries),
        agents: agents.map((one) => agentLine(one, blank)),
        deliveries: deliveries.map((one) => blankReached(one, blank)),
        credentials: reachedCredentials(ways, world).map((one) => blankReached(one, blank)),
        environments: reachedEnvironments(ways).map((one) => blankReached(one, blank)),
        own: as === 'writer' ? ownSecrets(traced, blank) : [],
        bare: bareJobs(ways).map((one) => blankReached(one, blank)),
    };
}
function reachedDeliveries(ways, world) {
    const byJob = (0,kit/* groupBy */.$z)(world.deliveries, ({ job }) => job.id);
    const singles = ways.flatMap((way) => (byJob.get(way.run.id) ?? []).flatMap((delivery) => {
        const route = delivery.routes.find((one) => isSameWay(one, way.route));
        if (!route || !comesAfter(way, delivery) || !acts(way, delivery, world))
            return [];
        const about = delivery.account === '' ? '' : `as ${delivery.account}`;
        return [
            {
                ...singleOf(way, delivery.at, delivery.does, about),
                route,
                tiers: route.tiers,
                ...conditionOn(way.run, delivery.at),
            },
        ];
    }));
    return together(singles).sort(byDanger);
}
/** Whether the way leads through a step of the job, and only what comes after that is reached on it. */
const comesAfter = ({ run, after }, { at, job }) => after === undefined || stepIndex(run, at, job) >= after;
/** Whether it can act with what the run is given. */
function acts(way, delivery, world) {
    if (way.given === 'all')
        return true;
    const use = (0,evidence/* useOf */.jj)(delivery, world);
    return use !== undefined && isGiven(way, use);
}
/** Whether a run has the credential: without the secrets of the repository a literal, or the token as it is permitted. */
function isGiven({ given, run: { token } }, { source }) {
    if (given === 'all' || source.kind === 'literal')
        return true;
    return given === 'as permitted' && source.kind === 'workflow-token' && writesAnything(token);
}
function reachedCredentials(ways, { credentials }) {
    const byJob = (0,kit/* groupBy */.$z)(credentials, ({ job }) => job.id);
    const singles = ways.flatMap((way) => (byJob.get(way.run.id) ?? []).flatMap((use) => {
        if (!isGiven(way, use))
            return [];
        const about = use.name.toLowerCase().includes(use.provider.toLowerCase())
            ? use.name
            : `${use.name} (${use.provider})`;
        return [{ ...singleOf(way, use.at, use.account, about), tiers: use.tiers, ...conditionOn(way.run, use.at) }];
    }));
    return together(singles, ({ what, about }) => `${what}\n${about}`).sort(byDanger);
}
function reachedEnvironments(ways) {
    const singles = ways.flatMap((way) => {
        const { run, route, given } = way;
        if (given !== 'all' || !run.environment || !route.environment)
            return [];
        const { at } = run.environment;
        return (0,value/* texts */.Te)(route.environment)
            .filter((name) => name !== '')
            .map((name) => ({ ...singleOf(way, at, name, ''), tiers: route.tiers }));
    });
    return together(singles, ({ what }) => what.toLowerCase()).sort(byDanger);
}
/** Jobs that the starter runs, none of them with the secrets of the repository. */
function bareJobs(ways) {
    const full = new Set(ways.filter(({ given }) => given === 'all').map(({ run }) => jobOf(run)));
    const bare = ways.filter(({ run, given }) => given !== 'all' && !full.has(jobOf(run)));
    return together(bare.map((way) => ({ ...singleOf(way, way.run.at, way.run.job, ''), tiers: [] }))).sort(byDanger);
}
const ownSecrets = ({ openSecrets }, blank) => openSecrets().map(({ name, at }) => ({ name: blank(name), ...pointOf(at) }));
const singleOf = ({ run, route, start }, at, what, about) => ({
    what,
    about,
    run,
    route,
    start,
    at,
});
/** The `if:` of the step that something stands in. */
function conditionOn({ steps, file }, { span, route }) {
    const step = span.file === file && route[2] === 'steps' ? steps().find(({ key }) => key === route[3]) : undefined;
    return step && step.condition !== '' ? { condition: { at: step.at, text: step.condition } } : {};
}
/** The same thing reached on several ways is told once, with the way that has the least before it. */
function together(singles, keyOf = ({ what, about, run }) => `${what}\n${about}\n${jobOf(run)}`) {
    return [...(0,kit/* groupBy */.$z)(singles, keyOf).values()].flatMap((all) => {
        const [weakest] = [...all].sort((a, b) => strengthOf(a.route.gates) - strengthOf(b.route.gates));
        if (!weakest)
            return [];
        const { what, about, route } = weakest;
        const { always, sometimes } = conditionsOf(all.map((one) => [...one.route.conditions, ...(one.condition ? [one.condition] : [])]));
        return [
            {
                what,
                about,
                tiers: identity/* TIERS */.iB.filter((tier) => all.some(({ tiers }) => tiers.includes(tier))),
                environments: distinct(all.flatMap(({ route: { environment } }) => (environment ? (0,value/* texts */.Te)(environment) : []))).filter((name) => name !== ''),
                jobs: distinct(all.map(({ run }) => jobOf(run))),
                starts: distinct(all.map(({ start }) => start)),
                onTheWay: ON_THE_WAY[strengthOf(route.gates)],
                gates: gateNames(route.gates),
                conditions: always.map(({ at, text }) => (0,findings/* remarkOf */.M5)(at.span, text)),
                sometimes: sometimes.map(({ at, text }) => (0,findings/* remarkOf */.M5)(at.span, text)),
                places: [...new Map(all.map(({ at }) => [spotKey(at), at])).values()]
                    .sort((a, b) => (0,place/* bySpan */.UP)(a.span, b.span))
                    .map(pointOf),
            },
        ];
    });
}
/** Each tier that is reached, with the weakest way to it; an unknown one may be production. */
function tiersOf(deliveries) {
    return [...identity/* TIERS */.iB, 'unknown'].flatMap((tier) => {
        const ways = deliveries
            .filter(({ tiers }) => (tiers.length === 0 ? tier === 'unknown' : tiers.includes(tier)))
            .map(({ onTheWay }) => ON_THE_WAY.indexOf(onTheWay));
        const onTheWay = ON_THE_WAY.find((_, rank) => ways.includes(rank));
        return onTheWay ? [{ tier, onTheWay }] : [];
    });
}
const TIER_ORDER = ['production', 'unknown', 'staging', 'development', 'preview'];
const rankOf = ({ tiers: [first = 'unknown'], onTheWay }) => TIER_ORDER.indexOf(first) * 10 + ON_THE_WAY.indexOf(onTheWay);
function byDanger(a, b) {
    const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
    return rankOf(a) - rankOf(b) || (keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0);
}
const sortKey = ({ what, about, places: [first] }) => [first ? `${first.path}\n${String(first.line).padStart(9, '0')}` : '', what, about].join('\u0000');
const isSameWay = (a, b) => a.when === b.when && spotKey(a.start.at) === spotKey(b.start.at) && a.chain.length === b.chain.length;
const distinct = (all) => [...new Set(all)];
const blankReached = (one, blank) => ({
    ...one,
    what: blank(one.what),
    about: blank(one.about),
    environments: one.environments.map(blank),
    jobs: one.jobs.map(blank),
    starts: one.starts.map(blank),
    gates: one.gates.map(blank),
    conditions: one.conditions.map((condition) => ({ ...condition, text: blank(condition.text) })),
    sometimes: one.sometimes.map((condition) => ({ ...condition, text: blank(condition.text) })),
});


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pw: () => (/* binding */ WHO),
  EH: () => (/* binding */ andAfter),
  ps: () => (/* binding */ causes)
});

// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(66);
;// CONCATENATED MODULE: ./build-rooms/trace/git-refs.js

const HEADS = 'refs/heads/';
const TAGS = 'refs/tags/';
const ANY = 'refs/*';
const PULL = 'refs/pull/*/merge';
/** What expressions call the name of the default branch. */
const DEFAULT_BRANCH = 'event.repository.default_branch';
/** Whether it is the name that a pull request runs on, `7/merge`, which is no branch. */
const isPullRequest = ({ shape }) => shape === '*/merge';
/**
 * The refs that an event can run on, as shapes of full names with `*` for any text; a push and a dispatch know branches and
 * tags, most others run on the default branch, whose name is a setting.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function refShapes(trigger) {
    switch (trigger.event) {
        case 'push':
        case 'create':
            return pushed(trigger);
        case 'workflow_dispatch':
        case 'workflow_call':
        case 'deployment':
        case 'deployment_status':
            return [ANY];
        case 'release':
        case 'registry_package':
            return [`${TAGS}*`];
        case 'pull_request':
            return [PULL, ...merged(trigger)];
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return [PULL];
        case 'merge_group':
            return [`${HEADS}gh-readonly-queue/*`];
        default:
            return [];
    }
}
/** The branches that a filter lets through, as shapes of full names. */
const branchShapes = ({ branches }) => shapesOf(branches, HEADS);
/** A pull request that was merged runs on the branch it was merged into. */
const merged = (trigger) => trigger.types.some(({ text }) => text === 'closed') ? branchShapes(trigger) : [];
function pushed({ branches, branchesIgnore, tags, tagsIgnore }) {
    const ofBranches = branches.length > 0 || branchesIgnore.length > 0;
    const ofTags = tags.length > 0 || tagsIgnore.length > 0;
    if (!ofBranches && !ofTags)
        return [ANY];
    return [...(ofBranches ? shapesOf(branches, HEADS) : []), ...(ofTags ? shapesOf(tags, TAGS) : [])];
}
/** A filter as shapes: what stands before and behind its first and last special character is kept. `!` only takes away. */
function shapesOf(filter, prefix) {
    const wanted = filter.map((one) => one.text).filter((pattern) => !pattern.startsWith('!'));
    return wanted.length === 0 ? [`${prefix}*`] : [...new Set(wanted.map((pattern) => prefix + shapeOf(pattern)))];
}
function shapeOf(pattern) {
    const first = pattern.search(/[*?+[\]!\\]/u);
    if (first < 0)
        return pattern;
    // `v1+` repeats the character before it, and `?` makes it optional.
    const before = /[?+]/u.test(pattern.charAt(first)) ? first - 1 : first;
    const behind = /[^*?+[\]!\\]*$/u.exec(pattern)?.[0] ?? '';
    return `${pattern.slice(0, Math.max(0, before))}*${behind}`;
}
/**
 * Parts of refs that conditions ask for, as shapes: `refs/heads/main` where one compares, `refs/tags/v*` where one asks for
 * the beginning.
 */
function mentionedRefs(expression) {
    switch (expression.kind) {
        case 'and':
        case 'or':
            return expression.args.flatMap(mentionedRefs);
        case 'not':
        case 'index':
            return mentionedRefs(expression.of);
        case 'compare':
            return compared(expression.left, expression.right);
        case 'call':
            return asked(expression.name, expression.args);
        default:
            return [];
    }
}
function compared(left, right) {
    const [path, other] = left.kind === 'literal' ? [right, left] : [left, right];
    if (other.kind !== 'literal')
        return [...mentionedRefs(left), ...mentionedRefs(right)];
    const name = String(other.value);
    if (path.kind === 'path' && path.context === 'github' && path.steps.join('.') === 'ref_type')
        return [name === 'tag' ? `${TAGS}*` : `${HEADS}*`];
    return prefixesOf(path).map((prefix) => prefix + name);
}
function asked(name, args) {
    const [path, part] = args;
    const inner = args.flatMap(mentionedRefs);
    if (!path || part?.kind !== 'literal')
        return inner;
    const value = String(part.value);
    const shapes = {
        startswith: `${value}*`,
        endswith: `*${value}`,
        contains: value.startsWith('refs/') ? `${value}*` : `*${value}*`,
    };
    const shape = shapes[name];
    return shape === undefined ? inner : [...inner, ...prefixesOf(path).map((prefix) => prefix + shape)];
}
/** What stands before a name that is compared with `github.ref` or `github.ref_name`. */
function prefixesOf(path) {
    if (path.kind !== 'path' || path.context !== 'github')
        return [];
    const name = path.steps.join('.');
    if (name === 'ref' || name === 'event.ref')
        return [''];
    return name === 'ref_name' ? [HEADS, TAGS] : [];
}
/** A ref of one of these shapes, each shape that is asked for looked at alone, the rest together. */
function splitShapes(shapes, asked) {
    const found = new Map();
    for (const shape of shapes) {
        const inner = [...new Set(asked.flatMap((one) => narrowed(shape, one) ?? []))].filter((one) => one !== shape);
        for (const one of inner)
            found.set(one, { shape: one, not: inner.filter((other) => other !== one && covers(one, other)) });
        found.set(shape, { shape, not: inner });
    }
    return [...found.values()];
}
/** The shape of what fits both, where one of them says it: `refs/heads/*` and `refs/heads/main`, or `*hotfix*`. */
function narrowed(shape, asked) {
    if (covers(shape, asked))
        return asked;
    if (!asked.startsWith('*') || !shape.endsWith('*'))
        return undefined;
    return shape.slice(0, -1) + asked;
}
/** Whether all that fits `inner` fits `outer`: its parts stand there in order. */
function covers(outer, inner) {
    const [head = '', ...rest] = outer.split('*');
    const tail = rest.pop();
    if (tail === undefined)
        return outer === inner;
    const end = inner.length - tail.length;
    if (end < head.length || !inner.startsWith(head) || !inner.endsWith(tail))
        return false;
    let at = head.length;
    for (const part of rest) {
        const found = inner.indexOf(part, at);
        if (found < 0 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}
/** Whether a text can be such a ref: of its shape, and of none that is looked at alone. */
const fits = (name, { shape, not }) => covers(shape, name) && !not.some((one) => covers(one, name));
/** Whether a ref of that shape starts with, ends with or contains a text; `undefined` where it may. */
function hasPart(test, { shape, not }, part) {
    const [head = '', ...rest] = shape.split('*').map((one) => one.toLowerCase());
    const tail = rest.at(-1) ?? head;
    const wanted = part.toLowerCase();
    if (test === 'startswith' || wanted.startsWith('refs/')) {
        if (head.startsWith(wanted))
            return true;
        return !wanted.startsWith(head) || not.some((one) => covers(one, `${part}*`)) ? false : undefined;
    }
    if (test === 'endswith') {
        if (tail.endsWith(wanted))
            return true;
        return !wanted.endsWith(tail) || not.some((one) => one.endsWith(`*${part}`)) ? false : undefined;
    }
    if ([head, ...rest].some((one) => one.includes(wanted)))
        return true;
    // A pull request's name has a number where the shape leaves it open.
    if (shape.endsWith('*/merge') && !/\d/u.test(wanted))
        return false;
    return not.some((one) => one.includes(`*${part}*`)) ? false : undefined;
}
/** A ref of that shape as a value: the full name, or what `github.ref_name` and its kin make of it. */
function refValue(name, like) {
    const cut = (shape) => name === 'ref' ? shape : shape.replace(/^refs\/(?:(?:heads|tags|pull)\/|(?=\*$))/u, '');
    if (!like.shape.includes('*'))
        return text(cut(like.shape));
    return { kind: 'github', name, like: { shape: cut(like.shape), not: like.not.map(cut) } };
}
/** `branch` or `tag`; a pull request runs on neither, and GitHub calls that a branch. */
function refType({ shape }) {
    if (shape.startsWith(TAGS))
        return text('tag');
    return shape.startsWith(HEADS) || shape === PULL ? text('branch') : { kind: 'github', name: 'ref_type' };
}
/** Which ref it is, as the end of a sentence that begins with a space; empty where any will do. */
function refWords({ shape, not }) {
    const rest = new Map([
        [ANY, 'ref'],
        [`${HEADS}*`, 'branch'],
        [`${TAGS}*`, 'tag'],
    ]).get(shape);
    if (rest !== undefined)
        return not.length > 0 ? ` on any other ${rest}` : '';
    return shape.startsWith('refs/pull/') ? '' : ` on \`${shape}\``;
}

;// CONCATENATED MODULE: ./build-rooms/policy/starters.js


/** Who can cause what starts a run, as a sentence names them. */
const WHO = {
    write: 'whoever can write here',
    anyone: 'anybody who can see the repository',
    fork: 'anybody who can open a pull request',
    bot: 'a bot',
    time: 'time alone',
    workflow: 'another workflow',
    caller: 'a caller in another repository',
};
/** What a starter's own deeds start; `undefined` where it starts nothing. */
const causes = (as, traced) => andAfter(DIRECT[as], traced, as === 'bot' ? BRANCH : undefined);
/** What these start, and what runs after that. `branch` is the one a starter works on, where it has no choice. */
function andAfter(direct, traced, branch) {
    const before = startsBefore(direct, traced, branch);
    return (start) => direct(start) ?? (isAfter(start, before, traced, branch) ? 'all' : undefined);
}
const DIRECT = {
    writer: ({ who }) => (who === 'write' || who === 'anyone' || who === 'fork' ? 'all' : undefined),
    fork: ({ who }) => (who === 'anyone' ? 'all' : who === 'fork' ? 'read' : undefined),
    bot: byDependabot,
    agent: () => undefined,
    schedule: ({ who }) => (who === 'time' ? 'all' : undefined),
};
/** It pushes branches of its own, opens pull requests and comments on them. */
const BRANCH = 'refs/heads/dependabot/npm_and_yarn/left-pad-1.3.0';
const COMMENTS = new Set(['pull_request_target', 'issue_comment']);
/**
 * On these events a run of Dependabot gets no secrets but its own
 * (https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions).
 */
function byDependabot({ event, ref }) {
    if (COMMENTS.has(event))
        return 'all';
    if (event === 'pull_request')
        return 'as permitted';
    const like = ref.kind === 'github' ? ref.like : undefined;
    return (event === 'push' || event === 'create') && like && fits(BRANCH, like) ? 'as permitted' : undefined;
}
/** All that is started by its deeds, as far as one workflow starts the next by `workflow_run`: GitHub follows three. */
function startsBefore(direct, traced, branch) {
    const all = distinctStarts(traced);
    let found = all.filter((start) => direct(start));
    for (let level = 0; level < MAX_CHAIN; level += 1) {
        const before = found;
        const next = all.filter((start) => !before.includes(start) && isAfter(start, before, traced, branch));
        found = [...before, ...next];
    }
    return found;
}
const MAX_CHAIN = 3;
function distinctStarts({ runs }) {
    const starts = runs.flatMap(({ routes }) => routes().map(({ start }) => start));
    return [
        ...new Map(starts.map((start) => [`${start.at.span.file}\n${start.event}\n${(0,value/* keyOf */.TN)(start.ref)}`, start])).values(),
    ];
}
/** Whether one of these starts a workflow that this one waits for, on a branch that it lets through. */
const isAfter = ({ after }, before, { world: { workflows } }, branch) => after !== undefined &&
    before.some(({ at, event }) => workflows.some(({ file, name }) => file === at.span.file && after.workflows.includes(name)) &&
        (branch === undefined ||
            !ON_ITS_BRANCH.has(event) ||
            after.branches.some((shape) => fits(branch, { shape, not: [] }))));
const ON_ITS_BRANCH = new Set(['push', 'create', 'pull_request']);


/***/ }),

/***/ 997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(276);

// East Asian Wide and Fullwidth, https://www.unicode.org/reports/tr11/, in ranges as coarse as terminals treat them.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\u3000]/u;
const COMBINING = /[\p{Mn}\p{Me}]/u;
const TAB = { shown: '  ', width: 2 };
const NOTHING = { shown: '', width: 0 };
/** A source line, cell by cell: tabs are two columns, hidden characters are spelled out, commands are broken. */
function cellsOf(line) {
    // In a snippet the gutter stands before the line, so only what counts in the middle of a line has to be broken.
    const breaks = new Set((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .commandBreaks */ .OJ)(`|${line}`).map((at) => at - 1));
    const cells = [];
    for (const character of line) {
        const cell = character === '\t' ? TAB : cellOf(character);
        cells.push(breaks.has(cells.length) ? { shown: `\\${cell.shown}`, width: cell.width + 1 } : cell);
        if (character.length === 2)
            cells.push(NOTHING);
    }
    return cells;
}
function cellOf(character) {
    const shown = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._c)(character);
    if (shown !== character)
        return { shown, width: shown.length };
    if (WIDE.test(character))
        return { shown, width: 2 };
    return { shown, width: COMBINING.test(character) ? 0 : 1 };
}
const widthOf = (cells) => cells.reduce((sum, cell) => sum + cell.width, 0);
const textOf = (cells) => cells.map((cell) => cell.shown).join('');


/***/ }),

/***/ 943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  permissionLines: () => (/* binding */ permissionLines),
  renderDoctorJson: () => (/* binding */ renderDoctorJson),
  renderDoctorTable: () => (/* binding */ renderDoctorTable)
});

// EXTERNAL MODULE: ./build-rooms/model/facts.js
var model_facts = __nccwpck_require__(580);
// EXTERNAL MODULE: ./build-rooms/safe/json.js
var json = __nccwpck_require__(645);
// EXTERNAL MODULE: ./build-rooms/safe/style.js
var safe_style = __nccwpck_require__(905);
// EXTERNAL MODULE: ./build-rooms/report/order.js + 1 modules
var order = __nccwpck_require__(211);
;// CONCATENATED MODULE: ./build-rooms/report/facts-lines.js


/** Every fact of a record, a line each; an environment has a line of its own. */
const facts_lines_factLines = (facts) => [
    line('visibility', facts.visibility, (value) => value),
    line('plan', facts.plan, (value) => value),
    ...branchLines(facts.defaultBranch),
    line('environments', facts.environments, (all) => names(all.map(({ name }) => name))),
    ...(facts.environments.state === 'known' ? facts.environments.value.map(environmentLine) : []),
    line('tag rules', facts.tagRules, (all) => names(all.map(tagWords))),
    line('workflow token', facts.workflowToken, ({ access, mayApprove }) => [`${access} unless a workflow says more`, mayApprove ? 'may approve pull requests' : 'may not approve'].join(', ')),
    line('secrets', facts.secrets, secretWords),
    line('organization secrets', facts.organizationSecrets, secretWords),
    line('deploy keys', facts.deployKeys, (all) => names(all.map(({ title, readOnly }) => `${title} (${readOnly ? 'reads' : 'writes'})`))),
    line('OIDC subject', facts.subject, subjectWords),
    line('collaborators', facts.collaborators, (all) => {
        const writers = all.filter(({ canWrite }) => canWrite).length;
        const admins = all.filter(({ isAdmin }) => isAdmin).length;
        return `${all.length}, of whom ${writers} may write and ${admins} ${admins === 1 ? 'is admin' : 'are admins'}`;
    }),
    line('teams', facts.teams, (all) => names(all.map(({ slug, canWrite }) => `${slug}${canWrite ? ' (writes)' : ''}`))),
];
function line(subject, fact, gist) {
    switch (fact.state) {
        case 'known':
            return { subject, state: 'known', says: gist(fact.value) };
        case 'absent':
            return { subject, state: 'absent', says: 'absent' };
        case 'unknown':
            return { subject, state: 'unknown', says: `unknown because ${fact.because}`, why: fact.why };
    }
}
const MOST_NAMES = 12;
/** How many, and which, as far as a person reads a list. */
function names(all) {
    const left = all.length - MOST_NAMES;
    const shown = left > 0 ? [...all.slice(0, MOST_NAMES), `and ${left} more`] : all;
    return all.length === 0 ? 'none' : `${all.length}: ${shown.join(', ')}`;
}
const secretWords = (all) => names(all.map(({ name, updated }) => `${name} (${updated})`));
const tagWords = ({ name, include, restricts }) => `${name} (${include.join(' ') || 'no tags'}: ${restricts.map((one) => `no ${one}`).join(', ') || 'restricts nothing'})`;
function subjectWords({ claims, immutable }) {
    const form = claims === undefined ? 'GitHub\u2019s own form' : `made of ${claims.join(', ')}`;
    if (immutable.state !== 'known')
        return form;
    return `${form}, ${immutable.value ? 'with' : 'without'} the ids of owner and repository`;
}
function branchLines(fact) {
    if (fact.state !== 'known')
        return [line('default branch', fact, () => '')];
    const { name, review, checks, atLeast } = fact.value;
    return [
        line(`branch ${name}, review`, review, (value) => [
            value.approvals === 0 ? 'no approval' : (0,order/* count */.U9)(value.approvals, 'approval'),
            ...(value.codeOwners ? ['of code owners'] : []),
            ...(value.lastPushBySomebodyElse ? ['the last push by somebody else'] : []),
            ...(value.dismissesStale ? ['anew after a push'] : []),
        ].join(', ')),
        line(`branch ${name}, checks`, checks, (all) => names(all.map((one) => one.name))),
        ...(atLeast === undefined ? [] : [line(`branch ${name}, any more`, (0,model_facts/* unsaid */.DY)('permission', atLeast), () => '')]),
    ];
}
/** All of an environment in a line; what of it is unknown is said with it. */
function environmentLine(one) {
    const parts = [
        part('reviewers', one.reviewers, (all) => all.length === 0
            ? 'asks nobody'
            : `asks ${all.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name)).join(' or ')}`, 'asks nobody'),
        part('self-review', one.preventSelfReview, (value) => (value ? 'prevents self-review' : 'allows self-review')),
        part('wait timer', one.waitMinutes, (value) => (value === 0 ? '' : `waits ${(0,order/* count */.U9)(value, 'minute')}`)),
        part('refs', one.refs, refWords, 'any ref'),
        part('apps', one.customRules, (all) => (all.length === 0 ? '' : `apps ${all.join(', ')}`)),
        part('bypass', one.adminsCanBypass, (value) => (value ? 'admins can bypass' : 'admins cannot bypass')),
        part('secrets', one.secrets, (all) => (all.length === 0 ? 'no secrets' : `secrets ${all.map(({ name }) => name).join(', ')}`), 'no secrets'),
    ];
    return { subject: `environment ${one.name}`, state: 'known', says: parts.filter((text) => text !== '').join('; ') };
}
function part(subject, fact, gist, nothing = '') {
    switch (fact.state) {
        case 'known':
            return gist(fact.value);
        case 'absent':
            return nothing;
        case 'unknown':
            return `${subject} unknown because ${fact.because}`;
    }
}
function refWords(refs) {
    switch (refs.kind) {
        case 'any':
            return 'any ref';
        case 'protected':
            return 'protected branches';
        case 'patterns':
            return refs.patterns.map(({ type, pattern }) => `${type} ${pattern}`).join(', ') || 'no ref';
    }
}

// EXTERNAL MODULE: ./build-rooms/report/listing-table.js + 1 modules
var listing_table = __nccwpck_require__(253);
// EXTERNAL MODULE: ./build-rooms/report/section.js
var section = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build-rooms/report/wrap.js
var wrap = __nccwpck_require__(22);
;// CONCATENATED MODULE: ./build-rooms/report/facts-table.js







const STYLES = {
    known: undefined,
    absent: 'dim',
    unknown: 'cyan',
};
const WIDEST = 28;
/** A record for a terminal: a line a fact, and a line that counts. */
function renderFactsTable(facts, colour) {
    const lines = factLines(facts);
    return paintLines([
        [styled(`${facts.repository}, as GitHub said on ${facts.asked}`, 'bold')],
        [],
        ...drawFacts(lines),
        [],
        total(lines),
    ], colour);
}
/** Facts side by side: what each is about, then its gist, broken to the width of the page. */
function drawFacts(all) {
    const lines = togetherIfSame(all);
    const width = Math.min(WIDEST, Math.max(...lines.map(({ subject }) => subject.length)));
    return lines.flatMap(({ subject, says, state }) => {
        const head = subject.length > width ? [[subject]] : [];
        const style = STYLES[state];
        const rows = (0,wrap/* wrap */.L)(says, section/* WIDTH */.lR - width - 2);
        return [
            ...head,
            ...rows.map((row, index) => {
                const label = index === 0 && head.length === 0 ? subject : '';
                return [`${label.padEnd(width)}  `, style === undefined ? row : (0,safe_style/* styled */.I4)(row, style)];
            }),
        ];
    });
}
/** Where nothing at all is known, for one reason, that is said once. */
function togetherIfSame(lines) {
    const [first] = lines;
    if (first?.state !== 'unknown' || lines.some(({ says }) => says !== first.says))
        return lines;
    return [{ ...first, subject: 'everything' }];
}
function total(lines) {
    const number = (state) => lines.filter((one) => one.state === state).length;
    return [
        `${count(lines.length, 'fact')}: ${number('known')} known, ${number('absent')} absent, ${number('unknown')} unknown`,
    ];
}
/** The keys of a record in its own order; those of parts come after them by name. */
const FACT_KEYS = (/* unused pure expression or super */ null && ([
    'schemaVersion',
    'repository',
    'asked',
    'state',
    'value',
    'why',
    'because',
    'name',
    'visibility',
    'plan',
    'defaultBranch',
    'environments',
    'tagRules',
    'workflowToken',
    'secrets',
    'organizationSecrets',
    'deployKeys',
    'subject',
    'collaborators',
    'teams',
]));
/** A record for programs, and for a log: it reads back as it is. */
const renderFactsJson = (facts) => `${stringify(facts, FACT_KEYS)}\n`;

;// CONCATENATED MODULE: ./build-rooms/report/doctor.js








/** Where it runs, each job with its features and the smallest block for it, and what GitHub said, for a terminal. */
const renderDoctorTable = (diagnosis, colour) => (0,listing_table/* paintLines */.aV)([
    ...drawPresent(diagnosis),
    ...diagnosis.checked.flatMap(drawChecked),
    ...drawAnswers(diagnosis.present),
    [diagnosis.healthy ? (0,safe_style/* styled */.I4)('nothing is missing', 'green') : (0,safe_style/* styled */.I4)('something is missing', 'red')],
], colour);
function drawPresent({ present, notes }) {
    return [...(0,section/* section */.uW)('where it runs', placeWords(present)), ...(0,section/* section */.uW)('what that allows', notes)];
}
function placeWords({ event, workflow, job, fork, actor, repository, visibility, token }) {
    const run = [`on GitHub Actions, started by ${event}`, workflow, job === undefined ? undefined : `job ${job}`];
    return [
        event === '' ? 'at a terminal' : run.filter((one) => one !== undefined).join(', '),
        ...(fork?.known === true
            ? [fork.value ? 'for a change from a fork' : 'for a change of the repository itself']
            : []),
        ...(actor === '' ? [] : [`started by ${actor}`]),
        repository === undefined
            ? 'of which repository is unknown'
            : `of ${repository}${visibility ? `, ${visibility}` : ''}`,
        token === '' ? 'with no token in GITHUB_TOKEN or GH_TOKEN' : `with the token in ${token}`,
    ];
}
const MARKS = {
    unused: { word: 'not in use', style: 'dim' },
    yes: { word: 'works', style: 'green' },
    no: { word: 'lacks', style: 'red' },
    unknown: { word: 'unknown', style: 'cyan' },
};
const drawChecked = ({ step, features, rights, notes }) => [
    [(0,safe_style/* styled */.I4)(step ? `${step.path}:${step.line} (job ${step.job})` : 'no workflow here runs Countersign', 'bold')],
    ...(step ? drawStep(step) : []),
    ...features.flatMap(drawFeature),
    [],
    ['  the smallest permissions for it:'],
    [],
    ...permissionLines(rights).map((text) => [text]),
    [],
    ...(0,section/* section */.uW)('notes', notes),
];
const drawStep = ({ runs, events, settings, given }) => [
    `runs ${runs}, on ${events.join(', ') || 'nothing'}`,
    ...(Object.keys(settings).length === 0
        ? []
        : [
            `with ${Object.entries(settings)
                .map(([name, value]) => `${name}: ${value}`)
                .join(', ')}`,
        ]),
    given.kind === 'setting' ? 'permissions: as the repository is set' : `permissions: ${rightsWords(given.rights)}`,
].flatMap((text) => (0,wrap/* wrap */.L)(text, section/* WIDTH */.lR - 2).map((row) => ['  ', row]));
const rightsWords = (rights) => Object.entries(rights)
    .map(([scope, access]) => (scope === '*' ? `${access}-all` : `${scope}: ${access}`))
    .join(', ') || 'none';
function drawFeature(line) {
    const { feature, why, needs, lacks } = line;
    const { word, style } = MARKS[line.used === 'no' ? 'unused' : line.has] ?? { word: line.has, style: 'dim' };
    const text = [
        line.used === 'unknown' ? `perhaps in use: ${why}` : why,
        ...(needs.length === 0 ? [] : [`needs ${needs.map(({ scope, access }) => `${scope}: ${access}`).join(', ')}`]),
        ...(lacks.length === 0 ? [] : [`lacks ${lacks.join(', ')}`]),
    ].join('; ');
    return (0,wrap/* wrap */.L)(text, section/* WIDTH */.lR - 29).map((row, index) => [
        '  ',
        (index === 0 ? feature : '').padEnd(13),
        (0,safe_style/* styled */.I4)((index === 0 ? word : '').padEnd(12), style),
        row,
    ]);
}
/** YAML to paste into the job. */
const permissionLines = (rights) => [
    'permissions:',
    ...rights.map(({ scope, access }) => `  ${scope}: ${access}`),
];
const drawAnswers = ({ facts, problems }) => [
    ...(facts === undefined
        ? []
        : [[(0,safe_style/* styled */.I4)('what GitHub tells this token:', 'bold')], ...drawFacts(facts_lines_factLines(facts)).map(indent), []]),
    ...(0,section/* section */.uW)('what went wrong', problems.map(model_facts/* problemWords */.$3)),
];
const indent = (line) => ['  ', ...line];
/** As in the report, what a reader looks for comes first. */
const KEYS = [
    'schemaVersion',
    'healthy',
    'where',
    'notes',
    'jobs',
    'path',
    'line',
    'job',
    'by',
    'runs',
    'features',
    'feature',
    'used',
    'why',
    'needs',
    'has',
    'lacks',
    'scope',
    'access',
    'permissions',
    'facts',
    'subject',
    'state',
    'says',
    'problems',
];
function renderDoctorJson({ present, checked, notes, unread, healthy }) {
    const { facts, problems, fork, ...where } = present;
    const jobs = checked.map(({ step, features, rights, notes: own }) => ({
        ...step,
        features,
        permissions: Object.fromEntries(rights.map(({ scope, access }) => [scope, access])),
        notes: own,
    }));
    const answer = {
        schemaVersion: '1.0',
        healthy,
        where: { ...where, ...(fork && { fork: fork.known ? fork.value : 'unknown' }) },
        notes,
        jobs,
        ...(facts && { facts: facts_lines_factLines(facts) }),
        problems,
        unread,
    };
    return `${(0,json/* stringify */.A)(answer, KEYS)}\n`;
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  renderExplanation: () => (/* binding */ renderExplanation)
});

// EXTERNAL MODULE: ./build-rooms/safe/style.js
var safe_style = __nccwpck_require__(905);
// EXTERNAL MODULE: ./build-rooms/report/listing-table.js + 1 modules
var listing_table = __nccwpck_require__(253);
// EXTERNAL MODULE: ./build-rooms/report/section.js
var report_section = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build-rooms/report/cells.js
var report_cells = __nccwpck_require__(997);
;// CONCATENATED MODULE: ./build-rooms/report/snippet.js


const WINDOW = 110;
const BEFORE = 40;
const LINES_WHOLE = 4;
/** Whether the text has the line that the spot begins on. */
const snippet_hasLine = (source, spot) => source !== undefined && source[spot.line - 1] !== undefined;
/** The columns that line numbers need. */
const snippet_gutterWidth = (marks) => marks.reduce((width, { spot }) => Math.max(width, String(Math.max(spot.line, spot.endLine)).length), 1);
/** An empty gutter, for the lines between the parts. */
const snippet_gutter = (width) => [' '.repeat(width + 1), (0,safe_style/* styled */.I4)('|', 'blue')];
/** The marked lines of one file with their numbers, and below each what points into it. */
function snippet_snippet(source, marks, width) {
    const strokes = strokesByLine(source, marks);
    const numbers = [...strokes.keys()].sort((a, b) => a - b);
    const lines = [snippet_gutter(width)];
    let previous;
    for (const number of numbers) {
        if (previous !== undefined && number - previous === 2)
            lines.push(...drawLine(source, number - 1, [], width));
        else if (previous !== undefined && number - previous > 2)
            lines.push([(0,safe_style/* styled */.I4)('...', 'blue')]);
        lines.push(...drawLine(source, number, strokes.get(number) ?? [], width));
        previous = number;
    }
    return lines;
}
function strokesByLine(source, marks) {
    const strokes = new Map();
    for (const mark of marks) {
        const numbers = linesOf(mark.spot, source);
        for (const [index, number] of numbers.entries()) {
            const last = index === numbers.length - 1;
            const stroke = strokeOn(mark, number, source[number - 1] ?? '', last ? mark.text : '');
            strokes.set(number, [...(strokes.get(number) ?? []), stroke]);
        }
    }
    return strokes;
}
/** All lines of a short stretch; of a long one the first two and the last. An end at column 1 is the end of the line before. */
function linesOf(spot, source) {
    const wanted = spot.endLine > spot.line && spot.endColumn <= 1 ? spot.endLine - 1 : spot.endLine;
    const last = Math.max(spot.line, Math.min(wanted, source.length));
    const size = last - spot.line + 1;
    if (size > LINES_WHOLE)
        return [spot.line, spot.line + 1, last];
    return Array.from({ length: size }, (_, index) => spot.line + index);
}
function strokeOn({ spot, sign, style }, number, line, text) {
    const indent = line.length - line.trimStart().length;
    const from = Math.min(number === spot.line ? Math.max(0, spot.column - 1) : indent, line.length);
    const end = number === spot.endLine ? spot.endColumn - 1 : line.trimEnd().length;
    return { from, to: Math.max(from + 1, Math.min(end, line.length)), sign, text, style };
}
function drawLine(source, number, strokes, width) {
    const line = source[number - 1] ?? '';
    const [start, end] = windowOf(line, strokes[0]?.from ?? 0);
    const shown = {
        cells: (0,report_cells/* cellsOf */.nc)(line.slice(start, end)),
        start,
        end,
        lead: start > 0 ? '\u2026' : '',
        cut: end < line.length,
    };
    const text = `${shown.lead}${(0,report_cells/* textOf */.b6)(shown.cells)}${shown.cut ? '\u2026' : ''}`.trimEnd();
    const head = [(0,safe_style/* styled */.I4)(`${String(number).padStart(width)} |`, 'blue'), text === '' ? '' : ` ${text}`];
    return [head, ...strokes.map((stroke) => [...snippet_gutter(width), ' ', ...drawStroke(stroke, shown)])];
}
function drawStroke({ from, to, sign, text, style }, { cells, start, end, lead, cut }) {
    // A second mark can lie outside of what is shown of a very long line; then only its words are left.
    if ((start > 0 && to <= start) || (cut && from >= end))
        return [(0,safe_style/* styled */.I4)(`(column ${from + 1}) ${text}`.trimEnd(), style)];
    const first = Math.max(from - start, 0);
    const signs = sign.repeat(Math.max(1, (0,report_cells/* widthOf */.qz)(cells.slice(first, Math.min(to, end) - start))));
    return [' '.repeat(lead.length + (0,report_cells/* widthOf */.qz)(cells.slice(0, first))), (0,safe_style/* styled */.I4)(`${signs} ${text}`.trimEnd(), style)];
}
/** The stretch of a very long line that is shown: around what is pointed at, and never half a character. */
function windowOf(line, from) {
    if (line.length <= WINDOW + BEFORE)
        return [0, line.length];
    const start = Math.max(0, Math.min(from - BEFORE, line.length - WINDOW));
    return [whole(line, start), whole(line, Math.min(line.length, start + WINDOW))];
}
const whole = (line, at) => ((line.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at);

// EXTERNAL MODULE: ./build-rooms/report/words.js
var words = __nccwpck_require__(525);
;// CONCATENATED MODULE: ./build-rooms/report/plain.js





const MOST_UNKNOWN = 50;
const MOST_RELATED = 12;
const MOST_FIXED = 50;
const STYLES = {
    critical: 'alarm',
    high: 'red',
    medium: 'yellow',
    low: 'cyan',
    note: 'blue',
};
const VERDICTS = { pass: 'green', fail: 'alarm', incomplete: 'yellow' };
/** The report for a terminal: annotated source, worst first, then what else a reader must know, and a last line that counts everything. */
function renderPlain(report, view) {
    const shown = shownFindings(report, view);
    const lines = [
        ...shown.flatMap((finding) => [...drawFinding(finding, view), []]),
        ...section('reasons', report.reasons),
        ...section('notices', report.notices),
        ...section(`not read, or not wholly (${report.skipped.length})`, report.skipped.map((one) => `${one.path}${one.line === undefined ? '' : `:${one.line}`}: ${skippedWords(one)}`)),
        ...drawUnknown(report),
        ...section('ignore comments and exceptions to look at', remarkableExceptions(report).map((one) => `${one.path}:${one.line}: ${exceptionWords(one)}`)),
        ...drawFixed(report),
        lastLine(report, report.findings.length - shown.length),
    ];
    return lines.map((line) => `${paint(line, view.colour)}\n`).join('');
}
/** The last line alone: the verdict, and everything counted. */
const renderLastLine = (report, view) => `${paint(lastLine(report, report.findings.length - shownFindings(report, view).length), view.colour)}\n`;
const lastLine = (report, notShown) => [
    styled(`${verdictWords(report)}:`, VERDICTS[report.verdict]),
    ` ${tally(report, notShown)}`,
];
function drawFinding(finding, view) {
    const style = STYLES[finding.severity];
    const where = whereOf(finding);
    const related = finding.related.slice(0, MOST_RELATED);
    const width = gutterWidth([finding, ...related].map((spot) => markOf(spot, '', style)));
    return [
        [styled(`${finding.severity}[${finding.ruleId}]`, style), ': ', styled(finding.message, 'bold')],
        [' '.repeat(width), styled('-->', 'blue'), ` ${placeOf(finding)}${where === '' ? '' : ` (${where})`}`],
        ...drawPlaces(finding, related, view, width),
        ...explain(finding, view),
    ];
}
const markOf = (spot, text, style, sign = '-') => ({
    spot,
    sign,
    text,
    style,
});
/** The finding's own file with all that points into it, then the other files. */
function drawPlaces(finding, related, view, width) {
    const source = view.sources(finding.path);
    const style = STYLES[finding.severity];
    const here = related.filter((one) => one.path === finding.path && hasLine(source, finding) && hasLine(source, one));
    const elsewhere = related.filter((one) => !here.includes(one));
    const same = here.find((one) => one.line === finding.line &&
        one.column === finding.column &&
        one.endLine === finding.endLine &&
        one.endColumn === finding.endColumn);
    const marks = [
        markOf(finding, same?.text ?? '', style, '^'),
        ...here.filter((one) => one !== same).map((one) => markOf(one, one.text, 'blue')),
    ];
    const left = finding.related.length - related.length;
    return [
        ...(hasLine(source, finding) ? snippet(source, marks, width) : []),
        ...elsewhere.flatMap((one) => drawElsewhere(one, view, width)),
        ...(left > 0
            ? [[' '.repeat(width), styled('==>', 'blue'), ` ${count(left, 'more place')} in the JSON report`]]
            : []),
        gutter(width),
    ];
}
function drawElsewhere(remark, view, width) {
    const source = view.sources(remark.path);
    // Not `:::` as compilers write it: a line that begins with two colons is a workflow command to the runner.
    const head = [' '.repeat(width), (0,safe_style/* styled */.I4)('==>', 'blue'), ` ${(0,words/* placeOf */.$t)(remark)}`];
    if (!snippet_hasLine(source, remark))
        return [[...head, `: ${remark.text}`]];
    return [head, ...snippet_snippet(source, [markOf(remark, remark.text, 'blue')], width)];
}
function explain(finding, view) {
    const page = view.page(finding.ruleId);
    return [
        ...(finding.chain.length > 0 ? paragraph('via:', chainOf(finding.chain, finding.path)) : []),
        ...paragraph('why:', finding.why),
        ...paragraph('fix:', finding.fix),
        ...remarksOn(finding).flatMap((remark) => paragraph('note:', remark)),
        ...(page === '' ? [] : paragraph('page:', page)),
        ...paragraph('id:', idOf(finding)),
    ];
}
function drawFixed({ baseline }) {
    if (!baseline)
        return [];
    const items = baseline.fixed.slice(0, MOST_FIXED).map((one) => `${one.path}:${one.line}: ${one.ruleId}`);
    const left = baseline.fixed.length - items.length;
    return section(`fixed since the baseline (${baseline.fixed.length})`, left > 0 ? [...items, `and ${left} more in the JSON report`] : items);
}
function drawUnknown({ unknown }) {
    const items = unknown
        .slice(0, MOST_UNKNOWN)
        .map((one) => `${one.path}:${one.line}: ${one.subject}: ${unknownWords(one)}`);
    const left = unknown.length - items.length;
    return section(`unknown (${unknown.length})`, left > 0 ? [...items, `and ${left} more in the JSON report`] : items);
}

;// CONCATENATED MODULE: ./build-rooms/report/explanation.js






const MOST_OTHERS = 8;
const GATES = {
    environment: 'environment',
    'needed-job': 'job',
    'manual-approval': 'approval step',
};
const HOLDS = {
    yes: 'holds',
    no: 'does not hold',
    unknown: 'may not hold',
};
/** A finding from its trigger to its place, with what stands on the way, for a terminal. */
function renderExplanation(explanation, { sources }, colour) {
    const { finding, route, others } = explanation;
    const where = (0,words/* whereOf */.de)(finding);
    const style = STYLES[finding.severity];
    return (0,listing_table/* paintLines */.aV)([
        [(0,safe_style/* styled */.I4)(`${finding.severity}[${finding.ruleId}]`, style), ': ', (0,safe_style/* styled */.I4)(finding.message, 'bold')],
        [`${(0,words/* placeOf */.$t)(finding)}${where === '' ? '' : ` (${where})`}`],
        [],
        ...(0,report_section/* paragraph */.FY)('why:', finding.why),
        ...(0,report_section/* paragraph */.FY)('fix:', finding.fix),
        ...(0,report_section/* paragraph */.FY)('page:', `countersign explain ${finding.ruleId}`),
        ...(0,report_section/* paragraph */.FY)('id:', finding.fingerprint),
        [],
        ...drawWay(explanation, sources),
        ...drawGates(route),
        ...(0,report_section/* section */.uW)('only if', (route?.conditions ?? []).map((one) => `${oneLine(one.text)} (${one.path}:${one.line})`)),
        ...(0,report_section/* section */.uW)('other ways to it', others.length > MOST_OTHERS
            ? [...others.slice(0, MOST_OTHERS), `and ${others.length - MOST_OTHERS} more`]
            : others),
        ...drawRelated(explanation, sources),
    ], colour);
}
const oneLine = (text) => text.trim().replaceAll(/\s+/gu, ' ');
/** Every place on the way, numbered, those of one file that follow each other together. */
function drawWay({ finding, way }, sources) {
    const places = way.map((one, index) => ({ one, number: way.length > 1 ? `${index + 1} ` : '' }));
    const groups = [];
    for (const place of places) {
        const last = groups.at(-1);
        if (last?.[0]?.one.path === place.one.path)
            last.push(place);
        else
            groups.push([place]);
    }
    const style = STYLES[finding.severity];
    const markFor = ({ one, number }) => (0,words/* placeOf */.$t)(one) === (0,words/* placeOf */.$t)(finding)
        ? markOf(finding, `${number}${one.text}`, style, '^')
        : markOf(firstLine(one), `${number}${one.text}`, 'blue');
    const width = snippet_gutterWidth(places.map(markFor));
    return [
        [(0,safe_style/* styled */.I4)(way.length > 1 ? 'the way there:' : 'the place:', 'bold')],
        ...groups.flatMap((group) => drawGroup(group.map(markFor), sources, width)),
        [],
    ];
}
/** A step is many lines; its first says which it is. */
const firstLine = (one) => one.endLine > one.line ? { ...one, endLine: one.line, endColumn: one.column + LONG } : one;
const LONG = 400;
function drawGroup(marks, sources, width) {
    const [first] = marks;
    if (!first)
        return [];
    const source = sources(first.spot.path);
    const head = [' '.repeat(width), (0,safe_style/* styled */.I4)('-->', 'blue'), ` ${(0,words/* placeOf */.$t)(first.spot)}`];
    return snippet_hasLine(source, first.spot)
        ? [head, ...snippet_snippet(source, marks, width)]
        : [head, ...marks.map((mark) => [' '.repeat(width + 4), mark.text])];
}
function drawGates(route) {
    if (!route)
        return [];
    if (route.gates.length === 0)
        return [[(0,safe_style/* styled */.I4)('gates on it:', 'bold'), ' none, nobody else has to say yes'], []];
    return (0,report_section/* section */.uW)('gates on it', route.gates.map((gate) => `${GATES[gate.kind]} ${gate.name} ${HOLDS[gate.holds]}: ${gate.because} (${gate.path}:${gate.line})${gate.binds === 'environment' ? '' : '; it guards this path and no credential'}`));
}
/** What the finding names besides, where the way does not lead through it. */
function drawRelated({ finding, way }, sources) {
    const shown = new Set([...way.map(words/* placeOf */.$t), (0,words/* placeOf */.$t)(finding)]);
    const related = finding.related.filter((one) => !shown.has((0,words/* placeOf */.$t)(one)));
    if (related.length === 0)
        return [];
    const width = snippet_gutterWidth(related.map((one) => markOf(one, '', 'blue')));
    return [[(0,safe_style/* styled */.I4)('see too:', 'bold')], ...related.flatMap((one) => drawElsewhere(one, { sources }, width)), []];
}


/***/ }),

/***/ 366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  annotationsOf: () => (/* binding */ annotationsOf),
  renderGithub: () => (/* binding */ renderGithub)
});

// EXTERNAL MODULE: ./build-rooms/safe/text.js
var safe_text = __nccwpck_require__(276);
;// CONCATENATED MODULE: ./build-rooms/safe/command.js

// The runner cuts a message at 4,096 units; cutting here keeps the `\u2026`.
const LONGEST_MESSAGE = 4000;
/** One paragraph of the message of a workflow command. */
const commandData = (text, max = LONGEST_MESSAGE) => (0,safe_text/* breakCommands */.ix)((0,safe_text/* cut */.Jj)((0,safe_text/* oneLine */.TN)(text, max), max)).replaceAll('%', '%25');
/** A property of a workflow command: `file`, `title`. */
const commandProperty = (text, max = 1000) => commandData(text, max).replaceAll(':', '%3A').replaceAll(',', '%2C');
/** The workflow command that makes the runner show a remark. Nothing in the annotation can add a property or end it early. */
function annotationCommand(annotation) {
    const { level, title, file, line, endLine } = annotation;
    const places = [
        `file=${commandProperty(file)}`,
        `line=${natural(line)}`,
        `endLine=${natural(Math.max(line, endLine))}`,
    ];
    // The runner drops columns, with a line of complaint, where the remark spans several lines.
    if (line === endLine)
        places.push(`col=${natural(annotation.column)}`, `endColumn=${lastColumn(annotation)}`);
    places.push(`title=${commandProperty(title, 200)}`);
    return `::${level} ${places.join(',')}::${message(annotation.paragraphs)}`;
}
/** Opens a fold in the log. */
const groupCommand = (title) => `::group::${commandData(title, 200)}`;
const END_GROUP = '::endgroup::';
function message(paragraphs) {
    const encoded = [];
    let left = LONGEST_MESSAGE;
    for (const paragraph of paragraphs) {
        if (left <= 0)
            break;
        encoded.push(commandData(paragraph, left));
        left -= (0,safe_text/* reveal */._c)(paragraph).length + 1;
    }
    return encoded.join('%0A');
}
const natural = (value) => (Number.isSafeInteger(value) && value > 0 ? value : 1);
const lastColumn = ({ column, endColumn }) => natural(Math.max(column, endColumn - 1));
// What `annotationCommand` and `groupCommand` write: three levels and two folds, and properties without a bare colon.
const OURS = /^::(?:(?:error|warning|notice) [^:]*|group|endgroup)::/u;
/** The second lock, at the writer: keeps our own commands and breaks every other one. */
function keepOwnCommands(line) {
    const visible = reveal(line);
    const head = OURS.exec(visible)?.[0] ?? '';
    // A `::` that starts the message is data, so only the rest of the line is looked at for the form that counts anywhere.
    return head === '' ? breakCommands(visible) : head + breakCommands(`.${visible.slice(head.length)}`).slice(1);
}

// EXTERNAL MODULE: ./build-rooms/report/order.js + 1 modules
var order = __nccwpck_require__(211);
// EXTERNAL MODULE: ./build-rooms/report/words.js
var words = __nccwpck_require__(525);
;// CONCATENATED MODULE: ./build-rooms/report/github.js




const LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'notice',
    note: 'notice',
};
// The runner shows ten of each level a step and drops the rest without a word.
const MOST_A_LEVEL = 10;
/**
 * The report for the log of a GitHub run: remarks at the lines, worst first, as many as the runner shows, then every
 * finding as plain lines in a fold, then what else a reader must know and the last line that counts everything.
 */
function renderGithub(report, view) {
    const shown = (0,order/* shownFindings */.qA)(report, view);
    const lines = [
        ...annotationsOf(shown, view).map(annotationCommand),
        ...fold(`All ${(0,order/* count */.U9)(shown.length, 'finding')}`, shown.flatMap((finding) => linesOf(finding, view))),
        ...report.reasons.map((reason) => `reason: ${reason}`).map(safe),
        ...report.notices.map((notice) => `notice: ${notice}`).map(safe),
        ...fold(`${report.skipped.length} not read, or not wholly`, report.skipped.map((one) => `${view.prefix}${one.path}: ${(0,words/* skippedWords */.MB)(one)}`)),
        ...fold(`${report.unknown.length} unknown`, report.unknown.map((one) => `${view.prefix}${one.path}:${one.line}: ${one.subject}: ${(0,words/* unknownWords */.ky)(one)}`)),
        ...(0,order/* remarkableExceptions */.pN)(report)
            .map((one) => `${view.prefix}${one.path}:${one.line}: ${(0,words/* exceptionWords */.DY)(one)}`)
            .map(safe),
        ...fold(`${report.baseline?.fixed.length ?? 0} fixed since the baseline`, (report.baseline?.fixed ?? []).map((one) => `${view.prefix}${one.path}:${one.line}: ${one.ruleId}`)),
        safe(`${(0,order/* verdictWords */.L2)(report)}: ${(0,order/* tally */.N4)(report, report.findings.length - shown.length)}`),
    ];
    return `${lines.join('\n')}\n`;
}
const safe = (line) => (0,safe_text/* logLine */.BP)(line);
const fold = (title, lines) => lines.length === 0 ? [] : [groupCommand(title), ...lines.map(safe), END_GROUP];
/** The remarks that the runner will show: the worst ten of each level. */
function annotationsOf(worstFirst, view) {
    const used = new Map();
    return worstFirst.flatMap((finding) => {
        const level = LEVELS[finding.severity];
        const number = (used.get(level) ?? 0) + 1;
        used.set(level, number);
        return number > MOST_A_LEVEL ? [] : [annotationOf(finding, level, view)];
    });
}
function annotationOf(finding, level, view) {
    const { severity, ruleId, line, column, endColumn } = finding;
    // An end at the first column of a line is the end of the line before; the pull request shows the remark at that end.
    const endLine = finding.endLine > line && endColumn <= 1 ? finding.endLine - 1 : finding.endLine;
    const page = view.page(ruleId);
    const paragraphs = [
        finding.message,
        `Why: ${finding.why}`,
        `Fix: ${finding.fix}`,
        ...(0,words/* remarksOn */.rc)(finding),
        ...(page === '' ? [] : [page]),
    ];
    const lines = paragraphs.flatMap((paragraph) => paragraph.split(/\r?\n/u));
    return {
        level,
        title: `${severity}: ${ruleId}`,
        file: view.prefix + finding.path,
        line,
        column,
        endLine,
        endColumn,
        paragraphs: lines,
    };
}
function linesOf(finding, view) {
    const details = [
        ['via', (0,words/* chainOf */.dR)(finding.chain, finding.path)],
        ['why', finding.why],
        ['fix', finding.fix],
        ...(0,words/* remarksOn */.rc)(finding).map((remark) => ['note', remark]),
        ['page', view.page(finding.ruleId)],
    ];
    return [
        `${finding.severity}[${finding.ruleId}] ${view.prefix}${(0,words/* placeOf */.$t)(finding)}: ${finding.message}`,
        ...finding.related.map((one) => `    see ${view.prefix}${(0,words/* placeOf */.$t)(one)}: ${one.text}`),
        ...details.flatMap(([label, text = '']) => text === ''
            ? []
            : text.split(/\r?\n/u).map((line, index) => (index === 0 ? `    ${label}: ${line}` : `         ${line}`))),
    ];
}


/***/ }),

/***/ 561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderInventoryCsv: () => (/* binding */ renderInventoryCsv)
/* harmony export */ });
/* harmony import */ var _listing_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(922);

const COLUMNS = [
    'source',
    'detail',
    'lifetime',
    'provider',
    'name',
    'account',
    'identity',
    'opens',
    'authentication',
    'tiers',
    'environments',
    'effects',
    'users',
    'places',
    'instead',
    'insteadUrl',
    'none',
];
/** The credentials for a spreadsheet. */
const renderInventoryCsv = ({ credentials }) => (0,_listing_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .listingCsv */ .N)(COLUMNS, credentials);


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   INVENTORY_KEY_ORDER: () => (/* binding */ INVENTORY_KEY_ORDER),
/* harmony export */   renderInventoryJson: () => (/* binding */ renderInventoryJson)
/* harmony export */ });
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(359);

const INVENTORY_KEY_ORDER = [
    ..._listing_json_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_KEYS */ .K,
    ...['credentials', 'unknown', 'skipped'],
    ...['account', 'source', 'detail', 'lifetime', 'provider', 'identity', 'opens', 'authentication'],
    ...['tiers', 'environments', 'effects', 'users', 'places', 'instead', 'insteadUrl', 'none'],
    ...['subject', 'because', 'settle', 'path', 'line', 'column', 'why', 'accepted'],
];
/** The credentials as JSON. Its schema is `schema/credentials.schema.json`. */
const renderInventoryJson = (inventory) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listingJson */ .t)(inventory, INVENTORY_KEY_ORDER);


/***/ }),

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderInventoryLastLine: () => (/* binding */ renderInventoryLastLine),
/* harmony export */   renderInventoryTable: () => (/* binding */ renderInventoryTable)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(905);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(253);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(211);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(355);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(22);





const HEADS = ['SOURCE', 'CREDENTIAL, ACCOUNT', 'USED FOR', 'JOBS, PLACES'];
const WIDTHS = [14, 31, 14];
const INDENT = ' '.repeat(14) + _listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP */ .Rd;
const MOST_LINES = 12;
const LIFETIMES = {
    'until rotated': 'yellow',
    'this run': 'green',
    unknown: 'cyan',
};
const SOURCES = {
    stored: 'stored',
    'handed-in': 'handed in',
    literal: 'literal',
    variable: 'variable',
    unknown: 'unknown source',
    minted: 'minted',
    'workflow-token': 'workflow token',
};
/** The credentials for a terminal, what longest lives first, then what keeps the list from being whole, and a line that counts. */
function renderInventoryTable(inventory, colour) {
    const { credentials } = inventory;
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
        ...(credentials.length === 0 ? [] : [(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .header */ .wx)(HEADS, WIDTHS), []]),
        ...credentials.flatMap((line) => [...drawCredential(line), []]),
        ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)(inventory, 'a credential there would not be in the list'),
        lastLine(inventory),
    ], colour);
}
/** The last line alone: everything counted. */
const renderInventoryLastLine = (inventory, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([lastLine(inventory)], colour);
/** One credential: four columns side by side, then what would replace it. */
const drawCredential = (line) => [
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawCells */ .cp)([
        [SOURCES[line.source], (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(line.lifetime, LIFETIMES[line.lifetime])],
        aboutOf(line),
        reachOf(line),
        placesOf(line),
    ], WIDTHS),
    ...remedyOf(line),
];
/** A detail only where it says more than the account does. */
function aboutOf({ provider, name, account, source, detail, identity }) {
    const title = name.toLowerCase().includes(provider.toLowerCase()) ? name : `${name} (${provider})`;
    const says = source === 'literal' || source === 'unknown' || source === 'handed-in';
    const named = source === 'literal' || (source === 'unknown' && account.includes(detail)) ? [] : [account];
    return [title, ...named, ...(says ? [detail] : []), ...(identity === '' ? [] : [`declared as ${identity}`])];
}
function reachOf({ effects, tiers, environments }) {
    return [
        effects.join(', ') || 'no effect seen',
        ...(tiers.length > 0 ? [tiers.map((tier) => (tier === 'unknown' ? 'tier unknown' : tier)).join(', ')] : []),
        ...(environments.length > 0 ? [`environment ${environments.join(', ')}`] : []),
    ];
}
/** Each job, then each place, as many as a person reads. */
function placesOf({ users, places }) {
    const all = [...users, ...places.map((at) => `${at.path}:${at.line}:${at.column}`)];
    const left = all.length - MOST_LINES;
    return left > 0 ? [...all.slice(0, MOST_LINES), `and ${left} more in the JSON report`] : all;
}
function remedyOf({ instead, insteadUrl, none }) {
    const texts = [instead === '' ? '' : `instead: ${instead}. ${insteadUrl}`, none];
    return texts
        .filter((text) => text !== '')
        .flatMap((text) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrap */ .L)(text, _section_js__WEBPACK_IMPORTED_MODULE_2__/* .WIDTH */ .lR - INDENT.length).map((one) => [INDENT, (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(one, 'dim')]));
}
function lastLine(inventory) {
    const { credentials } = inventory;
    const kinds = Object.keys(LIFETIMES).flatMap((lifetime) => {
        const number = credentials.filter((one) => one.lifetime === lifetime).length;
        return number === 0 ? [] : [`${number} ${lifetime === 'unknown' ? 'of unknown life' : lifetime}`];
    });
    const total = `${(0,_order_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(credentials.length, 'credential')}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`;
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countLine */ .QK)(inventory, total);
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KEY_ORDER: () => (/* binding */ KEY_ORDER),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _safe_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(645);

// What a reader looks for comes first, at every depth; `test/report/schema.test.ts` holds that no key is missing here.
const KEY_ORDER = [
    ...[
        'schemaVersion',
        'tool',
        'name',
        'version',
        'asOf',
        'verdict',
        'reasons',
        'gate',
        'mode',
        'failOnSeverity',
        'failOnUnknown',
        'base',
    ],
    ...[
        'counts',
        'workflows',
        'shown',
        'bySeverity',
        'critical',
        'high',
        'medium',
        'low',
        'note',
        'new',
        'ignored',
        'excepted',
        'excluded',
        'inBaseline',
    ],
    ...[
        'notices',
        'findings',
        'judgements',
        'deliveries',
        'identities',
        'environments',
        'unknown',
        'skipped',
        'exceptions',
        'severities',
        'baseline',
    ],
    ...[
        'kind',
        'status',
        'id',
        'ruleId',
        'category',
        'outcome',
        'class',
        'authentication',
        'declared',
        'usage',
        'principal',
        'accounts',
        'secrets',
        'owner',
        'sponsor',
    ],
    ...['severity', 'confidence', 'message', 'subject', 'because', 'settle', 'why', 'fix', 'detail', 'text'],
    ...[
        'path',
        'line',
        'column',
        'endLine',
        'endColumn',
        'job',
        'step',
        'workflow',
        'event',
        'ref',
        'who',
        'when',
        'effect',
        'does',
        'target',
        'tier',
        'tiers',
        'tierBecause',
        'environment',
        'identity',
        'account',
        'credential',
        'holds',
        'binds',
    ],
    ...[
        'starts',
        'gates',
        'evidence',
        'intent',
        'machine',
        'authorisation',
        'record',
        'routes',
        'moreRoutes',
        'conditions',
        'sure',
        'jobs',
        'protection',
        'state',
        'reviewers',
        'preventSelfReview',
        'waitMinutes',
        'refs',
        'customRules',
        'adminsCanBypass',
        'accepted',
        'may',
        'users',
        'created',
        'expires',
        'lastReview',
        'reason',
        'until',
        'fingerprint',
        'fingerprints',
        'inBase',
        'usual',
        'was',
        'now',
        'rules',
        'fixed',
        'chain',
        'related',
        'controls',
        'setting',
    ],
];
/** The whole report as JSON, all findings whatever is shown elsewhere. Its schema is `schema/report.schema.json`. */
const renderJson = (report, _view) => `${(0,_safe_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)(report, KEY_ORDER)}\n`;


/***/ }),

/***/ 922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ listingCsv)
});

// EXTERNAL MODULE: ./build-rooms/safe/text.js
var safe_text = __nccwpck_require__(276);
;// CONCATENATED MODULE: ./build-rooms/safe/csv.js

// https://owasp.org/www-community/attacks/CSV_Injection names these; the wide forms are the same signs to a spreadsheet
// in Chinese or Japanese. It also takes them behind space, quotes, and a semicolon where that parts cells.
const FORMULA = /(^|;)(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/gu;
/**
 * A cell that no spreadsheet computes: what would begin a formula gets an apostrophe before it, hidden characters are
 * spelled out, commands are broken, and quotes stand where RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) wants them.
 */
function csvCell(text) {
    const cell = (0,safe_text/* breakCommands */.ix)((0,safe_text/* reveal */._c)(text.replace(FORMULA, "$1'")));
    return /[",\n\r;]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
/** Rows of cells, a line each. Lines end with a line feed alone: every reader takes that, and in a log a return would show. */
const csvText = (rows) => rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');

;// CONCATENATED MODULE: ./build-rooms/report/listing-csv.js

/** A list for a spreadsheet: a header, then a row each; where a cell holds several, they are parted by `; `. */
const listingCsv = (columns, rows) => csvText([columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))]);
const cellText = (cell) => typeof cell === 'string'
    ? cell
    : cell.map((one) => (typeof one === 'string' ? one : `${one.path}:${one.line}:${one.column}`)).join('; ');


/***/ }),

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ LISTING_KEYS),
/* harmony export */   t: () => (/* binding */ listingJson)
/* harmony export */ });
/* harmony import */ var _safe_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(645);

/** As in the report, what a reader looks for comes first. */
const LISTING_KEYS = [
    'schemaVersion',
    'tool',
    'name',
    'version',
    'asOf',
    'complete',
    'reasons',
    'notices',
    'workflows',
];
/** A list as JSON. */
const listingJson = (listing, order) => `${(0,_safe_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)(listing, order)}\n`;


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rd: () => (/* binding */ GAP),
  QK: () => (/* binding */ countLine),
  cp: () => (/* binding */ drawCells),
  wy: () => (/* binding */ drawGaps),
  wx: () => (/* binding */ header),
  aV: () => (/* binding */ paintLines)
});

// EXTERNAL MODULE: ./build-rooms/safe/style.js
var safe_style = __nccwpck_require__(905);
// EXTERNAL MODULE: ./build-rooms/report/cells.js
var report_cells = __nccwpck_require__(997);
;// CONCATENATED MODULE: ./build-rooms/report/columns.js

/**
 * Text in lines of at most `width` columns of a terminal, broken at spaces, and inside a word only where that alone is
 * longer. What is hidden is spelled out, so that the width is what the reader sees.
 */
function layText(text, width) {
    const lines = [];
    for (const word of text.split(' ').map(report_cells/* cellsOf */.nc)) {
        const last = lines.at(-1);
        if (last && (0,report_cells/* widthOf */.qz)(last) + 1 + (0,report_cells/* widthOf */.qz)(word) <= width)
            last.push(SPACE, ...word);
        else
            lines.push(...cutCells(word, width));
    }
    return lines.map((cells) => ({ text: (0,report_cells/* textOf */.b6)(cells), width: (0,report_cells/* widthOf */.qz)(cells) }));
}
const SPACE = { shown: ' ', width: 1 };
function cutCells(cells, width) {
    const lines = [[]];
    let used = 0;
    for (const cell of cells) {
        if (used > 0 && used + cell.width > width) {
            lines.push([]);
            used = 0;
        }
        lines.at(-1)?.push(cell);
        used += cell.width;
    }
    return lines;
}

// EXTERNAL MODULE: ./build-rooms/report/order.js + 1 modules
var order = __nccwpck_require__(211);
// EXTERNAL MODULE: ./build-rooms/report/section.js
var section = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build-rooms/report/words.js
var words = __nccwpck_require__(525);
;// CONCATENATED MODULE: ./build-rooms/report/listing-table.js





const GAP = '  ';
const MOST_UNKNOWN = 50;
/**
 * The heads of the columns, in bold, over columns of these widths. The last one is as wide as it needs: a path that is cut
 * leads nowhere.
 */
const header = (heads, widths) => [
    (0,safe_style/* styled */.I4)(heads
        .map((head, index) => head.padEnd(widths[index] ?? 0))
        .join(GAP)
        .trimEnd(), 'bold'),
];
/** One entry: its cells side by side, each broken to the width of its column. */
function drawCells(cells, widths) {
    const columns = cells.map((cell, column) => cell.flatMap((piece) => layPiece(piece, widths[column])));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) => drawRow(columns.map((lines) => lines[row]), widths));
}
function layPiece(piece, width) {
    const [text, style] = typeof piece === 'string' ? [piece, undefined] : [piece.text, piece.style];
    if (width === undefined)
        return [{ piece, width: 0 }];
    return layText(text, width).map((laid) => ({
        piece: style ? (0,safe_style/* styled */.I4)(laid.text, style) : laid.text,
        width: laid.width,
    }));
}
function drawRow(laid, widths) {
    const last = laid.findLastIndex((one) => one !== undefined && textOf(one.piece).trim() !== '');
    return laid.slice(0, last + 1).flatMap((one, column) => {
        const padding = column === last ? '' : ' '.repeat((widths[column] ?? 0) - (one?.width ?? 0)) + GAP;
        return [one?.piece ?? '', padding];
    });
}
const textOf = (piece) => (typeof piece === 'string' ? piece : piece.text);
/** Lines as a text. */
const paintLines = (lines, colour) => lines.map((line) => `${(0,safe_style/* paint */.nI)(line, colour)}\n`).join('');
/** What keeps a list from being whole; `lacks` says what would be missing from it. */
const drawGaps = (listing, lacks) => [
    ...(0,section/* section */.uW)('not complete', listing.reasons),
    ...(0,section/* section */.uW)('notices', listing.notices),
    ...(0,section/* section */.uW)('not read, and accepted', listing.skipped.filter(({ accepted }) => accepted).map((one) => `${one.path}: ${(0,words/* skippedWords */.MB)(one)}`)),
    ...drawUnknown(listing, lacks),
];
function drawUnknown({ unknown }, lacks) {
    const shown = unknown
        .slice(0, MOST_UNKNOWN)
        .map((one) => `${one.path}:${one.line}: ${one.subject}: ${(0,words/* unknownWords */.ky)(one)}`);
    const left = unknown.length - shown.length;
    return (0,section/* section */.uW)(`not followed, so ${lacks} (${unknown.length})`, left > 0 ? [...shown, `and ${left} more in the JSON report`] : shown);
}
/** The last line of a list: what it counts, and what it lacks. */
function countLine({ complete, unknown, skipped, workflows }, total) {
    const text = `${total}, ${unknown.length} not followed, ${skipped.length} skipped \u2014 ${(0,order/* count */.U9)(workflows, 'workflow')}`;
    return complete ? [text] : [(0,safe_style/* styled */.I4)('incomplete:', 'yellow'), ` ${text}`];
}


/***/ }),

/***/ 504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./build-rooms/safe/markdown.js
var markdown = __nccwpck_require__(170);
;// CONCATENATED MODULE: ./build-rooms/report/fit.js
const bytesOf = (text) => new TextEncoder().encode(text).length;
/**
 * As many rows as fit in so many bytes, and how many were left. Rows come worst first, so that the worst are kept. The
 * sum is over rows with a line end each.
 */
function fit(rows, bytes) {
    let used = 0;
    let kept = 0;
    for (const row of rows) {
        used += bytesOf(row) + 1;
        if (used > bytes)
            break;
        kept += 1;
    }
    return { kept: rows.slice(0, kept), left: rows.length - kept };
}

// EXTERNAL MODULE: ./build-rooms/report/order.js + 1 modules
var order = __nccwpck_require__(211);
;// CONCATENATED MODULE: ./build-rooms/report/ship-table.js
const TIER_ORDER = ['production', 'unknown', 'staging', 'development', 'preview'];
/** The rows, the most dangerous tier first, then by identity and environment. */
function shipRows(report) {
    const identities = new Map(report.identities.map((identity) => [identity.id, identity]));
    const groups = new Map();
    for (const delivery of report.deliveries) {
        const { identity, credential, tier, environment, gates } = delivery;
        const key = JSON.stringify([rankOf(tier), tier, identity, credential, environment, gates]);
        groups.set(key, [...(groups.get(key) ?? []), delivery]);
    }
    return [...groups.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, deliveries]) => {
        const [first] = deliveries;
        return first ? [rowOf(first, deliveries, identities.get(first.identity))] : [];
    });
}
// An unknown tier stands next to production, since it may be that. Of several the first is the gravest.
function rankOf(tier) {
    const rank = TIER_ORDER.indexOf(tier.split(', ', 1)[0] ?? '');
    return rank < 0 ? TIER_ORDER.length : rank;
}
function rowOf(first, all, identity) {
    return {
        identity: first.identity,
        class: identity?.class ?? 'unknown',
        login: first.credential === '' ? (identity?.authentication ?? 'unknown') : first.credential,
        ships: sorted(all.map(({ effect, target }) => (target === '' ? effect : `${effect} ${target}`))),
        tier: first.tier,
        environment: first.environment,
        gates: first.gates,
        places: sorted(all.map(({ path, line }) => `${path}:${line}`)),
    };
}
const sorted = (texts) => [...new Set(texts)].sort();

// EXTERNAL MODULE: ./build-rooms/report/words.js
var words = __nccwpck_require__(525);
;// CONCATENATED MODULE: ./build-rooms/report/markdown.js





// GitHub drops a summary whole above 1 MiB; 900 KiB in all leave room for what else the step writes.
const KIB = 1024;
const ROOM = {
    lines: 40 * KIB,
    ships: 180 * KIB,
    findings: 450 * KIB,
    unknown: 90 * KIB,
    skipped: 60 * KIB,
    exceptions: 40 * KIB,
    fixed: 20 * KIB,
};
/** The job summary: the verdict, who can ship where, the findings worst first, and what is not known, not read or excepted. */
function renderMarkdown(report, view) {
    const shown = (0,order/* shownFindings */.qA)(report, view);
    const blocks = [
        [
            `## Countersign: ${(0,order/* verdictWords */.L2)(report)}`,
            '',
            `${(0,markdown/* markdown */.wD)((0,order/* tally */.N4)(report, report.findings.length - shown.length))}, as of ${(0,markdown/* markdown */.wD)(report.asOf)}.`,
        ],
        list('', [...report.reasons, ...report.notices].map((line) => (0,markdown/* markdownProse */.h$)(line)), ROOM.lines),
        table('Who can ship where', SHIP_HEAD, shipRows(report).map(shipCells), ROOM.ships),
        table('Findings', FINDING_HEAD, shown.map((finding) => findingCells(finding, view)), ROOM.findings),
        list('Unknown', report.unknown.map((one) => at(one.path, one.line, `${one.subject}: ${(0,words/* unknownWords */.ky)(one)}`)), ROOM.unknown),
        list('Not read, or not wholly', report.skipped.map((one) => at(one.path, one.line, (0,words/* skippedWords */.MB)(one))), ROOM.skipped),
        list('Ignore comments and exceptions to look at', (0,order/* remarkableExceptions */.pN)(report).map((one) => at(one.path, one.line, (0,words/* exceptionWords */.DY)(one))), ROOM.exceptions),
        list('Fixed since the baseline', (report.baseline?.fixed ?? []).map((one) => at(one.path, one.line, one.ruleId)), ROOM.fixed),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
const SHIP_HEAD = ['Identity', 'Class', 'Logs in by', 'Ships', 'Tier', 'Environment', 'Held by', 'Where'];
const FINDING_HEAD = ['Severity', 'Rule', 'What is wrong', 'Where'];
const heading = (title) => (title === '' ? [] : [`### ${title}`, '']);
const pointer = (left) => left === 0 ? [] : ['', `${left} more did not fit here; the JSON report has them all.`];
function table(title, head, rows, bytes) {
    if (rows.length === 0)
        return [];
    const { kept, left } = fit(rows.map(row), bytes);
    return [...heading(title), row(head), row(head.map(() => '---')), ...kept, ...pointer(left)];
}
const row = (cells) => `| ${cells.join(' | ')} |`;
function list(title, items, bytes) {
    if (items.length === 0)
        return [];
    const { kept, left } = fit(items.map((item) => `- ${item}`), bytes);
    return [...heading(title), ...kept, ...pointer(left)];
}
const at = (path, line, words) => `${(0,markdown/* markdownCode */.D9)(line === undefined ? path : `${path}:${line}`)} ${(0,markdown/* markdownProse */.h$)(words)}`;
const orDash = (text) => (text === '' ? '\u2013' : (0,markdown/* markdown */.wD)(text));
function shipCells({ identity, class: kind, login, ships, tier, environment, gates, places, }) {
    const held = gates.length === 0 ? '**nobody**' : gates.map((gate) => (0,markdown/* markdown */.wD)(gate)).join('<br>');
    const cells = [identity, kind, login].map(orDash);
    return [...cells, several(ships, markdown/* markdown */.wD), orDash(tier), orDash(environment), held, several(places, markdown/* markdownCode */.D9)];
}
function several(texts, show) {
    const few = texts.slice(0, 3).map((text) => show(text));
    return [...few, ...(texts.length > few.length ? [`and ${texts.length - few.length} more`] : [])].join('<br>');
}
function findingCells(finding, view) {
    const page = view.page(finding.ruleId);
    const id = (0,markdown/* markdownCode */.D9)(finding.ruleId);
    const rule = /^https:\/\/[\w./~%#-]+$/u.test(page) ? `<a href="${page}">${id}</a>` : id;
    const details = [
        ['Via', (0,words/* chainOf */.dR)(finding.chain, finding.path)],
        ['Why', finding.why],
        ['Fix', finding.fix],
        ...(0,words/* remarksOn */.rc)(finding).map((remark) => ['Note', remark]),
        ...finding.related.slice(0, 10).map((one) => ['See', `${one.path}:${one.line}: ${one.text}`]),
    ].flatMap(([label, text = '']) => (text === '' ? [] : [`<b>${label}:</b> ${lines(text)}`]));
    const what = `${lines(finding.message)}<details><summary>Why, and what to write instead</summary>${details.join('<br>')}</details>`;
    return [`**${finding.severity}**`, rule, what, (0,markdown/* markdownCode */.D9)(`${view.prefix}${finding.path}:${finding.line}`)];
}
const lines = (text) => text
    .split(/\r?\n/u)
    .map((line) => (0,markdown/* markdownProse */.h$)(line))
    .join('<br>');


/***/ }),

/***/ 211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U9: () => (/* binding */ count),
  pN: () => (/* binding */ remarkableExceptions),
  qA: () => (/* binding */ shownFindings),
  N4: () => (/* binding */ tally),
  L2: () => (/* binding */ verdictWords),
  md: () => (/* binding */ worstFirst)
});

;// CONCATENATED MODULE: ./build-rooms/model/judgement.js
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];
const CATEGORIES = (/* unused pure expression or super */ null && ([
    'long-lived-secret',
    'shared-deploy-account',
    'missing-approval',
    'self-approval',
    'agent-authority',
    'identity-lifecycle',
    'excess-authority',
    'evidence',
]));
/** At or above: `critical` is at or above every severity. */
const atLeast = (severity, threshold) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);

;// CONCATENATED MODULE: ./build-rooms/report/order.js

const byText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const bySpot = (a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column;
/** The findings, worst first, then as a reader meets them in the files. */
const worstFirst = (findings) => [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    bySpot(a, b) ||
    byText(a.ruleId, b.ruleId) ||
    byText(a.fingerprint, b.fingerprint));
/** The findings that the view wants to see, worst first. */
const shownFindings = (report, view) => worstFirst(report.findings.filter((finding) => atLeast(finding.severity, view.minSeverity)));
/** The ignore comments and exceptions that a reader should know of: all but those that simply do their work. */
const remarkableExceptions = (report) => report.exceptions.filter((one) => one.status !== 'active' || one.note !== '');
/** `3 findings`, `1 finding`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
function findingsBySeverity(report) {
    const { bySeverity } = report.counts;
    const total = SEVERITIES.reduce((sum, severity) => sum + bySeverity[severity], 0);
    const parts = SEVERITIES.flatMap((severity) => bySeverity[severity] > 0 ? [`${bySeverity[severity]} ${severity}`] : []);
    return parts.length === 0 ? count(total, 'finding') : `${count(total, 'finding')} (${parts.join(', ')})`;
}
/** The verdict with what a reader must not read over: `pass, 4 unknown`. */
const verdictWords = (report) => report.verdict === 'pass' && report.counts.unknown > 0 ? `pass, ${report.counts.unknown} unknown` : report.verdict;
/** Everything that was counted, ignored and unknown included, in one line after the verdict. */
function tally(report, notShown) {
    const { counts } = report;
    const parts = [findingsBySeverity(report)];
    if (report.gate.mode === 'new')
        parts.push(`${counts.new} new`);
    if (notShown > 0)
        parts.push(`${notShown} not shown`);
    parts.push(`${counts.ignored} ignored`, `${counts.excepted} excepted`);
    if (counts.excluded > 0)
        parts.push(`${counts.excluded} excluded`);
    if (report.baseline)
        parts.push(`${counts.inBaseline} in baseline`);
    if (report.verdict !== 'pass' || counts.unknown === 0)
        parts.push(`${counts.unknown} unknown`);
    parts.push(`${counts.skipped} skipped`);
    return `${parts.join(', ')} \u2014 ${count(counts.workflows, 'workflow')}`;
}


/***/ }),

/***/ 486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   REACH_KEY_ORDER: () => (/* binding */ REACH_KEY_ORDER),
/* harmony export */   renderReachJson: () => (/* binding */ renderReachJson)
/* harmony export */ });
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(359);

const REACH_KEY_ORDER = [
    ..._listing_json_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_KEYS */ .K,
    ...['as', 'who', 'says', 'tier', 'tiers', 'agents', 'deliveries', 'credentials', 'environments', 'own', 'bare'],
    ...[
        'unknown',
        'skipped',
        'what',
        'about',
        'onTheWay',
        'gates',
        'starts',
        'conditions',
        'sometimes',
        'token',
        'scopes',
    ],
    ...['subject', 'because', 'settle', 'text', 'path', 'line', 'column', 'endLine', 'endColumn', 'workflow', 'job'],
    ...['environment', 'jobs', 'places', 'why', 'detail', 'accepted'],
];
/** What a starter reaches as JSON. Its schema is `schema/reach.schema.json`. */
const renderReachJson = (reach) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listingJson */ .t)(reach, REACH_KEY_ORDER);


/***/ }),

/***/ 506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderReachLastLine: () => (/* binding */ renderReachLastLine),
/* harmony export */   renderReachTable: () => (/* binding */ renderReachTable)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(905);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(276);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(253);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(211);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(355);
/* harmony import */ var _shipments_table_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(106);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(22);







/** With the last column, as wide as the narrowest terminal. */
const WIDTHS = [11, 31, 34];
const INDENT = ' '.repeat(11) + _listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP */ .Rd;
const MOST_LINES = 4;
const MOST_OF_A_CONDITION = 160;
/** What a starter reaches, for a terminal: the gravest first, what holds nothing back before what is held. */
function renderReachTable(reach, colour) {
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
        ...prose(`As ${reach.as}: ${reach.who}.`, 'bold'),
        ...reach.says.flatMap((one) => prose(one)),
        [],
        ...part('agents', reach.agents, drawAgent),
        ...part('ships', reach.deliveries, drawDelivery),
        ...part('credentials', reach.credentials, drawCredential),
        ...part('environments', reach.environments, drawEnvironment),
        ...part('secrets for a workflow of their own, on any branch', reach.own, drawSecret),
        ...(reach.own.length > 0 ? [[]] : []),
        ...part('jobs that run without the secrets of the repository', reach.bare, drawBare),
        ...(reach.bare.length > 0 ? [[]] : []),
        ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)(reach, 'what it reaches there would not be in the list'),
        lastLine(reach),
    ], colour);
}
/** The last line alone: everything counted. */
const renderReachLastLine = (reach, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([lastLine(reach)], colour);
const prose = (text, style) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .L)(text, _section_js__WEBPACK_IMPORTED_MODULE_2__/* .WIDTH */ .lR).map((line) => [style ? (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(line, style) : line]);
function part(title, items, draw) {
    return items.length === 0 ? [] : [[(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(`${title} (${items.length})`, 'bold')], [], ...items.flatMap(draw)];
}
const few = (texts) => texts.length > MOST_LINES ? [...texts.slice(0, MOST_LINES - 1), `and ${texts.length - MOST_LINES + 1} more`] : texts;
const below = (texts) => texts.flatMap((text) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .L)(text, _section_js__WEBPACK_IMPORTED_MODULE_2__/* .WIDTH */ .lR - INDENT.length).map((line) => [INDENT, line]));
/** One thing: its tier, what it is, how it is reached past what; then its detail, what has to hold besides, and where it stands. */
const drawReached = (one, { tier, title, detail }) => [
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawCells */ .cp)([tier, [title], wayCell(one)], WIDTHS),
    ...below([...(detail === '' ? [] : [detail]), ...conditionWords(one), ...placeWords(one)]),
    [],
];
const drawDelivery = (one) => drawReached(one, {
    tier: one.tiers.length === 0 ? ['unknown'] : tierCell(one.tiers),
    title: one.what,
    detail: one.about,
});
/** The account is often longer than a column. */
const drawCredential = (one) => drawReached(one, { tier: tierCell(one.tiers), title: one.about, detail: one.what });
const drawEnvironment = (one) => drawReached(one, { tier: tierCell(one.tiers), title: one.what, detail: '' });
const tierCell = (tiers) => tiers.map((tier) => (tier === 'production' ? (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(tier, 'bold') : tier));
const wayCell = ({ starts, onTheWay, gates }) => [
    ...few(starts.map((when) => (0,_shipments_table_js__WEBPACK_IMPORTED_MODULE_3__.startWords)({ when }))),
    ...(onTheWay === 'nothing' ? [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(WAY.nothing, 'red')] : gates.map((gate) => `behind ${gate}`)),
];
const WAY = {
    nothing: 'nothing on the way',
    unknown: 'perhaps behind a gate',
    'a gate': 'behind a gate',
};
/** Conditions as they are written: whether the starter can make them hold is not asked. */
const conditionWords = ({ conditions, sometimes }) => few([
    ...conditions.map((one) => `only if ${condition(one)}`),
    ...sometimes.map((one) => `on some ways only if ${condition(one)}`),
]);
const condition = ({ text, path, line }) => `${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(text.trim().replaceAll(/\s+/gu, ' '), MOST_OF_A_CONDITION)} (${path}:${line})`;
function placeWords({ places, jobs }) {
    const all = places.map((at) => `${at.path}:${at.line}:${at.column}`);
    return few(all).map((place, index) => (index === 0 ? `${place} (${jobWords(place, jobs)})` : place));
}
function jobWords(place, jobs) {
    const [first = ''] = jobs;
    if (jobs.length > 1)
        return `${jobs.length} jobs`;
    const [file = '', job = ''] = first.split('#');
    return place.startsWith(`${file}:`) ? `job ${job}` : `job ${job} of ${file}`;
}
const drawAgent = (agent) => [
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawCells */ .cp)([[agent.name], [`token ${agent.token}`], wayCell(agent)], WIDTHS),
    ...below([
        `the token of its job: ${agent.scopes.join(', ')}`,
        ...(agent.environment === '' ? [] : [`in the environment ${agent.environment}`]),
        ...conditionWords(agent),
        `${agent.path}:${agent.line}:${agent.column} (${jobWords(`${agent.path}:`, [`${agent.workflow}#${agent.job}`])})`,
    ]),
    [],
];
const drawSecret = ({ name, path, line }) => [
    [`${INDENT}${`secrets.${name}`.padEnd(WIDTHS[1] ?? 0)}${_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP */ .Rd}${path}:${line}`],
];
const drawBare = (one) => [
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawCells */ .cp)([[], [one.what], few(one.starts.map((when) => (0,_shipments_table_js__WEBPACK_IMPORTED_MODULE_3__.startWords)({ when })))], WIDTHS),
    ...below([...conditionWords(one), ...few(one.places.map((at) => `${at.path}:${at.line}`))]),
];
function lastLine(reach) {
    const { deliveries, credentials, environments, own, bare, tiers } = reach;
    const open = tiers
        .filter(({ onTheWay }) => onTheWay === 'nothing')
        .map(({ tier }) => (tier === 'unknown' ? 'an unknown tier' : tier));
    const parts = [
        `${deliveries.length === 1 ? '1 delivery' : `${deliveries.length} deliveries`}${open.length === 0 ? '' : ` (nothing on the way to ${open.join(', ')})`}`,
        (0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(credentials.length, 'credential'),
        (0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(environments.length, 'environment'),
        ...(own.length > 0 ? [`${(0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(own.length, 'secret')} for a workflow of their own`] : []),
        ...(bare.length > 0 ? [`${(0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(bare.length, 'job')} without secrets`] : []),
    ];
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countLine */ .QK)(reach, `as ${reach.as}: ${parts.join(', ')}`);
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderRulePage: () => (/* binding */ renderRulePage),
/* harmony export */   renderRuleText: () => (/* binding */ renderRuleText)
/* harmony export */ });
/* harmony import */ var _safe_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(170);
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(905);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(22);



const WIDTH = 100;
/** The page of a rule, `docs/rules/<id>.md`. All of its text is our own: the card, and the fixtures that test the rule. */
function renderRulePage(card, examples) {
    const blocks = [
        `# ${card.title}`,
        factsTable(card),
        ...part('What it finds', card.finds),
        ...part('Why it matters', card.why),
        ...example('Bad', examples.bad),
        ...example('Good', examples.good),
        ...part('How to fix', card.fix),
        ...part('When not to use it', card.whenNot),
        ...part('What it cannot see', card.cannotSee),
    ];
    return `${blocks.join('\n\n')}\n`;
}
const part = (title, text) => (text === '' ? [] : [`## ${title}`, text]);
function example(title, files) {
    if (files.length === 0)
        return [];
    return [`## ${title}`, ...files.flatMap(({ path, text }) => [`\`${path}\``, (0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(text, languageOf(path))])];
}
function languageOf(path) {
    if (/\.ya?ml$/u.test(path))
        return 'yaml';
    if (path.endsWith('.json'))
        return 'json';
    return path.endsWith('.tf') ? 'hcl' : '';
}
const facts = ({ id, severity, category, controls }) => [
    ['Rule', id],
    ['Severity', severity],
    ['Category', category],
    ['Controls', controls.length === 0 ? 'none' : controls.join(', ')],
];
function factsTable(card) {
    const cell = (text) => text.replaceAll('|', '\\|');
    const rows = facts(card).map(([name, value]) => `| ${name} | ${cell(name === 'Rule' ? `\`${value}\`` : value)} |`);
    const ignore = `\`# countersign: ignore[${card.id}] until=YYYY-MM-DD -- reason\``;
    const excuse = card.severity === 'critical' || card.severity === 'high' ? 'an exception in the configuration' : ignore;
    return ['| | |', '| --- | --- |', ...rows, `| To accept one | ${excuse} |`].join('\n');
}
/** The same for a terminal: what `explain` prints. */
function renderRuleText(card, colour) {
    const [, ...rest] = facts(card);
    const lines = [
        [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(card.id, 'bold'), `: ${card.title}`],
        ...rest.map(([name, value]) => ['  ', (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(name.toLowerCase().padEnd(10), 'dim'), value]),
        ...paragraphs('What it finds', card.finds),
        ...paragraphs('Why it matters', card.why),
        ...paragraphs('How to fix', card.fix),
        ...paragraphs('When not to use it', card.whenNot),
        ...paragraphs('What it cannot see', card.cannotSee),
    ];
    return lines.map((line) => `${(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .paint */ .nI)(line, colour)}\n`).join('');
}
function paragraphs(title, text) {
    if (text === '')
        return [];
    return [[], [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(title, 'bold')], ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .L)(text, WIDTH - 2).map((line) => ['  ', line])];
}


/***/ }),

/***/ 701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./build-rooms/safe/json.js
var json = __nccwpck_require__(645);
// EXTERNAL MODULE: ./build-rooms/safe/text.js
var safe_text = __nccwpck_require__(276);
;// CONCATENATED MODULE: ./build-rooms/safe/sarif.js

/**
 * Text for a SARIF message: brackets would make a link, https://docs.oasis-open.org/sarif/sarif/v2.1.0/ section 3.11.6.
 * Never empty, since code scanning refuses an upload with an empty message.
 */
function sarifMessage(text, max = 2000) {
    const escaped = (0,safe_text/* oneLine */.TN)(text, max).replace(/[[\]\\]/gu, (character) => `\\${character}`);
    return escaped.trim() === '' ? '(no text)' : escaped;
}
/** A path as a relative URI, each segment encoded for itself, so that no name can be a scheme, a query or a fragment. */
const artifactUri = (path) => path.split('/').map(encodeSegment).join('/');
// Half a surrogate pair has no UTF-8 form; such a name cannot be in a repository that GitHub shows.
const encodeSegment = (segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));

// EXTERNAL MODULE: ./build-rooms/report/order.js + 1 modules
var order = __nccwpck_require__(211);
;// CONCATENATED MODULE: ./build-rooms/report/rolling-hash.js
// The line hash that code scanning tells alerts apart by, computed as GitHub's own uploader does, so that both agree
// (https://github.com/github/codeql-action/blob/main/src/fingerprints.ts). 64 bits that wrap, held in two halves.
const WINDOW = 100;
const FACTOR = 37;
const TWO_32 = 0x1_0000_0000;
const END_OF_FILE = 65_535;
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];
// 37^100 in 64 bits: what a unit weighs when it leaves the window.
const LEAVING = Array.from({ length: WINDOW }).reduce(([high, low]) => times([high, low]), [0, 1]);
function times([high, low]) {
    const product = low * FACTOR;
    return [(high * FACTOR + Math.floor(product / TWO_32)) % TWO_32, product % TWO_32];
}
/**
 * The hash of each wanted line (1-based): of the hundred units from its start on, blanks left out, and which of the
 * lines with that hash it is. The end of the file counts as a unit, so `lines` must end with an empty entry where the
 * file ends with a line feed, as splitting at line feeds gives it.
 */
function lineHashes(lines, wanted) {
    const { units, starts } = unitsOf(lines.join('\n'));
    const hashes = new Map();
    const seen = new Map();
    let high = 0;
    let low = 0;
    let line = 0;
    for (let index = 0; index <= units.length; index += 1) {
        if (starts[line] === index - WINDOW) {
            const hash = hex(high, low);
            const times = (seen.get(hash) ?? 0) + 1;
            seen.set(hash, times);
            line += 1;
            if (wanted.has(line))
                hashes.set(line, `${hash}:${times}`);
        }
        const old = index < WINDOW ? 0 : (units[index - WINDOW] ?? 0);
        const sum = low * FACTOR + (units[index] ?? 0) - LEAVING[1] * old;
        const carry = Math.floor(sum / TWO_32);
        low = sum - carry * TWO_32;
        high = modulo(high * FACTOR + carry - LEAVING[0] * old);
    }
    return hashes;
}
/** The file as the hash sees it: no blanks, one line end, an end mark, then room for the last lines' windows. */
function unitsOf(text) {
    const units = new Uint16Array(text.length + 1 + WINDOW);
    const starts = [];
    let length = 0;
    let atStart = true;
    let previous = 0;
    for (let index = 0; index <= text.length; index += 1) {
        const unit = index === text.length ? END_OF_FILE : text.charCodeAt(index);
        const dropped = unit === SPACE || unit === TAB || (unit === LINE_FEED && previous === RETURN);
        previous = unit;
        if (dropped)
            continue;
        if (atStart)
            starts.push(length);
        units[length] = unit === RETURN ? LINE_FEED : unit;
        atStart = units[length] === LINE_FEED;
        length += 1;
    }
    return { units: units.subarray(0, length + WINDOW), starts };
}
const modulo = (value) => value - Math.floor(value / TWO_32) * TWO_32;
const hex = (high, low) => high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;

;// CONCATENATED MODULE: ./build-rooms/report/sarif-rule.js

const LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    note: 'note',
};
// Code scanning reads the number: over 9 critical, from 7 high, from 4 medium, above 0 low; having one makes it a security alert.
const SCORES = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '3.0',
};
const LONGEST_TEXT = 1024;
const LONGEST_NAME = 255;
const MOST_TAGS = 10;
/** The rules of the run, sorted by id: those the view knows, and any that a finding names without its card. */
function rulesOf(findings, view) {
    const cards = new Map(view.rules.map((card) => [card.id, card]));
    for (const finding of findings)
        if (!cards.has(finding.ruleId))
            cards.set(finding.ruleId, cardFrom(finding));
    return [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
// Its own words are not used: they can hold text of the repository, and a rule's help is shown as Markdown.
const cardFrom = ({ ruleId, category, severity, controls }) => ({
    id: ruleId,
    title: ruleId,
    category,
    severity,
    finds: `What the rule ${ruleId} finds.`,
    why: '',
    fix: '',
    cannotSee: '',
    whenNot: '',
    controls,
});
/** A rule as code scanning wants it; no text is empty, since it refuses the upload for one that is. */
function sarifRule(card, view) {
    const page = view.page(card.id);
    const problem = card.severity === 'note'
        ? { 'problem.severity': 'recommendation' }
        : { 'security-severity': SCORES[card.severity] };
    return {
        id: card.id,
        name: pascalCase(card.id).slice(0, LONGEST_NAME),
        shortDescription: { text: oneText(card.title, card.id) },
        fullDescription: { text: oneText(card.finds, card.title || card.id) },
        ...(/^https:\/\/[^\s]+$/u.test(page) ? { helpUri: page } : {}),
        help: { text: helpText(card, page), markdown: helpMarkdown(card, page) },
        defaultConfiguration: { level: LEVELS[card.severity] },
        properties: { tags: tagsOf(card), precision: 'high', ...problem },
    };
}
const pascalCase = (id) => id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
function oneText(text, otherwise) {
    const line = text.replace(/\s+/gu, ' ').trim();
    return (0,safe_text/* cut */.Jj)((0,safe_text/* reveal */._c)(line === '' ? otherwise : line), LONGEST_TEXT - 1);
}
function tagsOf({ severity, category, controls }) {
    const tags = [...(severity === 'note' ? [] : ['security']), category, ...controls];
    return [...new Set(tags)].slice(0, MOST_TAGS);
}
function parts(card) {
    const all = [
        ['What it finds', card.finds],
        ['Why it matters', card.why],
        ['How to fix', card.fix],
        ['When not to use it', card.whenNot],
        ['What it cannot see', card.cannotSee],
    ];
    return all.filter(([, text]) => text !== '');
}
function helpText(card, page) {
    const text = [
        card.title || card.id,
        ...parts(card).map(([title, body]) => `${title}: ${body}`),
        ...(page === '' ? [] : [page]),
    ];
    return text.join('\n\n');
}
function helpMarkdown(card, page) {
    const text = [`# ${card.title || card.id}`, ...parts(card).map(([title, body]) => `## ${title}\n\n${body}`)];
    return [...text, ...(page === '' ? [] : [`Page of the rule: <${page}>`])].join('\n\n');
}

// EXTERNAL MODULE: ./build-rooms/report/words.js
var words = __nccwpck_require__(525);
;// CONCATENATED MODULE: ./build-rooms/report/sarif.js






// Code scanning keeps this many of a run, by severity, and this many places of a result
// (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
const MOST_RESULTS = 5000;
const MOST_PLACES = 100;
/** All findings as SARIF 2.1.0 in one run of its own category, fit for code scanning. Thresholds of the view do not touch it. */
function renderSarif(report, view, category = 'countersign') {
    const findings = (0,order/* worstFirst */.md)(report.findings);
    const kept = findings.slice(0, MOST_RESULTS);
    const rules = rulesOf(kept, view);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: driverOf(report, rules, view) },
                // Without the slash code scanning reads the whole id as a run and the category as empty.
                automationDetails: { id: category.endsWith('/') ? category : `${category}/` },
                columnKind: 'utf16CodeUnits',
                invocations: [invocationOf(report)],
                results: resultsOf(kept, rules, view),
                properties: propertiesOf(report, findings.length - kept.length),
            },
        ],
    };
    return `${(0,json/* stringify */.A)(log, KEY_ORDER)}\n`;
}
const KEY_ORDER = [
    '$schema',
    'id',
    'name',
    'version',
    'semanticVersion',
    'runs',
    'tool',
    'driver',
    'rules',
    'ruleId',
    'ruleIndex',
    'level',
    'message',
    'text',
    'locations',
    'physicalLocation',
    'artifactLocation',
    'uri',
    'region',
    'startLine',
    'startColumn',
    'endLine',
    'endColumn',
];
function driverOf({ tool }, rules, view) {
    const version = { version: tool.version, semanticVersion: tool.version };
    return { name: tool.name, ...version, rules: rules.map((card) => sarifRule(card, view)) };
}
function invocationOf({ verdict, reasons }) {
    const notices = reasons.map((reason) => ({ level: 'error', message: { text: sarifMessage(reason) } }));
    if (verdict !== 'incomplete')
        return { executionSuccessful: true };
    return { executionSuccessful: false, toolExecutionNotifications: notices };
}
function propertiesOf({ verdict, asOf, gate, counts }, dropped) {
    const { excepted, excluded, ignored, inBaseline, unknown, skipped } = counts;
    return { verdict, asOf, gate, excepted, excluded, ignored, inBaseline, unknown, skipped, dropped };
}
function resultsOf(findings, rules, view) {
    const hashes = hashesOf(findings, view);
    const indexes = new Map(rules.map((card, index) => [card.id, index]));
    return findings.map((finding) => {
        const hash = hashes.get(finding.path)?.get(finding.line);
        const related = finding.related.slice(0, MOST_PLACES);
        return {
            ruleId: finding.ruleId,
            ruleIndex: indexes.get(finding.ruleId),
            level: LEVELS[finding.severity],
            message: { text: messageOf(finding, related) },
            locations: [{ physicalLocation: physical(finding, view) }],
            ...(related.length > 0
                ? { relatedLocations: related.map((one, index) => ({ id: index + 1, ...sarif_location(one, view) })) }
                : {}),
            ...(finding.chain.length > 0 ? { codeFlows: [codeFlow(finding, view)] } : {}),
            partialFingerprints: {
                ...(hash === undefined ? {} : { primaryLocationLineHash: hash }),
                'countersign/v1': finding.fingerprint,
            },
            properties: { severity: finding.severity, confidence: finding.confidence, category: finding.category },
        };
    });
}
/** The line hashes of the files that have findings, each file hashed once. */
function hashesOf(findings, view) {
    const wanted = new Map();
    for (const { path, line } of findings)
        wanted.set(path, (wanted.get(path) ?? new Set()).add(line));
    const hashes = new Map();
    for (const [path, lines] of wanted) {
        const source = view.sources(path);
        if (source)
            hashes.set(path, lineHashes(source, lines));
    }
    return hashes;
}
/** What, why and fix, then the related places as links, since code scanning shows only those that the message links. */
function messageOf(finding, related) {
    const parts = [finding.message, finding.why, ...(0,words/* remarksOn */.rc)(finding)].map((part) => sentence(sarifMessage(part)));
    const links = related.map((one, index) => `[${sarifMessage(one.text, 200)}](${index + 1})`);
    const places = links.length === 0 ? [] : [`See ${links.join(', ')}.`];
    return [...parts, sentence(`Fix: ${sarifMessage(finding.fix)}`), ...places].join(' ');
}
const sentence = (text) => (/[.!?\u2026]$/u.test(text) ? text : `${text}.`);
function codeFlow(finding, view) {
    const end = { physicalLocation: physical(finding, view), message: { text: sarifMessage(finding.message) } };
    const steps = [...finding.chain.slice(0, MOST_PLACES - 1).map((link) => sarif_location(link, view)), end];
    return { threadFlows: [{ locations: steps.map((step) => ({ location: step })) }] };
}
const sarif_location = (remark, view) => ({
    physicalLocation: physical(remark, view),
    message: { text: sarifMessage(remark.text) },
});
function physical(spot, view) {
    const startLine = Math.max(1, spot.line);
    const startColumn = Math.max(1, spot.column);
    const endLine = Math.max(startLine, spot.endLine);
    const endColumn = endLine === startLine ? Math.max(startColumn, spot.endColumn) : Math.max(1, spot.endColumn);
    return {
        artifactLocation: { uri: artifactUri(view.prefix + spot.path) },
        region: { startLine, startColumn, endLine, endColumn },
    };
}


/***/ }),

/***/ 355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   lR: () => (/* binding */ WIDTH),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(905);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22);


/** How wide prose is, whatever the terminal: the same input gives the same bytes. */
const WIDTH = 100;
/** A heading and what stands under it, in prose; nothing where there is nothing. */
function section(title, items) {
    if (items.length === 0)
        return [];
    const lines = items.flatMap((item) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .L)(item, WIDTH).map((one, index) => [index === 0 ? '  - ' : '    ', one]));
    return [[(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(`${title}:`, 'bold')], ...lines, []];
}
/** A word before prose that hangs beside it. */
function paragraph(label, text) {
    const [first = '', ...rest] = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .L)(text, WIDTH);
    return [
        [' ', (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(label.padStart(6), 'bold'), ` ${first}`],
        ...rest.map((line) => [' '.repeat(8), line]),
    ];
}


/***/ }),

/***/ 890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderShipmentsCsv: () => (/* binding */ renderShipmentsCsv)
/* harmony export */ });
/* harmony import */ var _listing_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(922);

const COLUMNS = [
    'tier',
    'effect',
    'does',
    'targets',
    'identity',
    'account',
    'credential',
    'workflow',
    'job',
    'environment',
    'starts',
    'gates',
    'intent',
    'intentBecause',
    'machine',
    'machineBecause',
    'authorisation',
    'authorisationBecause',
    'record',
    'tierBecause',
    'places',
];
/** The deliveries for a spreadsheet. */
const renderShipmentsCsv = ({ deliveries }) => (0,_listing_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .listingCsv */ .N)(COLUMNS, deliveries.map(rowOf));
function rowOf({ evidence: { intent, machine, authorisation }, record, ...rest }) {
    return {
        ...rest,
        starts: [...new Set(rest.routes.map(({ when }) => when))],
        intent: intent.outcome,
        intentBecause: intent.because,
        machine: machine.outcome,
        machineBecause: machine.because,
        authorisation: authorisation.outcome,
        authorisationBecause: authorisation.because,
        record: record.outcome,
    };
}


/***/ }),

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SHIPMENTS_KEY_ORDER: () => (/* binding */ SHIPMENTS_KEY_ORDER),
/* harmony export */   renderShipmentsJson: () => (/* binding */ renderShipmentsJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(904);
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(359);


const OWN = [..._listing_json_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTING_KEYS */ .K, 'deliveries'];
const SHIPMENTS_KEY_ORDER = [...OWN, ..._json_js__WEBPACK_IMPORTED_MODULE_0__.KEY_ORDER.filter((key) => !OWN.includes(key)), ...['targets', 'places']];
/** The deliveries as JSON. Its schema is `schema/deliveries.schema.json`. */
const renderShipmentsJson = (list) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listingJson */ .t)(list, SHIPMENTS_KEY_ORDER);


/***/ }),

/***/ 106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gateWords: () => (/* binding */ gateWords),
/* harmony export */   renderShipmentsLastLine: () => (/* binding */ renderShipmentsLastLine),
/* harmony export */   renderShipmentsTable: () => (/* binding */ renderShipmentsTable),
/* harmony export */   startWords: () => (/* binding */ startWords)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(276);
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(905);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(253);



const HEADS = ['TIER', 'SHIPS', 'STARTED BY, HELD BACK BY', 'PROVEN'];
/** With the last column, as wide as the narrowest terminal. */
const WIDTHS = [11, 20, 28];
const INDENT = ' '.repeat(11) + _listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP */ .Rd;
const MOST_LINES = 4;
const NARROW = 80;
/** The deliveries for a terminal, the gravest and least held back first, then what keeps the list from being whole, and a line that counts. */
function renderShipmentsTable(list, colour) {
    const { deliveries } = list;
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
        ...(deliveries.length === 0 ? [] : [(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .header */ .wx)(HEADS, WIDTHS), []]),
        ...deliveries.flatMap((one) => [...drawShipment(one), []]),
        ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)(list, 'what ships there would not be in the list'),
        lastLine(list),
    ], colour);
}
/** The last line alone: everything counted. */
const renderShipmentsLastLine = (list, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([lastLine(list)], colour);
/** One delivery: its columns side by side, then what is too long for one: the account, the calls, the places. */
const drawShipment = (one) => [
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawCells */ .cp)([
        [...tierWords(one.tier)],
        [one.does],
        [...few(distinct(one.routes.map(startWords))), ...heldWords(one)],
        provenWords(one),
    ], WIDTHS),
    ...[...targetWords(one), accountWords(one), ...callWords(one), ...placeWords(one)].map((text) => [INDENT, text]),
];
/** What of a target is not known needs no reason here, and the folder it is run in is none. */
function targetWords({ targets }) {
    const texts = targets.filter((target) => target !== '.').map((target) => target.replaceAll(UNKNOWN, '\u2026'));
    return texts.length === 0 ? [] : [(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(`target ${few(texts).join(', ')}`, NARROW - INDENT.length)];
}
const UNKNOWN = /\$\{\{ unknown \(.*?\) \}\}|unknown \(.*?\)(?= \| |$)/gu;
const distinct = (texts) => [...new Set(texts)];
const few = (texts) => texts.length > MOST_LINES ? [...texts.slice(0, MOST_LINES - 1), `and ${texts.length - MOST_LINES + 1} more`] : texts;
const tierWords = (tier) => tier.split(', ').map((one) => (one === 'production' ? (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(one, 'bold') : one));
/** `push on main`, `workflow_dispatch with stage prod`. */
const startWords = ({ when }) => when.replaceAll('`', '').replaceAll('refs/heads/', '').replaceAll('refs/tags/', 'tag ');
/** What stands before it on the route that has least. */
function heldWords({ routes: [weakest], evidence: { intent } }) {
    const gates = (weakest?.gates ?? []).filter(({ holds }) => holds !== 'no');
    if (gates.length > 0)
        return distinct(gates.map((gate) => `behind ${gateWords(gate)}`));
    const nobody = 'nobody else says yes';
    return [intent.outcome === 'not-applicable' ? nobody : (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(nobody, 'red')];
}
const gateWords = ({ kind, name, holds }) => `${GATES[kind]} ${name}${holds === 'unknown' ? ' (perhaps)' : ''}`;
const GATES = {
    environment: 'environment',
    'needed-job': 'job',
    'manual-approval': 'step',
};
/** Each layer with its outcome, so short that they stand in one column. */
const provenWords = ({ evidence: { intent, machine, authorisation } }) => [
    layer('intent', intent),
    layer('machine', machine),
    layer('runtime', authorisation),
];
const layer = (name, { outcome }) => (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(`${name.padEnd(7)} ${OUTCOMES[outcome].word}`, OUTCOMES[outcome].style);
const OUTCOMES = {
    met: { word: 'met', style: 'green' },
    'not-met': { word: 'not met', style: 'red' },
    'not-applicable': { word: 'n/a', style: 'dim' },
    unknown: { word: 'unknown', style: 'cyan' },
};
/** The login that is behind it where that is known, else what it is given. */
function accountWords({ identity, account, credential, evidence: { machine } }) {
    if (account === '')
        return 'as whom is not seen';
    if (credential === 'ambient')
        return `as ${identity === account ? account : `${identity}: ${account}`}`;
    if (credential === 'workflow-token')
        return 'as github-actions[bot], by the workflow\u2019s own token';
    const login = machine.outcome === 'met'
        ? machine.because.replaceAll('`', '')
        : `${account}, by ${credential.replaceAll('-', ' ')}`;
    return identity === account ? `as ${login}` : `as ${identity}: ${login}`;
}
const callWords = ({ routes: [first] }) => (first?.chain ?? []).map((link) => `${link.path}:${link.line} ${link.text.replaceAll('`', '')}`);
function placeWords({ places, workflow, job }) {
    const texts = few(distinct(places.map((at) => `${at.path}:${at.line}:${at.column}`)));
    return texts.map((text, index) => index === 0 ? `${text} (job ${job}${text.startsWith(`${workflow}:`) ? '' : ` of ${workflow}`})` : text);
}
function lastLine(list) {
    const { deliveries } = list;
    const production = deliveries.filter(({ tier }) => tier.split(', ').includes('production')).length;
    const open = deliveries.filter(({ evidence }) => evidence.intent.outcome === 'not-met').length;
    const parts = [
        ...(production > 0 ? [`${production} to production`] : []),
        ...(open > 0 ? [`${open} where nobody else says yes`] : []),
    ];
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countLine */ .QK)(list, `${deliveries.length === 1 ? '1 delivery' : `${deliveries.length} deliveries`}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`);
}


/***/ }),

/***/ 525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DY: () => (/* binding */ exceptionWords),
/* harmony export */   MB: () => (/* binding */ skippedWords),
/* harmony export */   dR: () => (/* binding */ chainOf),
/* harmony export */   de: () => (/* binding */ whereOf),
/* harmony export */   ky: () => (/* binding */ unknownWords),
/* harmony export */   rc: () => (/* binding */ remarksOn)
/* harmony export */ });
/* unused harmony export idOf */
/** `path:line:column`, as editors and terminals make it a link. */
const placeOf = (spot) => `${spot.path}:${spot.line}:${spot.column}`;
/** Which job and step a finding stands in; empty where neither is named. */
function whereOf(finding) {
    const parts = [];
    if (finding.job !== undefined)
        parts.push(`job ${finding.job}`);
    if (finding.step !== undefined)
        parts.push(`step ${finding.step}`);
    return parts.join(', ');
}
/** As much of a fingerprint as names a finding; `why` takes it. */
const idOf = ({ fingerprint }) => fingerprint.slice(0, 12);
/** The chain on one line; a path is written where it changes. */
function chainOf(chain, path) {
    let current = path;
    const links = chain.map((link) => {
        const at = link.path === current ? `${link.line}` : `${link.path}:${link.line}`;
        current = link.path;
        return `${link.text} (${link.path === path && at === `${link.line}` ? `line ${at}` : at})`;
    });
    return links.join(' \u2192 ');
}
/** What a reader must know of a finding beside what, why and fix. */
function remarksOn(finding) {
    const remarks = [];
    if (finding.confidence !== 'high')
        remarks.push(`confidence is ${finding.confidence}: check whether it holds here`);
    if (finding.setting !== undefined)
        remarks.push(`set on GitHub, not in a file: ${finding.setting}`);
    if (finding.inBase === true)
        remarks.push('the base has this finding too');
    if (finding.inBaseline === true)
        remarks.push('in baseline: it was there before, and does not gate');
    return remarks;
}
const SETTLES = {
    online: 'what GitHub says of the repository',
    token: 'a token that may read more',
    manifest: 'an entry in the identity manifest',
    with: 'the files of the other repository',
    history: 'a checkout with more history',
};
/** An unknown as a sentence, with what would settle it where something would. */
function unknownWords({ because, settle }) {
    const what = settle === 'nothing' || settle === '' ? undefined : (SETTLES[settle] ?? settle);
    return what === undefined ? because : `${because}; ${what} would settle it`;
}
/** Why a path was not read, and whether an exception accepts that. */
const skippedWords = ({ why, detail, accepted }) => `${why}${detail === '' ? '' : `: ${detail}`}${accepted ? ' (accepted by an exception)' : ''}`;
const STATUS = {
    active: 'counts',
    expired: 'has expired',
    malformed: 'cannot be read as one, so it does not count',
    unused: 'accepts nothing',
    'not-in-base': 'is not in the base, so it does not count here',
    'not-allowed': 'is not allowed, so it does not count',
};
const KIND = {
    'ignore-comment': 'ignore comment',
    exception: 'exception',
    'excluded-path': 'excluded path',
};
/** What became of an ignore comment, an exception or an excluded path. */
function exceptionWords({ kind, status, ruleId, until, owner, reason, note }) {
    const name = `${KIND[kind]}${ruleId === '' ? '' : ` for ${ruleId}`}`;
    const facts = [];
    if (until !== '')
        facts.push(`until ${until}`);
    if (owner !== '')
        facts.push(`owner ${owner}`);
    if (reason !== '')
        facts.push(`reason: ${reason}`);
    const held = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    return `${name} ${STATUS[status]}${held}${note === '' ? '' : `. ${note}`}`;
}


/***/ }),

/***/ 22:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
/**
 * Prose in lines of at most `width`, broken at spaces; a word that is longer stays whole. Its own line ends are kept, and
 * so are lines that begin with two spaces, since those show what to write.
 */
function wrap(text, width) {
    return text.split(/\r?\n/u).flatMap((line) => (line.startsWith('  ') ? [line] : wrapLine(line, width)));
}
function wrapLine(line, width) {
    const lines = [];
    let current = '';
    for (const word of line.split(' ')) {
        if (current !== '' && current.length + 1 + word.length > width) {
            lines.push(current);
            current = word;
        }
        else {
            current = current === '' ? word : `${current} ${word}`;
        }
    }
    return [...lines, current];
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   KE: () => (/* binding */ listed)
/* harmony export */ });
/* unused harmony exports cardOf, notMet, met, notApplicable, unknownOf, jobSubject, jobKey, credentialsByPlace, isStored, ofUnknownSource, alsoAt, holder, chainOf, nameOf, declaredIdentities, tokenName */
/* harmony import */ var _model_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(580);


/** The rule's own words, without its function. */
const cardOf = ({ judge: _judge, ...card }) => card;
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


/***/ }),

/***/ 358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* unused harmony exports stateOf, productionEnvironments, judgeProtection, settingOf, says, reviewBefore, compensation, remedyByPlan, peopleBehind, unsettled */
/* harmony import */ var _model_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(580);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(837);



/** What is known of an environment. Where GitHub was asked, its answer counts and not what files say. */
function stateOf({ name, at }, { settings: { live, files } }) {
    const same = (one) => one.name.toLowerCase() === name.toLowerCase();
    const said = live.known ? live.value.environments : unsaid('not-asked', '');
    if (said.state === 'known' || said.state === 'absent') {
        const set = said.state === 'known' ? said.value.find(same) : undefined;
        return set ? { kind: 'protected', protection: protectionOf(set, 'GitHub', at, () => at) } : { kind: 'missing' };
    }
    for (const { tool, environments } of files) {
        const coded = environments.find(same);
        if (coded)
            return {
                kind: 'protected',
                protection: protectionOf(coded, tool, coded.at, (key) => coded.where[key] ?? coded.at),
            };
    }
    const because = live.known ? `: ${said.because}` : '';
    const settle = live.known ? SETTLES[said.why] : live.settle;
    return {
        kind: 'unknown',
        because: unknown(`how the environment \`${name}\` is protected is set on GitHub and stands in no file${because}`, settle),
    };
}
const protectionOf = (set, from, at, where) => ({
    name: set.name,
    from,
    at,
    where,
    reviewers: settled(set.reviewers, []),
    preventSelfReview: settled(set.preventSelfReview, false),
    waitMinutes: settled(set.waitMinutes, 0),
    refs: settled(set.refs, { kind: 'any' }),
    customRules: settled(set.customRules, []),
    adminsCanBypass: settled(set.adminsCanBypass, false),
});
/** The environments that stand between a person and production, as jobs or the manifest name them. */
const productionEnvironments = ({ environments }) => environments.filter(({ tier }) => tier === 'production');
/** Judges each production environment by how it is protected; what is not known, or not there yet, is said. */
const judgeProtection = (world, judge) => productionEnvironments(world).map((environment) => {
    const subject = { kind: 'environment', id: environment.name };
    const state = stateOf(environment, world);
    switch (state.kind) {
        case 'protected':
            return judge(state.protection, subject, environment);
        case 'missing':
            return notApplicable(subject, environment.at, 'the environment does not exist on GitHub yet');
        case 'unknown':
            return { subject, at: environment.at, outcome: 'unknown', because: state.because };
    }
});
/** Where an environment is set up: the file that does it has the line, GitHub the page. */
const settingOf = ({ from, name }) => from === 'GitHub' ? { setting: `Settings \u2192 Environments \u2192 ${name}` } : {};
/** The jobs and files beside the one that a finding stands at, for the environment of a name. */
const says = ({ from }) => (from === 'GitHub' ? 'GitHub says' : `${from} declares`);
/**
 * Whether a change of what may deploy needs somebody's approval: only the default branch may deploy there, and a pull request
 * into it needs a review.
 */
function reviewBefore({ refs }, { settings: { live } }) {
    if (!live.known || live.value.defaultBranch.state !== 'known' || !refs.known)
        return undefined;
    const { name, review } = live.value.defaultBranch.value;
    const approvals = review.state === 'known' ? review.value.approvals : 0;
    if (approvals === 0 || refs.value.kind !== 'patterns')
        return undefined;
    const { patterns } = refs.value;
    const only = patterns.length > 0 && patterns.every(({ type, pattern }) => type === 'branch' && pattern === name);
    return only
        ? `only \`${name}\` may deploy there, and a change of it needs ${approvals === 1 ? 'an approval' : `${approvals} approvals`}`
        : undefined;
}
/**
 * What stands in for an approver where one person maintains the repository: refs that are limited, time to stop it, no way
 * around for administrators. The first is needed, since without it any branch is a way in; one of the others makes it a gate.
 */
function compensation({ refs, waitMinutes, adminsCanBypass }) {
    const parts = [
        { is: mapped(refs, ({ kind }) => kind !== 'any'), has: 'a branch policy', lacks: 'no branch policy' },
        { is: mapped(waitMinutes, (minutes) => minutes > 0), has: 'a wait timer', lacks: 'no wait timer' },
        {
            is: mapped(adminsCanBypass, (can) => !can),
            has: 'no bypass for administrators',
            lacks: 'administrators may bypass it',
        },
    ];
    return {
        has: parts.filter(({ is }) => is.known && is.value).map(({ has }) => has),
        lacks: parts.filter(({ is }) => is.known && !is.value).map(({ lacks }) => lacks),
        unsure: parts.map(({ is }) => is).find((is) => !is.known),
    };
}
const mapped = (said, of) => said.known ? known(of(said.value)) : said;
/** What to write instead where the plan has no required reviewers. */
function remedyByPlan({ settings: { live } }) {
    if (!live.known || live.value.visibility.state !== 'known' || live.value.visibility.value === 'public')
        return 'reviewers';
    const { plan } = live.value;
    if (plan.state === 'known')
        return plan.value === 'enterprise' ? 'reviewers' : 'none';
    return 'maybe-none';
}
/** The people behind reviewers by their logins, or why nobody can say. */
function peopleBehind(reviewers, { settings: { live } }) {
    const teams = live.known && live.value.teams.state === 'known' ? live.value.teams.value : [];
    const members = reviewers
        .filter(({ kind }) => kind === 'team')
        .map(({ name }) => ({ name, said: teams.find(({ slug }) => isTeam(name, slug))?.members }));
    const unread = members.find(({ said }) => said?.state !== 'known');
    if (unread)
        return unknown(`GitHub did not say who is in the team ${unread.name}, which it asks`, live.known ? 'token' : 'online');
    const people = reviewers.filter(({ kind }) => kind === 'user').map(({ name }) => name);
    const all = members.flatMap(({ said }) => (said?.state === 'known' ? said.value : []));
    return known([...new Set([...people, ...all])].sort());
}
const isTeam = (name, slug) => name.toLowerCase().split('/').at(-1) === slug.toLowerCase();
/** The judgement that a part of a setting is not known. */
const unsettled = (subject, at, because) => ({
    subject,
    at,
    outcome: 'unknown',
    because,
});


/***/ }),

/***/ 645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ stringify)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(276);

/**
 * JSON, two spaces deep, that parses to the same data and whose every line is safe in a log: what is hidden is escaped,
 * and so are `::` and `##word[`, which a runner could read as a command. Keys come in the order of `order`, others after
 * them by code unit, whatever the order they were made in.
 */
function stringify(value, order = []) {
    const rank = new Map(order.map((name, index) => [name, index]));
    const text = JSON.stringify(value, (_, inner) => sortKeys(inner, rank), 2);
    const visible = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceHidden */ .JP)(text, (character) => (character === '\n' ? '\n' : escapeUnits(character)));
    return visible.replaceAll('::', '\\u003a\\u003a').replace(/##(?=\w*\[)/gu, '\\u0023\\u0023');
}
function sortKeys(value, rank) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const last = rank.size;
    const entries = Object.entries(value);
    entries.sort(([a], [b]) => (rank.get(a) ?? last) - (rank.get(b) ?? last) || (a < b ? -1 : 1));
    return Object.fromEntries(entries);
}
function escapeUnits(character) {
    let escaped = '';
    for (let index = 0; index < character.length; index += 1) {
        escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    }
    return escaped;
}


/***/ }),

/***/ 170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(276);

/**
 * Text shown literally in GitHub's Markdown, prose as prose. A word that is more than letters (a path, an `@name`, a
 * `#number`, an address, a commit) becomes code: GitHub looks for references after rendering, when entities are gone,
 * but not inside `<code>`.
 */
function markdown(text, max = 2000) {
    const runs = [];
    for (const word of (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, max).split(' ')) {
        const code = !isPlain(word);
        const last = runs.at(-1);
        if (last?.code === code)
            last.words.push(word);
        else
            runs.push({ code, words: [word] });
    }
    return runs.map(({ code, words }) => (code ? wrap(words.map(entities)) : joinWords(words.map(entities)))).join(' ');
}
/** Text shown literally and as code, whole. */
const markdownCode = (text, max = 500) => {
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, max);
    return shown === '' ? '' : wrap(shown.split(' ').map(entities));
};
/** Prose in which what stands between backticks is code, as our messages write it. Each part is escaped for itself. */
const markdownProse = (text, max = 2000) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, max)
    .split(/`([^`]+)`/u)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part, max) : markdown(part, max)))
    .join('');
/** A block of code, in a fence longer than any run of backticks in it. For text of our own, since it keeps hidden characters. */
function fence(text, language) {
    const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map((run) => run[0].length));
    const ticks = '`'.repeat(Math.max(3, longest + 1));
    return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}
const wrap = (words) => `<code>${joinWords(words)}</code>`;
// Markdown and HTML fold runs of spaces; a space that must stay is written as an entity.
const joinWords = (words) => words.map((word, index) => (index === 0 ? word : word === '' ? `&#32;` : ` ${word}`)).join('');
const entities = (word) => word.replace(/[^\p{L}\p{N}]/gu, (character) => `&#${character.codePointAt(0)};`);
/** Letters, or a short number, with the punctuation of a sentence around it. */
function isPlain(word) {
    let start = 0;
    let end = word.length;
    while (start < end && `"'(`.includes(word.charAt(start)))
        start += 1;
    while (end > start && `.,;:!?)"'`.includes(word.charAt(end - 1)))
        end -= 1;
    const core = word.slice(start, end);
    if (/^[0-9]{1,6}$/u.test(core))
        return true;
    return /^[\p{L}\p{M}'\u2019\u2013\u2014\u2192-]*$/u.test(core) && !/^[0-9a-f]{7,40}$/iu.test(core);
}


/***/ }),

/***/ 905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ styled),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* unused harmony export repaint */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(276);

// Select Graphic Rendition, https://ecma-international.org/publications-and-standards/standards/ecma-48/ section 8.3.117.
const CODES = {
    bold: '1',
    dim: '2',
    red: '31',
    green: '32',
    yellow: '33',
    blue: '34',
    magenta: '35',
    cyan: '36',
    alarm: '1;31',
};
const RESET = '\u001b[0m';
const PALETTE = new RegExp(`(\\u001b\\[(?:0|${Object.values(CODES).join('|')})m)`, 'u');
const styled = (text, style) => ({ text, style });
/**
 * A line for a terminal or a log. Pieces are escaped first, then looked at together, so that no command forms across
 * two of them, and styled last: an escape sequence in the result is ours by construction.
 */
function paint(line, colour) {
    return assemble(line.map((piece) => {
        if (typeof piece === 'string')
            return { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._c)(piece), before: '', after: '' };
        const before = colour && piece.text !== '' ? `\u001b[${CODES[piece.style]}m` : '';
        return { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reveal */ ._c)(piece.text), before, after: before === '' ? '' : RESET };
    }));
}
/** The second lock, at the writer: keeps what `paint` made as it is, and escapes anything else. */
function repaint(line, colour) {
    if (!colour)
        return assemble([{ text: reveal(line), before: '', after: '' }]);
    const parts = line.split(PALETTE);
    return assemble(parts.map((part, index) => index % 2 === 1 ? { text: '', before: part, after: '' } : { text: reveal(part), before: '', after: '' }));
}
function assemble(parts) {
    const breaks = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .commandBreaks */ .OJ)(parts.map((part) => part.text).join(''));
    let painted = '';
    let position = 0;
    for (const part of parts) {
        const end = position + part.text.length;
        const inside = breaks.filter((at) => at >= position && at < end).map((at) => at - position);
        painted += part.before + (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .insertBackslashes */ .Ar)(part.text, inside) + part.after;
        position = end;
    }
    return painted;
}


/***/ }),

/***/ 276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ insertBackslashes),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   JP: () => (/* binding */ replaceHidden),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OJ: () => (/* binding */ commandBreaks),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _c: () => (/* binding */ reveal),
/* harmony export */   ix: () => (/* binding */ breakCommands)
/* harmony export */ });
/* unused harmony export htmlText */
// Everything that draws nothing, draws something else than it is, or moves what stands beside it: control, format
// (bidirectional, zero width, tags), surrogate and private characters, line separators, what fonts ignore, and the
// spaces that look like the ordinary one. The ideographic space stays: it is text where Chinese or Japanese is written.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]/gu;
/** Every hidden character of a text replaced by what `write` makes of it. */
const replaceHidden = (text, write) => text.replace(HIDDEN, write);
/** A text in which every character can be seen: hidden ones are written `\u{\u2026}`. Line ends are hidden ones too. */
const reveal = (text) => replaceHidden(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
/** At most `max` UTF-16 units of a text, then `\u2026`; never half of a surrogate pair. */
function cut(text, max) {
    if (text.length <= max)
        return text;
    const whole = /[\ud800-\udbff]/u.test(text.charAt(max - 1)) && (text.codePointAt(max - 1) ?? 0) > 0xffff;
    return `${text.slice(0, whole ? max - 1 : max)}\u2026`;
}
/** One line in which every character can be seen; cut before it is escaped, so that no escape is cut in two. */
const oneLine = (text, max = 500) => reveal(cut(text, max));
/**
 * Where a backslash must stand so that no runner reads a command in the line. GitHub's obeys `##[\u2026]` anywhere and `::\u2026::`
 * after leading space (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs); others obey
 * `##word[\u2026]`.
 */
function commandBreaks(line) {
    const start = line.length - line.trimStart().length;
    const breaks = line.startsWith('::', start) ? [start] : [];
    for (const found of line.matchAll(/##(?=\w*\[)/gu))
        breaks.push(found.index + 2);
    return breaks;
}
/** The text with a backslash put in at each of the places. */
function insertBackslashes(text, places) {
    let broken = '';
    let from = 0;
    for (const at of places) {
        broken += `${text.slice(from, at)}\\`;
        from = at;
    }
    return broken + text.slice(from);
}
/** The line with its would-be commands broken. Doing it twice changes nothing. */
const breakCommands = (line) => insertBackslashes(line, commandBreaks(line));
/** A line of a log. */
const logLine = (text, max = 2000) => breakCommands(oneLine(text, max));
/** Text between the tags of an HTML page, or in a quoted attribute. */
const htmlText = (text, max = 2000) => oneLine(text, max).replace(/[&<>"'`=]/gu, (character) => `&#${character.charCodeAt(0)};`);


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
/******/ 	var __webpack_exports__ = __nccwpck_require__(286);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;