// Adds to pages that are whole without it: buttons that copy, and a memory for the text size and the theme.
// Stands in the head, so that what was chosen holds before anything is drawn. All words come from the page.
(() => {
  'use strict';
  const root = document.documentElement;
  const keys = ['theme', 'size'];

  // A browser may forbid storage; then a choice holds for the page it was made on.
  const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (key, value) => { try { localStorage.setItem(key, value); } catch { /* nothing to remember it in */ } };

  const show = (key, value) => {
    root.dataset[key] = value ?? '';
    const chosen = document.querySelector(`input[name="${key}"][value="${CSS.escape(value ?? '')}"]`);
    if (chosen) chosen.checked = true;
  };
  keys.forEach(key => show(key, read(key)));

  const textOf = button => {
    if (button.dataset.copyText !== undefined) return button.dataset.copyText;
    const from = document.querySelector(button.dataset.copy);
    return (from.matches('input, textarea') ? from.value : from.innerText).trim();
  };

  const copy = async button => {
    const text = textOf(button);
    const said = document.getElementById('said');
    said.textContent = '';
    let done = true;
    try { await navigator.clipboard.writeText(text); } catch { done = copyOldWay(text, button); }
    said.textContent = done ? said.dataset.copied : said.dataset.failed;
  };

  // Over plain http there is no clipboard, but what is selected can be copied.
  const copyOldWay = (text, button) => {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    button.focus();
    return done;
  };

  document.addEventListener('DOMContentLoaded', () => {
    keys.forEach(key => show(key, read(key)));
    document.querySelectorAll('button[data-copy], button[data-copy-text]').forEach(button => { button.hidden = false; });
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('button[data-copy], button[data-copy-text]');
    if (button) copy(button);
  });
  document.addEventListener('change', event => {
    const { name, value } = event.target;
    if (!keys.includes(name) || event.target.type !== 'radio') return;
    write(name, value);
    show(name, value);
  });
  // What is chosen in another tab holds here too.
  window.addEventListener('storage', event => { if (keys.includes(event.key)) show(event.key, event.newValue); });
})();
