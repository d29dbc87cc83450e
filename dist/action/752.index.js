export const id = 752;
export const ids = [752];
export const modules = {

/***/ 3752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askFacts: () => (/* binding */ askFacts)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/model/facts.js
var facts = __webpack_require__(6609);
;// CONCATENATED MODULE: ./build/facts/answers.js


// How parts of GitHub's answers are read. Keys that are not named are ignored; what does not fit is a wrong answer.
/** As long as a record may have it. */
const answers_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1000));
/** The day of a moment, in UTC, whatever its offset. */
const day = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((moment) => Number.isFinite(Date.parse(moment)), 'a moment'), dist/* transform */.pdi((moment) => new Date(moment).toISOString().slice(0, 10)));
/** Answers that are the list itself. */
const bareList = (item) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* transform */.pdi((items) => ({ items })));
const secretsPage = dist/* pipe */.FsL(dist/* object */.Ikc({ total_count: dist/* number */.aig(), secrets: dist/* array */.YOg(dist/* object */.Ikc({ name: answers_text, updated_at: day })) }), dist/* transform */.pdi(({ total_count: total, secrets }) => ({
    total,
    items: secrets.map(({ name, updated_at: updated }) => ({ name, updated })),
})));
/** One order for every list of a record, by code unit and not by locale; the same thing twice is once. */
function sorted(items, key) {
    const unique = new Map(items.map((item) => [key(item), item]));
    return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
const byName = (items) => sorted(items, ({ name }) => name);
/** Another fact made of a fact, where it is known. */
const mapFact = (said, make) => said.state === 'known' ? (0,facts/* fact */.fK)(make(said.value)) : said;
/** Nothing in a list means that nothing is set. */
const listed = (items) => (items.length === 0 ? facts/* absent */.Ge : (0,facts/* fact */.fK)(items));
/** What the description of the API lets an answer leave out. */
const leftOut = (value, what) => value === undefined ? (0,facts/* unsaid */.DY)('hidden', `GitHub's answer leaves out ${what}`) : (0,facts/* fact */.fK)(value);
const NEEDS_MORE = (what, needs) => (0,facts/* unsaid */.DY)('not-asked', `${what} need more than the token of a workflow, ${needs}, and were not asked for`);
/** 404 for something that is always there: the token may not see it. */
const alwaysThere = () => 'refused';
/** 404 for something that may be gone, or whose kind the server may not know. */
const maybeGone = () => 'hidden';

;// CONCATENATED MODULE: ./build/facts/branches.js



const NOTHING = { review: undefined, checks: [] };
const Rule = dist/* variant */.Oxt('type', [
    dist/* object */.Ikc({
        type: dist/* literal */.euz('pull_request'),
        parameters: dist/* optional */.lqM(dist/* object */.Ikc({
            required_approving_review_count: dist/* number */.aig(),
            require_code_owner_review: dist/* boolean */.zMY(),
            require_last_push_approval: dist/* boolean */.zMY(),
            dismiss_stale_reviews_on_push: dist/* boolean */.zMY(),
        })),
    }),
    dist/* object */.Ikc({
        type: dist/* literal */.euz('required_status_checks'),
        parameters: dist/* optional */.lqM(dist/* object */.Ikc({ required_status_checks: dist/* array */.YOg(dist/* object */.Ikc({ context: answers_text })) })),
    }),
    dist/* object */.Ikc({
        type: dist/* literal */.euz('workflows'),
        parameters: dist/* optional */.lqM(dist/* object */.Ikc({ workflows: dist/* array */.YOg(dist/* object */.Ikc({ path: answers_text })) })),
    }),
    dist/* object */.Ikc({
        type: dist/* literal */.euz('code_scanning'),
        parameters: dist/* optional */.lqM(dist/* object */.Ikc({ code_scanning_tools: dist/* array */.YOg(dist/* object */.Ikc({ tool: answers_text })) })),
    }),
]);
/** Rules of other types ask nothing that is looked at here. */
const AnyRule = dist/* union */.KCZ([Rule, dist/* pipe */.FsL(dist/* object */.Ikc({ type: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isOther, 'another type')) }))]);
function isOther(type) {
    return !['pull_request', 'required_status_checks', 'workflows', 'code_scanning'].includes(type);
}
/**
 * What is asked of the default branch: by the rulesets of all levels, which anybody may read, and by classic protection,
 * which the first answer does not show and only administrators may read. The strictest of both counts.
 */
async function askDefaultBranch(client, branch, privileged) {
    const [rulesets, classic] = await Promise.all([askRules(client, branch), askClassic(client, branch, privileged)]);
    return (0,facts/* fact */.fK)({ name: branch, review: strictestReview(rulesets, classic), checks: allChecks(rulesets, classic) });
}
/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
async function askRules(client, branch) {
    const said = await client.askAll({
        route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
        parameters: { branch },
        what: 'the rules of the default branch',
        needs: 'Metadata: read',
        notFound: maybeGone,
        answer: bareList(AnyRule),
    });
    if (said.state !== 'known')
        return said;
    return (0,facts/* fact */.fK)(said.value.map(readRule).reduce(combine, NOTHING));
}
function readRule(rule) {
    if (!('parameters' in rule) || rule.parameters === undefined)
        return NOTHING;
    const { parameters } = rule;
    if ('required_approving_review_count' in parameters) {
        const review = {
            approvals: parameters.required_approving_review_count,
            codeOwners: parameters.require_code_owner_review,
            lastPushBySomebodyElse: parameters.require_last_push_approval,
            dismissesStale: parameters.dismiss_stale_reviews_on_push,
        };
        return { review, checks: [] };
    }
    if ('required_status_checks' in parameters)
        return asksChecks(parameters.required_status_checks.map(({ context: name }) => ({ kind: 'check', name })));
    if ('workflows' in parameters)
        return asksChecks(parameters.workflows.map(({ path: name }) => ({ kind: 'workflow', name })));
    return asksChecks(parameters.code_scanning_tools.map(({ tool: name }) => ({ kind: 'code-scanning', name })));
}
const asksChecks = (checks) => ({ review: undefined, checks });
const combine = (one, other) => ({
    review: stricter(one.review, other.review),
    checks: [...one.checks, ...other.checks],
});
const stricter = (one, other) => one && other
    ? {
        approvals: Math.max(one.approvals, other.approvals),
        codeOwners: one.codeOwners || other.codeOwners,
        lastPushBySomebodyElse: one.lastPushBySomebodyElse || other.lastPushBySomebodyElse,
        dismissesStale: one.dismissesStale || other.dismissesStale,
    }
    : (one ?? other);
