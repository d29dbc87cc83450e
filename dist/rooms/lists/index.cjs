/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 8286:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = { ...__nccwpck_require__(1435), ...__nccwpck_require__(1198), ...__nccwpck_require__(6893), ...__nccwpck_require__(2101), ...__nccwpck_require__(2449), ...__nccwpck_require__(7574), ...__nccwpck_require__(5483), ...__nccwpck_require__(5993), ...__nccwpck_require__(4726), ...__nccwpck_require__(4574), ...__nccwpck_require__(7943), ...__nccwpck_require__(8075), ...__nccwpck_require__(2366), ...__nccwpck_require__(6904), ...__nccwpck_require__(504), ...__nccwpck_require__(1029), ...__nccwpck_require__(6834), ...__nccwpck_require__(9701), ...__nccwpck_require__(3561), ...__nccwpck_require__(6343), ...__nccwpck_require__(6165), ...__nccwpck_require__(5724), ...__nccwpck_require__(7224), ...__nccwpck_require__(700), ...__nccwpck_require__(1890), ...__nccwpck_require__(4142), ...__nccwpck_require__(8106), ...__nccwpck_require__(5486), ...__nccwpck_require__(6506), lend: (given) => { (__nccwpck_require__(1350)/* .lend */ .o)(given[0]); } };


/***/ }),

/***/ 2814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export isUserError */
/**
 * An error the user can act on: the message says what is wrong and what to write instead, and is shown as it is (through
 * `safe/`). Everything else that is thrown is our bug. `exit` is the process's exit code: 2 usage or configuration, 3 incomplete.
 */
class UserError extends Error {
    exit;
    /** One for each thing that is wrong; a line end inside of one is text, and shown as such. */
    lines;
    constructor(message, exit = 2) {
        const lines = typeof message === 'string' ? [message] : message;
        super(lines.join('\n'));
        this.name = 'UserError';
        this.lines = lines;
        this.exit = exit;
    }
}
/** By its form, since a part that is loaded late has a class of the same name. */
const isUserError = (error) => error instanceof Error && error.name === 'UserError' && 'lines' in error && 'exit' in error;
/** The word of `known` nearest to `word`, if it is near enough to be meant. */
function nearest(word, known) {
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of known) {
        const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) >= limit)
        return limit;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? limit;
}


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ isDate),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   fi: () => (/* binding */ addDays)
/* harmony export */ });
/* unused harmony export dayOf */
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
/* harmony export */   $3: () => (/* binding */ problemWords),
/* harmony export */   DY: () => (/* binding */ unsaid),
/* harmony export */   fQ: () => (/* binding */ SETTLES),
/* harmony export */   gu: () => (/* binding */ settled)
/* harmony export */ });
/* unused harmony exports fact, absent */
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
/* harmony export */   iB: () => (/* binding */ TIERS),
/* harmony export */   mP: () => (/* binding */ AUTHENTICATIONS),
/* harmony export */   tQ: () => (/* binding */ EFFECTS)
/* harmony export */ });
/** How a machine proves who it is. One list for the workflows and the manifest. */
const AUTHENTICATIONS = [
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
];
const CLASSES = ['human', 'service-account', 'bot', 'ai-agent'];
const TIERS = ['production', 'staging', 'development', 'preview'];
const EFFECTS = [
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
];
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

/***/ 1680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* unused harmony export CATEGORIES */
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

/***/ 7066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony exports MAX_CHOICES, text, truth, asString, oneOf, join, secretsOf */
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

/***/ 1350:
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

/***/ 1435:
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
var value = __nccwpck_require__(7066);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(9837);
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

/***/ 1198:
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

/***/ 4647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jj: () => (/* binding */ useOf)
/* harmony export */ });
/* unused harmony exports evidenceOf, recordOf */
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7066);
/* harmony import */ var _rules_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9837);
/* harmony import */ var _rules_missing_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9293);
/* harmony import */ var _rules_protection_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7946);








const met = (because) => ({ outcome: 'met', because });
const notMet = (because) => ({ outcome: 'not-met', because });
const notApplicable = (because) => ({ outcome: 'not-applicable', because });
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
        return met(record.because);
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
        return notApplicable(unasked(delivery));
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
function asksUnknown({ kind, name }, names, world) {
    const { manifest } = world;
    const declared = manifest.known
        ? manifest.value.environments.filter((one) => names.includes(one.name.toLowerCase()))
        : [];
    const approvers = [...new Set(declared.flatMap((one) => one.approvers ?? []))];
    const who = approvers.length === 0 ? '' : `; the manifest names ${listed(approvers)}`;
    const [file] = names.flatMap((one) => perhapsSetUp(one, world) ?? []);
    const where = (stand) => (file === undefined ? ` and ${stand} in no file` : `; ${file}`);
    return notKnown(kind === 'needed-job'
        ? `it waits for the job \`${name}\`; whom the environment of that asks is set on GitHub${where('stands')}${who}`
        : `it waits for the environment \`${name}\`, whose reviewers are set on GitHub${where('stand')}${who}`, 'online');
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
        return review === undefined ? notMet(`${says(protection)} that \`${name}\` asks nobody`) : met(review);
    }
    const asks = `\`${name}\` asks ${listed(reviewers.value.map((one) => one.name))}`;
    if (!preventSelfReview.known)
        return unsettled({ ...preventSelfReview, because: `${asks}; ${preventSelfReview.because}` });
    return preventSelfReview.value
        ? met(`${asks}, and not the one who started the run`)
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
        ? met(`${asks} ${listed(people)}, and not the one who started the run`)
        : notKnown(`${asks} ${listed(people)}, and cannot keep out the one who started the run`);
}
const uses = new WeakMap();
/** The use of the credential that a delivery acts with. */
function useOf({ job, account, authentication }, world) {
    const byJob = uses.get(world) ?? (0,_rules_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(world.credentials, (one) => one.job.id);
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
            return met('the workflow\u2019s own token, which acts as `github-actions[bot]`');
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
    ? met(`${quoted(login.account)}, ${login.by === 'app' ? 'as a GitHub App' : 'by federation'}`)
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
    return met(`${listed(scopes.map((one) => `\`${one}\``))}, until the job ends`);
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

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  explanationsOf: () => (/* binding */ explanationsOf)
});

// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(7066);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(9837);
// EXTERNAL MODULE: ./build-rooms/rules/protection.js + 2 modules
var protection = __nccwpck_require__(7946);
// EXTERNAL MODULE: ./build-rooms/policy/evidence.js
var evidence = __nccwpck_require__(4647);
// EXTERNAL MODULE: ./build-rooms/policy/findings.js + 3 modules
var findings = __nccwpck_require__(9477);
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
var starters = __nccwpck_require__(3711);
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

/***/ 9477:
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
/* harmony import */ var _rules_kit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9837);
/* harmony import */ var _rules_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7946);


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
    return once([...notSeenLines(world, blank), ...withoutHistory(together(rest, world), world)]);
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
/** Where nobody read the history, it is not known of each identity alike, and one line says so. */
function withoutHistory(lines, { history }) {
    const asked = lines.filter(({ because }) => !history.known && because === history.because);
    const [first, second] = asked;
    if (history.known || !first || !second)
        return lines;
    const [what = '', how = ''] = history.because.split('; ');
    const because = `${what}, so it is not known whether what ${asked.length} identities can do changed after their last review; ${how}`;
    return [...lines.filter((one) => !asked.includes(one)), { ...first, subject: 'identities', because }];
}
/** Several rules ask about one setting; that it is not known is said once. */
function once(lines) {
    const byWords = new Map(lines.map((line) => [JSON.stringify(line), line]));
    return [...byWords.values()];
}


/***/ }),

/***/ 2101:
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

/***/ 2449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   planOf: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var _model_date_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1355);
/* harmony import */ var _model_judgement_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1680);
/* harmony import */ var _rules_kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9837);



/** Rules that ask who acts and who answers for it: without that, nobody is there to do the rest. */
const INVENTORY = new Set([
    'agent-without-sponsor',
    'control-missing',
    'duplicate-identity',
    'identity-undeclared',
    'identity-unowned',
    'owner-gone',
    'owner-not-human',
]);
/** Rules about days. */
const REVIEW = new Set(['identity-expires-soon', 'review-overdue', 'identity-unused']);
const GRAVE = ['critical', 'high', 'medium'];
/** What a scan and the list of identities leave open, as work of thirty, sixty and ninety days. */
function planOf(report, roster, rules) {
    const { schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped } = roster;
    const whose = ownersOf(roster);
    const open = report.findings;
    const byRules = (wanted) => ofFindings(open.filter(wanted), rules, whose);
    const isAbout = (one) => INVENTORY.has(one.ruleId) || REVIEW.has(one.ruleId);
    const phase = (name, days, items) => ({
        name,
        days,
        by: (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(asOf, days),
        items,
    });
    return {
        ...{ schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped },
        phases: [
            phase('inventory', 30, [
                ...undeclared(roster),
                ...byRules(({ ruleId }) => INVENTORY.has(ruleId)),
                ...unknowns(report.unknown, whose),
            ]),
            phase('tighten', 60, byRules((one) => !isAbout(one) && GRAVE.includes(one.severity))),
            phase('review', 90, [
                ...byRules(({ ruleId }) => REVIEW.has(ruleId)),
                ...coming(roster),
                ...ending(report),
                ...byRules((one) => !isAbout(one) && !GRAVE.includes(one.severity)),
            ]),
        ],
    };
}
/** Without a manifest no rule asks: each identity that acts and that nobody declared is work all the same. */
function undeclared({ identities }) {
    if (identities.some(({ declared }) => declared))
        return [];
    const acting = identities.filter(({ acts }) => acts);
    if (acting.length === 0)
        return [];
    return [
        {
            title: 'Write an identity manifest (`countersign init`), and confirm who owns each identity',
            ...{ ruleId: '', severity: '' },
            owners: distinct(acting.map(({ likely }) => likely.owner)),
            notes: acting.map(({ id, class: kind, likely }) => `${id} (${kind})${likely.owner === '' ? '' : `: perhaps ${likely.owner}, by ${likely.because}`}`),
            places: acting.map(({ path, line }) => ({ path, line, column: 1 })),
        },
    ];
}
/** Who answers for a line: of the manifest, the owner of its entry; else whom CODEOWNERS names for the file. */
function ownersOf({ identities, owners }) {
    const declared = identities.filter((one) => one.declared).sort((a, b) => a.line - b.line);
    const byFile = (0,_rules_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(declared, ({ path }) => path);
    return (path, line) => {
        const entry = byFile.get(path)?.findLast((one) => one.line <= line);
        if (entry)
            return [entry.owner].filter((owner) => owner !== '');
        return owners[path] ?? [];
    };
}
/** One item a rule, the gravest first. */
const ofFindings = (findings, rules, whose) => [...(0,_rules_kit_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(findings, ({ ruleId }) => ruleId)]
    .map(([ruleId, all]) => {
    const card = rules.find(({ id }) => id === ruleId);
    return {
        title: `${card?.title ?? ruleId}. ${card?.fix ?? ''}`.trim(),
        ruleId,
        severity: _model_judgement_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.find((severity) => all.some((one) => one.severity === severity)) ?? '',
        owners: distinct(all.flatMap(({ path, line }) => whose(path, line))),
        notes: [],
        places: placesOf(all),
    };
})
    .sort((a, b) => rank(a) - rank(b) || (a.ruleId < b.ruleId ? -1 : 1));
const rank = ({ severity }) => _model_judgement_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.findIndex((one) => one === severity);
const SETTLES = {
    online: 'Ask GitHub what is set (`--online`, or a record of `countersign facts`)',
    token: 'Ask GitHub again with a token that may see more',
    manifest: 'Write into the identity manifest what only it can say',
    confirm: 'Confirm what the manifest proposes, by taking `# confirm` away',
    with: 'Give the other repositories (`--with OWNER/REPO=DIR`)',
    history: 'Scan a checkout with its history',
};
/** What could not be answered, by what would settle it. What nothing settles is no work. */
const unknowns = (all, whose) => Object.entries(SETTLES).flatMap(([settle, title]) => {
    const open = all.filter((one) => one.settle === settle);
    if (open.length === 0)
        return [];
    return [
        {
            title,
            ...{ ruleId: '', severity: '' },
            owners: distinct(open.flatMap(({ path, line }) => whose(path, line))),
            notes: [`${open.length} open question${open.length === 1 ? '' : 's'}`],
            places: placesOf(open),
        },
    ];
});
/** Reviews and ends that fall into these ninety days. */
function coming({ identities, asOf }) {
    const until = (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(asOf, 90);
    const isNear = (day) => day !== '' && day >= asOf && day <= until;
    return [
        ...item('Review what is due', identities.filter(({ reviewDue }) => isNear(reviewDue)), ({ id, reviewDue }) => `${id}: due on ${reviewDue}`),
        ...item('Renew or retire what ends', identities.filter(({ expires }) => isNear(expires)), ({ id, expires }) => `${id}: ends on ${expires}`),
    ];
}
const item = (title, all, note) => all.length === 0
    ? []
    : [
        {
            title,
            ...{ ruleId: '', severity: '' },
            owners: distinct(all.map(({ owner }) => owner)),
            notes: all.map(note),
            places: placesOf(all),
        },
    ];
/** Exceptions that end in these ninety days, or that have ended. */
function ending({ exceptions, asOf }) {
    const until = (0,_model_date_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(asOf, 90);
    const open = exceptions.filter((one) => one.until !== '' && one.until <= until);
    if (open.length === 0)
        return [];
    return [
        {
            title: 'Repair what an exception excuses before it ends, or agree on it anew',
            ...{ ruleId: '', severity: '' },
            owners: distinct(open.map(({ owner }) => owner)),
            notes: open.map(({ ruleId, until: end }) => `${ruleId}: until ${end}`),
            places: placesOf(open),
        },
    ];
}
const placesOf = (all) => [
    ...new Map(all.map(({ path, line, column = 1 }) => [`${path}:${line}`, { path, line, column }])).values(),
];
const distinct = (texts) => [...new Set(texts)].filter((text) => text !== '').sort();


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   saysOf: () => (/* binding */ saysOf),
/* harmony export */   whoIs: () => (/* binding */ whoIs)
/* harmony export */ });
/* harmony import */ var _rules_kit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9837);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1435);


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

/***/ 7574:
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
var value = __nccwpck_require__(7066);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(9837);
// EXTERNAL MODULE: ./build-rooms/policy/evidence.js
var evidence = __nccwpck_require__(4647);
// EXTERNAL MODULE: ./build-rooms/policy/findings.js + 3 modules
var findings = __nccwpck_require__(9477);
// EXTERNAL MODULE: ./build-rooms/policy/credentials.js + 1 modules
var credentials = __nccwpck_require__(1435);
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
var starters = __nccwpck_require__(3711);
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

