import fc from 'fast-check';

/**
 * The gate tries the same cases each time, so that a red run tells of the change that was made. `FAST_CHECK_SEED=random`
 * (or a number) looks for new ones.
 */
const wanted = process.env.FAST_CHECK_SEED ?? '20261120';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