const Classic = dist/* object */.Ikc({
    required_pull_request_reviews: dist/* optional */.lqM(dist/* object */.Ikc({
        required_approving_review_count: dist/* optional */.lqM(dist/* number */.aig(), 0),
        require_code_owner_reviews: dist/* boolean */.zMY(),
        require_last_push_approval: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
        dismiss_stale_reviews: dist/* boolean */.zMY(),
    })),
    required_status_checks: dist/* optional */.lqM(dist/* object */.Ikc({ contexts: dist/* array */.YOg(answers_text) })),
});
/**
 * https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection; where that may not be read, whether
 * there is any. https://docs.github.com/en/rest/branches/branches#get-a-branch
 */
async function askClassic(client, branch, privileged) {
    if (privileged) {
        const said = await client.ask({
            route: 'GET /repos/{owner}/{repo}/branches/{branch}/protection',
            parameters: { branch },
            what: 'the classic protection of the default branch',
            needs: 'Administration: read',
            notFound: meaningOfClassic,
            answer: Classic,
        });
        if (said.state !== 'unknown' || (said.why !== 'permission' && said.why !== 'hidden'))
            return mapFact(said, readClassic);
    }
    const said = await client.ask({
        route: 'GET /repos/{owner}/{repo}/branches/{branch}',
        parameters: { branch },
        what: 'whether the default branch is protected',
        needs: 'Contents: read',
        notFound: maybeGone,
        answer: dist/* object */.Ikc({ protected: dist/* boolean */.zMY() }),
    });
    if (said.state !== 'known')
        return said;
    return said.value.protected
        ? (0,facts/* unsaid */.DY)('permission', 'the default branch is protected, but how is shown only to a token with Administration: read')
        : facts/* absent */.Ge;
}
function meaningOfClassic(message) {
    if (message.startsWith('Branch not protected'))
        return 'absent';
    return message.startsWith('Branch not found') ? 'hidden' : 'refused';
}
const readClassic = ({ required_pull_request_reviews: review, required_status_checks: checks, }) => ({
    review: review && {
        approvals: review.required_approving_review_count,
        codeOwners: review.require_code_owner_reviews,
        lastPushBySomebodyElse: review.require_last_push_approval,
        dismissesStale: review.dismiss_stale_reviews,
    },
    checks: (checks?.contexts ?? []).map((name) => ({ kind: 'check', name })),
});
/** Where one of the two is not known, what the other asks counts, if it asks anything; nothing is never made of unknown. */
function strictestReview(rulesets, classic) {
    const asked = stricter(asksOf(rulesets).review, asksOf(classic).review);
    const unread = [rulesets, classic].find(({ state }) => state === 'unknown');
    if (unread?.state === 'unknown' && (asked === undefined || (asked.approvals === 0 && !asked.codeOwners)))
        return unread;
    return asked ? (0,facts/* fact */.fK)(asked) : facts/* absent */.Ge;
}
function allChecks(rulesets, classic) {
    const checks = [...asksOf(rulesets).checks, ...asksOf(classic).checks];
    const unread = [rulesets, classic].find(({ state }) => state === 'unknown');
    if (unread?.state === 'unknown' && checks.length === 0)
        return unread;
    return listed(sorted(checks, ({ kind, name }) => `${kind} ${name}`));
}
const asksOf = (said) => (said.state === 'known' ? said.value : NOTHING);
const Listed = dist/* object */.Ikc({ id: dist/* number */.aig(), target: dist/* optional */.lqM(dist/* string */.YjP()), enforcement: dist/* string */.YjP() });
const Ruleset = dist/* object */.Ikc({
    name: answers_text,
    conditions: dist/* nullish */.cl6(dist/* object */.Ikc({
        ref_name: dist/* optional */.lqM(dist/* object */.Ikc({ include: dist/* optional */.lqM(dist/* array */.YOg(answers_text), []), exclude: dist/* optional */.lqM(dist/* array */.YOg(answers_text), []) })),
    })),
    rules: dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP() })),
});
const RESTRICTIONS = ['creation', 'update', 'deletion'];
/** https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets; the list has neither patterns nor rules. */
async function askTagRules(client) {
    const what = 'the rulesets about tags';
    const about = { what, needs: 'Metadata: read', notFound: alwaysThere };
    const list = await client.askAll({
        ...about,
        route: 'GET /repos/{owner}/{repo}/rulesets',
        parameters: { includes_parents: true, targets: 'tag' },
        answer: bareList(Listed),
    });
    if (list.state !== 'known')
        return list;
    // Older servers do not know `targets`.
    const active = list.value.filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active');
    const rules = await Promise.all(active.map(({ id }) => client.ask({
        ...about,
        route: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
        parameters: { ruleset_id: id, includes_parents: true },
        notFound: maybeGone,
        answer: Ruleset,
    })));
    // A list that lacks one of them would look like weaker protection.
    const unread = rules.find(({ state }) => state === 'unknown');
    if (unread?.state === 'unknown')
        return unread;
    const known = rules.flatMap((one) => (one.state === 'known' ? [readRuleset(one.value)] : []));
    return listed(sorted(known, (rule) => JSON.stringify([rule.name, rule])));
}
const readRuleset = ({ name, conditions, rules }) => ({
    name,
    include: [...(conditions?.ref_name?.include ?? [])].sort(),
    exclude: [...(conditions?.ref_name?.exclude ?? [])].sort(),
    restricts: RESTRICTIONS.filter((type) => rules.some((rule) => rule.type === type)),
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/facts/line.js

const PATIENCE = { answer: 30_000, second: 1000, longest: 60 };
/** How often a request is repeated after a failure or a limit. */
const REPEATS = 2;
const FAILURES_IN_A_ROW = 6;
const MOST_BYTES = 20_000_000;
/** What octokit reads of an answer's head. */
const HEADERS = ['content-type', 'link', 'retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
const LIMITED = 'GitHub takes no more requests with this token for now, since its rate limit is reached; ask again later';
const SPENT = 'the budget of requests was spent before all was asked';
const DOWN = `GitHub failed to answer ${FAILURES_IN_A_ROW} requests in a row, so the rest was not asked`;
const MOVED = 'it redirects, which is not followed so that the token goes nowhere else; was the repository renamed';
/** A request that was not sent, or whose repetition would change nothing. */
class Unanswered extends Error {
    why;
    /** Whether it says something of the whole conversation, and not of one question. */
    general;
    constructor(why, message, general) {
        super(message);
        // Octokit hands errors of this name on as they are, and its plugins do not repeat what failed with them.
        this.name = 'AbortError';
        this.why = why;
        this.general = general;
    }
}
function openLine(through, token, budget, patience) {
    let sent = 0;
    let reserved = 0;
    let failures = 0;
    let resumeAt = 0;
    let stopped;
    const stop = (because) => (stopped ??= new Unanswered('failed', because, true));
    const reserve = () => {
        if (reserved >= budget)
            return false;
        reserved += 1;
        return true;
    };
    const failed = () => {
        failures += 1;
        if (failures >= FAILURES_IN_A_ROW)
            stop(DOWN);
    };
    async function send(url, init) {
        for (let left = resumeAt - Date.now(); left > 0 && !stopped; left = resumeAt - Date.now())
            await (0,promises_.setTimeout)(left);
        if (stopped)
            throw stopped;
        sent += 1;
        try {
            const response = await through(url, {
                ...init,
                redirect: 'error',
                signal: AbortSignal.timeout(patience.answer),
            });
            const whole = await readWhole(response, token);
            if (response.status >= 500)
                failed();
            else
                failures = 0;
            return whole;
        }
        catch (error) {
            failed();
            throw nameFailure(error, patience);
        }
    }
    const open = () => {
        let first = true;
        return (url, init) => {
            if (!first && !reserve())
                return Promise.reject(spent());
            first = false;
            return send(url, init);
        };
    };
    const mayRepeat = (seconds, repeated) => {
        if (stopped)
            return false;
        if (repeated >= REPEATS || seconds > patience.longest) {
            stop(LIMITED);
            return false;
        }
        resumeAt = Math.max(resumeAt, Date.now() + seconds * patience.second);
        return true;
    };
    const limited = () => void stop(LIMITED);
    return { reserve, open, mayRepeat, limited, sent: () => sent };
}
const spent = () => new Unanswered('limit', SPENT, true);
/**
 * The answer with its whole body. Octokit takes a body that breaks off for an empty one; here it is an error that is worth
 * another try. The token is taken out before anything reads it: a server that echoes what it was sent must not bring it
 * into a record.
 */
async function readWhole(response, token) {
    const parts = [];
    let size = 0;
    const body = response.body ?? [];
    for await (const part of body) {
        size += part.length;
        if (size > MOST_BYTES)
            throw new Unanswered('failed', `its answer is larger than ${MOST_BYTES} bytes`, false);
        parts.push(part);
    }
    const headers = HEADERS.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
    });
    const { status } = response;
    const text = withoutToken(Buffer.concat(parts).toString('utf8'), token);
    return new Response(status === 204 || status === 205 || status === 304 ? undefined : text, { status, headers });
}
/** What is tried again stays as it is; what would end the same way again gets a name that octokit does not repeat. */
function nameFailure(error, patience) {
    if (!(error instanceof Error) || error instanceof Unanswered)
        return error;
    if (error.name === 'TimeoutError')
        return new Unanswered('failed', `no answer came within ${patience.answer / 1000} s`, false);
    if (error.cause instanceof Error && error.cause.message.includes('redirect'))
        return new Unanswered('failed', MOVED, false);
    return error;
}
const SHORTEST_TOKEN = 8;
/** Something shorter than any token is none, and would be found in every word. */
const withoutToken = (text, token) => token.length < SHORTEST_TOKEN ? text : text.replaceAll(token, '***');

// EXTERNAL MODULE: ./build/safe/text.js
var safe_text = __webpack_require__(9073);
;// CONCATENATED MODULE: ./build/facts/refusal.js




const Answered = dist/* object */.Ikc({
    status: dist/* number */.aig(),
    response: dist/* object */.Ikc({ data: dist/* unknown */.L5J(), headers: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()) }),
});
const Complaint = dist/* object */.Ikc({ message: dist/* string */.YjP() });
/** Reads status, message and limits of an error only: the error itself holds the request with its headers. */
function readFailure(error, subject, token) {
    if (error instanceof Unanswered) {
        const because = error.general ? error.message : `${subject.what} could not be read: ${error.message}`;
        return failed(because, error.why);
    }
    const answered = dist/* safeParse */.xLC(Answered, error);
    if (!answered.success) {
        const message = error instanceof Error ? error.message : 'the connection failed';
        return failed(`${subject.what} could not be read: GitHub gave no whole answer (${quote(message, token)})`);
    }
    const { status, response } = answered.output;
    const body = dist/* safeParse */.xLC(Complaint, response.data);
    const message = body.success ? quote(body.output.message, token) : '';
    const { 'retry-after': after, 'x-ratelimit-remaining': remaining } = response.headers;
    const limited = /rate limit|abuse detection/iu.test(message);
    // Without a token this is how GitHub says that it takes one.
    if (status === 401 && token === '')
        return { kind: 'refused', refusal: { why: 'permission', words: '' } };
    return readStatus({ status, message, mustWait: limited || after !== undefined || remaining === '0' }, subject);
}
function readStatus({ status, message, mustWait }, subject) {
    switch (status) {
        case 401:
            throw new errors/* UserError */.y('the token is not valid or has expired: GitHub answered 401; give one that is valid');
        case 403:
            return mustWait && !/not accessible|must have/iu.test(message)
                ? failed(LIMITED)
                : readForbidden(message, subject);
        case 404: {
            const means = subject.notFound(message);
            if (means === 'absent')
                return { kind: 'absent' };
            if (means === 'refused')
                return { kind: 'refused', refusal: { why: 'hidden', words: '' } };
            return {
                kind: 'unknown',
                why: 'hidden',
                because: `GitHub does not show ${subject.what} to this token, or it does not exist (404)`,
                problem: false,
            };
        }
        case 429:
            return failed(LIMITED);
        default:
            return failed(`${subject.what} could not be read: GitHub answered ${status}${message && ` "${message}"`}`);
    }
}
/** 403 stands for a permission, for a plan, and for rules of an organisation; the words tell which. */
function readForbidden(message, subject) {
    if (/upgrade to github|make this repository public/iu.test(message)) {
        const because = `the plan of this private repository does not have ${subject.what}`;
        return { kind: 'unknown', why: 'plan', because, problem: false };
    }
    const usual = /^Resource not accessible by|^Must have /u.test(message);
    return { kind: 'refused', refusal: { why: 'permission', words: usual ? '' : message } };
}
/** The sentence that a refused permission makes for one of its questions. */
function explainRefusal({ why, words }, { what, needs }) {
    const said = words && ` (GitHub: "${words}")`;
    return why === 'permission'
        ? say(why, `the token may not read ${what}; it needs ${needs}${said}`)
        : say(why, `GitHub shows ${what} only to a token with ${needs}, and answers 404 to this one`);
}
const say = (why, because) => ({ state: 'unknown', why, because });
const failed = (because, why = 'failed') => ({ kind: 'unknown', why, because, problem: true });
const LONGEST_QUOTE = 200;
const quote = (message, token) => (0,safe_text/* oneLine */.TN)(withoutToken(message, token), LONGEST_QUOTE);

