export const id = 266;
export const ids = [266];
export const modules = {

/***/ 1266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  becameUnknown: () => (/* reexport */ becameUnknown),
  weakerProtection: () => (/* binding */ weakerProtection)
});

;// CONCATENATED MODULE: ./build/facts/weakening.js
const isUnknown = (said) => said.state === 'unknown';
const UNKNOWN = 'unknown: ';
/** Something that was known and is not any more: nobody can say whether it became weaker. */
const unseen = (subject, before, after) => ({
    subject,
    what: 'can no longer be seen',
    before,
    after: `${UNKNOWN}${after.because}`,
});
/** Whether this is no weakening, but something that is not known any more. */
const becameUnknown = ({ after }) => after.startsWith(UNKNOWN);
const many = (names, none) => names.join(', ') || none;
const yesNo = (value) => (value ? 'yes' : 'no');
/** What of one list is not in the other. */
const missing = (from, other) => from.filter((one) => !other.includes(one));
/** The items of a list, of which nothing is nothing. */
const itemsOf = (said) => (said.state === 'known' ? said.value : []);

;// CONCATENATED MODULE: ./build/facts/diff-branches.js

/** What became weaker at the default branch, whichever branch that is. */
function branchWeakenings(before, after) {
    if (before.state !== 'known')
        return [];
    const subject = `default branch ${before.value.name}`;
    if (isUnknown(after))
        return [unseen(subject, 'known', after)];
    if (after.state !== 'known')
        return [];
    const about = after.value.name === before.value.name
        ? subject
        : `default branch ${after.value.name}, before ${before.value.name}`;
    return [
        ...compareReview(about, before.value.review, after.value.review),
        ...compareChecks(about, before.value.checks, after.value.checks),
    ];
}
const NO_REVIEW = {
    approvals: 0,
    codeOwners: false,
    lastPushBySomebodyElse: false,
    dismissesStale: false,
};
const SWITCHES = [
    ['codeOwners', 'no longer asks the code owners'],
    ['lastPushBySomebodyElse', 'no longer asks that somebody else approves the last push'],
    ['dismissesStale', 'keeps approvals of what was changed since'],
];
function compareReview(subject, before, after) {
    if (before.state !== 'known')
        return [];
    const old = before.value;
    if (isUnknown(after))
        return [unseen(`${subject}, its required review`, describeReview(old), after)];
    const now = after.state === 'known' ? after.value : NO_REVIEW;
    if (after.state === 'absent')
        return [{ subject, what: 'no longer asks for a pull request', before: describeReview(old), after: 'no review' }];
    const fewer = now.approvals < old.approvals;
    return [
        ...(fewer
            ? [{ subject, what: 'asks for fewer approvals', before: `${old.approvals}`, after: `${now.approvals}` }]
            : []),
        ...SWITCHES.flatMap(([key, what]) => old[key] && !now[key] ? [{ subject, what, before: yesNo(true), after: yesNo(false) }] : []),
    ];
}
const describeReview = ({ approvals, codeOwners }) => `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}${codeOwners ? ', code owners among them' : ''}`;
function compareChecks(subject, before, after) {
    const names = (said) => itemsOf(said).map(({ kind, name }) => `${kind} ${name}`);
    const old = names(before);
    if (old.length === 0)
        return [];
    if (isUnknown(after))
        return [unseen(`${subject}, its required checks`, many(old, 'none'), after)];
    const lost = missing(old, names(after));
    if (lost.length === 0)
        return [];
    return [
        {
            subject,
            what: `no longer asks for ${lost.join(', ')}`,
            before: many(old, 'none'),
            after: many(names(after), 'none'),
        },
    ];
}
/** A rule that another one now does the work of, whatever its name, is not missed. */
function tagWeakenings(before, after) {
    const old = itemsOf(before);
    if (old.length === 0)
        return [];
    if (isUnknown(after))
        return [
            unseen('the rules for tags', many(old.map(({ name }) => name), 'none'), after),
        ];
    const current = itemsOf(after);
    return old
        .filter((was) => !current.some((now) => holds(now, was)))
        .map((was) => {
        const now = current.find(({ name }) => name === was.name);
        return {
            subject: `tag rule ${was.name}`,
            what: now ? 'protects less' : 'is gone',
            before: describeRule(was),
            after: now ? describeRule(now) : 'not there',
        };
    });
}
const ALL = '~ALL';
/** Whether a rule protects at least what another did. */
const holds = (now, was) => (now.include.includes(ALL) || missing(was.include, now.include).length === 0) &&
    missing(now.exclude, was.exclude).length === 0 &&
    missing(was.restricts, now.restricts).length === 0;
function describeRule({ include, exclude, restricts }) {
    const but = exclude.length > 0 ? ` but ${exclude.join(', ')}` : '';
    return `${many(restricts, 'nothing')} of ${many(include, 'no tags')}${but}`;
}

;// CONCATENATED MODULE: ./build/facts/diff-environments.js

