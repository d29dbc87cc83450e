/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 101:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = { ...__nccwpck_require__(288), ...__nccwpck_require__(378), ...__nccwpck_require__(112), lend: (given) => { (__nccwpck_require__(350)/* .lend */ .o)(given[0]); } };


/***/ }),

/***/ 378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  readBesideWorkflows: () => (/* binding */ readBesideWorkflows)
});

// EXTERNAL MODULE: ./build-rooms/parse/shape.js
var shape = __nccwpck_require__(736);
// EXTERNAL MODULE: ./build-rooms/parse/yaml.js
var yaml = __nccwpck_require__(350);
;// CONCATENATED MODULE: ./build-rooms/declared/catalog-info.js


const FILES = ['catalog-info.yaml', 'catalog-info.yml'];
/**
 * The owner and the lifecycle that a Backstage catalogue gives the repository. Of several documents the first one counts.
 * https://backstage.io/docs/features/software-catalog/descriptor-format#specowner-required
 */
function readCatalog(tree, repository) {
    for (const file of FILES) {
        const text = tree.peek(file);
        if (text === undefined)
            continue;
        const spec = (0,shape/* get */.Jt)((0,yaml/* parseYaml */.h)(file, text).root, 'spec');
        const owner = (0,shape/* textAt */.$6)(spec, 'owner')?.text ?? '';
        const lifecycle = (0,shape/* textAt */.$6)(spec, 'lifecycle')?.text ?? '';
        if (owner === '' && lifecycle === '')
            continue;
        return { file, owner: handleOf(owner, repository), lifecycle };
    }
    return undefined;
}
/** `group:default/platform` as `@acme/platform`, where the repository is known to be of `acme`; `user:dana` as `@dana`. */
function handleOf(owner, repository) {
    const [, kind = 'group', name = ''] = /^(?:(group|user):)?(?:[\w.-]+\/)?([\w.-]+)$/iu.exec(owner) ?? [];
    if (name === '')
        return owner;
    if (kind.toLowerCase() === 'user')
        return `@${name}`;
    const organization = repository?.split('/')[0];
    return organization === undefined ? owner : `@${organization}/${name}`;
}

;// CONCATENATED MODULE: ./build-rooms/declared/kubernetes.js


/** At most so many files are looked at: which of thousands of charts is applied, nothing here says. */
const MAX_FILES = 500;
const WANTED = { endings: ['.yaml', '.yml'], keep: (path) => !path.startsWith('.github/') };
const KINDS = /^kind:\s*['"]?(?:ServiceAccount|(?:Cluster)?Role(?:Binding)?)\b/mu;
/**
 * Reads the service accounts, roles and bindings that stand as plain YAML in a tree. Templates are left out: what they come to
 * is known where they are filled in.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
function readCluster(tree) {
    const things = tree
        .find(WANTED)
        .slice(0, MAX_FILES)
        .flatMap((path) => thingsIn(path, tree.peek(path) ?? ''));
    const accounts = things.filter(({ kind }) => kind === 'ServiceAccount');
    return {
        namespacesOf: (name) => [...new Set(accounts.filter((one) => one.name === name).map(({ namespace }) => namespace))],
        grantsOf: (account) => {
            const [, namespace = '', name = ''] = /^system:serviceaccount:([^:]+):([^:]+)$/u.exec(account) ?? [];
            if (name === '')
                return [];
            return things
                .filter((one) => one.kind.endsWith('Binding') && isBound(one, namespace, name))
                .flatMap((binding) => grantsBy(binding, things));
        },
    };
}
/** Each document of a file that is one of them. */
function thingsIn(path, text) {
    if (!KINDS.test(text))
        return [];
    const things = [];
    let line = 1;
    for (const document of text.split(/^---.*$/mu)) {
        if (KINDS.test(document) && !document.includes('{{'))
            things.push(...thingIn(path, document, line));
        line += document.split('\n').length - 1;
    }
    return things;
}
function thingIn(path, text, before) {
    const { root, problems } = (0,yaml/* parseYaml */.h)(path, text);
    const kind = (0,shape/* textAt */.$6)(root, 'kind');
    const metadata = (0,shape/* get */.Jt)(root, 'metadata');
    const name = (0,shape/* textAt */.$6)(metadata, 'name')?.text;
    if (!root || problems.length > 0 || !kind || name === undefined)
        return [];
    const namespace = (0,shape/* textAt */.$6)(metadata, 'namespace')?.text ?? 'default';
    return [{ kind: kind.text, name, namespace, node: root, path, line: before + kind.at.line - 1 }];
}
const itemsAt = (node, key) => {
    const list = (0,shape/* get */.Jt)(node, key);
    return list?.kind === 'list' ? list.items : [];
};
const isBound = (binding, namespace, name) => itemsAt(binding.node, 'subjects').some((subject) => {
    const called = (0,shape/* textAt */.$6)(subject, 'name')?.text;
    if ((0,shape/* textAt */.$6)(subject, 'kind')?.text !== 'ServiceAccount')
        return called === `system:serviceaccount:${namespace}:${name}`;
    return called === name && ((0,shape/* textAt */.$6)(subject, 'namespace')?.text ?? binding.namespace) === namespace;
});
function grantsBy(binding, things) {
    const to = (0,shape/* get */.Jt)(binding.node, 'roleRef');
    const [kind, name] = [(0,shape/* textAt */.$6)(to, 'kind')?.text ?? 'Role', (0,shape/* textAt */.$6)(to, 'name')?.text ?? ''];
    const everywhere = binding.kind === 'ClusterRoleBinding';
    const where = everywhere ? 'in every namespace' : `in the namespace ${binding.namespace}`;
    const role = things.find((one) => one.kind === kind && one.name === name && (kind === 'ClusterRole' || one.namespace === binding.namespace));
    const said = role ? `${role.path}:${role.line}` : `bound by ${binding.path}:${binding.line}`;
    const rules = role
        ? itemsAt(role.node, 'rules').map(ruleWords)
        : [BUILT_IN[name] ?? 'what it allows stands in no file'];
    return rules.map((rule) => `${rule}, ${where} (${kind} ${name}, ${said})`);
}
/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
const BUILT_IN = {
    'cluster-admin': 'everything',
    admin: 'everything but quotas and the namespace itself, roles included',
    edit: 'to change most things, and to read secrets',
    view: 'to see most things, secrets not',
};
function ruleWords(rule) {
    const verbs = listOf(rule, 'verbs');
    const names = listOf(rule, 'resourceNames');
    const what = [...listOf(rule, 'resources'), ...listOf(rule, 'nonResourceURLs')].map((one) => one === '*' ? 'everything' : one);
    const does = verbs.includes('*') ? 'do anything with' : verbs.join(', ');
    return `${does} ${what.join(', ')}${names.length === 0 ? '' : ` named ${names.join(', ')}`}`;
}
const listOf = (rule, key) => (0,shape/* textsOf */.CB)((0,shape/* get */.Jt)(rule, key)).map(({ text }) => text);

;// CONCATENATED MODULE: ./build-rooms/declared/beside.js


/** What files of the repository say of identities beside its workflows. Only lists ask it; a cluster only where one is named. */
function readBesideWorkflows(tree, repository) {
    let cluster;
    return { catalog: readCatalog(tree, repository), cluster: () => (cluster ??= readCluster(tree)) };
}


/***/ }),

/***/ 340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ LIKELY),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   QR: () => (/* binding */ foundIn),
/* harmony export */   lj: () => (/* binding */ mayHoldTrust),
/* harmony export */   ly: () => (/* binding */ isInUse),
/* harmony export */   n0: () => (/* binding */ TERRAFORM)
/* harmony export */ });
/* unused harmony export holdsTerraform */
/** Files that are known by their whole names. */
const NAMES = [
    '.asf.yaml',
    '.kodiak.toml',
    '.mergify.yml',
    '.mergify/config.yml',
    '.policy.yml',
    '.renovaterc',
    '.renovaterc.json',
    '.renovaterc.json5',
    'CODEOWNERS',
    'OWNERS',
    'mergify.yml',
    'renovate.json',
    'renovate.json5',
].map((name) => `/${name}`);
const TERRAFORM = /\.(?:tf|tfvars)(?:\.json)?$/u;
const CACHE = /(?:^|\/)\.terraform\//u;
const OCTO_STS = /^\.github\/chainguard\/[^/]+\.sts\.yaml$/u;
/** The Settings app, and safe-settings with its admin repository. */
const SETTINGS = /^\.github\/(?:settings\.yml$|repos\/|suborgs\/)/u;
/** What the path of a trust policy in JSON or YAML says of it, surely and perhaps. */
const LIKELY = /(?:^|[/_.-])(?:trust\w*|assume\w*|iam|oidc|roles?|polic(?:y|ies)|federat\w*|github\w*|cloud-?formation|cfn)(?=[/_.-]|$)/iu;
const POSSIBLE = /(?:^|[/_.-])(?:aws|azure|bicep|arm|sam|templates?|stacks?|infra(?:structure)?|deploy(?:ment)?s?|terraform|credentials?|identit(?:y|ies)|setup|bootstrap|ops|ci)(?=[/_.-]|$)/iu;
/** What is made by machines, or is surely something else, and long. */
const NEVER = /(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*|composer|renovate|biome|pnpm-lock|pnpm-workspace)\.(?:json|ya?ml)$|\.sts\.yaml$|(?:^|\/)(?:\.github\/workflows|locales?|i18n|cdk\.out|dist|build)\/|\.tfstate|\.tf\.json$|\.tfvars\.json$/iu;
/** Folders whose policies nobody applies: what is shown, and what is tested. */
const SHOWN = /(?:^|\/)(?:\.?examples?|samples?|tests?|testing|__tests__|testdata|fixtures?|docs?|node_modules|vendor|third_party|\.terraform)\//iu;
const isInUse = (path) => !SHOWN.test(path);
const DOCUMENT = /\.(?:json|ya?ml|template|tpl|tftpl)$/u;
/** Whether the path of a document gives it away as one that may hold a trust policy. */
const mayHoldTrust = (path) => DOCUMENT.test(path) && isInUse(path) && !NEVER.test(path) && (LIKELY.test(path) || POSSIBLE.test(path));
const isNamed = (path) => NAMES.some((name) => `/${path}`.endsWith(name));
/** All that is looked for, so that a tree is asked once. */
const WANTED = {
    endings: [
        ...NAMES,
        ...['.tf', '.tf.json', '.tfvars', '.tfvars.json'],
        ...['.json', '.yml', '.yaml', '.template', '.tpl', '.tftpl'],
    ],
    keep: (path) => !path.startsWith('.github/workflows/') &&
        (isNamed(path) ||
            SETTINGS.test(path) ||
            OCTO_STS.test(path) ||
            (TERRAFORM.test(path) && !CACHE.test(path)) ||
            mayHoldTrust(path)),
};
/** The files of a tree that may set something up, by how they are called. */
const foundIn = (tree) => tree.find(WANTED);
/** Whether a tree has any module of Terraform's. */
const holdsTerraform = (tree) => foundIn(tree).some((path) => TERRAFORM.test(path));
/** The first of these paths that the tree has, and its text where it could be read. */
function firstOf(tree, places) {
    const there = new Set(foundIn(tree));
    const file = places.find((place) => there.has(place));
    return file === undefined ? undefined : { file, text: tree.peek(file) };
}


/***/ }),

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hasResources: () => (/* binding */ hasResources)
/* harmony export */ });
/* harmony import */ var _parse_hcl_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(105);
/* harmony import */ var _found_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(340);
/* harmony import */ var _terraform_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(88);



/**
 * What a module may hold and still change nothing when it is applied: it names, checks and reads. A data source that runs a
 * program does so in every plan too (https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external).
 */
const READS = new Set(['locals', 'variable', 'output', 'terraform', 'provider', 'data', 'check']);
const indexes = new WeakMap();
/**
 * Whether something may be changed by applying a module of Terraform's: one of the folders that are meant, in which `*`
 * stands for what only the run knows, is not in the tree, or it or a module that it calls holds a resource, or what cannot
 * be read.
 */
function hasResources(tree, folder) {
    const index = indexes.get(tree) ?? { files: filesOf(tree), known: new Map() };
    indexes.set(tree, index);
    const meant = foldersLike(folder, index);
    return meant.length === 0 || meant.some((one) => changes(tree, index, one, new Set()));
}
function filesOf(tree) {
    const files = new Map();
    for (const path of (0,_found_js__WEBPACK_IMPORTED_MODULE_1__/* .foundIn */ .QR)(tree)) {
        if (!/\.tf(?:\.json)?$/u.test(path))
            continue;
        const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        files.set(folder, [...(files.get(folder) ?? []), path]);
    }
    return files;
}
function foldersLike(folder, { files }) {
    if (!folder.includes('*'))
        return files.has(folder) ? [folder] : [];
    const [start = '', ...rest] = folder.split(/\*+/u);
    const end = rest.pop() ?? '';
    // What stands between two such parts is not asked for: then more folders have to hold nothing.
    return [...files.keys()].filter((one) => one.startsWith(start) && one.endsWith(end));
}
function changes(tree, index, folder, above) {
    const before = index.known.get(folder);
    if (before !== undefined)
        return before;
    const paths = index.files.get(folder);
    if (!paths || above.has(folder))
        return true;
    const inner = new Set([...above, folder]);
    const found = paths.some((path) => {
        const text = tree.peek(path);
        if (text === undefined)
            return true;
        const { body, problems } = (0,_parse_hcl_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHcl */ .z)(path, text);
        return problems.length > 0 || body.blocks.some((block) => changesBy(block, tree, index, inner, folder));
    });
    index.known.set(folder, found);
    return found;
}
function changesBy(block, tree, index, above, folder) {
    if (block.type !== 'module')
        return !READS.has(block.type);
    const called = (0,_terraform_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .calledFolder */ .wP)(folder, block);
    return called === undefined || changes(tree, index, called, above);
}


/***/ }),

/***/ 288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  readDeclared: () => (/* binding */ readDeclared)
});

// EXTERNAL MODULE: ./build-rooms/parse/shape.js
var shape = __nccwpck_require__(736);
// EXTERNAL MODULE: ./build-rooms/declared/found.js
var declared_found = __nccwpck_require__(340);
;// CONCATENATED MODULE: ./build-rooms/parse/code-owners.js
/**
 * Reads CODEOWNERS as GitHub does: most of the rules of gitignore, without `!`, `[ ]` and an escaped `#`. A line that is not
 * valid is skipped, and the others count.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 */
function parseCodeOwners(file, text) {
    const lines = [];
    const problems = [];
    for (const [index, whole] of text.split('\n').entries()) {
        const line = whole.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const start = whole.indexOf(line) + 1;
        const at = {
            file,
            line: index + 1,
            column: start,
            endLine: index + 1,
            endColumn: start + line.length,
        };
        const read = readLine(line);
        if ('wrong' in read)
            problems.push({ message: read.wrong, at });
        else
            lines.push({ ...read, at });
    }
    return { lines, problems };
}
function readLine(line) {
    const end = endOfPattern(line);
    const pattern = line.slice(0, end);
    const wrong = whatIsWrong(pattern);
    if (wrong !== undefined)
        return { wrong };
    const rest = line.slice(end);
    const comment = rest.indexOf('#');
    const owners = (comment < 0 ? rest : rest.slice(0, comment)).split(/\s+/u).filter((word) => word !== '');
    const other = owners.find((owner) => !isOwner(owner));
    if (other !== undefined)
        return { wrong: `\`${other}\` is no owner: one is \`@user\`, \`@organization/team\` or an e-mail address` };
    return { pattern, owners, parts: partsOf(pattern) };
}
/** The first white space that no backslash stands before. */
function endOfPattern(line) {
    for (let at = 0; at < line.length; at += 1) {
        if (line.charAt(at) === '\\')
            at += 1;
        else if (/\s/u.test(line.charAt(at)))
            return at;
    }
    return line.length;
}
function whatIsWrong(pattern) {
    if (pattern.startsWith('!'))
        return 'a pattern cannot be negated with `!`';
    if (pattern.startsWith('\\#'))
        return 'a pattern that begins with `#` cannot be escaped';
    if (pattern.includes('***'))
        return 'a pattern has at most two `*` after each other';
    if (/(?<!\\)[[\]]/u.test(pattern))
        return 'a pattern cannot have a range in `[ ]`';
    return undefined;
}
const USER = /^@[a-z\d_](?:[\w-]*\w)?(?:\[bot\])?$/iu;
const TEAM = /^@[a-z\d][\w-]*\/[\w.-]+$/iu;
const isOwner = (word) => USER.test(word) || TEAM.test(word) || isEmail(word);
function isEmail(word) {
    const at = word.indexOf('@');
    return at > 0 && at === word.lastIndexOf('@') && /^[^.].*\../u.test(word.slice(at + 1));
}
function partsOf(pattern) {
    const names = pattern.split('/');
    if (names[0] === '')
        names.shift();
    const isFolder = names.at(-1) === '';
    if (isFolder)
        names.pop();
    if (names.length === 0)
        return NOWHERE;
    const parts = names.map((name) => (name === '**' ? 'folders' : lettersOf(name)));
    // A slash at the beginning or in the middle ties the pattern to the root.
    const isTied = pattern.slice(0, -1).includes('/');
    return [...(isTied ? [] : ['folders']), ...withEnd(parts, names.at(-1) ?? '', isFolder)];
}
/** `/` alone never fits anything. */
const NOWHERE = [[{ is: '/' }]];
/**
 * A pattern that fits a folder fits everything below it, and one with a slash at its end fits folders alone. Only `docs/*`
 * does not go deeper, unlike in gitignore.
 */
function withEnd(parts, last, isFolder) {
    if (isFolder)
        return [...parts, ['some'], 'folders'];
    if (last === '**')
        return [...parts.slice(0, -1), ['some'], 'folders'];
    return last === '*' ? parts : [...parts, 'folders'];
}
function lettersOf(name) {
    const letters = [];
    let isEscaped = false;
    for (const character of name) {
        const isBackslash = character === '\\' && !isEscaped;
        if (isEscaped)
            letters.push({ is: character });
        else if (character === '*')
            letters.push('some');
        else if (character === '?')
            letters.push('one');
        else if (!isBackslash)
            letters.push({ is: character });
        isEscaped = isBackslash;
    }
    return letters;
}
/** The last line whose pattern fits a path of the repository. Names compare with their case, as GitHub's file system does. */
function lineFor({ lines }, path) {
    const names = path.split('/').map((name) => [...name]);
    return lines.findLast(({ parts }) => fits(parts, names, isFolders, fitsName));
}
const fitsName = (part, name) => part !== 'folders' &&
    mayFit(part.at(-1), name.at(-1)) &&
    mayFit(part[0], name[0]) &&
    fits(part, name, isSome, fitsLetter);
/** Most names differ at once from most patterns, and a file can have tens of thousands of these. */
const mayFit = (letter, character) => typeof letter !== 'object' || letter.is === character;
const isFolders = (part) => part === 'folders';
const isSome = (letter) => letter === 'some';
const fitsLetter = (letter, character) => letter === 'one' || (letter !== 'some' && letter.is === character);
/**
 * Whether a sequence fits a pattern in which some parts stand for any number of elements. Only the last of these is ever
 * tried again, one element further, so the work is at most one length times the other.
 */
function fits(parts, elements, isAny, isOne) {
    let part = 0;
    let element = 0;
    let last = -1;
    let from = 0;
    while (element < elements.length) {
        const [wanted, given] = [parts[part], elements[element]];
        if (wanted !== undefined && isAny(wanted)) {
            last = part;
            from = element;
            part += 1;
        }
        else if (wanted !== undefined && given !== undefined && isOne(wanted, given)) {
            part += 1;
            element += 1;
        }
        else if (last >= 0) {
            from += 1;
            element = from;
            part = last + 1;
        }
        else
            return false;
    }
    return parts.slice(part).every(isAny);
}

;// CONCATENATED MODULE: ./build-rooms/declared/code-owners.js


/**
 * Where GitHub looks, in its order; the first that is there counts.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location
 */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub does not load a longer one. */
const MAX_LENGTH = 3 * 1024 * 1024;
/** Files beside the workflows that decide who can ship. */
const DECIDING = ['.github/countersign.yml', '.github/identities.yml'];
const WORKFLOWS = '.github/workflows';
/** Who owns the files that decide who can ship, by the CODEOWNERS file that GitHub would use. */
function readCodeOwners(tree) {
    const found = (0,declared_found/* firstOf */.Ku)(tree, PLACES);
    if (!found)
        return { kind: 'absent' };
    const { file, text } = found;
    if (text === undefined)
        return { kind: 'invalid', file, at: startOf(file), because: 'it could not be read' };
    if (Buffer.byteLength(text) >= MAX_LENGTH)
        return { kind: 'invalid', file, at: startOf(file), because: 'it is over 3 MB, and GitHub does not load it' };
    return ownersIn(tree, file, parseCodeOwners(file, text));
}
function ownersIn(tree, file, owners) {
    const [first] = owners.lines;
    const ignored = owners.problems.map(({ message, at }) => ({
        at: { span: at, route: [`line ${at.line}`] },
        because: message,
    }));
    return {
        kind: 'read',
        file,
        at: first ? placeOf(first.at, first.pattern) : startOf(file),
        files: [...workflowsOf(tree), ...DECIDING.filter((path) => tree.peek(path) !== undefined), file].map((path) => ownedFile(path, owners)),
        ignored,
    };
}
function ownedFile(file, owners) {
    const line = lineFor(owners, file);
    return { file, owners: line?.owners ?? [], at: line && placeOf(line.at, line.pattern) };
}
/** GitHub takes the files of this one folder for workflows, and none below it. */
const workflowsOf = (tree) => tree.list(WORKFLOWS).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path));
const placeOf = (span, pattern) => ({ span, route: [pattern] });
const startOf = (file) => ({
    span: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    route: [],
});

;// CONCATENATED MODULE: ./build-rooms/parse/toml.js
/**
 * Reads the texts, lists of texts, numbers and booleans of a TOML file, each by its whole key; a single text is a list of
 * one, a number is its text. Tables in lists, inline tables and texts over several lines are passed over: the settings that
 * are asked for here have none.
 * https://toml.io/en/v1.0.0
 */
function parseToml(file, text) {
    const values = [];
    const rows = text.split('\n');
    let table = '';
    for (let row = 0; row < rows.length; row += 1) {
        const line = (rows[row] ?? '').trim();
        const header = /^\[([^[\]]+)\]\s*(?:#.*)?$/u.exec(line);
        if (header || line.startsWith('[')) {
            table = header ? keyOf(header[1] ?? '') : UNREAD;
            continue;
        }
        const sign = line.startsWith('#') ? -1 : line.indexOf('=');
        if (sign < 1 || table === UNREAD)
            continue;
        const start = row;
        let written = line.slice(sign + 1).trim();
        if (written.startsWith('[') && !isClosed(written)) {
            const lines = [written];
            while (row + 1 < rows.length && !isClosed(rows[row] ?? ''))
                lines.push((rows[(row += 1)] ?? '').trim());
            written = lines.join('\n');
        }
        const value = toml_valueOf(written);
        if (value === undefined)
            continue;
        const name = keyOf(line.slice(0, sign));
        const column = (rows[start] ?? '').indexOf(line.charAt(0)) + 1;
        const endColumn = start === row ? column + line.length : (rows[row] ?? '').trimEnd().length + 1;
        values.push({
            key: table === '' ? name : `${table}.${name}`,
            value,
            at: { file, line: start + 1, column, endLine: row + 1, endColumn },
        });
    }
    return values;
}
/** A list of tables has no keys of its own. */
const UNREAD = '\0';
const keyOf = (written) => written
    .split('.')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/u, '$2'))
    .join('.');