/***/ 5993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  retirementOf: () => (/* binding */ retirementOf)
});

// EXTERNAL MODULE: ./build-rooms/errors.js
var errors = __nccwpck_require__(2814);
;// CONCATENATED MODULE: ./build-rooms/policy/dependants.js

/** Every place that depends on what has a name: an identity, a principal, a secret, an environment, the label of a runner. */
function dependantsOf(roster, wanted) {
    const name = wanted.replace(/^secrets\./iu, '');
    const identities = identitiesCalled(roster, wanted);
    const is = thingsCalled(roster, name, identities);
    if (is.length === 0)
        throw nobody(roster, wanted);
    const { schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped } = roster;
    return {
        ...{ schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped },
        name: wanted,
        is,
        dependants: usesOf(roster, name, identities),
    };
}
const lower = (text) => text.toLowerCase();
const plain = (handle) => lower(handle).replace(/^@/u, '');
/** By id, by principal, or by what workflows call them. A principal compares whole. */
const identitiesCalled = ({ identities }, name) => identities.filter(({ id, principal, accounts }) => plain(id) === plain(name) ||
    principal === name ||
    accounts.some((one) => one === name || (/^(?:secrets|vars)\./u.test(one) && lower(one) === lower(name))));
const find = (all, name) => all.find((one) => lower(one.name) === lower(name));
function thingsCalled(roster, name, identities) {
    const secret = find(roster.secrets, name);
    const carried = roster.identities.filter(({ secrets }) => secrets.some((one) => lower(one) === lower(name)));
    const environment = roster.environments.find((one) => lower(one.name) === lower(name));
    const runner = find(roster.runners, name);
    return [
        ...identities.map(identityThing),
        ...(secret || carried.length > 0
            ? [{ kind: 'secret', name: secret?.name ?? name, about: aboutSecret(secret, carried) }]
            : []),
        ...(environment
            ? [{ kind: 'environment', name: environment.name, about: `tier ${environment.tier}` }]
            : []),
        ...(runner ? [{ kind: 'runner', name: runner.name, about: 'a machine of one\u2019s own' }] : []),
    ];
}
function identityThing({ id, class: kind, owner, likely, declared, path, line }) {
    const owned = owner !== '' ? `owned by ${owner}` : 'nobody owns it';
    const guess = owner === '' && likely.owner !== '' ? `, perhaps ${likely.owner} (${likely.because})` : '';
    return {
        kind: 'identity',
        name: id,
        about: `${kind}, ${declared ? 'declared' : 'not declared'}, ${owned}${guess}`,
        ...(declared && { declaredAt: { path, line, column: 1 } }),
    };
}
function aboutSecret(secret, carried) {
    const declared = carried.filter((one) => one.declared).map(({ id }) => id);
    const carries = declared.length > 0 ? [`carries ${declared.join(', ')}`] : ['carries nobody that is declared'];
    const { stored } = secret ?? {};
    const kept = stored ? [stored.length === 0 ? 'GitHub has no such secret' : `stored in ${stored.join('; ')}`] : [];
    return [...carries, ...kept].join('; ');
}
/** Of an identity, also what reads its secrets: they are it, for whoever holds them. */
function usesOf(roster, name, identities) {
    const names = new Set([
        lower(name),
        ...identities.flatMap(({ id, principal, accounts, secrets, declared }) => [id, principal, ...accounts, ...(declared ? secrets : [])].filter((one) => one !== '').map(lower)),
    ]);
    const called = ({ name: one }) => names.has(lower(one));
    return onceEach([
        ...identities.flatMap(({ uses }) => uses),
        ...roster.secrets.filter(called).flatMap(({ uses }) => uses),
        ...roster.environmentUses.filter((one) => lower(one.name) === lower(name)).flatMap(({ uses }) => uses),
        ...roster.runners.filter((one) => lower(one.name) === lower(name)).flatMap(({ uses }) => uses),
        ...roster.mentions.filter(called).flatMap(({ uses }) => uses),
    ]);
}
/** A place once, however many ways lead to it; what is said first says most. */
function onceEach(uses) {
    const known = new Map();
    for (const use of uses) {
        const key = `${use.path}\n${use.line}\n${use.job}\n${use.job === '' ? use.how : ''}`;
        const before = known.get(key);
        known.set(key, before ? { ...before, effects: distinct([...before.effects, ...use.effects]) } : use);
    }
    return [...known.values()].sort((a, b) => a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1);
}
const distinct = (texts) => [...new Set(texts)].sort();
function nobody(roster, name) {
    const all = [
        ...roster.identities.flatMap(({ id, principal, accounts, secrets }) => [id, principal, ...accounts, ...secrets]),
        ...[...roster.secrets, ...roster.environments, ...roster.runners].map((one) => one.name),
    ].filter((one) => one !== '');
    const near = (0,errors/* nearest */.pA)(name, all);
    return new errors/* UserError */.yo(`Nothing here has the name ${name}: no identity, principal, secret, environment or label of a runner${near === undefined ? '; countersign identities lists them' : `; did you mean ${near}?`}`);
}

;// CONCATENATED MODULE: ./build-rooms/policy/retire.js

/** How to take away what has a name: what depends on it, the order that breaks nothing, and how to prove that it is gone. */
function retirementOf(roster, name) {
    const found = dependantsOf(roster, name);
    const bare = name.replace(/^secrets\./iu, '');
    const named = identitiesCalled(roster, name);
    const carried = roster.identities.filter(({ secrets }) => secrets.some((one) => same(one, bare)));
    const identities = named.length > 0 ? named : found.is.some(({ kind }) => kind === 'secret') ? carried : [];
    const parts = { roster, name, is: found.is, identities, uses: found.dependants };
    return {
        ...found,
        owner: identities.find(({ owner }) => owner !== '')?.owner ?? '',
        likelyOwner: identities.find(({ likely }) => likely.owner !== '')?.likely.owner ?? '',
        steps: [consumers(parts), credentials(parts), secretsOf(parts), doors(parts), entries(parts)].filter(({ items }) => items.length > 0),
        proofs: proofsOf(parts),
    };
}
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
const spot = ({ path, line }) => `${path}:${line}`;
/** First whatever would fail. */
function consumers({ uses }) {
    const jobs = uses.filter(({ job }) => job !== '');
    return {
        title: 'Give what depends on it something else, or take it out, and let that run once',
        items: jobs.map((use) => `${spot(use)}, job ${use.job}${use.environment === '' ? '' : `, environment ${use.environment}`}: ${use.how}${use.effects.length === 0 ? '' : `, to ${use.effects.join(', ')}`}`),
    };
}
/** How each kind of proof is taken back at the other end. */
const REVOKE = {
    'static-key': 'Deactivate the key where it was made, wait until what runs rarely has run, then delete it: what is deactivated can be brought back, what is deleted cannot.',
    'service-account-key': 'Disable the key of the service account, wait until what runs rarely has run, then delete it; the account itself last.',
    'registry-token': 'Revoke the token at the registry; every other holder of it stops too.',
    'api-token': 'Revoke the token where it was made; every other holder of it stops too.',
    password: 'Change the password, and lock the account that it opens.',
    'ssh-key': 'Take the public key out of every `authorized_keys` and out of the deploy keys of the repository.',
    'personal-token': 'Whoever made it deletes it in their own settings; an owner of the organization can revoke a fine-grained one.',
    app: 'Delete the private keys of the app, then uninstall it from the repository; tokens it has made end within the hour.',
    certificate: 'Revoke the certificate where it was issued.',
    sso: 'Take the account out of what it may sign in to.',
    'workflow-token': 'There is nothing to revoke, since it ends with its job: give the jobs `permissions:` that only read.',
    ambient: 'Take the role off the machine, or the machine out of the runners.',
};
function credentials({ identities, is }) {
    const ways = new Set(identities.flatMap((one) => [...(one.ways.length > 0 ? one.ways : [one.authentication])]));
    return {
        title: 'Revoke what it logs in with, at the other end',
        items: [
            ...[...ways].sort().flatMap((way) => REVOKE[way] ?? []),
            ...is.flatMap(({ kind, name }) => kind === 'runner' ? [`Take the runners with the label ${name} out of the repository or organization.`] : []),
        ],
    };
}
/** Then what is stored: a secret that opens nothing any more harms nobody while this takes its time. */
function secretsOf({ roster, identities, is, name }) {
    const own = is.some(({ kind }) => kind === 'secret') ? [name.replace(/^secrets\./iu, '')] : [];
    const names = [...new Set([...own, ...identities.flatMap(({ secrets }) => secrets)])];
    return {
        title: 'Delete the secret wherever it is stored',
        items: names.map((secret) => {
            const { stored } = roster.secrets.find((one) => same(one.name, secret)) ?? {};
            if (stored === undefined) {
                const environments = [...new Set(identities.flatMap((one) => one.environments))].filter((one) => one !== '');
                return `${secret}: in the repository, the organization or an environment${environments.length === 0 ? '' : ` (${environments.join(', ')})`}; where, GitHub was not asked`;
            }
            return stored.length === 0 ? `${secret}: GitHub has no such secret` : `${secret}: ${stored.join('; ')}`;
        }),
    };
}
/** The trust policy and the environment: what lets somebody in, once nobody is to come. */
function doors({ identities, is, uses, roster }) {
    const trust = uses.filter(({ job, how }) => job === '' && /: whom it trusts$| trusts jobs of this environment$/u.test(how));
    const federated = identities.filter((one) => [one.authentication, ...one.ways].includes('federation'));
    const environments = is.filter(({ kind }) => kind === 'environment');
    return {
        title: 'Close the door: the trust policy, the environment',
        items: [
            ...trust.map((use) => `${spot(use)}: ${use.how}`),
            ...(trust.length > 0
                ? []
                : federated.map((one) => `Take GitHub\u2019s tokens out of what ${one.principal || one.id} trusts, then delete it where nothing else uses it; sessions it has given live to their own end.`)),
            ...environments.map(({ name }) => `Delete the environment ${name}; its own secrets and its record of approvals go with it.`),
            ...lonely(identities, roster).map((name) => `The environment ${name} is used by nothing else; delete it too, if nobody else is to have it.`),
        ],
    };
}
/** The environments that only the jobs of these identities name, and that no other entry is declared for. */
function lonely(gone, { environments, identities }) {
    const jobs = new Set(gone.flatMap(({ users }) => users));
    const mine = environmentsOf(gone);
    const others = environmentsOf(identities.filter((one) => !gone.includes(one)));
    return environments
        .filter(({ name }) => mine.has(name.toLowerCase()) && !others.has(name.toLowerCase()))
        .filter(({ jobs: all }) => all.length > 0 && all.every((job) => jobs.has(job)))
        .map(({ name }) => name);
}
const environmentsOf = (all) => new Set(all.flatMap((one) => one.environments.map((name) => name.toLowerCase())));
/** Last its entry: as long as it stands, a use that was overlooked is reported. */
function entries({ identities, roster, uses }) {
    const declared = identities.filter((one) => one.declared);
    const others = uses.filter(({ job, how }) => job === '' && / in the handoff |the handoff | is declared to act in it$/u.test(how));
    return {
        title: 'End its entry in the manifest',
        items: [
            ...declared.map((one) => `${one.path}:${one.line}: write \`expires: ${roster.asOf}\` into the entry of ${one.id}, and take the entry out once all below is proven`),
            ...others.map((use) => `${spot(use)}: ${use.how}`),
        ],
    };
}
function proofsOf({ identities, is, name, roster }) {
    const declared = identities.filter((one) => one.declared);
    const secrets = [...new Set(identities.flatMap((one) => one.secrets))];
    return [
        `countersign who-uses ${name} lists no job any more, or says that nothing has the name.`,
        ...declared.map(({ id }) => `countersign scan reports identity-unused for ${id}, and from the day after ${roster.asOf} no identity-expired.`),
        ...(declared.length === 0 && identities.length > 0
            ? [
                'countersign identities does not list it any more. It has no entry, so nothing will tell if it comes back: countersign init --update writes one.',
            ]
            : []),
        ...(secrets.length > 0 || is.some(({ kind }) => kind === 'secret')
            ? [
                'countersign facts does not list the secret any more, neither of the repository, nor of an environment or the organization.',
            ]
            : []),
        ...new Set(identities
            .flatMap((one) => (one.ways.length > 0 ? one.ways : [one.authentication]))
            .flatMap((way) => LAST_USED[way] ?? [])),
    ];
}
/** Who knows when it was last used. */
const LAST_USED = {
    federation: 'The log of the provider shows no login as it since then.',
    'static-key': 'The provider shows when the key was last used, and that is before it was revoked.',
    'service-account-key': 'The provider shows when the key was last used, and that is before it was revoked.',
    'registry-token': 'The page of the token, or the registry\u2019s log, shows no use since it was revoked.',
    'api-token': 'The page of the token, or the provider\u2019s log, shows no use since it was revoked.',
    'personal-token': 'GitHub shows beside the token when it was last used, as long as it is there.',
    'ssh-key': 'GitHub shows beside a deploy key when it was last used; a host, in its log of logins.',
    app: 'The organization\u2019s audit log shows no token of the app since then.',
    'workflow-token': 'countersign scan finds no job that writes with it.',
};


/***/ }),

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  rosterOf: () => (/* binding */ rosterOf)
});

// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(7066);
// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
// EXTERNAL MODULE: ./build-rooms/model/identity.js
var model_identity = __nccwpck_require__(501);
;// CONCATENATED MODULE: ./build-rooms/rules/identity-sightings.js


/** Where a use stands, and in which environments and workflows. */
const identity_sightings_placeOf = ({ job, step, at }) => ({
    job,
    ...(step !== undefined && { step }),
    at,
    environments: environmentsOf(job),
    files: filesOf(job),
});
function environmentsOf({ environment }) {
    if (!environment)
        return [''];
    const names = (0,value/* texts */.Te)(environment.value);
    return names.length === (0,value/* alternatives */.Vo)(environment.value).length ? names : undefined;
}
const filesOf = ({ file, chain }) => distinct([file, ...chain.map(({ at }) => at.span.file)]);
/** Production first. */
const tiersOf = (all) => model_identity/* TIERS */.iB.filter((tier) => all.some(({ tiers }) => tiers.includes(tier)));
const distinct = (list) => [...new Set(list)].sort();

// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(9837);
;// CONCATENATED MODULE: ./build-rooms/rules/sharing.js

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

;// CONCATENATED MODULE: ./build-rooms/rules/identity-accounts.js



