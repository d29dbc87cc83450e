/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 656:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = { ...__nccwpck_require__(862), ...__nccwpck_require__(394), ...__nccwpck_require__(67), ...__nccwpck_require__(913), ...__nccwpck_require__(403), ...__nccwpck_require__(477), ...__nccwpck_require__(469), ...__nccwpck_require__(879), ...__nccwpck_require__(64), ...__nccwpck_require__(349), ...__nccwpck_require__(734), ...__nccwpck_require__(386), ...__nccwpck_require__(8), ...__nccwpck_require__(138), ...__nccwpck_require__(516), ...__nccwpck_require__(97), ...__nccwpck_require__(451), ...__nccwpck_require__(228), ...__nccwpck_require__(742), ...__nccwpck_require__(6), lend: (given) => { (__nccwpck_require__(350)/* .lend */ .o)(given[0]); } };


/***/ }),

/***/ 355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   fi: () => (/* binding */ addDays)
/* harmony export */ });
/* unused harmony exports isDate, dayOf, parseDuration */
const DAY = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;
/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
function isDate(text) {
    if (!FORM.test(text))
        return false;
    // The engine rolls 30 February over into March, so the day must also come back as it was written.
    const at = Date.parse(`${text}T00:00:00Z`);
    return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
}
/** The day of a moment, in UTC whatever the clock of the machine shows: one day for everybody who scans. */
const dayOf = (moment) => moment.toISOString().slice(0, 10);
/** Whole days from one date to another, negative where the second is earlier. Both must satisfy {@link isDate}. */
function daysBetween(from, to) {
    return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
/** The date so many days after another (before, where negative). */
function addDays(date, days) {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
const HOURS = { h: 1, d: 24, w: 168 };
/** `4h`, `90d` or `2w` as hours; `undefined` for anything else. */
function parseDuration(text) {
    const [, count, unit] = /^([1-9][0-9]{0,4})([hdw])$/.exec(text) ?? [];
    const hours = unit === undefined ? undefined : HOURS[unit];
    return count === undefined || hours === undefined ? undefined : { text, hours: Number(count) * hours };
}


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ unsaid),
/* harmony export */   fQ: () => (/* binding */ SETTLES),
/* harmony export */   gu: () => (/* binding */ settled)
/* harmony export */ });
/* unused harmony exports problemWords, fact, absent */
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(664);

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
            return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(said.value);
        case 'absent':
            return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(nothing);
        case 'unknown':
            return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(said.because, SETTLES[said.why]);
    }
}


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nv: () => (/* binding */ CLASSES),
/* harmony export */   fB: () => (/* binding */ EFFECT_VERBS),
/* harmony export */   iB: () => (/* binding */ TIERS)
/* harmony export */ });
/* unused harmony exports AUTHENTICATIONS, EFFECTS */
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
const CLASSES = ['human', 'service-account', 'bot', 'ai-agent'];
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
/** Each effect as the predicate of a sentence. */
const EFFECT_VERBS = {
    deploy: 'deploys',
    destroy: 'destroys what is deployed',
    publish: 'publishes',
    release: 'makes releases',
    migrate: 'migrates data',
    approve: 'approves',
    merge: 'merges',
    push: 'pushes',
    dispatch: 'starts workflows',
    'run-agent': 'runs agents',
};


/***/ }),

/***/ 782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   h7: () => (/* binding */ isProposed)
/* harmony export */ });
/* unused harmony export AUTONOMIES */
/** Whether a key is written and waits for somebody to confirm it. */
const isProposed = ({ proposed = [] }, key) => proposed.includes(key);
/** Where a key of an entry stands; the entry itself where it does not have the key. */
const placeOf = (entry, key) => entry.where[key] ?? entry.at;
const AUTONOMIES = (/* unused pure expression or super */ null && (['observe', 'recommend', 'act']));


/***/ }),

/***/ 842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xs: () => (/* binding */ reviewDaysOf),
/* harmony export */   wu: () => (/* binding */ demandsOf)
/* harmony export */ });
/* unused harmony exports MATRIX_SUBJECTS, REQUIRED_FIELDS, PROHIBITIONS, DEFAULT_MATRIX */
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);

/** What the matrix has a row for: the classes, and the handoffs in which several work together. */
const MATRIX_SUBJECTS = [..._identity_js__WEBPACK_IMPORTED_MODULE_0__/* .CLASSES */ .Nv, 'hybrid-workflow'];
/** What must be said of an identity, by the key of the manifest that says it. `record` is held against what it leaves on GitHub. */
const REQUIRED_FIELDS = (/* unused pure expression or super */ null && ([
    'owner',
    'sponsor',
    'purpose',
    'may',
    'created',
    'expires',
    'review',
    'autonomy',
    'rollback',
    'record',
    'stages',
]));
/** What an identity may not do, one word for each harm. */
const PROHIBITIONS = (/* unused pure expression or super */ null && ([
    /** A personal token or account that a machine uses. */
    'lend-credential',
    'serve-two-tiers',
    'serve-unrelated-deliveries',
    'approve',
    /** Approve or merge what leads to production without a person who says yes too. */
    'approve-alone',
    'hold-deploy-credential',
    /** Destroy, publish, or what else cannot be taken back, without the yes of a person. */
    'act-irreversibly-alone',
    'be-started-by-strangers',
    /** Change anything outside by itself. */
    'act',
    /** Be the same principal at two of request, approve and execute. */
    'hold-two-stages',
]));
const NOTHING = { required: [], mayNot: [] };
const ALIKE = { observe: NOTHING, recommend: NOTHING, act: NOTHING };
const reviewed = (production, others) => ({
    production,
    staging: others,
    development: others,
    preview: others,
});
const DEFAULT_MATRIX = {
    human: {
        authentications: [],
        storedWithoutAlternative: false,
        required: [],
        reviewDays: {},
        mayNot: ['lend-credential'],
        autonomy: ALIKE,
    },
    'service-account': {
        authentications: ['federation', 'certificate'],
        storedWithoutAlternative: true,
        required: ['owner', 'purpose', 'expires'],
        reviewDays: reviewed(90, 180),
        mayNot: ['serve-two-tiers', 'serve-unrelated-deliveries', 'approve'],
        autonomy: ALIKE,
    },
    bot: {
        authentications: ['app', 'workflow-token'],
        storedWithoutAlternative: false,
        required: ['owner', 'purpose', 'may'],
        reviewDays: reviewed(180, 180),
        mayNot: ['approve-alone'],
        autonomy: ALIKE,
    },
    'ai-agent': {
        authentications: ['app', 'workflow-token', 'federation'],
        storedWithoutAlternative: false,
        required: ['sponsor', 'purpose', 'autonomy', 'rollback', 'record'],
        reviewDays: reviewed(90, 90),
        mayNot: ['approve', 'hold-deploy-credential', 'act-irreversibly-alone', 'be-started-by-strangers'],
        autonomy: {
            observe: { required: [], mayNot: ['act'] },
            recommend: { required: [], mayNot: ['act'] },
            act: NOTHING,
        },
    },
    'hybrid-workflow': {
        authentications: [],
        storedWithoutAlternative: false,
        required: ['owner', 'stages', 'record'],
        reviewDays: {},
        mayNot: ['hold-two-stages'],
        autonomy: ALIKE,
    },
};
/** What is asked of one class at one autonomy; without an autonomy, what is asked of every one. */
function demandsOf(matrix, subject, autonomy) {
    const row = matrix[subject];
    const more = autonomy === undefined ? NOTHING : row.autonomy[autonomy];
    return {
        required: [...new Set([...row.required, ...more.required])],
        mayNot: [...new Set([...row.mayNot, ...more.mayNot])],
    };
}
/** The most days between two reviews of what reaches this tier; `undefined` where none is asked, or where that hangs on the tier. */
function reviewDaysOf(matrix, subject, tier) {
    const { reviewDays } = matrix[subject];
    if (tier !== 'unknown')
        return reviewDays[tier];
    const { production, staging, development, preview } = reviewDays;
    return [staging, development, preview].every((one) => one === production) ? production : undefined;
}


/***/ }),

/***/ 664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   UP: () => (/* binding */ bySpan),
/* harmony export */   eO: () => (/* binding */ known)
/* harmony export */ });
/* unused harmony exports lineStarts, rowOf */
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
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Vo: () => (/* binding */ alternatives)
/* harmony export */ });
/* unused harmony exports MAX_CHOICES, text, EMPTY, truth, asString, oneOf, join, secretsOf, keyOf, show */
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

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   agentExceedsItsAutonomy: () => (/* binding */ agentExceedsItsAutonomy)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _identity_machines_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(650);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(837);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(657);








const agentExceedsItsAutonomy = {
    id: 'agent-exceeds-its-autonomy',
    title: 'An agent declared to recommend is able to act',
    category: 'agent-authority',
    severity: 'high',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTROLS */ .V.excessAuthority,
    finds: 'An AI agent with `autonomy: observe` or `recommend` whose job gives it a token that writes code, actions, packages or deployments, a credential that something is deployed or published with, or that approves or merges in the same job.',
    why: 'What it may do is what its token may do, and not what the manifest says: text that it reads can make it do all of that.',
    fix: 'Give the agent\u2019s job `permissions:` that read, plus what it recommends with (`issues: write`, `pull-requests: write`), and let another job without the agent do the rest with its output. If it is meant to act, declare `autonomy: act` and put a person before what cannot be undone.',
    cannotSee: 'What a stored token or the token of an app may do, which token an action takes by itself, and limits inside the agent\u2019s own settings. A cloud login beside an agent is often only for reaching a model, and counts where something is changed with it.',
    whenNot: 'Where the token is only handed to steps before the agent, and never to it.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.judgeManifest)(world, (declared, held) => judgeOne(declared, held, worldIndex(world))),
};
const indexes = new WeakMap();
function worldIndex(world) {
    const before = indexes.get(world);
    if (before)
        return before;
    const now = {
        agents: (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(world.agents, ({ job }) => job.id),
        deliveries: (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(world.deliveries, ({ job }) => job.id),
        credentials: (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(world.credentials, ({ job }) => job.id),
        approvals: (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(world.approvals, ({ job }) => job.id),
    };
    indexes.set(world, now);
    return now;
}
/** One answer for each workflow and job that the agent runs in. */
function judgeOne(declared, { usesOf }, index) {
    const { class: kind, autonomy } = declared;
    if (kind !== 'ai-agent' || autonomy === undefined || autonomy === 'act')
        return [];
    const uses = usesOf(declared).filter(({ identity }) => identity.kind === 'agent');
    return [...(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(uses, ({ use }) => `${use.job.file}\n${use.job.job}`).values()].flatMap(([first]) => first ? [judgeUse(declared, autonomy, first, index)] : []);
}
function judgeUse(declared, autonomy, { use }, index) {
    const { job } = use;
    const able = abilities(use.job.id, index);
    const subject = { ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .jobSubject */ .u8)('identity', job, use.step), id: declared.id };
    if (able.length === 0) {
        const because = whyUnsure(index.agents.get(job.id) ?? [], declared);
        return because
            ? { subject, at: use.at, outcome: 'unknown', because }
            : (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .met */ .BG)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.subjectOf)(declared), use.at, 'its token only reads, and comments at most');
    }
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notMet */ .aw)(subject, use.at, {
        message: `The agent \`${declared.id}\` is declared to ${autonomy}, and in job \`${job.job}\` it is able to ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(able)}`,
        why: 'It may do what its token may do, whatever the manifest says: any text it reads can make it.',
        fix: 'Give this job `permissions:` that read, with `issues: write` or `pull-requests: write` for what it says, and let another job without the agent act on its output. If it is meant to act, declare `autonomy: act` and put a person before what cannot be undone.',
        related: [{ at: (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(declared, 'autonomy'), text: `declared as \`${autonomy}\`` }],
        chain: (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .chainOf */ .dR)(job),
    });
}
/** Scopes that change what is built, run or shipped. */
const ACTING = ['contents', 'actions', 'packages', 'deployments', 'everything'];
const ANSWERS = ['approve', 'merge'];
/** What the agent can surely do in its job, as the end of a sentence. */
function abilities(id, { agents, deliveries, credentials, approvals }) {
    const own = agents.get(id) ?? [];
    const done = (deliveries.get(id) ?? []).filter(({ step }) => own.some((agent) => agent.step === step));
    const scopes = own.some(({ token }) => token.kind === 'workflow-token')
        ? (0,_identity_machines_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenScopes */ .bT)(own[0]?.job.token ?? { kind: 'setting' }).filter((scope) => ACTING.includes(scope))
        : [];
    const held = (credentials.get(id) ?? []).filter((one) => (0,_sharing_js__WEBPACK_IMPORTED_MODULE_5__/* .opensDeployment */ .vN)(one) && one.effects.length > 0);
    const answers = (approvals.get(id) ?? []).some(({ of, rejects }) => of === 'pull-request' && !rejects);
    const merges = (deliveries.get(id) ?? []).some(({ effect }) => effect === 'merge');
    return [
        ...(scopes.length > 0 ? [scopes.includes('everything') ? 'write everything' : `write ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(scopes)}`] : []),
        ...(held.length > 0 ? [`use ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)([...new Set(held.map(({ account }) => account))].slice(0, 3))}`] : []),
        ...(answers ? ['approve pull requests'] : []),
        ...(merges ? ['merge pull requests'] : []),
        ...done
            .filter(({ effect }) => !ANSWERS.includes(effect))
            .map(({ effect }) => INFINITIVES[effect] ?? _model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .EFFECT_VERBS */ .fB[effect]),
    ];
}
const INFINITIVES = {
    deploy: 'deploy',
    publish: 'publish',
    release: 'make releases',
    push: 'push',
    dispatch: 'start workflows',
};
function whyUnsure(own, declared) {
    for (const { token, job } of own) {
        const whether = `whether \`${declared.id}\` can do more than it is declared to in job \`${job.job}\``;
        if (token.kind === 'workflow-token') {
            if (job.token.kind !== 'setting')
                continue;
            return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5)(`${whether}: what the workflow\u2019s token may do is the setting of the repository`, 'online');
        }
        if (token.kind === 'stored' || token.kind === 'handed-in')
            return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5)(`${whether}: what \`secrets.${token.secret}\` may do stands in no file`);
        return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5)(`${whether}: ${token.kind === 'unknown' ? token.because.because : 'what its token may do stands in no file'}`);
    }
    return undefined;
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   agentWithoutSponsor: () => (/* binding */ agentWithoutSponsor)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);





const agentWithoutSponsor = {
    id: 'agent-without-sponsor',
    title: 'Nobody answers for what a declared agent does',
    category: 'agent-authority',
    severity: 'low',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'An AI agent in the identity manifest without a `sponsor`: the person who answers for what it does.',
    why: 'An owner keeps the agent running; a sponsor has its deeds as their own. Without one, nobody decided what it did.',
    fix: "Name the person: `sponsor: '@sam'`.",
    cannotSee: 'Agents that the manifest does not declare, and whether the sponsor knows.',
    whenNot: 'Where an agent only ever reads, and its output goes to the person who asked.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.judgeManifest)(world, (declared) => (declared.class === 'ai-agent' ? [judgeOne(declared)] : [])),
};
function judgeOne(declared) {
    const { id, sponsor, owner } = declared;
    if (sponsor !== undefined)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .met */ .BG)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(declared), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(declared, 'sponsor'), `${sponsor} answers for it`);
    if ((0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isProposed */ .h7)(declared, 'sponsor'))
        return {
            subject: (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(declared),
            at: (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(declared, 'sponsor'),
            outcome: 'unknown',
            because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`who answers for \`${id}\` is only proposed`, 'confirm'),
        };
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .notMet */ .aw)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(declared), declared.at, {
        message: `Nobody answers for what the agent \`${id}\` does`,
        why: `${owner === undefined ? 'It has no owner either' : `${owner} owns it, which keeps it running`}; whose deeds its deeds are, nothing says.`,
        fix: `Add to the entry of \`${id}\` the person who answers for it: \`sponsor: '@\u2026'\`.`,
    });
}


/***/ }),

/***/ 67:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   authenticationDrift: () => (/* binding */ authenticationDrift)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(782);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(837);






const authenticationDrift = {
    id: 'authentication-drift',
    title: 'An identity declared without a stored credential logs in with one',
    category: 'identity-lifecycle',
    severity: 'high',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.longLivedSecret,
    finds: 'A declared identity whose `authentication` ends with the run (federation, an app, the workflow token), and that a workflow logs in as with a stored key, token or password.',
    why: 'Whoever reads the manifest believes that there is nothing to steal and nothing to rotate. There is.',
    fix: 'Log in as declared and revoke what is stored. If that cannot be, declare what is true: the stored way, its `secrets`, an `expires`, and the environment that holds it.',
    cannotSee: 'Which kind a stored token is: an API token, a registry token and a password are not told apart here. What logs in without a stored credential where one is declared is no harm, and the entry is only out of date.',
    whenNot: 'While an identity is moved from one way to the other. Then write an exception with an end.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.judgeManifest)(world, judgeOne),
};
/** One finding for each workflow and secret. */
function judgeOne(declared, { usesOf }) {
    const { authentication } = declared;
    const uses = usesOf(declared).filter(({ use }) => use.by !== 'unknown');
    const [first] = uses;
    if (authentication === undefined || !first)
        return [];
    const stored = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_2__.isStoredWay)(authentication)
        ? []
        : uses.filter((one) => (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_2__.isStoredWay)(one.use.by) && isItsOwn(declared, one));
    if (stored.length === 0)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(declared), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(declared, 'authentication'), `it logs in by ${first.use.by}`)];
    return [...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(stored, ({ use }) => `${use.job.file}\n${use.secret?.toLowerCase() ?? ''}`).values()].flatMap((all) => drift(declared, authentication, all));
}
/** A certificate has a key that is stored too. What an agent is given for GitHub is only what it declares where it declares a way of GitHub's. */
const isItsOwn = ({ authentication }, { identity, use }) => use.acts &&
    authentication !== 'certificate' &&
    (identity.kind !== 'agent' || authentication === 'workflow-token' || authentication === 'app');
function drift(declared, authentication, all) {
    const [first, ...rest] = all;
    if (!first)
        return [];
    const { use } = first;
    const what = `${use.name === 'AI agent' ? 'token' : use.name}${use.secret === undefined ? '' : `, ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quoted)(`secrets.${use.secret}`)}`}`;
    return [
        (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)({ ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .jobSubject */ .u8)('identity', use.job, use.step), id: declared.id }, use.at, {
            message: `\`${declared.id}\` is declared to log in by ${authentication}, and job \`${use.job.job}\` logs in with a stored ${what}`,
            why: 'Whoever reads the manifest believes there is nothing to steal. Who reads that secret acts as it, from anywhere, until somebody rotates it.',
            fix: `Log in by ${authentication} here and revoke the stored credential. If that cannot be, declare what is true: \`authentication: ${use.by}\`${use.secret === undefined ? '' : `, \`secrets: [${use.secret}]\``} and an \`expires:\`.`,
            related: [
                { at: (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(declared, 'authentication'), text: `declared as \`${authentication}\`` },
                ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .alsoAt */ .lp)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.distinctPlaces)(rest.map((one) => one.use.at)), 'the same stored credential, used here'),
            ],
            chain: (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .chainOf */ .dR)(use.job),
        }),
    ];
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   controlMissing: () => (/* binding */ controlMissing)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);
/* harmony import */ var _model_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(842);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(742);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(837);
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(256);