/** Whether a list ends on this line, strings and a comment behind it aside. */
const isClosed = (line) => withoutStrings(line).includes(']');
const withoutStrings = (line) => line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, '').replace(/#.*$/u, '');
const STRING = /"((?:[^"\\]|\\.)*)"|'([^']*)'|#[^\n]*/gu;
function toml_valueOf(written) {
    if (written.startsWith('['))
        return stringsOf(written);
    if (written.startsWith('"') || written.startsWith("'"))
        return stringsOf(written).slice(0, 1);
    const word = written.replace(/#.*$/u, '').trim();
    if (word === 'true' || word === 'false')
        return word === 'true';
    return /^[\d.+-]+$/u.test(word) ? [word] : undefined;
}
const stringsOf = (written) => [...written.matchAll(STRING)].flatMap(([whole, double, single]) => whole.startsWith('#') ? [] : [double?.replace(/\\(.)/gu, '$1') ?? single ?? '']);

;// CONCATENATED MODULE: ./build-rooms/declared/machines.js
/** Accounts that are machines though they do not end in `[bot]`, by the name their tools document. */
const MACHINES = new Set([
    'dependabot',
    'dependabot-preview',
    'github-actions',
    'greenkeeper',
    'imgbot',
    'mergify',
    'pre-commit-ci',
    'pyup-bot',
    'renovate',
    'renovate-bot',
    'scala-steward',
    'snyk-bot',
]);
/**
 * Whether an author is a machine, as far as the name or pattern tells: `dependabot[bot]`, `app/renovate`,
 * `^dependabot(|-preview)\\[bot\\]$`.
 */
function isMachine(author) {
    const name = author.toLowerCase().replaceAll('\\', '');
    if (name.includes('[bot]') || name.startsWith('app/') || /[a-z\d]Bot\b/u.test(author))
        return true;
    return name.split(/[^a-z\d-]+/u).some((word) => MACHINES.has(word) || /(?:^|-)bot$/u.test(word));
}
/** Whether machines are among those whose pull requests are meant; nobody named means everybody. */
const hasMachines = (authors) => authors.length === 0 || authors.some(isMachine);

;// CONCATENATED MODULE: ./build-rooms/declared/kodiak.js



/** https://kodiakhq.com/docs/config-reference */
const kodiak_PLACES = ['.kodiak.toml', '.github/.kodiak.toml'];
const LABEL = 'automerge';
function readKodiak(tree) {
    const found = (0,declared_found/* firstOf */.Ku)(tree, kodiak_PLACES);
    return found?.text === undefined ? [] : mergersIn(parseToml(found.file, found.text), found.file);
}
function mergersIn(values, file) {
    const find = (key) => values.find((one) => one.key === key);
    const list = (key) => textsOf(find(key));
    const needsLabel = find('merge.require_automerge_label');
    const label = find('merge.automerge_label');
    const dependencies = find('merge.automerge_dependencies.usernames');
    const versions = list('merge.automerge_dependencies.versions');
    const approved = find('approve.auto_approve_usernames');
    const labelled = find('approve.auto_approve_labels');
    const labels = needsLabel?.value === false ? [] : label ? textsOf(label) : [LABEL];
    const first = needsLabel ?? label ?? find('version') ?? values[0];
    return [
        ...(first ? [merger('merge', [], labels, [], first, file)] : []),
        // It asks for no label of these authors, and skips updates of other versions.
        ...(dependencies && versions.length > 0
            ? [merger('merge', textsOf(dependencies), [], [`versions: ${versions.join(', ')}`], dependencies, file)]
            : []),
        ...(approved && textsOf(approved).length > 0 ? [merger('approve', textsOf(approved), [], [], approved, file)] : []),
        ...(labelled && textsOf(labelled).length > 0 ? [merger('approve', [], textsOf(labelled), [], labelled, file)] : []),
    ];
}
const textsOf = (value) => value === undefined || typeof value.value === 'boolean' ? [] : value.value;
/** It merges what GitHub lets it merge, and asks nobody itself. */
const merger = (does, authors, labels, conditions, { at, key }, file) => ({
    tool: 'Kodiak',
    does,
    authors,
    conditions: [...labels.map((label) => `label ${label}`), ...conditions],
    asksPerson: false,
    ofMachines: hasMachines(authors),
    givesReview: does === 'approve',
    labels,
    branches: [],
    at: { span: { ...at, file }, route: key.split('.') },
});

// EXTERNAL MODULE: ./build-rooms/parse/yaml.js
var yaml = __nccwpck_require__(350);
;// CONCATENATED MODULE: ./build-rooms/declared/places.js

/** The nodes of a list; a single value counts as a list of one. */
const itemsOf = (node) => {
    if (node === undefined || isNothing(node))
        return [];
    return node.kind === 'list' ? node.items : [node];
};
/** `key:` with nothing behind it, or `null`. */
const isNothing = (node) => node?.kind === 'scalar' && node.empty;
const booleanOf = (node) => {
    const word = node?.kind === 'scalar' && node.plain ? node.text.toLowerCase() : '';
    return word === 'true' || word === 'yes' || word === 'on'
        ? true
        : word === 'false' || word === 'no' || word === 'off'
            ? false
            : undefined;
};
const numberOf = (node) => node?.kind === 'scalar' && /^\d{1,9}$/u.test(node.text) ? Number(node.text) : undefined;
const scalarOf = (node) => node?.kind === 'scalar' && !node.empty ? node : undefined;
/** Where a key stands, else the node itself. */
function placeOfKey(node, key, route) {
    const found = (0,shape/* pairsOf */.fq)(node).find((pair) => pair.key === key);
    return { span: found?.keyAt ?? node.at, route: [...route, key] };
}

;// CONCATENATED MODULE: ./build-rooms/declared/mergify-conditions.js


/** Longer conditions are not looked into. */
const mergify_conditions_MAX_LENGTH = 500;
const ATTRIBUTE = /^(-|\u00ac)?\s*(#)?([a-z][a-z-]*)\s*(>=|<=|!=|~=|=|==|:|>|<|\u2265|\u2264|\u2260)?\s*(.*)$/u;
/** https://docs.mergify.com/configuration/conditions */
const conditionsOf = (node) => itemsOf(node).flatMap(conditionOf);
function conditionOf(node) {
    if (node.kind === 'map')
        return node.pairs.map(({ key, value }) => key === 'and' || key === 'or' || key === 'not'
            ? { kind: key, of: conditionsOf(value) }
            : { kind: 'other', text: key });
    const text = scalarOf(node)?.text.trim() ?? '';
    if (text === '')
        return [];
    const found = text.length > mergify_conditions_MAX_LENGTH ? null : ATTRIBUTE.exec(text);
    const [, minus, count, name, operator = '', value = ''] = found ?? [];
    if (name === undefined)
        return [{ kind: 'other', text }];
    const negated = (minus !== undefined) !== (operator === '!=' || operator === '\u2260');
    return [{ kind: 'asks', text, name, counts: count !== undefined, negated, operator, value: unquoted(value) }];
}
const unquoted = (value) => value.trim().replace(/^(["'])(.*)\1$/u, '$2');
/** The conditions as a reader would write them on one line. */
function wordsOf(condition) {
    if (condition.kind === 'asks' || condition.kind === 'other')
        return condition.text;
    const inner = condition.of.map(wordsOf);
    return condition.kind === 'not' ? `not (${inner.join(' and ')})` : `(${inner.join(` ${condition.kind} `)})`;
}
/**
 * The values that an attribute must have one of, where conditions that all hold say so: `author=a`, or an `or` of nothing
 * but these. Empty where they leave it open.
 */
function required(conditions, name) {
    for (const condition of conditions) {
        const values = valuesOf(condition, name);
        if (values.length > 0)
            return values;
    }
    return [];
}
function valuesOf(condition, name) {
    if (condition.kind === 'asks')
        return condition.name === name && !condition.negated && !condition.counts && EQUALS.has(condition.operator)
            ? [condition.value]
            : [];
    if (condition.kind === 'and')
        return required(condition.of, name);
    if (condition.kind !== 'or')
        return [];
    const each = condition.of.map((one) => valuesOf(one, name));
    return each.every((values) => values.length > 0) ? each.flat() : [];
}
const EQUALS = new Set(['=', '==', ':', '~=']);
/** Attributes that are about a reviewer's yes. */
const APPROVED = new Set(['approved-reviews-by', 'branch-protection-review-decision', 'review-decision']);
/**
 * Whether conditions that all hold surely ask for a yes of somebody who is none of the machines that give theirs here:
 * `given` approvals count for nothing.
 */
const askPerson = (conditions, given) => conditions.some((one) => asksPerson(one, given));
function asksPerson(condition, given) {
    if (condition.kind === 'and')
        return askPerson(condition.of, given);
    if (condition.kind === 'or')
        return condition.of.length > 0 && condition.of.every((one) => asksPerson(one, given));
    if (condition.kind !== 'asks' || condition.negated || !APPROVED.has(condition.name))
        return false;
    if (condition.name !== 'approved-reviews-by')
        return given === 0 && condition.value.toLowerCase() === 'approved';
    if (!condition.counts)
        return EQUALS.has(condition.operator) && !isMachine(condition.value);
    return leastOf(condition.operator, Number(condition.value)) > given;
}
/** How many there are at least where a number compares so. */
function leastOf(operator, number) {
    if (Number.isNaN(number))
        return 0;
    if (operator === '>')
        return number + 1;
    return ['>=', '\u2265', '=', '==', ':'].includes(operator) ? number : 0;
}

;// CONCATENATED MODULE: ./build-rooms/declared/mergify.js






/** https://docs.mergify.com/configuration/file-format */
const mergify_PLACES = ['.mergify.yml', '.mergify/config.yml', '.github/mergify.yml'];
const TOOL = 'Mergify';
function readMergify(tree) {
    const found = (0,declared_found/* firstOf */.Ku)(tree, mergify_PLACES);
    return found?.text === undefined ? [] : mergify_mergersIn((0,yaml/* parseYaml */.h)(found.file, found.text).root);
}
function mergify_mergersIn(root) {
    const queues = itemsOf((0,shape/* get */.Jt)(root, 'queue_rules'));
    const acting = [
        ...itemsOf((0,shape/* get */.Jt)(root, 'pull_request_rules')).flatMap((rule) => actionsOf(rule, queues)),
        ...queues.flatMap(queuedByItself),
    ];
    const protecting = itemsOf((0,shape/* get */.Jt)(root, 'merge_protections')).flatMap(protectionOf);
    const approving = acting.filter(({ does }) => does === 'approve').map(authorsOf);
    return acting.map((one) => mergerOf(protectedBy(one, protecting), approving));
}
function actionsOf(rule, queues) {
    if ((0,shape/* pair */.V2)(rule, 'disabled'))
        return [];
    const conditions = conditionsOf((0,shape/* get */.Jt)(rule, 'conditions'));
    const actions = (0,shape/* get */.Jt)(rule, 'actions');
    const route = ['pull_request_rules', (0,shape/* textAt */.$6)(rule, 'name')?.text ?? '', 'actions'];
    const merge = (0,shape/* pair */.V2)(actions, 'merge');
    const queue = (0,shape/* pair */.V2)(actions, 'queue');
    const review = (0,shape/* pair */.V2)(actions, 'review');
    // `review` without a type approves.
    const approves = review && ((0,shape/* textAt */.$6)(review.value, 'type')?.text ?? 'APPROVE').toUpperCase() === 'APPROVE';
    return [
        ...(merge ? [{ does: 'merge', conditions, key: merge, route }] : []),
        ...(queue
            ? queuesOf(queue, queues).map((of) => ({ does: 'merge', conditions: [...conditions, ...of], key: queue, route }))
            : []),
        ...(approves ? [{ does: 'approve', conditions, key: review, route }] : []),
    ];
}
/** What a pull request has to meet to enter the queue, and to leave it merged. */
const QUEUE_CONDITIONS = ['conditions', 'queue_conditions', 'merge_conditions'];
const conditionsIn = (queue) => QUEUE_CONDITIONS.flatMap((key) => conditionsOf((0,shape/* get */.Jt)(queue, key)));
/**
 * The conditions of the queue that is named; without a name a pull request goes to the first one whose conditions it meets,
 * and so each is a way. A queue that is not there asks for nothing.
 */
function queuesOf({ value }, queues) {
    const name = (0,shape/* textAt */.$6)(value, 'name')?.text;
    const meant = name === undefined ? queues : queues.filter((queue) => (0,shape/* textAt */.$6)(queue, 'name')?.text === name);
    return meant.length === 0 ? [[]] : meant.map(conditionsIn);
}
function queuedByItself(queue) {
    const key = (0,shape/* pair */.V2)(queue, 'autoqueue');
    if (!key || booleanOf(key.value) !== true)
        return [];
    return [
        { does: 'merge', conditions: conditionsIn(queue), key, route: ['queue_rules', (0,shape/* textAt */.$6)(queue, 'name')?.text ?? ''] },
    ];
}
/** What has to hold for every merge, at most into some branches; protections of some pull requests alone are not sure. */
function protectionOf(protection) {
    const where = conditionsOf((0,shape/* get */.Jt)(protection, 'if'));
    return where.every((one) => one.kind === 'asks' && one.name === 'base')
        ? conditionsOf((0,shape/* get */.Jt)(protection, 'success_conditions'))
        : [];
}
const protectedBy = (acting, protecting) => acting.does === 'merge' ? { ...acting, conditions: [...acting.conditions, ...protecting] } : acting;
const authorsOf = ({ conditions }) => required(conditions, 'author');
function mergerOf(acting, approving) {
    const { does, conditions, key, route } = acting;
    const authors = authorsOf(acting);
    // Its own review of the same pull requests meets a condition that only counts.
    const given = does === 'merge' && approving.some((others) => overlap(authors, others)) ? 1 : 0;
    return {
        tool: TOOL,
        does,
        authors,
        conditions: conditions.map(wordsOf),
        asksPerson: askPerson(conditions, given),
        ofMachines: hasMachines(authors),
        givesReview: does === 'approve',
        labels: required(conditions, 'label'),
        branches: required(conditions, 'base'),
        at: { span: key.keyAt, route: [...route, key.key] },
    };
}
/** Patterns are not compared with names: that they mean the same is then not ruled out. */
const overlap = (some, others) => some.length === 0 ||
    others.length === 0 ||
    some.some((one) => others.includes(one)) ||
    [...some, ...others].some((one) => /[\^$*()|\\]/u.test(one));

;// CONCATENATED MODULE: ./build-rooms/declared/policy-bot.js





/** https://github.com/palantir/policy-bot#configuration */
const FILE = '.policy.yml';
/**
 * policy-bot says yes to a pull request by a check. A rule that asks for nobody says so by itself; one Merger stands for each
 * of these that a policy names, and one for the policy where every way asks for somebody.
 */
function readPolicyBot(tree) {
    const text = (0,declared_found/* firstOf */.Ku)(tree, [FILE])?.text;
    if (text === undefined)
        return [];
    const { root } = (0,yaml/* parseYaml */.h)(FILE, text);
    const policy = (0,shape/* get */.Jt)(root, 'policy');
    const approval = (0,shape/* get */.Jt)(policy, 'approval');
    if (!approval)
        return [];
    const named = new Set(namesIn(approval));
    const used = itemsOf((0,shape/* get */.Jt)(root, 'approval_rules')).filter((rule) => named.has((0,shape/* textAt */.$6)(rule, 'name')?.text ?? ''));
    const alone = used.filter((rule) => !asksSomebody(rule));
    if (alone.length > 0)
        return alone.map(policy_bot_mergerOf);
    return used.length === 0
        ? []
        : [{ ...NOBODY, asksPerson: true, at: placeOfKey(policy ?? approval, 'approval', ['policy']) }];
}
/** The rules that a policy names, however it joins them with `and` and `or`. */
function namesIn(node) {
    if (node.kind === 'scalar')
        return [scalarOf(node)?.text ?? []].flat();
    return (node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value)).flatMap(namesIn);
}
/** Without `requires`, or with a count of 0, a rule is met as soon as its conditions are. */
function asksSomebody(rule) {
    const requires = (0,shape/* get */.Jt)(rule, 'requires');
    const conditions = (0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(requires, 'conditions'));
    return (numberOf((0,shape/* get */.Jt)(requires, 'count')) ?? 0) > 0 || conditions.length > 0;
}
const NOBODY = {
    tool: 'policy-bot',
    does: 'approve',
    authors: [],
    conditions: [],
    asksPerson: false,
    ofMachines: true,
    givesReview: false,
    labels: [],
    branches: [],
};
function policy_bot_mergerOf(rule) {
    const conditions = (0,shape/* get */.Jt)(rule, 'if');
    const author = (0,shape/* get */.Jt)(conditions, 'has_author_in') ?? (0,shape/* get */.Jt)(conditions, 'only_has_contributors_in');
    const authors = ['users', 'teams', 'organizations'].flatMap((key) => (0,shape/* textsOf */.CB)((0,shape/* get */.Jt)(author, key)).map(({ text }) => text));
    return {
        ...NOBODY,
        authors,
        conditions: (0,shape/* pairsOf */.fq)(conditions).map(({ key }) => key),
        ofMachines: hasMachines(authors),
        labels: (0,shape/* textsOf */.CB)((0,shape/* pair */.V2)(conditions, 'has_labels')?.value).map(({ text }) => text),
        branches: [],
        at: placeOfKey(rule, 'name', ['approval_rules', (0,shape/* textAt */.$6)(rule, 'name')?.text ?? '']),
    };
}

;// CONCATENATED MODULE: ./build-rooms/declared/prow.js



/** https://www.kubernetes.dev/docs/guide/owners/ */
const prow_FILE = 'OWNERS';
/** Prow merges what one of the approvers has said yes to. Only the file at the root is read: those below add approvers. */
function readProw(tree) {
    const text = (0,declared_found/* firstOf */.Ku)(tree, [prow_FILE])?.text;
    const found = text === undefined ? undefined : (0,shape/* pair */.V2)((0,yaml/* parseYaml */.h)(prow_FILE, text).root, 'approvers');
    const approvers = (0,shape/* textsOf */.CB)(found?.value).map((one) => one.text);
    if (!found || approvers.length === 0)
        return [];
    return [
        {
            tool: 'Prow',
            does: 'merge',
            authors: [],
            conditions: [`approvers: ${approvers.join(', ')}`],
            asksPerson: true,
            ofMachines: true,
            givesReview: false,
            labels: [],
            branches: [],
            at: { span: found.keyAt, route: ['approvers'] },
        },
    ];
}

;// CONCATENATED MODULE: ./build-rooms/parse/loose-json.js

/**
 * Reads JSON as programs with comments and trailing commas write it (JSON5, JSON with comments), with the place of every
 * value: YAML is a superset of JSON but for comments and tabs, and these are blanked where they stand in no string.
 */
const parseLooseJson = (file, text) => (0,yaml/* parseYaml */.h)(file, blankComments(text));
function blankComments(text) {
    const out = [];
    let at = 0;
    while (at < text.length) {
        const end = endOfPiece(text, at);
        const piece = text.slice(at, end);
        const isComment = piece.startsWith('//') || piece.startsWith('/*');
        out.push(isComment ? piece.replace(/[^\n]/gu, ' ') : piece === '\t' ? ' ' : piece);
        at = end;
    }
    return out.join('');
}
/** A string, a comment, or a single character. */
function endOfPiece(text, at) {
    const first = text.charAt(at);
    if (first === '"' || first === "'")
        return endOfString(text, at, first);
    const two = text.slice(at, at + 2);
    if (two === '//')
        return endOr(text, text.indexOf('\n', at));
    if (two === '/*')
        return endOr(text, text.indexOf('*/', at + 2) + 2, 2);
    return at + 1;
}
const endOr = (text, end, least = 0) => (end < least ? text.length : end);
function endOfString(text, start, quote) {
    for (let at = start + 1; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '\\')
            at += 1;
        else if (character === quote)
            return at + 1;
        else if (character === '\n')
            return at;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build-rooms/declared/renovate.js




/** In Renovate's order; the first that is there counts. https://docs.renovatebot.com/configuration-options/ */
const renovate_PLACES = [
    'renovate.json',
    'renovate.json5',
    '.github/renovate.json',
    '.github/renovate.json5',
    '.renovaterc',
    '.renovaterc.json',
    '.renovaterc.json5',
];
/** Presets that turn automerge on, by what they do it for. https://docs.renovatebot.com/presets-default/ */
const PRESETS = {
    automergeAll: 'all updates',
    automergeMajor: 'major updates',
    automergeMinor: 'minor and patch updates',
    automergePatch: 'patch updates',
    automergeDigest: 'digest updates',
    automergeStableNonMajor: 'stable updates below major',
    automergeLinters: 'linters',
    automergeTesters: 'test tools',
    automergeTypes: 'type definitions',
};
const PRESET = /^(?:default)?:(automerge\w+)$/u;
const AUTHOR = 'renovate[bot]';
const MAX_MERGERS = 50;
function readRenovate(tree) {
    const found = (0,declared_found/* firstOf */.Ku)(tree, renovate_PLACES);
    return found?.text === undefined ? [] : renovate_mergersIn(parseLooseJson(found.file, found.text).root);
}
function renovate_mergersIn(root) {
    if (root?.kind !== 'map')
        return [];
    const asks = booleanOf((0,shape/* get */.Jt)(root, 'dependencyDashboardApproval')) === true;
    const branches = (0,shape/* textsOf */.CB)((0,shape/* get */.Jt)(root, 'baseBranchPatterns') ?? (0,shape/* get */.Jt)(root, 'baseBranches')).map(({ text }) => text);
    return walk(root, [], asks)
        .slice(0, MAX_MERGERS)
        .map((one) => ({ ...one, branches }));
}
/** Every `automerge: true` and every preset that means it, wherever it stands: `minor`, `packageRules`, a manager. */
function walk(node, route, asked) {
    if (node.kind === 'list')
        return node.items.flatMap((item) => walk(item, route, asked));
    if (node.kind !== 'map' || booleanOf((0,shape/* get */.Jt)(node, 'enabled')) === false)
        return [];
    const asks = booleanOf((0,shape/* get */.Jt)(node, 'dependencyDashboardApproval')) ?? asked;
    const here = booleanOf((0,shape/* get */.Jt)(node, 'automerge'));
    const own = (0,shape/* pair */.V2)(node, 'automerge');
    const matched = renovate_conditionsIn(node, route);
    return [
        ...(own && here === true ? [renovate_merger(own, matched, route, asks)] : []),
        ...(here === false ? [] : presetsIn(node, matched, route, asks)),
        ...node.pairs.flatMap(({ key, value }) => walk(value, [...route, key], asks)),
    ];
}
function presetsIn(node, matched, route, asks) {
    const extended = (0,shape/* pair */.V2)(node, 'extends');
    if (!extended)
        return [];
    return (0,shape/* textsOf */.CB)(extended.value).flatMap(({ text, at }) => {
        const name = PRESET.exec(text)?.[1] ?? '';
        const means = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
        const found = { ...extended, key: text, keyAt: at };
        return means === undefined ? [] : [renovate_merger(found, [...matched, means], [...route, 'extends'], asks)];
    });
}
/** What a rule is about: `matchUpdateTypes: minor, patch`, or the update type or manager that the settings stand below. */
function renovate_conditionsIn(node, route) {
    const matchers = (0,shape/* pairsOf */.fq)(node).filter(({ key }) => key.startsWith('match'));
    const words = matchers.map(({ key, value }) => `${key}: ${(0,shape/* textsOf */.CB)(value)
        .map(({ text }) => text)
        .join(', ')}`);
    const below = route.filter((key) => key !== 'packageRules');
    return [...below, ...words];
}
/**
 * It merges its own pull requests. A person who ticks each of them on the dashboard before it is opened has decided for it,
 * which is as much as the settings can ask.
 */
const renovate_merger = ({ key, keyAt }, conditions, route, asksPerson) => ({
    tool: 'Renovate',
    does: 'merge',
    authors: [AUTHOR],
    conditions,
    asksPerson,
    ofMachines: true,
    givesReview: false,
    labels: [],
    branches: [],
    at: { span: keyAt, route: [...route, ...conditions.slice(0, 3), key] },
});

;// CONCATENATED MODULE: ./build-rooms/declared/mergers.js





/** What approves or merges pull requests by itself. Dependabot does neither, and what workflows do is a delivery. */
const readMergers = (tree) => [
    ...readMergify(tree),
    ...readKodiak(tree),
    ...readRenovate(tree),
    ...readPolicyBot(tree),
    ...readProw(tree),
];

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

// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
;// CONCATENATED MODULE: ./build-rooms/declared/coded-environment.js



/** What the file does not say, whoever writes it. */
const UNSAID = unsaid('not-asked', 'the file does not say it');
/** Reads an environment whose keys are those of GitHub's API, but for what the tool spells otherwise. */
function codedEnvironment(name, node, at, spelling) {
    const keys = {
        reviewers: spelling.reviewers,
        preventSelfReview: 'prevent_self_review',
        waitMinutes: 'wait_timer',
        refs: 'deployment_branch_policy',
        customRules: 'deployment_protection_rules',
    };
    const wait = numberOf((0,shape/* get */.Jt)(node, keys.waitMinutes));
    const self = booleanOf((0,shape/* get */.Jt)(node, keys.preventSelfReview));
    const there = Object.entries(keys).filter(([, key]) => (0,shape/* pair */.V2)(node, key));
    return {
        name,
        reviewers: listAt(node, keys.reviewers, reviewerOf),
        preventSelfReview: self === undefined ? spelling.preventSelfReview : fact(self),
        waitMinutes: wait === undefined ? UNSAID : fact(wait),
        refs: spelling.refs((0,shape/* get */.Jt)(node, keys.refs)),
        customRules: listAt(node, keys.customRules, (one) => idAt(one, 'app_id').map((id) => `app ${id}`)),
        adminsCanBypass: UNSAID,
        secrets: UNSAID,
        at,
        where: Object.fromEntries(there.map(([part, key]) => [part, placeOfKey(node, key, at.route)])),
    };
}
/** A list that is there and empty, or `null`, says that there is nobody; one that is left out says nothing. */
function listAt(node, key, read) {
    const found = (0,shape/* pair */.V2)(node, key);
    if (!found)
        return UNSAID;
    return fact(itemsOf(found.value).flatMap(read));
}
const idAt = (node, key) => [(0,shape/* textAt */.$6)(node, key)?.text ?? []].flat();
/** People and teams by the number or name the file has; neither says whether it is a machine, unless the name does. */
const reviewerOf = (node) => idAt(node, 'id').map((id) => ({
    kind: (0,shape/* textAt */.$6)(node, 'type')?.text.toLowerCase() === 'team' ? 'team' : 'user',
    name: /^\d+$/u.test(id) ? `id ${id}` : id,
    machine: id.endsWith('[bot]'),
}));
/** The patterns of a list of names, or of entries with a `name` and a `type`. */
function patternsOf(node) {
    const patterns = itemsOf(node).flatMap((one) => {
        const type = (0,shape/* textAt */.$6)(one, 'type')?.text === 'tag' ? 'tag' : 'branch';
        const names = one.kind === 'map' ? [(0,shape/* textAt */.$6)(one, 'name'), ...itemsOf((0,shape/* get */.Jt)(one, 'names')).map(shape/* textOf */.b6)] : [(0,shape/* textOf */.b6)(one)];
        return names.flatMap((name) => (name ? [{ type, pattern: name.text }] : []));
    });
    return { kind: 'patterns', patterns };
}
/** Whether a key is there with something behind it. */
const isSet = (node) => node !== undefined && !isNothing(node) && (node.kind !== 'map' || (0,shape/* pairsOf */.fq)(node).length > 0);

;// CONCATENATED MODULE: ./build-rooms/declared/rulesets.js


/** The default branch, as GitHub's rulesets call it. */
const DEFAULT_BRANCH = '~DEFAULT_BRANCH';
const HEADS = 'refs/heads/';
/**
 * Reads rulesets as GitHub's API has them, which tools hand on as they are. One that is not `active` asks nothing.
 * https://docs.github.com/rest/repos/rules#create-a-repository-ruleset
 */
function readRulesets(node) {
    const read = itemsOf(node).map(readRuleset);
    return { branches: read.flatMap(({ branches }) => branches), tags: read.flatMap(({ tags }) => tags) };
}
function readRuleset(node) {
    const route = ['rulesets', (0,shape/* textAt */.$6)(node, 'name')?.text ?? ''];
    const names = (0,shape/* get */.Jt)((0,shape/* get */.Jt)(node, 'conditions'), 'ref_name');
    const included = refsLeft((0,shape/* get */.Jt)(names, 'include'), (0,shape/* get */.Jt)(names, 'exclude'));
    if ((0,shape/* textAt */.$6)(node, 'enforcement')?.text !== 'active')
        return { branches: [], tags: [] };
    const rules = itemsOf((0,shape/* get */.Jt)(node, 'rules'));
    const rule = (type) => rules.find((one) => (0,shape/* textAt */.$6)(one, 'type')?.text === type);
    if ((0,shape/* textAt */.$6)(node, 'target')?.text === 'tag') {
        const creation = rule('creation');
        const at = creation && placeOfKey(creation, 'type', route);
        return { branches: [], tags: at ? included.map((pattern) => ({ pattern, at })) : [] };
    }
    const asked = rule('pull_request');
    return {
        branches: asked ? branchesAt(included, reviewOf((0,shape/* get */.Jt)(asked, 'parameters')), placeOfKey(asked, 'type', route)) : [],
        tags: [],
    };
}
/** The names that are included and not left out again; where the default branch or all are left out, none is sure. */
function refsLeft(include, exclude) {
    const out = (0,shape/* textsOf */.CB)(exclude).map(({ text }) => text);
    if (out.includes(DEFAULT_BRANCH) || out.includes('~ALL'))
        return [];
    return (0,shape/* textsOf */.CB)(include)
        .map(({ text }) => text)
        .filter((pattern) => !out.includes(pattern));
}
const branchesAt = (patterns, review, at) => patterns.map((pattern) => ({
    pattern: pattern.startsWith(HEADS) ? pattern.slice(HEADS.length) : pattern,
    review,
    at,
}));
const reviewOf = (node) => ({
    approvals: numberOf((0,shape/* get */.Jt)(node, 'required_approving_review_count')) ?? 0,
    codeOwners: booleanOf((0,shape/* get */.Jt)(node, 'require_code_owner_review')) ?? false,
    lastPushBySomebodyElse: booleanOf((0,shape/* get */.Jt)(node, 'require_last_push_approval')) ?? false,
    dismissesStale: booleanOf((0,shape/* get */.Jt)(node, 'dismiss_stale_reviews_on_push')) ?? false,
});
/**
 * `required_pull_request_reviews` as GitHub's API for branch protection has it, with how many approvals it asks for where
 * the file does not say.
 */
const classicReview = (node, approvals) => ({
    approvals: numberOf((0,shape/* get */.Jt)(node, 'required_approving_review_count')) ?? approvals,
    codeOwners: booleanOf((0,shape/* get */.Jt)(node, 'require_code_owner_reviews')) ?? false,
    lastPushBySomebodyElse: booleanOf((0,shape/* get */.Jt)(node, 'require_last_push_approval')) ?? false,
    dismissesStale: booleanOf((0,shape/* get */.Jt)(node, 'dismiss_stale_reviews')) ?? false,
});

;// CONCATENATED MODULE: ./build-rooms/declared/asf-yaml.js








const asf_yaml_FILE = '.asf.yaml';
/** Keys by which a ruleset is one of GitHub's API, and not in the file's own words. */
const RAW = ['target', 'enforcement', 'conditions', 'rules', 'bypass_actors'];
/**
 * The file that repositories of the Apache Software Foundation are set up by.
 * https://github.com/apache/infrastructure-asfyaml, its README and its schemas
 */
function readAsfYaml(tree) {
    const text = (0,declared_found/* firstOf */.Ku)(tree, [asf_yaml_FILE])?.text;
    const { root } = text === undefined ? { root: undefined } : (0,yaml/* parseYaml */.h)(asf_yaml_FILE, text);
    const github = (0,shape/* get */.Jt)(root, 'github');
    if (github?.kind !== 'map')
        return [];
    const rules = itemsOf((0,shape/* get */.Jt)(github, 'rulesets')).map(rulesetOf);
    return [
        {
            tool: asf_yaml_FILE,
            file: asf_yaml_FILE,
            environments: (0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(github, 'environments')).map(({ key, keyAt, value }) => codedEnvironment(key, value, asf_yaml_placeOf(keyAt, ['environments', key]), {
                reviewers: 'required_reviewers',
                preventSelfReview: fact(true),
                refs: refsOf,
            })),
            branches: [
                ...(0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(github, 'protected_branches')).flatMap(branchOf),
                ...rules.flatMap(({ branches }) => branches),
            ],
            tags: rules.flatMap(({ tags }) => tags),
            workflowsMayApprove: (0,place/* unknown */.L5)('.asf.yaml does not say it', 'online'),
            secrets: [],
            deployKeys: [],
        },
    ];
}
const asf_yaml_placeOf = (span, route) => ({ span, route: ['github', ...route] });
/** Without the key every branch may deploy, as GitHub has it where no policy is set. */
function refsOf(policy) {
    if (!isSet(policy))
        return fact({ kind: 'any' });
    if (booleanOf((0,shape/* get */.Jt)(policy, 'protected_branches')) === true)
        return fact({ kind: 'protected' });
    const policies = (0,shape/* get */.Jt)(policy, 'policies');
    return policies ? fact(patternsOf(policies)) : UNSAID;
}
/** A mapping protects a branch, without a review unless it says so; anything else leaves it open. */
function branchOf({ key, keyAt, value }) {
    const route = ['protected_branches', key];
    const asked = (0,shape/* pair */.V2)(value, 'required_pull_request_reviews');
    if (!asked || isNothing(asked.value))
        return branchesAt([key], undefined, asf_yaml_placeOf(asked?.keyAt ?? keyAt, route));
    return branchesAt([key], classicReview(asked.value, 0), asf_yaml_placeOf(asked.keyAt, route));
}
/** In the file's own words a ruleset is in force, about the default branch where it names none, and lets anybody make a tag. */
function rulesetOf(node) {
    if (RAW.some((key) => (0,shape/* pair */.V2)(node, key)))
        return readRulesets({ kind: 'list', items: [node], at: node.at });
    const asked = (0,shape/* get */.Jt)(node, 'required_pull_request_reviews');
    if (!asked || isNothing(asked) || (0,shape/* textAt */.$6)(node, 'type')?.text === 'tag')
        return { branches: [], tags: [] };
    const refs = (0,shape/* get */.Jt)(node, 'branches') ?? (0,shape/* get */.Jt)(node, 'refs');
    const include = (0,shape/* get */.Jt)(refs, 'includes');
    const names = include ? refsLeft(include, (0,shape/* get */.Jt)(refs, 'excludes')) : [DEFAULT_BRANCH];
    const route = ['github', 'rulesets', (0,shape/* textAt */.$6)(node, 'name')?.text ?? ''];
    const at = placeOfKey(node, 'required_pull_request_reviews', route);
    return { branches: branchesAt(names, classicReview(asked, 0), at), tags: [] };
}

;// CONCATENATED MODULE: ./build-rooms/declared/settings-yml.js







/**
 * The file of the Settings app, and of safe-settings where it is told to read each repository's own.
 * https://github.com/repository-settings/app, https://github.com/github/safe-settings
 */
const SETTINGS = '.github/settings.yml';
/** An admin repository of safe-settings holds the settings of others in these. */
const REPOSITORIES = '.github/repos/';
const ADMIN = [REPOSITORIES, '.github/suborgs/'];
const settings_yml_TOOL = 'the settings file';
/**
 * Settings that an app applies from a file. In an admin repository of safe-settings only the file about this repository
 * counts, since the others are about others.
 */
function readSettingsYml(tree, repository) {
    const files = tree.list('.github');
    const isAdmin = files.some((path) => ADMIN.some((folder) => path.startsWith(folder)));
    return files
        .filter((path) => (isAdmin ? isAbout(path, repository) : path === SETTINGS))
        .flatMap((file) => {
        const text = tree.peek(file);
        const { root } = text === undefined ? { root: undefined } : (0,yaml/* parseYaml */.h)(file, text);
        return root?.kind === 'map' ? [settingsOf(file, root)] : [];
    });
}
function isAbout(path, repository) {
    const name = repository?.split('/')[1]?.toLowerCase();
    return name !== undefined && [`${name}.yml`, `${name}.yaml`].some((one) => path.toLowerCase() === REPOSITORIES + one);
}
function settingsOf(file, root) {
    const rules = readRulesets((0,shape/* get */.Jt)(root, 'rulesets'));
    return {
        tool: settings_yml_TOOL,
        file,
        environments: itemsOf((0,shape/* get */.Jt)(root, 'environments')).flatMap(environmentOf),
        branches: [...itemsOf((0,shape/* get */.Jt)(root, 'branches')).flatMap(settings_yml_branchOf), ...rules.branches],
        tags: rules.tags,
        workflowsMayApprove: (0,place/* unknown */.L5)('the settings file does not say it', 'online'),
        secrets: [],
        deployKeys: [],
    };
}
function environmentOf(node) {
    const name = (0,shape/* textAt */.$6)(node, 'name')?.text;
    if (name === undefined)
        return [];
    const at = placeOfKey(node, 'name', ['environments', name]);
    return [codedEnvironment(name, node, at, { reviewers: 'reviewers', preventSelfReview: UNSAID, refs: settings_yml_refsOf })];
}
/**
 * Without the key, and with `null`, every branch may deploy, as both apps say. Names stand in `custom_branches` for the one,
 * in `custom_branch_policies` for the other; `true` alone says that there are some, and not which.
 */
function settings_yml_refsOf(policy) {
    if (!isSet(policy))
        return fact({ kind: 'any' });
    if (booleanOf((0,shape/* get */.Jt)(policy, 'protected_branches')) === true)
        return fact({ kind: 'protected' });
    const names = (0,shape/* get */.Jt)(policy, 'custom_branches') ?? (0,shape/* get */.Jt)(policy, 'custom_branch_policies');
    return names?.kind === 'list' ? fact(patternsOf(names)) : UNSAID;
}
/** A branch without `required_pull_request_reviews` is not listed: the app then applies nothing of it. */
function settings_yml_branchOf(node) {
    const name = (0,shape/* textAt */.$6)(node, 'name')?.text;
    const protection = (0,shape/* pair */.V2)(node, 'protection');
    if (name === undefined || !protection)
        return [];
    const pattern = name === 'default' ? DEFAULT_BRANCH : name;
    const route = ['branches', name];
    if (isNothing(protection.value))
        return branchesAt([pattern], undefined, placeOfKey(node, 'protection', route));
    const asked = (0,shape/* pair */.V2)(protection.value, 'required_pull_request_reviews');
    if (!asked)
        return [];
    const at = placeOfKey(protection.value, 'required_pull_request_reviews', [...route, 'protection']);
    return branchesAt([pattern], isNothing(asked.value) ? undefined : classicReview(asked.value, 1), at);
}

// EXTERNAL MODULE: ./build-rooms/parse/hcl.js + 4 modules
var hcl = __nccwpck_require__(105);
// EXTERNAL MODULE: ./build-rooms/declared/terraform-calls.js
var terraform_calls = __nccwpck_require__(88);
// EXTERNAL MODULE: ./build-rooms/declared/terraform-values.js + 2 modules
var terraform_values = __nccwpck_require__(228);
;// CONCATENATED MODULE: ./build-rooms/declared/terraform.js




/** Files of Terraform's that are looked into; a larger tree is looked into where its paths sound of access. */
const MAX_LOOKED_INTO = 400;
/** Characters of them: many times what a repository has that is about more than itself. */
const MAX_CHARACTERS = 4_000_000;
/** Calls of one module that are looked into. */
const MAX_CALLS = 50;
/** Values that are followed, in about a second; honest trees need a hundredth of that. */
const MAX_EFFORT = 2_000_000;
const SOUNDS_OF_ACCESS = /github|oidc|iam|identit|federat|role|deploy/iu;
const EXAMPLE = /(?:^|\/)(?:examples?|tests?|test-fixtures|fixtures|testdata)\//u;
const VALUES = /\.tfvars(?:\.json)?$/u;
const indexes = new WeakMap();
/**
 * The modules in which some file mentions this, once for each call of the tree's own. Nothing else is parsed; each folder
 * once, however many ask for it.
 */
function readTerraformModules(tree, mentions) {
    const index = indexOf(tree);
    const before = index.mentioning.get(mentions);
    if (before)
        return before;
    const found = [...index.folders]
        .filter(([, texts]) => texts.some(({ text }) => mentions.test(text)))
        .flatMap(([folder]) => appliedIn(index, folder));
    index.mentioning.set(mentions, found);
    return found;
}
function indexOf(tree) {
    const before = indexes.get(tree);
    if (before)
        return before;
    const paths = (0,declared_found/* foundIn */.QR)(tree).filter((path) => declared_found/* TERRAFORM */.n0.test(path));
    const folders = new Map();
    let characters = 0;
    for (const path of lookedInto(paths.filter((one) => !VALUES.test(one)))) {
        const text = tree.peek(path);
        characters += text?.length ?? 0;
        if (text === undefined || characters > MAX_CHARACTERS)
            continue;
        const folder = folderOf(path);
        const beside = folders.get(folder);
        if (beside)
            beside.push({ path, text });
        else
            folders.set(folder, [{ path, text }]);
    }
    const values = paths.filter((path) => VALUES.test(path));
    const effort = { left: MAX_EFFORT };
    const made = {
        tree,
        folders,
        values,
        modules: new Map(),
        applied: new Map(),
        mentioning: new Map(),
        effort,
        callers: undefined,
    };
    indexes.set(tree, made);
    return made;
}
function lookedInto(paths) {
    if (paths.length <= MAX_LOOKED_INTO)
        return paths;
    const rank = (path) => (EXAMPLE.test(path) ? 2 : 0) + (SOUNDS_OF_ACCESS.test(path) ? 0 : 1);
    const kept = [...paths].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_LOOKED_INTO);
    return kept.sort((a, b) => (a < b ? -1 : 1));
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
/** A folder by itself: as it is applied where nothing calls it. */
function moduleIn(index, folder) {
    const before = index.modules.get(folder);
    const texts = index.folders.get(folder);
    if (before || !texts)
        return before;
    const files = new Map(texts.map(({ path, text }) => [path, (0,hcl/* parseHclLate */.p)(path, text)]));
    const blocks = [...files.values()].flatMap(({ body }) => body.blocks);
    let locals;
    const made = {
        folder,
        example: EXAMPLE.test(`${folder}/`),
        blocks,
        resources: new Map(blocks.flatMap((block) => addressed(block))),
        local: (name) => {
            locals ??= new Map(attributesOf(blocks.filter(({ type }) => type === 'locals')));
            return locals.get(name);
        },
        variable: (name) => ownVariable(index, made, name),
        called: (path) => calledFrom(index, made, path),
        partial: (file) => files.get(file)?.problems[0],
        effort: index.effort,
    };
    index.modules.set(folder, made);
    return made;
}
function addressed(block) {
    const name = block.labels.join('.');
    if (block.type === 'resource')
        return [[name, block]];
    return block.type === 'data' ? [[`data.${name}`, block]] : [];
}
const attributesOf = (blocks) => blocks.flatMap(({ body }) => body.attributes.map(({ name, value }) => [name, value]));
/** Once for each call; as the folder stands where the tree calls it nowhere. */
function appliedIn(index, folder) {
    const before = index.applied.get(folder);
    const module = moduleIn(index, folder);
    if (before || !module)
        return before ?? [];
    const calls = callsOf(index, folder);
    const made = calls ? calls.slice(0, MAX_CALLS).map((call) => boundBy(index, module, call)) : [module];
    index.applied.set(folder, made);
    return made;
}
/** Every call of a folder; nothing where there is none, and an empty list where all are switched off. */
function callsOf(index, folder) {
    index.callers ??= callersIn(index);
    const callers = [...(index.callers.get(folder) ?? [])].flatMap((from) => moduleIn(index, from) ?? []);
    const found = callers.flatMap((caller) => (0,terraform_calls/* callsTo */.Jr)(caller, folder));
    return found.length === 0 ? undefined : found.flatMap(({ instances }) => instances);
}
function callersIn({ folders }) {
    const found = new Map();
    for (const [from, texts] of folders) {
        if (EXAMPLE.test(`${from}/`))
            continue;
        for (const folder of texts.flatMap(({ text }) => (0,terraform_calls/* sourcesIn */.sE)(from, text)))
            found.set(folder, (found.get(folder) ?? new Set()).add(from));
    }
    return found;
}
/** The module with the variables that a call passes; what it leaves out has its default. */
function boundBy(index, module, { block, scope }) {
    const made = {
        ...module,
        variable: (name) => {
            const passed = block.body.attributes.find((one) => one.name === name)?.value;
            return passed ? { value: passed, scope } : defaultOf(made, name);
        },
        called: (path) => calledFrom(index, made, path),
    };
    return made;
}
function calledFrom(index, caller, path) {
    const [, name, ...rest] = path;
    const block = caller.blocks.find(({ type, labels }) => type === 'module' && labels[0] === name);
    const folder = block && (0,terraform_calls/* calledFolder */.wP)(caller.folder, block);
    const module = folder === undefined ? undefined : moduleIn(index, folder);
    if (!block || !module)
        return undefined;
    const repeats = block.body.attributes.some((one) => one.name === 'for_each' || one.name === 'count');
    const scopes = (0,terraform_values/* instancesOf */.sG)(caller, block) ?? [];
    const scope = repeats ? scopes.find(({ each, index: at }) => (0,terraform_values/* textOf */.b6)(each?.key ?? at) === rest[0]) : scopes[0];
    return scope && { module: boundBy(index, module, { block, scope }), path: repeats ? rest.slice(1) : rest };
}
function defaultOf(module, name) {
    const block = module.blocks.find(({ type, labels }) => type === 'variable' && labels[0] === name);
    const value = block?.body.attributes.find((one) => one.name === 'default')?.value;
    return value && { value, scope: { module } };
}
/**
 * What a file of values that Terraform reads by itself says, else the default; where a file that is chosen by hand may set
 * it, it is not known.
 */
function ownVariable(index, module, name) {
    const { automatic, chosen } = valuesIn(index, module.folder);
    if (chosen.has(name))
        return undefined;
    const value = automatic.get(name);
    return value ? { value, scope: { module } } : defaultOf(module, name);
}
const terraform_valuesOf = new WeakMap();
/** `terraform.tfvars` and `*.auto.tfvars`, in the order in which later ones win; the names that other files set. */
function valuesIn(index, folder) {
    const known = terraform_valuesOf.get(index) ?? new Map();
    terraform_valuesOf.set(index, known);
    const before = known.get(folder);
    if (before)
        return before;
    const automatic = new Map();
    const chosen = new Set();
    const isAutomatic = (path) => /(?:^|\/)terraform\.tfvars|\.auto\.tfvars/u.test(path);
    const here = index.values.filter((path) => folderOf(path) === folder);
    const below = index.values.filter((path) => folderOf(path) !== folder && path.startsWith(`${folder}/`));
    const order = (path) => (path.includes('.auto.') ? '1' : '0') + path;
    for (const path of [...here].sort((a, b) => (order(a) < order(b) ? -1 : 1)).concat(below)) {
        const text = index.tree.peek(path);
        const attributes = text === undefined ? [] : (0,hcl/* parseHcl */.z)(path, text).body.attributes;
        for (const { name, value } of attributes) {
            if (folderOf(path) === folder && isAutomatic(path))
                automatic.set(name, value);
            else
                chosen.add(name);
        }
    }
    const made = { automatic, chosen };
    known.set(folder, made);
    return made;
}

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-resources.js


/** The instances of all blocks of these types; `unclear` where the files do not say how many there are. */
function resourcesOf(module, types) {
    const unclear = new Set();
    const found = module.blocks.flatMap((block) => {
        const [type = ''] = block.labels;
        if (block.type !== 'resource' || !types.includes(type))
            return [];
        const instances = (0,terraform_values/* instancesOf */.sG)(module, block);
        if (!instances)
            unclear.add(type);
        return (instances ?? []).map((scope) => resourceIn(module, block, scope));
    });
    return { found, unclear };
}
function resourceIn(module, block, scope) {
    const [type = '', name = ''] = block.labels;
    const ignored = ignoredChanges(scope, block.body);
    const doubt = (argument) => {
        if (ignored === 'all' || ignored.has(argument))
            return 'Terraform leaves it as it is set on GitHub (`ignore_changes`)';
        const partial = module.partial(block.at.file);
        if (partial)
            return `the file could only be partly read: line ${partial.at.line}: ${partial.message}`;
        return undefined;
    };
    return { type, scope, body: block.body, at: placeIn(block.at, type, name), doubt };
}
const placeIn = (span, ...route) => ({ span, route: ['resource', ...route] });
/** https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes */
function ignoredChanges(scope, body) {
    const names = nestedIn(scope, body, 'lifecycle').bodies.flatMap((inner) => {
        const value = inner.attributes.find((one) => one.name === 'ignore_changes')?.value;
        if (value?.kind === 'reference')
            return value.path;
        return value?.kind === 'list' ? value.items.flatMap(firstWord) : [];
    });
    return names.includes('all') ? 'all' : new Set(names);
}
const firstWord = (item) => {
    if (item.kind === 'reference')
        return item.path.slice(0, 1);
    const [word] = item.kind === 'text' ? item.parts : [];
    return typeof word === 'string' ? [word] : [];
};
function nestedIn(scope, body, name) {
    const blocks = body.blocks.filter(({ type }) => type === name);
    const attribute = body.attributes.find((one) => one.name === name);
    const dynamic = body.blocks.filter(({ type, labels }) => type === 'dynamic' && labels[0] === name);
    const made = dynamic.map((block) => expanded(scope, block.body));
    const objects = attribute ? bodiesOf(attribute.value) : [];
    return {
        bodies: [...blocks.map((block) => block.body), ...made.flatMap((one) => one ?? []), ...(objects ?? [])],
        dynamic: made.includes(undefined) || objects === undefined || hasDynamic(body, name),
        at: (blocks[0] ?? attribute ?? dynamic[0])?.at,
    };
}
/** What `dynamic` makes, once at most, as the arguments are that are read here; what it takes from a value stays unknown. */
function expanded(scope, { attributes, blocks }) {
    const each = attributes.find((one) => one.name === 'for_each')?.value;
    const content = blocks.find(({ type }) => type === 'content')?.body;
    const over = each && (0,terraform_values/* valueOf */.RP)(scope, each);
    const times = over?.kind === 'list' ? over.items.length : over?.kind === 'object' ? over.entries.length : undefined;
    return times === undefined || !content ? undefined : Array.from({ length: Math.min(times, 1) }, () => content);
}
/** In JSON: `"dynamic": { "reviewers": \u2026 }`. */
const hasDynamic = ({ attributes }, name) => attributes
    .filter((one) => one.name === 'dynamic')
    .some((one) => (bodiesOf(one.value) ?? []).some((inner) => inner.attributes.some((two) => two.name === name)));
function bodiesOf(value) {
    if (value.kind === 'null')
        return [];
    if (value.kind === 'list') {
        const all = value.items.map(bodiesOf);
        return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
    }
    if (value.kind !== 'object')
        return undefined;
    const attributes = value.entries.flatMap(({ key, value: inner }) => {
        const [name] = key.kind === 'text' ? key.parts : [];
        return typeof name === 'string' ? [{ name, value: inner, at: key.at }] : [];
    });
    return [{ attributes, blocks: [] }];
}
/** What an argument comes to; one that is left out or `null` is nothing. */
function argumentOf({ scope }, body, name) {
    const given = body.attributes.find((one) => one.name === name)?.value;
    const value = given && (0,terraform_values/* valueOf */.RP)(scope, given);
    return value?.kind === 'null' ? undefined : value;
}
const textArgument = (resource, name) => (0,terraform_values/* textOf */.b6)(argumentOf(resource, resource.body, name));
/** A truth value or a number, else what the provider takes where it is left out. */
const boolArgument = (resource, body, name, otherwise) => argumentAs(resource, body, name, otherwise, (text) => text === 'true' || text === 'false' ? text === 'true' : undefined);
const numberArgument = (resource, body, name, otherwise) => argumentAs(resource, body, name, otherwise, (text) => (/^\d+$/u.test(text) ? Number(text) : undefined));
function argumentAs(resource, body, name, otherwise, read) {
    const doubt = resource.doubt(name);
    if (doubt !== undefined)
        return unsaid('hidden', doubt);
    const value = argumentOf(resource, body, name);
    if (!value)
        return fact(otherwise);
    const text = (0,terraform_values/* textOf */.b6)(value);
    const made = text === undefined ? undefined : read(text);
    return made === undefined ? computed(value) : fact(made);
}
/** A list of texts; nothing where it is left out. */
function listArgument(resource, body, name) {
    const value = argumentOf(resource, body, name);
    if (!value)
        return [];
    const texts = value.kind === 'list' ? value.items.map(terraform_values/* textOf */.b6) : [undefined];
    return texts.every((text) => text !== undefined) ? texts : undefined;
}
const computed = (value) => unsaid('hidden', `${terraform_resources_wordsOf(value)} gets its value when Terraform runs`);
const MAX_WORDS = 80;
/** A value that is not known, as the reader finds it in the file. */
function terraform_resources_wordsOf(value) {
    const words = value.kind === 'unknown'
        ? value.text.replace(/\s+/gu, ' ')
        : value.kind === 'reference'
            ? value.path.join('.').replaceAll('.[', '[')
            : '';
    if (words === '')
        return 'a part of it';
    return `\`${words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}\u2026` : words}\``;
}
const terraform_resources_placeOf = ({ at }, span, key) => span ? { span, route: [...at.route, key] } : at;

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-ownership.js


const NAMES_REPOSITORY = ['name', 'full_name', 'id', 'node_id', 'repo_id', undefined];
/** Whether a resource is about this repository, by the argument that names it. */
function whoseIs(resource, argument, repository) {
    const { module } = resource.scope;
    const value = argumentOf(resource, resource.body, argument);
    const name = (0,terraform_values/* textOf */.b6)(value);
    if (name !== undefined)
        return same(name, module, repository);
    if (value?.kind !== 'reference')
        return 'unknown';
    const found = (0,terraform_values/* resourceOf */.KU)(module, value.path);
    const type = value.path[value.path[0] === 'data' ? 1 : 0];
    if (!found || type !== 'github_repository' || !NAMES_REPOSITORY.includes(found.path[0]))
        return 'unknown';
    const given = ['full_name', 'name'].flatMap((key) => found.block.body.attributes.find((one) => one.name === key) ?? [])[0];
    const named = given && (0,terraform_values/* textOf */.b6)((0,terraform_values/* valueOf */.RP)(found.scope, given.value));
    return named === undefined ? 'unknown' : same(named, module, repository);
}
/** GitHub compares names without case. The provider's own owner stands before a name that has none. */
function same(name, module, repository) {
    const [owner = '', own = ''] = repository.toLowerCase().split('/');
    const [one = '', two] = name.toLowerCase().split('/');
    if (two !== undefined)
        return one === owner && two === own ? 'ours' : 'other';
    const all = ownersOf(module);
    if (one !== own || (all.length > 0 && !all.includes(owner)))
        return 'other';
    return all.length > 1 ? 'unknown' : 'ours';
}
const owners = new WeakMap();
function ownersOf(module) {
    const known = owners.get(module) ?? findOwners(module);
    owners.set(module, known);
    return known;
}
function findOwners(module) {
    const providers = module.blocks.filter(({ type, labels }) => type === 'provider' && labels[0] === 'github');
    const names = providers.flatMap(({ body }) => {
        const given = body.attributes.find(({ name }) => name === 'owner' || name === 'organization');
        const name = given && (0,terraform_values/* textOf */.b6)((0,terraform_values/* valueOf */.RP)({ module }, given.value));
        return name === undefined ? [] : [name.toLowerCase()];
    });
    return [...new Set(names)];
}
/** Whether a ruleset of the whole organisation covers this repository, by `conditions.repository_name`. */
function coversName(include, exclude, repository) {
    const name = repository.toLowerCase().slice(repository.indexOf('/') + 1);
    const fits = (pattern) => pattern === '~ALL' || matches(pattern.toLowerCase(), name);
    return include.some(fits) && !exclude.some(fits);
}
/** `*` stands for any characters. Goes through the name once, whatever the pattern is. */
function matches(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return pattern === name;
    let at = first.length;
    for (const part of rest) {
        const found = name.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return name.startsWith(first) && name.endsWith(last) && name.length - last.length >= at;
}

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-branches.js


const PROTECTION = {
    approvals: 1,
    codeOwners: 'require_code_owner_reviews',
    dismisses: 'dismiss_stale_reviews',
};
const RULESET = {
    approvals: 0,
    codeOwners: 'require_code_owner_review',
    dismisses: 'dismiss_stale_reviews_on_push',
};
/** What a review has to be; nothing where a part of it is not known, since the whole would then be guessed. */
function terraform_branches_reviewOf(resource, body, names) {
    const approvals = numberArgument(resource, body, 'required_approving_review_count', names.approvals);
    const codeOwners = boolArgument(resource, body, names.codeOwners, false);
    const lastPush = boolArgument(resource, body, 'require_last_push_approval', false);
    const dismisses = boolArgument(resource, body, names.dismisses, false);
    if (approvals.state !== 'known' || codeOwners.state !== 'known')
        return undefined;
    if (lastPush.state !== 'known' || dismisses.state !== 'known')
        return undefined;
    return {
        approvals: approvals.value,
        codeOwners: codeOwners.value,
        lastPushBySomebodyElse: lastPush.value,
        dismissesStale: dismisses.value,
    };
}
/**
 * https://registry.terraform.io/providers/integrations/github/latest/docs/resources/branch_protection. A protection without
 * required reviews asks for none.
 */
function protectionsOf(module, repository) {
    const { found } = resourcesOf(module, ['github_branch_protection', 'github_branch_protection_v3']);
    return found.flatMap((resource) => {
        const isRest = resource.type === 'github_branch_protection_v3';
        const pattern = textArgument(resource, isRest ? 'branch' : 'pattern');
        if (pattern === undefined)
            return [];
        if (whoseIs(resource, isRest ? 'repository' : 'repository_id', repository) !== 'ours')
            return [];
        const { bodies, dynamic, at } = nestedIn(resource.scope, resource.body, 'required_pull_request_reviews');
        if (dynamic || resource.doubt('required_pull_request_reviews') !== undefined)
            return [];
        const [body] = bodies;
        if (!body)
            return [{ pattern, review: undefined, at: resource.at }];
        const review = terraform_branches_reviewOf(resource, body, PROTECTION);
        return review ? [{ pattern, review, at: terraform_resources_placeOf(resource, at, 'required_pull_request_reviews') }] : [];
    });
}
/** https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_ruleset */
function rulesetsOf(module, repository) {
    const { found } = resourcesOf(module, ['github_repository_ruleset', 'github_organization_ruleset']);
    return found.flatMap((resource) => {
        const { body, type } = resource;
        const target = textArgument(resource, 'target');
        if (target === undefined || textArgument(resource, 'enforcement') !== 'active')
            return [];
        const [conditions] = nestedIn(resource.scope, body, 'conditions').bodies;
        const [refs] = conditions ? nestedIn(resource.scope, conditions, 'ref_name').bodies : [];
        const [rules] = nestedIn(resource.scope, body, 'rules').bodies;
        if (!conditions || !refs || !rules || resource.doubt('rules') !== undefined)
            return [];
        const ours = type === 'github_repository_ruleset'
            ? whoseIs(resource, 'repository', repository) === 'ours'
            : covers(resource, conditions, repository);
        const include = listArgument(resource, refs, 'include');
        return ours && include && listArgument(resource, refs, 'exclude')?.length === 0
            ? [{ resource, target, include, rules }]
            : [];
    });
}
function covers(resource, conditions, repository) {
    const [names] = nestedIn(resource.scope, conditions, 'repository_name').bodies;
    const include = names && listArgument(resource, names, 'include');
    const exclude = names && listArgument(resource, names, 'exclude');
    return include !== undefined && exclude !== undefined && coversName(include, exclude, repository);
}
const rulesetBranches = (rulesets) => rulesets.flatMap(({ resource, target, include, rules }) => {
    const { bodies, dynamic, at } = nestedIn(resource.scope, rules, 'pull_request');
    const [body] = bodies;
    const review = target === 'branch' && body && !dynamic ? terraform_branches_reviewOf(resource, body, RULESET) : undefined;
    const place = terraform_resources_placeOf(resource, at, 'pull_request');
    return review ? include.map((pattern) => ({ pattern, review, at: place })) : [];
});
/** Tags that not every writer may make. */
const rulesetTags = (rulesets) => rulesets.flatMap(({ resource, target, include, rules }) => {
    const creation = boolArgument(resource, rules, 'creation', false);
    if (target !== 'tag' || creation.state !== 'known' || !creation.value)
        return [];
    const at = terraform_resources_placeOf(resource, nestedIn(resource.scope, rules, 'creation').at, 'creation');
    return include.map((pattern) => ({ pattern, at }));
});

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-environments.js




const POLICIES = ['github_repository_environment_deployment_policy', 'github_repository_deployment_branch_policy'];
/** https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_environment */
function environmentsOf(module, repository) {
    const { found } = resourcesOf(module, ['github_repository_environment']);
    const policies = policiesOf(module, repository);
    return found.flatMap((resource) => {
        const name = textArgument(resource, 'environment');
        if (name === undefined || whoseIs(resource, 'repository', repository) !== 'ours')
            return [];
        return terraform_environments_environmentOf(resource, name, policies, repository);
    });
}
/** Environments of a repository that the files do not name: another module gives it, or a variable without a value. */
const perhapsEnvironments = (module, repository) => resourcesOf(module, ['github_repository_environment']).found.flatMap((resource) => {
    const name = textArgument(resource, 'environment');
    return name !== undefined && whoseIs(resource, 'repository', repository) === 'unknown'
        ? [{ name, at: resource.at }]
        : [];
});
function terraform_environments_environmentOf(resource, name, policies, repository) {
    const { body, at } = resource;
    const written = {
        reviewers: 'reviewers',
        preventSelfReview: 'prevent_self_review',
        waitMinutes: 'wait_timer',
        refs: 'deployment_branch_policy',
        adminsCanBypass: 'can_admins_bypass',
    };
    return {
        name,
        at,
        where: Object.fromEntries(Object.entries(written).map(([key, argument]) => [
            key,
            terraform_resources_placeOf(resource, nestedIn(resource.scope, body, argument).at, argument),
        ])),
        reviewers: reviewersOf(resource, repository),
        preventSelfReview: boolArgument(resource, body, 'prevent_self_review', false),
        waitMinutes: numberArgument(resource, body, 'wait_timer', 0),
        refs: terraform_environments_refsOf(resource, name, policies),
        customRules: unsaid('hidden', 'which apps decide too stands in no file'),
        adminsCanBypass: boolArgument(resource, body, 'can_admins_bypass', true),
        secrets: unsaid('hidden', 'which secrets it holds stands in no file'),
    };
}
/** The one block of an argument; nothing where it is left out. */
function blockOf(resource, name) {
    const { bodies, dynamic } = nestedIn(resource.scope, resource.body, name);
    const doubt = resource.doubt(name);
    if (doubt !== undefined)
        return unsaid('hidden', doubt);
    if (dynamic)
        return unsaid('hidden', `whether there are \`${name}\` is computed when Terraform runs`);
    const [body] = bodies;
    return body ? fact(body) : absent;
}
function reviewersOf(resource, repository) {
    const block = blockOf(resource, 'reviewers');
    if (block.state !== 'known')
        return block;
    const reviewers = [];
    for (const [argument, kind] of [
        ['teams', 'team'],
        ['users', 'user'],
    ]) {
        const value = argumentOf(resource, block.value, argument);
        if (!value)
            continue;
        if (value.kind !== 'list')
            return computed(value);
        for (const item of value.items)
            reviewers.push({ kind, name: reviewerName(resource, item, repository), machine: false });
    }
    return fact(reviewers);
}
/** The provider takes numbers; who they are is known where a resource or data source beside it says so. */
function reviewerName({ scope }, item, repository) {
    const number = (0,terraform_values/* textOf */.b6)(item);
    if (number !== undefined)
        return number;
    const words = terraform_resources_wordsOf(item).replaceAll('`', '');
    const found = item.kind === 'reference' ? (0,terraform_values/* resourceOf */.KU)(scope.module, item.path) : undefined;
    if (!found)
        return words;
    const given = (name) => {
        const value = found.block.body.attributes.find((one) => one.name === name)?.value;
        return value && (0,terraform_values/* textOf */.b6)((0,terraform_values/* valueOf */.RP)(found.scope, value));
    };
    const [owner = ''] = repository.split('/');
    switch (`${found.block.type} ${found.block.labels[0] ?? ''}`) {
        case 'data github_user':
            return given('username') ?? words;
        case 'data github_team':
            return nameOfTeam(owner, given('slug')) ?? words;
        case 'resource github_team':
            return nameOfTeam(owner, given('name')?.toLowerCase().trim().replace(/\s+/gu, '-')) ?? words;
        default:
            return words;
    }
}
/** A name with other characters gets a slug that only GitHub knows. */
const nameOfTeam = (owner, slug) => slug !== undefined && /^[\w-]+$/u.test(slug) ? `${owner}/${slug}` : undefined;
function terraform_environments_refsOf(resource, environment, policies) {
    const block = blockOf(resource, 'deployment_branch_policy');
    if (block.state === 'unknown')
        return block;
    if (block.state === 'absent')
        return fact({ kind: 'any' });
    const isProtected = boolArgument(resource, block.value, 'protected_branches', false);
    const isCustom = boolArgument(resource, block.value, 'custom_branch_policies', false);
    if (isProtected.state === 'known' && isProtected.value)
        return fact({ kind: 'protected' });
    if (isCustom.state !== 'known')
        return isCustom;
    if (isProtected.state !== 'known')
        return isProtected;
    return isCustom.value ? terraform_environments_patternsOf(environment, policies) : fact({ kind: 'any' });
}
function terraform_environments_patternsOf(environment, policies) {
    const own = policies.get(environment.toLowerCase()) ?? [];
    const unclear = policies.has(undefined) || own.some(({ pattern }) => pattern === undefined);
    if (unclear)
        return unsaid('hidden', 'some of the patterns of refs that may deploy are computed when Terraform runs');
    if (own.length === 0)
        return unsaid('hidden', 'the patterns of refs that may deploy stand in no file');
    const patterns = own.flatMap(({ type, pattern }) => (pattern === undefined ? [] : [{ type, pattern }]));
    return fact({ kind: 'patterns', patterns });
}
function policiesOf(module, repository) {
    const policies = new Map();
    for (const policy of policiesIn(module, repository)) {
        const key = policy.environment?.toLowerCase();
        const beside = policies.get(key);
        if (beside)
            beside.push(policy);
        else
            policies.set(key, [policy]);
    }
    return policies;
}
function policiesIn(module, repository) {
    const { found, unclear } = resourcesOf(module, POLICIES);
    const computedOnes = [...unclear].map(() => ({ environment: undefined, type: 'branch', pattern: undefined }));
    return found
        .flatMap((resource) => {
        const whose = whoseIs(resource, 'repository', repository);
        const policy = policyOf(resource);
        return whose === 'other' ? [] : whose === 'ours' ? [policy] : [{ ...policy, pattern: undefined }];
    })
        .concat(computedOnes);
}
function policyOf(resource) {
    if (resource.type === 'github_repository_deployment_branch_policy') {
        const environment = textArgument(resource, 'environment_name');
        return { environment, type: 'branch', pattern: textArgument(resource, 'name') };
    }
    const type = argumentOf(resource, resource.body, 'tag_pattern') ? 'tag' : 'branch';
    return {
        environment: textArgument(resource, 'environment'),
        type,
        pattern: textArgument(resource, `${type}_pattern`),
    };
}

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-github.js






const MENTIONS = /github_(?:repository_|branch_protection|organization_ruleset|actions_|workflow_)/u;
/**
 * What the resources of the `integrations/github` provider set up for this repository. Where the files do not say that a
 * resource is about it, nothing is said; modules below folders of examples and tests are left out.
 */
function readTerraform(tree, repository) {
    if (repository === undefined)
        return [];
    const modules = readTerraformModules(tree, MENTIONS).filter(({ example }) => !example);
    return modules.flatMap((module) => terraform_github_settingsOf(module, repository));
}
/** By the files of the module that say something. */
function terraform_github_settingsOf(module, repository) {
    const whole = wholeOf(module, repository);
    const files = new Set(Object.values(whole).flatMap((parts) => parts.map(({ at }) => at.span.file)));
    return [...files].sort().map((file) => {
        const here = (parts) => parts.filter(({ at }) => at.span.file === file);
        return {
            tool: 'Terraform',
            file,
            environments: here(whole.environments),
            perhaps: here(whole.perhaps),
            branches: here(whole.branches),
            tags: here(whole.tags),
            secrets: here(whole.secrets),
            deployKeys: here(whole.deployKeys),
            workflowsMayApprove: here(whole.approval)[0]?.answer ?? (0,place/* unknown */.L5)('the file does not say whether workflows may approve', 'token'),
        };
    });
}
function wholeOf(module, repository) {
    const rulesets = rulesetsOf(module, repository);
    const ours = (...types) => resourcesOf(module, types).found.filter((resource) => whoseIs(resource, 'repository', repository) === 'ours');
    return {
        environments: environmentsOf(module, repository),
        perhaps: perhapsEnvironments(module, repository),
        branches: [...protectionsOf(module, repository), ...rulesetBranches(rulesets)],
        tags: rulesetTags(rulesets),
        secrets: ours('github_actions_secret', 'github_actions_environment_secret').flatMap(secretOf),
        deployKeys: ours('github_repository_deploy_key').flatMap(deployKeyOf),
        approval: ours('github_workflow_repository_permissions').map(approvalOf),
    };
}
function secretOf(resource) {
    const name = textArgument(resource, 'secret_name');
    const environment = textArgument(resource, 'environment');
    const held = resource.type === 'github_actions_environment_secret';
    return name === undefined || (held && environment === undefined) ? [] : [{ name, environment, at: resource.at }];
}
function deployKeyOf(resource) {
    const title = textArgument(resource, 'title');
    const readOnly = boolArgument(resource, resource.body, 'read_only', true);
    if (title === undefined || readOnly.state !== 'known')
        return [];
    return [
        {
            title,
            readOnly: readOnly.value,
            at: terraform_resources_placeOf(resource, nestedIn(resource.scope, resource.body, 'read_only').at, 'read_only'),
        },
    ];
}
function approvalOf(resource) {
    const name = 'can_approve_pull_request_reviews';
    const said = boolArgument(resource, resource.body, name, false);
    const at = terraform_resources_placeOf(resource, nestedIn(resource.scope, resource.body, name).at, name);
    if (said.state === 'known')
        return { answer: (0,place/* known */.eO)({ value: said.value, at }), at };
    return { answer: (0,place/* unknown */.L5)(said.state === 'unknown' ? said.because : 'it is not set', 'token'), at };
}

;// CONCATENATED MODULE: ./build-rooms/declared/settings-files.js



/** The files that set GitHub up for this repository. */
const readSettingsFiles = (tree, repository) => [
    ...readSettingsYml(tree, repository),
    ...readAsfYaml(tree),
    ...readTerraform(tree, repository),
];

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

;// CONCATENATED MODULE: ./build-rooms/declared/trust-document.js


/** The issuer of GitHub's tokens, for all repositories of github.com. */
const ISSUER = 'token.actions.githubusercontent.com';
const isIssuer = (text) => new RegExp(`^(?:https?://)?${ISSUER.replaceAll('.', '\\.')}/?$`, 'u').test(text);
const placeAt = (span) => ({ span, route: [] });
const entriesOf = (doc) => doc?.kind === 'map' ? doc.entries : [];
const entry = (doc, key) => entriesOf(doc).find((one) => one.key === key)?.value;
/** A list, or what stands where a list of one may be written without its brackets. */
const trust_document_itemsOf = (doc) => (doc?.kind === 'list' ? doc.items : doc ? [doc] : []);
/** What a value is made of; one that is not known is a hole, and one that is no text is nothing. */
function piecesOf(doc) {
    if (doc?.kind === 'open')
        return [hole(doc.name)];
    return doc?.kind === 'text' ? doc.pieces : undefined;
}
/** The text of a value that is known whole. */
function literalOf(doc) {
    const pieces = doc?.kind === 'text' ? doc.pieces : undefined;
    return pieces?.every(({ kind }) => kind === 'text')
        ? pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
        : undefined;
}
/** JSON, and YAML without tags. */
function docOf(node) {
    const { at } = node;
    if (node.kind === 'list')
        return { kind: 'list', items: node.items.map(docOf), at };
    if (node.kind === 'map')
        return { kind: 'map', entries: node.pairs.map(({ key, value }) => ({ key, value: docOf(value) })), at };
    return { kind: 'text', pieces: literally(node.text), at };
}
/** A text in which `${\u2026}` is not known. */
const reopened = (text) => text.split(/\$\{([^}]*)\}/u).flatMap((part, at) => (at % 2 === 0 ? literally(part) : [hole(part)]));
/** JSON that stands in a text, its holes kept; every part of it stands where the text does. */
const docOfText = (pieces, at) => docOfJson(pieces, at.file, () => at);
/** A file of JSON with `${\u2026}` in it: these move columns, so every part of it stands on its line. */
const docOfTemplate = (text, file) => docOfJson(reopened(text), file, ({ line }) => ({ file, line, column: 1, endLine: line, endColumn: 1 }));
function docOfJson(pieces, file, placed) {
    const holes = pieces.flatMap((piece) => (piece.kind === 'hole' ? [piece] : []));
    let count = 0;
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : `${OPEN}${count++}${CLOSE}`)).join('');
    if (!text.trimStart().startsWith('{'))
        return undefined;
    const { root, problems } = (0,yaml/* parseYaml */.h)(file, text);
    if (!root || problems.length > 0)
        return undefined;
    const convert = (node) => {
        const at = placed(node.at);
        if (node.kind === 'list')
            return { kind: 'list', items: node.items.map(convert), at };
        if (node.kind === 'map') {
            const entries = node.pairs.map(({ key, value }) => ({ key: shown(key, holes), value: convert(value) }));
            return { kind: 'map', entries, at };
        }
        return { kind: 'text', pieces: withHoles(node.text, holes), at };
    };
    return convert(root);
}
/** Characters for private use, which no policy has. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];
const withHoles = (text, holes) => text
    .split(/\u{E000}(\d+)\u{E001}/u)
    .flatMap((part, index) => (index % 2 === 0 ? literally(part) : holes.slice(Number(part), Number(part) + 1)));
const shown = (text, holes) => showPattern(withHoles(text, holes));

;// CONCATENATED MODULE: ./build-rooms/declared/trust-aws.js


/** By the name alone: an ARN ends in the host of its issuer. */
function isProviderArn(principal) {
    const text = showPattern(principal);
    if (text.includes(ISSUER))
        return true;
    return principal.some(({ kind }) => kind === 'hole') ? undefined : false;
}
/**
 * Who may assume a role by a token of GitHub's. All conditions of a statement hold together, the values of one are
 * alternatives, and so are statements
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html).
 */
function admissionsOf(policy, isProvider) {
    const statements = trust_document_itemsOf(entry(policy, 'Statement'));
    const admits = statements.flatMap((one) => readStatement(one, isProvider) ?? []);
    const denies = statements.filter((one) => literalOf(entry(one, 'Effect')) === 'Deny').map(({ at }) => denied(at));
    return admits.map((one) => ({ ...one, unread: [...one.unread, ...denies] }));
}
const denied = ({ line }) => `the statement of line ${line} that denies`;
function readStatement(statement, isProvider) {
    if (statement.kind !== 'map' || !allows(statement) || !assumes(statement))
        return undefined;
    const conditions = entriesOf(entry(statement, 'Condition')).flatMap(({ key, value }) => readOperator(key, value));
    const federated = trust_document_itemsOf(entry(entry(statement, 'Principal'), 'Federated')).map((one) => piecesOf(one) ?? []);
    const providers = federated.map(isProvider);
    const asksGitHub = entriesOf(entry(statement, 'Condition')).some(({ value }) => entriesOf(value).some(({ key }) => key.toLowerCase().startsWith(`${ISSUER}:`)));
    if (!providers.includes(true) && !(asksGitHub && (providers.includes(undefined) || federated.length === 0)))
        return undefined;
    const open = entry(statement, 'Condition');
    const unread = conditions.filter((one) => typeof one === 'string');
    return {
        at: placeAt(statement.at),
        tests: conditions.filter((one) => typeof one !== 'string'),
        unread: open && open.kind !== 'map' ? [...unread, 'a condition that is put together elsewhere'] : unread,
    };
}
const allows = (statement) => {
    const effect = entry(statement, 'Effect');
    return effect === undefined || literalOf(effect) !== 'Deny';
};
const assumes = (statement) => trust_document_itemsOf(entry(statement, 'Action')).some((action) => {
    const text = literalOf(action);
    return text === undefined || /^sts:(?:\*|AssumeRole\*|AssumeRoleWith\*|AssumeRoleWithWebIdentity)$/iu.test(text);
});
const OPERATOR = /^(?:(ForAnyValue|ForAllValues):)?String(Not)?(Equals|EqualsIgnoreCase|Like)(IfExists)?$/iu;
/** Every key of one operator is a condition of its own; one that is not read is given as written. */
function readOperator(operator, keys) {
    if (keys.kind !== 'map')
        return [`\`${operator}\``];
    return keys.entries.map(({ key, value }) => testOf(operator, key, value, keys.at) ?? `\`${operator}\` of \`${key}\``);
}
/** More than any honest condition has. */
const [MAX_VALUES, MAX_PIECES, MAX_TEXT] = [500, 50, 1_000];
const isLong = (pieces = []) => pieces.length > MAX_PIECES || pieces.some((piece) => piece.kind === 'text' && piece.text.length > MAX_TEXT);
/** One condition of a statement, or nothing where it cannot be read. */
function testOf(operator, key, value, at) {
    const [, set, not, how] = OPERATOR.exec(operator) ?? [];
    const claim = claimOf(key);
    if (how === undefined || claim === undefined)
        return undefined;
    const values = trust_document_itemsOf(value).map(piecesOf);
    if (values.length > MAX_VALUES || values.some(isLong))
        return undefined;
    const isLike = how.toLowerCase() === 'like';
    return {
        claim,
        patterns: values.flatMap((pieces) => (pieces ? [isLike ? globbedPieces(pieces) : pieces] : [])),
        not: not !== undefined,
        orMissing: not !== undefined || /IfExists$/iu.test(operator) || set?.toLowerCase() === 'forallvalues',
        ignoresCase: /IgnoreCase/iu.test(operator),
        at: placeAt(value.kind === 'list' && value.items.length > 1 ? at : (trust_document_itemsOf(value)[0]?.at ?? at)),
    };
}
/** A key that begins with something not known is the provider's, or the statement is not GitHub's at all. */
function claimOf(key) {
    const [, issuer, claim] = /^([\w.]+|\$\{[^}]*\}):(\w+)$/u.exec(key) ?? [];
    return issuer?.toLowerCase() === ISSUER || issuer?.startsWith('$') ? claim?.toLowerCase() : undefined;
}
/** `${*}` stands for the character in a policy (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html). */
const globbedPieces = (pieces) => pieces.flatMap((piece) => {
    if (piece.kind === 'hole')
        return [{ ...piece, wild: true }];
    if (piece.kind !== 'text')
        return [piece];
    return piece.text
        .split(/(\$\{[*?$]\})/u)
        .flatMap((part, at) => (at % 2 === 0 ? globbed(part) : literally(part.slice(2, 3))));
});

;// CONCATENATED MODULE: ./build-rooms/declared/trust-azure.js


/**
 * A credential of an app or a managed identity. Its subject is compared whole, so that a wildcard is no wildcard; only a
 * flexible one has an expression (https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials).
 */
function federatedCredential({ name, principals, issuer, subject, expression, at, }) {
    const from = literalOf(issuer);
    if (from === undefined || !isIssuer(from))
        return [];
    const place = placeAt((subject ?? expression ?? at).at);
    const pieces = piecesOf(subject);
    const flexible = expression && literalOf(expression);
    const read = pieces
        ? [trust_azure_testOf('sub', [pieces], place)]
        : flexible === undefined
            ? undefined
            : readExpression(flexible, place);
    const unread = read ? [] : ['`claimsMatchingExpression`'];
    if (!read && !expression)
        return [];
    return [
        {
            provider: 'Microsoft Azure',
            kind: 'federated credential',
            name,
            principals,
            at: placeAt(at.at),
            admits: [{ at: place, tests: read ?? [], unread }],
        },
    ];
}
const trust_azure_testOf = (claim, patterns, at) => ({
    claim,
    patterns,
    not: false,
    orMissing: false,
    ignoresCase: false,
    at,
});
/** `claims['sub'] matches 'repo:acme/*' and claims['job_workflow_ref'] eq '\u2026'`; anything else is not read. */
function readExpression(text, at) {
    const tests = text.split(/\s+and\s+/u).map((part) => {
        const [, claim, how, value] = /^\s*claims\['([\w]+)'\]\s+(eq|matches)\s+'([^']*)'\s*$/u.exec(part) ?? [];
        if (claim === undefined || value === undefined)
            return undefined;
        return trust_azure_testOf(claim, [how === 'eq' ? literally(value) : globbed(value)], at);
    });
    return tests.every((one) => one !== undefined) ? tests : undefined;
}
const MAX_DEPTH = 20;
/** Federated credentials in templates of Azure Resource Manager's and in the files that `az` takes. */
function federatedIn(doc, depth = 0) {
    if (depth > MAX_DEPTH)
        return [];
    if (doc.kind === 'list')
        return doc.items.flatMap((item) => federatedIn(item, depth + 1));
    const issuer = entry(doc, 'issuer');
    const flexible = entry(doc, 'claimsMatchingExpression');
    if (issuer && (entry(doc, 'subject') || flexible)) {
        return federatedCredential({
            name: literalOf(entry(doc, 'name')) ?? 'without a name',
            principals: [],
            issuer,
            subject: armText(entry(doc, 'subject')),
            expression: entry(flexible, 'value') ?? flexible,
            at: doc,
        });
    }
    return entriesOf(doc).flatMap(({ value }) => federatedIn(value, depth + 1));
}
/** A text in brackets is an expression of the template's. */
function armText(doc) {
    const text = literalOf(doc);
    return doc && text?.startsWith('[') && text.endsWith(']')
        ? { kind: 'open', name: text.slice(1, -1), at: doc.at }
        : doc;
}