/** The accounts that credentials stand for. What a step hands on of a login is that login's. */
function accountsOf({ credentials, approvals }) {
    const byJob = (0,kit/* groupBy */.$z)(credentials, ({ job }) => job.id);
    const approved = (0,kit/* groupBy */.$z)(approvals.filter(({ rejects }) => !rejects), ({ job }) => job.id);
    return credentials
        .filter(({ source, by }) => source.kind !== 'literal' && by !== 'workflow-token')
        .flatMap((use) => {
        const login = loginOf(use, byJob.get(use.job.id) ?? []);
        const answers = (approved.get(use.job.id) ?? []).some(({ token }) => isSame(token, use.source));
        return ofAccount(login ?? use, answers ? { ...use, effects: distinct(['approve', ...use.effects]) } : use);
    });
}
const isSame = (token, source) => ((0,kit/* isStored */.mL)(token) && (0,kit/* isStored */.mL)(source) && token.secret === source.secret) ||
    (token.kind === 'minted' && source.kind === 'minted' && token.by === source.by);
/** The login that a use belongs to: the one whose output it is, or the app that is minted from a stored private key. */
function loginOf(use, all) {
    const { source } = use;
    const isLogin = (other) => other !== use && other.source.kind === 'minted' && other.step !== undefined && !isOutput(other.account);
    if (source.kind === 'minted' && isOutput(use.account))
        return all.find((other) => isLogin(other) && source.by.startsWith(`steps.${other.step}.outputs.`));
    if (use.by === 'app' && (0,kit/* isStored */.mL)(source))
        return all.find((other) => isLogin(other) && other.by === 'app' && other.step === use.step);
    return undefined;
}
const isOutput = (account) => /^(?:steps|needs)\./u.test(account);
function ofAccount(login, use) {
    const secret = (0,kit/* isStored */.mL)(use.source) ? use.source.secret : undefined;
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
                ...identity_sightings_placeOf(use),
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
const isOfCallers = (use) => !use.literalAccount && isHandedIn(use);
/** A credential acts where it changes something, logs in, or is stored and opens what is deployed to, or GitHub. */
function actsWith(use) {
    if (effectsWith(use).length > 0)
        return true;
    const opens = opensDeployment(use) || use.opens === 'github';
    return opens && ((0,kit/* isStored */.mL)(use.source) || use.source.kind === 'variable' || use.by !== 'personal-token');
}

;// CONCATENATED MODULE: ./build-rooms/rules/identity-machines.js



/** What the workflow's own token acts as, in every repository. */
const WORKFLOW_TOKEN = 'github-actions[bot]';
/** The workflow's token where it surely writes: by what is seen done with it, or by what it is given. */
function workflowTokenUses({ deliveries, approvals, jobs, credentials }) {
    const apart = new Set(credentials.filter(isApart).map(({ job, account }) => `${job.id}\n${account}`));
    const done = (0,kit/* groupBy */.$z)([
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
        return [ofToken(first, distinct(effects), tiersOf(all))];
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
    use: { ...identity_sightings_placeOf(where), by: 'workflow-token', name: 'workflow token', effects, tiers, acts: effects.length > 0 },
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
            ...identity_sightings_placeOf(agent),
            by: byOf(agent.token),
            name: 'AI agent',
            effects: distinct(here.map(({ effect }) => effect)),
            tiers: tiersOf(here),
            acts: true,
            ...((0,kit/* isStored */.mL)(agent.token) && { secret: agent.token.secret }),
        },
    };
}
const TOKENS = { 'workflow-token': 'workflow-token', stored: 'personal-token', 'handed-in': 'personal-token' };
const byOf = ({ kind }) => kind === 'workflow-token' || kind === 'stored' || kind === 'handed-in' ? TOKENS[kind] : 'unknown';
/** A machine of one's own may have an identity that every job on it can use. It is seen to act where nothing else logs in. */
function runnersOf({ runners, deliveries }) {
    const ambient = (0,kit/* groupBy */.$z)(deliveries.filter(({ authentication }) => authentication === 'ambient'), ({ job }) => job.id);
    const acting = [...ambient.values()].flatMap((all) => ambientUse(all));
    return [...acting, ...runners.filter(({ job }) => !ambient.has(job.id)).map(ofRunner)];
}
const RUNNER = 'the identity of the runner ';
function ambientUse(all) {
    const [first] = all;
    if (!first)
        return [];
    const effects = distinct(all.map(({ effect }) => effect));
    return [
        runner(first.account, {
            ...identity_sightings_placeOf(first),
            by: 'ambient',
            name: RUNNER.trim(),
            effects,
            tiers: tiersOf(all),
            acts: true,
        }),
    ];
}
const ofRunner = ({ job, at, labels }) => runner(`${RUNNER}${labels.join(', ')}`, {
    ...identity_sightings_placeOf({ job, at }),
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

;// CONCATENATED MODULE: ./build-rooms/rules/identities.js




const discovered = new WeakMap();
/** Every identity that the workflows show. Found once for each world. */
function discover(world) {
    const known = discovered.get(world) ?? find(world);
    discovered.set(world, known);
    return known;
}
function find(world) {
    const sighted = [
        ...accountsOf(world),
        ...workflowTokenUses(world),
        ...world.agents.map((agent) => ofAgent(agent, world)),
        ...runnersOf(world),
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
    const uses = group.map(({ use }) => use).sort((a, b) => (0,place/* bySpan */.UP)(a.at.span, b.at.span));
    return {
        key,
        kind: first.kind,
        account: first.account,
        toldBy: first.toldBy === 'nothing' ? 'name' : first.toldBy,
        class: first.class,
        authentication: distinct(uses.map(({ by }) => by)),
        secrets: distinct(uses.flatMap(({ secret }) => secret ?? [])),
        uses,
    };
}

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

;// CONCATENATED MODULE: ./build-rooms/rules/identity-matches.js





const reconciled = new WeakMap();
/** Found once for each world; every step is a look-up, so that cost follows the sum of both lists and not their product. */
function reconcile(world) {
    const before = reconciled.get(world);
    if (before)
        return before;
    const { manifest } = world;
    const now = manifest.known ? (0,place/* known */.eO)(hold(manifest.value, discover(world))) : manifest;
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
    const byPrincipal = indexed(all, ({ principal }) => (principal === undefined ? [] : [principalKey(principal)]));
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
                return narrowed(firstOf(byPrincipal.get(principalKey(identity.account)), ...secretsFor(identity, use).map((name) => bySecret.get(name.toLowerCase())), identity.toldBy === 'workflow' ? byFileAlone(use).filter(isFederated) : undefined), use);
        }
    };
}
/** The secret that it is used by here; where that is a token made from one, the one it was made from. */
const secretsFor = ({ secrets }, { secret }) => secret === undefined ? secrets : [secret];
/** The workflow's own token, by its way to log in or by the account it acts as. */
const isWorkflowToken = ({ authentication, principal = '', class: kind }) => kind !== 'ai-agent' && (authentication === 'workflow-token' || principalKey(principal) === WORKFLOW_TOKEN);
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
const STORED = (/* unused pure expression or super */ null && ([
    'static-key',
    'service-account-key',
    'registry-token',
    'api-token',
    'password',
    'ssh-key',
    'personal-token',
]));
/** Whether what it logs in with lives until somebody changes it. */
const isStoredWay = (by) => by !== undefined && STORED.includes(by);
/** The uses of the identities that nobody declared, by identity. */
const undeclaredUses = ({ uses }) => [
    ...(0,kit/* groupBy */.$z)(uses.filter(({ declared }) => declared.length === 0), ({ identity }) => identity.key).values(),
];

;// CONCATENATED MODULE: ./build-rooms/rules/identity-kit.js





const subjectOf = ({ id }) => ({ kind: 'identity', id });
/** Asks about each declared identity; without a manifest nothing is asked. */
function judgeManifest(world, judge) {
    const held = reconcile(world);
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
    return [notMet(subjectOf(declared), placeOf(declared, 'authentication'), wrong(declared))];
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
const PERSON = (0,place/* unknown */.L5)('what a person does with an account of their own stands in no workflow');
function whyUnknown(declared, { maybeUsed }, world) {
    const { secrets = [], workflows, principal, class: kind } = declared;
    const isToken = isWorkflowToken(declared);
    if (secrets.length === 0 && workflows === undefined && !isToken) {
        if (principal === undefined)
            return (0,place/* unknown */.L5)('its entry names nothing that a workflow could be held against; give it `principal`, `secrets` or `workflows`', 'manifest');
        if (kind !== 'service-account')
            return (0,place/* unknown */.L5)('an app may act on GitHub without any workflow', 'online');
    }
    if (isToken && bySetting(workflows, world))
        return (0,place/* unknown */.L5)('what the workflow\u2019s token may do is the setting of the repository', 'online');
    const use = maybeUsed(declared);
    if (use)
        return (0,place/* unknown */.L5)(`job \`${use.job.job}\` of ${use.job.file} may act as it: who acts there stands in no file`, 'manifest');
    const dark = isToken || secrets.length > 0 ? undefined : notSeenFor(declared, world);
    return dark && (0,place/* unknown */.L5)(`${dark.subject}: ${dark.because.because}`, dark.because.settle);
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
        byFile: (0,kit/* groupBy */.$z)(notSeen, ({ at: { span } }) => span.file),
    };
    darkness.set(world, { first, elsewhere, byFile });
    if (!workflows)
        return first;
    return elsewhere ?? workflows.flatMap((file) => byFile.get(file) ?? [])[0];
}
/** The places of some uses, as related remarks. */
const usedAt = (uses, text = 'used here') => alsoAt(identity_kit_distinctPlaces(uses.map(({ use }) => use.at)), text);
const identity_kit_distinctPlaces = (places) => [
    ...new Map(places.map((at) => [`${at.span.file}:${at.span.line}`, at])).values(),
];
/** What it is seen to do, as the predicate of a sentence. */
function doing(uses) {
    const effects = [...new Set(uses.flatMap(({ effects: all }) => all))].sort();
    if (effects.length > 0)
        return (0,kit/* listed */.KE)(effects.map((one) => model_identity/* EFFECT_VERBS */.fB[one]));
    return uses.some(({ by }) => by === 'federation' || by === 'app') ? 'logs in' : 'is used';
}
const quoted = (text) => `\`${text}\``;
const quotedList = (all) => listed(all.map(quoted));
/** A text as YAML has it within brackets. */
const yaml = (text) => /^[A-Za-z0-9./][\w./:@-]*$/u.test(text) && !text.endsWith(':') ? text : `'${text.replaceAll("'", "''")}'`;
const yamlList = (all) => `[${all.map(yaml).join(', ')}]`;
/** Where the manifest stands, as a sentence names it. */
const fileOf = ({ file }) => quoted(file);

// EXTERNAL MODULE: ./build-rooms/model/date.js
var date = __nccwpck_require__(1355);
;// CONCATENATED MODULE: ./build-rooms/model/manifest.js
/** Whether a key is written and waits for somebody to confirm it. */
const isProposed = ({ proposed = [] }, key) => proposed.includes(key);
/** Where a key of an entry stands; the entry itself where it does not have the key. */
const manifest_placeOf = (entry, key) => entry.where[key] ?? entry.at;
const AUTONOMIES = ['observe', 'recommend', 'act'];

;// CONCATENATED MODULE: ./build-rooms/model/matrix.js

/** What the matrix has a row for: the classes, and the handoffs in which several work together. */
const MATRIX_SUBJECTS = [...model_identity/* CLASSES */.Nv, 'hybrid-workflow'];
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
function matrix_demandsOf(matrix, subject, autonomy) {
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

;// CONCATENATED MODULE: ./build-rooms/rules/matrix.js

/** A class as a sentence names one of it. */
const ONE_OF = {
    human: 'a person',
    'service-account': 'a service account',
    bot: 'a bot',
    'ai-agent': 'an AI agent',
};
const matrix_STORED = (/* unused pure expression or super */ null && ([
    'static-key',
    'service-account-key',
    'registry-token',
    'api-token',
    'password',
    'ssh-key',
]));
function controlsOf({ class: kind, autonomy }, { expects }) {
    const row = expects.matrix[kind];
    const { required, mayNot } = demandsOf(expects.matrix, kind, autonomy);
    return {
        one: ONE_OF[kind],
        by: row.authentications,
        stored: row.storedWithoutAlternative ? matrix_STORED : [],
        required,
        approves: !mayNot.includes('approve') && !mayNot.includes('approve-alone'),
    };
}

;// CONCATENATED MODULE: ./build-rooms/rules/reviews.js

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
        .map((key) => placeOf(declared, key).span.line)),
];

;// CONCATENATED MODULE: ./build-rooms/rules/review-overdue.js








const reviewOverdue = {
    id: 'review-overdue',
    title: 'An identity was not reviewed in time',
    category: 'identity-lifecycle',
    severity: 'medium',
    controls: CONTROLS.identityLifecycle,
    finds: 'A declared identity whose last review is longer ago than its `review.every`; where that is not stated, than 90 days for AI agents and for service accounts that reach production, and 180 days for bots and other service accounts. With `--history` a review counts only if `by` wrote or signed the commit that states it, where GitHub\u2019s no-reply addresses tell.',
    why: 'What an identity may do, who owns it and whether it is still needed drift apart from what was agreed, and a review is the only thing that notices.',
    fix: 'Look at what it may do, who owns it and whether it is needed; then set `review.last` to that day and `review.by` to who looked.',
    cannotSee: 'What a review looked at, and approvals on GitHub that no trailer of the commit names; an author is who the commit says. On a pull request the dates of the base count, since a change cannot review itself. Days are days of UTC.',
    whenNot: 'Where reviews are recorded in another system and the manifest only copies them.',
    needs: 'manifest',
    judge: (world) => judgeManifest(world, (declared, held) => judgeOne(declared, held, world)),
};
/** The last day for the next review, where anything says one; see {@link lastReview} for what counts. */
function reviewDue(declared, held, world) {
    const every = intervalOf(declared, held, world);
    const from = [lastReview(declared, world), declared.created].find((day) => day !== undefined && day <= world.asOf);
    return every === undefined || from === undefined ? undefined : (0,date/* addDays */.fi)(from, every.days);
}
function judgeOne(declared, held, world) {
    const { review, id, expires } = declared;
    const subject = subjectOf(declared);
    const every = intervalOf(declared, held, world);
    if (every === undefined)
        return [];
    if (expires !== undefined && expires < world.asOf)
        return [(0,kit/* notApplicable */.hH)(subject, declared.at, 'it has ended')];
    const isFuture = review.last !== undefined && review.last > world.asOf;
    const counted = lastReview(declared, world);
    const isLate = !isFuture && review.last !== undefined && (0,date/* addDays */.fi)(review.last, every.days) < world.asOf;
    // One that is too old anyway needs no history.
    const last = isLate ? review.last : counted;
    const another = isFuture || isLate ? undefined : writtenByAnother(declared, world);
    const created = declared.created !== undefined && declared.created <= world.asOf ? declared.created : undefined;
    const from = last ?? created;
    const at = manifest_placeOf(declared, review.last === undefined ? 'review' : 'review.last');
    const due = from === undefined ? undefined : (0,date/* addDays */.fi)(from, every.days);
    if (due !== undefined && world.asOf <= due)
        return [
            (0,kit/* met */.BG)(subject, at, `${last === undefined ? `it was created on ${from}` : `it was reviewed on ${from}`}, and the next review is due on ${due}`),
        ];
    if (another !== undefined)
        return [ofAnother(declared, another, every.because, at)];
    return [
        (0,kit/* notMet */.aw)(subject, at, {
            message: `\`${id}\` ${said(review.last, isFuture, last, created, due, world.asOf)}`,
            why: `${every.because}. Until somebody looks, nobody knows that what it may do is still what was agreed.`,
            fix: `Look at what it may do, who owns it and whether it is needed; then write \`review: { last: ${world.asOf}, by: '@\u2026' }\`${declared.created === undefined && last === undefined ? ', or, where it is new, `created:` with the day it was made' : ''}.`,
        }),
    ];
}
/** Only what history tells: who approved it on GitHub stands in no commit. */
const ofAnother = ({ id, review: { by = '', last = '' }, ...declared }, author, because, at) => (0,kit/* notMet */.aw)(subjectOf({ id }), at, {
    message: `\`${id}\` has no review that counts: the review by ${by} of ${last} was written by ${author}`,
    why: `${because}. A review that others write down says nothing of whether ${by} looked.`,
    fix: `Let ${by} look and state the review in a commit of their own, or in one that names them: \`Reviewed-by: \u2026 <\u2026@users.noreply.github.com>\`.`,
    confidence: 'medium',
    related: declared.where['review.by']
        ? [{ at: declared.where['review.by'], text: 'who is said to have looked' }]
        : [],
});
function said(written, isFuture, last, created, due, asOf) {
    const late = due === undefined ? '' : `; a review was due on ${due}, ${daysWords((0,date/* daysBetween */.YM)(due, asOf))} ago`;
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
    const one = ONE_OF[declared.class];
    const production = reachesProduction(declared, held, world);
    const days = reviewDaysOf(matrix, declared.class, production ? 'production' : 'staging');
    if (days === undefined)
        return undefined;
    const isSame = days === reviewDaysOf(matrix, declared.class, production ? 'staging' : 'production');
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
function trust_fits(pattern, text, ignoresCase = false) {
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

;// CONCATENATED MODULE: ./build-rooms/policy/mentions.js


/** Where files beside the steps of workflows name an identity, a secret or an environment: the manifest, settings, trust policies. */
const mentionsIn = (world) => [
    ...inManifest(world),
    ...world.settings.files.flatMap(({ tool, environments, secrets }) => [
        ...environments.map(({ name, at }) => mention(name, at, `set up by ${tool}`)),
        ...secrets.map(({ name, environment, at }) => mention(name, at, `stored by ${tool}${environment === undefined ? '' : ` in the environment ${environment}`}`)),
    ]),
    ...inTrust(world),
];
const mention = (name, { span }, how) => ({
    name,
    use: {
        ...{ path: span.file, line: span.line, column: span.column },
        ...{ workflow: '', job: '', step: '', environment: '', how, secret: '', effects: [], acts: false },
    },
});
const STAGES = { request: 'asks', approve: 'says yes', execute: 'executes' };
function inManifest({ manifest }) {
    if (!manifest.known)
        return [];
    const { environments, identities, handoffs } = manifest.value;
    return [
        ...environments.map(({ name, at }) => mention(name, at, 'declared as an environment')),
        ...identities.flatMap((one) => [
            ...(one.secrets ?? []).map((name, index) => mention(name, one.where[`secrets.${index}`] ?? one.at, `declared as a secret of ${one.id}`)),
            ...(one.environments ?? []).map((name, index) => mention(name, one.where[`environments.${index}`] ?? one.at, `${one.id} is declared to act in it`)),
        ]),
        ...handoffs.flatMap((one) => [
            ...(one.environment === undefined
                ? []
                : [mention(one.environment, one.where['environment'] ?? one.at, `the handoff ${one.id} is about it`)]),
            ...['request', 'approve', 'execute'].flatMap((stage) => (one[stage]?.who ?? []).map((who, index) => mention(who, one.where[`${stage}.who.${index}`] ?? one.at, `${STAGES[stage]} in the handoff ${one.id}`))),
        ]),
    ];
}
/** A trust policy by the principals it makes, and by the environments that it is pinned to. */
const inTrust = ({ settings }) => settings.trust.flatMap((policy) => [
    ...policy.principals.map((name) => mention(name, policy.at, `${policy.kind} ${policy.name}: whom it trusts`)),
    ...policy.admits.flatMap(({ tests }) => tests
        .filter(({ not }) => !not)
        .flatMap(({ claim, patterns, at }) => patterns.flatMap((pattern) => {
        const text = showPattern(pattern);
        const name = claim === 'environment' ? text : /(?:^|:)environment:([^:*?]+)$/u.exec(text)?.[1];
        return name === undefined || /[*?{]/u.test(name)
            ? []
            : [mention(name, at, `${policy.kind} ${policy.name} trusts jobs of this environment`)];
    }))),
]);
/** Every line of the workflows that reads a secret, whatever is done with it; a line that is known by more is left to that. */
function secretReadsIn(paths, sources, world, known) {
    const lines = new Set(known.flatMap(({ name, uses }) => uses.map((use) => `${name.toLowerCase()}\n${use.path}:${use.line}`)));
    const jobs = (0,kit/* groupBy */.$z)(world.jobs, ({ file }) => file);
    return paths.flatMap((path) => (sources(path) ?? []).flatMap((text, index) => [...text.replace(/^\s*#.*$/u, '').matchAll(READ)].flatMap((match) => {
        const [name, line] = [match[1] ?? match[2] ?? '', index + 1];
        if (lines.has(`${name.toLowerCase()}\n${path}:${line}`))
            return [];
        const job = jobAt(jobs.get(path) ?? [], line);
        return [{ name, use: readAt(path, line, match.index + 1, name, job) }];
    })));
}
const READ = /\bsecrets(?:\.([A-Za-z_][\w-]*)|\[\s*['"]([A-Za-z_][\w-]*)['"]\s*\])/giu;
/** The last job that begins before a line. */
const jobAt = (jobs, line) => jobs
    .filter(({ at }) => at.span.line <= line)
    .reduce((last, job) => (last && last.at.span.line > job.at.span.line ? last : job), undefined);
const readAt = (path, line, column, secret, job) => ({
    ...{ path, line, column, workflow: path, job: job?.job ?? '', step: '', environment: '' },
    ...{ how: 'is read', secret, effects: [], acts: false },
});

;// CONCATENATED MODULE: ./build-rooms/policy/cluster-accounts.js


/** A name as Kubernetes takes it, and parts of a command, bounded: a line of a workflow may be long and mean harm. */
const WORD = '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?';
/** `--as system:serviceaccount:shop:deployer`. */
const AS = new RegExp(`system:serviceaccount:(${WORD}):(${WORD})(?![\\w$:{-])`, 'gu');
/** `kubectl create token deployer -n shop`. */
const TOKEN = new RegExp(`\\bkubectl\\b[^|;&]{0,200}?\\bcreate\\s{1,9}token\\s{1,9}(${WORD})(?=\\s|$)[^|;&]{0,200}`, 'gu');
/** `serviceAccountName: deployer`, or in an override as JSON. */
const RUNS_AS = new RegExp(`\\bserviceAccountName["']?\\s*[:=]\\s*["']?(${WORD})(?![\\w$:{-])`, 'gu');
const NAMESPACE = new RegExp(`\\s(?:-n|--namespace)[= ]["']?(${WORD})(?=["'\\s]|$)`, 'u');
/** The service accounts that workflows name, each with the places and with what its roles allow, as far as the tree says. */
function clusterLines(lines, { paths, sources }, world, cluster) {
    const seen = seenIn(paths, sources, world);
    const isAccount = ({ principal }) => principal.startsWith('system:serviceaccount:');
    if (seen.length === 0 && !lines.some(isAccount))
        return lines;
    const known = cluster();
    const byAccount = (0,kit/* groupBy */.$z)(seen, (one) => accountOf(one, known));
    const declared = new Set(lines.map(({ principal }) => principal));
    return [
        ...lines.map((line) => (isAccount(line) ? withCluster(line, byAccount.get(line.principal) ?? [], known) : line)),
        ...[...byAccount]
            .filter(([account]) => !declared.has(account))
            .map(([account, all]) => lineOf(account, all, known)),
    ];
}
/** Where a command names no namespace, the one that the tree has an account of this name in, if it is one. */
function accountOf({ namespace, name }, { namespacesOf }) {
    const [only, other] = namespacesOf(name);
    return `system:serviceaccount:${namespace ?? (other === undefined ? only : undefined) ?? 'default'}:${name}`;
}
const withCluster = (line, seen, { grantsOf }) => ({
    ...line,
    grants: [...new Set([...line.grants, ...grantsOf(line.principal)])].sort(),
    uses: [...line.uses, ...seen.map(({ use }) => use)],
});
function seenIn(paths, sources, { jobs: all }) {
    const jobs = (0,kit/* groupBy */.$z)(all, ({ file }) => file);
    return paths.flatMap((path) => (sources(path) ?? []).flatMap((text, index) => {
        if (/^\s*#/u.test(text) || !/serviceaccount|create\s+token/iu.test(text))
            return [];
        const at = (column, how) => useAt(path, index + 1, column, how, jobs.get(path) ?? []);
        const namespace = NAMESPACE.exec(text)?.[1];
        return [
            ...[...text.matchAll(AS)].map((match) => ({
                namespace: match[1],
                name: match[2] ?? '',
                use: at(match.index + 1, 'is acted as in the cluster'),
            })),
            ...[...text.matchAll(TOKEN)].map((match) => ({
                namespace: NAMESPACE.exec(match[0])?.[1],
                name: match[1] ?? '',
                use: at(match.index + 1, 'gets a token of the cluster'),
            })),
            ...[...text.matchAll(RUNS_AS)].map((match) => ({
                namespace,
                name: match[1] ?? '',
                use: at(match.index + 1, 'runs in the cluster'),
            })),
        ];
    }));
}
function useAt(path, line, column, how, jobs) {
    const job = jobAt(jobs, line);
    return {
        ...{ path, line, column, workflow: path, job: job?.job ?? '', step: '', environment: '' },
        ...{ how, secret: '', effects: [], acts: false },
    };
}
function lineOf(account, seen, { grantsOf }) {
    const uses = seen.map(({ use }) => use);
    const [first] = uses;
    return {
        id: account,
        ...{ kind: 'account', toldBy: 'principal', class: 'service-account', authentication: 'unknown', ways: [] },
        ...{ declared: false, usage: 'undeclared', principal: account, accounts: [account], secrets: [] },
        ...{ owner: '', likely: { owner: '', because: '' }, sponsor: '', purpose: '', mayBe: '' },
        ...{ environments: [], may: [], tiers: [], grants: grantsOf(account) },
        workflows: [...new Set(uses.map(({ workflow }) => workflow))].sort(),
        users: [...new Set(uses.map(({ workflow, job }) => `${workflow}#${job}`))].sort(),
        ...{ created: '', expires: '', lastReview: '', reviewedBy: '', reviewDue: '', since: '' },
        // No rule asks for an entry of it: whom a cluster knows by this name is for the cluster to say.
        acts: false,
        uses,
        path: first?.path ?? '',
        line: first?.line ?? 1,
    };
}

// EXTERNAL MODULE: ./build-rooms/rules/protection.js + 2 modules
var protection = __nccwpck_require__(7946);
;// CONCATENATED MODULE: ./build-rooms/policy/environments.js

/** The environments as the JSON report lists them, each with how it is protected. */
const environmentLines = (world, blank) => world.environments.map((environment) => ({
    name: blank(environment.name),
    tier: environment.tier,
    declared: environment.declared,
    jobs: environment.jobs.map(blank),
    protection: protectionLine((0,protection/* stateOf */.L4)(environment, world), blank),
}));
/** How an environment is protected, by whom it is said. */
function protectionLine(state, blank) {
    switch (state.kind) {
        case 'missing':
            return { state: 'missing', because: 'GitHub does not have the environment' };
        case 'unknown':
            return { state: 'unknown', because: blank(state.because.because), settle: state.because.settle };
        case 'protected': {
            const { from, reviewers, preventSelfReview, waitMinutes, refs, customRules, adminsCanBypass } = state.protection;
            return {
                state: 'known',
                because: blank(from),
                ...(reviewers.known && { reviewers: reviewers.value.map(({ name }) => blank(name)) }),
                ...(preventSelfReview.known && { preventSelfReview: preventSelfReview.value }),
                ...(waitMinutes.known && { waitMinutes: waitMinutes.value }),
                ...(refs.known && { refs: refWords(refs.value).map(blank) }),
                ...(customRules.known && { customRules: customRules.value.map(blank) }),
                ...(adminsCanBypass.known && { adminsCanBypass: adminsCanBypass.value }),
            };
        }
    }
}
/** The refs that may deploy, as patterns; `*` for any. */
function refWords(refs) {
    if (refs.kind === 'any')
        return ['*'];
    return refs.kind === 'protected'
        ? ['protected branches']
        : refs.patterns.map(({ type, pattern }) => `${type} ${pattern}`);
}

// EXTERNAL MODULE: ./build-rooms/errors.js
var errors = __nccwpck_require__(2814);
;// CONCATENATED MODULE: ./build-rooms/config/read.js





const USUAL = { length: 1_048_576, nodes: 100_000 };
const MAX_PROBLEMS = 25;
/** How many are looked at before the first ones are chosen: a file of nothing but mistakes must not cost minutes. */
const MAX_ISSUES = 1_000;
/** Keys that name parts of every JavaScript object; the schema library drops them without a word. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const WRONG_KIND = Symbol('wrong kind');
/**
 * Reads YAML text by a schema. Plain scalars become booleans and numbers only where the schema asks for them; a key with
 * nothing behind it counts as absent. Every problem has its place, what was expected, what was met, and the nearest valid
 * spelling.
 */
function read_readYaml(file, text, schema, { length, nodes } = USUAL) {
    const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    if (text.length > length) {
        const message = `the file has ${text.length} characters; at most ${length} are read`;
        return { ok: false, problems: [{ message, at: start }] };
    }
    const { root, problems } = parseYaml(file, text, nodes);
    if (problems.length > 0)
        return { ok: false, problems: read_bounded(problems) };
    if (!root || (root.kind === 'scalar' && root.empty)) {
        return { ok: false, problems: [{ message: 'the file is empty; it begins with `version: 1`', at: start }] };
    }
    return checkNode(root, schema);
}
function checkNode(root, schema) {
    const shape = shapeOf(schema);
    const problems = [];
    const result = v.safeParse(schema, plainOf(root, shape, problems));
    const named = new Set();
    for (const issue of (result.issues ?? []).slice(0, MAX_ISSUES)) {
        const keys = (issue.path ?? []).map((item) => item.key);
        const key = JSON.stringify(keys);
        // A text can fail its pattern and the check behind it; the first says it all.
        if (!named.has(key))
            problems.push(problemOf(issue, follow(root, shape, keys)));
        named.add(key);
    }
    if (problems.length > 0 || !result.success)
        return { ok: false, problems: read_bounded(problems) };
    return { ok: true, value: result.output, root };
}
/** The first problems of a file, top to bottom, and how many more there are. */
function read_bounded(problems) {
    const sorted = [...problems].sort((a, b) => bySpan(a.at, b.at));
    const last = sorted[MAX_PROBLEMS - 1];
    if (!last || sorted.length === MAX_PROBLEMS)
        return sorted;
    const message = `${last.message} (and ${sorted.length - MAX_PROBLEMS} more problems after this one)`;
    return [...sorted.slice(0, MAX_PROBLEMS - 1), { message, at: last.at }];
}
/** The value the schema checks. What has the wrong kind becomes a symbol, which no schema accepts. */
function plainOf(node, shape, problems) {
    if (node.kind === 'map' && shape.kind === 'object') {
        return Object.fromEntries(node.pairs.flatMap((pair) => {
            const below = shape.keys.get(pair.key);
            if (!below && problems.length < MAX_ISSUES)
                problems.push(unknownKey(pair, [...shape.keys.keys()]));
            return below && !isEmpty(pair.value) ? [[pair.key, plainOf(pair.value, below, problems)]] : [];
        }));
    }
    if (node.kind === 'map' && shape.kind === 'record') {
        return Object.fromEntries(node.pairs.flatMap((pair) => {
            const usable = pair.key.trim() !== '' && !RESERVED.has(pair.key);
            if (!usable)
                problems.push({ message: `${read_shown(pair.key)} cannot be a name here`, at: pair.keyAt });
            return usable ? [[pair.key, plainOf(orNothing(pair), shape.value, problems)]] : [];
        }));
    }
    if (node.kind === 'list' && shape.kind === 'list')
        return node.items.map((item) => plainOf(item, shape.item, problems));
    return node.kind === 'scalar' ? scalarOf(node, shape) : WRONG_KIND;
}
/** An environment with nothing said of it (`staging:`) is still declared. */
const orNothing = (pair) => isEmpty(pair.value) ? { kind: 'map', pairs: [], at: pair.value.at } : pair.value;
function scalarOf(node, shape) {
    switch (shape.kind) {
        case 'boolean':
            return node.plain && (node.text === 'true' || node.text === 'false') ? node.text === 'true' : WRONG_KIND;
        case 'number':
            return node.plain && /^[0-9]{1,9}$/.test(node.text) ? Number(node.text) : WRONG_KIND;
        case 'text':
            return node.empty ? WRONG_KIND : node.text;
        default:
            return WRONG_KIND;
    }
}
const isEmpty = (node) => node.kind === 'scalar' && node.empty;
function unknownKey(pair, known) {
    const near = nearest(pair.key, known);
    const hint = near ? `did you mean \`${near}\`?` : `the keys here are ${known.map((key) => `\`${key}\``).join(', ')}`;
    return { message: `unknown key ${read_shown(pair.key)}; ${hint}`, at: pair.keyAt };
}
/** Walks to what an issue is about. Where it is not there, the place is the first key of what should hold it. */
function follow(root, shape, keys) {
    let met = { name: 'the file', node: root, at: read_headOf(root), shape };
    for (const key of keys)
        met = step(met, key);
    return met;
}
function step(met, key) {
    const { node, shape } = met;
    if (typeof key === 'number') {
        const item = node?.kind === 'list' ? node.items[key] : undefined;
        const name = `an entry of ${met.name}`;
        return { name, node: item, at: item ? read_headOf(item) : met.at, shape: shape.kind === 'list' ? shape.item : shape };
    }
    const name = String(key);
    const pair = node?.kind === 'map' ? node.pairs.find((one) => one.key === name) : undefined;
    const below = shape.kind === 'object' ? shape.keys.get(name) : shape.kind === 'record' ? shape.value : undefined;
    const at = pair ? (pair.value.kind === 'scalar' && !pair.value.empty ? pair.value.at : pair.keyAt) : met.at;
    return { name: `\`${name}\``, node: pair?.value, at, shape: below ?? shape };
}
function problemOf(issue, met) {
    const wanted = issue.kind === 'validation' ? issue.message : expectation(met.shape);
    if (!met.node)
        return { message: `${met.name} is missing; it must be ${wanted}`, at: met.at };
    if (isEmpty(met.node))
        return { message: `${met.name} has no value; it must be ${wanted}`, at: met.at };
    return { message: `${met.name} must be ${wanted}, but is ${meeting(met)}${hintOf(met)}`, at: met.at };
}
function meeting({ name, node, shape }) {
    if (node?.kind === 'map')
        return 'a mapping';
    if (node?.kind === 'list')
        return shape.kind === 'list' ? `a list of ${node.items.length}` : 'a list';
    const text = node?.text ?? '';
    // People paste the secret where its name belongs; no message may repeat it.
    if (name.includes('`secrets`'))
        return `a text of ${text.length} characters`;
    return node?.plain === false && shape.kind !== 'text' ? `${read_shown(text)} in quotes` : read_shown(text);
}
function hintOf({ node, shape }) {
    const words = 'words' in shape ? shape.words : [];
    const near = node?.kind === 'scalar' ? nearest(node.text, words) : undefined;
    return near && node?.kind === 'scalar' && near !== node.text ? `; did you mean \`${near}\`?` : '';
}
/** Short harmless texts are quoted; anything else could be a pasted secret and is only measured. */
function read_shown(text) {
    return /^[\w@.:/ +[\]-]{1,30}$/.test(text) ? `\`${text}\`` : `a text of ${text.length} characters`;
}
/** Where a node begins: a mapping at its first key. */
function read_headOf(node) {
    if (node.kind === 'map')
        return node.pairs[0]?.keyAt ?? node.at;
    return node.at;
}

;// CONCATENATED MODULE: ./build-rooms/config/places.js

/** The node behind a key of a mapping. */
function places_childOf(node, key) {
    return node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : undefined;
}
/** The entries of a list, none where there is no list. */
const places_itemsOf = (node) => (node?.kind === 'list' ? node.items : []);
/** Where an entry stands: the value of the key that names it, else its first key. */
function places_placeOfEntry(node, key, route) {
    return { span: places_childOf(node, key)?.at ?? headOf(node), route };
}
/** The places of everything below a node, by dotted key. */
function places_placesBelow(node, route) {
    const places = [];
    collect(node, '', route, places);
    return Object.fromEntries(places);
}
function collect(node, prefix, route, places) {
    if (node.kind === 'map') {
        for (const { key, keyAt, value } of node.pairs) {
            const below = [...route, key];
            places.push([prefix + key, { span: value.kind === 'scalar' && !value.empty ? value.at : keyAt, route: below }]);
            collect(value, `${prefix}${key}.`, below, places);
        }
    }
    for (const [index, item] of places_itemsOf(node).entries()) {
        const below = item.kind === 'scalar' ? [...route, item.text] : route;
        places.push([prefix + String(index), { span: headOf(item), route: below }]);
        collect(item, `${prefix}${index}.`, below, places);
    }
}

;// CONCATENATED MODULE: ./build-rooms/manifest/check.js



/**
 * What no schema can say: names that stand twice, ends before starts, and handoffs that name nobody. An environment that
 * is not declared is no mistake, since it may live on GitHub alone.
 */
function check_checkManifest(manifest) {
    return bounded([
        ...repeated('identity', manifest.identities.map((one) => ({ name: one.id, entry: one }))),
        ...repeated('handoff', manifest.handoffs.map((one) => ({ name: one.id, entry: one }))),
        ...repeated('environment', manifest.environments.map((one) => ({ name: one.name, entry: one }))),
        ...manifest.identities.flatMap(datesOf),
        ...partiesOf(manifest),
    ]);
}
/** Names compare ignoring case, as GitHub compares environments: two that differ in case alone are one in a report. */
function repeated(kind, named) {
    const first = new Map();
    return named.flatMap(({ name, entry }) => {
        const before = first.get(name.toLowerCase());
        if (!before)
            first.set(name.toLowerCase(), entry);
        const message = `the ${kind} ${shown(name)} is declared twice, first in line ${before?.at.span.line}; keep one, or give this one another name`;
        return before ? [{ message, at: entry.at.span }] : [];
    });
}
function datesOf(identity) {
    const { created, expires } = identity;
    if (created === undefined || expires === undefined || created <= expires)
        return [];
    const message = `\`expires\` (${expires}) is before \`created\` (${created}); write the day the identity ends`;
    return [{ message, at: placeOf(identity, 'expires').span }];
}
const MAX_NOBODIES = 100;
/** Looking for the nearest id costs as many comparisons as there are ids, so only the mistakes that are shown get that. */
const MAX_HINTS = 25;
function partiesOf(manifest) {
    const ids = manifest.identities.map((identity) => identity.id);
    const declared = new Set(ids);
    const nobodies = manifest.handoffs.flatMap((handoff) => ['request', 'approve', 'execute'].flatMap((stage) => (handoff[stage]?.who ?? []).flatMap((who, index) => who.includes('@') || declared.has(who) ? [] : [{ who, at: placeOf(handoff, `${stage}.who.${index}`).span }])));
    return nobodies.slice(0, MAX_NOBODIES).map(({ who, at }, index) => {
        const near = index < MAX_HINTS ? nearest(who, ids) : undefined;
        const hint = near
            ? `did you mean \`${near}\`?`
            : "write the id of an identity of this file, or '@handle' for a person";
        return { message: `no identity of this file has the id ${shown(who)}; ${hint}`, at };
    });
}

;// CONCATENATED MODULE: ./node_modules/valibot/dist/index.mjs
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function dist_description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: dist_description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: dist_length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: dist_slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` \u2192
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` \u2192 `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: dist_toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: dist_value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: dist_boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: dist_date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `\u00d7 ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  \u2192 at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion

;// CONCATENATED MODULE: ./build-rooms/config/terms.js


/**
 * The words that the configuration and the manifest share. Each check carries the end of the sentence "must be \u2026", and
 * patterns stay simple enough for the JSON Schema that editors read.
 */
const MAX_LENGTH = 1_000;
const MAX_ENTRIES = 5_000;
/** Any text that says something. */
const terms_text = pipe(string(), regex(/\S/, 'a text that is not empty'), maxLength(MAX_LENGTH, `a text of at most ${MAX_LENGTH} characters`));
const DATE = 'a date that exists, written YYYY-MM-DD';
const terms_date = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/, DATE), check(date/* isDate */.$P, DATE));
const DURATION = 'a time in hours, days or weeks, such as `4h`, `90d` or `2w`';
const duration = pipe(string(), regex(/^[1-9][0-9]{0,4}[hdw]$/, DURATION), transform((written) => (0,date/* parseDuration */.E9)(written) ?? { text: written, hours: 0 }));
/** A person, team or app on GitHub, or an e-mail address. Whether it is a machine is for the rules to judge. */
const party = pipe(string(), regex(/^(?:@[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9._-]+|\[bot\])?|[^\s@]+@[^\s@]+)$/, "a person or a team, written in quotes as '@handle' or '@organisation/team', or an e-mail address"));
/** The name of an entry: short, without spaces, so that it can stand in a line of a report. */
const id = pipe(string(), regex(/^[^\s`'"<>|]{1,100}$/, 'a name of at most 100 characters, without spaces, quotes, `<`, `>` or `|`'));
/** A path of the repository as reports write it. */
const path = pipe(string(), regex(/^(?!\.?\/)[^*?\\]{1,1000}$/, 'one path from the scanned directory, without `./` or `/` before it and without wildcards'));
/** A path, or a pattern of paths. */
const paths = pipe(string(), regex(/^(?!\.?\/)[^\\]{1,1000}$/, 'a path from the scanned directory, without `./` or `/` before it; `*` stands for a name in a folder, `**` for folders'));
/** A list, bounded so that a file cannot make a scan slow. */
const listOf = (item, most = MAX_ENTRIES) => pipe(array(item), maxLength(most, `a list of at most ${most} entries`));

;// CONCATENATED MODULE: ./build-rooms/manifest/schema.js




const schema_optional = exactOptional;
const described = (schema, description) => pipe(schema, dist_description(description));
/** GitHub's own rule for the names of secrets. */
const secretName = pipe(string(), regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'the name of a secret (letters, digits and `_`), never its value'));
const breakGlass = strictObject({
    approvers: schema_optional(listOf(party)),
    within: schema_optional(duration),
    review: schema_optional(duration),
});
const environment = strictObject({
    tier: schema_optional(picklist(model_identity/* TIERS */.iB)),
    data: schema_optional(described(listOf(terms_text), 'What it holds, for risk: customer, payment, none.')),
    approvers: schema_optional(described(listOf(party), 'Who may say yes to a deployment.')),
    independent: schema_optional(described(dist_boolean(), 'The one who says yes is neither the one who asked nor the author of the change.')),
    breakGlass: schema_optional(described(breakGlass, 'Who may say yes in an emergency, how fast, and when it is looked at again.')),
});
const review = strictObject({
    every: schema_optional(duration),
    last: schema_optional(terms_date),
    by: schema_optional(party),
});
const identity = strictObject({
    id: described(id, 'The name of the identity, once in this file.'),
    class: picklist(model_identity/* CLASSES */.Nv),
    purpose: schema_optional(terms_text),
    owner: schema_optional(described(party, 'A person or a team; never a machine.')),
    authentication: schema_optional(picklist(model_identity/* AUTHENTICATIONS */.mP)),
    principal: schema_optional(described(terms_text, 'The whole name it has at the other end: role ARN, client id, service account.')),
    secrets: schema_optional(described(listOf(secretName), 'Names of the stored secrets that carry it.')),
    environments: schema_optional(described(listOf(terms_text), 'Where it may act.')),
    workflows: schema_optional(listOf(path)),
    may: schema_optional(listOf(picklist(model_identity/* EFFECTS */.tQ))),
    created: schema_optional(terms_date),
    expires: schema_optional(terms_date),
    review: schema_optional(review),
    sponsor: schema_optional(described(party, 'The human who answers for what an agent does.')),
    autonomy: schema_optional(picklist(AUTONOMIES)),
    rollback: schema_optional(described(terms_text, 'Where it is written how to undo what it did.')),
});
const stage = strictObject({
    class: schema_optional(listOf(picklist(model_identity/* CLASSES */.Nv))),
    who: schema_optional(described(listOf(id), 'People and teams by handle, machines by their id in this file.')),
});
const handoff = strictObject({
    id: id,
    owner: schema_optional(party),
    environment: schema_optional(terms_text),
    request: schema_optional(stage),
    approve: schema_optional(stage),
    execute: schema_optional(stage),
    record: schema_optional(described(listOf(terms_text), 'What an auditor can check afterwards: deployment, attestation.')),
});
/** An organisation's: one for each service and environment of some thousand services. */
const MAX_IDENTITIES = 10_000;
/** The identity manifest as it is written. Only `id` and `class` are required: what is not stated is unknown. */
const schema_manifestSchema = strictObject({
    version: literal(1),
    environments: schema_optional(record(string(), environment)),
    identities: schema_optional(listOf(identity, MAX_IDENTITIES)),
    handoffs: schema_optional(listOf(handoff)),
});

;// CONCATENATED MODULE: ./build-rooms/manifest/parse.js





/** Ten thousand identities with everything said of each. */
const BOUNDS = { length: 4 * 1024 * 1024, nodes: 400_000 };
/** Reads the text of a manifest, or says everything that is wrong with it. */
function parse_parseManifest(file, text) {
    const reading = readYaml(file, text, manifestSchema, BOUNDS);
    if (!reading.ok)
        return reading;
    const manifest = build(file, reading.value, reading.root, proposalsIn(text));
    const problems = checkManifest(manifest);
    return problems.length > 0 ? { problems } : manifest;
}
function build(file, written, root, proposals) {
    return {
        file,
        environments: parse_environmentsOf(written, childOf(root, 'environments'), proposals),
        identities: identitiesOf(written, itemsOf(childOf(root, 'identities')), proposals),
        handoffs: handoffsOf(written, itemsOf(childOf(root, 'handoffs')), proposals),
    };
}
function parse_environmentsOf(written, node, proposals) {
    const pairs = node?.kind === 'map' ? node.pairs : [];
    return pairs.map(({ key, keyAt, value }) => {
        const proposed = proposals(value);
        const { data = [], breakGlass, ...stated } = without(written.environments?.[key] ?? {}, proposed);
        const route = ['environments', key];
        return {
            name: key,
            ...stated,
            data,
            ...(breakGlass && { breakGlass: { ...breakGlass, approvers: breakGlass.approvers ?? [] } }),
            at: { span: keyAt, route },
            where: placesBelow(value, route),
            ...(proposed.length > 0 && { proposed }),
        };
    });
}
function identitiesOf(written, nodes, proposals) {
    return (written.identities ?? []).map((all, index) => {
        const proposed = proposals(nodes[index]);
        const { id, class: kind } = all;
        const stated = { ...without(all, proposed), id, class: kind };
        return {
            ...stated,
            review: stated.review ?? {},
            ...located(nodes[index], ['identities', id], proposed),
        };
    });
}
function handoffsOf(written, nodes, proposals) {
    return (written.handoffs ?? []).map((all, index) => {
        const proposed = proposals(nodes[index]);
        const { id } = all;
        const { request, approve, execute, ...stated } = { ...without(all, proposed), id };
        return {
            ...stated,
            ...(request && { request: stageOf(request) }),
            ...(approve && { approve: stageOf(approve) }),
            ...(execute && { execute: stageOf(execute) }),
            record: stated.record ?? [],
            ...located(nodes[index], ['handoffs', id], proposed),
        };
    });
}
/** What is stated of an entry: all but what is only proposed. */
function without(all, proposed) {
    if (proposed.length === 0)
        return all;
    const rest = { ...all };
    for (const key of Object.keys(all))
        if (proposed.includes(key))
            Reflect.deleteProperty(rest, key);
    return rest;
}
const stageOf = (stage) => ({ class: stage.class ?? [], who: stage.who ?? [] });
function located(node, route, proposed) {
    if (!node)
        return { at: { span: startOf(''), route }, where: {} };
    return {
        at: placeOfEntry(node, 'id', route),
        where: placesBelow(node, route),
        ...(proposed.length > 0 && { proposed }),
    };
}
const startOf = (file) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

;// CONCATENATED MODULE: ./build-rooms/manifest/manifest.js


const MANIFEST_FILES = ['.github/identities.yml', '.github/identities.yaml'];
const manifest_NO_MANIFEST = (0,place/* unknown */.L5)(`the repository has no identity manifest (${MANIFEST_FILES[0]})`, 'manifest');
/** Reads the identity manifest: what it says, unknown where the repository has none, or everything wrong with it. */
function readManifest(tree) {
    const found = MANIFEST_FILES.map((file) => ({ file, text: tree.read(file, 'large') })).filter(({ text }) => typeof text === 'string' || text.why !== 'missing');
    const [first, second] = found;
    if (!first)
        return manifest_NO_MANIFEST;
    if (second) {
        return { problems: [{ message: `${first.file} exists too; keep one of the two`, at: manifest_startOf(second.file) }] };
    }
    if (typeof first.text !== 'string') {
        return { problems: [{ message: `cannot be read: ${first.text.detail}`, at: manifest_startOf(first.file) }] };
    }
    const read = parseManifest(first.file, first.text);
    return 'problems' in read ? read : known(read);
}
const manifest_startOf = (file) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

;// CONCATENATED MODULE: ./build-rooms/policy/identities.js







/** Every identity, by id: the declared ones with what is seen of them, and those that act and nobody declared. */
const identityLines = (world, blank) => identityEntries(world, blank).map(({ line }) => line);
/** The same lines, each with what it was made of. */
function identityEntries(world, blank) {
    const held = reconcile(world);
    const declared = held.known
        ? held.value.manifest.identities.map((one) => ({
            line: declaredLine(one, held.value, world),
            uses: held.value.usesOf(one),
            declared: one,
        }))
        : [];
    const discovered = (held.known ? undeclaredUses(held.value) : discoveredUses(world)).flatMap((uses) => discoveredLine(uses).map((line) => ({ line, uses })));
    return [...declared, ...discovered]
        .map((one) => ({ ...one, line: blankLine(one.line, blank) }))
        .sort((a, b) => (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0));
}
/** Without a manifest, every use is of an identity that nobody declared. */
const discoveredUses = (world) => discover(world).identities.map((identity) => identity.uses.map((use) => ({ identity, use, declared: [] })));
/** Where there is no manifest and something ships: what one would answer, once. */
function manifestNotice({ manifest, deliveries, workflows }) {
    if (manifest !== NO_MANIFEST || deliveries.length === 0 || workflows.length === 0)
        return [];
    return [
        'no identity manifest (.github/identities.yml): who owns each identity that ships, what it is for, when it ends and when it was last reviewed is unknown; one would answer that, and would report what acts without being in it',
    ];
}
function declaredLine(declared, held, world) {
    const uses = held.usesOf(declared);
    const { environments, workflows, may, at } = declared;
    const seen = seenOf(uses);
    const tiers = new Set([...seen.tiers, ...identities_tiersOf(environments ?? [], world)]);
    return {
        id: declared.id,
        class: declared.class,
        authentication: declared.authentication ?? 'unknown',
        declared: true,
        usage: usageOf(declared, held, world).kind,
        principal: declared.principal ?? '',
        accounts: seen.accounts,
        secrets: sorted([...(declared.secrets ?? []), ...seen.secrets]),
        owner: declared.owner ?? '',
        sponsor: declared.sponsor ?? '',
        environments: environments ? sorted(environments) : seen.environments,
        workflows: workflows ? sorted(workflows) : seen.workflows,
        may: may ? sorted(may) : seen.effects,
        tiers: model_identity/* TIERS */.iB.filter((tier) => tiers.has(tier)),
        users: seen.users,
        created: declared.created ?? '',
        expires: declared.expires ?? '',
        lastReview: declared.review.last ?? '',
        path: at.span.file,
        line: at.span.line,
    };
}
function discoveredLine(uses) {
    const [first] = uses;
    if (!first)
        return [];
    const { identity, use } = first;
    const seen = seenOf(uses);
    return [
        {
            id: identity.account,
            class: identity.class,
            authentication: use.by,
            declared: false,
            usage: 'undeclared',
            principal: identity.toldBy === 'principal' ? identity.account : '',
            accounts: seen.accounts,
            secrets: seen.secrets,
            owner: '',
            sponsor: '',
            environments: seen.environments,
            workflows: seen.workflows,
            may: seen.effects,
            tiers: model_identity/* TIERS */.iB.filter((tier) => seen.tiers.includes(tier)),
            users: seen.users,
            created: '',
            expires: '',
            lastReview: '',
            path: use.at.span.file,
            line: use.at.span.line,
        },
    ];
}
const seenOf = (uses) => ({
    accounts: sorted(uses.map(({ identity }) => identity.account)),
    secrets: sorted(uses.flatMap(({ use }) => use.secret ?? [])),
    environments: sorted(uses.flatMap(({ use: { job } }) => (job.environment ? [(0,value/* show */.WU)(job.environment.value)] : []))),
    workflows: sorted(uses.map(({ use }) => use.job.file)),
    effects: sorted(uses.flatMap(({ use }) => use.effects)),
    tiers: uses.flatMap(({ use }) => use.tiers),
    users: sorted(uses.map(({ use: { job } }) => `${job.file}#${job.job}`)),
});
const byName = new WeakMap();
/** The tiers of the environments that a list names. */
function identities_tiersOf(names, world) {
    const index = byName.get(world) ?? (0,kit/* groupBy */.$z)(world.environments, ({ name }) => name.toLowerCase());
    byName.set(world, index);
    return names.flatMap((name) => (index.get(name.toLowerCase()) ?? []).map(({ tier }) => tier));
}
const sorted = (texts) => [...new Set(texts)].sort();
const blankLine = (line, blank) => ({
    ...line,
    id: blank(line.id),
    principal: blank(line.principal),
    accounts: line.accounts.map(blank),
    secrets: line.secrets.map(blank),
    owner: blank(line.owner),
    sponsor: blank(line.sponsor),
    environments: line.environments.map(blank),
    users: line.users.map(blank),
});

;// CONCATENATED MODULE: ./build-rooms/policy/likely-owners.js
const NOBODY = { owner: '', because: '' };
/** Who owns the files that CODEOWNERS says something of, by path. */
const ownedFiles = ({ codeOwners }) => new Map(codeOwners.kind === 'read' ? codeOwners.files.map(({ file, owners }) => [file, owners]) : []);
/** Who may own what some workflows use: whoever CODEOWNERS asks about the first of them that has owners, else the catalogue. */
function likelyOwner(workflows, owned, catalog) {
    for (const file of workflows) {
        const owner = chosen(owned.get(file) ?? []);
        if (owner !== undefined)
            return { owner, because: `CODEOWNERS of ${file}` };
    }
    return catalog?.owner === undefined || catalog.owner === ''
        ? NOBODY
        : { owner: catalog.owner, because: `${catalog.file}${catalog.lifecycle === '' ? '' : `, ${catalog.lifecycle}`}` };
}
/** A team before a person: people leave. No machine owns anything. */
function chosen(owners) {
    const people = owners.filter((owner) => !owner.endsWith('[bot]'));
    return people.find((owner) => owner.startsWith('@') && owner.includes('/')) ?? people[0];
}

;// CONCATENATED MODULE: ./build-rooms/policy/roster.js












/** Every identity, secret, environment and runner of a repository, with the places that depend on it. */
function rosterOf(listing, { world, blank, texts }, beside) {
    const owned = ownedFiles(world.settings);
    const { sources } = texts;
    const paths = texts.paths.filter((path) => path.startsWith('.github/workflows/'));
    const secrets = secretUses(world);
    const reads = secretReadsIn(paths, sources, world, named(secrets, blank));
    return {
        ...listing,
        unknown: [...listing.unknown, ...namelessLines(world, blank)],
        identities: clusterLines(identityEntries(world, blank).map((entry) => rosterLine(entry, world, blank)), { paths, sources }, world, beside.cluster)
            .map((line) => ({
            ...line,
            likely: blankTexts(likelyOwner(line.workflows, owned, beside.catalog), blank),
            grants: line.grants.map(blank),
        }))
            .sort((a, b) => Number(isQuiet(a)) - Number(isQuiet(b))),
        environments: environmentLines(world, blank),
        environmentUses: named(environmentUses(world), blank),
        secrets: named([...secrets, ...reads], blank).map((one) => ({ ...one, ...storedIn(one.name, world) })),
        runners: named(runnerUses(world), blank),
        mentions: named(mentionsIn(world), blank),
        owners: Object.fromEntries([...owned].map(([file, owners]) => [file, owners.map(blank)])),
    };
}
/** Where GitHub keeps a secret of a name, as far as it was asked. */
function storedIn(name, { settings: { live } }) {
    if (!live.known)
        return {};
    const { secrets, organizationSecrets, environments } = live.value;
    const said = (where, all) => all.state === 'known'
        ? all.value
            .filter((one) => one.name.toLowerCase() === name.toLowerCase())
            .map(({ updated }) => `${where}, written on ${updated}`)
        : [];
    if (secrets.state === 'unknown')
        return {};
    return {
        stored: [
            ...said('repository', secrets),
            ...(environments.state === 'known' ? environments.value : []).flatMap((one) => said(`environment ${one.name}`, one.secrets)),
            ...said('organization', organizationSecrets),
        ],
    };
}
/** What nobody declared and what does nothing comes last. */
const isQuiet = ({ kind, acts }) => kind !== 'declared' && !acts;
function rosterLine({ line, uses, declared }, world, blank) {
    const identity = uses[0]?.identity;
    const held = reconcile(world);
    return {
        ...line,
        kind: declared ? 'declared' : (identity?.kind ?? 'account'),
        toldBy: declared ? 'manifest' : (identity?.toldBy ?? 'name'),
        ways: roster_distinct(uses.map(({ use }) => use.by)),
        purpose: blank(declared?.purpose ?? ''),
        mayBe: blank(declared ? '' : (uses.find(({ candidate }) => candidate)?.candidate?.id ?? '')),
        likely: { owner: '', because: '' },
        grants: roster_distinct(uses.flatMap(scopesOf)),
        reviewedBy: blank(declared?.review.by ?? ''),
        reviewDue: (declared && held.known && reviewDue(declared, held.value, world)) || '',
        since: '',
        acts: uses.some(({ use, candidate }) => use.acts && !candidate),
        uses: uses.map(({ use }) => blankTexts({
            ...spotOf(use.at, use.job, use.step),
            ...(use.environments && { environments: use.environments.map(blank) }),
            how: use.name,
            secret: use.secret ?? '',
            effects: use.effects,
            acts: use.acts,
        }, blank)),
    };
}
/** What the workflow's token is given. Of another token nobody says it here. */
const scopesOf = ({ identity, use }) => identity.kind === 'workflow-token' ? writtenScopes(use.job.token).map((scope) => `${scope}: write`) : [];
const spotOf = ({ span }, job, step) => ({
    path: span.file,
    line: span.line,
    column: span.column,
    workflow: job?.file ?? '',
    job: job?.job ?? '',
    step: step ?? '',
    environment: job?.environment ? (0,value/* show */.WU)(job.environment.value) : '',
});
/** What is done under a name that only the run knows: an identity of which nothing more can be listed. */
const namelessLines = (world, blank) => discover(world).nameless.map(({ account, use }) => ({
    subject: blank(`identity ${account}`),
    because: blank(`who ${doing([use])} in job \`${use.job.job}\` (${use.name}) is known only when it runs`),
    settle: 'nothing',
    path: use.at.span.file,
    line: use.at.span.line,
}));
function environmentUses(world) {
    const effects = effectsByJob(world);
    return world.jobs.flatMap((job) => {
        const { environment } = job;
        if (!environment)
            return [];
        const use = {
            ...spotOf(environment.at, job, undefined),
            ...{ how: 'environment of the job', secret: '', effects: effects(job) },
            acts: true,
        };
        return (0,value/* texts */.Te)(environment.value).flatMap((name) => (name === '' ? [] : [{ name, use }]));
    });
}
const secretUses = ({ credentials }) => credentials.flatMap(({ source, at, job, step, name, effects }) => (0,kit/* isStored */.mL)(source)
    ? [
        {
            name: source.secret,
            use: { ...spotOf(at, job, step), how: name, secret: source.secret, effects, acts: effects.length > 0 },
        },
    ]
    : []);
function runnerUses(world) {
    const effects = effectsByJob(world);
    return world.runners.flatMap(({ job, at, labels, group }) => [...labels, ...(group === undefined ? [] : [group])].map((name) => ({
        name,
        use: {
            ...spotOf(at, job, undefined),
            ...{ how: 'runner of the job', secret: '', effects: effects(job), acts: true },
        },
    })));
}
function effectsByJob({ deliveries }) {
    const byJob = (0,kit/* groupBy */.$z)(deliveries, ({ job }) => job.id);
    return ({ id }) => roster_distinct((byJob.get(id) ?? []).map(({ effect }) => effect));
}
/** By name, ignoring case as GitHub does; a place once, however many calls lead there. */
function named(all, blank) {
    const groups = [...(0,kit/* groupBy */.$z)(all, ({ name }) => name.toLowerCase()).values()];
    return groups
        .map((group) => ({
        name: blank(group[0]?.name ?? ''),
        uses: onceEach(group.map(({ use }) => blankTexts(use, blank)).sort(byPlace)),
    }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
const byPlace = (a, b) => a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;
const onceEach = (uses) => [
    ...new Map(uses.map((use) => [JSON.stringify(use), use])).values(),
];
/** Every text of a line, with what is secret in it blanked. */
function blankTexts(line, blank) {
    const made = { ...line };
    for (const [key, value] of Object.entries(line))
        if (typeof value === 'string')
            Reflect.set(made, key, blank(value));
    return made;
}
const roster_distinct = (list) => [...new Set(list)].sort();


/***/ }),

/***/ 3711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pw: () => (/* binding */ WHO),
  EH: () => (/* binding */ andAfter),
  ps: () => (/* binding */ causes)
});

// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(7066);
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

/***/ 6997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8276);

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

/***/ 4574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DEPENDANTS_KEY_ORDER: () => (/* binding */ DEPENDANTS_KEY_ORDER),
/* harmony export */   renderDependants: () => (/* binding */ renderDependants),
/* harmony export */   renderDependantsJson: () => (/* binding */ renderDependantsJson),
/* harmony export */   renderDependantsLastLine: () => (/* binding */ renderDependantsLastLine),
/* harmony export */   renderRetirement: () => (/* binding */ renderRetirement),
/* harmony export */   renderRetirementJson: () => (/* binding */ renderRetirementJson)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6359);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4253);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8004);
/* harmony import */ var _roster_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7224);
/* harmony import */ var _use_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5833);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3022);







