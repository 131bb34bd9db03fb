/**
 * The exit code of a shard's process when Discord refuses the token: every other shard has the same token, and another start
 * would be refused, too. `EX_NOPERM` of BSD's sysexits.h; any other code may have a reason that passes.
 */
export const TOKEN_REJECTED_EXIT = 77;