const controlMissing = {
    id: 'control-missing',
    title: 'An entry lacks what its class asks for',
    category: 'identity-lifecycle',
    severity: 'low',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_2__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'An entry of the identity manifest that leaves out what the classification matrix asks of its class: a purpose; an end and an environment for a stored credential of a service account; the tasks of a bot; autonomy and rollback of an AI agent; the stages and the record of a handoff; who may break the glass, for how long, and when it is reviewed. And a way to log in that does not befit the class, or an approval by what is no person.',
    why: 'Controls follow what an identity is. Without these, nobody can tell whether it still does what it is for, when it ends, or how to undo what it did.',
    fix: 'Write what is missing, or give the identity the class that it has.',
    cannotSee: 'What another system knows of the identity. Owners, sponsors and reviews have rules of their own.',
    whenNot: 'Where your organization asks for other things: `policy:` in the configuration changes the matrix.',
    needs: 'manifest',
    judge: (world) => [
        ...(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_3__.judgeManifest)(world, (declared) => [judgeIdentity(declared, world)]),
        ...(world.manifest.known ? world.manifest.value.handoffs.map((handoff) => judgeHandoff(handoff, world)) : []),
        ...(world.manifest.known ? world.manifest.value.environments.flatMap(judgeBreakGlass) : []),
    ],
};
function judgeIdentity(declared, world) {
    const controls = (0,_matrix_js__WEBPACK_IMPORTED_MODULE_6__/* .controlsOf */ .u)(declared, world);
    const lacks = [...saysOf(declared, controls), ...storedOf(declared, controls)];
    const faults = [...wayOf(declared, controls, world), ...approvalOf(declared, controls)];
    const subject = (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_3__.subjectOf)(declared);
    const [fault] = faults;
    const [proposed] = controls.required.filter((key) => LINES[key] && (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .isProposed */ .h7)(declared, key));
    if (lacks.length === 0 && !fault && proposed)
        return {
            subject,
            at: (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(declared, proposed),
            outcome: 'unknown',
            because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_8__/* .unknown */ .L5)(`\`${proposed}\` of \`${declared.id}\` is only proposed`, 'confirm'),
        };
    if (lacks.length === 0 && !fault)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .met */ .BG)(subject, declared.at, `it says what is asked of ${controls.one}`);
    const at = fault && lacks.length === 0 ? (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(declared, fault.key) : declared.at;
    return answer(subject, at, declared.id, controls.one, lacks, faults);
}
/** What is missing by the key that says it; owners, sponsors, reviews and ends have rules, or are asked below. */
const LINES = {
    purpose: { what: 'a purpose', line: 'purpose: what it is for, in a sentence' },
    may: { what: 'a list of its tasks', line: 'may: []' },
    created: { what: 'the day it was made', line: 'created: YYYY-MM-DD' },
    autonomy: { what: 'an autonomy', line: 'autonomy: recommend' },
    rollback: { what: 'a way to undo what it did', line: 'rollback: docs/runbooks/\u2026.md' },
};
const saysOf = (declared, { required }) => required.flatMap((key) => {
    const line = LINES[key];
    return line && !says(declared, key) && !(0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .isProposed */ .h7)(declared, key) ? [line] : [];
});
const says = (declared, key) => key !== 'record' && key !== 'stages' && declared[key] !== undefined;
/** A credential that lives until somebody rotates it has an end, and an environment that holds it. */
function storedOf({ authentication, expires, environments }, { stored, required }) {
    if (authentication === undefined || !stored.includes(authentication))
        return [];
    return [
        ...(expires === undefined && required.includes('expires')
            ? [{ what: 'an end for its stored credential', line: 'expires: YYYY-MM-DD' }]
            : []),
        ...(environments === undefined || environments.length === 0
            ? [{ what: 'the environment that holds its stored credential', line: 'environments: [production]' }]
            : []),
    ];
}
/** A way to log in that the class should not have. */
function wayOf({ authentication, class: kind }, { by, stored, one }, { expects }) {
    if (authentication === undefined || by.length === 0 || by.includes(authentication) || stored.includes(authentication))
        return [];
    const ways = (0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(by.map((way) => `\`${way}\``)).replace(/ and (?=[^ ]+$)/u, ' or ');
    const other = _model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .CLASSES */ .Nv.find((name) => name !== kind && expects.matrix[name].authentications.includes(authentication));
    const hint = other && kind !== 'ai-agent' && !(0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_4__.isStoredWay)(authentication)
        ? `, or declare \`class: ${other}\` if that is what it is`
        : '';
    return [
        {
            key: 'authentication',
            what: `logs in by ${authentication}, which ${one} should not`,
            fix: `Let it log in by ${ways}${hint}.`,
        },
    ];
}
/** Only a person says yes. */
const approvalOf = ({ may = [] }, { approves, one }) => may.includes('approve') && !approves
    ? [
        {
            key: 'may',
            what: `is declared to approve, which ${one} may not`,
            fix: 'Take `approve` out of `may`, and let a person say yes.',
        },
    ]
    : [];
function judgeHandoff(handoff, { expects }) {
    const { required } = (0,_model_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .demandsOf */ .wu)(expects.matrix, 'hybrid-workflow');
    const subject = { kind: 'handoff', id: handoff.id };
    const stages = ['request', 'approve', 'execute'].filter((stage) => required.includes('stages') && (handoff[stage]?.class ?? []).length === 0);
    const lacks = [
        ...stages.map((stage) => ({
            what: `classes for its stage \`${stage}\``,
            line: `${stage}: { class: [${stage === 'execute' ? 'service-account' : 'human'}] }`,
        })),
        ...(handoff.record.length === 0 && required.includes('record')
            ? [{ what: 'a record', line: 'record: [deployment]' }]
            : []),
    ];
    if (lacks.length === 0)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .met */ .BG)(subject, handoff.at, 'it says its stages and its record');
    return answer(subject, handoff.at, handoff.id, 'a handoff', lacks, []);
}
/** A way around the gate in an emergency is one only with people who may, a time in which, and a look at it afterwards. */
function judgeBreakGlass(environment) {
    const { breakGlass, name } = environment;
    if (!breakGlass)
        return [];
    const subject = { kind: 'environment', id: name };
    const lacks = [
        ...(breakGlass.approvers.length === 0
            ? [{ what: 'anybody who may break the glass', line: "approvers: ['@\u2026']" }]
            : []),
        ...(breakGlass.within === undefined ? [{ what: 'a time for which it holds', line: 'within: 4h' }] : []),
        ...(breakGlass.review === undefined ? [{ what: 'a review afterwards', line: 'review: 2d' }] : []),
    ];
    const at = (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(environment, 'breakGlass');
    if (lacks.length === 0)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .met */ .BG)(subject, at, 'its break-glass way says who, how long and when it is looked at')];
    return [answer(subject, at, `breakGlass of ${name}`, 'a way around the gate', lacks, [])];
}
function answer(subject, at, id, one, lacks, faults) {
    const missing = lacks.length === 0 ? [] : [`lacks ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(lacks.map(({ what }) => what))}`];
    const lines = lacks.length === 0 ? [] : [`Add to its entry: ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(lacks.map(({ line }) => `\`${line}\``))}.`];
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .notMet */ .aw)(subject, at, {
        message: `\`${id}\` ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)([...missing, ...faults.map(({ what }) => what)])}`,
        why: `That is asked of ${one}, so that somebody can tell whether it still does what it is for, and what to do when it does not.`,
        fix: [...lines, ...faults.map(({ fix }) => fix)].join(' '),
    });
}


/***/ }),

/***/ 847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ CONTROLS)
/* harmony export */ });
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


/***/ }),

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   duplicateIdentity: () => (/* binding */ duplicateIdentity)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(782);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(228);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(837);






const duplicateIdentity = {
    id: 'duplicate-identity',
    title: 'One account is declared twice',
    category: 'identity-lifecycle',
    severity: 'low',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'Two entries of the identity manifest with the same principal, or with the same stored secret where both may act. One name inside different environments is two accounts.',
    why: 'What is one account has then two owners, two ends and two reviews: each of them thinks of half of what it can do, and revoking one takes away the other.',
    fix: 'Make them one entry with all environments and workflows; or give each its own account.',
    cannotSee: 'Two principals or secrets of different names that are one account.',
    whenNot: 'Where one account is split below the principal, by session policies. Say so in `purpose` and write an exception.',
    needs: 'manifest',
    judge: (world) => (world.manifest.known ? judgeAll(world.manifest.value.identities) : []),
};
/** One finding for each later entry, at the first that it repeats. */
function judgeAll(all) {
    const seen = new Map();
    return all.flatMap((entry) => {
        const handles = handlesOf(entry);
        const before = handles.flatMap(({ key }) => (seen.get(key) ?? []).filter((one) => isSame(one, entry)).slice(0, 1));
        for (const one of handles) {
            const list = seen.get(one.key);
            // A name in many environments has as many entries; a principal is told once.
            if (!list)
                seen.set(one.key, [one]);
            else if (list.length < MAX_ENTRIES)
                list.push(one);
        }
        const [first] = before;
        if (!first)
            return [];
        const own = handles.find(({ key }) => key === first.key) ?? first;
        return [
            (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notMet */ .aw)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(entry), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(entry, own.key.startsWith('principal') ? 'principal' : 'secrets'), {
                message: `\`${entry.id}\` and \`${first.entry.id}\` are one account: both have ${own.what}`,
                why: 'It has two owners, ends and reviews, each for half of what it can do; revoking one takes away the other.',
                fix: `Make one entry of \`${first.entry.id}\` and \`${entry.id}\`, with the environments and workflows of both; or give each an account of its own.`,
                related: [{ at: first.entry.at, text: 'declared here first' }],
            }),
        ];
    });
}
const MAX_ENTRIES = 50;
function handlesOf(entry) {
    const { principal, secrets = [] } = entry;
    return [
        ...(principal === undefined
            ? []
            : [{ entry, key: `principal\n${(0,_identities_js__WEBPACK_IMPORTED_MODULE_3__.principalKey)(principal)}`, what: `the principal \`${principal}\`` }]),
        ...secrets.map((name) => ({ entry, key: `secret\n${name.toLowerCase()}`, what: `the secret \`${name}\`` })),
    ];
}
/** The workflow's token is another in each workflow, and a name may hold another value in each environment. */
function isSame({ entry: a, key }, b) {
    if ((0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_2__.isWorkflowToken)(a) && (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_2__.isWorkflowToken)(b))
        return overlap(a.workflows, b.workflows);
    const isName = key.startsWith('secret') || /\n(?:secrets|vars)\./u.test(key);
    return !isName || overlap(lower(a.environments), lower(b.environments));
}
const lower = (names) => names?.map((name) => name.toLowerCase());
/** A list that is not stated is everything; an empty one says that there is none, which is a place of its own. */
const overlap = (a, b) => a === undefined || b === undefined || a.some((one) => b.includes(one)) || (a.length === 0 && b.length === 0);


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   handoffDrift: () => (/* binding */ handoffDrift)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _handoffs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(442);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(256);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(837);







const handoffDrift = {
    id: 'handoff-drift',
    title: 'A stage of a handoff happens otherwise than declared',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.missingApproval,
    finds: 'A declared handoff whose deliveries are requested, approved or executed by another class or another party than it says: on any route into its environment.',
    why: 'The handoff is what people believe happens between them and the machines. A route around it is the one that is taken when it matters.',
    fix: 'Mend the workflow or the environment so that the stage happens as declared; or declare what is meant, so that its owner sees it.',
    cannotSee: 'Who presses the button: of a push or a dispatch it is only known that somebody with write access made it. Members of teams, and reviewers of environments where GitHub was not asked.',
    whenNot: 'Where the handoff describes what is planned and not what is.',
    needs: 'manifest',
    judge: (world) => (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .heldHandoffs */ .FQ)(world).map((held) => {
        const subject = { kind: 'handoff', id: held.handoff.id };
        return 'because' in held
            ? {
                subject,
                at: held.handoff.at,
                outcome: 'unknown',
                because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`whether it happens as declared: ${held.because}`, 'manifest'),
            }
            : judge(held, subject, world);
    }),
};
/** One answer for each handoff: whoever mends it looks at all of it. */
function judge(held, subject, world) {
    const { handoff } = held;
    const { drifts: all, unsure } = together([requests(held), approvals(held, world), executions(held, world)]);
    const drifts = [...new Map(all.map((one) => [one.says, one])).values()];
    const [first, ...more] = drifts;
    if (!first) {
        const [because] = unsure;
        return because
            ? { subject, at: handoff.at, outcome: 'unknown', because }
            : (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .met */ .BG)(subject, handoff.at, 'every stage that it declares happens so on every route');
    }
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notMet */ .aw)(subject, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(handoff, first.stage), {
        message: `The handoff \`${handoff.id}\` does not happen as declared: ${[first, ...more].map((one) => one.says).join('; ')}`,
        why: `Who relies on it believes that ${believed(handoff)} for \`${handoff.environment}\`.`,
        fix: [first, ...more].map((one) => one.fix).join(' '),
        related: drifts.flatMap(({ related }) => related).slice(0, 10),
    });
}
function believed({ request, approve, execute }) {
    const words = [
        ...(request ? [`${nameStage(request)} asks`] : []),
        ...(approve ? [`${nameStage(approve)} says yes`] : []),
        ...(execute ? [`${nameStage(execute)} does it`] : []),
    ];
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(words) || 'it happens so';
}
const nameStage = (stage) => (stage.who.length > 0 ? stage.who : stage.class.map((one) => _matrix_js__WEBPACK_IMPORTED_MODULE_3__/* .ONE_OF */ .h[one])).slice(0, 3).join(' or ') || 'somebody';
const together = (all) => ({
    drifts: all.flatMap(({ drifts }) => drifts),
    unsure: all.flatMap(({ unsure }) => unsure),
});
const NOTHING = { drifts: [], unsure: [] };
/** Who can start it, by class. A machine may ask by a schedule. */
function requests({ handoff: { request }, deliveries }) {
    if (!request || request.class.length === 0)
        return NOTHING;
    const routes = deliveries.flatMap((one) => one.routes);
    const wrong = routes.filter((route) => {
        const asks = (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .requesterOf */ .iq)(route);
        return (asks &&
            (asks.class === 'time' ? request.class.every((one) => one === 'human') : !request.class.includes(asks.class)));
    });
    const unclear = routes.find((route) => !(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .requesterOf */ .iq)(route));
    const byEvent = [...new Map(wrong.map((route) => [route.start.event, route])).values()];
    return {
        drifts: byEvent.map((route) => ({
            stage: 'request',
            says: `\`${route.start.event}\` starts it, by ${(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .requesterOf */ .iq)(route)?.who ?? ''}, and who asks is declared as ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(request.class)}`,
            fix: (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .requesterOf */ .iq)(route)?.class === 'time'
                ? `Take \`${route.start.event}\` from the workflow, or declare who asks: \`request: { class: [human, service-account] }\`.`
                : `Take \`${route.start.event}\` from the workflow, or declare \`request: { class: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.yamlList)([...request.class, (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .requesterOf */ .iq)(route)?.class ?? 'human'])} }\`.`,
            related: [{ at: route.start.at, text: 'started here' }],
        })),
        unsure: unclear ? [(0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`who asks where \`${unclear.start.event}\` starts it is not known`)] : [],
    };
}
/** Who says yes: the reviewers of the environment, or a list in the workflow. */
function approvals(held, world) {
    const { handoff, protection, deliveries, environment } = held;
    const { approve } = handoff;
    if (!(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(approve))
        return NOTHING;
    const lists = (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .listsOf */ .fO)(held, world);
    if (lists)
        return fromLists((0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .peopleOn */ .xD)(lists), approve, world);
    const asking = deliveries.flatMap((one) => one.routes.filter((route) => (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .holding */ .G)(route).length === 0));
    const [open] = asking;
    if (open)
        return {
            drifts: [
                {
                    stage: 'approve',
                    says: `on ${open.when} nothing asks anybody`,
                    fix: `Put the environment \`${environment.name}\` before every route to it.`,
                    related: [{ at: open.start.at, text: 'started here' }],
                },
            ],
            unsure: [],
        };
    if (!protection.known)
        return { drifts: [], unsure: [(0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`who approves: ${protection.because}`, protection.settle)] };
    const { reviewers, at } = protection.value;
    if (!reviewers.known)
        return { drifts: [], unsure: [reviewers] };
    if (reviewers.value.length === 0)
        return asksNobody(environment.name, at);
    const allowed = world.manifest.known ? (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .partiesOf */ .uR)(approve.who, world.manifest.value) : new Set();
    const others = reviewers.value.filter((one) => approve.who.length > 0 && !allowed.has((0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(one.name)));
    const machines = reviewers.value.filter(({ machine, name }) => approve.class.length > 0 && approve.class.every((one) => one === 'human') && (machine || name.endsWith('[bot]')));
    const strange = [...new Set([...others, ...machines])];
    // A team may be written for its members and the other way round.
    const unsure = others.some(({ kind }) => kind === 'user') && [...allowed].some(_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .isTeam */ .IJ);
    if (strange.length === 0)
        return NOTHING;
    if (unsure && machines.length === 0)
        return {
            drifts: [],
            unsure: [
                (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`whether ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(others.map(_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .handleOf */ .mP))}, whom \`${environment.name}\` asks, belong to ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(approve.who)}`, 'token'),
            ],
        };
    return {
        drifts: [
            {
                stage: 'approve',
                says: `${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(strange.map(_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .handleOf */ .mP))} may approve \`${environment.name}\`, and who says yes is declared as ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(approve.who.length > 0 ? approve.who : approve.class)}`,
                fix: `Take ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(strange.map(_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .handleOf */ .mP))} from the reviewers of \`${environment.name}\`, or declare \`approve: { who: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.yamlList)([...approve.who, ...strange.map(_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .handleOf */ .mP)])} }\`.`,
                related: [{ at, text: 'the environment' }],
            },
        ],
        unsure: [],
    };
}
const asksNobody = (name, at) => ({
    drifts: [
        {
            stage: 'approve',
            says: `the environment \`${name}\` asks nobody`,
            fix: `Give \`${name}\` the reviewers that are declared.`,
            related: [{ at, text: 'the environment' }],
        },
    ],
    unsure: [],
});
function fromLists(people, approve, { manifest }) {
    const allowed = manifest.known ? (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .partiesOf */ .uR)(approve.who, manifest.value) : new Set();
    if (approve.who.length === 0)
        return NOTHING;
    if (people.length === 0)
        return { drifts: [], unsure: [(0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)('who is on the list of approvers stands in no file')] };
    const others = people.filter((one) => !allowed.has((0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(one)));
    if (others.length === 0)
        return NOTHING;
    if ([...allowed].some(_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .isTeam */ .IJ))
        return { drifts: [], unsure: [(0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`whether ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(others)} belong to ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(approve.who)}`, 'token')] };
    return {
        drifts: [
            {
                stage: 'approve',
                says: `${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(others)} may approve in the workflow, and who says yes is declared as ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(approve.who)}`,
                fix: `Take ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(others)} from the list, or declare \`approve: { who: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.yamlList)([...approve.who, ...others.map((one) => `@${one}`)])} }\`.`,
                related: [],
            },
        ],
        unsure: [],
    };
}
/** The identity that acts, by its id, its principal and its class. */
function executions({ handoff: { execute }, deliveries }, { manifest }) {
    if (!(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(execute))
        return NOTHING;
    const allowed = manifest.known ? (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .partiesOf */ .uR)(execute.who, manifest.value) : new Set();
    return together(deliveries.map(({ delivery, executor }) => {
        const { job, at, account } = delivery;
        if (!executor || executor.identity.kind === 'runner')
            return {
                drifts: [],
                unsure: [(0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`which identity ships from job \`${job.job}\` is not seen`, 'manifest')],
            };
        const { identity, declared } = executor;
        const names = [
            identity.account,
            ...declared.flatMap(({ id, principal }) => [id, ...(principal === undefined ? [] : [principal])]),
        ];
        const classes = declared.length > 0 ? declared.map((one) => one.class) : [identity.class];
        const isParty = execute.who.length === 0 || names.some((name) => allowed.has((0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(name)));
        const isClass = execute.class.length === 0 || classes.some((one) => execute.class.includes(one));
        if (isParty && isClass)
            return NOTHING;
        // What the workflow calls it may still be the one that is declared by its principal.
        if (!isParty && declared.length === 0 && identity.toldBy !== 'principal' && identity.kind === 'account')
            return {
                drifts: [],
                unsure: [(0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`whether \`${account}\` in job \`${job.job}\` is ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(execute.who)}`, 'manifest')],
            };
        const [own] = declared;
        const who = own ? `\`${own.id}\`` : (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quoted)(identity.account);
        return {
            drifts: [
                {
                    stage: 'execute',
                    says: `${who}${isParty ? `, of class ${classes[0] ?? ''},` : ''} ships from job \`${job.job}\`, and who does it is declared as ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(isParty ? execute.class : execute.who)}`,
                    fix: own
                        ? `Let job \`${job.job}\` act as ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(isParty ? execute.class : execute.who)}, or declare \`execute: { ${isParty ? `class: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.yamlList)([...execute.class, own.class])}` : `who: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.yamlList)([...execute.who, own.id])}`} }\`.`
                        : `Let job \`${job.job}\` act as ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(execute.who.length > 0 ? execute.who : execute.class)}, or declare ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quoted)(identity.account)} under \`identities:\` and name it here.`,
                    related: [{ at, text: `shipped here as ${own?.id ?? identity.account}` }],
                },
            ],
            unsure: [],
        };
    }));
}


/***/ }),