;// CONCATENATED MODULE: ./build-rooms/declared/trust-cloudformation.js




/** The roles of a template of CloudFormation's or SAM's that GitHub's tokens may assume. */
function readTemplate(root) {
    const defaults = new Map((0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(root, 'Parameters')).flatMap(({ key, value }) => {
        const set = (0,shape/* get */.Jt)(value, 'Default');
        return set?.kind === 'scalar' ? [[key, set.text]] : [];
    }));
    const resources = (0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(root, 'Resources'));
    const isProvider = (principal) => {
        const [first] = principal;
        const named = first?.kind === 'hole' ? first.name.split('.')[0] : undefined;
        const resource = resources.find(({ key }) => key === named)?.value;
        return resource ? isGitHubProvider(resource) : isProviderArn(principal);
    };
    return resources.flatMap(({ key, keyAt, value }) => {
        const policy = (0,shape/* get */.Jt)((0,shape/* get */.Jt)(value, 'Properties'), 'AssumeRolePolicyDocument');
        if (!policy || typeOf(value) !== 'AWS::IAM::Role')
            return [];
        const admits = admissionsOf(parsed(resolve(policy, defaults)), isProvider);
        if (admits.length === 0)
            return [];
        const role = (0,shape/* get */.Jt)((0,shape/* get */.Jt)(value, 'Properties'), 'RoleName');
        const written = role && resolve(role, defaults);
        const name = written && literalOf(written);
        return [
            {
                provider: 'Amazon Web Services',
                kind: 'IAM role',
                name: name ?? key,
                principals: name === undefined ? [] : [name],
                ...(name === undefined && { open: [written ? (piecesOf(written) ?? [hole('RoleName')]) : madeUp(key)] }),
                at: placeAt(keyAt),
                admits,
            },
        ];
    });
}
/**
 * What CloudFormation calls a role by itself: the stack's name, the key, and characters of its own, the first two cut where it
 * gets long (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html).
 */