;// CONCATENATED MODULE: ./build/facts/client.js





const PAGE = 100;
const MOST_ENTRIES = 20_000;
const API_VERSION = '2022-11-28';
/** Opens a conversation with one API about one repository. Nothing is sent yet. */
async function connect(connection, budget, patience) {
    const { request, line } = await loadOctokit(connection, budget, patience);
    const problems = new Set();
    const refusals = new Map();
    const pioneers = new Map();
    /** The first question that needs a permission goes ahead; where it is refused, the others are not sent. */
    async function afterPioneer(question, page) {
        const first = pioneers.get(question.needs);
        if (first)
            await first;
        const refusal = refusals.get(question.needs);
        if (refusal)
            return explainRefusal(refusal, question);
        if (!line.reserve())
            return note(question, spent());
        const answer = call(question, page);
        // Who waits for it needs to know that it is answered, and not what.
        if (!first)
            pioneers.set(question.needs, answer.catch(() => undefined));
        return answer;
    }
    async function call(question, page) {
        const { route, parameters, answer, what } = question;
        try {
            const response = await request(route, { ...parameters, ...(page !== undefined && { page, per_page: PAGE }) });
            const read = dist/* safeParse */.xLC(answer, response.data);
            if (read.success)
                return (0,facts/* fact */.fK)({ value: read.output, next: hasNext(response.link) });
            const where = dist/* getDotPath */.BuJ(read.issues[0]);
            const because = `${what} could not be read: GitHub's answer is not what its documentation says${where ? ` (at ${where})` : ''}`;
            problems.add(because);
            return say('failed', because);
        }
        catch (error) {
            return note(question, error);
        }
    }
    function note(question, error) {
        const failure = readFailure(error, question, connection.token);
        switch (failure.kind) {
            case 'absent':
                return facts/* absent */.Ge;
            case 'refused':
                refusals.set(question.needs, failure.refusal);
                return explainRefusal(failure.refusal, question);
            case 'unknown':
                if (failure.problem)
                    problems.add(failure.because);
                if (failure.because === LIMITED)
                    line.limited();
                return say(failure.why, failure.because);
        }
    }
    async function ask(question) {
        const said = await afterPioneer(question, undefined);
        return said.state === 'known' ? (0,facts/* fact */.fK)(said.value.value) : said;
    }
    async function askAll(question) {
        const items = [];
        for (let page = 1; items.length <= MOST_ENTRIES; page += 1) {
            const said = await afterPioneer(question, page);
            if (said.state !== 'known')
                return said;
            const { value, next } = said.value;
            items.push(...value.items);
            // Without a link to the next page a full one may still not be the last: a proxy can drop the header.
            const more = next || (value.items.length === PAGE && (value.total ?? 0) > items.length);
            if (!more || value.items.length === 0)
                return items.length === 0 ? facts/* absent */.Ge : (0,facts/* fact */.fK)(items);
        }
        const because = `${question.what} are more than ${MOST_ENTRIES}, and the rest was not read`;
        problems.add(because);
        return say('limit', because);
    }
    return { ask, askAll, requests: line.sent, problems: () => [...problems].sort() };
}
const hasNext = (link) => /;\s*rel="?next"?/u.test(link);
/**
 * Octokit is loaded late, since most scans ask nothing. `defaults` brings the fetch that honours the runner's proxy, and
 * octokit's own log, which would bypass `safe/`, is silent.
 */