const WIDTH = 96;
/** What depends on a name, for a terminal. */
const renderDependants = (list, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
    ...head(list),
    ...placesOf(list),
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)(list, 'what depends on it there would not be in the list'),
    lastLine(list),
], colour);
/** How to take something away, for a terminal. */
const renderRetirement = (list, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
    ...head(list),
    ...ownerOf(list),
    ...placesOf(list),
    [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)('In this order', 'bold')],
    ...list.steps.flatMap(({ title, items }, index) => [
        [`${index + 1}. ${title}`],
        ...items.flatMap((item) => hanging('   - ', item)),
    ]),
    [],
    [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)('It is gone when', 'bold')],
    ...list.proofs.flatMap((proof) => hanging('   - ', proof)),
    [],
    ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)(list, 'what depends on it there would not be in the list'),
    lastLine(list),
], colour);
/** The last line alone: everything counted. */
const renderDependantsLastLine = (list, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([lastLine(list)], colour);
function ownerOf({ owner, likelyOwner }) {
    if (owner !== '')
        return [[`${owner} answers for it.`], []];
    return likelyOwner === '' ? [] : [[`Perhaps ${likelyOwner} answers for it; the manifest does not say.`], []];
}
const head = ({ is }) => [
    ...is.map(({ kind, name, about, declaredAt }) => [
        (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(`${kind} ${name}`, 'bold'),
        `${about === '' ? '' : `  ${about}`}${declaredAt ? `  ${declaredAt.path}:${declaredAt.line}` : ''}`,
    ]),
    [],
];
const placesOf = ({ dependants }) => [
    [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(dependants.length === 0 ? 'Nothing depends on it' : 'What depends on it', 'bold')],
    ...dependants.map((use) => [`  ${(0,_use_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .useWords */ .n)(use)}`]),
    [],
];
function hanging(mark, text) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .L)(text, WIDTH - mark.length).map((line, index) => [index === 0 ? mark : ' '.repeat(mark.length), line]);
}
const lastLine = (list) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countLine */ .QK)(list, (0,_order_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(list.dependants.length, 'place'));
const DEPENDANTS_KEY_ORDER = [
    ..._listing_json_js__WEBPACK_IMPORTED_MODULE_6__/* .LISTING_KEYS */ .K,
    ...[
        'is',
        'owner',
        'likelyOwner',
        'dependants',
        'steps',
        'proofs',
        'unknown',
        'skipped',
        'kind',
        'about',
        'declaredAt',
        'title',
        'items',
    ],
    ..._roster_json_js__WEBPACK_IMPORTED_MODULE_2__.USE_KEYS,
];
/** What depends on a name as JSON. Its schema is `schema/who-uses.schema.json`. */
const renderDependantsJson = (list) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_6__/* .listingJson */ .t)(list, DEPENDANTS_KEY_ORDER);
/** How to take something away as JSON. Its schema is `schema/retire.schema.json`. */
const renderRetirementJson = (list) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_6__/* .listingJson */ .t)(list, DEPENDANTS_KEY_ORDER);


