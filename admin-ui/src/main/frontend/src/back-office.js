// Ours: what the back office adds to plain forms. Every page works without it; its words come from the page.

/** Says how many characters a long text has; over the limit it says so to screen readers too. */
function count(counter) {
  const field = document.getElementById(counter.dataset.msCountOf);
  const longest = Number(counter.dataset.msLongest);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const tell = () => {
    // A line break counts for one, as it does for who reads the limit.
    const length = field.value.length;
    counter.textContent = counter.dataset.msWords.replace('{0}', number.format(length)).replace('{1}', number.format(longest));
    counter.classList.toggle('ms-over', length > longest);
    counter.setAttribute('aria-live', length > longest ? 'polite' : 'off');
  };
  counter.hidden = false;
  field.addEventListener('input', tell);
  tell();
}

/** Makes each suggestion a button that fills the field in. */
function offer(list) {
  const field = document.getElementById(list.dataset.msSuggestions);
  list.querySelectorAll('p').forEach((text) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = text.className;
    button.textContent = text.textContent;
    button.addEventListener('click', () => {
      field.value = button.textContent;
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    text.replaceWith(button);
  });
}

/** Excel writes lists as windows-1252 here unless told otherwise. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Lets one choose a file whose text goes into a field: it is that field which is sent. A file is read whole or not at all, and
 * what the field held before can be put back.
 */
// As its message says.
const LONGEST_FILE = 500_000;
function readInto(group) {
  const field = document.getElementById(group.dataset.msReadInto);
  const picker = group.querySelector('input');
  const messages = group.querySelector('.fr-messages-group');
  const restore = group.querySelector('button');
  // What was typed, and what the last file put there instead of it.
  let typed = '';
  let read = null;
  group.hidden = false;

  function say(words, kind) {
    const message = document.createElement('p');
    message.className = `fr-message fr-message--${kind}`;
    message.textContent = words;
    messages.replaceChildren(message);
    group.classList.toggle('fr-upload-group--error', kind === 'error');
  }

  function fill(text) {
    field.value = text;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  picker.addEventListener('change', async () => {
    const [file] = picker.files;
    if (!file) return;
    if (file.size > LONGEST_FILE) {
      say(filled(group.dataset.msTooLarge, file.name), 'error');
      picker.value = '';
      return;
    }
    let text;
    try {
      text = decoded(await file.arrayBuffer());
    } catch {
      // It was moved, changed or taken away since it was chosen.
      say(filled(group.dataset.msUnreadable, file.name), 'error');
      picker.value = '';
      return;
    }
    if (text.includes('\0')) {
      say(filled(group.dataset.msNoText, file.name), 'error');
      picker.value = '';
      return;
    }
    if (field.value !== read) typed = field.value;
    restore.parentElement.hidden = typed.trim() === '';
    if (restore.parentElement.hidden) {
      messages.replaceChildren();
      group.classList.remove('fr-upload-group--error');
    } else {
      say(filled(group.dataset.msReplaced, file.name), 'info');
    }
    fill(text);
    read = field.value;
  });
  restore.addEventListener('click', () => {
    messages.replaceChildren();
    restore.parentElement.hidden = true;
    picker.value = '';
    read = null;
    fill(typed);
  });
}

/** Offers to copy what a field holds, where the browser can. */
function copier(button) {
  if (!navigator.clipboard) return;
  const field = document.getElementById(button.dataset.msCopy);
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    document.getElementById('status').textContent = button.dataset.msCopied;
    button.textContent = button.dataset.msCopied;
  });
}

/** Words with values in their places. */
const filled = (words, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words);

function linked(href, words) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

/** Why a file was not taken, where its outcome is not told, by status; anything else is a fault, and no answer a lost connection. */
const UNTAKEN = { 401: 'msOver', 403: 'msForbidden', 404: 'msGone', 413: 'msTooLarge', 423: 'msLocked' };
const untaken = (status) => UNTAKEN[status] ?? (!status || ABSENT.includes(status) ? 'msLost' : 'msFault');

