/** The Wasm itself: its `exports`, for its second part, and `ended`, which the embed sets and which is told when a call has not come back. */
export const core = {};

/** The answer of an instance that has ended: whatever the glue takes it for, it holds no number, no text and no error. */
const NOTHING = [];

/**
 * The exports as the glue calls them. A call that does not come back leaves things half done (locks held, lists between two
 * states), so it ends the instance: nothing of it is called any more.
 */
function guarded(exports) {
  let over;
  const guard = (call) => (...given) => {
    if (over) return NOTHING;
    try {
      return call(...given);
    } catch (error) {
      over = true;
      core.ended(error);
      throw error;
    }
  };
  core.exports = exports;
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? guard(value) : value]));
}
