// What the shown data need of the store, in one piece that is loaded by itself: a first visit draws before it is there.
export { commit, StaleReviewError } from '../../store/commit.ts';
export { openDatabase } from '../../store/open.ts';
export { currentRevision, history, readableBlocks, registryOf } from '../../store/query.ts';
export { isWantOfRoom } from '../../store/quota.ts';
export { watch } from '../../store/watch.ts';