/***/ 469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   handoffNotSeparated: () => (/* binding */ handoffNotSeparated)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _handoffs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(442);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(837);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(230);







const handoffNotSeparated = {
    id: 'handoff-not-separated',
    title: 'One party has two stages of a handoff',
    category: 'self-approval',
    severity: 'high',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.selfApproval,
    finds: 'A declared handoff in which one principal may ask and say yes, or say yes and act, or ask and act: by its own lists, by the reviewers of its environment, or because self-review is allowed there. And an environment that is declared `independent` and allows self-review.',
    why: 'A handoff between a person and a machine is worth what its parties are apart. One party at two stages decides alone.',
    fix: 'Give each stage parties of its own, and let the environment prevent self-review. Where authors must not approve their own change either, let the default branch ask for a review of the last push by somebody else.',
    cannotSee: 'Who asked and who approved in the past, members of teams, and two accounts of one person. `independent: true` is met only where self-review is prevented and the last push to the default branch needs somebody else; otherwise it is unknown.',
    whenNot: 'Where one person maintains the repository. Then declare no handoff, and let a wait timer and a branch rule stand for it.',
    needs: 'manifest',
    judge: (world) => [
        ...(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .heldHandoffs */ .FQ)(world).map((held) => {
            const subject = { kind: 'handoff', id: held.handoff.id };
            return 'because' in held
                ? unsure(subject, held.handoff.at, (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`whether its stages are apart: ${held.because}`, 'manifest'))
                : judge(held, subject, world);
        }),
        ...(world.manifest.known ? world.manifest.value.environments : []).flatMap((one) => one.independent === true ? [judgeIndependent(one, world)] : []),
    ],
};
const unsure = (subject, at, because) => ({
    subject,
    at,
    outcome: 'unknown',
    because,
});
function judge(held, subject, world) {
    const { handoff } = held;
    const shared = sharedParty(held, world);
    if (shared) {
        const { name, stages, related } = shared;
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(handoff, stages[1]), {
            message: `\`${name}\` both ${DOES[stages[0]]} and ${DOES[stages[1]]} in the handoff \`${handoff.id}\``,
            why: `One party with two of its stages decides alone what happens to \`${handoff.environment}\`.`,
            fix: `Take \`${name}\` out of \`${stages[0]}\` or \`${stages[1]}\`, and name somebody else there.`,
            related,
        });
    }
    if (!(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(handoff.request) || !(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(handoff.approve))
        return (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(handoff.execute)
            ? (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, handoff.at, 'no party has two of the stages that it declares')
            : (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, handoff.at, 'it declares less than two stages');
    return judgeSelfReview(held, subject, world);
}
const DOES = { request: 'asks', approve: 'says yes', execute: 'acts' };
/** A party with two stages, by name. Two people who swap stages are told apart by prevented self-review. */
function sharedParty(held, world) {
    const { handoff, deliveries, protection } = held;
    if (!world.manifest.known)
        return undefined;
    const manifest = world.manifest.value;
    const [request, approve] = [handoff.request?.who ?? [], handoff.approve?.who ?? []];
    const declared = (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .partiesOf */ .uR)(handoff.execute?.who ?? [], manifest);
    const seen = new Map(deliveries.flatMap(({ delivery, executor }) => (executor?.declared ?? []).flatMap(({ id, principal }) => [id, ...(principal === undefined ? [] : [principal])].map((name) => [(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(name), delivery.at]))));
    const acts = (name) => !(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .isTeam */ .IJ)(name) && [...(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .partiesOf */ .uR)([name], manifest)].some((one) => declared.has(one) || seen.has(one));
    const at = (name) => {
        const place = seen.get((0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(name));
        return place ? [{ at: place, text: 'it acts here' }] : [];
    };
    const approver = approve.find(acts);
    if (approver !== undefined)
        return { name: approver, stages: ['execute', 'approve'], related: at(approver) };
    const requester = request.find(acts);
    if (requester !== undefined)
        return { name: requester, stages: ['request', 'execute'], related: at(requester) };
    const reviewers = protection.known && protection.value.reviewers.known ? protection.value.reviewers.value : [];
    const reviewer = reviewers.find(({ kind, name }) => kind === 'user' && acts(name));
    if (reviewer && (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(handoff.approve))
        return { name: reviewer.name, stages: ['execute', 'approve'], related: at(reviewer.name) };
    const [only, second] = approve;
    const alone = only !== undefined &&
        second === undefined &&
        !(0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .isTeam */ .IJ)(only) &&
        request.length === 1 &&
        (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(request[0] ?? '') === (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .party */ .Hg)(only);
    return alone ? { name: only, stages: ['request', 'approve'], related: [] } : undefined;
}
/** Whether the one who asks can also say yes: by the list in the workflow, else by the environment. */
function judgeSelfReview(held, subject, world) {
    const { handoff, protection, environment } = held;
    const at = (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(handoff, 'approve');
    const lists = (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .listsOf */ .fO)(held, world);
    const kept = lists
        ? keptOut(lists.map(({ excludesInitiator }) => excludesInitiator))
        : prevented(held);
    if (!kept.known)
        return unsure(subject, at, kept);
    if (kept.value)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, at, 'the one who asks cannot say yes, and no other party has two stages');
    const reviewers = protection.known && protection.value.reviewers.known ? protection.value.reviewers.value : [];
    if (!lists && reviewers.length === 0)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, `\`${environment.name}\` asks nobody, so nobody approves`);
    const names = reviewers.map(({ name }) => name);
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, at, {
        message: `Who asks for the handoff \`${handoff.id}\` can also say yes: ${lists ? 'the list in the workflow does not keep out the one who started the run' : `\`${environment.name}\` allows self-review`}`,
        why: `It is declared as asked for by ${named(handoff.request?.who, handoff.request?.class)} and approved by ${named(handoff.approve?.who, handoff.approve?.class)}. ${names.length > 0 ? `${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(names.slice(0, 3))} can be both.` : 'One person can be both.'}`,
        fix: lists
            ? 'Turn on the option of the action that keeps out the initiator; better, use the environment\u2019s own reviewers and prevent self-review.'
            : `Turn on "Prevent self-review" for \`${environment.name}\`.`,
        ...(protection.known && !lists ? (0,_protection_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(protection.value) : {}),
    });
}
const named = (who, classes) => (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(who && who.length > 0 ? who : (classes ?? []).map((one) => `a ${one}`)) || 'somebody';
function keptOut(all) {
    if (all.includes(false))
        return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)(false);
    return all.length === 0 || all.includes(undefined)
        ? (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)('whether the step that asks keeps out the one who started the run')
        : (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)(true);
}
function prevented({ protection, environment }) {
    const about = `whether the one who asks can also say yes to \`${environment.name}\``;
    if (!protection.known)
        return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`${about}: ${protection.because}`, protection.settle);
    const { preventSelfReview } = protection.value;
    return preventSelfReview.known
        ? preventSelfReview
        : (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`${about}: ${preventSelfReview.because}`, preventSelfReview.settle);
}
/** The one who says yes is neither the one who asked nor the author of the change. */
function judgeIndependent(declared, world) {
    const subject = { kind: 'environment', id: declared.name };
    const at = (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(declared, 'independent');
    const environment = (0,_handoffs_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentNamed */ .b6)(declared.name, world);
    const state = environment && (0,_protection_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(environment, world);
    const about = `whether who approves \`${declared.name}\` is neither who asked nor the author`;
    if (!environment || state?.kind !== 'protected') {
        const because = state?.kind === 'unknown' ? state.because : (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)('GitHub does not have the environment yet', 'online');
        return unsure(subject, at, (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`${about}: ${because.because}`, because.settle));
    }
    const { preventSelfReview, reviewers } = state.protection;
    if (!preventSelfReview.known)
        return unsure(subject, at, (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`${about}: ${preventSelfReview.because}`, preventSelfReview.settle));
    if (!preventSelfReview.value) {
        if (reviewers.known && (environment.tier === 'production' || reviewers.value.length === 0))
            return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, 'that self-review is allowed, or nobody is asked, is told of the environment itself');
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, at, {
            message: `\`${declared.name}\` is declared \`independent\`, and ${(0,_protection_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)(state.protection)} that self-review is allowed there`,
            why: 'The one who asks for a deployment can also say yes to it.',
            fix: `Turn on "Prevent self-review" for \`${declared.name}\`, or take \`independent: true\` out of the manifest.`,
            ...(0,_protection_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(state.protection),
        });
    }
    return lastPush(world)
        ? (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, at, 'self-review is prevented, and the last push to the default branch needs somebody else')
        : unsure(subject, at, (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(`${about}: self-review is prevented, which keeps out the one who asked; that an author approves their own change only history, or a rule that the last push needs somebody else, can rule out`, 'history'));
}
function lastPush({ settings: { live } }) {
    const branch = live.known && live.value.defaultBranch.state === 'known' ? live.value.defaultBranch.value : undefined;
    return (branch?.review.state === 'known' && branch.review.value.lastPushBySomebodyElse && branch.review.value.approvals > 0);
}


/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   FQ: () => (/* binding */ heldHandoffs),
/* harmony export */   G: () => (/* binding */ holding),
/* harmony export */   Hg: () => (/* binding */ party),
/* harmony export */   IJ: () => (/* binding */ isTeam),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   fO: () => (/* binding */ listsOf),
/* harmony export */   iq: () => (/* binding */ requesterOf),
/* harmony export */   mP: () => (/* binding */ handleOf),
/* harmony export */   uR: () => (/* binding */ partiesOf),
/* harmony export */   xD: () => (/* binding */ peopleOn)
/* harmony export */ });
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(664);
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(66);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(230);





/** What a handoff is about: what changes or publishes something, and not what is pushed or answered beside that. */
const SHIPS = ['deploy', 'destroy', 'migrate', 'publish'];
const found = new WeakMap();
/** Every declared handoff held against the deliveries into its environment. */
function heldHandoffs(world) {
    const before = found.get(world);
    if (before)
        return before;
    const held = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_1__.reconcile)(world);
    const now = held.known ? held.value.manifest.handoffs.map((one) => hold(one, world)) : [];
    found.set(world, now);
    return now;
}
function hold(handoff, world) {
    const name = handoff.environment?.toLowerCase();
    if (name === undefined)
        return { handoff, because: 'it names no `environment` that it could be held against' };
    const environment = environmentNamed(name, world);
    const deliveries = (deliveriesInto(world).get(name) ?? []).flatMap((delivery) => {
        const routes = delivery.routes.filter((route) => environmentsOf(delivery, route).includes(name));
        return routes.length === 0
            ? []
            : [{ delivery, routes, executor: executorsIn(world).get(keyOf(delivery.job.id, delivery.account)) }];
    });
    if (!environment || deliveries.length === 0)
        return { handoff, because: `no delivery into \`${handoff.environment}\` is seen` };
    const state = (0,_protection_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(environment, world);
    const protection = state.kind === 'protected'
        ? (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)(state.protection)
        : state.kind === 'unknown'
            ? state.because
            : (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`GitHub does not have the environment \`${environment.name}\` yet`, 'online');
    return { handoff, environment, deliveries, protection };
}
/** The environments of a route, in small letters: that of the job, and those of jobs that it waits for. */
function environmentsOf({ job }, route) {
    const own = route.environment ?? job.environment?.value;
    const before = route.gates.flatMap(({ environment, holds }) => environment && !(holds.known && !holds.value) ? [environment] : []);
    return [...(own ? [own] : []), ...before].flatMap((value) => (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(value)).map((one) => one.toLowerCase());
}
const environments = new WeakMap();
/** By its whole name, ignoring case. */
function environmentNamed(name, world) {
    const index = environments.get(world) ?? new Map(world.environments.map((one) => [one.name.toLowerCase(), one]));
    environments.set(world, index);
    return index.get(name.toLowerCase());
}
const shipping = new WeakMap();
/** What ships, by the environments that a route of it may be in, in small letters. */
function deliveriesInto(world) {
    const before = shipping.get(world);
    if (before)
        return before;
    const now = new Map();
    for (const delivery of world.deliveries.filter(({ effect }) => SHIPS.includes(effect))) {
        for (const name of new Set(delivery.routes.flatMap((route) => environmentsOf(delivery, route)))) {
            const list = now.get(name);
            if (list)
                list.push(delivery);
            else
                now.set(name, [delivery]);
        }
    }
    shipping.set(world, now);
    return now;
}
const executors = new WeakMap();
/** The identity of each account of a job. */
function executorsIn(world) {
    const before = executors.get(world);
    if (before)
        return before;
    const held = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_1__.reconcile)(world);
    const uses = held.known ? held.value.uses.filter(({ use }) => use.effects.length > 0) : [];
    const byJob = (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(uses, ({ use }) => use.job.id);
    const now = new Map(world.deliveries.flatMap(({ job, account, effect, authentication }) => {
        const here = (byJob.get(job.id) ?? []).filter(({ use }) => use.effects.includes(effect));
        const own = here.find(({ identity }) => authentication === 'workflow-token'
            ? identity.kind === 'workflow-token'
            : authentication === 'ambient'
                ? identity.kind === 'runner'
                : identity.kind === 'account' && (identity.account === account || here.length === 1));
        return own ? [[keyOf(job.id, account), own]] : [];
    }));
    executors.set(world, now);
    return now;
}
const keyOf = (job, account) => `${job}\n${account}`;
/** A party as it is compared: a handle without case and `@`, an id as it is written. */
const party = (name) => name.replace(/^@/u, '').toLowerCase();
const isTeam = (name) => name.includes('/');
/** A reviewer as the manifest would name it. */
const handleOf = ({ name }) => `@${name.replace(/^@/u, '')}`;
const ids = new WeakMap();
/** Everything that one name of a stage stands for: itself, and where it is an identity, its principal. */
function partiesOf(who, manifest) {
    const byId = ids.get(manifest) ?? new Map(manifest.identities.map((one) => [party(one.id), one]));
    ids.set(manifest, byId);
    return new Set(who.map(party).flatMap((name) => {
        const principal = byId.get(name)?.principal;
        return principal === undefined ? [name] : [name, party(principal)];
    }));
}
/** The classes of who can start a route, as far as the event tells; `undefined` where it does not. */
function requesterOf({ start }) {
    switch (start.who) {
        case 'write':
            return { class: 'human', who: 'whoever can write here' };
        case 'time':
            return { class: 'time', who: 'time alone' };
        case 'bot':
            return { class: 'bot', who: 'a bot' };
        default:
            return undefined;
    }
}
/** The gates of a route that hold. */
const holding = ({ gates }) => gates.filter(({ holds }) => holds.known && holds.value);
/** The lists of approvers that steps of the workflow ask, where one does on every route; `undefined` where none do. */
function listsOf({ deliveries }, { approvalLists }) {
    const gates = deliveries.flatMap(({ routes }) => routes.map((route) => holding(route).find(({ kind }) => kind === 'manual-approval')));
    if (gates.length === 0 || gates.some((gate) => gate === undefined))
        return undefined;
    const places = new Set(gates.map((gate) => [gate?.at.span.file, gate?.at.route[1], gate?.at.route[3]].join('\n')));
    return approvalLists.filter(({ job, step }) => places.has([job.file, job.job, step].join('\n')));
}
const peopleOn = (lists) => [...new Set(lists.flatMap(({ approvers }) => (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(approvers).flatMap((one) => one.split(/[\s,]+/u))))]
    .filter((one) => one !== '')
    .sort();
/** Whether a stage is declared to be somebody's at all. */
const says = (stage) => stage !== undefined && (stage.class.length > 0 || stage.who.length > 0);


/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   discover: () => (/* binding */ discover),
/* harmony export */   principalKey: () => (/* binding */ principalKey)
/* harmony export */ });
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(664);
/* harmony import */ var _identity_accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(708);
/* harmony import */ var _identity_machines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(650);
/* harmony import */ var _identity_sightings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(818);




const discovered = new WeakMap();
/** Every identity that the workflows show. Found once for each world. */
function discover(world) {
    const known = discovered.get(world) ?? find(world);
    discovered.set(world, known);
    return known;
}
function find(world) {
    const sighted = [
        ...(0,_identity_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsOf */ .s)(world),
        ...(0,_identity_machines_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowTokenUses */ .LB)(world),
        ...world.agents.map((agent) => (0,_identity_machines_js__WEBPACK_IMPORTED_MODULE_1__/* .ofAgent */ .XV)(agent, world)),
        ...(0,_identity_machines_js__WEBPACK_IMPORTED_MODULE_1__/* .runnersOf */ .rp)(world),
    ];
    const nameless = [];
    const groups = new Map();
    for (const one of sighted) {
        if (one.toldBy === 'nothing') {
            nameless.push({ account: one.account, use: one.use });
            continue;
        }
        const key = keyOf(one);
        const group = groups.get(key);
        if (group)
            group.push(one);
        else
            groups.set(key, [one]);
    }
    const identities = [...groups].map(([key, group]) => identityOf(key, group));
    return { identities: identities.sort((a, b) => (a.key < b.key ? -1 : 1)), nameless };
}
/** GitHub ignores case in the names of secrets and variables; a principal is compared as it is, a handle without case. */
const keyOf = ({ kind, account, toldBy, scope = '' }) => [
    kind,
    scope,
    toldBy === 'principal' ? principalKey(account) : toldBy === 'name' ? account.toLowerCase() : account,
].join('\n');
/** A principal for comparing: a whole text, except that GitHub ignores case in handles. */
const principalKey = (principal) => /^@|\[bot\]$/u.test(principal) ? principal.replace(/^@/u, '').toLowerCase() : principal;
function identityOf(key, group) {
    const [first] = group;
    const uses = group.map(({ use }) => use).sort((a, b) => (0,_model_place_js__WEBPACK_IMPORTED_MODULE_3__/* .bySpan */ .UP)(a.at.span, b.at.span));
    return {
        key,
        kind: first.kind,
        account: first.account,
        toldBy: first.toldBy === 'nothing' ? 'name' : first.toldBy,
        class: first.class,
        authentication: (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(uses.map(({ by }) => by)),
        secrets: (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(uses.flatMap(({ secret }) => secret ?? [])),
        uses,
    };
}


/***/ }),

/***/ 708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ accountsOf),
/* harmony export */   z: () => (/* binding */ isApart)
/* harmony export */ });
/* harmony import */ var _identity_sightings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(818);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(837);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(657);