/** What became weaker at environments, which are the same where their names are, ignoring case. */
function environmentWeakenings(before, after) {
    const old = itemsOf(before.environments);
    if (old.length > 0 && isUnknown(after.environments))
        return [
            unseen('the environments', many(old.map(({ name }) => name), 'none'), after.environments),
        ];
    return old.flatMap((was) => {
        const now = find(after.environments, was.name);
        return now ? compare(was, now, after) : gone(was);
    });
}
const find = (said, name) => itemsOf(said).find((one) => one.name.toLowerCase() === name.toLowerCase());
const subjectOf = ({ name }) => `environment ${name}`;
/** GitHub makes an environment that a job names and that is not there, without any protection. */
function gone(was) {
    const protections = [
        ...itemsOf(was.reviewers).map(({ name }) => `asks ${name}`),
        ...(was.waitMinutes.state === 'known' && was.waitMinutes.value > 0 ? ['waits'] : []),
        ...(was.refs.state === 'known' && was.refs.value.kind !== 'any' ? [describeRefs(was.refs.value)] : []),
        ...itemsOf(was.customRules).map((app) => `asks the app ${app}`),
        ...itemsOf(was.secrets).map(({ name }) => `holds ${name}`),
    ];
    if (protections.length === 0)
        return [];
    const what = 'is gone, and comes back without protection when a job names it';
    return [{ subject: subjectOf(was), what, before: protections.join(', '), after: 'not there' }];
}
const compare = (was, now, after) => [
    ...compareReviewers(was, now),
    ...compareSelfReview(was, now),
    ...compareWait(was, now),
    ...compareRefs(was, now),
    ...compareApps(was, now),
    ...compareBypass(was, now),
    ...compareSecrets(was, now, after),
];
/** Any one reviewer is enough: one more is one more who can say yes, and one less is not weaker while somebody is left. */
function compareReviewers(was, now) {
    const old = itemsOf(was.reviewers);
    if (old.length === 0)
        return [];
    const subject = subjectOf(was);
    const before = namesOf(old);
    if (isUnknown(now.reviewers))
        return [unseen(`${subject}, its reviewers`, before, now.reviewers)];
    const current = itemsOf(now.reviewers);
    if (current.length === 0)
        return [{ subject, what: 'asks nobody any more', before, after: 'nobody' }];
    const isNew = (one) => !old.some(({ kind, name }) => kind === one.kind && same(name, one.name));
    return current.some(isNew) ? [{ subject, what: 'more can approve', before, after: namesOf(current) }] : [];
}
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
const namesOf = (reviewers) => many(reviewers.map(({ name, machine }) => (machine ? `${name} (a machine)` : name)), 'nobody');
/** Where nobody is asked any more there is no review of which to speak. */
function compareSelfReview(was, now) {
    if (was.preventSelfReview.state !== 'known' || !was.preventSelfReview.value)
        return [];
    const subject = subjectOf(was);
    if (isUnknown(now.preventSelfReview))
        return isUnknown(now.reviewers) ? [] : [unseen(`${subject}, self-review`, 'prevented', now.preventSelfReview)];
    const still = now.preventSelfReview.state === 'known' && now.preventSelfReview.value;
    if (still || itemsOf(now.reviewers).length === 0)
        return [];
    return [{ subject, what: 'no longer prevents self-review', before: 'prevented', after: 'allowed' }];
}
function compareWait(was, now) {
    if (was.waitMinutes.state !== 'known' || was.waitMinutes.value === 0)
        return [];
    const [subject, before] = [subjectOf(was), `${was.waitMinutes.value} minutes`];
    if (isUnknown(now.waitMinutes))
        return [unseen(`${subject}, its wait timer`, before, now.waitMinutes)];
    const minutes = now.waitMinutes.state === 'known' ? now.waitMinutes.value : 0;
    if (minutes >= was.waitMinutes.value)
        return [];
    return [{ subject, what: 'waits shorter', before, after: minutes === 0 ? 'no wait' : `${minutes} minutes` }];
}
const ANY = { kind: 'any' };
const refsOf = (said) => (said.state === 'known' ? said.value : ANY);
function compareRefs(was, now) {
    if (isUnknown(was.refs))
        return [];
    const old = refsOf(was.refs);
    if (old.kind === 'any')
        return [];
    const [subject, before] = [subjectOf(was), describeRefs(old)];
    if (isUnknown(now.refs))
        return [unseen(`${subject}, which refs may deploy`, before, now.refs)];
    const current = refsOf(now.refs);
    const after = describeRefs(current);
    if (current.kind === 'any')
        return [{ subject, what: 'takes any ref', before, after }];
    if (current.kind !== old.kind)
        return [{ subject, what: 'decides in another way which refs may deploy, perhaps more', before, after }];
    if (old.kind !== 'patterns' || current.kind !== 'patterns')
        return [];
    const wider = current.patterns.some((one) => !old.patterns.some((other) => other.type === one.type && covers(other.pattern, one.pattern)));
    return wider ? [{ subject, what: 'takes more refs', before, after }] : [];
}
function describeRefs(refs) {
    if (refs.kind === 'any')
        return 'any ref';
    if (refs.kind === 'protected')
        return 'protected branches';
    return many(refs.patterns.map(({ type, pattern }) => `${type} ${pattern}`), 'no ref');
}
/**
 * Whether every name that fits the second pattern surely fits the first: it is the same, or `*`, which stands for anything
 * but `/`, covers what differs.
 */