const madeUp = (key) => [ANY, ...literally(`-${key.slice(0, 20)}`), ANY];
const typeOf = (resource) => {
    const type = (0,shape/* get */.Jt)(resource, 'Type');
    return type?.kind === 'scalar' ? type.text : undefined;
};
function isGitHubProvider(resource) {
    if (typeOf(resource) !== 'AWS::IAM::OIDCProvider')
        return undefined;
    const url = (0,shape/* get */.Jt)((0,shape/* get */.Jt)(resource, 'Properties'), 'Url');
    return url?.kind === 'scalar' ? isIssuer(url.text) : undefined;
}
/** A document may be written as JSON in a text. */
const parsed = (doc) => (doc.kind === 'text' ? (docOfText(doc.pieces, doc.at) ?? doc) : doc);
/** A value with what the template's own functions make of it; what only its stack knows is a hole. */
function resolve(node, defaults) {
    const { at } = node;
    const call = callOf(node);
    if (call)
        return applied(call.name, call.argument, defaults);
    if (node.kind === 'list')
        return { kind: 'list', items: node.items.map((item) => resolve(item, defaults)), at };
    if (node.kind === 'map') {
        const entries = node.pairs.map(({ key, value }) => ({ key, value: resolve(value, defaults) }));
        return { kind: 'map', entries, at };
    }
    return { kind: 'text', pieces: literally(node.text), at };
}
/** `!Sub x`, or `Fn::Sub: x` as the only key. */
function callOf(node) {
    if (node.tag !== undefined)
        return { name: node.tag.slice(1), argument: node };
    const [only, ...others] = (0,shape/* pairsOf */.fq)(node);
    if (!only || others.length > 0 || !/^(?:Fn::\w+|Ref)$/u.test(only.key))
        return undefined;
    return { name: only.key.replace('Fn::', ''), argument: only.value };
}
function applied(name, argument, defaults) {
    const { at } = argument;
    const plain = withoutTag(argument);
    if (name === 'Ref' && plain.kind === 'scalar')
        return { kind: 'text', pieces: named(plain.text, defaults), at };
    if (name === 'GetAtt') {
        const path = plain.kind === 'scalar' ? plain.text : textsIn(plain).join('.');
        return { kind: 'text', pieces: [hole(path)], at };
    }
    if (name === 'Sub')
        return substituted(plain, defaults);
    if (name === 'Join' && plain.kind === 'list')
        return joined(plain.items, defaults, at);
    return { kind: 'open', name: `!${name}`, at };
}
const withoutTag = (node) => {
    const { tag: _tag, ...plain } = node;
    return plain;
};
const textsIn = (node) => node.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
function named(name, defaults) {
    const set = defaults.get(name);
    return set === undefined || set === '' ? [hole(name)] : literally(set);
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function substituted(argument, defaults) {
    const { at } = argument;
    const [template, own] = argument.kind === 'list' ? argument.items : [argument];
    if (template?.kind !== 'scalar')
        return { kind: 'open', name: '!Sub', at };
    const set = new Map((0,shape/* pairsOf */.fq)(own).map(({ key, value }) => [key, piecesOf(resolve(value, defaults)) ?? [hole(key)]]));
    const pieces = template.text.split(/\$\{([^}]*)\}/u).flatMap((part, index) => {
        if (index % 2 === 0)
            return literally(part);
        const name = part.trim();
        return name.startsWith('!') ? literally(`\${${name.slice(1)}}`) : (set.get(name) ?? named(name, defaults));
    });
    return { kind: 'text', pieces, at: template.at };
}
function joined([separator, list], defaults, at) {
    if (separator?.kind !== 'scalar' || list?.kind !== 'list')
        return { kind: 'open', name: '!Join', at };
    const pieces = list.items.flatMap((item, index) => {
        const own = piecesOf(resolve(item, defaults)) ?? [hole('!Join')];
        return index === 0 ? own : [...literally(separator.text), ...own];
    });
    return { kind: 'text', pieces, at };
}
const isTemplate = (root) => (0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(root, 'Resources')).some(({ value }) => typeOf(value)?.startsWith('AWS::') === true);

