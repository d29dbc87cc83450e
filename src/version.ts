/** The version of this program, as its reports and `--version` name it; `package.json` says the same. */
export const VERSION = '0.1.0';