/** Sends one file; tells how far it is. */
function send(form, file, tell) {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    const lost = () => resolve({ taken: false, message: form.dataset[untaken(call.status)] });
    call.upload.addEventListener('progress', ({ loaded, total }) => tell(Math.floor(100 * loaded / total)));
    call.addEventListener('load', () => {
      try {
        resolve(JSON.parse(call.responseText)[0]);
      } catch {
        lost();
      }
    });
    call.addEventListener('error', lost);
    call.open('POST', form.action);
    call.setRequestHeader('Accept', 'application/json');
    // An ended session, or a right that is gone, is then a status, and no page for a person.
    call.setRequestHeader('HX-Request', 'true');
    const body = new FormData();
    body.append('fichiers', file);
    call.send(body);
  });
}

/** One line of the list of files that are sent. */
function line(list, file) {
  const item = document.createElement('li');
  item.className = 'fr-mb-1w';
  const name = document.createElement('strong');
  name.textContent = file.name;
  const state = document.createElement('span');
  item.append(name, ' ', state);
  list.append(item);
  return state;
}

/** Files chosen or dropped are sent one after the other, with progress; what became of each is said beside its name. */
function uploader(form) {
  const picker = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-ms-progress]');
  const words = form.dataset;
  let queue = Promise.resolve();
  let taken = 0;
  let refused = 0;
  let batches = 0;

  const sent = async (file, state) => {
    const heavy = file.size > Number(words.msHeaviest);
    const outcome = heavy ? { taken: false, message: words.msHeavy } : await send(form, file, (percent) => {
      state.textContent = percent < 100 ? filled(words.msSending, file.name, percent) : words.msChecking;
    });
    outcome.taken ? taken++ : refused++;
    state.className = outcome.taken ? 'fr-valid-text' : 'fr-error-text';
    state.textContent = outcome.message;
    if (outcome.href) state.previousElementSibling.replaceWith(linked(outcome.href, file.name));
  };

  /** Shows the list as it is now; false when it cannot be had. */
  const refresh = async () => {
    const shown = document.getElementById('library');
    const told = shown && await fetch(location.href).then((answer) => answer.ok ? answer.text() : '').catch(() => '');
    const now = told && new DOMParser().parseFromString(told, 'text/html').getElementById('library');
    if (!now) return false;
    const at = shown.contains(document.activeElement) && document.activeElement.getAttribute('href');
    shown.replaceWith(document.adoptNode(now));
    prepare(now);
    if (at) [...now.querySelectorAll('a')].find((link) => link.getAttribute('href') === at)?.focus({ preventScroll: true });
    return true;
  };

  const done = async () => {
    list.querySelector('[data-ms-again]')?.remove();
    const item = document.createElement('li');
    item.dataset.msAgain = '';
    item.textContent = filled(words.msDone, taken, refused);
    document.getElementById('status').textContent = item.textContent;
    picker.value = '';
    list.append(item);
    if (!taken || await refresh()) return;
    item.append(' ', linked(location.href, words.msRefresh));
  };

  const add = (files) => {
    // What was wrong the last time.
    document.getElementById('error-summary')?.remove();
    [...files].forEach((file) => {
      const state = line(list, file);
      // Leaving asks first until the server has answered for the last file.
      changed.add(form);
      queue = queue.then(() => sent(file, state));
    });
    batches++;
    queue = queue.then(done).finally(() => --batches || changed.delete(form));
  };

  form.querySelector('[data-ms-drop]').hidden = false;
  form.addEventListener('submit', (event) => {
    if (!picker.files.length) return;
    event.preventDefault();
    add(picker.files);
  });
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('ms-drop--over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('ms-drop--over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('ms-drop--over');
    add(event.dataTransfer.files);
  });
}