/***/ }),

/***/ 7943:
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
var json = __nccwpck_require__(1645);
// EXTERNAL MODULE: ./build-rooms/safe/style.js
var safe_style = __nccwpck_require__(5905);
// EXTERNAL MODULE: ./build-rooms/report/order.js
var order = __nccwpck_require__(8004);
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
var listing_table = __nccwpck_require__(4253);
// EXTERNAL MODULE: ./build-rooms/report/section.js
var section = __nccwpck_require__(5355);
// EXTERNAL MODULE: ./build-rooms/report/wrap.js
var wrap = __nccwpck_require__(3022);
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

/***/ 8075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  renderExplanation: () => (/* binding */ renderExplanation)
});

// EXTERNAL MODULE: ./build-rooms/safe/style.js
var safe_style = __nccwpck_require__(5905);
// EXTERNAL MODULE: ./build-rooms/report/listing-table.js + 1 modules
var listing_table = __nccwpck_require__(4253);
// EXTERNAL MODULE: ./build-rooms/report/section.js
var report_section = __nccwpck_require__(5355);
// EXTERNAL MODULE: ./build-rooms/report/cells.js
var report_cells = __nccwpck_require__(6997);
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

/***/ 2366:
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
var safe_text = __nccwpck_require__(8276);
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

// EXTERNAL MODULE: ./build-rooms/report/order.js
var order = __nccwpck_require__(8004);
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