;// CONCATENATED MODULE: ./build-rooms/declared/trust-files.js


/** Reading costs the budget of the whole scan, so at most so many files are looked into, the likeliest first. */
const MAX_FILES = 400;
/** The JSON and YAML files that name GitHub as an issuer and that their path gives away. */
function trustFiles(tree) {
    const paths = (0,declared_found/* foundIn */.QR)(tree).filter(declared_found/* mayHoldTrust */.lj);
    const likely = paths.filter((path) => declared_found/* LIKELY */.$V.test(path));
    const possible = paths.filter((path) => !declared_found/* LIKELY */.$V.test(path));
    return [...likely, ...possible]
        .slice(0, MAX_FILES)
        .flatMap((path) => {
        const text = tree.peek(path);
        return text?.includes(ISSUER) ? [{ path, text }] : [];
    })
        .sort((a, b) => (a.path < b.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./build-rooms/declared/trust-json.js






/** The policies in JSON and YAML files: templates of CloudFormation's and Azure's, and documents for a command line. */
const readTrustFiles = (tree) => trustFiles(tree).flatMap(readFile);
function readFile({ path, text }) {
    if (/\.(?:tpl|tftpl)$/u.test(path)) {
        const doc = docOfTemplate(text, path);
        return doc ? documentsIn(doc, nameOf(path)) : [];
    }
    const { root, problems } = (0,yaml/* parseYaml */.h)(path, text);
    if (!root)
        return [];
    const policies = isTemplate(root) ? readTemplate(root) : readDocuments(path, root);
    return problems.length === 0 ? policies : policies.map(asPartlyRead);
}
const asPartlyRead = (policy) => ({
    ...policy,
    admits: policy.admits.map((one) => ({
        ...one,
        unread: [...one.unread, 'a part of the file that could not be read'],
    })),
});
function readDocuments(path, root) {
    const doc = docOf(root);
    return [...documentsIn(doc, nameOf(path)), ...federatedIn(doc)];
}
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const trust_json_MAX_DEPTH = 12;
/** A policy document alone, or beside the name of its role, as `aws iam create-role` takes it and `get-role` gives it. */
function documentsIn(doc, name, depth = 0) {
    if (depth > trust_json_MAX_DEPTH)
        return [];
    if (doc.kind === 'list')
        return doc.items.flatMap((item) => documentsIn(item, name, depth + 1));
    if (entry(doc, 'Statement'))
        return trust_json_policyOf(doc, name, [], doc);
    const trust = entry(doc, 'AssumeRolePolicyDocument');
    if (!trust)
        return entriesOf(doc).flatMap(({ value }) => documentsIn(value, name, depth + 1));
    const role = literalOf(entry(doc, 'RoleName'));
    const arn = literalOf(entry(doc, 'Arn'));
    return trust_json_policyOf(trust, role ?? name, [arn, role].flatMap((one) => one ?? []), doc);
}
function trust_json_policyOf(document, name, principals, { at }) {
    const admits = admissionsOf(document, isProviderArn);
    return admits.length === 0
        ? []
        : [{ provider: 'Amazon Web Services', kind: 'IAM role', name, principals, at: placeAt(at), admits }];
}

;// CONCATENATED MODULE: ./build-rooms/declared/trust-regex.js

const MAX_CHOICES = 64;
const trust_regex_MAX_LENGTH = 500;
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at));
/**
 * A regular expression that has to take a text whole, as the patterns it comes to. What is not written with texts, classes,
 * groups and the plain repetitions is not read.
 */
function trust_regex_patternsOf(regex) {
    if (regex.length > trust_regex_MAX_LENGTH)
        return undefined;
    const reader = { text: regex.replace(/^\^/u, '').replace(/(?<!\\)\$$/u, ''), at: 0 };
    const read = readChoices(reader);
    return read && reader.at === reader.text.length ? read : undefined;
}
function readChoices(reader) {
    const all = [];
    for (;;) {
        const one = readSequence(reader);
        if (!one || all.length + one.length > MAX_CHOICES)
            return undefined;
        all.push(...one);
        if (reader.text[reader.at] !== '|')
            return all;
        reader.at += 1;
    }
}
function readSequence(reader) {
    let sums = [[]];
    while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
        const next = readRepeated(reader);
        if (!next || sums.length * next.length > MAX_CHOICES)
            return undefined;
        sums = sums.flatMap((sum) => next.map((one) => [...sum, ...one]));
    }
    return sums;
}
function readRepeated(reader) {
    const atom = readAtom(reader);
    const times = reader.text[reader.at] ?? '';
    if (times === '{')
        return undefined;
    if (!atom || times === '' || !'*+?'.includes(times))
        return atom;
    reader.at += 1;
    // A lazy or possessive repetition takes the same texts as a whole.
    if ('?+'.includes(reader.text[reader.at] ?? ' '))
        reader.at += 1;
    if (times === '?')
        return [[], ...atom];
    const [only] = atom.length === 1 ? (atom[0] ?? []) : [];
    return only?.kind === 'one' && atom[0]?.length === 1
        ? [[{ kind: 'any', least: times === '+' ? 1 : 0, without: only.without }]]
        : undefined;
}
function readAtom(reader) {
    const { text, at } = reader;
    const sign = text[at] ?? '';
    if (sign === '(')
        return readGroup(reader);
    if (sign === '[')
        return readClass(reader);
    if (sign === '\\')
        return readEscape(reader);
    if ('*+?{}^$'.includes(sign))
        return undefined;
    reader.at += 1;
    return [sign === '.' ? [{ kind: 'one', without: '\n' }] : literally(sign)];
}
function readGroup(reader) {
    const plain = /^\((?:\?(?:P?<\w+>|:))?(?!\?)/u.exec(reader.text.slice(reader.at));
    if (!plain)
        return undefined;
    reader.at += plain[0].length;
    const inner = readChoices(reader);
    if (!inner || reader.text[reader.at] !== ')')
        return undefined;
    reader.at += 1;
    return inner;
}
const NAMED = { d: '0-9', w: 'A-Za-z0-9_' };
function readEscape(reader) {
    const sign = reader.text[reader.at + 1] ?? '';
    const named = NAMED[sign];
    if (named === undefined && /[A-Za-z0-9]|^$/u.test(sign))
        return undefined;
    reader.at += 2;
    return named === undefined ? [literally(sign)] : [[oneOf(charactersOf(named), false)]];
}
function readClass(reader) {
    const found = /^\[(\^?)(\]?(?:[^\]\\[]|\\[^A-CE-VX-Za-ce-vx-z0-9])*)\]/u.exec(reader.text.slice(reader.at));
    if (!found)
        return undefined;
    reader.at += found[0].length;
    const body = (found[2] ?? '').replace(/\\([dw])/gu, (_, name) => NAMED[name] ?? '');
    return [[oneOf(charactersOf(body), found[1] === '^')]];
}
/** The characters that a class lists, by itself or by ranges. */
function charactersOf(body) {
    const signs = [...body.matchAll(/\\?(.)(?:-\\?(.))?/gsu)];
    return signs
        .map(([, from = '', to]) => to === undefined ? from : PRINTABLE.filter((one) => one >= from && one <= to).join(''))
        .join('');
}
const oneOf = (characters, not) => ({
    kind: 'one',
    without: not ? characters : PRINTABLE.filter((one) => !characters.includes(one)).join(''),
});

;// CONCATENATED MODULE: ./build-rooms/declared/trust-octo-sts.js






const trust_octo_sts_FILE = /^\.github\/chainguard\/(?<name>[^/]+)\.sts\.yaml$/u;
/** The trust policies of octo-sts: who is given a token for this repository (https://github.com/octo-sts/app#the-trust-policy). */
function readOctoSts(tree) {
    return (0,declared_found/* foundIn */.QR)(tree).flatMap((path) => {
        const name = trust_octo_sts_FILE.exec(path)?.groups?.['name'];
        const text = name === undefined ? undefined : tree.peek(path);
        if (name === undefined || text === undefined)
            return [];
        const { root, problems } = (0,yaml/* parseYaml */.h)(path, text);
        return root ? (trust_octo_sts_policyOf(name, root, problems.length > 0) ?? []) : [];
    });
}
function trust_octo_sts_policyOf(name, root, isPartial) {
    const issuer = (0,shape/* textAt */.$6)(root, 'issuer');
    const pattern = (0,shape/* textAt */.$6)(root, 'issuer_pattern');
    const isGitHub = issuer ? isIssuer(issuer.text) : pattern?.text.replaceAll('\\', '').includes(ISSUER) === true;
    const subject = (0,shape/* get */.Jt)(root, 'subject') ?? (0,shape/* get */.Jt)(root, 'subject_pattern');
    if (!isGitHub || !subject)
        return undefined;
    const claims = (0,shape/* pairsOf */.fq)((0,shape/* get */.Jt)(root, 'claim_pattern')).map(({ key, value }) => regexTest(key, value));
    const first = (0,shape/* get */.Jt)(root, 'subject') ? exactTest(subject) : regexTest('sub', subject);
    const tests = [first, ...claims];
    const unread = tests.flatMap((one) => (typeof one === 'string' ? [one] : []));
    const at = placeAt(subject.at);
    return {
        provider: 'GitHub',
        kind: 'octo-sts policy',
        name,
        principals: [name],
        ...(onlyReads((0,shape/* get */.Jt)(root, 'permissions')) ? { onlyReads: true } : {}),
        at,
        admits: [
            {
                at,
                tests: tests.filter((one) => typeof one !== 'string'),
                unread: isPartial ? [...unread, 'a part of the file that is not valid YAML'] : unread,
            },
        ],
    };
}
const exactTest = (subject) => subject.kind === 'scalar' ? trust_octo_sts_testOf('sub', [literally(subject.text)], subject) : '`subject`';
function regexTest(claim, value) {
    const patterns = value.kind === 'scalar' ? trust_regex_patternsOf(value.text) : undefined;
    return patterns && value.kind === 'scalar'
        ? { ...trust_octo_sts_testOf(claim, patterns, value), written: value.text }
        : `the pattern of \`${claim}\``;
}
const trust_octo_sts_testOf = (claim, patterns, { at }) => ({
    claim,
    patterns,
    not: false,
    orMissing: false,
    ignoresCase: false,
    at: placeAt(at),
});
const onlyReads = (permissions) => (0,shape/* pairsOf */.fq)(permissions).length > 0 &&
    (0,shape/* pairsOf */.fq)(permissions).every(({ value }) => value.kind === 'scalar' && value.text === 'read');

;// CONCATENATED MODULE: ./build-rooms/declared/trust-cel.js

