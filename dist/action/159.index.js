export const id = 159;
export const ids = [159];
export const modules = {

/***/ 2159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   factsSchema: () => (/* binding */ factsSchema),
/* harmony export */   readFacts: () => (/* binding */ readFacts),
/* harmony export */   renderFacts: () => (/* binding */ renderFacts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _model_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1496);
/* harmony import */ var _model_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6609);
/* harmony import */ var _safe_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9160);





const NOT_ASKED = (0,_model_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .unsaid */ .DY)('not-asked', 'it was not asked when these facts were recorded');
/** One answer of GitHub's as the record has it; one that is left out was not asked. */
const fact = (value) => valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .variant */ .Oxt('state', [
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('known'), value }),
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('absent') }),
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('unknown'),
        why: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['permission', 'plan', 'hidden', 'failed', 'limit', 'not-asked']),
        because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    }),
]), () => NOT_ASKED);
const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(1000));
const day = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(_model_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isDate */ .$P, 'a date that exists, written YYYY-MM-DD'));
const list = (item) => valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(20_000));
const secrets = fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: text, updated: day })));
const environment = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: text,
    reviewers: fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['user', 'team']), name: text, machine: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), false) }))),
    preventSelfReview: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    waitMinutes: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    refs: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .variant */ .Oxt('kind', [
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('any') }),
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('protected') }),
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
            kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('patterns'),
            patterns: list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['branch', 'tag']), pattern: text })),
        }),
    ])),
    customRules: fact(list(text)),
    adminsCanBypass: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    secrets,
});
const branch = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: text,
    review: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        approvals: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        codeOwners: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
        lastPushBySomebodyElse: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
        dismissesStale: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    })),
    checks: fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['check', 'workflow', 'code-scanning']), name: text }))),
});
/** The record as a file has it; `schema/facts.schema.json` is made of it. */
const factsSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('1.0'),
    repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^[^/\s]+\/[^/\s]+$/)),
    asked: day,
    visibility: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['public', 'private', 'internal'])),
    plan: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['free', 'pro', 'team', 'enterprise'])),
    defaultBranch: fact(branch),
    environments: fact(list(environment)),
    tagRules: fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        name: text,
        include: list(text),
        exclude: list(text),
        restricts: list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['creation', 'update', 'deletion'])),
    }))),
    workflowToken: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ access: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['read', 'write']), mayApprove: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() })),
    secrets,
    organizationSecrets: secrets,
    deployKeys: fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ title: text, readOnly: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), created: day, lastUsed: fact(day), addedBy: text }))),
    subject: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ claims: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(list(text)), immutable: fact(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()) })),
    collaborators: fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ login: text, machine: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), canWrite: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), isAdmin: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }))),
    teams: fact(list(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ slug: text, canWrite: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), members: fact(list(text)) }))),
});
/** Reads a record of facts. What does not fit is a UserError that names the place in the file. */
function readFacts(file, content) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(factsSchema, parse(file, content));
    if (!read.success) {
        const [issue] = read.issues;
        const where = valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(issue) ?? '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} is no record of facts${where && `: at ${where}`}: ${issue.message}`);
    }
    const { subject, ...rest } = read.output;
    return { ...rest, subject: withClaims(subject) };
}
/** `claims` that are left out are GitHub's own form. */
function withClaims(said) {
    if (said.state !== 'known')
        return said;
    return { state: 'known', value: { claims: said.value.claims, immutable: said.value.immutable } };
}
function parse(file, content) {
    try {
        return JSON.parse(content);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} is not JSON; countersign facts OWNER/REPO -o FILE writes a record`);
    }
}
/** The keys of a record in the order in which a reader wants them; others come after them by name. */
const ORDER = [
    'schemaVersion',
    'repository',
    'asked',
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
    'state',
    'why',
    'because',
    'value',
    'kind',
    'type',
    'name',
];
/**
 * The record as a file has it: keys in one order, a line each, so that two of them can be compared by eye, and no line a
 * command to a runner, so that it can be printed.
 */
const renderFacts = (facts) => `${(0,_safe_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringify */ .A)(facts, ORDER)}\n`;


/***/ })

};