/** Shows on an image what must stay in sight; a click moves it, and so do the arrows in the fields. */
function focusPicker(frame) {
  const [x, y] = frame.dataset.msFocal.split(' ').map((id) => document.getElementById(id));
  const point = document.createElement('span');
  point.className = 'ms-focus__point';
  const crops = frame.parentElement.querySelector('[data-ms-crops]');
  const place = () => {
    point.style.left = `${x.value}%`;
    point.style.top = `${y.value}%`;
    // Visitors' images are cut to the nearest quarter.
    const [across, down] = [x, y].map((field) => `${25 * Math.round(field.value / 25)}%`);
    crops.querySelectorAll('img').forEach((image) => (image.style.objectPosition = `${across} ${down}`));
  };
  [x, y].forEach((field) => {
    Object.assign(field, { type: 'number', min: 0, max: 100, step: 1 });
    field.addEventListener('input', place);
  });
  frame.addEventListener('click', (event) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    x.value = Math.round(100 * (event.clientX - left) / width);
    y.value = Math.round(100 * (event.clientY - top) / height);
    x.dispatchEvent(new Event('input', { bubbles: true }));
  });
  frame.append(point);
  crops.hidden = false;
  place();
}

/** A table that does not scroll is no stop of the keyboard, nor a region. */
const AS_REGION = ['tabindex', 'role', 'aria-labelledby'];
const scrollers = new ResizeObserver((entries) =>
  entries.forEach(({ target }) => {
    const scrolls = target.scrollWidth > target.clientWidth;
    const values = ['0', 'region', `${target.querySelector('table').id}-caption`];
    AS_REGION.forEach((name, i) => scrolls ? target.setAttribute(name, values[i]) : target.removeAttribute(name));
  }));

/**
 * Lets one drag the entries of a tree: dropping one presses a button that says from where to where. A tree that shows its
 * first list from some entry on says from which.
 */
const LAST = 9999;
function arrange(form) {
  const button = form.querySelector('[data-ms-drop]');
  if (!button) return;
  let dragged = null;
  let aim = null;
  const takes = (kinds) => kinds?.split(' ').includes(dragged.dataset.msKind);
  const lists = form.querySelectorAll('[data-ms-list]');
  const index = (entry) => {
    const list = entry.parentElement;
    return [...list.children].indexOf(entry) + (list === lists[0] ? Number(form.dataset.msTree) : 0);
  };

  /** Where the entry would go: into the one under the pointer, or before or after it, or into an empty menu. */
  const aimAt = ({ target, clientY }) => {
    const entry = target.closest?.('[data-ms-spot]');
    if (!entry) {
      const empty = target.closest?.('.ms-empty');
      return empty && takes(empty.dataset.msTakes) ? { at: empty, look: 'inside', to: empty.dataset.msList, index: 0 } : null;
    }
    if (dragged.contains(entry)) return null;
    const box = entry.firstElementChild.getBoundingClientRect();
    const place = (clientY - box.top) / box.height;
    const list = entry.parentElement;
    const beside = takes(list.dataset.msTakes);
    if (takes(entry.dataset.msTakesBelow) && (!beside || (place > 0.25 && place < 0.75))) {
      return { at: entry, look: 'inside', to: entry.dataset.msSpot, index: LAST };
    }
    const after = place > 0.5;
    return beside && { at: entry, look: after ? 'after' : 'before', to: list.dataset.msList, index: index(entry) + Number(after) };
  };

  const show = (next) => {
    aim?.at.classList.remove(`ms-${aim.look}`);
    aim = next;
    aim?.at.classList.add(`ms-${aim.look}`);
  };

  form.addEventListener('dragstart', (event) => {
    dragged = event.target.closest?.('[data-ms-spot]');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.msSpot);
    dragged.classList.add('ms-dragged');
  });
  form.addEventListener('dragover', (event) => {
    if (!dragged) return;
    show(aimAt(event));
    if (aim) event.preventDefault();
  });
  form.addEventListener('dragend', () => {
    dragged?.classList.remove('ms-dragged');
    show(null);
    dragged = null;
  });
  form.addEventListener('drop', (event) => {
    if (!dragged || !aim) return;
    event.preventDefault();
    button.value = `${dragged.dataset.msSpot}>${aim.to}>${aim.index}${dragged.dataset.msSeen ?? ''}`;
    form.requestSubmit(button);
  });
}

/** Tells who else is there; the same again is not read aloud again. */
function tellPresent(words) {
  const list = document.getElementById('present');
  if ([...list.children].map((item) => item.textContent).join() === words.join()) return;
  list.replaceChildren(...words.map((text) => {
    const item = document.createElement('li');
    item.className = 'fr-icon-user-line fr-icon--sm';
    item.textContent = text;
    return item;
  }));
}