async function loadOctokit({ api, token, repository }, budget, patience) {
    const [owner, repo] = readName(repository);
    const baseUrl = readApi(api);
    const [{ Octokit }, { throttling }, { retry }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(267)]).then(__webpack_require__.bind(__webpack_require__, 1267)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176)),
    ]);
    const line = openLine(dist/* parse */.qgA(FetchFunction, defaults.request?.fetch), token, budget, patience);
    const silent = () => { };
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const repeat = (after, _, __, count) => line.mayRepeat(after, count);
    const Bounded = Octokit.plugin(retry, throttling);
    const client = new Bounded({
        ...defaults,
        ...(token !== '' && { auth: token }),
        baseUrl,
        log,
        throttle: { onRateLimit: repeat, onSecondaryRateLimit: repeat, retryAfterBaseValue: patience.second },
        retry: { retries: REPEATS, retryAfterBaseValue: patience.second, doNotRetry: NEVER_REPEATED },
    });
    const places = { owner, repo, org: owner, username: owner };
    const headers = { 'x-github-api-version': API_VERSION };
    const request = async (route, parameters) => {
        const own = { fetch: line.open(), redirect: 'error', log };
        // What the route does not name would become a query.
        const named = Object.fromEntries(Object.entries(places).filter(([name]) => route.includes(`{${name}}`)));
        const all = { ...named, ...parameters, headers, request: own };
        const response = await client.request(route, all);
        const { link } = response.headers;
        return { data: response.data, link: typeof link === 'string' ? link : '' };
    };
    return { request, line };
}
/** The throttling plugin repeats 403 and 429 where they are limits; the others would end the same way again. */
const NEVER_REPEATED = [400, 401, 403, 404, 410, 422, 429, 451];
const FetchFunction = dist/* custom */.IeY((input) => typeof input === 'function');
function readName(repository) {
    const [, owner, repo] = /^([^/\s]+)\/([^/\s]+)$/u.exec(repository) ?? [];
    if (owner === undefined || repo === undefined)
        throw new errors/* UserError */.y(`"${repository}" is not the name of a repository; write OWNER/NAME, such as acme/shop`);
    return [owner, repo];
}
function readApi(api) {
    if (!/^https?:\/\/[^/\s?#]+(?:\/[^\s?#]*)?$/u.test(api))
        throw new errors/* UserError */.y(`"${api}" is not the address of an API; write GITHUB_API_URL such as https://api.github.com`);
    return api.replace(/\/+$/u, '');
}

;// CONCATENATED MODULE: ./build/facts/credentials.js



const Permissions = dist/* object */.Ikc({
    default_workflow_permissions: dist/* picklist */.KIO(['read', 'write']),
    can_approve_pull_request_reviews: dist/* boolean */.zMY(),
});
/** https://docs.github.com/en/rest/actions/permissions#get-default-workflow-permissions-for-a-repository */
async function askWorkflowToken(client, privileged) {
    const about = { what: 'what the token of a workflow may do unless told', needs: 'Administration: read' };
    if (!privileged)
        return NEEDS_MORE('the defaults of the token of a workflow', about.needs);
    const said = await client.ask({
        ...about,
        route: 'GET /repos/{owner}/{repo}/actions/permissions/workflow',
        notFound: alwaysThere,
        answer: Permissions,
    });
    return mapFact(said, ({ default_workflow_permissions: access, can_approve_pull_request_reviews: mayApprove }) => ({
        access,
        mayApprove,
    }));
}
/**
 * Names and days of secrets; GitHub gives no values, and variables, whose values it would give, are not asked for.
 * https://docs.github.com/en/rest/actions/secrets#list-repository-secrets
 */
async function askSecrets(client, privileged) {
    const about = { what: 'the secrets of the repository', needs: 'Secrets: read' };
    if (!privileged)
        return NEEDS_MORE(about.what, about.needs);
    const route = 'GET /repos/{owner}/{repo}/actions/secrets';
    return mapFact(await client.askAll({ ...about, route, notFound: alwaysThere, answer: secretsPage }), byName);
}
/** https://docs.github.com/en/rest/actions/secrets#list-repository-organization-secrets */
async function askOrganizationSecrets(client, privileged, byOrganization) {
    if (!byOrganization)
        return facts/* absent */.Ge;
    const about = { what: 'the secrets that the organization shares with the repository', needs: 'Secrets: read' };
    if (!privileged)
        return NEEDS_MORE(about.what, about.needs);
    const route = 'GET /repos/{owner}/{repo}/actions/organization-secrets';
    return mapFact(await client.askAll({ ...about, route, notFound: alwaysThere, answer: secretsPage }), byName);
}
const Key = dist/* object */.Ikc({
    title: answers_text,
    read_only: dist/* boolean */.zMY(),
    created_at: day,
    last_used: dist/* nullish */.cl6(day),
    added_by: dist/* nullish */.cl6(answers_text),
    enabled: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
});
/** https://docs.github.com/en/rest/deploy-keys/deploy-keys#list-deploy-keys */
async function askDeployKeys(client, privileged) {
    const about = { what: 'the deploy keys', needs: 'Administration: read' };
    if (!privileged)
        return NEEDS_MORE(about.what, about.needs);
    const route = 'GET /repos/{owner}/{repo}/keys';
    const said = await client.askAll({ ...about, route, notFound: alwaysThere, answer: bareList(Key) });
    if (said.state !== 'known')
        return said;
    // One that is switched off opens nothing.
    const keys = said.value.filter(({ enabled }) => enabled).map(readKey);
    return listed(sorted(keys, (key) => JSON.stringify([key.title, key.created, key.addedBy, key.readOnly, key.lastUsed])));
}
const readKey = (key) => ({
    title: key.title,
    readOnly: key.read_only,
    created: key.created_at,
    // `null` is a key that was never used; without the key GitHub does not say.
    lastUsed: key.last_used === null ? facts/* absent */.Ge : leftOut(key.last_used, 'when a deploy key was last used'),
    addedBy: key.added_by ?? '',
});

;// CONCATENATED MODULE: ./build/facts/environments.js



const Someone = dist/* object */.Ikc({
    type: dist/* optional */.lqM(dist/* string */.YjP()),
    reviewer: dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* optional */.lqM(answers_text), slug: dist/* optional */.lqM(answers_text), type: dist/* optional */.lqM(dist/* string */.YjP()) })),
});
const environments_Rule = dist/* object */.Ikc({
    type: dist/* string */.YjP(),
    wait_timer: dist/* optional */.lqM(dist/* number */.aig()),
    prevent_self_review: dist/* optional */.lqM(dist/* boolean */.zMY()),
    reviewers: dist/* optional */.lqM(dist/* array */.YOg(Someone)),
});
const Policy = dist/* pipe */.FsL(dist/* object */.Ikc({ protected_branches: dist/* boolean */.zMY(), custom_branch_policies: dist/* boolean */.zMY() }), dist/* check */.z6Y((policy) => policy.protected_branches !== policy.custom_branch_policies, 'one of the two'));
const Environment = dist/* object */.Ikc({
    name: answers_text,
    protection_rules: dist/* optional */.lqM(dist/* array */.YOg(environments_Rule)),
    deployment_branch_policy: dist/* nullish */.cl6(Policy),
    // GitHub answers with it, though its description of the API does not know it.
    can_admins_bypass: dist/* optional */.lqM(dist/* boolean */.zMY()),
});
const EnvironmentsPage = dist/* pipe */.FsL(dist/* object */.Ikc({ total_count: dist/* optional */.lqM(dist/* number */.aig()), environments: dist/* array */.YOg(Environment) }), dist/* transform */.pdi(({ total_count: total, environments: items }) => ({ total, items })));
/** https://docs.github.com/en/rest/deployments/environments#list-environments */
const listEnvironments = (client) => client.askAll({
    route: 'GET /repos/{owner}/{repo}/environments',
    what: 'the environments',
    needs: 'Actions: read',
    notFound: maybeGone,
    answer: EnvironmentsPage,
});
/** Each environment with its details. They are asked for in the order of the names, so that a spent budget ends at the same place. */
async function detailEnvironments(client, list, details) {
    if (list.state !== 'known')
        return list;
    const wanted = details.wanted && new Set(details.wanted.map((name) => name.toLowerCase()));
    const all = byName(list.value).map(async (environment) => {
        const asked = wanted === undefined || wanted.has(environment.name.toLowerCase());
        const rules = readRules(environment, details.owner);
        if (!asked) {
            const refs = refsWithoutPatterns(environment) ?? NOT_WANTED;
            return { ...rules, refs, customRules: NOT_WANTED, secrets: NOT_WANTED };
        }
        const [refs, customRules, secrets] = await Promise.all([
            askRefs(client, environment),
            askCustomRules(client, environment.name),
            askEnvironmentSecrets(client, environment.name, details.privileged),
        ]);
        return { ...rules, refs, customRules, secrets };
    });
    return (0,facts/* fact */.fK)(await Promise.all(all));
}
const NOT_WANTED = (0,facts/* unsaid */.DY)('not-asked', 'the details of this environment were not asked for');
const RULES = 'the protection rules of an environment';
function readRules({ name, protection_rules: rules, can_admins_bypass: bypass }, owner) {
    const adminsCanBypass = leftOut(bypass, 'whether administrators may bypass the protection of an environment');
    if (rules === undefined) {
        const unread = (0,facts/* unsaid */.DY)('hidden', `GitHub's answer leaves out ${RULES}`);
        return { name, reviewers: unread, preventSelfReview: unread, waitMinutes: unread, adminsCanBypass };
    }
    const review = rules.find(({ type }) => type === 'required_reviewers');
    const timer = rules.find(({ type }) => type === 'wait_timer');
    return {
        name,
        reviewers: review ? listed(readReviewers(review.reviewers ?? [], owner)) : facts/* absent */.Ge,
        preventSelfReview: review ? leftOut(review.prevent_self_review, 'whether self-review is prevented') : facts/* absent */.Ge,
        waitMinutes: timer ? leftOut(timer.wait_timer, 'the minutes of a wait timer') : facts/* absent */.Ge,
        adminsCanBypass,
    };
}
function readReviewers(asked, owner) {
    const reviewers = asked.flatMap(({ reviewer }) => {
        if (reviewer?.slug !== undefined)
            return [{ kind: 'team', name: `${owner}/${reviewer.slug}`, machine: false }];
        if (reviewer?.login === undefined)
            return [];
        // A person that GitHub does not call something else.
        return [{ kind: 'user', name: reviewer.login, machine: (reviewer.type ?? 'User') !== 'User' }];
    });
    return sorted(reviewers, ({ kind, name }) => `${kind} ${name}`);
}
const Policies = dist/* pipe */.FsL(dist/* object */.Ikc({
    total_count: dist/* number */.aig(),
    // Policies were only for branches once, and had no type.
    branch_policies: dist/* array */.YOg(dist/* object */.Ikc({ name: answers_text, type: dist/* optional */.lqM(dist/* picklist */.KIO(['branch', 'tag']), 'branch') })),
}), dist/* transform */.pdi(({ total_count: total, branch_policies: items }) => ({ total, items })));
/** The refs as the list has them; `undefined` where the patterns have to be asked for. */
function refsWithoutPatterns({ deployment_branch_policy: policy }) {
    if (policy === undefined)
        return (0,facts/* unsaid */.DY)('hidden', "GitHub's answer leaves out which refs may deploy");
    if (policy === null)
        return (0,facts/* fact */.fK)({ kind: 'any' });
    return policy.custom_branch_policies ? undefined : (0,facts/* fact */.fK)({ kind: 'protected' });
}
/** https://docs.github.com/en/rest/deployments/branch-policies#list-deployment-branch-policies */
async function askRefs(client, environment) {
    const known = refsWithoutPatterns(environment);
    if (known)
        return known;
    const said = await client.askAll({
        route: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
        parameters: { environment_name: environment.name },
        what: `which refs may deploy to the environment \`${environment.name}\``,
        needs: 'Actions: read',
        notFound: maybeGone,
        answer: Policies,
    });
    if (said.state === 'unknown')
        return said;
    const patterns = said.state === 'known' ? said.value : [];
    return (0,facts/* fact */.fK)({
        kind: 'patterns',
        patterns: sorted(patterns.map(({ name: pattern, type }) => ({ type, pattern })), ({ type, pattern }) => `${type} ${pattern}`),
    });
}
const CustomRules = dist/* object */.Ikc({
    custom_deployment_protection_rules: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ enabled: dist/* boolean */.zMY(), app: dist/* object */.Ikc({ slug: answers_text }) }))),
});
/** The apps that decide too are not among the rules of the list. https://docs.github.com/en/rest/deployments/protection-rules */
async function askCustomRules(client, name) {
    const what = `the apps that decide on deployments to the environment \`${name}\``;
    const said = await client.ask({
        route: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules',
        parameters: { environment_name: name },
        what,
        needs: 'Actions: read',
        notFound: maybeGone,
        answer: CustomRules,
    });
    if (said.state !== 'known')
        return said;
    const rules = said.value.custom_deployment_protection_rules;
    if (rules === undefined)
        return (0,facts/* unsaid */.DY)('hidden', `GitHub's answer leaves out ${what}`);
    const slugs = rules.filter(({ enabled }) => enabled).map(({ app }) => app.slug);
    return listed(sorted(slugs, (slug) => slug));
}
/** https://docs.github.com/en/rest/actions/secrets#list-environment-secrets */
async function askEnvironmentSecrets(client, name, privileged) {
    const about = { what: `the secrets of the environment \`${name}\``, needs: 'Environments: read' };
    if (!privileged)
        return NEEDS_MORE('the secrets of an environment', about.needs);
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets';
    const parameters = { environment_name: name };
    const said = await client.askAll({ ...about, route, parameters, notFound: maybeGone, answer: secretsPage });
    return mapFact(said, byName);
}