const MAX_ALTERNATIVES = 32;
const trust_cel_MAX_LENGTH = 2_000;
const WORD = /\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|&&|\|\||==|!=|[()[\],!]|[A-Za-z_][\w.]*(?:\.(?:startsWith|endsWith|contains|matches))?|[^\s\w"'])/uy;
/**
 * A condition in CEL as the alternatives it comes to: comparisons with texts, `in` a list, `startsWith`, `endsWith`,
 * `contains`, joined by `&&` and `||`. Any other part is unread (https://cloud.google.com/iam/docs/workload-identity-federation#conditions).
 */
function readCondition(text, place, claims) {
    const split = text.length > trust_cel_MAX_LENGTH ? undefined : trust_cel_wordsOf(text);
    // A choice binds less than `&&`, so what stands beside it need not hold.
    const words = split?.includes('?') ? undefined : split;
    const reader = words && { words, at: 0, claims, place };
    const read = reader && readOr(reader);
    return read && reader.at === reader.words.length && read.length <= MAX_ALTERNATIVES ? read : [unread(text.trim())];
}
const unread = (text) => ({ tests: [], unread: [`\`${text}\``] });
function trust_cel_wordsOf(text) {
    const words = [];
    let at = 0;
    while (text.slice(at).trim() !== '') {
        WORD.lastIndex = at;
        const word = WORD.exec(text)?.[1];
        if (word === undefined)
            return undefined;
        words.push(word);
        at = WORD.lastIndex;
    }
    return words;
}
const take = (reader, word) => {
    if (reader.words[reader.at] !== word)
        return false;
    reader.at += 1;
    return true;
};
function readOr(reader) {
    const all = [];
    do {
        const one = readAnd(reader);
        if (!one)
            return undefined;
        all.push(...one);
    } while (take(reader, '||') && all.length <= MAX_ALTERNATIVES);
    return all;
}
function readAnd(reader) {
    let sums = [{ tests: [], unread: [] }];
    do {
        const next = readPart(reader);
        if (!next || sums.length * next.length > MAX_ALTERNATIVES)
            return undefined;
        sums = sums.flatMap((sum) => next.map((one) => ({ tests: [...sum.tests, ...one.tests], unread: [...sum.unread, ...one.unread] })));
    } while (take(reader, '&&'));
    return sums;
}
function readPart(reader) {
    if (take(reader, '(')) {
        const inner = readOr(reader);
        return inner && take(reader, ')') ? inner : undefined;
    }
    const from = reader.at;
    const test = readTest(reader);
    if (test && endsPart(reader.words[reader.at]))
        return [{ tests: [test], unread: [] }];
    return skipPart(reader, from);
}
const endsPart = (word) => word === undefined || ['&&', '||', ')'].includes(word);
/** A part that is not read, up to the next `&&`, `||` or closing bracket of its own depth. */
function skipPart(reader, from) {
    let depth = 0;
    let at = from;
    for (; at < reader.words.length; at += 1) {
        const word = reader.words[at] ?? '';
        if (depth === 0 && endsPart(word))
            break;
        if ('(['.includes(word))
            depth += 1;
        if (')]'.includes(word))
            depth -= 1;
    }
    reader.at = at;
    return at === from ? undefined : [unread(reader.words.slice(from, at).join(' '))];
}
function readTest(reader) {
    const { words, at, claims, place } = reader;
    const [name = '', operator = '', value = ''] = words.slice(at, at + 3);
    const test = (claim, patterns, not = false) => ({
        claim,
        patterns,
        not,
        orMissing: false,
        ignoresCase: false,
        at: place,
    });
    const claim = claims(name);
    const text = textOf(value);
    if (claim !== undefined && (operator === '==' || operator === '!=') && text !== undefined) {
        reader.at += 3;
        return test(claim, [literally(text)], operator === '!=');
    }
    const turned = textOf(name);
    const other = claims(value);
    if (other !== undefined && operator === '==' && turned !== undefined) {
        reader.at += 3;
        return test(other, [literally(turned)]);
    }
    if (claim !== undefined && operator === 'in')
        return readIn(reader, (patterns) => test(claim, patterns));
    const [, method] = /\.(startsWith|endsWith|contains)$/u.exec(name) ?? [];
    const called = method === undefined ? undefined : claims(name.slice(0, -method.length - 1));
    const argument = operator === '(' && words[at + 3] === ')' ? text : undefined;
    if (called === undefined || argument === undefined)
        return undefined;
    reader.at += 4;
    return test(called, [
        [...(method === 'startsWith' ? [] : [ANY]), ...literally(argument), ...(method === 'endsWith' ? [] : [ANY])],
    ]);
}
/** `in ['a', 'b']`. */
function readIn(reader, made) {
    const patterns = [];
    reader.at += 2;
    if (!take(reader, '['))
        return undefined;
    for (;;) {
        const text = textOf(reader.words[reader.at] ?? '');
        if (text === undefined)
            return undefined;
        patterns.push(literally(text));
        reader.at += 1;
        if (take(reader, ']'))
            return made(patterns);
        if (!take(reader, ','))
            return undefined;
    }
}
/** A text in quotes, or a truth value, which tokens of GitHub's have as a text. */
function textOf(word) {
    if (word === 'true' || word === 'false')
        return word;
    const [, inner] = /^(["'])(.*)\1$/su.exec(word)?.slice(1) ?? [];
    return inner?.replaceAll(/\\(.)/gu, '$1');
}

;// CONCATENATED MODULE: ./build-rooms/declared/trust-terraform.js





/** What Terraform says of who may become whom is read in the modules that mention one of these. */
const trust_terraform_MENTIONS = /token\.actions\.githubusercontent\.com|github-oidc|oidc-github|enable_github_oidc|workload_?identity_?pool|federated_identity_credential/iu;
/** The modules that are applied, and which of their policies it is. */
function inTerraform(tree, read) {
    return readTerraformModules(tree, trust_terraform_MENTIONS)
        .filter(({ example, folder }) => !example && (0,declared_found/* isInUse */.ly)(`${folder}/`))
        .flatMap((module) => module.blocks.flatMap((block) => read(module, block).map(withPartial(module))));
}
const withPartial = ({ partial }) => (policy) => partial(policy.at.span.file)
    ? {
        ...policy,
        admits: policy.admits.map((one) => ({
            ...one,
            unread: [...one.unread, 'a part of the file that could not be read'],
        })),
    }
    : policy;
/** Each instance of a block; where nobody says how many there are, the one that it describes. */
const scopesOf = (module, block) => (0,terraform_values/* instancesOf */.sG)(module, block) ?? [{ module }];
const attribute = ({ body }, name) => body.attributes.find((one) => one.name === name)?.value;
const blocksOf = ({ body }, type) => body.blocks.filter((one) => one.type === type);
/** What an attribute comes to, as a document. */
function given(scope, block, name) {
    const written = attribute(block, name);
    const value = written && (0,terraform_values/* valueOf */.RP)(scope, written);
    return value && value.kind !== 'null' ? asDoc(value, scope) : undefined;
}
const addressOf = ({ type, labels }) => (type === 'data' ? ['data', ...labels] : labels).join('.');
/** The resource that an attribute points at, by its address. */
function pointsAt(scope, expression) {
    if (!expression)
        return undefined;
    const value = expression.kind === 'reference' ? expression : (0,terraform_values/* valueOf */.RP)(scope, expression);
    const found = value.kind === 'reference' ? (0,terraform_values/* resourceOf */.KU)(scope.module, value.path) : undefined;
    return found && addressOf(found.block);
}
function asDoc(value, scope) {
    const { at } = value;
    switch (value.kind) {
        case 'list':
            return { kind: 'list', items: value.items.map((item) => asDoc(item, scope)), at };
        case 'object': {
            const entries = value.entries.map((one) => ({
                key: showPattern(pieces(one.key)),
                value: asDoc(one.value, scope),
            }));
            return { kind: 'map', entries, at };
        }
        case 'unknown':
            return looped(value.text, scope, at) ?? { kind: 'open', name: value.text, at };
        case 'reference':
            return { kind: 'open', name: value.path.join('.'), at };
        case 'null':
            return { kind: 'list', items: [], at };
        default:
            return { kind: 'text', pieces: pieces(value), at };
    }
}
function pieces(value) {
    const text = (0,terraform_values/* textOf */.b6)(value);
    if (text !== undefined)
        return literally(text);
    if (value.kind === 'joined')
        return value.parts.flatMap(pieces);
    return [hole(value.kind === 'reference' ? value.path.join('.') : value.kind === 'unknown' ? value.text : value.kind)];
}
/** Of a list that is made by a loop, what each item looks like: what the loop runs over stays a hole. */
function looped(text, scope, at) {
    if (text.length > 500)
        return undefined;
    const [, body] = /^\[\s*for\s+\w+(?:\s*,\s*\w+)?\s+in\s+[^:"]+?\s*:\s*("[^"\n]*")\s*\]$/u.exec(text) ?? [];
    const [made] = body === undefined ? [] : (0,hcl/* parseHcl */.z)(at.file, `x = ${body}`).body.attributes;
    return made && { ...asDoc((0,terraform_values/* valueOf */.RP)(scope, made.value), scope), at };
}
/** The secrets and variables of this repository that a module fills with what a resource is called, by its address. */
function filledWith(module, address, repository) {
    const all = fillings.get(module) ?? findFillings(module);
    fillings.set(module, all);
    return all.flatMap((one) => one.address === address && (repository === undefined || repository.toLowerCase().endsWith(`/${one.repository}`))
        ? [one.name]
        : []);
}
const fillings = new WeakMap();
function findFillings(module) {
    return module.blocks.flatMap((block) => {
        const [, kind] = /^github_actions_(?:environment_|organization_)?(secret|variable)$/u.exec(block.labels[0] ?? '') ?? [];
        if (block.type !== 'resource' || kind === undefined)
            return [];
        return scopesOf(module, block).flatMap((scope) => {
            const textAt = (name) => {
                const written = attribute(block, name);
                return written && (0,terraform_values/* textOf */.b6)((0,terraform_values/* valueOf */.RP)(scope, written));
            };
            const [name, repository] = [textAt(`${kind}_name`), textAt('repository')];
            if (name === undefined || repository === undefined)
                return [];
            const value = attribute(block, 'plaintext_value') ?? attribute(block, 'value');
            return [
                {
                    name: `${kind === 'secret' ? 'secrets' : 'vars'}.${name}`,
                    address: pointsAt(scope, value),
                    repository: repository.toLowerCase(),
                },
            ];
        });
    });
}

;// CONCATENATED MODULE: ./build-rooms/declared/trust-google.js





/**
 * Who may act as a service account of Google's, or be granted something directly: the condition of the pool's provider and
 * the member of the binding have to hold both.
 */
const readGoogleBindings = (tree, repository) => inTerraform(tree, (module, block) => {
    const isBinding = /^google_\w+_iam_(?:member|binding)$/u.test(block.labels[0] ?? '') && block.type === 'resource';
    const isPolicy = block.type === 'data' && block.labels[0] === 'google_iam_policy';
    if (isBinding)
        return scopesOf(module, block).flatMap((scope) => bindingOf({ scope, block, holder: block }, repository));
    if (!isPolicy)
        return [];
    return blocksOf(block, 'binding').flatMap((inner) => bindingOf({ scope: { module }, block: inner, holder: block }, repository));
});
function bindingOf({ scope, block, holder }, repository) {
    const members = [...trust_document_itemsOf(given(scope, block, 'member')), ...trust_document_itemsOf(given(scope, block, 'members'))];
    const admits = members.flatMap((member) => trust_google_admissionsOf(member, scope.module));
    if (admits.length === 0)
        return [];
    const account = accountOf(scope, holder);
    const isOpen = !account.isAccount || account.name === undefined;
    const filled = account.address === undefined ? [] : filledWith(scope.module, account.address, repository);
    return [
        {
            provider: 'Google Cloud',
            kind: account.isAccount ? 'service account' : 'grant to a workload identity pool',
            name: account.name ?? addressOf(holder),
            principals: [...(account.isAccount && account.name !== undefined ? [account.name] : []), ...filled],
            ...(isOpen && { open: [account.isAccount ? account.open : POOLS] }),
            at: placeAt(holder.at),
            admits,
        },
    ];
}
/** Without a service account a job acts as the pool's own principal, by the name of the provider. */
const POOLS = [...literally('projects/'), ANY];
/** The service account that is bound, by its e-mail address or the part before the `@`. */
function accountOf(scope, holder) {
    const written = attribute(holder, 'service_account_id');
    if (!written)
        return { isAccount: false, name: undefined, open: [], address: undefined };
    const address = pointsAt(scope, written);
    const found = address === undefined ? undefined : (0,terraform_values/* resourceOf */.KU)(scope.module, address.split('.'));
    const id = found && given(found.scope, found.block, 'account_id');
    const whole = literalOf(given(scope, holder, 'service_account_id'));
    const name = literalOf(id) ?? whole?.slice(whole.lastIndexOf('/') + 1);
    return { isAccount: true, name, open: piecesOf(id) ?? [hole('account_id')], address };
}
const MEMBER = /^principal(?:Set)?:\/\/iam\.googleapis\.com\/(.+?)\/(?:attribute\.(\w+)\/(.*)|(\*)|subject\/(.*))$/u;
function trust_google_admissionsOf(member, module) {
    const [, pool, attributeName, value, all, subject] = MEMBER.exec(showPattern(piecesOf(member) ?? [])) ?? [];
    if (pool === undefined)
        return [];
    const at = placeAt(member.at);
    const known = providersIn(module).filter((one) => one.pool === poolKey(pool, module));
    const name = subject === undefined ? `attribute.${attributeName ?? ''}` : 'google.subject';
    const asked = all === undefined ? { name, value: subject ?? value ?? '' } : undefined;
    // Without its provider only the name of the attribute tells whose tokens these are.
    if (known.length === 0) {
        const isGitHubs = asked?.value.startsWith('repo:') || attributeName?.startsWith('repository');
        if (!asked || !isGitHubs)
            return [];
        const claim = subject === undefined ? (attributeName ?? '') : 'sub';
        return [
            {
                at,
                tests: [trust_google_testOf(claim, asked.value, at)],
                unread: ['the condition of the pool\u2019s provider, which is in no file'],
            },
        ];
    }
    return known
        .filter(({ isGitHub }) => isGitHub)
        .flatMap(({ mapping, alternatives }) => alternatives.map(({ tests, unread }) => {
        const claim = asked && mapping.get(asked.name);
        const own = asked && claim !== undefined ? [trust_google_testOf(claim, asked.value, at)] : [];
        const missing = asked && claim === undefined ? [`\`${asked.name}\`, which is made of more than one claim,`] : [];
        return { at, tests: [...own, ...tests], unread: [...unread, ...missing] };
    }));
}
const trust_google_testOf = (claim, value, at) => ({
    claim,
    patterns: [reopened(value)],
    not: false,
    orMissing: false,
    ignoresCase: false,
    at,
});
/** A pool by its id, or by the resource that makes it. */
function poolKey(written, module) {
    const [, reference] = /\$\{([^}]*)\}$/u.exec(written) ?? [];
    const found = reference === undefined ? undefined : (0,terraform_values/* resourceOf */.KU)(module, reference.split('.'));
    if (!found)
        return written.slice(written.lastIndexOf('/') + 1);
    return literalOf(given(found.scope, found.block, 'workload_identity_pool_id')) ?? addressOf(found.block);
}
const found = new WeakMap();
function providersIn(module) {
    const providers = found.get(module) ?? findProviders(module);
    found.set(module, providers);
    return providers;
}
function findProviders(module) {
    return module.blocks
        .filter(({ type, labels }) => type === 'resource' && labels[0] === 'google_iam_workload_identity_pool_provider')
        .flatMap((block) => scopesOf(module, block).map((scope) => providerOf(scope, block)));
}
function providerOf(scope, block) {
    const [oidc] = blocksOf(block, 'oidc');
    const issuer = oidc && literalOf(given(scope, oidc, 'issuer_uri'));
    const mapping = new Map(entriesOf(given(scope, block, 'attribute_mapping')).flatMap(({ key, value }) => {
        const [, claim] = /^\s*assertion\.(\w+)\s*$/u.exec(literalOf(value) ?? '') ?? [];
        return claim === undefined ? [] : [[key, claim]];
    }));
    const pool = given(scope, block, 'workload_identity_pool_id');
    const pointed = pointsAt(scope, attribute(block, 'workload_identity_pool_id'));
    return {
        pool: literalOf(pool) ?? pointed ?? showPattern(piecesOf(pool) ?? []),
        isGitHub: issuer !== undefined && isIssuer(issuer),
        mapping,
        alternatives: alternativesOf(given(scope, block, 'attribute_condition'), mapping),
    };
}
function alternativesOf(condition, mapping) {
    if (!condition)
        return [{ tests: [], unread: [] }];
    const pieces = piecesOf(condition) ?? [];
    if (pieces.every(({ kind }) => kind === 'hole'))
        return [{ tests: [], unread: ['the provider\u2019s `attribute_condition`'] }];
    const claims = (name) => {
        const [, claim] = /^assertion\.(\w+)$/u.exec(name) ?? [];
        return claim ?? mapping.get(name);
    };
    const read = readCondition(showPattern(pieces), placeAt(condition.at), claims);
    return read.map((one) => ({
        ...one,
        tests: one.tests.map((test) => ({ ...test, patterns: test.patterns.map(openAgain) })),
    }));
}
const openAgain = (pattern) => pattern.flatMap((piece) => (piece.kind === 'text' ? reopened(piece.text) : [piece]));

;// CONCATENATED MODULE: ./build-rooms/declared/trust-terraform-azure.js



const CREDENTIALS = [
    'azuread_application_federated_identity_credential',
    'azuread_application_flexible_federated_identity_credential',
    'azurerm_federated_identity_credential',
];
/** Federated credentials of apps and managed identities in Terraform. */
const readTerraformCredentials = (tree, repository) => inTerraform(tree, (module, block) => {
    if (block.type !== 'resource' || !CREDENTIALS.includes(block.labels[0] ?? ''))
        return [];
    return scopesOf(module, block).flatMap((scope) => {
        const owner = ['application_id', 'application_object_id', 'parent_id', 'user_assigned_identity_id']
            .map((name) => pointsAt(scope, attribute(block, name)))
            .find((one) => one !== undefined);
        return federatedCredential({
            name: literalOf(given(scope, block, 'display_name') ?? given(scope, block, 'name')) ?? addressOf(block),
            principals: owner === undefined ? [] : filledWith(module, owner, repository),
            issuer: given(scope, block, 'issuer'),
            subject: given(scope, block, 'subject'),
            expression: given(scope, block, 'claims_matching_expression'),
            at: { kind: 'open', name: '', at: block.at },
        });
    });
});

;// CONCATENATED MODULE: ./build-rooms/declared/trust-terraform-aws.js





/** Roles of AWS in Terraform: resources, and modules of the registry that make one. */
const readTerraformRoles = (tree, repository) => inTerraform(tree, (module, block) => {
    if (block.type === 'resource' && block.labels[0] === 'aws_iam_role')
        return scopesOf(module, block).flatMap((scope) => roleOf(scope, block, repository));
    const known = block.type === 'module' ? knownModule(block) : undefined;
    return known ? scopesOf(module, block).flatMap((scope) => moduleRoleOf(scope, block, known)) : [];
});
function roleOf(scope, block, repository) {
    const policy = documentOf(scope, block);
    const admits = policy ? admissionsOf(policy, providerIn(scope.module)) : [];
    if (admits.length === 0)
        return [];
    const name = literalOf(given(scope, block, 'name'));
    const open = name === undefined ? openName(given(scope, block, 'name'), given(scope, block, 'name_prefix')) : [];
    const filled = filledWith(scope.module, addressOf(block), repository);
    return [
        {
            provider: 'Amazon Web Services',
            kind: 'IAM role',
            name: name ?? addressOf(block),
            principals: [...(name === undefined ? [] : [name]), ...filled],
            ...(open.length > 0 && { open }),
            at: placeAt(block.at),
            admits,
        },
    ];
}
/** Without a name Terraform makes one up (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role). */
function openName(name, prefix) {
    if (name)
        return [piecesOf(name) ?? [hole('name')]];
    return [[...(prefix ? (piecesOf(prefix) ?? [hole('name_prefix')]) : literally('terraform-')), ANY]];
}
function documentOf(scope, block) {
    const written = attribute(block, 'assume_role_policy');
    const value = written && (0,terraform_values/* valueOf */.RP)(scope, written);
    if (!value)
        return undefined;
    if (value.kind === 'reference') {
        const found = (0,terraform_values/* resourceOf */.KU)(scope.module, value.path);
        return found?.block.labels[0] === 'aws_iam_policy_document' ? statementsOf(found.scope, found.block, 0) : undefined;
    }
    const doc = given(scope, block, 'assume_role_policy');
    return doc?.kind === 'text' ? docOfText(doc.pieces, doc.at) : doc;
}
const MAX_SOURCES = 5;
/** A data source that writes a policy, as the policy that it writes. */
function statementsOf(scope, block, depth) {
    const { at } = block;
    const own = blocksOf(block, 'statement').map((one) => statementOf(scope, one));
    const made = blocksOf(block, 'dynamic').filter(({ labels }) => labels[0] === 'statement');
    const dynamic = made.flatMap((one) => blocksOf(one, 'content').map((content) => statementOf(scope, content)));
    const sources = attribute(block, 'source_policy_documents');
    const value = sources && depth < MAX_SOURCES ? (0,terraform_values/* valueOf */.RP)(scope, sources) : undefined;
    const others = (value?.kind === 'list' ? value.items : []).flatMap((item) => {
        const found = item.kind === 'reference' ? (0,terraform_values/* resourceOf */.KU)(scope.module, item.path) : undefined;
        return found ? trust_document_itemsOf(entryOf(statementsOf(found.scope, found.block, depth + 1), 'Statement')) : [];
    });
    // What replaces statements by their names may say no as well as yes.
    const override = attribute(block, 'override_policy_documents') ? [deny(at)] : [];
    return map(at, [['Statement', { kind: 'list', items: [...own, ...dynamic, ...others, ...override], at }]]);
}
const entryOf = (doc, key) => doc.kind === 'map' ? doc.entries.find((one) => one.key === key)?.value : undefined;
const map = (at, entries) => ({
    kind: 'map',
    entries: entries.map(([key, value]) => ({ key, value })),
    at,
});
const trust_terraform_aws_text = (value, at) => ({ kind: 'text', pieces: literally(value), at });
const deny = (at) => map(at, [['Effect', trust_terraform_aws_text('Deny', at)]]);
function statementOf(scope, block) {
    const { at } = block;
    const federated = blocksOf(block, 'principals')
        .filter((one) => literalOf(given(scope, one, 'type')) === 'Federated')
        .flatMap((one) => trust_document_itemsOf(given(scope, one, 'identifiers')));
    const conditions = blocksOf(block, 'condition').map((one) => trust_terraform_aws_conditionOf(scope, one));
    const dynamic = blocksOf(block, 'dynamic')
        .filter(({ labels }) => labels[0] === 'condition')
        .map((one) => ['a condition that is made by a loop', { kind: 'open', name: 'dynamic', at: one.at }]);
    return map(at, [
        ['Effect', given(scope, block, 'effect') ?? trust_terraform_aws_text('Allow', at)],
        ['Action', given(scope, block, 'actions') ?? trust_terraform_aws_text('', at)],
        ['Principal', map(at, [['Federated', { kind: 'list', items: federated, at }]])],
        ['Condition', map(at, [...conditions, ...dynamic])],
    ]);
}
function trust_terraform_aws_conditionOf(scope, block) {
    const { at } = block;
    const variable = given(scope, block, 'variable');
    const key = literalOf(variable) ?? `\${}${endOf(piecesOf(variable))}`;
    const values = given(scope, block, 'values') ?? { kind: 'open', name: 'values', at };
    return [literalOf(given(scope, block, 'test')) ?? 'a test that is not known', map(at, [[key, values]])];
}
/** `:sub` of a name that begins with something not known: the provider tells whose claim it is. */
function endOf(pieces = []) {
    const last = pieces.at(-1);
    return last?.kind === 'text' ? last.text : '';
}
const providerIn = (module) => (principal) => {
    const [first] = principal;
    if (first?.kind !== 'hole' || principal.length > 1)
        return isProviderArn(principal);
    const found = (0,terraform_values/* resourceOf */.KU)(module, first.name.split('.'));
    if (found?.block.labels[0] !== 'aws_iam_openid_connect_provider')
        return isProviderArn(principal);
    const url = literalOf(given(found.scope, found.block, 'url') ?? given(found.scope, found.block, 'arn'));
    return url === undefined ? undefined : isIssuer(url) || url.endsWith(`/${ISSUER}`);
};
const MODULES = [
    {
        // https://github.com/terraform-aws-modules/terraform-aws-iam/tree/v5.60.0/modules/iam-github-oidc-role
        source: /terraform-aws-modules\/(?:terraform-aws-)?iam(?:\/aws|\.git)?\/\/modules\/iam-github-oidc-role/u,
        name: 'name',
        inputs: [{ name: 'subjects', operator: 'StringLike' }],
    },
    {
        // https://github.com/terraform-aws-modules/terraform-aws-iam/tree/master/modules/iam-role
        source: /terraform-aws-modules\/(?:terraform-aws-)?iam(?:\/aws|\.git)?\/\/modules\/iam-role/u,
        name: 'name',
        inputs: [
            { name: 'oidc_subjects', operator: 'StringEquals' },
            { name: 'oidc_wildcard_subjects', operator: 'StringLike' },
        ],
        when: 'enable_github_oidc',
    },
    {
        // https://github.com/unfunco/terraform-aws-oidc-github
        source: /unfunco\/(?:terraform-aws-)?oidc-github/u,
        name: 'iam_role_name',
        usual: 'github',
        inputs: [{ name: 'github_repositories', operator: 'StringLike' }],
        repositories: true,
    },
    {
        // https://github.com/terraform-module/terraform-aws-github-oidc-provider
        source: /terraform-module\/(?:terraform-aws-)?github-oidc-provider/u,
        name: 'role_name',
        usual: 'github-oidc-provider-aws',
        inputs: [{ name: 'repositories', operator: 'StringLike' }],
        repositories: true,
    },
];
/** Terraform takes no source but one that is written out. */
function knownModule(block) {
    const { written } = block;
    if (written !== undefined && !MODULES.some((one) => one.source.test(written)))
        return undefined;
    const source = attribute(block, 'source');
    const [text] = source?.kind === 'text' ? source.parts : [];
    return typeof text === 'string' ? MODULES.find((one) => one.source.test(text)) : undefined;
}
function moduleRoleOf(scope, block, known) {
    const turned = known.when === undefined ? undefined : attribute(block, known.when);
    if (known.when !== undefined && (!turned || (0,terraform_values/* textOf */.b6)((0,terraform_values/* valueOf */.RP)(scope, turned)) !== 'true'))
        return [];
    const tests = known.inputs.flatMap(({ name, operator }) => {
        const value = given(scope, block, name);
        if (!value || (value.kind === 'list' && value.items.length === 0))
            return [];
        const subjects = asSubjects(value, known.repositories === true);
        return testOf(operator, `${ISSUER}:sub`, subjects, subjects.at) ?? [];
    });
    // Without any subject the module's own defaults decide.
    if (tests.length === 0)
        return [];
    const written = given(scope, block, known.name);
    const name = written ? literalOf(written) : known.usual;
    const extra = attribute(block, 'trust_policy_conditions') ? ['`trust_policy_conditions`'] : [];
    return [
        {
            provider: 'Amazon Web Services',
            kind: 'IAM role',
            name: name ?? `module.${block.labels[0] ?? ''}`,
            principals: name === undefined ? [] : [name],
            ...(name === undefined && written && { open: [piecesOf(written) ?? [hole('name')]] }),
            at: placeAt(block.at),
            admits: [{ at: placeAt(block.at), tests, unread: extra }],
        },
    ];
}
/** These modules put `repo:` in front, whether or not it is there already. */
function asSubjects(value, repositories) {
    if (value.kind === 'list')
        return { ...value, items: value.items.map((item) => asSubjects(item, repositories)) };
    if (value.kind !== 'text')
        return value;
    const [first, ...rest] = value.pieces;
    const bare = first?.kind === 'text' ? [...literally(first.text.replace(/^repo:/u, '')), ...rest] : value.pieces;
    const isWhole = !repositories || bare.some((piece) => piece.kind === 'text' && piece.text.includes(':'));
    return { ...value, pieces: [...literally('repo:'), ...bare, ...literally(isWhole ? '' : ':*')] };
}

;// CONCATENATED MODULE: ./build-rooms/declared/trust-policies.js






/** The trust policies that the tree holds for tokens of GitHub's, by file. */
const readTrustPolicies = (tree, repository) => [
    ...readTrustFiles(tree),
    ...readOctoSts(tree),
    ...readTerraformRoles(tree, repository),
    ...readTerraformCredentials(tree, repository),
    ...readGoogleBindings(tree, repository),
].sort((a, b) => (0,place/* bySpan */.UP)(a.at.span, b.at.span));

;// CONCATENATED MODULE: ./build-rooms/declared/settings.js





/** Reads all of it. `repository` is its own `owner/name` where that is known: settings of others are not about it. */
const readDeclared = (tree, repository) => ({
    files: readSettingsFiles(tree, repository),
    codeOwners: readCodeOwners(tree),
    mergers: readMergers(tree),
    trust: readTrustPolicies(tree, repository),
    ...(0,shape/* optional */.lq)('repository', repository),
});


/***/ }),

/***/ 88:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ callsTo),
/* harmony export */   sE: () => (/* binding */ sourcesIn),
/* harmony export */   wP: () => (/* binding */ calledFolder)
/* harmony export */ });
/* harmony import */ var _terraform_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(228);