/** What a tab remembers of a page of its own; nothing where the browser keeps nothing. */
const tabMemory = {
  set(name) {
    try {
      sessionStorage.setItem(`${name} ${location.pathname}`, 'true');
    } catch {
      // Then the page does not know that it was left.
    }
  },
  take(name) {
    const key = `${name} ${location.pathname}`;
    try {
      const kept = sessionStorage.getItem(key);
      sessionStorage.removeItem(key);
      return kept !== null;
    } catch {
      return false;
    }
  },
};
/** That the page was left before it was known whether what was typed in it is kept. */
const LEFT = 'left';

/** While somebody is at a form, says that they are there, and keeps what they type, in pauses and before they leave. */
const PAUSE = 2_000;
const LONGEST_PAUSE = 10_000;
const BEAT = 20_000;
const AWAY = 5 * 60_000;
const LARGEST_FAREWELL = 60_000;
/** How long an answer is waited for: as long as a large form takes to be sent by a slow line. */
const LONGEST_CALL = 60_000;
/** What a proxy answers, or ourselves without a database: nothing reaches the server for now. */
const ABSENT = [502, 503, 504];
function keeper(form) {
  const line = document.getElementById('kept');
  const { msKeep: address, msPresence: presence } = form.dataset;
  const seen = () => Date.now();
  let active = seen();
  let beaten = seen();
  let dirtySince = 0;
  let refused = false;
  let timer;
  /** What is on its way to be kept, and its answer. */
  let call = null;
  let keeping = null;
  /** Where a link leads that waits for it. */
  let going = '';

  const say = (text) => { if (line && line.textContent !== text) line.textContent = text; };

  /** That the page is in the trash, and where it is taken back. */
  const sayGone = (gone) => {
    const place = document.getElementById('gone');
    if (!place || place.textContent === (gone ? `${gone.text} ${gone.act}` : '')) return;
    place.replaceChildren(...(gone ? [`${gone.text} `, Object.assign(document.createElement('a'), { href: gone.href, textContent: gone.act })] : []));
  };

  const typedNow = () => new URLSearchParams(new FormData(form));
  /** Whether a browser sends it to the end once the page is left. */
  const fits = (body) => body.toString().length < LARGEST_FAREWELL;

  const post = async (to, body, leaving = false) => {
    beaten = seen();
    const keepalive = leaving && fits(body);
    const answer = await fetch(to, { method: 'POST', headers: { 'HX-Request': 'true' }, body, keepalive, signal: call?.signal })
      .catch((error) => {
        if (error.name !== 'AbortError') document.dispatchEvent(new Event('ms:unreached'));
        throw error;
      });
    if (ABSENT.includes(answer.status)) document.dispatchEvent(new Event('ms:unreached'));
    if (!answer.ok) return answer.status;
    document.dispatchEvent(new Event('ms:used'));
    const told = await answer.json();
    tellPresent(told.present);
    sayGone(told.gone);
    return told;
  };

  const keep = async (leaving = false) => {
    clearTimeout(timer);
    timer = 0;
    // A call that was not made to outlast the page ends with it: it is made again when one leaves.
    if (leaving && call && !call.outlasts && fits(typedNow())) dirtySince ||= call.since;
    // One at a time, so that the last one wins: who leaves cannot wait, and takes the place of the one that is on its way.
    if (!dirtySince || refused || form.dataset.msSent || (call && !leaving)) return keeping;
    const since = dirtySince;
    dirtySince = 0;
    call?.abort();
    const own = Object.assign(new AbortController(), { since, outlasts: leaving });
    call = own;
    const limit = setTimeout(() => own.abort(new DOMException('', 'TimeoutError')), LONGEST_CALL);
    keeping = post(address, typedNow(), leaving).catch(() => 0);
    const told = await keeping;
    clearTimeout(limit);
    if (call !== own) return;
    call = null;
    keeping = null;
    if (told?.kept) {
      say(told.kept);
      document.dispatchEvent(new CustomEvent('ms:kept', { detail: told.found }));
      if (dirtySince) later();
      else changed.delete(form);
      return;
    }
    dirtySince ||= since;
    if (form.dataset.msSent) return;
    if (told?.elsewhere) {
      say(told.elsewhere);
      timer = setTimeout(keep, LONGEST_PAUSE);
      return;
    }
    refused = [403, 404, 423].includes(told);
    // Tried again with the next change, which may have made it smaller.
    const heavy = told === 413;
    say(line.dataset[told === 401 ? 'msOver' : refused ? 'msRefused' : heavy ? 'msHeavy' : 'msLost']);
    if (!refused && !heavy) timer = setTimeout(keep, LONGEST_PAUSE);
  };

  /** A link to another screen is followed once what was typed is kept: that screen tells of it. Of several the last one is. */
  const follow = (event) => {
    const link = event.target.closest('a[href]');
    const leaves = link && !link.isContentEditable && !event.defaultPrevented && !aside(event, link) && link.origin === location.origin
      && !(link.hash && link.pathname === location.pathname);
    if (!leaves || !(dirtySince || call || going) || refused || form.dataset.msSent) return;
    event.preventDefault();
    const waits = going;
    going = link.href;
    if (waits) return;
    Promise.race([keep(true), new Promise((done) => { setTimeout(done, PAUSE); })]).then(() => {
      location.assign(going);
      going = '';
    });
  };

  const later = () => {
    dirtySince ||= seen();
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(Number(form.dataset.msPause ?? PAUSE), dirtySince + LONGEST_PAUSE - seen())));
  };

  /** A form that was not sent, or whose answer is long in coming, is kept as before. */
  const goOn = () => {
    if (!dirtySince) return;
    changed.add(form);
    later();
  };

  /**
   * What was typed just before this page was asked for again may be kept after it was made, by the form that was here before:
   * then the page is asked for once more.
   */
  const catchUp = async () => {
    const shown = form.elements.vu.value;
    for (let i = 0; i < 3; i++) {
      const told = await fetch(location.href).then((answer) => answer.ok ? answer.text() : '').catch(() => '');
      const now = new DOMParser().parseFromString(told, 'text/html').querySelector('form[data-ms-keep] [name=vu]');
      if (dirtySince || call || form.dataset.msSent) return;
      if (now && now.value !== shown) return location.reload();
      await new Promise((done) => { setTimeout(done, 300); });
    }
  };

  const beat = () => {
    const there = !document.hidden && seen() - active < AWAY;
    if (!there || seen() - beaten < BEAT || form.dataset.msSent) return;
    post(presence, new URLSearchParams({ _csrf: form.elements._csrf.value })).catch(() => {});
  };

  ['keydown', 'pointerdown', 'pointermove', 'scroll'].forEach((sign) =>
    addEventListener(sign, () => { active = seen(); }, { passive: true }));
  setInterval(beat, 5_000);
  if (!address) return;
  if (!line.textContent) say(line.dataset.msKeeping);
  form.addEventListener('input', later);
  form.addEventListener('submit', () => call?.abort());
  form.addEventListener('ms:unsent', () => {
    say(document.getElementById('status').dataset.msUnsent);
    goOn();
  });
  form.addEventListener('ms:late', goOn);
  document.addEventListener('click', follow);
  // Before the next page is asked for, which mostly shows it; where browsers do not say so much, when it has arrived.
  let late = false;
  addEventListener('beforeunload', () => {
    keep(true);
    late = call !== null;
  });
  addEventListener('pagehide', () => {
    keep(true);
    if ((late || call) && !form.dataset.msSent) tabMemory.set(LEFT);
  });
  if (tabMemory.take(LEFT)) catchUp();
  document.addEventListener('visibilitychange', () => document.hidden && keep(true));
}