/***/ 3561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderInventoryCsv: () => (/* binding */ renderInventoryCsv)
/* harmony export */ });
/* harmony import */ var _listing_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8922);

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

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   INVENTORY_KEY_ORDER: () => (/* binding */ INVENTORY_KEY_ORDER),
/* harmony export */   renderInventoryJson: () => (/* binding */ renderInventoryJson)
/* harmony export */ });
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6359);

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

/***/ 6165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderInventoryLastLine: () => (/* binding */ renderInventoryLastLine),
/* harmony export */   renderInventoryTable: () => (/* binding */ renderInventoryTable)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4253);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8004);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5355);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3022);





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

/***/ 6904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KEY_ORDER: () => (/* binding */ KEY_ORDER),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _safe_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1645);

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

/***/ 8922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ listingCsv)
});

// EXTERNAL MODULE: ./build-rooms/safe/text.js
var safe_text = __nccwpck_require__(8276);
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

/***/ 6359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ LISTING_KEYS),
/* harmony export */   t: () => (/* binding */ listingJson)
/* harmony export */ });
/* harmony import */ var _safe_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1645);

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

/***/ 4253:
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
var safe_style = __nccwpck_require__(5905);
// EXTERNAL MODULE: ./build-rooms/report/cells.js
var report_cells = __nccwpck_require__(6997);
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