/** The accounts that credentials stand for. What a step hands on of a login is that login's. */
function accountsOf({ credentials, approvals }) {
    const byJob = (0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(credentials, ({ job }) => job.id);
    const approved = (0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(approvals.filter(({ rejects }) => !rejects), ({ job }) => job.id);
    return credentials
        .filter(({ source, by }) => source.kind !== 'literal' && by !== 'workflow-token')
        .flatMap((use) => {
        const login = loginOf(use, byJob.get(use.job.id) ?? []);
        const answers = (approved.get(use.job.id) ?? []).some(({ token }) => isSame(token, use.source));
        return ofAccount(login ?? use, answers ? { ...use, effects: (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(['approve', ...use.effects]) } : use);
    });
}
const isSame = (token, source) => ((0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .isStored */ .mL)(token) && (0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .isStored */ .mL)(source) && token.secret === source.secret) ||
    (token.kind === 'minted' && source.kind === 'minted' && token.by === source.by);
/** The login that a use belongs to: the one whose output it is, or the app that is minted from a stored private key. */
function loginOf(use, all) {
    const { source } = use;
    const isLogin = (other) => other !== use && other.source.kind === 'minted' && other.step !== undefined && !isOutput(other.account);
    if (source.kind === 'minted' && isOutput(use.account))
        return all.find((other) => isLogin(other) && source.by.startsWith(`steps.${other.step}.outputs.`));
    if (use.by === 'app' && (0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .isStored */ .mL)(source))
        return all.find((other) => isLogin(other) && other.by === 'app' && other.step === use.step);
    return undefined;
}
const isOutput = (account) => /^(?:steps|needs)\./u.test(account);
function ofAccount(login, use) {
    const secret = (0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .isStored */ .mL)(use.source) ? use.source.secret : undefined;
    return login.account.split(' | ').map((account) => {
        const toldBy = tellsBy(account, login);
        const own = secretIn(account) ?? secret;
        return {
            kind: 'account',
            account,
            toldBy,
            ...(toldBy === 'workflow' && { scope: login.provider }),
            class: use.opens === 'github' ? 'bot' : 'service-account',
            use: {
                ...(0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(use),
                by: login.by,
                name: login.name,
                effects: effectsWith(use),
                tiers: use.tiers,
                acts: !isOfCallers(use) && actsWith(use),
                ...(own !== undefined && { secret: own }),
            },
        };
    });
}
/** What is done on GitHub, or in git, and never with the account of a cloud or a registry that a step before logged in to. */
const ON_GITHUB = ['approve', 'merge', 'push', 'dispatch', 'release'];
const isApart = ({ opens }) => opens === 'cloud' || opens === 'registry';
const effectsWith = (use) => isApart(use) ? use.effects.filter((effect) => !ON_GITHUB.includes(effect)) : use.effects;
const secretIn = (account) => /^secrets\.(.+)$/u.exec(account)?.[1];
function tellsBy(account, { source, literalAccount }) {
    if (/^(?:secrets|vars)\.[\w-]+$/u.test(account))
        return 'name';
    if (source.kind !== 'minted' || isOutput(account))
        return 'nothing';
    if (account.includes('${{'))
        return 'pattern';
    if (/^(?:inputs|env|matrix|github)\.|^unknown \(|^''$/u.test(account))
        return 'nothing';
    // Of several that a run chooses among, each is written out whole; a text that stands for no account has none to choose.
    return literalAccount || /[:@/\d]/u.test(account) ? 'principal' : 'workflow';
}
/** Where callers of other repositories hand it in, it is theirs, under a name of this one's. */
const isOfCallers = (use) => !use.literalAccount && (0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .isHandedIn */ .sU)(use);
/** A credential acts where it changes something, logs in, or is stored and opens what is deployed to, or GitHub. */
function actsWith(use) {
    if (effectsWith(use).length > 0)
        return true;
    const opens = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .opensDeployment */ .vN)(use) || use.opens === 'github';
    return opens && ((0,_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .isStored */ .mL)(use.source) || use.source.kind === 'variable' || use.by !== 'personal-token');
}


/***/ }),

/***/ 879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   identityExpired: () => (/* binding */ identityExpired)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(782);
/* harmony import */ var _model_date_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(355);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(837);





const identityExpired = {
    id: 'identity-expired',
    title: 'An identity is used after its end',
    category: 'identity-lifecycle',
    severity: 'high',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'A declared identity whose `expires` is over, and that a workflow still acts as; or a person whose `expires` is over and who is still named to approve, to own or to take part. The day itself is the last one.',
    why: 'The end was set so that somebody looks at it then. Past it, an account ships that nobody has agreed to any more.',
    fix: 'Replace it by one that is agreed, or review it, and write the new end. Retire it in this order: take it out of the workflows, revoke it, delete its secrets, then its entry.',
    cannotSee: 'Whether it was revoked at the other end. Days are days of UTC.',
    whenNot: 'Where ends are kept in another system and the manifest only copies them.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.judgeManifest)(world, (declared, held) => judgeOne(declared, held, world)),
};
function judgeOne(declared, held, world) {
    const { expires, id } = declared;
    if (expires === undefined)
        return [];
    const [subject, at] = [(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.subjectOf)(declared), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(declared, 'expires')];
    const days = (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .daysBetween */ .YM)(expires, world.asOf);
    if (days <= 0)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, at, `it ends after ${expires}`)];
    if (declared.class === 'human')
        return [judgePerson(declared, expires, held)];
    const usage = (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.usageOf)(declared, held, world);
    switch (usage.kind) {
        case 'unseen':
            return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, 'it has ended, and no workflow acts as it')];
        case 'unknown':
            return [
                {
                    subject,
                    at,
                    outcome: 'unknown',
                    because: {
                        ...usage.because,
                        because: `whether anything still acts as it after ${expires}: ${usage.because.because}`,
                    },
                },
            ];
        default: {
            const uses = usage.kind === 'seen' ? usage.uses : [];
            const [first] = uses;
            const how = first
                ? `still ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.doing)(uses.map(({ use }) => use))} from job \`${first.use.job.job}\` of ${first.use.job.file}`
                : usage.kind === 'read'
                    ? `a workflow still reads \`secrets.${usage.secret}\``
                    : '';
            return [
                (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, at, {
                    message: `\`${id}\` ended ${days === 1 ? 'yesterday' : `${days} days ago`}, on ${expires}, and ${how}`,
                    why: 'Nobody has agreed to it past that day, and what was to be looked at then was not.',
                    fix: `If it is still wanted, review it and write the new end: \`expires: YYYY-MM-DD\` and \`review: { last: ${world.asOf}, by: '@\u2026' }\`. If not, take it out of the workflow, revoke it where it was made, then delete its entry.`,
                    related: (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.usedAt)(uses, 'still used here'),
                }),
            ];
        }
    }
}
/** What a person does stands in no workflow; where the manifest still counts on them, it does. */
function judgePerson(declared, expires, { manifest }) {
    const [subject, at] = [(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.subjectOf)(declared), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(declared, 'expires')];
    const index = named.get(manifest) ?? namesIn(manifest);
    named.set(manifest, index);
    const roles = [declared.id, declared.principal ?? ''].flatMap((name) => index.get(plain(name)) ?? []);
    const [first] = roles;
    if (!first)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, 'it has ended, and the manifest names this person nowhere else');
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, at, {
        message: `\`${declared.id}\` ended on ${expires}, and is still ${first.text}`,
        why: 'Who has left, or was to leave, still counts as somebody who is asked and who answers.',
        fix: `Name somebody else there. If they stay, write the new end: \`expires: YYYY-MM-DD\`.`,
        related: roles.slice(0, 10),
    });
}
const named = new WeakMap();
/** Where the manifest counts on somebody, by handle. */
function namesIn({ environments, identities, handoffs }) {
    const all = [
        ...environments.flatMap((one) => (one.approvers ?? []).map((name) => [name, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(one, 'approvers'), `an approver of \`${one.name}\``])),
        ...[...identities, ...handoffs].flatMap((one) => one.owner === undefined ? [] : [[one.owner, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(one, 'owner'), `the owner of \`${one.id}\``]]),
        ...identities.flatMap((one) => one.sponsor === undefined
            ? []
            : [[one.sponsor, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(one, 'sponsor'), `the sponsor of \`${one.id}\``]]),
        ...handoffs.flatMap((one) => ['request', 'approve', 'execute'].flatMap((stage) => (one[stage]?.who ?? []).map((name) => [name, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(one, stage), `at the stage \`${stage}\` of \`${one.id}\``]))),
    ];
    const byName = (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(all, ([name]) => plain(name));
    return new Map([...byName].map(([name, list]) => [name, list.map(([, at, text]) => ({ at, text }))]));
}
const plain = (name) => name.replace(/^@/u, '').toLowerCase();


/***/ }),

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   identityExpiresSoon: () => (/* binding */ identityExpiresSoon)
/* harmony export */ });
/* harmony import */ var _model_date_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(355);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(782);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(837);





const identityExpiresSoon = {
    id: 'identity-expires-soon',
    title: 'An identity ends within thirty days',
    category: 'identity-lifecycle',
    severity: 'note',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'A declared identity whose `expires` is today or within the next thirty days.',
    why: 'An end that nobody saw coming is put off on the day itself, or stops a release.',
    fix: 'Decide now: review it and write the new end, or plan what replaces it.',
    cannotSee: 'Whether a replacement is under way. Days are days of UTC.',
    whenNot: 'It is a note, a line in a calendar. It never fails a scan by default.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.judgeManifest)(world, (declared) => judgeOne(declared, world)),
};
const AHEAD = 30;
function judgeOne(declared, { asOf }) {
    const { id, expires, owner } = declared;
    if (expires === undefined)
        return [];
    const [subject, at] = [(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.subjectOf)(declared), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(declared, 'expires')];
    const days = (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .daysBetween */ .YM)(asOf, expires);
    if (days < 0)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, 'it has ended')];
    if (days > AHEAD)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, at, `it ends on ${expires}; that is said from ${(0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(expires, -AHEAD)} on`)];
    const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    return [
        (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, at, {
            message: `\`${id}\` ends ${when}, on ${expires}`,
            why: 'From the day after, every use of it is reported as one that nobody has agreed to.',
            fix: `${owner === undefined ? 'Somebody should' : `${owner} should`} review it and write the new \`expires\`, or plan what replaces it.`,
        }),
    ];
}


/***/ }),

/***/ 742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   distinctPlaces: () => (/* binding */ distinctPlaces),
/* harmony export */   doing: () => (/* binding */ doing),
/* harmony export */   fileOf: () => (/* binding */ fileOf),
/* harmony export */   judgeDeclared: () => (/* binding */ judgeDeclared),
/* harmony export */   judgeManifest: () => (/* binding */ judgeManifest),
/* harmony export */   quoted: () => (/* binding */ quoted),
/* harmony export */   quotedList: () => (/* binding */ quotedList),
/* harmony export */   subjectOf: () => (/* binding */ subjectOf),
/* harmony export */   usageOf: () => (/* binding */ usageOf),
/* harmony export */   usedAt: () => (/* binding */ usedAt),
/* harmony export */   yaml: () => (/* binding */ yaml),
/* harmony export */   yamlList: () => (/* binding */ yamlList)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(664);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);





const subjectOf = ({ id }) => ({ kind: 'identity', id });
/** Asks about each declared identity; without a manifest nothing is asked. */
function judgeManifest(world, judge) {
    const held = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_1__.reconcile)(world);
    return held.known ? held.value.manifest.identities.flatMap((one) => judge(one, held.value)) : [];
}
/**
 * Judges each identity that the manifest declares to log in one of these ways and that no workflow is seen to use: one that is
 * used is judged where it is.
 */
const judgeDeclared = (world, ways, wrong) => judgeManifest(world, (declared, held) => {
    const { authentication } = declared;
    if (authentication === undefined || !ways.includes(authentication) || held.usesOf(declared).length > 0)
        return [];
    return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .notMet */ .aw)(subjectOf(declared), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(declared, 'authentication'), wrong(declared))];
});
/** What is not seen is unused only where all that could be it was seen. */
function usageOf(declared, held, world) {
    const uses = held.usesOf(declared);
    if (uses.length > 0)
        return { kind: 'seen', uses };
    const { secrets = [] } = declared;
    const read = secrets.length > 0 ? secretsRead(world) : undefined;
    const secret = secrets.find((name) => read?.names.has(name.toLowerCase()));
    if (secret !== undefined)
        return { kind: 'read', secret };
    const because = declared.class === 'human' ? PERSON : (read?.more ?? whyUnknown(declared, held, world));
    return because ? { kind: 'unknown', because } : { kind: 'unseen' };
}
const PERSON = (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('what a person does with an account of their own stands in no workflow');
function whyUnknown(declared, { maybeUsed }, world) {
    const { secrets = [], workflows, principal, class: kind } = declared;
    const isToken = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_1__.isWorkflowToken)(declared);
    if (secrets.length === 0 && workflows === undefined && !isToken) {
        if (principal === undefined)
            return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('its entry names nothing that a workflow could be held against; give it `principal`, `secrets` or `workflows`', 'manifest');
        if (kind !== 'service-account')
            return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('an app may act on GitHub without any workflow', 'online');
    }
    if (isToken && bySetting(workflows, world))
        return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('what the workflow\u2019s token may do is the setting of the repository', 'online');
    const use = maybeUsed(declared);
    if (use)
        return (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`job \`${use.job.job}\` of ${use.job.file} may act as it: who acts there stands in no file`, 'manifest');
    const dark = isToken || secrets.length > 0 ? undefined : notSeenFor(declared, world);
    return dark && (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`${dark.subject}: ${dark.because.because}`, dark.because.settle);
}
const reads = new WeakMap();
function secretsRead(world) {
    const before = reads.get(world);
    if (before)
        return before;
    const { names, more } = world.secretReads;
    const now = { names: new Set(names), more };
    reads.set(world, now);
    return now;
}
const WORKFLOWS = '.github/workflows/';
/** A job whose token may write what the repository's setting says. */
const bySetting = (workflows, { jobs }) => jobs.some(({ file, token }) => token.kind === 'setting' && (workflows?.includes(file) ?? true));
const darkness = new WeakMap();
/** What could not be followed in its workflows; in actions and scripts that may be anybody's. */
function notSeenFor({ workflows }, world) {
    const { notSeen } = world;
    const { first, elsewhere, byFile } = darkness.get(world) ?? {
        first: notSeen[0],
        elsewhere: notSeen.find(({ at: { span } }) => !span.file.startsWith(WORKFLOWS)),
        byFile: (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(notSeen, ({ at: { span } }) => span.file),
    };
    darkness.set(world, { first, elsewhere, byFile });
    if (!workflows)
        return first;
    return elsewhere ?? workflows.flatMap((file) => byFile.get(file) ?? [])[0];
}
/** The places of some uses, as related remarks. */
const usedAt = (uses, text = 'used here') => (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .alsoAt */ .lp)(distinctPlaces(uses.map(({ use }) => use.at)), text);
const distinctPlaces = (places) => [
    ...new Map(places.map((at) => [`${at.span.file}:${at.span.line}`, at])).values(),
];
/** What it is seen to do, as the predicate of a sentence. */
function doing(uses) {
    const effects = [...new Set(uses.flatMap(({ effects: all }) => all))].sort();
    if (effects.length > 0)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(effects.map((one) => _model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .EFFECT_VERBS */ .fB[one]));
    return uses.some(({ by }) => by === 'federation' || by === 'app') ? 'logs in' : 'is used';
}
const quoted = (text) => `\`${text}\``;
const quotedList = (all) => (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(all.map(quoted));
/** A text as YAML has it within brackets. */
const yaml = (text) => /^[A-Za-z0-9./][\w./:@-]*$/u.test(text) && !text.endsWith(':') ? text : `'${text.replaceAll("'", "''")}'`;
const yamlList = (all) => `[${all.map(yaml).join(', ')}]`;
/** Where the manifest stands, as a sentence names it. */
const fileOf = ({ file }) => quoted(file);


/***/ }),

/***/ 650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ workflowTokenUses),
/* harmony export */   Wj: () => (/* binding */ WORKFLOW_TOKEN),
/* harmony export */   XV: () => (/* binding */ ofAgent),
/* harmony export */   bT: () => (/* binding */ writtenScopes),
/* harmony export */   rp: () => (/* binding */ runnersOf)
/* harmony export */ });
/* harmony import */ var _identity_accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(708);
/* harmony import */ var _identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(818);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);