/** Prepares what a page, or a fragment that comes later, is made of. The DSFR looks after its own components. */
function prepare(root) {
  root.querySelectorAll('[data-ms-count-of]').forEach(count);
  root.querySelectorAll('[data-ms-suggestions]').forEach(offer);
  root.querySelectorAll('[data-ms-read-into]').forEach(readInto);
  root.querySelectorAll('[data-ms-copy]').forEach(copier);
  root.querySelectorAll('[data-ms-tree]').forEach(arrange);
  root.querySelectorAll('[data-ms-upload]').forEach(uploader);
  root.querySelectorAll('[data-ms-focal]').forEach(focusPicker);
  root.querySelectorAll('[data-ms-presence]').forEach(keeper);
  root.querySelectorAll('[data-ms-scroller]').forEach((table) => scrollers.observe(table));
}

// Enter in the field of a search beside other fields searches; it never sends the form.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing || !event.target.matches?.('[data-ms-searches] input:not([type=radio])')) return;
  event.preventDefault();
  event.target.dispatchEvent(new CustomEvent('ms-search'));
});

prepare(document);
// What is wrong comes first, then what was just moved, then what was said of it. The browser does as much by « autofocus », but
// not where the address leads to a place in the page.
(['[autofocus]', '#error-summary', '#overtaken', '[data-ms-focus]', '#flash'].map((place) => document.querySelector(place)).find(Boolean))?.focus();
// What was said is not where the focus is: it is read aloud all the same.
const said = document.querySelector('#flash p');
if (said && document.activeElement?.matches('[data-ms-focus]')) setTimeout(() => { status.textContent = said.textContent; }, 300);

