// Undoing and doing again, of everything in the form.

const MOST = 200;
const PAUSE = 600;

/**
 * @param take answers the state of the form
 * @param put gives the form a state
 * @param same whether two states say the same
 * @param changed told what can be undone and done again, by name
 */
export function history({ take, put, same, changed }) {
  let now = take();
  let timer = 0;
  let pending = '';
  const past = [];
  const future = [];
  const tell = () => changed(past.at(-1)?.name, future.at(-1)?.name);

  /** Takes note of what was just done; of nothing, when nothing was. */
  const commit = (name) => {
    clearTimeout(timer);
    timer = 0;
    const next = take();
    if (same(now, next)) return;
    past.push({ name, state: now });
    if (past.length > MOST) past.shift();
    future.length = 0;
    now = next;
    tell();
  };

  /** Takes note of what is being typed, once there is a pause, or something else is done. */
  const settle = () => { if (timer) commit(pending); };
  const later = (name) => {
    if (timer && name !== pending) settle();
    clearTimeout(timer);
    pending = name;
    timer = setTimeout(settle, PAUSE);
  };

  const go = (from, to) => {
    settle();
    const step = from.pop();
    if (!step) return null;
    to.push({ name: step.name, state: now });
    now = step.state;
    put(now);
    tell();
    return step.name;
  };

  return { commit, settle, later, undo: () => go(past, future), redo: () => go(future, past) };
}