;// CONCATENATED MODULE: ./build/facts/people.js



const people_Permissions = dist/* object */.Ikc({ push: dist/* boolean */.zMY(), admin: dist/* boolean */.zMY() });
const WRITES = ['write', 'push', 'maintain', 'admin'];
const Person = dist/* object */.Ikc({
    login: answers_text,
    type: dist/* string */.YjP(),
    permissions: dist/* optional */.lqM(people_Permissions, { push: false, admin: false }),
    role_name: dist/* string */.YjP(),
});
/** https://docs.github.com/en/rest/collaborators/collaborators#list-repository-collaborators */
async function askCollaborators(client, privileged) {
    const about = { what: 'the collaborators', needs: 'Metadata: read of somebody who may push' };
    if (!privileged)
        return NEEDS_MORE(about.what, about.needs);
    const route = 'GET /repos/{owner}/{repo}/collaborators';
    const said = await client.askAll({ ...about, route, notFound: alwaysThere, answer: bareList(Person) });
    return mapFact(said, (people) => sorted(people.map(readPerson), ({ login }) => login));
}
/** The role counts all grants, the permissions only the base ones; a role of the organisation's own has a name of its own. */
const readPerson = ({ login, type, permissions, role_name: role }) => ({
    login,
    machine: type !== 'User',
    canWrite: permissions.push || WRITES.includes(role),
    isAdmin: permissions.admin || role === 'admin',
});
const TeamAnswer = dist/* object */.Ikc({ slug: answers_text, permission: dist/* string */.YjP(), permissions: dist/* optional */.lqM(people_Permissions) });
const Member = dist/* object */.Ikc({ login: answers_text });
/**
 * Teams and who is in them, where an environment asks a team; `wanted` are the slugs of those. Only then does anything rest
 * on it. https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
async function askTeams(client, privileged, byOrganization, wanted) {
    if (!byOrganization)
        return facts/* absent */.Ge;
    const about = { what: 'the teams of the repository', needs: 'Administration: read' };
    if (!privileged)
        return NEEDS_MORE(about.what, about.needs);
    if (wanted.length === 0)
        return (0,facts/* unsaid */.DY)('not-asked', 'no environment is known to ask a team');
    const route = 'GET /repos/{owner}/{repo}/teams';
    const said = await client.askAll({ ...about, route, notFound: alwaysThere, answer: bareList(TeamAnswer) });
    if (said.state === 'unknown')
        return said;
    const teams = said.state === 'known' ? said.value.map(readTeam) : [];
    // A team that an environment asks may see the repository by the organisation's own default, and is not listed then.
    const others = wanted.filter((slug) => !teams.some((team) => same(team.slug, slug)));
    const all = sorted([...teams, ...others.map((slug) => ({ slug, canWrite: false }))], ({ slug }) => slug);
    const asked = await Promise.all(all.map(async (team) => ({
        ...team,
        members: wanted.some((slug) => same(team.slug, slug))
            ? await askMembers(client, team.slug)
            : (0,facts/* unsaid */.DY)('not-asked', 'no environment asks this team'),
    })));
    return (0,facts/* fact */.fK)(asked);
}
const readTeam = ({ slug, permission, permissions }) => ({
    slug,
    canWrite: permissions?.push === true || WRITES.includes(permission),
});
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
/** https://docs.github.com/en/rest/teams/members#list-team-members */
async function askMembers(client, slug) {
    const said = await client.askAll({
        route: 'GET /orgs/{org}/teams/{team_slug}/members',
        parameters: { team_slug: slug },
        what: `the members of the team \`${slug}\``,
        needs: 'Members: read in the organization',
        notFound: maybeGone,
        answer: bareList(Member),
    });
    return mapFact(said, (members) => sorted(members.map(({ login }) => login), (login) => login));
}