/** What the workflow's own token acts as, in every repository. */
const WORKFLOW_TOKEN = 'github-actions[bot]';
/** The workflow's token where it surely writes: by what is seen done with it, or by what it is given. */
function workflowTokenUses({ deliveries, approvals, jobs, credentials }) {
    const apart = new Set(credentials.filter(_identity_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .isApart */ .z).map(({ job, account }) => `${job.id}\n${account}`));
    const done = (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)([
        ...deliveries
            .filter((one) => one.authentication === 'workflow-token' || pushesByCheckout(one, apart))
            .filter(({ routes }) => routes.length === 0 || routes.some(({ start }) => start.who !== 'caller'))
            .map((one) => ({ ...one, effects: [one.effect] })),
        ...approvals.filter(approves).map((one) => ({ ...one, effects: ['approve'], tiers: [] })),
    ], ({ job }) => job.id);
    const acting = [...done.values()].flatMap((all) => {
        const [first] = all;
        if (!first)
            return [];
        const effects = all.flatMap((one) => one.effects);
        return [ofToken(first, (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(effects), (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .tiersOf */ .jM)(all))];
    });
    const given = jobs.filter(({ id, token }) => !done.has(id) && writtenScopes(token).length > 0);
    return [...acting, ...given.map((job) => ofToken({ job, at: job.at }, [], []))];
}
/** Where nothing else logs in, git has the token that the checkout left it, if that may write. */
const pushesByCheckout = ({ effect, account, job: { id, token } }, apart) => effect === 'push' &&
    (account === '' || apart.has(`${id}\n${account}`)) &&
    writtenScopes(token).some((scope) => scope === 'contents' || scope === ALL);
const approves = ({ token, rejects }) => token.kind === 'workflow-token' && !rejects;
const ofToken = (where, effects, tiers) => ({
    kind: 'workflow-token',
    account: WORKFLOW_TOKEN,
    toldBy: 'workflow',
    class: 'bot',
    use: { ...(0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(where), by: 'workflow-token', name: 'workflow token', effects, tiers, acts: effects.length > 0 },
});
const ALL = 'everything';
/** What the workflow's token surely may write. A token of GitHub's for other services is none of it. */
function writtenScopes(token) {
    if (token.kind === 'all')
        return token.access === 'write' ? [ALL] : [];
    if (token.kind === 'setting')
        return [];
    return Object.entries(token.scopes)
        .flatMap(([scope, access]) => (access === 'write' && scope !== 'id-token' ? [scope] : []))
        .sort();
}
function ofAgent(agent, { deliveries }) {
    const here = deliveries.filter(({ job, step }) => job.id === agent.job.id && step === agent.step);
    return {
        kind: 'agent',
        account: agent.name,
        toldBy: 'workflow',
        class: 'ai-agent',
        use: {
            ...(0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(agent),
            by: byOf(agent.token),
            name: 'AI agent',
            effects: (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(here.map(({ effect }) => effect)),
            tiers: (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .tiersOf */ .jM)(here),
            acts: true,
            ...((0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .isStored */ .mL)(agent.token) && { secret: agent.token.secret }),
        },
    };
}
const TOKENS = { 'workflow-token': 'workflow-token', stored: 'personal-token', 'handed-in': 'personal-token' };
const byOf = ({ kind }) => kind === 'workflow-token' || kind === 'stored' || kind === 'handed-in' ? TOKENS[kind] : 'unknown';
/** A machine of one's own may have an identity that every job on it can use. It is seen to act where nothing else logs in. */
function runnersOf({ runners, deliveries }) {
    const ambient = (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(deliveries.filter(({ authentication }) => authentication === 'ambient'), ({ job }) => job.id);
    const acting = [...ambient.values()].flatMap((all) => ambientUse(all));
    return [...acting, ...runners.filter(({ job }) => !ambient.has(job.id)).map(ofRunner)];
}
const RUNNER = 'the identity of the runner ';
function ambientUse(all) {
    const [first] = all;
    if (!first)
        return [];
    const effects = (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(all.map(({ effect }) => effect));
    return [
        runner(first.account, {
            ...(0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(first),
            by: 'ambient',
            name: RUNNER.trim(),
            effects,
            tiers: (0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .tiersOf */ .jM)(all),
            acts: true,
        }),
    ];
}
const ofRunner = ({ job, at, labels }) => runner(`${RUNNER}${labels.join(', ')}`, {
    ...(0,_identity_sightings_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)({ job, at }),
    by: 'ambient',
    name: RUNNER.trim(),
    effects: [],
    tiers: [],
    acts: false,
});
const runner = (account, use) => ({
    kind: 'runner',
    account,
    toldBy: 'workflow',
    class: 'service-account',
    use,
});


/***/ }),

/***/ 6:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  environmentsBeside: () => (/* binding */ environmentsBeside),
  isDeclaredFor: () => (/* binding */ isDeclaredFor),
  isInEnvironments: () => (/* binding */ isInEnvironments),
  isInWorkflows: () => (/* binding */ isInWorkflows),
  isStoredWay: () => (/* binding */ isStoredWay),
  isWorkflowToken: () => (/* binding */ isWorkflowToken),
  reconcile: () => (/* binding */ reconcile),
  undeclaredUses: () => (/* binding */ undeclaredUses)
});

// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
;// CONCATENATED MODULE: ./build-rooms/rules/identity-candidates.js
/**
 * Of the declared identities that no use names: one that a use may be of, since the manifest does not say enough to tell.
 * They are looked up by the workflow or the environment they are declared for.
 */
function candidatesFor(unseen) {
    const [byFile, byEnvironment] = [new Map(), new Map()];
    const anywhere = [];
    for (const one of unseen) {
        if (one.class === 'human')
            continue;
        if (one.workflows)
            for (const file of one.workflows)
                add(byFile, file, one);
        else if (one.environments)
            for (const name of one.environments)
                add(byEnvironment, name.toLowerCase(), one);
        else
            anywhere.push(one);
    }
    return once(shapeOfUse, (wanted) => {
        const { files, environments = [] } = wanted.use;
        const fits = (one) => isLike(one, wanted) && isHere(one, wanted.use);
        for (const list of [
            ...files.map((file) => byFile.get(file)),
            ...environments.map((name) => byEnvironment.get(name.toLowerCase())),
            anywhere,
        ]) {
            const one = list?.find(fits);
            if (one)
                return one;
        }
        return undefined;
    });
}
/** The same question is asked once: without this, every use would be held against every identity. */
function once(shapeOf, find) {
    const found = new Map();
    return (one) => {
        const shape = shapeOf(one);
        if (shape === undefined)
            return find(one);
        if (!found.has(shape))
            found.set(shape, find(one));
        return found.get(shape);
    };
}
/** All of a use that a candidate depends on; of a pattern that is its whole text. */
const shapeOfUse = ({ identity: { kind, toldBy, account }, use }) => JSON.stringify([
    kind,
    toldBy,
    toldBy === 'pattern' ? account : '',
    use.by,
    use.secret !== undefined,
    use.files,
    use.environments,
]);
function add(index, key, one) {
    const list = index.get(key);
    if (list)
        list.push(one);
    else
        index.set(key, [one]);
}
/** Whether it is declared for this place; a job without an environment may be where the list means it. */
function isHere({ environments }, { environments: names }) {
    if (environments === undefined || names === undefined)
        return true;
    return names.some((name) => name === '' || environments.some((one) => one.toLowerCase() === name.toLowerCase()));
}
/** Whether a use may be the one that is declared, for all that both say of the account. */
function isLike(one, { identity, use }) {
    const { principal, secrets, authentication, class: kind } = one;
    const isAgent = kind === 'ai-agent';
    switch (identity.kind) {
        case 'agent':
            // The name of an action says nothing of the app it acts as.
            return isAgent && one.workflows === undefined;
        case 'workflow-token':
            return false;
        case 'runner':
            return kind === 'service-account' && (authentication === undefined || authentication === 'certificate');
        case 'account': {
            if (isAgent || (authentication !== undefined && !alike(authentication, use.by)))
                return false;
            if (use.secret !== undefined && secrets !== undefined && secrets.length > 0)
                return false;
            if (identity.toldBy === 'principal')
                return principal === undefined;
            if (identity.toldBy === 'pattern')
                return principal === undefined || fits(principal, identity.account);
            // A stored credential is told by its name: who lists none may be anybody.
            return use.by === 'federation' || use.by === 'app' || secrets === undefined;
        }
    }
}
const SHORT = ['federation', 'app', 'certificate', 'workflow-token', 'ambient', 'sso'];
const alike = (declared, by) => declared === by || (!SHORT.includes(declared) && !SHORT.includes(by));
/** Whether a principal can be what a text with parts from elsewhere comes to. */
function fits(principal, pattern) {
    const parts = pattern.split(/\$\{\{.*?\}\}/gu);
    const [first = '', ...rest] = parts;
    if (!principal.startsWith(first))
        return false;
    let from = first.length;
    for (const [index, part] of rest.entries()) {
        const at = index === rest.length - 1 ? principal.length - part.length : principal.indexOf(part, from);
        if (at < from || !principal.startsWith(part, at))
            return false;
        from = at + part.length;
    }
    return true;
}
/** For a declared identity that no use names: a use that may be it, by what stands beside it. */
function mayBe(uses, nameless) {
    const unmatched = uses.filter(({ declared }) => declared.length === 0);
    const byFile = new Map();
    const namelessIn = new Map();
    for (const one of unmatched)
        for (const file of one.use.files)
            push(byFile, file, one);
    for (const { use } of nameless)
        for (const file of use.files)
            push(namelessIn, file, use);
    const all = [...byFile.values()].flat();
    const obscure = [...namelessIn.values()].flat();
    const hasPatterns = unmatched.some(({ identity }) => identity.toldBy === 'pattern');
    const shapeOf = (one) => JSON.stringify([
        one.class,
        one.authentication,
        one.environments,
        one.workflows,
        one.secrets?.length,
        hasPatterns ? one.principal : one.principal === undefined,
    ]);
    return once(shapeOf, (declared) => {
        const here = declared.workflows ? declared.workflows.flatMap((file) => byFile.get(file) ?? []) : all;
        const wanted = here.find((one) => isLike(declared, one) && isHere(declared, one.use));
        if (wanted)
            return wanted.use;
        const dark = declared.workflows ? declared.workflows.flatMap((file) => namelessIn.get(file) ?? []) : obscure;
        return dark.find((use) => isHere(declared, use));
    });
}
function push(index, key, one) {
    const list = index.get(key);
    if (list)
        list.push(one);
    else
        index.set(key, [one]);
}

// EXTERNAL MODULE: ./build-rooms/rules/identities.js
var identities = __nccwpck_require__(228);
// EXTERNAL MODULE: ./build-rooms/rules/identity-machines.js
var identity_machines = __nccwpck_require__(650);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(837);
;// CONCATENATED MODULE: ./build-rooms/rules/identity-matches.js





const reconciled = new WeakMap();
/** Found once for each world; every step is a look-up, so that cost follows the sum of both lists and not their product. */
function reconcile(world) {
    const before = reconciled.get(world);
    if (before)
        return before;
    const { manifest } = world;
    const now = manifest.known ? (0,place/* known */.eO)(hold(manifest.value, (0,identities.discover)(world))) : manifest;
    reconciled.set(world, now);
    return now;
}
function hold(manifest, discovered) {
    const matches = matcher(manifest.identities);
    const found = discovered.identities.flatMap((identity) => identity.uses.map((use) => ({ identity, use, declared: matches(identity, use) })));
    const seen = new Set(found.flatMap(({ declared }) => declared));
    const candidateOf = candidatesFor(manifest.identities.filter((one) => !seen.has(one)));
    const uses = found.map((one) => {
        const candidate = one.declared.length > 0 ? undefined : candidateOf(one);
        return { ...one, ...(candidate && { candidate }) };
    });
    const byDeclared = new Map();
    for (const use of uses)
        for (const one of use.declared) {
            const list = byDeclared.get(one);
            if (list)
                list.push(use);
            else
                byDeclared.set(one, [use]);
        }
    return {
        manifest,
        discovered,
        uses,
        usesOf: (declared) => byDeclared.get(declared) ?? [],
        maybeUsed: mayBe(uses, discovered.nameless),
    };
}
/** The declared identities that a use is of, by index. */
function matcher(all) {
    const byPrincipal = indexed(all, ({ principal }) => (principal === undefined ? [] : [(0,identities.principalKey)(principal)]));
    const bySecret = indexed(all, ({ secrets = [] }) => secrets.map((name) => name.toLowerCase()));
    const tokens = byWorkflow(all.filter(isWorkflowToken));
    const agents = byWorkflow(all.filter((one) => one.class === 'ai-agent' && one.workflows !== undefined));
    const byAgent = indexed(all.filter((one) => one.class === 'ai-agent'), ({ id, principal }) => [id, ...(principal === undefined ? [] : [principal])].map(slug));
    const byFileAlone = byWorkflow(all.filter(isToldByWorkflow));
    return (identity, use) => {
        switch (identity.kind) {
            case 'workflow-token':
                return tokens(use);
            case 'agent':
                return narrowed(firstOf(byAgent.get(slug(identity.account)), bySecret.get(use.secret?.toLowerCase() ?? ''), agents(use)), use);
            case 'runner':
                return firstOf(byPrincipal.get(identity.account), byFileAlone(use).filter(isNoLogin));
            case 'account':
                return narrowed(firstOf(byPrincipal.get((0,identities.principalKey)(identity.account)), ...secretsFor(identity, use).map((name) => bySecret.get(name.toLowerCase())), identity.toldBy === 'workflow' ? byFileAlone(use).filter(isFederated) : undefined), use);
        }
    };
}
/** The secret that it is used by here; where that is a token made from one, the one it was made from. */
const secretsFor = ({ secrets }, { secret }) => secret === undefined ? secrets : [secret];
/** The workflow's own token, by its way to log in or by the account it acts as. */
const isWorkflowToken = ({ authentication, principal = '', class: kind }) => kind !== 'ai-agent' && (authentication === 'workflow-token' || (0,identities.principalKey)(principal) === identity_machines/* WORKFLOW_TOKEN */.Wj);
/** Where a workflow names no principal, such as for a trusted publisher, the workflow itself is what the other side knows. */
const isToldByWorkflow = ({ principal, secrets = [], workflows, class: kind }) => principal === undefined && secrets.length === 0 && workflows !== undefined && kind === 'service-account';
const isFederated = ({ authentication }) => authentication === undefined || authentication === 'federation';
const isNoLogin = ({ authentication }) => authentication === undefined || authentication === 'certificate';
/** The name of an agent as an id has it: `claude-code` for Claude Code. */
const slug = (name) => name
    .toLowerCase()
    .replace(/^@|\[bot\]$/gu, '')
    .replace(/[^a-z0-9]+/gu, '-');
function indexed(all, keysOf) {
    const index = new Map();
    for (const one of all)
        for (const key of new Set(keysOf(one))) {
            const list = index.get(key);
            if (list)
                list.push(one);
            else
                index.set(key, [one]);
        }
    return index;
}
/** Those of a workflow, and those that name none, which are in all of them. */
function byWorkflow(all) {
    const everywhere = all.filter(({ workflows }) => workflows === undefined);
    const byFile = indexed(all, ({ workflows = [] }) => workflows);
    return ({ files }) => [...new Set([...files.flatMap((file) => byFile.get(file) ?? []), ...everywhere])];
}
const firstOf = (...lists) => lists.find((list) => list !== undefined && list.length > 0) ?? [];
/** One name may hold another account in each environment: those that are declared for this place go first. */
function narrowed(list, use) {
    if (list.length < 2)
        return list;
    const here = list.filter((one) => isDeclaredFor(one, use));
    return here.length > 0 ? here : list;
}
const isDeclaredFor = (one, use) => isInWorkflows(one, use) && isInEnvironments(one, use);
/** The workflow of the job, or one that calls it, is listed; where none is, all are. */
const isInWorkflows = ({ workflows }, { files }) => workflows === undefined || files.some((file) => workflows.includes(file));
/** No environment that the job surely names is missing from the list. */
const isInEnvironments = (one, use) => environmentsBeside(one, use).length === 0;
/** The environments that a use is in and that the list of a declared identity does not have. */
function environmentsBeside({ environments }, { environments: names = [] }) {
    if (environments === undefined)
        return [];
    const listed = new Set(environments.map((name) => name.toLowerCase()));
    return names.filter((name) => name !== '' && !listed.has(name.toLowerCase()));
}
const STORED = [
    'static-key',
    'service-account-key',
    'registry-token',
    'api-token',
    'password',
    'ssh-key',
    'personal-token',
];
/** Whether what it logs in with lives until somebody changes it. */
const isStoredWay = (by) => by !== undefined && STORED.includes(by);
/** The uses of the identities that nobody declared, by identity. */
const undeclaredUses = ({ uses }) => [
    ...(0,kit/* groupBy */.$z)(uses.filter(({ declared }) => declared.length === 0), ({ identity }) => identity.key).values(),
];


/***/ }),

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   jM: () => (/* binding */ tiersOf)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(66);


/** Where a use stands, and in which environments and workflows. */
const placeOf = ({ job, step, at }) => ({
    job,
    ...(step !== undefined && { step }),
    at,
    environments: environmentsOf(job),
    files: filesOf(job),
});
function environmentsOf({ environment }) {
    if (!environment)
        return [''];
    const names = (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(environment.value);
    return names.length === (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .alternatives */ .Vo)(environment.value).length ? names : undefined;
}
const filesOf = ({ file, chain }) => distinct([file, ...chain.map(({ at }) => at.span.file)]);
/** Production first. */
const tiersOf = (all) => _model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .TIERS */ .iB.filter((tier) => all.some(({ tiers }) => tiers.includes(tier)));
const distinct = (list) => [...new Set(list)].sort();


/***/ }),

/***/ 349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   identityUndeclared: () => (/* binding */ identityUndeclared)
/* harmony export */ });
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(837);