const SOURCE = /^[^\S\n]*"?source"?[^\S\n]*[=:][^\S\n]*"(\.\.?\/[^"\n]*)"/gmu;
/** The folders of the tree that a file seems to call, found without parsing it. */
const sourcesIn = (from, text) => text.includes('module') ? foldersIn(from, text) : [];
const foldersIn = (from, text) => [...text.matchAll(SOURCE)].flatMap(([, path = '']) => folderAt(from, path) ?? []);
/** The blocks of a module that call this folder, and every instance of each; one that cannot be counted is one. */
const callsTo = (caller, folder) => caller.blocks.flatMap((block) => {
    if (block.type !== 'module' || !mayCall(caller.folder, block, folder))
        return [];
    if (calledFolder(caller.folder, block) !== folder)
        return [];
    const scopes = (0,_terraform_values_js__WEBPACK_IMPORTED_MODULE_0__/* .instancesOf */ .sG)(caller, block) ?? [{ module: caller }];
    return [{ instances: scopes.map((scope) => ({ block, scope })) }];
});
const mayCall = (from, { written }, folder) => written === undefined || foldersIn(from, written).includes(folder);
/** The folder that a `module` block calls, where it is one of the tree's. */
function calledFolder(from, { body }) {
    const source = body.attributes.find(({ name }) => name === 'source')?.value;
    const [path] = source?.kind === 'text' ? source.parts : [];
    return typeof path === 'string' && /^\.\.?\//u.test(path) ? folderAt(from, path) : undefined;
}
function folderAt(from, path) {
    const parts = from === '' ? [] : from.split('/');
    for (const part of path.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '' && part !== '.' && part !== '..')
            parts.push(part);
    }
    return parts.join('/');
}


/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sG: () => (/* binding */ instancesOf),
  KU: () => (/* binding */ resourceOf),
  b6: () => (/* reexport */ textOf),
  RP: () => (/* binding */ terraform_values_valueOf)
});

// UNUSED EXPORTS: entryOf

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-value.js
/** The text of a value, where it is known whole. Terraform makes texts of numbers and of truth values. */
function textOf(value) {
    if (value?.kind === 'text' || value?.kind === 'number')
        return value.text;
    return value?.kind === 'bool' ? String(value.value) : undefined;
}
/** What an object has by this name. */
const entryOf = (value, name) => value.kind === 'object' ? value.entries.find(({ key }) => textOf(key) === name)?.value : undefined;

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-functions.js

/** Functions that only wrap what they are given, as far as this program asks. */
const IDENTITY = new Set('jsonencode yamlencode toset tolist tomap tostring tobool tonumber sensitive nonsensitive'.split(' '));
/** What a function of Terraform's gives for these values; one that is not known here gives nothing that is known. */
function callFunction(name, given, at) {
    const [first] = given;
    if (IDENTITY.has(name) && first)
        return first;
    const made = first ? resultOf(name, first, given, at) : undefined;
    return made ?? { kind: 'unknown', text: `${name}(\u2026)`, at };
}
function resultOf(name, first, given, at) {
    const text = (made) => made === undefined ? undefined : { kind: 'text', text: made, at };
    switch (name) {
        case 'format':
            return text(format(given));
        case 'join':
            return text(joined(first, given[1]));
        case 'lower':
            return text(textOf(first)?.toLowerCase());
        case 'upper':
            return text(textOf(first)?.toUpperCase());
        case 'trimspace':
            return text(textOf(first)?.trim());
        case 'concat':
            return given.every((one) => one.kind === 'list')
                ? { kind: 'list', items: given.flatMap((one) => one.items), at }
                : undefined;
        case 'merge':
            return merged(given, at);
        case 'keys':
            return first.kind === 'object' ? { kind: 'list', items: first.entries.map(({ key }) => key), at } : undefined;
        case 'values':
            return first.kind === 'object' ? { kind: 'list', items: first.entries.map(({ value }) => value), at } : undefined;
        case 'try':
            return given.find((one) => one.kind !== 'unknown' || one.missing !== true);
        case 'length':
            return lengthOf(first, at);
        case 'lookup':
            return looked(first, given);
        default:
            return undefined;
    }
}
function format([pattern, ...values]) {
    const texts = values.map(textOf);
    let next = 0;
    let whole = true;
    const made = textOf(pattern)?.replace(/%(.)/gu, (verb, letter) => {
        if (letter === '%')
            return '%';
        const value = texts[next];
        next += 1;
        if (value === undefined || !'sdv'.includes(letter))
            whole = false;
        return value ?? verb;
    });
    return whole ? made : undefined;
}
function lengthOf(value, at) {
    const length = value.kind === 'list' ? value.items.length : value.kind === 'object' ? value.entries.length : undefined;
    return length === undefined ? undefined : { kind: 'number', text: String(length), at };
}
function joined(separator, list) {
    const between = textOf(separator);
    const texts = list?.kind === 'list' ? list.items.map(textOf) : [undefined];
    return between === undefined || texts.includes(undefined) ? undefined : texts.join(between);
}
/** What a comparison or a logical operator gives; `null` is equal to nothing else. */
function compare(operator, operands) {
    const truths = operands.map((one) => truthOf(one));
    if (operator === '!')
        return truths[0] === undefined ? undefined : !truths[0];
    if (operator === '&&')
        return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
    if (operator === '||')
        return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
    const [one, other] = operands;
    if (!one || !other)
        return undefined;
    const equal = areEqual(one, other);
    if (operator === '==')
        return equal;
    if (operator === '!=')
        return equal === undefined ? undefined : !equal;
    return one.kind === 'number' && other.kind === 'number'
        ? inOrder(operator, Number(one.text), Number(other.text))
        : undefined;
}
const truthOf = (value) => {
    const text = textOf(value);
    return text === 'true' || text === 'false' ? text === 'true' : undefined;
};
function areEqual(one, other) {
    const open = ['unknown', 'reference'];
    if (open.includes(one.kind) || open.includes(other.kind))
        return undefined;
    if (one.kind === 'null' || other.kind === 'null')
        return one.kind === other.kind;
    const [a, b] = [textOf(one), textOf(other)];
    return one.kind === other.kind && a !== undefined && b !== undefined ? a === b : undefined;
}
function inOrder(operator, one, other) {
    if (operator === '<')
        return one < other;
    if (operator === '>')
        return one > other;
    return operator === '<=' ? one <= other : one >= other;
}
/** Later keys win. A key that is not known could be any. */
function merged(given, at) {
    const entries = new Map();
    for (const one of given) {
        if (one.kind !== 'object')
            return undefined;
        for (const entry of one.entries) {
            const key = textOf(entry.key);
            if (key === undefined)
                return undefined;
            entries.set(key, entry);
        }
    }
    return { kind: 'object', entries: [...entries.values()], at };
}
function looked(object, [, name, otherwise]) {
    const key = textOf(name);
    if (object.kind !== 'object' || key === undefined)
        return undefined;
    return object.entries.every((entry) => textOf(entry.key) !== undefined)
        ? (entryOf(object, key) ?? otherwise)
        : undefined;
}

;// CONCATENATED MODULE: ./build-rooms/declared/terraform-values.js



/** Values that one expression may come to: locals made of each other several times would double at every turn. */
const MAX_VALUES = 5_000;
const MAX_TEXT = 20_000;
const MAX_TURNS = 24;
const MAX_INSTANCES = 100;
/** Values within values, over all that refers to each other: the stack bears more than ten times that. */
const MAX_NESTING = 300;
const newBudget = () => ({ left: MAX_VALUES, nested: 0 });
/** Never throws; whatever is computed, read from elsewhere or too much is kept as unknown with its words. */
const terraform_values_valueOf = (scope, expression) => resolve(scope, expression, 0, newBudget());
function resolve(scope, from, turns, budget) {
    const { effort } = scope.module;
    budget.left -= 1;
    effort.left -= 1;
    if (budget.left < 0 || effort.left < 0 || budget.nested > MAX_NESTING)
        return { kind: 'unknown', text: 'too much to follow', at: from.at };
    budget.nested += 1;
    const value = resolveForm(scope, from, turns, budget);
    budget.nested -= 1;
    return value;
}
function resolveForm(scope, from, turns, budget) {
    const { at } = from;
    const inner = (one) => resolve(scope, one, turns, budget);
    switch (from.kind) {
        case 'text':
            return joinParts(from.parts.map((part) => (typeof part === 'string' ? textAt(part, at) : inner(part))), at);
        case 'list':
            return { kind: 'list', items: from.items.map(inner), at };
        case 'object':
            return {
                kind: 'object',
                entries: from.entries.map(({ key, value }) => ({ key: inner(key), value: inner(value) })),
                at,
            };
        case 'call':
            return callFunction(from.name, from.arguments.map(inner), at);
        case 'reference':
            return follow(scope, pathOf(scope, from, from.path, turns, budget), at, turns, budget);
        case 'choice': {
            const truth = truthOf(inner(from.condition));
            return truth === undefined ? { kind: 'unknown', text: from.text, at } : inner(truth ? from.yes : from.no);
        }
        case 'operation': {
            const value = compare(from.operator, from.operands.map(inner));
            return value === undefined ? { kind: 'unknown', text: from.text, at } : { kind: 'bool', value, at };
        }
        case 'other':
            return { kind: 'unknown', text: from.text, at };
        default:
            return from;
    }
}
/** `[each.key]` in a path is what it comes to, where that is known. */
const pathOf = (scope, { at }, path, turns, budget) => path.map((step) => {
    if (!step.startsWith('[') || !step.endsWith(']'))
        return step;
    return textOf(resolve(scope, { kind: 'reference', path: step.slice(1, -1).split('.'), at }, turns, budget)) ?? step;
});
const textAt = (text, at) => ({ kind: 'text', text, at });
/** A text made of parts; one that is nothing but `${\u2026}` is what stands in it. */
function joinParts(parts, at) {
    const [only] = parts;
    if (!only)
        return textAt('', at);
    if (parts.length === 1)
        return only;
    const texts = parts.map(textOf);
    if (texts.every((text) => text !== undefined)) {
        if (texts.reduce((sum, text) => sum + text.length, 0) > MAX_TEXT)
            return { kind: 'unknown', text: 'a long text', at };
        return textAt(texts.join(''), at);
    }
    return { kind: 'joined', parts: parts.flatMap((part) => (part.kind === 'joined' ? part.parts : [part])), at };
}
function follow(scope, path, at, turns, budget) {
    const [first = '', second = '', ...rest] = path;
    const words = path.join('.').replaceAll('.[', '[');
    if (turns >= MAX_TURNS)
        return { kind: 'unknown', text: words, at };
    switch (first) {
        case 'local': {
            const value = scope.module.local(second);
            return value
                ? into(resolve({ module: scope.module }, value, turns + 1, budget), rest, words, at)
                : { kind: 'unknown', text: words, at };
        }
        case 'var': {
            const bound = scope.module.variable(second);
            return bound
                ? into(resolve(bound.scope, bound.value, turns + 1, budget), rest, words, at)
                : { kind: 'unknown', text: words, at };
        }
        case 'each': {
            const value = second === 'key' ? scope.each?.key : second === 'value' ? scope.each?.value : undefined;
            return value ? into(value, rest, words, at) : { kind: 'unknown', text: words, at };
        }
        case 'count':
            return scope.index ?? { kind: 'unknown', text: words, at };
        case 'module':
            return followOutput(scope, path, at, turns, budget);
        case 'path':
        case 'terraform':
        case 'self':
            return { kind: 'unknown', text: words, at };
        default:
            return followResource(scope, path, at, turns, budget);
    }
}
/** What a module gives out, as far as its own files say; else the reference itself. */
function followOutput(scope, path, at, turns, budget) {
    const reference = { kind: 'reference', path, at };
    const called = scope.module.called(path);
    const [name, ...rest] = called?.path ?? [];
    const block = called?.module.blocks.find(({ type, labels }) => type === 'output' && labels[0] === name);
    const given = block?.body.attributes.find((one) => one.name === 'value')?.value;
    if (!called || !given)
        return reference;
    const inner = { module: called.module };
    // A whole resource that is given out: what is asked of it follows.
    const value = given.kind === 'reference'
        ? resolve(inner, { ...given, path: [...given.path, ...rest] }, turns + 1, budget)
        : into(resolve(inner, given, turns + 1, budget), rest, path.join('.'), at);
    // What a resource over there is called means nothing here.
    return value.kind === 'unknown' || value.kind === 'reference' ? reference : value;
}
/** What a resource of the module is given by this name; else the reference itself. */
function followResource(scope, path, at, turns, budget) {
    const reference = { kind: 'reference', path, at };
    const found = findResource(scope.module, path, turns + 1, budget);
    const [name, ...rest] = found?.path ?? [];
    const given = name === undefined ? undefined : found?.block.body.attributes.find((one) => one.name === name);
    if (!found || !given)
        return reference;
    const value = into(resolve(found.scope, given.value, turns + 1, budget), rest, path.join('.'), at);
    return value.kind === 'unknown' ? reference : value;
}
/** The resource that a reference begins with, which of its instances it is, and what follows. */
const resourceOf = (module, path) => findResource(module, path, 0, newBudget());
function findResource(module, path, turns, budget) {
    const names = path[0] === 'data' ? 3 : 2;
    const block = module.resources.get(path.slice(0, names).join('.'));
    const rest = path.slice(names);
    if (!block)
        return undefined;
    const repeats = block.body.attributes.some((one) => one.name === 'for_each' || one.name === 'count');
    if (!repeats)
        return { block, scope: { module }, path: rest };
    const scope = findInstances(module, block, turns, budget)?.find(({ each, index }) => textOf(each?.key ?? index) === rest[0]);
    return scope ? { block, scope, path: rest.slice(1) } : undefined;
}
function into(value, path, words, at) {
    let inside = value;
    for (const name of path) {
        const next = inside.kind === 'list' ? inside.items[Number(name)] : entryOf(inside, name);
        if (!next)
            return { kind: 'unknown', text: words, at, ...(lacks(inside) ? { missing: true } : {}) };
        inside = next;
    }
    return inside;
}
/** Whether what is not found there is surely not there. */
const lacks = (value) => value.kind === 'list' || (value.kind === 'object' && value.entries.every(({ key }) => textOf(key) !== undefined));
/** Every instance of a block that `count` or `for_each` may multiply; nothing where the files do not say how many. */
const instancesOf = (module, block) => findInstances(module, block, 0, newBudget());
function findInstances(module, { body }, turns, budget) {
    // Each instance is read again.
    const spent = (scopes) => {
        module.effort.left -= (scopes?.length ?? 0) * 10;
        return module.effort.left < 0 ? undefined : scopes;
    };
    const of = (name) => body.attributes.find((one) => one.name === name)?.value;
    const [count, each] = [of('count'), of('for_each')];
    if (each)
        return spent(eachOf(module, resolve({ module }, each, turns, budget)));
    if (!count)
        return [{ module }];
    const value = resolve({ module }, count, turns, budget);
    const times = value.kind === 'number' ? Number(value.text) : Number.NaN;
    if (!Number.isInteger(times) || times < 0 || times > MAX_INSTANCES)
        return undefined;
    return spent(Array.from({ length: times }, (_, index) => ({
        module,
        index: { kind: 'number', text: String(index), at: value.at },
    })));
}
function eachOf(module, over) {
    if (over.kind === 'list' && over.items.length <= MAX_INSTANCES) {
        const keys = over.items.map((item) => ({ module, each: { key: item, value: item } }));
        return over.items.every((item) => textOf(item) !== undefined) ? keys : undefined;
    }
    if (over.kind !== 'object' || over.entries.length > MAX_INSTANCES)
        return undefined;
    return over.entries.every(({ key }) => textOf(key) !== undefined)
        ? over.entries.map(({ key, value }) => ({ module, each: { key, value } }))
        : undefined;
}


/***/ }),

/***/ 664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   UP: () => (/* binding */ bySpan),
/* harmony export */   _$: () => (/* binding */ lineStarts),
/* harmony export */   eO: () => (/* binding */ known)
/* harmony export */ });
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

/***/ 105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ parseHcl),
  p: () => (/* binding */ parseHclLate)
});

// EXTERNAL MODULE: ./build-rooms/model/place.js
var place = __nccwpck_require__(664);
;// CONCATENATED MODULE: ./build-rooms/parse/hcl-reader.js