;// CONCATENATED MODULE: ./build/facts/repository.js




const Answer = dist/* object */.Ikc({
    full_name: dist/* pipe */.FsL(answers_text, dist/* regex */.yGV(/^[^/\s]+\/[^/\s]+$/u)),
    private: dist/* boolean */.zMY(),
    visibility: dist/* optional */.lqM(dist/* picklist */.KIO(['public', 'private', 'internal'])),
    default_branch: answers_text,
    owner: dist/* object */.Ikc({ login: answers_text, type: dist/* string */.YjP() }),
});
/** https://docs.github.com/en/rest/repos/repos#get-a-repository */
async function askRepository(client, { repository }) {
    const said = await client.ask({
        route: 'GET /repos/{owner}/{repo}',
        what: 'the repository',
        needs: 'Metadata: read',
        notFound: () => {
            throw new errors/* UserError */.y(`GitHub shows no repository "${repository}" to this token; check its name, and that the token may see it`);
        },
        answer: Answer,
    });
    return mapFact(said, ({ full_name: name, owner, default_branch: defaultBranch, ...rest }) => ({
        name,
        owner: owner.login,
        byOrganization: owner.type === 'Organization',
        visibility: rest.visibility ?? (rest.private ? 'private' : 'public'),
        defaultBranch,
    }));
}
const PLANS = new Map([
    ['free', 'free'],
    ['pro', 'pro'],
    ['team', 'team'],
    ['business_plus', 'enterprise'],
    ['enterprise', 'enterprise'],
]);
const Owner = dist/* object */.Ikc({ plan: dist/* optional */.lqM(dist/* object */.Ikc({ name: answers_text })) });
/**
 * The plan decides what the environments of a private repository can have; public ones have it all, so nothing is asked.
 * https://docs.github.com/en/rest/orgs/orgs#get-an-organization
 */