const identityUndeclared = {
    id: 'identity-undeclared',
    title: 'An identity acts that the manifest does not name',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'An account that a workflow changes something with, logs in as, or holds as a stored deploy credential, and that no entry of the identity manifest is. Only where the repository has a manifest.',
    why: 'What nobody has written down has no owner, no purpose and no end: nobody reviews it, and nobody takes it away when the work it was for is over.',
    fix: 'Give it an entry under `identities:`, with the principal in full or the name of the secret that carries it, and somebody who answers for it. If nobody knows it, revoke it.',
    cannotSee: 'What acts outside workflows, what a script gets that cannot be followed, and which account a variable or an output holds. Accounts compare whole: what differs by case or a prefix is not the same, except that GitHub ignores case in handles and in names of secrets.',
    whenNot: 'Where the manifest is meant to list a part of the identities only.',
    needs: 'manifest',
    judge: (world) => {
        const held = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_2__.reconcile)(world);
        return held.known ? [...judgeUses(held.value), ...judgeNameless(held.value)] : [];
    },
};
function judgeUses(held) {
    const acting = held.uses.filter(({ use }) => use.acts);
    return [...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(acting, ({ identity }) => identity.key).values()].flatMap((all) => judgeIdentity(all, held));
}
/** One answer for each identity: of its uses, the first that nobody declared. */
function judgeIdentity(all, { manifest }) {
    const open = all.filter(({ declared }) => declared.length === 0);
    const [first] = open.filter(({ candidate }) => !candidate);
    const [unsure] = open;
    if (first?.identity.kind === 'runner')
        return [ofRunner(first)];
    if (first)
        return [undeclared(first, open, manifest)];
    if (unsure?.candidate)
        return [mayBeDeclared(unsure, unsure.candidate)];
    const [known] = all;
    const ids = [...new Set(all.flatMap(({ declared }) => declared.map(({ id }) => id)))];
    return known ? [(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subjectIn(known), known.use.at, `it is declared as ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quotedList)(ids)}`)] : [];
}
const subjectIn = ({ identity, use: { job, step } }) => ({
    ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .jobSubject */ .u8)('identity', job, step),
    id: identity.account,
});
function undeclared({ identity, use }, open, manifest) {
    const uses = open.map((one) => one.use);
    const entry = entryFor(identity, uses);
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subjectIn({ identity, use, declared: [] }), use.at, {
        message: `${nameOf(identity, use)} ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.doing)(uses)} ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.doing)(uses) === 'is used' ? 'in' : 'from'} ${jobsOf(uses)}, and ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.fileOf)(manifest)} does not name it`,
        why: 'Nobody has said who answers for it, what it is for and when it ends, so nobody will review it or take it away.',
        fix: `Add to \`identities:\` of ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.fileOf)(manifest)}: \`- ${entry}\`, with the handle of whoever answers for it${identity.toldBy === 'name' && use.secret === undefined ? '; better, the principal that the name stands for in full' : ''}.${OTHERWISE[identity.kind]}`,
        confidence: identity.toldBy === 'pattern' ? 'medium' : 'high',
        related: (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .alsoAt */ .lp)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.distinctPlaces)(uses.slice(1).map(({ at }) => at)), 'the same identity, used here'),
        chain: (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .chainOf */ .dR)(use.job),
    });
}
function nameOf({ kind, account }, { name }) {
    switch (kind) {
        case 'workflow-token':
            return `The workflow\u2019s token (\`${account}\`)`;
        case 'agent':
            return `The agent ${account}`;
        default:
            return `${account.includes(' ') ? account : (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quoted)(account)} (${name})`;
    }
}
function jobsOf(uses) {
    const jobs = [...new Set(uses.map(({ job: { job, file } }) => `job \`${job}\` of ${file}`))];
    const shown = jobs.slice(0, 2);
    return jobs.length > 3 ? `${shown.join(', ')} and ${jobs.length - 2} more` : (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(jobs);
}
/** What to do instead, as a sentence that begins with a space. */
const OTHERWISE = {
    account: ' If nobody knows it, revoke it.',
    'workflow-token': ' If nobody wants that, give the job `permissions:` that only read.',
    agent: ' If nobody wants it, take it out of the workflow.',
    runner: '',
};
const CLASSES = { 'workflow-token': 'bot', agent: 'ai-agent', runner: 'service-account' };
/** The entry that would name it, in one line. */
function entryFor(identity, uses) {
    const { kind, account, toldBy } = identity;
    const { by, secret } = uses.find((one) => one.secret !== undefined) ?? uses[0] ?? {};
    const environments = distinct(uses.flatMap(({ environments: names = [] }) => names.filter((name) => name !== '')));
    const may = distinct(uses.flatMap(({ effects }) => effects));
    const isPrincipal = kind === 'account' && secret === undefined && toldBy !== 'workflow';
    const pairs = [
        `id: ${idFor(identity)}`,
        `class: ${kind === 'account' ? identity.class : CLASSES[kind]}`,
        by !== undefined && by !== 'unknown' && by !== 'ambient' && `authentication: ${by}`,
        isPrincipal && `principal: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yaml)(toldBy === 'pattern' ? 'the whole principal' : account)}`,
        kind === 'account' && secret !== undefined && `secrets: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)([secret])}`,
        environments.length > 0 && `environments: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)(environments)}`,
        `workflows: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)(distinct(uses.map(({ job }) => job.file)))}`,
        may.length > 0 && `may: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)(may)}`,
        kind === 'agent' && "sponsor: '@\u2026', autonomy: recommend",
        "owner: '@\u2026'",
    ];
    return `{ ${pairs.filter((pair) => pair !== false).join(', ')} }`;
}
function idFor({ kind, account }) {
    if (kind === 'workflow-token')
        return 'workflow-token';
    const name = account
        .replace(/\$\{\{.*?\}\}/gu, '')
        .replace(/@.*$/u, '')
        .split(/[/.:]/u)
        .findLast((part) => /[a-z]/iu.test(part));
    const id = (name ?? account)
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '');
    return id || 'name-it';
}
const distinct = (all) => [...new Set(all)].sort();
/** What the manifest would have to say to tell whether this is the one it declares. */
function mayBeDeclared(one, candidate) {
    const { kind, account } = one.identity;
    const name = kind === 'agent' || account.includes(' ') ? account : (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quoted)(account);
    return {
        subject: subjectIn(one),
        at: one.use.at,
        outcome: 'unknown',
        because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`whether ${name} is the declared \`${candidate.id}\`: ${tellBy(one, candidate)}`, 'manifest'),
    };
}
function tellBy({ identity, use }, candidate) {
    if (identity.toldBy === 'workflow')
        return candidate.workflows && candidate.principal !== undefined
            ? 'the workflow names no principal; an entry without `principal` is told by its `workflows`'
            : `nothing in its entry says so, as \`workflows: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)([use.job.file])}\` would`;
    const key = use.secret === undefined ? `principal: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yaml)(identity.account)}` : `secrets: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)([use.secret])}`;
    return `nothing in its entry says so, as \`${key}\` would`;
}
/** Which account a machine of one's own has stands in no file, so that no entry could be missing for sure. */
const ofRunner = (one) => ({
    subject: subjectIn(one),
    at: one.use.at,
    outcome: 'unknown',
    because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`job \`${one.use.job.job}\` ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.doing)([one.use])} with ${one.identity.account}; an entry with \`workflows: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.yamlList)([one.use.job.file])}\` and no \`principal\` would say which that is`, 'manifest'),
});
/** What is done under a name that only the run knows. */
const judgeNameless = ({ discovered }) => discovered.nameless
    .filter(({ use }) => use.effects.length > 0)
    .map(({ account, use }) => ({
    subject: { ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .jobSubject */ .u8)('identity', use.job, use.step), id: account },
    at: use.at,
    outcome: 'unknown',
    because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`which identity ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.doing)([use])} in job \`${use.job.job}\`: \`${account}\` (${use.name}) is known only when it runs`),
}));


/***/ }),

/***/ 734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   identityUnowned: () => (/* binding */ identityUnowned)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);





const identityUnowned = {
    id: 'identity-unowned',
    title: 'Nobody owns a declared identity',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'A service account, bot, AI agent or handoff in the identity manifest without an `owner`.',
    why: 'When it breaks, leaks or is no longer needed, there is nobody to ask and nobody who would notice.',
    fix: "Name a person or, better, a team that answers for it: `owner: '@acme/platform'`.",
    cannotSee: 'Owners that another system keeps. An owner that is marked `# confirm` is only proposed, and the answer unknown.',
    whenNot: 'Where every identity of the repository belongs to the one person who maintains it. Then naming them is quick.',
    needs: 'manifest',
    judge: (world) => [
        ...(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.judgeManifest)(world, (declared) => (declared.class === 'human' ? [] : [judge(declared, (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(declared))])),
        ...(world.manifest.known ? world.manifest.value.handoffs : []).map((handoff) => judge(handoff, { kind: 'handoff', id: handoff.id })),
    ],
};
function judge(entry, subject) {
    const { owner, id } = entry;
    if (owner !== undefined)
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .met */ .BG)(subject, (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(entry, 'owner'), `${owner} owns it`);
    if ((0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isProposed */ .h7)(entry, 'owner'))
        return {
            subject,
            at: (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(entry, 'owner'),
            outcome: 'unknown',
            because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(`who owns \`${id}\` is only proposed`, 'confirm'),
        };
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .notMet */ .aw)(subject, entry.at, {
        message: `Nobody owns ${subject.kind === 'handoff' ? 'the handoff ' : ''}\`${id}\``,
        why: 'When it breaks, leaks or is no longer needed, there is nobody to ask, and nobody to review it.',
        fix: `Add to the entry of \`${id}\`: \`owner: '@\u2026'\`, with a person or, better, a team of people.`,
    });
}


/***/ }),

/***/ 386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   identityUnused: () => (/* binding */ identityUnused)
/* harmony export */ });
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);



const identityUnused = {
    id: 'identity-unused',
    title: 'A declared identity that nothing uses',
    category: 'identity-lifecycle',
    severity: 'low',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'An entry of the identity manifest that no workflow acts as: its principal, its secrets and its workflows are met nowhere.',
    why: 'An account that nobody works with still opens what it was made for. Nobody would notice that somebody else uses it.',
    fix: 'Revoke it where it was made, delete its secrets, then take the entry out of the manifest.',
    cannotSee: 'Use outside the workflows of this branch: by people, other repositories, other systems, and apps that act by themselves. Where something could not be followed, the answer is unknown.',
    whenNot: 'For an account that other repositories use and this one only declares.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.judgeManifest)(world, (declared, held) => [judgeOne(declared, held, world)]),
};
function judgeOne(declared, held, world) {
    const subject = (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(declared);
    if (declared.class === 'human')
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .notApplicable */ .hH)(subject, declared.at, 'people act with accounts of their own, outside workflows');
    const usage = (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.usageOf)(declared, held, world);
    switch (usage.kind) {
        case 'seen':
            return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .met */ .BG)(subject, declared.at, `job \`${usage.uses[0]?.use.job.job ?? ''}\` uses it`);
        case 'read':
            return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .met */ .BG)(subject, declared.at, `a workflow reads \`secrets.${usage.secret}\``);
        case 'unknown':
            return { subject, at: declared.at, outcome: 'unknown', because: usage.because };
        case 'unseen':
            return (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .notMet */ .aw)(subject, declared.at, {
                message: `No workflow acts as \`${declared.id}\`${lookedFor(declared)}`,
                why: 'What it opens stays open for whoever holds it, and nobody here would notice that they use it.',
                fix: `Revoke it where it was made${declared.secrets?.length ? `, delete ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quotedList)(declared.secrets)}` : ''}, then take its entry out of ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.fileOf)(held.manifest)}. If it only ever differs by case or a prefix from what workflows write, mend the entry.`,
                confidence: 'medium',
            });
    }
}
/** What of its entry was looked for, as the end of a sentence. */
function lookedFor({ principal, secrets = [], workflows }) {
    const names = [
        ...(principal === undefined ? [] : [(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quoted)(principal)]),
        ...secrets.map((name) => `\`secrets.${name}\``),
    ];
    if (names.length > 0)
        return `: ${names.slice(0, 4).join(', ')} ${names.length === 1 ? 'is' : 'are'} met nowhere`;
    return workflows ? `: nothing in ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.quotedList)(workflows.slice(0, 3))} does` : '';
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   BG: () => (/* binding */ met),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   aw: () => (/* binding */ notMet),
/* harmony export */   dR: () => (/* binding */ chainOf),
/* harmony export */   hH: () => (/* binding */ notApplicable),
/* harmony export */   lp: () => (/* binding */ alsoAt),
/* harmony export */   mL: () => (/* binding */ isStored),
/* harmony export */   u8: () => (/* binding */ jobSubject)
/* harmony export */ });
/* unused harmony exports cardOf, unknownOf, jobKey, credentialsByPlace, ofUnknownSource, holder, nameOf, declaredIdentities, tokenName */
/* harmony import */ var _model_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(580);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(664);


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
    .sort((a, b) => (0,_model_place_js__WEBPACK_IMPORTED_MODULE_1__/* .bySpan */ .UP)(a.span, b.span))
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

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ONE_OF),
/* harmony export */   u: () => (/* binding */ controlsOf)
/* harmony export */ });
/* harmony import */ var _model_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(842);

/** A class as a sentence names one of it. */
const ONE_OF = {
    human: 'a person',
    'service-account': 'a service account',
    bot: 'a bot',
    'ai-agent': 'an AI agent',
};
const STORED = [
    'static-key',
    'service-account-key',
    'registry-token',
    'api-token',
    'password',
    'ssh-key',
];
function controlsOf({ class: kind, autonomy }, { expects }) {
    const row = expects.matrix[kind];
    const { required, mayNot } = (0,_model_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .demandsOf */ .wu)(expects.matrix, kind, autonomy);
    return {
        one: ONE_OF[kind],
        by: row.authentications,
        stored: row.storedWithoutAlternative ? STORED : [],
        required,
        approves: !mayNot.includes('approve') && !mayNot.includes('approve-alone'),
    };
}


/***/ }),

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ownerGone: () => (/* binding */ ownerGone)
/* harmony export */ });
/* harmony import */ var _model_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(580);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(782);
/* harmony import */ var _model_place_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(664);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(837);






const ownerGone = {
    id: 'owner-gone',
    title: 'The owner of an identity is no longer there',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'A team of the repository\u2019s own organization that the identity manifest names as `owner` or `sponsor`, and that GitHub does not list among the teams of the repository.',
    why: 'A team that was renamed, dissolved or taken from the repository answers for nothing: whoever is to review the identity is nobody.',
    fix: 'Name the team or person that took over. If the team is still there, give it access to the repository, at least to read.',
    cannotSee: 'Whether a person is still there: a member of the organization need not be a collaborator of the repository, so for people who are none the answer is unknown. Teams of other organizations, and owners by e-mail.',
    whenNot: 'Where teams own identities in repositories that they have no access to.',
    needs: 'manifest',
    judge: (world) => {
        if (!world.manifest.known)
            return [];
        const owned = [...world.manifest.value.identities, ...world.manifest.value.handoffs];
        const named = owned.flatMap((entry) => ['owner', 'sponsor'].flatMap((key) => {
            const name = entry[key];
            return name === undefined ? [] : [{ name, entry, key }];
        }));
        const [first] = named;
        const { live } = world.settings;
        // One answer of GitHub's settles them all.
        if (!live.known)
            return first
                ? [
                    unsure((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.subjectOf)(first.entry), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(first.entry, first.key), `whether the owners that the manifest names are still there: ${live.because}`, live.settle),
                ]
                : [];
        return [...(0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(named, ({ name }) => name.toLowerCase()).values()].flatMap(([first]) => first ? [judge(first, live.value)] : []);
    },
};
const unsure = (subject, at, because, settle = 'nothing') => ({
    subject,
    at,
    outcome: 'unknown',
    because: (0,_model_place_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5)(because, settle),
});
/** Each owner is asked about once, where it is first named. */
function judge({ name, entry, key }, facts) {
    const [subject, at] = [(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.subjectOf)(entry), (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(entry, key)];
    const [, organization = '', slug] = /^@([^/]+)(?:\/(.+))?$/u.exec(name) ?? [];
    if (organization === '')
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, 'GitHub is not asked about e-mail addresses');
    if (name.endsWith('[bot]'))
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notApplicable */ .hH)(subject, at, 'it is an app');
    const about = `whether the owner ${name} is still there`;
    if (slug === undefined) {
        const why = judgePerson(organization, facts);
        return why === undefined
            ? (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, at, `${name} is a collaborator of the repository`)
            : unsure(subject, at, `${about}: ${why}`, 'online');
    }
    const teams = (0,_model_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .settled */ .gu)(facts.teams, []);
    if (!teams.known)
        return unsure(subject, at, `${about}: ${teams.because}`, teams.settle);
    if (facts.repository.split('/')[0]?.toLowerCase() !== organization.toLowerCase())
        return unsure(subject, at, `${about}: it is a team of another organization`);
    if (teams.value.some((one) => one.slug.toLowerCase() === slug.toLowerCase()))
        return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .met */ .BG)(subject, at, `${name} has access to the repository`);
    return (0,_kit_js__WEBPACK_IMPORTED_MODULE_3__/* .notMet */ .aw)(subject, at, {
        message: `GitHub lists no team \`${slug}\` for ${facts.repository}, and the manifest names it as an owner`,
        why: 'It was renamed or dissolved, or has no access here: whoever is to review what it owns cannot, or is nobody.',
        fix: `Name who took over, \`${key}: '@\u2026'\`; if ${name} is still there, give it access to the repository.`,
        confidence: 'medium',
        setting: 'Settings \u2192 Collaborators and teams',
    });
}
/** Why it is not known whether a person is still there; `undefined` where they surely are. */
function judgePerson(login, { collaborators }) {
    if (collaborators.state !== 'known')
        return 'GitHub did not say who the collaborators are';
    return collaborators.value.some((one) => one.login.toLowerCase() === login.toLowerCase())
        ? undefined
        : 'who is no collaborator may still be a member of the organization';
}


/***/ }),

/***/ 138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ownerNotHuman: () => (/* binding */ ownerNotHuman)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(782);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(837);




const ownerNotHuman = {
    id: 'owner-not-human',
    title: 'A machine is named as an owner',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'An `owner` or `sponsor` in the identity manifest that is an app, that the manifest itself declares as a service account, bot or agent, or that GitHub knows as a machine.',
    why: 'A machine answers no question. Whoever is to review the identity, or to take it away, is nobody.',
    fix: "Name a person or a team of people: `owner: '@acme/platform'`.",
    cannotSee: 'Machines with the account of a person, and who is in a team.',
    whenNot: 'Never: a machine can carry out what an owner decides, and cannot decide it.',
    needs: 'manifest',
    judge: (world) => {
        if (!world.manifest.known)
            return [];
        const machines = machinesIn(world);
        const { identities, handoffs } = world.manifest.value;
        return [
            ...identities.flatMap((one) => judge(one, (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_1__.subjectOf)(one), machines)),
            ...handoffs.flatMap((one) => judge(one, { kind: 'handoff', id: one.id }, machines)),
        ];
    },
};
const plain = (handle) => handle.replace(/^@/u, '').toLowerCase();
/** What is known to be no person, by its handle, and what says so. */
function machinesIn({ manifest, settings: { live } }) {
    const people = live.known && live.value.collaborators.state === 'known' ? live.value.collaborators.value : [];
    const declared = manifest.known ? manifest.value.identities : [];
    return new Map([
        ...people
            .filter(({ machine }) => machine)
            .map(({ login }) => [plain(login), 'GitHub knows it as a machine']),
        ...declared
            .filter((one) => one.class !== 'human')
            .flatMap(({ id, principal, class: kind }) => [id, ...(principal === undefined ? [] : [principal])].map((name) => [plain(name), `the manifest declares it as ${KINDS[kind]}`])),
    ]);
}
const KINDS = { human: 'a person', 'service-account': 'a service account', bot: 'a bot', 'ai-agent': 'an AI agent' };
function judge(entry, subject, machines) {
    return ['owner', 'sponsor'].flatMap((key) => {
        const name = entry[key];
        if (name === undefined)
            return [];
        const at = (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(entry, key);
        const because = name.endsWith('[bot]') ? 'it is the account of an app' : machines.get(plain(name));
        if (because === undefined)
            return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .met */ .BG)(subject, at, `nothing says that ${name} is a machine`)];
        return [
            (0,_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .notMet */ .aw)(subject, at, {
                message: `The ${key} of \`${entry.id}\` is \`${name}\`, which is no person: ${because}`,
                why: 'A machine answers no question, so whoever is to review this identity or take it away is nobody.',
                fix: `Name a person${key === 'owner' ? ' or a team of people' : ''} instead: \`${key}: '@\u2026'\`.`,
            }),
        ];
    });
}


