// The form of a record, for who has scripts: keeps what is typed in this browser until it is sent, checks while one
// types, offers what a cell may name. Everything the form does without this, it does all the same.

const form = document.getElementById('entry');
const PREFIX = 'clearground-draft:';
const OLDEST = 14 * 24 * 3600 * 1000;
const PAUSE = 900;

// --- drafts: one for each person and form
const store = {
  read: (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  write: (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // full, or not allowed: the form works without
    }
  },
  each: (work) => Object.keys(localStorage).filter((k) => k.startsWith(PREFIX)).forEach((k) => work(k, store.read(k))),
};

function forget() {
  const now = Date.now();
  const arrived = document.querySelector('[data-sent]') !== null;
  store.each((key, draft) => {
    if (draft === null || now - draft.at > OLDEST || (arrived && draft.sending && draft.owner === ownerOf(document.querySelector('[data-sent]')))) {
      localStorage.removeItem(key);
    }
  });
}

const ownerOf = (element) => element.dataset.owner;
const typed = () => [...new FormData(form).entries()].filter(([name]) => name !== '_csrf' && name !== 'do');
const saved = (entries) => JSON.stringify(entries.filter(([name]) => name !== 'instance'));

function drafts() {
  const key = `${PREFIX}${ownerOf(form)}:${form.dataset.place}`;
  const box = document.getElementById('draft');
  const draft = store.read(key);
  const first = saved(typed());
  if (draft !== null && !form.dataset.looked && saved(draft.entries) !== first) {
    offer(box, key, draft);
  }
  let before = first;
  const keep = () => {
    const entries = typed();
    if (saved(entries) !== before) {
      before = saved(entries);
      store.write(key, {at: Date.now(), owner: ownerOf(form), entries});
    }
  };
  form.addEventListener('input', () => setTimeout(keep));
  form.addEventListener('change', () => setTimeout(keep));
  form.addEventListener('submit', (event) => {
    const sending = event.submitter?.value?.startsWith('send') ?? false;
    store.write(key, {at: Date.now(), owner: ownerOf(form), entries: typed(), sending});
    if (!navigator.onLine) {
      event.preventDefault();
      say(box, box.dataset.offline);
    }
  });
}

function say(box, words) {
  const text = document.createElement('p');
  text.textContent = words;
  box.replaceChildren(text);
  box.setAttribute('role', 'alert');
  box.hidden = false;
  box.scrollIntoView({block: 'nearest'});
}

// Takes a draft up by sending it to the server, which makes the form anew with as many rows as it needs.
function offer(box, key, draft) {
  say(box, box.dataset.text.replace('{0}', new Date(draft.at).toLocaleString(document.documentElement.lang)));
  const take = button(box.dataset.take, 'second', () => {
    const again = document.createElement('form');
    again.method = 'post';
    again.action = form.action;
    const token = new FormData(form).get('_csrf');
    for (const [name, value] of [...draft.entries, ['_csrf', token], ['do', 'open']]) {
      const field = document.createElement('textarea');
      field.name = name;
      field.value = value;
      again.append(field);
    }
    again.hidden = true;
    document.body.append(again);
    again.submit();
  });
  const drop = button(box.dataset.drop, 'plain', () => {
    localStorage.removeItem(key);
    box.hidden = true;
  });
  box.append(take, ' ', drop);
}

export function button(words, kind, work) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = kind;
  made.textContent = words;
  made.addEventListener('click', work);
  return made;
}

// --- checks while one types: said of what was touched, not of what is still to come
const touched = new Set();
let timer;
let asked = 0;

function later(event) {
  if (event.target.name) {
    touched.add(event.target.name);
  }
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
}

async function check() {
  const mine = ++asked;
  try {
    const answer = await fetch(form.dataset.check, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: {Accept: 'application/json'},
    });
    if (answer.ok && !answer.redirected && mine === asked) {
      tell(await answer.json());
    }
  } catch {
    // the line is down: the server checks again when the form is sent
  }
}

function tell(checked) {
  for (const cell of form.querySelectorAll('.cell')) {
    const field = cell.querySelector('[id]:is(input, select, textarea)');
    if (field !== null) {
      mark(cell, field, checked.findings.filter((f) => f.cell === field.id && touched.has(field.id)));
    }
  }
  const preview = document.getElementById('preview');
  if (checked.map !== '' && preview.innerHTML !== checked.map) {
    preview.innerHTML = checked.map;
  }
  const left = document.getElementById('left');
  const words = checked.faults === 0 ? form.dataset.passed : form.dataset.left.replace('{0}', checked.faults);
  if (left.textContent !== words) {
    left.textContent = words;
  }
}

function mark(cell, field, findings) {
  const id = `${field.id}-said`;
  document.getElementById(id)?.remove();
  const faulty = findings.some((f) => f.severity === 'fault');
  cell.classList.toggle('faulty', faulty);
  field.toggleAttribute('aria-invalid', faulty);
  if (faulty) {
    field.setAttribute('aria-invalid', 'true');
  }
  field.setAttribute('aria-describedby', findings.length > 0 ? `${id} ${field.id}-help` : `${field.id}-help`);
  if (findings.length > 0) {
    const list = document.createElement('ul');
    list.className = 'found';
    list.id = id;
    for (const finding of findings) {
      const item = document.createElement('li');
      item.className = finding.severity;
      const word = document.createElement('b');
      word.textContent = form.dataset[`severity${finding.severity[0].toUpperCase()}${finding.severity.slice(1)}`];
      item.append(word, ' ', finding.sentence);
      list.append(item);
    }
    cell.querySelector('label').after(list);
  }
}

// --- what a cell may name
function offers(input) {
  const list = document.createElement('datalist');
  list.id = `${input.id}-list`;
  input.after(list);
  input.setAttribute('list', list.id);
  let pause;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      try {
        const answer = await fetch(`/enter/${input.dataset.find}/find?q=${encodeURIComponent(input.value)}`);
        if (answer.ok && !answer.redirected) {
          list.replaceChildren(...(await answer.json()).map((c) => new Option(c.label, c.value)));
        }
      } catch {
        // the line is down
      }
    }, 250);
  });
}

forget();
if (form !== null) {
  drafts();
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.querySelectorAll('[data-find]').forEach(offers);
  const shapes = form.querySelectorAll('[data-shape], [id$=".lon"]');
  if (shapes.length > 0) {
    const {drawing} = await import('./entry-draw.js');
    shapes.forEach((field) => drawing(form, field, button));
  }
  document.getElementById('outcome').querySelector('p') !== null && document.getElementById('outcome').focus();
}