async function askPlan(client, { api }, repository, privileged) {
    // Only enterprises have internal repositories.
    if (isEnterprise(api) || repository.visibility === 'internal')
        return (0,facts/* fact */.fK)('enterprise');
    if (repository.visibility === 'public')
        return (0,facts/* unsaid */.DY)('not-asked', 'a public repository has the protections of an environment under every plan');
    if (!privileged)
        return (0,facts/* unsaid */.DY)('not-asked', 'the plan is shown only to the owner, and was not asked for');
    const needs = repository.byOrganization ? 'Organization plan: read' : 'a token of the owner';
    const said = await client.ask({
        route: repository.byOrganization ? 'GET /orgs/{org}' : 'GET /users/{username}',
        what: 'the plan of the owner',
        needs,
        notFound: maybeGone,
        answer: Owner,
    });
    if (said.state !== 'known')
        return said;
    const name = said.value.plan?.name;
    if (name === undefined)
        return (0,facts/* unsaid */.DY)('hidden', `GitHub shows the plan of the owner only to ${needs}`);
    const plan = PLANS.get(name);
    return plan ? (0,facts/* fact */.fK)(plan) : (0,facts/* unsaid */.DY)('hidden', `GitHub names a plan "${name}", of which it is not known what it has`);
}
/** Enterprise servers have their API below `/api/v3`, and enterprises with data residency at a name of their own. */
const isEnterprise = (api) => /\/api\/v3\/*$/u.test(api) || /^https:\/\/api\.[^/.]+\.ghe\.com(?:[:/]|$)/u.test(api);
const Customization = dist/* object */.Ikc({
    use_default: dist/* boolean */.zMY(),
    include_claim_keys: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(answers_text), dist/* maxLength */.Ru6(1000))),
    use_immutable_subject: dist/* optional */.lqM(dist/* boolean */.zMY()),
    sub_claim_prefix: dist/* optional */.lqM(dist/* string */.YjP()),
});
const IMMUTABLE_PREFIX = /^repo:[^/:]+@\d+\/[^/:]+@\d+/u;
const IMMUTABLE = 'whether `sub` names the repository by ids';
/** https://docs.github.com/en/rest/actions/oidc#get-the-customization-template-for-an-oidc-subject-claim-for-a-repository */
async function askSubject(client) {
    const said = await client.ask({
        route: 'GET /repos/{owner}/{repo}/actions/oidc/customization/sub',
        what: 'the form of the OIDC subject',
        needs: 'Actions: read',
        notFound: maybeGone,
        answer: Customization,
    });
    if (said.state !== 'known')
        return said;
    const { use_default: usual, include_claim_keys: claims, sub_claim_prefix: prefix } = said.value;
    // The organisation's template counts then, which only its administrators can read.
    if (!usual && claims === undefined)
        return (0,facts/* unsaid */.DY)('hidden', "GitHub's answer leaves out the claims that the OIDC subject is made of");
    // The prefix shows what is in force; the other key only what the repository itself chose.
    const immutable = prefix === undefined ? said.value.use_immutable_subject : IMMUTABLE_PREFIX.test(prefix);
    return (0,facts/* fact */.fK)({ claims: usual ? undefined : claims, immutable: leftOut(immutable, IMMUTABLE) });
}