/***/ }),

/***/ 230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FA: () => (/* binding */ says),
  y7: () => (/* binding */ settingOf),
  L4: () => (/* binding */ stateOf)
});

// UNUSED EXPORTS: compensation, judgeProtection, peopleBehind, perhapsSetUp, remedyByPlan, reviewBefore, reviewOfProtected, unsettled

// EXTERNAL MODULE: ./build-rooms/model/facts.js
var facts = __nccwpck_require__(580);
// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
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
    const open = gravest(deliveries, isOpen);
    if (open) {
        const { delivery, routes } = open;
        const [route] = routes;
        const all = deliveries.filter((one) => one.routes.some(isOpen));
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
const isOpen = ({ gates }) => gates.every(({ holds }) => holds.known && !holds.value);
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
function aboutBrokenGate(route) {
    const gate = brokenGate(route);
    if (!gate)
        return '';
    const stands = ` It stands behind the ${GATES[gate.kind]} \`${gate.name}\``;
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
        ? met(subject, gate.at, `held back by the ${GATES[gate.kind]} \`${gate.name}\``)
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
const GATES = {
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
function waysIn(routes) {
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

;// CONCATENATED MODULE: ./build-rooms/rules/before-production.js




const standings = new WeakMap();
/** The environments that production is asked of: by their names or the manifest, or since a job changes production in them. */
function before_production_productionEnvironments(world) {
    const known = standings.get(world) ?? findStandings(world);
    standings.set(world, known);
    return known;
}
const findStandings = (world) => new Map(world.environments.flatMap((one) => {
    if (one.tier === 'production')
        return [[one, standingOf(one, world)]];
    const delivery = one.tier === 'unknown' ? deliveryInto(one, world) : undefined;
    return delivery ? [[one, { kind: 'by-delivery', delivery }]] : [];
}));
/** Of an environment that no job names, the manifest's word counts. */
function standingOf(environment, { deliveries, unread }) {
    const { jobs } = environment;
    if (jobs.length === 0 || deliveries.some((one) => ships(one, environment)))
        return { kind: 'before' };
    const step = unread.find(({ job }) => jobs.includes(keyOf(job)));
    if (!step)
        return { kind: 'apart' };
    const because = unknown(`whether job \`${step.job.job}\` changes production in the environment \`${environment.name}\` is not known: ${step.because}`);
    return { kind: 'unsure', because, at: step.at };
}
/** It runs in the environment, or waits for a job that does. */
const ships = ({ job, routes }, environment) => routes.some((route) => (environment.jobs.includes(keyOf(job)) && names(route.environment ?? job.environment?.value, environment)) ||
    route.gates.some((gate) => names(gate.environment, environment)));
const deliveryInto = (environment, { deliveries }) => deliveries.find(({ job, routes, ...rest }) => routes.some((route) => isOnlyIn(route, environment) && caseOf({ job, routes, ...rest }, route) === 'production'));
/** Where the run may have another environment, the tier may be that one's. */
const isOnlyIn = ({ environment }, { name }) => environment?.kind === 'text' && isSame(environment.text, name);
const names = (value, { name }) => value !== undefined && texts(value).some((one) => isSame(one, name));
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();
const keyOf = ({ file, job }) => `${file}#${job}`;
const CHANGES_NOTHING = 'no job that names it changes production';
/**
 * A judgement about an environment as far as its jobs let it count: not at all where none of them changes production, and
 * not surely where one was not read.
 */
function before_production_byStanding(judgement, standing, { at }) {
    if (standing.kind === 'apart')
        return notApplicable(judgement.subject, at, CHANGES_NOTHING);
    if (judgement.outcome !== 'not-met')
        return judgement;
    if (standing.kind === 'unsure')
        return { subject: judgement.subject, at: judgement.at, outcome: 'unknown', because: standing.because };
    if (standing.kind !== 'by-delivery')
        return judgement;
    const { delivery } = standing;
    const related = { at: delivery.at, text: `changes production in it: ${delivery.does}` };
    return { ...judgement, related: [...judgement.related, related] };
}

;// CONCATENATED MODULE: ./build-rooms/rules/default-branch.js



/** By what GitHub says, else by what a file sets up. */
function default_branch_reviewOfDefault({ settings: { live, files } }) {
    const said = live.known ? live.value.defaultBranch : undefined;
    if (said?.state === 'known') {
        const review = settled(said.value.review, undefined);
        const { atLeast } = said.value;
        if (review.known)
            return known({
                review: review.value,
                from: 'GitHub',
                ...(atLeast !== undefined && { more: unknown(atLeast, 'token') }),
            });
    }
    const names = defaultNames(live);
    const strictest = strictestOf(files, (pattern) => isOneOf(names, pattern));
    if (strictest)
        return known(strictest);
    if (said?.state === 'known' && said.value.review.state === 'unknown') {
        const review = settled(said.value.review, undefined);
        if (!review.known)
            return review;
    }
    return unknown('what a pull request into the default branch needs is set on GitHub and stands in no file', live.known ? 'token' : live.settle);
}
/** The same of a branch by its name: what GitHub says is known of the default branch alone. */
function default_branch_reviewOfBranch(branch, world) {
    const { live, files } = world.settings;
    const isDefault = defaultNames(live).includes(branch);
    if (isDefault && live.known && live.value.defaultBranch.state === 'known')
        return default_branch_reviewOfDefault(world);
    const strictest = strictestOf(files, (pattern) => pattern === branch || (isDefault && EVERY.has(pattern)));
    return strictest
        ? known(strictest)
        : unknown(`what a pull request into \`${branch}\` needs stands in no file`, live.known ? 'token' : live.settle);
}
/** Several rules for one branch add up, so the strictest is the least that is needed. */
function strictestOf(files, fits) {
    const found = files.flatMap(({ tool, branches }) => branches.filter(({ pattern }) => fits(pattern)).map(({ review, at }) => ({ review, at, from: tool })));
    return [...found].sort((a, b) => weight(b.review) - weight(a.review))[0];
}
const weight = (review) => review === undefined ? -1 : review.approvals * 2 + (review.codeOwners ? 1 : 0);
/** What the default branch is mostly called, where GitHub was not asked. */
const USUAL = (/* unused pure expression or super */ null && (['main', 'master', 'trunk']));
const defaultNames = (live) => live.known && live.value.defaultBranch.state === 'known' ? [live.value.defaultBranch.value.name] : USUAL;
const EVERY = new Set(['~DEFAULT_BRANCH', '~ALL', '*', '**', '**/*']);
const isOneOf = (names, pattern) => EVERY.has(pattern) || names.includes(pattern);
/** Whether files that name these branches may mean the default one; none named means all. */
const mayMeanDefault = (branches, { settings: { live } }) => branches.length === 0 || branches.some((branch) => defaultNames(live).some((name) => mayBe(branch, name)));
/** A pattern is not followed: it may mean what it has the name of in it, and what it has no name in at all. */
const mayBe = (branch, name) => branch === name || (/[^\w/.-]/u.test(branch) && (branch.includes(name) || !/\w{2}/u.test(branch)));
/** Whether a merge into the default branch starts this route: a push there, or the pull request itself when it is closed. */
function startsOnMerge({ start: { event, ref, closes } }, { settings: { live } }) {
    if (event !== 'push' && closes !== true)
        return false;
    const names = defaultNames(live).map((name) => `refs/heads/${name}`);
    return alternatives(ref).some((one) => isDefault(one, names));
}
function isDefault(ref, names) {
    if (ref.kind === 'text')
        return names.includes(ref.text);
    if (ref.kind === 'join')
        return true;
    if (ref.kind !== 'github' || !ref.like)
        return ref.kind === 'github';
    const { shape, not } = ref.like;
    return names.some((name) => hasShape(name, shape) && !not.some((other) => hasShape(name, other)));
}
/** Whether a name has a shape in which `*` stands for any text. A shape has one or two of them. */
function hasShape(name, shape) {
    const pieces = shape.split('*');
    const [first = '', ...rest] = pieces;
    const last = rest.pop();
    if (last === undefined)
        return name === shape;
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const piece of rest) {
        const found = name.indexOf(piece, at);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return at <= name.length - last.length;
}

;// CONCATENATED MODULE: ./build-rooms/rules/protection.js





/** What is known of an environment. Where GitHub was asked, its answer counts and not what files say. */
function stateOf({ name, at }, world) {
    const { live, files } = world.settings;
    const same = (one) => one.name.toLowerCase() === name.toLowerCase();
    const said = live.known ? live.value.environments : (0,facts/* unsaid */.DY)('not-asked', '');
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
    const settle = live.known ? facts/* SETTLES */.fQ[said.why] : live.settle;
    const file = perhapsSetUp(name, world);
    const where = file === undefined ? ' and stands in no file' : `; ${file}`;
    return {
        kind: 'unknown',
        because: (0,place/* unknown */.L5)(`how the environment \`${name}\` is protected is set on GitHub${where}${because}`, settle),
    };
}
/** The file that may set an environment up, as the end of a sentence, where none is known to set it up for this repository. */
function perhapsSetUp(name, { settings: { files } }) {
    const isIt = (one) => one.name.toLowerCase() === name.toLowerCase();
    const file = files.find(({ perhaps }) => perhaps?.some(isIt));
    return file && `${file.file} sets one of that name up, for a repository it does not name`;
}
const protectionOf = (set, from, at, where) => ({
    name: set.name,
    from,
    at,
    where,
    reviewers: (0,facts/* settled */.gu)(set.reviewers, []),
    preventSelfReview: (0,facts/* settled */.gu)(set.preventSelfReview, false),
    waitMinutes: (0,facts/* settled */.gu)(set.waitMinutes, 0),
    refs: (0,facts/* settled */.gu)(set.refs, { kind: 'any' }),
    customRules: (0,facts/* settled */.gu)(set.customRules, []),
    adminsCanBypass: (0,facts/* settled */.gu)(set.adminsCanBypass, false),
});
/** Judges each production environment by how it is protected; what is not known, or not there yet, is said. */
const judgeProtection = (world, judge) => [...productionEnvironments(world)].map(([environment, standing]) => byStanding(judgeState(environment, world, judge), standing, environment));
function judgeState(environment, world, judge) {
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
}
/** Where an environment is set up: the file that does it has the line, GitHub the page. */
const settingOf = ({ from, name }) => from === 'GitHub' ? { setting: `Settings \u2192 Environments \u2192 ${name}` } : {};
/** The jobs and files beside the one that a finding stands at, for the environment of a name. */
const says = ({ from }) => (from === 'GitHub' ? 'GitHub says' : `${from} declares`);
/**
 * Whether a change of what may deploy needs somebody's approval: only branches may deploy there into which a pull request
 * needs a review.
 */
function reviewBefore({ refs }, world) {
    if (!refs.known || refs.value.kind !== 'patterns')
        return undefined;
    const { patterns } = refs.value;
    if (!patterns.every(({ type }) => type === 'branch'))
        return undefined;
    const each = patterns.map(({ pattern }) => approvalsOf(pattern, world));
    const least = Math.min(...each);
    const names = listed(patterns.map(({ pattern }) => `\`${pattern}\``));
    return each.length > 0 && least > 0
        ? `only ${names} may deploy there, and a change of ${each.length === 1 ? 'it' : 'each'} needs ${approvalWords(least)}`
        : undefined;
}
const approvalsOf = (branch, world) => {
    const review = reviewOfBranch(branch, world);
    return review.known ? (review.value.review?.approvals ?? 0) : 0;
};
const approvalWords = (count) => (count === 1 ? 'an approval' : `${count} approvals`);
/**
 * Where only protected branches may deploy: what their protection asks for is known of the default branch alone, and there
 * may be others.
 */
function reviewOfProtected({ refs }, world) {
    if (!refs.known || refs.value.kind !== 'protected')
        return undefined;
    const review = reviewOfDefault(world);
    if (!review.known)
        return unknown(`only protected branches may deploy there, and ${review.because}`, review.settle);
    const approvals = review.value.review?.approvals ?? 0;
    return approvals === 0
        ? undefined
        : unknown(`only protected branches may deploy there; a change of the default one needs ${approvalWords(approvals)}, and whether a change of each other one does is not known`);
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

/***/ 516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   reviewDue: () => (/* binding */ reviewDue),
/* harmony export */   reviewOverdue: () => (/* binding */ reviewOverdue)
/* harmony export */ });
/* harmony import */ var _model_date_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(355);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(782);
/* harmony import */ var _model_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(842);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(742);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(837);
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(256);
/* harmony import */ var _reviews_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(135);








const reviewOverdue = {
    id: 'review-overdue',
    title: 'An identity was not reviewed in time',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_2__/* .CONTROLS */ .V.identityLifecycle,
    finds: 'A declared identity whose last review is longer ago than its `review.every`; where that is not stated, than 90 days for AI agents and for service accounts that reach production, and 180 days for bots and other service accounts. With `--history` a review counts only if `by` wrote or signed the commit that states it, where GitHub\u2019s no-reply addresses tell.',
    why: 'What an identity may do, who owns it and whether it is still needed drift apart from what was agreed, and a review is the only thing that notices.',
    fix: 'Look at what it may do, who owns it and whether it is needed; then set `review.last` to that day and `review.by` to who looked.',
    cannotSee: 'What a review looked at, and approvals on GitHub that no trailer of the commit names; an author is who the commit says. On a pull request the dates of the base count, since a change cannot review itself. Days are days of UTC.',
    whenNot: 'Where reviews are recorded in another system and the manifest only copies them.',
    needs: 'manifest',
    judge: (world) => (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_3__.judgeManifest)(world, (declared, held) => judgeOne(declared, held, world)),
};
/** The last day for the next review, where anything says one; see {@link lastReview} for what counts. */
function reviewDue(declared, held, world) {
    const every = intervalOf(declared, held, world);
    const from = [(0,_reviews_js__WEBPACK_IMPORTED_MODULE_6__/* .lastReview */ .PP)(declared, world), declared.created].find((day) => day !== undefined && day <= world.asOf);
    return every === undefined || from === undefined ? undefined : (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(from, every.days);
}
function judgeOne(declared, held, world) {
    const { review, id, expires } = declared;
    const subject = (0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_3__.subjectOf)(declared);
    const every = intervalOf(declared, held, world);
    if (every === undefined)
        return [];
    if (expires !== undefined && expires < world.asOf)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notApplicable */ .hH)(subject, declared.at, 'it has ended')];
    const isFuture = review.last !== undefined && review.last > world.asOf;
    const counted = (0,_reviews_js__WEBPACK_IMPORTED_MODULE_6__/* .lastReview */ .PP)(declared, world);
    const isLate = !isFuture && review.last !== undefined && (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(review.last, every.days) < world.asOf;
    // One that is too old anyway needs no history.
    const last = isLate ? review.last : counted;
    const another = isFuture || isLate ? undefined : (0,_reviews_js__WEBPACK_IMPORTED_MODULE_6__/* .writtenByAnother */ .cZ)(declared, world);
    const created = declared.created !== undefined && declared.created <= world.asOf ? declared.created : undefined;
    const from = last ?? created;
    const at = (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(declared, review.last === undefined ? 'review' : 'review.last');
    const due = from === undefined ? undefined : (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(from, every.days);
    if (due !== undefined && world.asOf <= due)
        return [
            (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .met */ .BG)(subject, at, `${last === undefined ? `it was created on ${from}` : `it was reviewed on ${from}`}, and the next review is due on ${due}`),
        ];
    if (another !== undefined)
        return [ofAnother(declared, another, every.because, at)];
    return [
        (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notMet */ .aw)(subject, at, {
            message: `\`${id}\` ${said(review.last, isFuture, last, created, due, world.asOf)}`,
            why: `${every.because}. Until somebody looks, nobody knows that what it may do is still what was agreed.`,
            fix: `Look at what it may do, who owns it and whether it is needed; then write \`review: { last: ${world.asOf}, by: '@\u2026' }\`${declared.created === undefined && last === undefined ? ', or, where it is new, `created:` with the day it was made' : ''}.`,
        }),
    ];
}
/** Only what history tells: who approved it on GitHub stands in no commit. */
const ofAnother = ({ id, review: { by = '', last = '' }, ...declared }, author, because, at) => (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notMet */ .aw)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_3__.subjectOf)({ id }), at, {
    message: `\`${id}\` has no review that counts: the review by ${by} of ${last} was written by ${author}`,
    why: `${because}. A review that others write down says nothing of whether ${by} looked.`,
    fix: `Let ${by} look and state the review in a commit of their own, or in one that names them: \`Reviewed-by: \u2026 <\u2026@users.noreply.github.com>\`.`,
    confidence: 'medium',
    related: declared.where['review.by']
        ? [{ at: declared.where['review.by'], text: 'who is said to have looked' }]
        : [],
});
function said(written, isFuture, last, created, due, asOf) {
    const late = due === undefined ? '' : `; a review was due on ${due}, ${daysWords((0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .daysBetween */ .YM)(due, asOf))} ago`;
    if (last !== undefined)
        return `was last reviewed on ${last}${late}`;
    if (isFuture)
        return `has a review on ${written}, which is still to come and counts for nothing${late}`;
    return created === undefined
        ? 'has no review that counts, and nothing says since when it is there'
        : `was created on ${created} and has no review that counts${late}`;
}
const daysWords = (days) => (days === 1 ? 'a day' : `${days} days`);
/** How often it is to be looked at, in days, and what says so. */
function intervalOf(declared, held, world) {
    const { every } = declared.review;
    if (every)
        return { days: Math.ceil(every.hours / 24), because: `Its entry asks for a review every ${every.text}` };
    const { matrix } = world.expects;
    const one = _matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .ONE_OF */ .h[declared.class];
    const production = reachesProduction(declared, held, world);
    const days = (0,_model_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewDaysOf */ .Xs)(matrix, declared.class, production ? 'production' : 'staging');
    if (days === undefined)
        return undefined;
    const isSame = days === (0,_model_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewDaysOf */ .Xs)(matrix, declared.class, production ? 'staging' : 'production');
    const where = isSame ? '' : production ? ' that reaches production' : ' below production';
    return { days, because: `${one.charAt(0).toUpperCase()}${one.slice(1)}${where} is reviewed every ${days} days` };
}
const tiers = new WeakMap();
/** By the environments it is declared for, and by what it is seen to reach. */
function reachesProduction(declared, { usesOf }, world) {
    const production = tiers.get(world) ??
        new Set(world.environments.filter(({ tier }) => tier === 'production').map(({ name }) => name.toLowerCase()));
    tiers.set(world, production);
    return ((declared.environments ?? []).some((name) => production.has(name.toLowerCase())) ||
        usesOf(declared).some(({ use }) => use.tiers.includes('production')));
}


/***/ }),

/***/ 97:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  reviewPredatesChange: () => (/* binding */ reviewPredatesChange)
});

// EXTERNAL MODULE: ./build-rooms/model/manifest.js
var manifest = __nccwpck_require__(782);
// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
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