/** In a form that asks what kind is meant, and then which: naming one says the kind. The fields are called as their kind. */
document.addEventListener('input', ({ target }) => {
  const name = target.form?.dataset.msMeans;
  const kinds = name ? [...target.form.querySelectorAll(`input[name="${name}"]`)] : [];
  if (kinds.includes(target)) {
    const others = kinds.filter((kind) => kind !== target).map(({ value }) => `input[type=radio][name="${value}"]`).join();
    if (others) target.form.querySelectorAll(others).forEach((one) => { one.checked = false; });
  } else if (target.value) kinds.filter(({ value }) => value === target.name).forEach((kind) => { kind.checked = true; });
});

// Words for an image say that it is informative; nothing says by itself that it only decorates.
document.addEventListener('input', ({ target }) => {
  const role = target.name === 'alternative' && target.value.trim() ? target.form?.elements.role : null;
  if (role) role.value = 'informative';
});

// Leaving a form that was changed, without sending it, asks first.
const changed = new Set();
const guarded = (event) => event.target.closest('form[data-ms-guard]');
document.addEventListener('input', (event) => guarded(event) && changed.add(guarded(event)));
// The answer to a POST alone has what was sent, refused or not; so has the page what an interrupted session has left. The editor
// of pages keeps what it shows; a form that is blank again has nothing, and one that is stored
// right or wrong loses nothing.
const holding = [...document.querySelectorAll(
  'main[data-ms-posted] form:is([data-ms-guard], [data-ms-history]):not([data-ms-keep], [data-ms-blank], [data-ms-stored]), form[data-ms-restored]')];
holding.filter((form) => form.matches('[data-ms-guard], [data-ms-restored]')).forEach((form) => changed.add(form));
addEventListener('beforeunload', (event) => changed.size && event.preventDefault());

// A form that is on its way is not sent again; its button keeps the focus.
const PATIENCE = 8000;
const status = document.getElementById('status');
let unreached = false;
document.addEventListener('ms:unreached', () => { unreached = true; });
document.addEventListener('ms:used', () => { unreached = false; });

function release(form) {
  clearTimeout(patience.get(form));
  delete form.dataset.msSent;
  form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  form.querySelectorAll('.ms-saving').forEach((text) => text.remove());
  status.textContent = '';
}

/** Says of a form where it stands, to everybody: below it, and to screen readers. */
function tell(form, words, look = '') {
  form.querySelectorAll('.ms-saving').forEach((text) => text.remove());
  status.textContent = words;
  const text = document.createElement('p');
  text.className = `ms-saving ${look}`;
  text.setAttribute('aria-hidden', 'true');
  text.textContent = words;
  if (!form.closest('header')) form.append(text);
}

const patience = new WeakMap();
function hold(form, button) {
  form.dataset.msSent = 'true';
  tell(form, status.dataset.msSaving);
  button?.setAttribute('aria-disabled', 'true');
  patience.set(form, setTimeout(() => {
    release(form);
    form.dispatchEvent(new Event('ms:late'));
  }, PATIENCE));
}