function covers(wide, narrow) {
    if (wide === narrow)
        return true;
    if (/\*\*|[?[\]\\{}]/u.test(wide + narrow))
        return false;
    let [at, from] = [0, 0];
    let [star, resume] = [-1, 0];
    while (from < narrow.length) {
        if (wide[at] === '*') {
            [star, resume] = [at, from];
            at += 1;
        }
        else if (wide[at] === narrow[from] && narrow[from] !== '*') {
            at += 1;
            from += 1;
        }
        else if (star >= 0 && narrow[resume] !== '/') {
            resume += 1;
            [at, from] = [star + 1, resume];
        }
        else
            return false;
    }
    return /^\**$/u.test(wide.slice(at));
}
function compareApps(was, now) {
    const old = itemsOf(was.customRules);
    if (old.length === 0)
        return [];
    const subject = subjectOf(was);
    if (isUnknown(now.customRules))
        return [unseen(`${subject}, the apps that decide`, many(old, 'none'), now.customRules)];
    const lost = missing(old, itemsOf(now.customRules));
    if (lost.length === 0)
        return [];
    const after = many(itemsOf(now.customRules), 'none');
    return [{ subject, what: `no longer asks the app ${lost.join(', ')}`, before: many(old, 'none'), after }];
}
function compareBypass(was, now) {
    if (was.adminsCanBypass.state !== 'known' || was.adminsCanBypass.value)
        return [];
    const subject = subjectOf(was);
    if (isUnknown(now.adminsCanBypass))
        return [unseen(`${subject}, whether administrators may bypass it`, yesNo(false), now.adminsCanBypass)];
    if (now.adminsCanBypass.state !== 'known' || !now.adminsCanBypass.value)
        return [];
    return [{ subject, what: 'administrators may bypass it', before: yesNo(false), after: yesNo(true) }];
}
/** A job without the environment gets a secret of the repository: the gate does not hold it any more. */
function compareSecrets(was, now, after) {
    const old = itemsOf(was.secrets).map(({ name }) => name);
    if (old.length === 0)
        return [];
    const subject = subjectOf(was);
    if (isUnknown(now.secrets))
        return [unseen(`${subject}, its secrets`, many(old, 'none'), now.secrets)];
    const left = itemsOf(now.secrets).map(({ name }) => name);
    const open = itemsOf(after.secrets).map(({ name }) => name);
    return missing(old, left)
        .filter((name) => open.includes(name))
        .map((name) => ({
        subject,
        what: `no longer holds the secret ${name}, and jobs without it get that of the repository`,
        before: 'in the environment',
        after: 'in the repository',
    }));
}

;// CONCATENATED MODULE: ./build/facts/diff.js




/**
 * Every protection that became weaker from one record to the other, in a fixed order. What was known and no longer is stands
 * among them as such: {@link becameUnknown} tells them apart. What was not known before says nothing.
 */
const weakerProtection = (before, after) => [
    ...environmentWeakenings(before, after),
    ...branchWeakenings(before.defaultBranch, after.defaultBranch),
    ...tagWeakenings(before.tagRules, after.tagRules),
    ...tokenWeakenings(before.workflowToken, after.workflowToken),
    ...keyWeakenings(before.deployKeys, after.deployKeys),
];
const TOKEN = 'the token of workflows';
function tokenWeakenings(before, after) {
    if (before.state !== 'known')
        return [];
    if (isUnknown(after))
        return [unseen(TOKEN, `${before.value.access} access by default`, after)];
    if (after.state !== 'known')
        return [];
    const found = [];
    if (before.value.access === 'read' && after.value.access === 'write')
        found.push({ subject: TOKEN, what: 'may write unless a workflow says less', before: 'read', after: 'write' });
    if (!before.value.mayApprove && after.value.mayApprove)
        found.push({ subject: TOKEN, what: 'may approve pull requests', before: 'no', after: 'yes' });
    return found;
}
const KEYS = 'the deploy keys';
/** A key is the same where title, day and adder are; GitHub lets none change from reading to writing. */
function keyWeakenings(before, after) {
    if (isUnknown(before))
        return [];
    const writing = (keys) => (keys.state === 'known' ? keys.value : [])
        .filter(({ readOnly }) => !readOnly)
        .map(({ title, created, addedBy }) => [JSON.stringify([title, created, addedBy]), title]);
    const old = writing(before);
    if (isUnknown(after))
        return [
            unseen(KEYS, many(old.map(([, title]) => title), 'none that may write'), after),
        ];
    return writing(after)
        .filter(([identity]) => !old.some(([other]) => other === identity))
        .map(([, title]) => ({ subject: KEYS, what: 'one more may write', before: 'not there', after: title }));
}


/***/ })

};