// EXTERNAL MODULE: ./build-rooms/report/order.js
var order = __nccwpck_require__(8004);
// EXTERNAL MODULE: ./build-rooms/report/section.js
var section = __nccwpck_require__(5355);
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

// EXTERNAL MODULE: ./build-rooms/report/order.js
var order = __nccwpck_require__(8004);
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

/***/ 8004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   pN: () => (/* binding */ remarkableExceptions),
/* harmony export */   qA: () => (/* binding */ shownFindings)
/* harmony export */ });
/* harmony import */ var _model_judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1680);

const byText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const bySpot = (a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column;
/** The findings, worst first, then as a reader meets them in the files. */
const worstFirst = (findings) => [...findings].sort((a, b) => _model_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(a.severity) - _model_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(b.severity) ||
    bySpot(a, b) ||
    byText(a.ruleId, b.ruleId) ||
    byText(a.fingerprint, b.fingerprint));
/** The findings that the view wants to see, worst first. */
const shownFindings = (report, view) => worstFirst(report.findings.filter((finding) => (0,_model_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(finding.severity, view.minSeverity)));
/** The ignore comments and exceptions that a reader should know of: all but those that simply do their work. */
const remarkableExceptions = (report) => report.exceptions.filter((one) => one.status !== 'active' || one.note !== '');
/** `3 findings`, `1 finding`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
function findingsBySeverity(report) {
    const { bySeverity } = report.counts;
    const total = _model_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + bySeverity[severity], 0);
    const parts = _model_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.flatMap((severity) => bySeverity[severity] > 0 ? [`${bySeverity[severity]} ${severity}`] : []);
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

/***/ 1029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PLAN_KEY_ORDER: () => (/* binding */ PLAN_KEY_ORDER),
/* harmony export */   renderPlanJson: () => (/* binding */ renderPlanJson),
/* harmony export */   renderPlanLastLine: () => (/* binding */ renderPlanLastLine),
/* harmony export */   renderPlanMarkdown: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* harmony import */ var _safe_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(170);
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6359);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8004);



const MOST_PLACES = 5;
const TITLES = {
    inventory: 'Know who acts',
    tighten: 'Tighten',
    review: 'Review',
};
/** The plan as Markdown, for an issue or a wiki: a box to tick for each piece of work. */
function renderPlanMarkdown(plan) {
    const gaps = [...plan.reasons, ...plan.notices];
    return [
        `# Plan as of ${plan.asOf}`,
        ...plan.phases.flatMap(drawPhase),
        ...(gaps.length === 0 ? [] : ['', '## Not whole', '', ...gaps.map((gap) => `- ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)(gap)}`)]),
        '',
        renderPlanLastLine(plan),
    ].join('\n');
}
/** The last line alone: everything counted. */
const renderPlanLastLine = ({ phases, complete }) => `${complete ? '' : 'incomplete: '}${phases.map(({ days, items }) => `${(0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(items.length, 'item')} in ${days} days`).join(', ')}\n`;
const drawPhase = ({ name, days, by, items }) => [
    '',
    `## ${TITLES[name]}: ${days} days, by ${by}`,
    '',
    ...(items.length === 0 ? ['Nothing is open.'] : items.flatMap(drawItem)),
];
function drawItem({ title, ruleId, severity, owners, notes, places }) {
    const rule = ruleId === '' ? '' : `**${ruleId}** (${severity}): `;
    const who = owners.length === 0 ? 'owner unknown' : owners.map((owner) => (0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTicks */ .KL)(owner)).join(', ');
    const left = places.length - MOST_PLACES;
    return [
        // The title is a rule's own, or one of ours.
        `- [ ] ${rule}${title} (${who})`,
        ...notes.map((note) => `  - ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTicks */ .KL)(note)}`),
        ...places.slice(0, MOST_PLACES).map(({ path, line }) => `  - ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTicks */ .KL)(`${path}:${line}`)}`),
        ...(left > 0 ? [`  - and ${left} more`] : []),
    ];
}
const PLAN_KEY_ORDER = [
    ..._listing_json_js__WEBPACK_IMPORTED_MODULE_2__/* .LISTING_KEYS */ .K,
    ...['phases', 'days', 'by', 'items', 'title', 'ruleId', 'severity', 'owners', 'notes', 'places'],
    ...['unknown', 'skipped', 'path', 'line', 'column'],
];
/** The plan as JSON. Its schema is `schema/plan.schema.json`. */
const renderPlanJson = (plan) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listingJson */ .t)(plan, PLAN_KEY_ORDER);


/***/ }),

/***/ 5486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   REACH_KEY_ORDER: () => (/* binding */ REACH_KEY_ORDER),
/* harmony export */   renderReachJson: () => (/* binding */ renderReachJson)
/* harmony export */ });
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6359);

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

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderReachLastLine: () => (/* binding */ renderReachLastLine),
/* harmony export */   renderReachTable: () => (/* binding */ renderReachTable)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8276);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4253);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8004);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5355);
/* harmony import */ var _shipments_table_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8106);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3022);







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