/** Asks the server whether it is there; no answer in time is none. */
async function reach() {
  const call = new AbortController();
  const limit = setTimeout(() => call.abort(), PATIENCE);
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store', redirect: 'manual', signal: call.signal }).catch(() => null);
  clearTimeout(limit);
  return Boolean(answer) && !ABSENT.includes(answer.status);
}

/** Sends a form once the server answers; where it does not, the form stays, and with it what was typed. */
async function sendWhenReached(form, button) {
  hold(form, button);
  // It is not let go before one knows: it would be sent twice.
  clearTimeout(patience.get(form));
  unreached = !await reach();
  release(form);
  if (unreached) {
    tell(form, status.dataset.msUnsent, 'fr-error-text');
    form.dispatchEvent(new Event('ms:unsent'));
    return;
  }
  reached = form;
  form.requestSubmit(button);
}

let reached = null;
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.msSent) return event.preventDefault();
  // The browser would put its own page in the place of ours. It may be wrong: a server on the same machine is reached without a network.
  if (form !== reached && (unreached || !navigator.onLine)) {
    event.preventDefault();
    sendWhenReached(form, event.submitter);
    return;
  }
  reached = null;
  changed.delete(form);
  hold(form, event.submitter);
});
// A page that answered a POST is asked for with GET once it has been left: who comes back to it sends nothing again. Before, it
// stays what it is: loaded again, it holds what was typed.
// A link that opens beside it does not leave it.
const aside = (event, link) => event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.hasAttribute('download');
const leavePost = () => history.replaceState({ ...history.state, ...keptForm() }, '', location.href);

// What such a form holds stays with its entry of the browser's history: who comes back to it finds what was typed, also where
// the page between is a preview that carries it. Who signs in after somebody else in the same tab finds nothing of theirs.
const { msAccount: account } = document.body.dataset;
const BASE = 'base.';
const ownFields = (form) => [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string');
function keptForm() {
  const form = document.querySelector('main form[data-ms-history]');
  return form && account ? { typed: ownFields(form), account } : {};
}
const valuesOf = (fields, name) => fields.filter(([own]) => own === name).map(([, value]) => value.replaceAll('\r\n', '\n'));

/** Puts values into the fields of one name. What somebody else saved meanwhile counts as when they were typed. */
function putBack(form, name, kept) {
  const values = valuesOf(kept, name);
  if (values.join('\n') === valuesOf(ownFields(form), name).join('\n')) return;
  const fields = [...form.elements].filter((field) => field.name === name && field.type !== 'hidden');
  fields.forEach((field) => {
    if (['checkbox', 'radio'].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length) [field.value] = values;
  });
  const [base] = valuesOf(kept, BASE + name);
  const now = form.elements.namedItem(BASE + name);
  if (base && now) now.value = base;
}
function restoreForm() {
  const form = document.querySelector('main form[data-ms-history]');
  const kept = history.state?.typed;
  const [{ type } = {}] = performance.getEntriesByType('navigation');
  if (!form || !kept || history.state.account !== account || type !== 'back_forward') return;
  new Set([...form.elements].map(({ name }) => name)).forEach((name) => name && !name.startsWith(BASE) && putBack(form, name, kept));
}
restoreForm();
document.addEventListener('submit', leavePost);
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (link && !aside(event, link) && !(link.hash && link.pathname === location.pathname)) leavePost();
});
addEventListener('pageshow', (event) => event.persisted && document.querySelectorAll('[data-ms-sent]').forEach(release));

// A session ends: one is warned two minutes before, and closing the dialog goes on. The tabs of a browser share the session.
const WARNING = 120_000;
const TYPED = 'form[method=post]:not([data-ms-upload])';
let typed = document.querySelector('main [aria-invalid="true"]')?.closest(TYPED)
  ?? holding[0]
  ?? (document.getElementById('error-summary') && document.querySelector(`main ${TYPED}`));
document.addEventListener('input', ({ target }) => { typed = target.form?.matches(TYPED) ? target.form : typed; });