;// CONCATENATED MODULE: ./build/facts/ask.js







const BUDGET = 600;
/**
 * Asks GitHub what is set for a repository. Every answer is known, absent, or unknown with its reason; only a token that is
 * not valid and a repository that it cannot see are errors.
 */
async function askFacts(connection, wish, patience = PATIENCE) {
    const client = await connect(connection, wish.budget ?? BUDGET, patience);
    const repository = await askRepository(client, connection);
    const facts = repository.state === 'known'
        ? await askAbout(client, connection, repository.value, wish)
        : nothingKnown(connection, wish, repository);
    return { facts, requests: client.requests(), problems: client.problems() };
}
/** First what costs one request each, then what every environment needs: a spent budget leaves out the last of them. */
async function askAbout(client, connection, repository, { environments: wanted, privileged, today }) {
    const { owner, byOrganization } = repository;
    const [list, defaultBranch, tagRules, subject, plan, workflowToken, secrets, organizationSecrets, deployKeys, people,] = await Promise.all([
        listEnvironments(client),
        askDefaultBranch(client, repository.defaultBranch, privileged),
        askTagRules(client),
        askSubject(client),
        askPlan(client, connection, repository, privileged),
        askWorkflowToken(client, privileged),
        askSecrets(client, privileged),
        askOrganizationSecrets(client, privileged, byOrganization),
        askDeployKeys(client, privileged),
        askCollaborators(client, privileged),
    ]);
    const environments = await detailEnvironments(client, list, { wanted, privileged, owner });
    const teams = await askTeams(client, privileged, byOrganization, teamsAskedBy(environments, wanted));
    return {
        schemaVersion: '1.0',
        repository: repository.name,
        asked: today,
        visibility: { state: 'known', value: repository.visibility },
        plan,
        defaultBranch,
        environments,
        tagRules,
        workflowToken,
        secrets,
        organizationSecrets,
        deployKeys,
        subject,
        collaborators: people,
        teams,
    };
}
/** The slugs of the teams that the wanted environments ask. */
function teamsAskedBy(environments, wanted) {
    if (environments.state !== 'known')
        return [];
    const names = wanted && new Set(wanted.map((name) => name.toLowerCase()));
    const slugs = environments.value
        .filter(({ name }) => names === undefined || names.has(name.toLowerCase()))
        .flatMap(({ reviewers }) => (reviewers.state === 'known' ? reviewers.value : []))
        .flatMap(({ kind, name }) => (kind === 'team' ? [name.slice(name.indexOf('/') + 1)] : []));
    return [...new Set(slugs)].sort();
}
/** Without the repository nothing else can be asked; the reason is the same for all. */
function nothingKnown({ repository }, { today }, unread) {
    return {
        schemaVersion: '1.0',
        repository,
        asked: today,
        visibility: unread,
        plan: unread,
        defaultBranch: unread,
        environments: unread,
        tagRules: unread,
        workflowToken: unread,
        secrets: unread,
        organizationSecrets: unread,
        deployKeys: unread,
        subject: unread,
        collaborators: unread,
        teams: unread,
    };
}


/***/ })

};