// EXTERNAL MODULE: ./build-rooms/rules/controls.js
var controls = __nccwpck_require__(847);
// EXTERNAL MODULE: ./build-rooms/rules/identity-kit.js
var identity_kit = __nccwpck_require__(742);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(837);
// EXTERNAL MODULE: ./build-rooms/rules/reviews.js
var reviews = __nccwpck_require__(135);
;// CONCATENATED MODULE: ./build-rooms/rules/review-predates-change.js







const reviewPredatesChange = {
    id: 'review-predates-change',
    title: 'What an identity can do changed after its last review',
    category: 'identity-lifecycle',
    severity: 'low',
    controls: controls/* CONTROLS */.V.identityLifecycle,
    finds: 'A declared identity of which a workflow or local action that uses it, or its own `may`, `environments`, `principal`, `secrets` or `authentication` in the manifest, was last changed on a day after its `review.last`. The history of the clone is read for it with `--history`.',
    why: 'Who reviewed it agreed to what it could do on that day. What came later was agreed to by nobody who answers for the identity.',
    fix: 'Look at what changed since; where it is as it should be, set `review.last` to that day and `review.by` to who looked.',
    cannotSee: 'Whether a change of a workflow matters, what the scripts do that its steps run, lines that were taken away from the manifest, and what is not committed yet. Days are days of UTC and of the commit, so what was written before the review and merged after it is not seen. A change in the very commit that states the review counts as reviewed.',
    whenNot: 'Where workflows change often and each change is approved by the owner of the identity.',
    needs: 'manifest',
    judge: (world) => (0,identity_kit.judgeManifest)(world, (declared, held) => judgeOne(declared, held, world)),
};
function judgeOne(declared, held, world) {
    const subject = (0,identity_kit.subjectOf)(declared);
    const { expires } = declared;
    if (declared.review.last === undefined)
        return [];
    const at = (0,manifest/* placeOf */.$t)(declared, 'review.last');
    if (expires !== undefined && expires < world.asOf)
        return [(0,kit/* notApplicable */.hH)(subject, at, 'it has ended')];
    const last = (0,reviews/* lastReview */.PP)(declared, world);
    if (last === undefined)
        return [(0,kit/* notApplicable */.hH)(subject, at, 'it has no review that counts')];
    const { history } = world;
    if (!history.known)
        return [{ subject, at, outcome: 'unknown', because: history }];
    const told = [
        ...filesOf(declared, held).map((file) => changeOfFile(file, last, history.value)),
        ownChange(declared, last, held.manifest.file, history.value),
    ];
    const commit = (0,reviews/* lineOfReview */.A6)(declared, history.value)?.commit;
    const later = told.flatMap((one) => (one.kind === 'later' && one.commit !== commit ? [one] : []));
    const [first] = [...later].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
    if (first) {
        const own = later.some(({ file }) => file === held.manifest.file);
        return [
            (0,kit/* notMet */.aw)(subject, at, {
                message: `\`${declared.id}\` was last reviewed on ${last}; ${saidOf(later, held.manifest.file)}`,
                why: 'Who reviewed it agreed to what it could do on that day, and nobody is seen to have looked since.',
                fix: `Look at what changed since ${last}; where that is as it should be, write \`review: { last: ${world.asOf}, by: '@\u2026' }\`.`,
                // A change of a workflow need not be one of what the identity does there.
                confidence: own ? 'high' : 'medium',
                related: (0,identity_kit.usedAt)(held.usesOf(declared).filter(({ use }) => later.some(({ file }) => use.files.includes(file)))),
            }),
        ];
    }
    const untold = told.find((one) => one.kind === 'unknown');
    if (untold)
        return [{ subject, at, outcome: 'unknown', because: untold.because }];
    return [(0,kit/* met */.BG)(subject, at, `nothing of what it can do is seen to have changed after ${last}`)];
}
/** The workflows and local actions that use it. */
const filesOf = (declared, held) => [
    ...new Set(held
        .usesOf(declared)
        .flatMap(({ use }) => [...use.files, use.at.span.file])
        .filter((file) => isRead(file) && inOther(file) === undefined)),
].sort();
const isRead = (file) => /^\.github\/|(?:^|\/)action\.ya?ml$/u.test(file);
const NOT_LATER = { kind: 'not-later' };
function changeOfFile(file, last, { changes, reaches }) {
    const change = Object.hasOwn(changes, file) ? changes[file] : undefined;
    if (change && change.day > last)
        return { kind: 'later', file, ...change };
    if (reaches !== undefined)
        return reaches > last ? tooShort(reaches, last) : NOT_LATER;
    return change ? NOT_LATER : untold(`${(0,identity_kit.quoted)(file)} is not committed`);
}
function ownChange(declared, last, file, history) {
    const { lines, commits, reaches, noLines } = history;
    if (noLines !== undefined)
        return untold(`when its entry changed: ${noLines}`);
    const set = (0,reviews/* authorityLines */.Z_)(declared).map((line) => lines[String(line)]?.commit);
    const review = (0,reviews/* lineOfReview */.A6)(declared, history)?.commit;
    const days = set.flatMap((commit) => {
        const day = commit === undefined || commit === review ? undefined : commits[commit]?.day;
        return commit === undefined || day === undefined || day <= last ? [] : [{ day, commit }];
    });
    const [latest] = days.sort((a, b) => (a.day > b.day ? -1 : 1));
    if (latest)
        return { kind: 'later', file, ...latest };
    // A line of which nothing is told was set before a shallow clone begins.
    return set.includes(undefined) && (reaches === undefined || reaches > last) ? tooShort(reaches, last) : NOT_LATER;
}
const untold = (because) => ({ kind: 'unknown', because: (0,place/* unknown */.L5)(because, 'history') });
const tooShort = (reaches, last) => untold(reaches === undefined
    ? 'history does not tell who set its lines'
    : `the history that is here reaches back to ${reaches}, and the review was on ${last}; fetch more of it (fetch-depth: 0)`);
const MOST = 3;
function saidOf(later, manifest) {
    const words = later.map(({ file, day }, index) => `${file === manifest ? 'its own entry' : (0,identity_kit.quoted)(file)} ${index === 0 ? 'changed ' : ''}on ${day}`);
    const left = words.length - MOST;
    return (0,kit/* listed */.KE)([...words.slice(0, MOST), ...(left > 0 ? [`${left} more`] : [])]);
}


/***/ }),

/***/ 135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ lineOfReview),
/* harmony export */   PP: () => (/* binding */ lastReview),
/* harmony export */   Z_: () => (/* binding */ authorityLines),
/* harmony export */   cZ: () => (/* binding */ writtenByAnother)
/* harmony export */ });
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(782);

/** The line that states the last review, where history tells which commit brought that day. */
function lineOfReview({ review, where }, { lines }) {
    const line = where['review.last'] && lines[String(where['review.last'].span.line)];
    return line && review.last !== undefined && line.dates.includes(review.last) ? line : undefined;
}
/** Who wrote a review that is somebody else's, as `@login`; nothing where it is their own, or history does not tell. */
function writtenByAnother(declared, { history }) {
    const by = /^@([^/\s]+)$/u.exec(declared.review.by ?? '')?.[1]?.toLowerCase();
    if (by === undefined || !history.known)
        return undefined;
    const line = lineOfReview(declared, history.value);
    const signed = line && history.value.commits[line.commit];
    // An address that tells no login may be theirs.
    if (!signed?.author || signed.hasNameless)
        return undefined;
    return [signed.author, ...signed.others].includes(by) ? undefined : `@${signed.author}`;
}
/** The day of the last review that counts: one that is still to come, or that somebody else wrote, does not. */
function lastReview(declared, world) {
    const { last } = declared.review;
    if (last === undefined || last > world.asOf)
        return undefined;
    return writtenByAnother(declared, world) === undefined ? last : undefined;
}
/** Whether a place of the manifest belongs to what an identity can do. */
const isAuthority = (key) => /^(?:may|environments|principal|secrets|authentication)(?:\.|$)/u.test(key);
/** The lines that say what an identity can do. */
const authorityLines = (declared) => [
    ...new Set(Object.keys(declared.where)
        .filter(isAuthority)
        .map((key) => (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(declared, key).span.line)),
];


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   scopeDrift: () => (/* binding */ scopeDrift)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);
/* harmony import */ var _model_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(782);
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(847);
/* harmony import */ var _identity_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
/* harmony import */ var _identity_matches_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(837);






const scopeDrift = {
    id: 'scope-drift',
    title: 'An identity acts where or how it is not declared',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: _controls_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTROLS */ .V.excessAuthority,
    finds: 'A declared identity that acts in an environment, in a workflow or with an effect that its entry does not list. A list that is not stated is not asked.',
    why: 'What an identity may do was agreed on as it is written. What it does beyond that, nobody has agreed to, and a review of the entry does not see it.',
    fix: 'Take the use away, give that work an identity of its own, or write it into the entry, so that its owner sees the change.',
    cannotSee: 'What it does in scripts that cannot be followed, and in environments whose name only the run knows.',
    whenNot: 'Where the lists of the manifest are examples. Then leave them out.',
    needs: 'manifest',
    judge: (world) => {
        const held = (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_3__.reconcile)(world);
        if (!held.known)
            return [];
        const acting = held.value.uses.filter(({ use, declared }) => use.acts && declared.length > 0);
        return [...(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(acting, ({ identity, use }) => `${identity.key}\n${use.job.file}`).values()].flatMap((all) => judgeInFile(all));
    },
};
/** One answer for each identity and workflow: a change of the entry, or of the workflow, mends all of it. */
function judgeInFile(all) {
    const beyond = all.flatMap((one) => beyondOf(one));
    const [first] = beyond;
    const [known] = all;
    if (!known)
        return [];
    const { use } = first?.one ?? known;
    const entry = first?.entry ?? known.declared[0];
    if (!entry)
        return [];
    const subject = { ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .jobSubject */ .u8)('identity', use.job, use.step), id: entry.id };
    if (!first)
        return [(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .met */ .BG)(subject, use.at, 'it acts as it is declared')];
    const keys = ['environments', 'workflows', 'may'].flatMap((key) => {
        const names = distinct(beyond.filter((one) => one.key === key && one.entry === entry).flatMap((one) => one.names));
        return names.length === 0 ? [] : [{ key, names }];
    });
    return [
        (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .notMet */ .aw)(subject, use.at, {
            message: `\`${entry.id}\` ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(keys.map(words))}, which its entry does not list`,
            why: `Its entry is what was agreed on${production(beyond)}. Nobody has agreed to more, and who reviews the entry does not see it.`,
            fix: `Take that away here or give the work an identity of its own. If it is meant, write it into the entry of \`${entry.id}\`: ${(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(keys.map(({ key, names }) => `\`${key}: ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.yamlList)([...(entry[key] ?? []), ...names])}\``))}.`,
            // With which of a job's accounts something is done is not always seen.
            confidence: keys.every(({ key }) => key === 'may') ? 'medium' : 'high',
            related: [
                ...keys.map(({ key }) => ({ at: (0,_model_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(entry, key), text: `what is declared under \`${key}\`` })),
                ...(0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .alsoAt */ .lp)((0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.distinctPlaces)(beyond.slice(1).map(({ one }) => one.use.at)).filter((at) => at !== use.at), 'here too'),
            ],
            chain: (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .chainOf */ .dR)(use.job),
        }),
    ];
}
const distinct = (names) => [...new Set(names)].sort();
function words({ key, names }) {
    switch (key) {
        case 'environments':
            return `acts in the environment${names.length === 1 ? '' : 's'} ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(names)}`;
        case 'workflows':
            return `acts in ${(0,_identity_kit_js__WEBPACK_IMPORTED_MODULE_2__.quotedList)(names)}`;
        case 'may':
            return (0,_kit_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(Object.entries(_model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .EFFECT_VERBS */ .fB).flatMap(([effect, verb]) => (names.includes(effect) ? [verb] : [])));
    }
}
const production = (beyond) => beyond.some(({ one }) => one.use.tiers.includes('production')) ? ', and this reaches production' : '';
/** Of several entries that it is, each says a part: what none of them lists is beyond. */
function beyondOf(one) {
    const { use, declared } = one;
    const [entry] = declared;
    if (!entry)
        return [];
    const environments = missingInAll(declared.map((each) => (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_3__.environmentsBeside)(each, use)));
    const may = missingInAll(declared.map((each) => effectsBeside(each, use)));
    return [
        ...(environments.length > 0 ? [{ key: 'environments', names: environments, one, entry }] : []),
        ...(declared.some((each) => (0,_identity_matches_js__WEBPACK_IMPORTED_MODULE_3__.isInWorkflows)(each, use))
            ? []
            : [{ key: 'workflows', names: [use.job.file], one, entry }]),
        ...(may.length > 0 ? [{ key: 'may', names: may, one, entry }] : []),
    ];
}
const missingInAll = (lists) => (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)));
const effectsBeside = ({ may }, { effects }) => may === undefined ? [] : effects.filter((effect) => effect !== 'run-agent' && !may.includes(effect));


/***/ }),

/***/ 657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   sU: () => (/* binding */ isHandedIn),
/* harmony export */   vN: () => (/* binding */ opensDeployment)
/* harmony export */ });
/* unused harmony exports isOutside, proves, isOverridable, usesByAccount, CHANGES, ships, outsideStarts, sharedWithOutsiders, mostGrave, LOWER, changesProduction, lowerTiers, sharedByTiers, distinctPlaces */
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(837);

/** What these open is not changed by a deployment: a channel that two tiers report to is no deploy account. */
const NO_DEPLOY_ACCOUNT = ['github', 'model', 'chat', 'scanner', 'signing'];
const opensDeployment = ({ opens }) => !NO_DEPLOY_ACCOUNT.includes(opens);
/** An account that one place of GitHub's holds under one name: where a job has no environment, none can stand above it. */
const isNamed = ({ account, source }) => !account.includes(' | ') && (isStored(source) || /^(?:secrets|vars)\./u.test(account));
/** Without an environment on any way. */
const isOutside = ({ job: { environment } }) => environment === undefined || (environment.value.kind === 'text' && environment.value.text === '');
/** A use that proves which account it is: written out whole, or a secret that no environment can override. */
const proves = (use) => use.literalAccount || (isOutside(use) && isNamed(use));
/** A name that its environment may hold too, with another value than outside. */
const isOverridable = (use) => !use.literalAccount && !isOutside(use) && isNamed(use);
/** Where only callers outside this repository start a job, what it is handed has the name the job gives it. */
const isHandedIn = ({ source, starts }) => source.kind === 'handed-in' || (starts.length > 0 && starts.every(({ event }) => event === 'workflow_call'));
/** GitHub ignores case in the names of secrets and variables; a principal is compared as it is. */
const accountKey = ({ provider, account, literalAccount }) => `${provider}\n${literalAccount ? account : account.toLowerCase()}`;
/** The uses of each account that can change what is deployed, each account as one place holds it. */
const usesByAccount = ({ credentials }, which) => [
    ...groupBy(credentials.filter((use) => opensDeployment(use) && which(use)), accountKey).values(),
];
const CHANGES = (/* unused pure expression or super */ null && (['deploy', 'destroy', 'migrate']));
/** Whether a job ships to production with it, or to what nothing says is less. */
function ships({ tiers, effects }) {
    if (tiers.includes('production'))
        return effects.length > 0 ? 'production' : undefined;
    return tiers.length === 0 && effects.some((effect) => CHANGES.includes(effect)) ? 'unknown' : undefined;
}
/** Events that begin with a pull request as it stands, whoever wrote it. */
const isOfPullRequest = ({ who }) => who === 'fork';
/**
 * The starts that give a credential to who may not write, or to code that nobody has reviewed. What waits for an approval
 * is not given; an environment below production is no proof of one.
 */
const outsideStarts = ({ starts, job, tiers }) => starts.filter((start) => (isOfPullRequest(start) || (start.who === 'anyone' && !start.checked)) &&
    (!start.held || (job.environment !== undefined && !tiers.includes('production'))));
const found = new WeakMap();
/**
 * One for each workflow that ships with an account that pull requests are given too. Where nothing says that it ships to
 * production, pull requests that ship with it as well may be given previews of the same kind.
 */
function sharedWithOutsiders(world) {
    const known = found.get(world) ?? usesByAccount(world, isProven).flatMap(sharedByAccount);
    found.set(world, known);
    return known;
}
const isProven = (use) => proves(use) && (use.literalAccount || !isHandedIn(use));
function sharedByAccount(uses) {
    const given = uses.filter((use) => outsideStarts(use).length > 0);
    const shipping = given.length === 0 ? [] : uses.filter((use) => mayShip(use) && shipsInside(use));
    return [...groupBy(shipping, ({ job }) => job.file).values()].flatMap((inFile) => {
        const use = mostGrave(inFile);
        const shown = use && ships(use) === 'unknown' ? given.filter(({ effects }) => effects.length === 0) : given;
        return use && shown.length > 0 ? [{ use, given: shown }] : [];
    });
}
/** To production, or to what neither the job nor the name of the account says is less. */
const mayShip = (use) => ships(use) === 'production' || (ships(use) === 'unknown' && !namesLower(use));
const namesLower = ({ namedTiers }) => namedTiers.length > 0 && !namedTiers.includes('production');
/** Something else than a pull request starts it too; what only closes one has no other start. */
const shipsInside = (use) => use.starts.length > outsideStarts(use).length || use.starts.length === 0;
/** What is taken to production first, and of that what is more than published. */
const mostGrave = (uses) => {
    const production = uses.filter((use) => ships(use) === 'production');
    const changing = (list) => list.find(({ effects }) => effects.some((effect) => CHANGES.includes(effect)));
    return changing(production) ?? production[0] ?? changing(uses) ?? uses[0];
};
const LOWER = (/* unused pure expression or super */ null && (['staging', 'development', 'preview']));
const changesProduction = (use) => ships(use) === 'production';
const lowerTiers = (uses) => LOWER.filter((tier) => uses.some(({ tiers }) => tiers.includes(tier)));
/** The accounts that ship to production and below. What pull requests are given of them is told as that. */
function sharedByTiers(world) {
    const given = new Set(sharedWithOutsiders(world).flatMap((one) => one.given));
    return usesByAccount(world, (use) => proves(use) && use.tiers.length > 0)
        .map((uses) => uses.flatMap((use) => (given.has(use) ? withoutPreviews(use) : [use])))
        .filter((uses) => uses.some(changesProduction) && uses.some(shipsBelow));
}
const withoutPreviews = (use) => changesProduction(use) ? [{ ...use, tiers: use.tiers.filter((tier) => tier !== 'preview') }] : [];
/** Some of what it ships goes to a lower tier. */
const shipsBelow = ({ tiers, effects }) => effects.length > 0 && tiers.some((tier) => tier !== 'production');
/** Each place once, however many calls lead there. */
const distinctPlaces = (uses) => [
    ...new Map(uses.map(({ at }) => [`${at.span.file}:${at.span.line}`, at])).values(),
];


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
/******/ 	var __webpack_exports__ = __nccwpck_require__(656);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;