/***/ 5724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderRosterCsv: () => (/* binding */ renderRosterCsv)
/* harmony export */ });
/* harmony import */ var _listing_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8922);

const COLUMNS = [
    'id',
    'class',
    'authentication',
    'declared',
    'usage',
    'principal',
    'accounts',
    'secrets',
    'owner',
    'likelyOwner',
    'likelyBecause',
    'sponsor',
    'purpose',
    'may',
    'grants',
    'tiers',
    'environments',
    'workflows',
    'users',
    'created',
    'since',
    'expires',
    'lastReview',
    'reviewedBy',
    'reviewDue',
    'path',
    'line',
];
/** The identities for a spreadsheet. */
const renderRosterCsv = ({ identities }) => (0,_listing_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .listingCsv */ .N)(COLUMNS, identities.map(rowOf));
const rowOf = (one) => ({
    ...one,
    declared: one.declared ? 'yes' : 'no',
    likelyOwner: one.likely.owner,
    likelyBecause: one.likely.because,
    line: String(one.line),
});


/***/ }),

/***/ 7224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ROSTER_KEY_ORDER: () => (/* binding */ ROSTER_KEY_ORDER),
/* harmony export */   USE_KEYS: () => (/* binding */ USE_KEYS),
/* harmony export */   renderRosterJson: () => (/* binding */ renderRosterJson)
/* harmony export */ });
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6359);

const USE_KEYS = [
    ...['path', 'line', 'column', 'workflow', 'job', 'step', 'environment'],
    ...['how', 'secret', 'effects', 'acts'],
];
const ROSTER_KEY_ORDER = [
    ..._listing_json_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_KEYS */ .K,
    ...[
        'identities',
        'environments',
        'environmentUses',
        'secrets',
        'runners',
        'mentions',
        'owners',
        'unknown',
        'skipped',
    ],
    ...[
        'id',
        'kind',
        'class',
        'authentication',
        'declared',
        'usage',
        'principal',
        'owner',
        'likely',
        'because',
        'sponsor',
    ],
    ...['purpose', 'may', 'grants', 'tiers', 'workflows', 'accounts', 'users', 'ways'],
    ...['created', 'since', 'expires', 'lastReview', 'reviewedBy', 'reviewDue', 'mayBe', 'toldBy', 'stored', 'uses'],
    ...USE_KEYS,
    ...['subject', 'settle', 'why', 'detail', 'accepted'],
];
/** The identities as JSON. Its schema is `schema/identity-list.schema.json`. */
const renderRosterJson = (roster) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listingJson */ .t)(roster, ROSTER_KEY_ORDER);


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderRosterLastLine: () => (/* binding */ renderRosterLastLine),
/* harmony export */   renderRosterTable: () => (/* binding */ renderRosterTable)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4253);
/* harmony import */ var _use_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5833);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3022);




const HEADS = ['IDENTITY', 'OWNER, REVIEW', 'MAY, SEEN', 'JOBS'];
const WIDTHS = [24, 26, 20];
const MOST_JOBS = 4;
const LABEL = 11;
const WIDTH = 88;
/** The identities for a terminal: who owns each, what it can do, when it was last reviewed. */
function renderRosterTable(roster, colour) {
    const { identities } = roster;
    const [only, other] = identities;
    if (only && !other && roster.environments.length === 0)
        return renderInFull(roster, only, colour);
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
        ...(identities.length === 0 ? [] : [(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .header */ .wx)(HEADS, WIDTHS), []]),
        ...identities.flatMap((line) => [...drawIdentity(line), []]),
        ...(0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)(roster, 'an identity there would not be in the list'),
        lastLine(roster),
    ], colour);
}
/** The last line alone: everything counted. */
const renderRosterLastLine = (roster, colour) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([lastLine(roster)], colour);
const drawIdentity = (one) => (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawCells */ .cp)([aboutOf(one), lifeOf(one), reachOf(one), jobsOf(one)], WIDTHS);
function aboutOf({ id, class: kind, authentication, declared, usage }) {
    return [
        (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(id, 'bold'),
        `${kind}, ${authentication === 'unknown' ? 'login unknown' : authentication}`,
        declared
            ? usage === 'unseen'
                ? (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)('declared, unused', 'yellow')
                : 'declared'
            : (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)('not declared', 'cyan'),
    ];
}
function lifeOf(one) {
    const { expires, since } = one;
    return [
        ownerWords(one),
        reviewWords(one),
        ...(expires === '' ? [] : [`ends ${expires}`]),
        ...(since === '' ? [] : [`since ${since}`]),
    ];
}
function ownerWords({ owner, likely }) {
    if (owner !== '')
        return owner;
    return (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(likely.owner === '' ? 'owner unknown' : `owner unknown, perhaps ${likely.owner}`, 'cyan');
}
function reviewWords({ lastReview, reviewedBy, reviewDue }) {
    const due = reviewDue === '' ? '' : `, due ${reviewDue}`;
    if (lastReview === '')
        return `never reviewed${due}`;
    return `reviewed ${lastReview}${reviewedBy === '' ? '' : ` by ${reviewedBy}`}${due}`;
}
function reachOf({ may, tiers, environments }) {
    return [
        may.join(', ') || 'no effect seen',
        ...(tiers.length === 0 ? [] : [tiers.join(', ')]),
        ...(environments.length === 0 ? [] : [`environment ${environments.join(', ')}`]),
    ];
}
const jobsOf = ({ users }) => users.length > MOST_JOBS ? [...users.slice(0, MOST_JOBS), `and ${users.length - MOST_JOBS} more`] : users;
/** One identity on a screen of its own, with every place that uses it. */
function renderInFull(roster, one, colour) {
    const { id, class: kind, declared, path, line } = one;
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .paintLines */ .aV)([
        [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(id, 'bold'), `  ${kind}, ${declared ? 'declared' : 'not declared; first seen'} in ${path}:${line}`],
        [],
        ...factsOf(one).flatMap(([label, text]) => (text === '' ? [] : labelled(label, text))),
        [],
        [(0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(`used in ${one.uses.length} place${one.uses.length === 1 ? '' : 's'}`, 'bold')],
        ...one.uses.map((use) => [`  ${(0,_use_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .useWords */ .n)(use)}`]),
        [],
        ...(roster.complete ? [] : (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .drawGaps */ .wy)({ ...roster, unknown: [] }, '')),
        lastLine(roster),
    ], colour);
}
function factsOf(one) {
    const { owner, likely, sponsor, purpose, authentication, ways, principal, accounts, secrets } = one;
    const seen = ways.filter((way) => way !== authentication);
    return [
        [
            'owner',
            owner === '' ? `unknown${likely.owner === '' ? '' : `; perhaps ${likely.owner}, by ${likely.because}`}` : owner,
        ],
        ['sponsor', sponsor],
        ['purpose', purpose],
        ['may', `${(0,_use_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .doesWords */ .z)(one.may)}${one.tiers.length === 0 ? '' : `; reaches ${one.tiers.join(', ')}`}`],
        ['granted', one.grants.join('; ')],
        ['acts in', one.environments.map((name) => `environment ${name}`).join(', ')],
        [
            'reviewed',
            reviewWords(one).replace(/^reviewed |^never reviewed/u, (text) => (text.startsWith('never') ? 'never' : '')),
        ],
        ['logs in', `${authentication}${seen.length === 0 ? '' : `; seen: ${seen.join(', ')}`}`],
        ['as', [...new Set([principal, ...accounts])].filter((name) => name !== '' && name !== one.id).join(', ')],
        ['carried by', secrets.map((name) => `secrets.${name}`).join(', ')],
        ['life', lifeWords(one)],
        ['perhaps', one.mayBe === '' ? '' : `the declared ${one.mayBe}`],
    ];
}
const lifeWords = ({ created, since, expires }) => [
    ...(created === '' ? [] : [`made on ${created}`]),
    ...(since === '' ? [] : [`first line in the repository on ${since}`]),
    expires === '' ? 'no end' : `ends on ${expires}`,
].join(', ');
const labelled = (label, text) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrap */ .L)(text, WIDTH - LABEL).map((line, index) => ['  ', (0,_safe_style_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)((index === 0 ? label : '').padEnd(LABEL), 'dim'), line]);
function lastLine(roster) {
    const { identities } = roster;
    const declared = identities.filter((one) => one.declared).length;
    const acting = identities.filter((one) => !one.declared && one.acts).length;
    const unowned = identities.filter((one) => one.owner === '' && (one.declared || one.acts)).length;
    const total = `${identities.length} ${identities.length === 1 ? 'identity' : 'identities'} (${declared} declared, ${acting} acting undeclared, ${unowned} without a known owner)`;
    return (0,_listing_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countLine */ .QK)(roster, total);
}


/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderRulePage: () => (/* binding */ renderRulePage),
/* harmony export */   renderRuleText: () => (/* binding */ renderRuleText)
/* harmony export */ });
/* harmony import */ var _safe_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(170);
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3022);



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

/***/ 9701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./build-rooms/safe/json.js
var json = __nccwpck_require__(1645);
// EXTERNAL MODULE: ./build-rooms/safe/text.js
var safe_text = __nccwpck_require__(8276);
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

// EXTERNAL MODULE: ./build-rooms/report/order.js
var order = __nccwpck_require__(8004);
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

/***/ 5355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   lR: () => (/* binding */ WIDTH),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3022);


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

/***/ 1890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderShipmentsCsv: () => (/* binding */ renderShipmentsCsv)
/* harmony export */ });
/* harmony import */ var _listing_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8922);

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

/***/ 4142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SHIPMENTS_KEY_ORDER: () => (/* binding */ SHIPMENTS_KEY_ORDER),
/* harmony export */   renderShipmentsJson: () => (/* binding */ renderShipmentsJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6904);
/* harmony import */ var _listing_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6359);


const OWN = [..._listing_json_js__WEBPACK_IMPORTED_MODULE_1__/* .LISTING_KEYS */ .K, 'deliveries'];
const SHIPMENTS_KEY_ORDER = [...OWN, ..._json_js__WEBPACK_IMPORTED_MODULE_0__.KEY_ORDER.filter((key) => !OWN.includes(key)), ...['targets', 'places']];
/** The deliveries as JSON. Its schema is `schema/deliveries.schema.json`. */
const renderShipmentsJson = (list) => (0,_listing_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listingJson */ .t)(list, SHIPMENTS_KEY_ORDER);


/***/ }),

/***/ 8106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gateWords: () => (/* binding */ gateWords),
/* harmony export */   renderShipmentsLastLine: () => (/* binding */ renderShipmentsLastLine),
/* harmony export */   renderShipmentsTable: () => (/* binding */ renderShipmentsTable),
/* harmony export */   startWords: () => (/* binding */ startWords)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8276);
/* harmony import */ var _safe_style_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5905);
/* harmony import */ var _listing_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4253);



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

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ useWords),
/* harmony export */   z: () => (/* binding */ doesWords)
/* harmony export */ });
/* harmony import */ var _model_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(501);

const VERBS = _model_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .EFFECT_VERBS */ .fB;
/** What something does, as the predicate of a sentence. */
const doesWords = (effects) => effects.length === 0 ? 'no effect seen' : effects.map((effect) => VERBS[effect] ?? effect).join(', ');
/** `path:line:column`, the job, the step, the environment, and what is done there. */
function useWords(use) {
    const { path, line, column, workflow, job, step, environment, how, secret, effects } = use;
    const where = [
        ...(job === '' ? [] : [`job ${job}${workflow === path || workflow === '' ? '' : ` of ${workflow}`}`]),
        ...(step === '' ? [] : [`step ${step}`]),
        ...(environment === '' ? [] : [`environment ${environment}`]),
    ].join(', ');
    const what = `${how}${secret === '' ? '' : ` (secrets.${secret})`}${effects.length === 0 ? '' : `: ${doesWords(effects)}`}`;
    return `${path}:${line}:${column}  ${where === '' ? '' : `${where}: `}${what}`;
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
    confirm: 'whoever takes `# confirm` away in the identity manifest',
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

/***/ 3022:
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

/***/ 9837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   BG: () => (/* binding */ met),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   aw: () => (/* binding */ notMet),
/* harmony export */   hH: () => (/* binding */ notApplicable),
/* harmony export */   mL: () => (/* binding */ isStored)
/* harmony export */ });
/* unused harmony exports cardOf, unknownOf, jobSubject, jobKey, credentialsByPlace, ofUnknownSource, alsoAt, holder, chainOf, nameOf, declaredIdentities, tokenName */
/* harmony import */ var _model_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(580);


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


/***/ }),

/***/ 9293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* unused harmony exports judgeMissingGate, isOpen, caseOf, isEmptied, brokenGate, aboutBrokenGate, heldRoute, holdingGate, lateGate, GATES, startedBy, waysIn, severalTiers, lacksGate, placeOfGap, placesOf, trustFirst, namedWords */
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7066);
/* harmony import */ var _kit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9837);


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
            const routes = delivery.routes.filter((route) => which(route) && caseOf(delivery, route) === gap);
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
function caseOf({ effect, public: isPublic }, { tiers, start }) {
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


/***/ }),

/***/ 7946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L4: () => (/* binding */ stateOf)
});

// UNUSED EXPORTS: compensation, judgeProtection, peopleBehind, perhapsSetUp, remedyByPlan, reviewBefore, reviewOfProtected, says, settingOf, unsettled

// EXTERNAL MODULE: ./build-rooms/model/facts.js
var facts = __nccwpck_require__(580);
// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
// EXTERNAL MODULE: ./build-rooms/model/value.js
var value = __nccwpck_require__(7066);
// EXTERNAL MODULE: ./build-rooms/rules/kit.js
var kit = __nccwpck_require__(9837);
// EXTERNAL MODULE: ./build-rooms/rules/missing-gate.js
var missing_gate = __nccwpck_require__(9293);
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

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ stringify)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8276);

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
/* harmony export */   KL: () => (/* binding */ markdownTicks),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8276);

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
/**
 * The same for texts that are also read as they are, in a terminal: names and paths of plain characters stand between
 * backticks, in which nothing can mean anything to Markdown; all others are written as {@link markdownCode} does.
 */
const markdownTicks = (text, max = 500) => text.length <= max && /^[\w@(./-][\w .,:;@#/()[\]+=-]*$/u.test(text) && !text.endsWith(' ')
    ? `\`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .breakCommands */ .ix)(text)}\``
    : markdownCode(text, max);
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

/***/ 5905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ styled),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* unused harmony export repaint */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8276);

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

/***/ 8276:
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
/******/ 	var __webpack_exports__ = __nccwpck_require__(8286);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;