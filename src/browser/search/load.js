/*
 * Stands within every page, so that the closed search costs no request; the policy of the page names its hash. Opens the
 * box, and loads the rest when a reader first reaches for it. Without it the link leads to the full list.
 */
const link = document.querySelector('[data-search-link]');
const box = document.getElementById('tim');
let code;
const load = (form) => {
  code ??= import(link.dataset.code);
  code
    .then(() => form.dispatchEvent(new Event('search-open')))
    .catch(() => {
      code = undefined;
      form.lastElementChild.hidden = false;
    });
};
const open = (event) => {
  event.preventDefault();
  box.hidden = false;
  link.hidden = true;
  box.q.focus();
};
link.addEventListener('click', (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event));
for (const form of document.querySelectorAll('[data-search]')) {
  form.q.addEventListener('focus', () => load(form));
  if (form.dataset.search === 'page' && location.search) load(form);
}
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!event.target.closest('input,textarea,select')) open(event);
});