function watch(dialog) {
  const button = document.getElementById('session-end-button');
  const idle = dialog.dataset.msIdle * 1000;
  const tabs = new BroadcastChannel('session');
  let used, last, before;
  let state = 'quiet';

  const modal = () => window.dsfr?.(dialog)?.modal;
  const use = (left) => {
    used = Date.now();
    last = used + left;
    if (state !== 'quiet') {
      state = 'quiet';
      modal().conceal();
    }
  };
  const tell = (left) => {
    use(left);
    tabs.postMessage(left);
  };

  /** Asks for some more time; says whether there is still a session. */
  const goOn = async () => {
    const answer = await fetch(dialog.dataset.msGoingOn, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (answer?.ok) tell(await answer.text() * 1000);
    else if (answer) used = 0;
    return answer?.ok;
  };

  /** After a new sign-in: this page, and what was typed in it, which is kept when it is sent without a session. */
  const signIn = async () => {
    if (await goOn()) return;
    const page = encodeURIComponent(location.pathname + location.search);
    changed.clear();
    if (!typed) return location.assign(`/connexion?suite=${page}`);
    typed.noValidate = true;
    typed.requestSubmit(typed.querySelector('[type=submit]'));
  };

  const show = (next) => {
    const at = new Date(Math.min(used + idle, last));
    const time = at.toLocaleTimeString('fr-FR', { hour: 'numeric', minute: '2-digit' }).replace(':', '\u00a0h\u00a0');
    dialog.querySelectorAll('[data-ms-soon]').forEach((part) => {
      part.textContent = part.dataset[`ms${next[0].toUpperCase()}${next.slice(1)}`].replace('{0}', time);
    });
    if (state === 'quiet') before = document.activeElement;
    state = next;
    modal().disclose();
    // What is not visible yet cannot have the focus.
    const focus = () => getComputedStyle(dialog).visibility === 'hidden' ? requestAnimationFrame(focus) : button.focus();
    focus();
  };

  const look = () => {
    const left = Math.min(used + idle, last) - Date.now();
    const next = left <= 0 ? 'over' : left > WARNING ? 'quiet' : last <= used + idle ? 'last' : 'soon';
    const known = next === state || (next === 'last' && state === 'told');
    if (next !== 'quiet' && !known && modal()) show(next);
  };

  button.addEventListener('click', () => state === 'over' ? signIn() : modal().conceal());
  dialog.addEventListener('dsfr.conceal', () => {
    // Until then the dialog keeps the focus.
    requestAnimationFrame(() => before?.focus());
    if (state === 'last') state = 'told';
    if (state === 'soon') goOn();
  });
  tabs.addEventListener('message', ({ data }) => use(data));
  document.addEventListener('htmx:afterRequest', ({ detail }) => detail.successful && tell(last - Date.now()));
  document.addEventListener('ms:used', () => tell(last - Date.now()));
  tell(dialog.dataset.msLeft * 1000);
  setInterval(look, 1000);
}

const ending = document.getElementById('session-end');
if (ending) watch(ending);

// Fragments: the same again is not swapped, so that nothing is read aloud twice; a focus that would be lost is placed.
const last = new Map();
let held = null;

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const { target, serverResponse } = detail;
  if (detail.shouldSwap && last.get(target.id) === serverResponse) detail.shouldSwap = false;
  last.set(target.id, serverResponse);
  held = target.contains(document.activeElement) ? { id: target.id, focus: document.activeElement.id } : null;
});

document.addEventListener('htmx:afterSettle', ({ detail }) => {
  const target = document.getElementById(detail.target?.id) ?? detail.elt;
  prepare(target);
  if (target.matches('.fr-messages-group')) mark(target);
  if (held && document.activeElement === document.body) {
    const place = document.getElementById(held.focus) ?? document.getElementById(held.id) ?? document.querySelector('main');
    if (place.tabIndex < 0) place.setAttribute('tabindex', '-1');
    place.focus({ preventScroll: true });
  }
  held = null;
});

/** Gives a field the state of what is now said of it. */
function mark(messages) {
  const group = messages.parentElement;
  const [base] = group.classList;
  const wrong = messages.querySelector('.fr-message--error') !== null;
  group.classList.toggle(`${base}--error`, wrong);
  group.classList.toggle(`${base}--valid`, messages.querySelector('.fr-message--valid') !== null);
  const field = document.getElementById(messages.id.replace(/-messages$/, ''));
  if (wrong) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
}
