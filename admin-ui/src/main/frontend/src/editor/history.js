// @ts-check
// Undo and redo of all changes of the form.

const MAX_STEPS = 200;
/** In milliseconds. Input without such a pause is one step. */
const PAUSE = 600;

/**
 * @template State
 * @param {object} options
 * @param {() => State} options.take returns the current state
 * @param {(state: State) => void} options.put restores a state
 * @param {(one: State, other: State) => boolean} options.same whether two states are equal
 * @param {(undo: string | undefined, redo: string | undefined) => void} options.changed called with the next steps
 */
export function changeHistory({ take, put, same, changed }) {
  /** @typedef {{ name: string, state: State }} Step */
  let current = take();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let pending = '';
  /** @type {Step[]} */
  const past = [];
  /** @type {Step[]} */
  const future = [];
  const report = () => changed(past.at(-1)?.name, future.at(-1)?.name);

  /**
   * Records the change that was just made, if there is one.
   *
   * @param {string} name
   */
  const commit = (name) => {
    clearTimeout(timer);
    timer = undefined;
    const next = take();
    if (same(current, next)) return;
    past.push({ name, state: current });
    if (past.length > MAX_STEPS) past.shift();
    future.length = 0;
    current = next;
    report();
  };

  /** Records pending input at once: before another change, or after a pause. */
  const settle = () => { if (timer !== undefined) commit(pending); };

  /**
   * Records input after a pause.
   *
   * @param {string} name
   */
  const later = (name) => {
    if (timer !== undefined && name !== pending) settle();
    clearTimeout(timer);
    pending = name;
    timer = setTimeout(settle, PAUSE);
  };

  /**
   * @param {Step[]} from
   * @param {Step[]} to
   * @returns the name of the step; null without one
   */
  const go = (from, to) => {
    settle();
    const step = from.pop();
    if (!step) return null;
    to.push({ name: step.name, state: current });
    current = step.state;
    put(current);
    report();
    return step.name;
  };

  return { commit, settle, later, undo: () => go(past, future), redo: () => go(future, past) };
}