/** More than any honest file; far below what the stack bears. */
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 20;
const readerOf = (file, text, problems, fixed) => ({
    file,
    text,
    lines: fixed ? [0] : (0,place/* lineStarts */._$)(text),
    fixed,
    problems,
    at: 0,
});
function spanOf({ file, lines, fixed, text }, from, to) {
    if (fixed)
        return fixed;
    const row = (0,place/* rowOf */.OB)(lines, from);
    const endRow = (0,place/* rowOf */.OB)(lines, Math.min(Math.max(from, to), text.length));
    return {
        file,
        line: row + 1,
        column: from - (lines[row] ?? 0) + 1,
        endLine: endRow + 1,
        endColumn: Math.max(from, to) - (lines[endRow] ?? 0) + 1,
    };
}
function note(reader, message, from, to = from) {
    if (reader.problems.length < MAX_PROBLEMS)
        reader.problems.push({ message, at: spanOf(reader, from, to) });
}
/** Whether this stands here; then it is read. */
function take(reader, word) {
    if (!reader.text.startsWith(word, reader.at))
        return false;
    reader.at += word.length;
    return true;
}
/** What a sticky pattern finds here; then it is read. */
function match(reader, pattern) {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(reader.text);
    if (!found)
        return undefined;
    reader.at = pattern.lastIndex;
    return found;
}
/** Blanks and comments; line ends too where they mean nothing. */
function skipBlank(reader, lines) {
    const { text } = reader;
    for (;;) {
        const here = text[reader.at];
        if (here === ' ' || here === '\t' || here === '\r' || (here === '\n' && lines))
            reader.at += 1;
        else if (here === '#' || (here === '/' && text[reader.at + 1] === '/'))
            reader.at = lineEnd(text, reader.at);
        else if (here === '/' && text[reader.at + 1] === '*')
            skipComment(reader);
        else
            return;
    }
}
function skipComment(reader) {
    const end = reader.text.indexOf('*/', reader.at + 2);
    if (end < 0)
        note(reader, 'a comment without its end', reader.at, reader.text.length);
    reader.at = end < 0 ? reader.text.length : end + 2;
}
const indexOr = (text, word, from) => {
    const at = text.indexOf(word, from);
    return at < 0 ? text.length : at;
};
/** The end of the line that begins or goes on at this offset, without its line end. */
const lineEnd = (text, from) => indexOr(text, '\n', from);
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\n/uy;
/** Whether an expression ends here. */
function isEnd({ text, at }, lines) {
    const here = text[at];
    if (here === undefined || here === ',' || here === ')' || here === ']' || here === '}')
        return true;
    return (here === '\n' && !lines) || (here === '~' && text[at + 1] === '}');
}
const PLAIN = /[^"\\$%\n()[\]{},#/<~]+/uy;
/** Goes on to where the expression ends that cannot be taken apart, whatever brackets, texts and heredocs stand in it. */
function skipExpression(reader, lines) {
    const { text } = reader;
    const open = [];
    while (reader.at < text.length) {
        const inside = open.at(-1);
        if (inside === undefined && isEnd(reader, lines))
            return;
        if (inside === '"')
            skipInText(reader, open);
        else if (!match(reader, PLAIN))
            skipBetween(reader, open);
    }
}
const CALM = /[^"#/<()[\]{}]+/uy;
const WHOLE_TEXT = /"[^"\\$%\n]*"/uy;
/** From an opening bracket to behind the one that closes it, or to the end; says which. */
function skipBrackets(reader) {
    const open = [];
    do {
        if (open.at(-1) === '"')
            skipInText(reader, open);
        else if (!match(reader, CALM) && !match(reader, WHOLE_TEXT))
            skipBetween(reader, open);
    } while (open.length > 0 && reader.at < reader.text.length);
    return open.length === 0;
}
function skipInText(reader, open) {
    if (match(reader, PLAIN))
        return;
    const here = reader.text[reader.at] ?? '';
    if (take(reader, '\\'))
        reader.at += 1;
    else if (here === '"' || here === '\n') {
        open.pop();
        if (here === '"')
            reader.at += 1;
    }
    else if (take(reader, '$${') || take(reader, '%%{'))
        return;
    else if (take(reader, '${') || take(reader, '%{'))
        open.push('{');
    else
        reader.at += 1;
}
function skipBetween(reader, open) {
    const before = reader.at;
    skipBlank(reader, open.length > 0);
    if (reader.at > before)
        return;
    const heredoc = match(reader, HEREDOC);
    if (heredoc)
        return skipHeredoc(reader, heredoc[2] ?? '');
    const here = reader.text[reader.at] ?? '';
    reader.at += 1;
    if ('"([{'.includes(here))
        open.push(here);
    else if (')]}'.includes(here))
        open.pop();
}
function skipHeredoc(reader, marker) {
    const { text } = reader;
    while (reader.at < text.length) {
        const end = lineEnd(text, reader.at);
        const line = text.slice(reader.at, end);
        reader.at = end;
        if (line.trim() === marker)
            return;
        reader.at += 1;
    }
    reader.at = Math.min(reader.at, text.length);
}

;// CONCATENATED MODULE: ./build-rooms/parse/hcl-template.js

const hcl_template_PLAIN = /[^"\\$%\n]+/uy;
const PLAIN_LINE = /[^$%\n]+/uy;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^\n]))/uy;
const ESCAPED = { n: '\n', r: '\r', t: '\t' };
/** A quoted text; the reader stands at its first quote. */
function readQuoted(reader, depth, inner) {
    const from = reader.at;
    reader.at += 1;
    const parts = [];
    for (;;) {
        const plain = match(reader, hcl_template_PLAIN)?.[0];
        if (plain !== undefined)
            push(parts, plain);
        else if (take(reader, '"'))
            break;
        else if (reader.at >= reader.text.length || reader.text[reader.at] === '\n') {
            note(reader, 'a text without its closing quote', from, reader.at);
            break;
        }
        else
            push(parts, readEscape(reader) ?? readSequence(reader, depth, inner));
    }
    return { kind: 'text', parts, at: spanOf(reader, from, reader.at) };
}
/** A heredoc (`<<EOF`, `<<-EOF`), or nothing where none begins. */
function readHeredoc(reader, depth, inner) {
    const from = reader.at;
    const head = match(reader, HEREDOC);
    if (!head)
        return undefined;
    const parts = [];
    while (!readMarker(reader, head[2] ?? '')) {
        if (reader.at >= reader.text.length) {
            note(reader, `a heredoc without its closing ${head[2] ?? ''}`, from, reader.at);
            break;
        }
        readLine(reader, parts, depth, inner);
    }
    return { kind: 'text', parts: head[1] === '-' ? flush(parts) : parts, at: spanOf(reader, from, reader.at) };
}
/** A text that has no quotes around it, as a string of JSON is one. */
function readTemplate(reader, inner) {
    const parts = [];
    while (reader.at < reader.text.length)
        readLine(reader, parts, 0, inner);
    return parts;
}
function readMarker(reader, marker) {
    const end = lineEnd(reader.text, reader.at);
    if (end - reader.at < marker.length || reader.text.slice(reader.at, end).trim() !== marker)
        return false;
    reader.at = end;
    return true;
}
/** Up to the next line, which lies behind whatever `${\u2026}` goes over several. */
function readLine(reader, parts, depth, inner) {
    while (reader.at < reader.text.length) {
        const plain = match(reader, PLAIN_LINE)?.[0];
        if (plain !== undefined)
            push(parts, plain);
        else if (take(reader, '\n'))
            return push(parts, '\n');
        else
            push(parts, readSequence(reader, depth, inner));
    }
}
function readEscape(reader) {
    if (reader.text[reader.at] !== '\\')
        return undefined;
    const escape = match(reader, ESCAPE);
    if (!escape) {
        reader.at += 1;
        return '\\';
    }
    const [, short, long, one = ''] = escape;
    const code = short ?? long;
    if (code === undefined)
        return ESCAPED[one] ?? one;
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}
/** What begins with `$` or `%`: an escape, an expression, a directive, or only that character. */
function readSequence(reader, depth, inner) {
    const from = reader.at;
    const sign = reader.text[from] ?? '';
    if (take(reader, `${sign}${sign}{`))
        return `${sign}{`;
    if (!take(reader, `${sign}{`)) {
        reader.at += 1;
        return sign;
    }
    // `${~` and `~}` also take away what is blank around them: kept as written.
    const trims = take(reader, '~');
    if (sign === '%')
        skipExpression(reader, true);
    const value = sign === '%' ? undefined : inner(reader, depth + 1);
    skipBlank(reader, true);
    const trimsAfter = take(reader, '~');
    if (!take(reader, '}'))
        note(reader, `\`${sign}{\` without its closing \`}\``, from, reader.at);
    if (value && !trims && !trimsAfter)
        return value;
    return { kind: 'other', text: reader.text.slice(from, reader.at), at: spanOf(reader, from, reader.at) };
}
function push(parts, part) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
        parts[parts.length - 1] = last + part;
    else
        parts.push(part);
}
const INDENT = /\n([ \t]*)(?=[^\s]|$)/gu;
/** `<<-` takes the indentation away that all lines have. */
function flush(parts) {
    // A line end before the first part makes every line begin alike; the last line end begins no line.
    const lined = parts.map((part, index) => (typeof part === 'string' && index === 0 ? `\n${part}` : part));
    if (typeof lined[0] !== 'string')
        return parts;
    const indents = lined.flatMap((part, index) => {
        if (typeof part !== 'string')
            return [];
        const whole = index === lined.length - 1 ? part.replace(/\n$/u, '') : part;
        return [...whole.matchAll(INDENT)].map((found) => found[1]?.length ?? 0);
    });
    const least = indents.reduce((low, one) => Math.min(low, one), Number.MAX_SAFE_INTEGER);
    if (least === 0 || indents.length === 0)
        return parts;
    const outdent = new RegExp(`\\n[ \\t]{0,${Math.min(least, 1000)}}`, 'gu');
    return lined.map((part, index) => {
        if (typeof part !== 'string')
            return part;
        const shifted = part.replace(outdent, '\n');
        return index === 0 ? shifted.slice(1) : shifted;
    });
}

;// CONCATENATED MODULE: ./build-rooms/parse/hcl-expression.js


const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const STEP = /\.([\p{L}_][\p{L}\p{N}_-]*|\d+)|\[\s*(?:(\d+)|"([^"\\$%\n]*)"|([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)+))\s*\]/uy;
const FOR = /for\s/uy;
/**
 * Reads one expression. `lines`: line ends mean nothing, as between brackets. What is computed in other ways than by a
 * condition is kept as written.
 */
function readExpression(reader, depth, lines) {
    skipBlank(reader, lines);
    const from = reader.at;
    if (depth >= MAX_DEPTH)
        note(reader, `nested more than ${MAX_DEPTH} levels deep`, from);
    // Most expressions are one term.
    const term = readUnary(reader, depth);
    if (term && endsHere(reader, lines))
        return term;
    const whole = term && OPENS_OPERATOR.test(reader.text[reader.at] ?? '')
        ? readChoice(reader, depth, lines, { term, from })
        : undefined;
    if (whole && endsHere(reader, lines))
        return whole;
    skipExpression(reader, lines);
    if (reader.at === from)
        note(reader, 'a value is missing', from);
    const text = reader.text.slice(from, reader.at).trimEnd();
    return { kind: 'other', text, at: spanOf(reader, from, from + text.length) };
}
const OPENS_OPERATOR = /[?|&=!<>]/u;
function endsHere(reader, lines) {
    skipBlank(reader, lines);
    return isEnd(reader, lines);
}
/** Nothing where something stands in it that is not taken apart; the caller then passes over all of it. */
function readChoice(reader, depth, lines, first) {
    const from = first?.from ?? reader.at;
    const condition = readOperation(reader, depth, lines, 0, first);
    if (!condition || !takeNext(reader, lines, QUESTION))
        return condition;
    skipBlank(reader, lines);
    const yes = readChoice(reader, depth + 1, lines);
    if (!yes || !takeNext(reader, lines, COLON))
        return undefined;
    skipBlank(reader, lines);
    const no = readChoice(reader, depth + 1, lines);
    return no && { kind: 'choice', condition, yes, no, ...writtenIn(reader, from, no) };
}
const QUESTION = /\?/uy;
const COLON = /:(?!:)/uy;
/** https://developer.hashicorp.com/terraform/language/expressions/operators: what binds stronger stands later. */
const OPERATORS = [/\|\|/uy, /&&/uy, /[=!]=|<=|>=|<(?!<)|>/uy];
const MAX_OPERANDS = 100;
function readOperation(reader, depth, lines, level, first) {
    const pattern = OPERATORS[level];
    if (!pattern)
        return first ? first.term : readUnary(reader, depth);
    const from = first?.from ?? reader.at;
    const operands = [];
    let operator;
    for (;;) {
        const next = readOperation(reader, depth, lines, level + 1, operands.length === 0 ? first : undefined);
        if (!next || operands.length >= MAX_OPERANDS)
            return undefined;
        operands.push(next);
        const word = takeNext(reader, lines, pattern);
        if (word === undefined)
            return operator === undefined
                ? next
                : { kind: 'operation', operator, operands, ...writtenIn(reader, from, next) };
        // What is compared is not compared again.
        if (level === OPERATORS.length - 1 && operator !== undefined)
            return undefined;
        operator = word;
        skipBlank(reader, lines);
    }
}
function readUnary(reader, depth) {
    const from = reader.at;
    if (depth >= MAX_DEPTH)
        return undefined;
    if (reader.text[from] !== '!')
        return readTerm(reader, depth);
    reader.at += 1;
    skipBlank(reader, false);
    const operand = readUnary(reader, depth + 1);
    return operand && { kind: 'operation', operator: '!', operands: [operand], ...writtenIn(reader, from, operand) };
}
/** What stands next, behind blanks, where it fits; else the reader stays. */
function takeNext(reader, lines, pattern) {
    const before = reader.at;
    const problems = reader.problems.length;
    skipBlank(reader, lines);
    const found = match(reader, pattern)?.[0];
    if (found !== undefined)
        return found;
    reader.at = before;
    reader.problems.length = problems;
    return undefined;
}
function writtenIn(reader, from, last) {
    const { endLine, endColumn } = last.at;
    return { text: reader.text.slice(from, reader.at), at: { ...spanOf(reader, from, from), endLine, endColumn } };
}
const readInner = (reader, depth) => readExpression(reader, depth, true);
function readTerm(reader, depth) {
    const from = reader.at;
    switch (reader.text[from]) {
        case '"':
            return readQuoted(reader, depth, readInner);
        case '<':
            return readHeredoc(reader, depth, readInner);
        case '(':
            return readGroup(reader, depth);
        case '[':
            return readList(reader, depth);
        case '{':
            return readObject(reader, depth);
        default:
            return readWord(reader, depth);
    }
}
function readWord(reader, depth) {
    const from = reader.at;
    const number = match(reader, NUMBER)?.[0];
    if (number !== undefined)
        return { kind: 'number', text: number, at: spanOf(reader, from, reader.at) };
    const name = match(reader, NAME)?.[0];
    return name === undefined ? undefined : readNamed(reader, name, from, depth);
}
function readGroup(reader, depth) {
    const from = reader.at;
    reader.at += 1;
    const value = readExpression(reader, depth + 1, true);
    hcl_expression_close(reader, ')', from);
    return value;
}
function hcl_expression_close(reader, bracket, from) {
    skipBlank(reader, true);
    if (!take(reader, bracket))
        note(reader, `a bracket without its closing \`${bracket}\``, from, reader.at);
}
function readNamed(reader, name, from, depth) {
    if (reader.text[reader.at] === '(') {
        const values = readItems(reader, ')', depth);
        return { kind: 'call', name, arguments: values, at: spanOf(reader, from, reader.at) };
    }
    const path = [name];
    for (let step = match(reader, STEP); step; step = match(reader, STEP))
        path.push(step[1] ?? step[2] ?? step[3] ?? `[${step[4] ?? ''}]`);
    const at = spanOf(reader, from, reader.at);
    if (path.length > 1)
        return { kind: 'reference', path, at };
    if (name === 'true' || name === 'false')
        return { kind: 'bool', value: name === 'true', at };
    return name === 'null' ? { kind: 'null', at } : { kind: 'reference', path, at };
}
function readList(reader, depth) {
    const from = reader.at;
    if (beginsLoop(reader))
        return undefined;
    const items = readItems(reader, ']', depth);
    return { kind: 'list', items, at: spanOf(reader, from, reader.at) };
}
/** `[for \u2026]` and `{for \u2026}`: the reader then stays at the bracket. */
function beginsLoop(reader) {
    const from = reader.at;
    const problems = reader.problems.length;
    reader.at += 1;
    skipBlank(reader, true);
    const found = match(reader, FOR) !== undefined;
    reader.at = from;
    reader.problems.length = problems;
    return found;
}
/** Values with commas between them, from the opening bracket to the closing one. */
function readItems(reader, bracket, depth) {
    const from = reader.at;
    reader.at += 1;
    const items = [];
    for (;;) {
        skipBlank(reader, true);
        if (reader.text[reader.at] === bracket || reader.at >= reader.text.length)
            break;
        items.push(readExpression(reader, depth + 1, true));
        skipBlank(reader, true);
        if (!take(reader, ','))
            break;
    }
    hcl_expression_close(reader, bracket, from);
    return items;
}
function readObject(reader, depth) {
    const from = reader.at;
    if (beginsLoop(reader))
        return undefined;
    reader.at += 1;
    const entries = [];
    for (;;) {
        skipBlank(reader, true);
        if (reader.text[reader.at] === '}' || reader.at >= reader.text.length)
            break;
        const entry = readEntry(reader, depth);
        if (entry)
            entries.push(entry);
        else
            skipExpression(reader, true);
        skipBlank(reader, true);
        if (!take(reader, ',') && !entry)
            break;
    }
    hcl_expression_close(reader, '}', from);
    return { kind: 'object', entries, at: spanOf(reader, from, reader.at) };
}
function readEntry(reader, depth) {
    const from = reader.at;
    const term = readTerm(reader, depth + 1);
    if (!term)
        return undefined;
    skipBlank(reader, false);
    if (!take(reader, '=') && !take(reader, ':')) {
        note(reader, 'a key without a value', from, reader.at);
        return undefined;
    }
    const value = readExpression(reader, depth + 1, false);
    return { key: asKey(term), value };
}
/** A bare word names the key and refers to nothing. */
function asKey(term) {
    if (term.kind === 'reference' && term.path.length === 1)
        return { kind: 'text', parts: term.path, at: term.at };
    if (term.kind === 'bool')
        return { kind: 'text', parts: [String(term.value)], at: term.at };
    if (term.kind === 'number')
        return { kind: 'text', parts: [term.text], at: term.at };
    return term.kind === 'null' ? { kind: 'text', parts: ['null'], at: term.at } : term;
}

// EXTERNAL MODULE: ./build-rooms/parse/yaml.js
var yaml = __nccwpck_require__(350);
;// CONCATENATED MODULE: ./build-rooms/parse/hcl-json.js




/** How many names stand between the type of a block and its body; other blocks have none. */
const LABELS = {
    resource: 2,
    data: 2,
    variable: 1,
    output: 1,
    module: 1,
    provider: 1,
};
/**
 * Terraform's JSON form (https://developer.hashicorp.com/terraform/language/syntax/json) as the body of a file. In a block of
 * it everything is an attribute, since only the provider knows which of them it takes as blocks.
 */
function readJsonBody(file, text, problems) {
    const { root, problems: found } = (0,yaml/* parseYaml */.h)(file, text);
    problems.push(...found);
    if (root?.kind !== 'map') {
        if (root)
            problems.push({ message: 'expected an object', at: root.at });
        return { attributes: [], blocks: [] };
    }
    const blocks = root.pairs.flatMap(({ key, value }) => objectsOf(value).flatMap((object) => blocksOf(key, [], object, LABELS[key] ?? 0, problems)));
    // A file of values (`.tfvars.json`) has no blocks; which it is, only its reader knows.
    return { attributes: attributesOf(root, problems), blocks };
}
const objectsOf = (node) => node.kind === 'map' ? [node] : node.kind === 'list' ? node.items.flatMap(objectsOf) : [];
function blocksOf(type, labels, object, missing, problems) {
    if (missing === 0)
        return [{ type, labels, body: { attributes: attributesOf(object, problems), blocks: [] }, at: startOf(object) }];
    return object.pairs.flatMap(({ key, keyAt, value }) => objectsOf(value).flatMap((inner) => blocksOf(type, [...labels, key], inner, missing - 1, problems).map((block) => missing === 1 ? { ...block, at: keyAt } : block)));
}
const startOf = ({ at }) => ({ ...at, endLine: at.line, endColumn: at.column + 1 });
const attributesOf = (object, problems) => object.pairs.map(({ key, keyAt, value }) => ({
    name: key,
    value: expressionOf(value, problems),
    at: { ...keyAt, endLine: value.at.endLine, endColumn: value.at.endColumn },
}));
function expressionOf(node, problems) {
    const { at } = node;
    if (node.kind === 'list')
        return { kind: 'list', items: node.items.map((item) => expressionOf(item, problems)), at };
    if (node.kind === 'scalar')
        return scalarOf(node, problems);
    const entries = node.pairs.map(({ key, keyAt, value }) => ({
        key: { kind: 'text', parts: [key], at: keyAt },
        value: expressionOf(value, problems),
    }));
    return { kind: 'object', entries, at };
}
function scalarOf({ plain, empty, text, at }, problems) {
    if (empty)
        return { kind: 'null', at };
    if (plain && (text === 'true' || text === 'false'))
        return { kind: 'bool', value: text === 'true', at };
    if (plain)
        return { kind: 'number', text, at };
    const reader = readerOf(at.file, text, problems, at);
    const parts = readTemplate(reader, (inner, depth) => readExpression(inner, depth, true));
    return { kind: 'text', parts, at };
}

;// CONCATENATED MODULE: ./build-rooms/parse/hcl.js



/**
 * Reads a file of Terraform's, in its native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md) or, where
 * its name ends in `.json`, in JSON. Never throws; whatever could not be read is a problem with its place.
 */
function parseHcl(file, text) {
    const problems = [];
    if (file.endsWith('.json'))
        return { body: readJsonBody(file, text, problems), problems };
    const reader = readerOf(file, text, problems);
    return { body: readBody(reader, 0), problems };
}
/**
 * The same, but what stands in a block is read when its body is asked for, and what is wrong there becomes a problem then: of
 * a file with much in it little is asked for. A file whose blocks do not end where they should is read at once.
 */
function parseHclLate(file, text) {
    if (file.endsWith('.json'))
        return parseHcl(file, text);
    const problems = [];
    const body = readBody(readerOf(file, text, problems), 0, true);
    return problems.length > 0 ? parseHcl(file, text) : { body, problems };
}
/** What stands in a block, up to its closing bracket; for a file, to its end. */
function readBody(reader, depth, late = false) {
    const attributes = [];
    const blocks = [];
    for (;;) {
        skipBlank(reader, true);
        if (reader.at >= reader.text.length)
            break;
        if (reader.text[reader.at] === '}') {
            if (depth > 0)
                break;
            note(reader, 'a closing `}` that nothing opened', reader.at);
            reader.at += 1;
            continue;
        }
        const item = readItem(reader, depth, late);
        if (!item)
            skipLine(reader);
        else if ('value' in item)
            attributes.push(item);
        else
            blocks.push(item);
    }
    return { attributes, blocks };
}
/** What could not be read is passed over to the end of its line, and at least by one character. */
function skipLine(reader) {
    const from = reader.at;
    note(reader, 'neither an attribute nor a block', from);
    skipExpression(reader, false);
    if (reader.at === from)
        reader.at += 1;
}
function readItem(reader, depth, late) {
    const from = reader.at;
    // A file may quote the name of an attribute in `.tfvars`; Terraform itself does not take that.
    const name = match(reader, NAME)?.[0];
    if (name === undefined)
        return undefined;
    skipBlank(reader, false);
    if (reader.text[reader.at] === '=' && reader.text[reader.at + 1] !== '=') {
        reader.at += 1;
        const value = readExpression(reader, depth + 1, false);
        const { endLine, endColumn } = value.at;
        return { name, value, at: { ...spanOf(reader, from, from), endLine, endColumn } };
    }
    return readBlock(reader, name, from, depth, late);
}
const LABEL = /"((?:[^"\\\n]|\\[^\n])*)"/uy;
function readBlock(reader, type, from, depth, late) {
    const labels = [];
    let end = from + type.length;
    for (;;) {
        skipBlank(reader, false);
        const label = match(reader, LABEL)?.[1] ?? match(reader, NAME)?.[0];
        if (label === undefined)
            break;
        labels.push(label);
        end = reader.at;
    }
    if (reader.text[reader.at] !== '{')
        return undefined;
    const at = spanOf(reader, from, end);
    const opened = reader.at;
    if (late)
        return readLater(reader, { type, labels, at }, opened);
    reader.at += 1;
    if (depth >= MAX_DEPTH) {
        note(reader, `nested more than ${MAX_DEPTH} levels deep`, opened);
        reader.at = opened;
        skipExpression(reader, false);
        return { type, labels, body: { attributes: [], blocks: [] }, at };
    }
    const body = readBody(reader, depth + 1);
    if (!take(reader, '}'))
        note(reader, `the block ${type} without its closing \`}\``, from, end);
    return { type, labels, body, at };
}
/** Goes past a block, and reads it once somebody asks. */
function readLater(reader, head, opened) {
    const noteOpen = () => note(reader, `the block ${head.type} without its closing \`}\``, opened, opened + 1);
    if (!skipBrackets(reader))
        noteOpen();
    const readNow = () => {
        const inner = { ...reader, at: opened + 1 };
        const body = readBody(inner, 1);
        if (!take(inner, '}'))
            noteOpen();
        return body;
    };
    let read;
    return {
        ...head,
        written: reader.text.slice(opened + 1, reader.at),
        get body() {
            read ??= readNow();
            return read;
        },
    };
}


/***/ }),

/***/ 736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   V2: () => (/* binding */ pair),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   lq: () => (/* binding */ optional)
/* harmony export */ });
/* unused harmony exports settingsOf, dataOf, kindOf, checkShapes */
const pairsOf = (node) => (node?.kind === 'map' ? node.pairs : []);
const get = (node, key) => pairsOf(node).find((pair) => pair.key === key)?.value;
const pair = (node, key) => pairsOf(node).find((one) => one.key === key);
/** A scalar as text; nothing for an empty one, since `key:` gives no value. */
function textOf(node) {
    if (node?.kind !== 'scalar' || node.empty)
        return undefined;
    return node.block ? { text: node.text, at: node.at, block: node.block } : { text: node.text, at: node.at };
}
const textAt = (node, key) => textOf(get(node, key));
/** A scalar or a list of scalars, as GitHub allows for `needs`, `branches`, `runs-on` and others. */
function textsOf(node) {
    if (node?.kind === 'list')
        return node.items.flatMap((item) => textOf(item) ?? []);
    return [textOf(node) ?? []].flat();
}
/** The settings of `env:`, `with:` and their kin; an empty value is the empty text, which is a value. */
function settingsOf(node) {
    return pairsOf(node).flatMap(({ key, keyAt, value }) => value.kind === 'scalar' ? [{ name: key, at: keyAt, value: textOf(value) ?? { text: '', at: value.at } }] : []);
}
function dataOf(node) {
    if (node.kind === 'list')
        return { items: node.items.map(dataOf), at: node.at };
    if (node.kind === 'map')
        return {
            entries: node.pairs.map(({ key, keyAt, value }) => ({ name: key, at: keyAt, value: dataOf(value) })),
            at: node.at,
        };
    return textOf(node) ?? { text: '', at: node.at };
}
const WORDS = { scalar: 'single value', list: 'list', map: 'mapping' };
/** What a node is, in the words of a message. */
const kindOf = (node) => WORDS[node.kind];
/**
 * Notes each value that has another shape than its key allows, since what it says is then not read. Where a list is allowed,
 * it is one of single values: a list within `needs` would hide what the job waits for.
 */
function checkShapes(node, shapes, problems) {
    for (const { key, keyAt, value } of pairsOf(node)) {
        const allowed = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
        const isOpen = value.kind === 'scalar' && (value.empty || value.text.includes('${{'));
        if (!allowed || isOpen)
            continue;
        const inner = value.kind === 'list' ? value.items.find((item) => item.kind !== 'scalar') : undefined;
        if (!allowed.includes(value.kind)) {
            const wanted = allowed.map((kind) => `a ${WORDS[kind]}`).join(' or ');
            problems.push({ message: `\`${key}\` must be ${wanted}, and here is a ${kindOf(value)}`, at: keyAt });
        }
        else if (inner)
            problems.push({ message: `\`${key}\` must list single values, and here is a ${kindOf(inner)}`, at: inner.at });
    }
}
/** An optional property that is absent, not `undefined`, where there is no value. */
const optional = (key, value) => {
    const made = {};
    if (value !== undefined)
        made[key] = value;
    return made;
};


/***/ }),

/***/ 350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml),
/* harmony export */   o: () => (/* binding */ lend)
/* harmony export */ });
let lender;
const lend = (given) => { lender = given; };
const parseYaml = (...given) => lender.parseYaml(...given);


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
/******/ 	var __webpack_exports__ = __nccwpck_require__(101);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;