// The demo shop's front: a small page router over /shop?item=…, ?category=…, ?q=…, ?cart, ?help.
import { state, save, text, shopData, freshToken } from './state.js';
import { categories, categoryName, el, address, go, link, message, shelf } from './elements.js';
import { homePage } from './home.js';
import { listingPage, wholeShop } from './listing.js';
import { itemPage } from './item.js';
import { cartPage, showCount } from './cart.js';
import { helpPage } from './help.js';
import { openSignIn } from './sign-in.js';

const main = document.getElementById('main');
let visit = 0;

const page = parameters => {
  if (parameters.has('item')) return itemPage(parameters.get('item'));
  if (parameters.has('cart')) return cartPage();
  if (parameters.has('help')) return helpPage();
  if (parameters.get('q') || parameters.get('category')) return listingPage(parameters);
  if (parameters.has('q') || parameters.has('category')) return wholeShop(parameters);
  return homePage();
};

const notFound = () => [message(text('notFoundTitle'), text('notFound'), link('a.button', { category: '' }, text('heroButton'))), shelf('home')];

const failed = () => {
  const again = el('button.button', { type: 'button' }, text('again'));
  again.onclick = show;
  return [message(text('brokenTitle'), text('broken'), again)];
};

const readCategories = async () => {
  if (!categories.length) categories.push(...(await shopData('categories')).categories);
};

const show = async () => {
  const mine = ++visit;
  document.title = text('brand');
  frame();
  main.ariaBusy = 'true';
  let content;
  try {
    await Promise.all([readCategories(), freshToken()]);
    frame();
    content = (await page(new URLSearchParams(location.search))) ?? notFound();
  } catch (error) {
    console.warn(error.message);
    content = failed();
  }
  // A slower answer to an earlier click must not replace a later page.
  if (mine !== visit) return;
  main.replaceChildren(...content.filter(Boolean));
  main.ariaBusy = 'false';
};

const frame = () => {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', text(node.dataset.label));
  for (const node of document.querySelectorAll('[data-placeholder]')) node.placeholder = text(node.dataset.placeholder);
  const language = document.getElementById('language');
  language.textContent = text('other');
  language.lang = state.language === 'zh' ? 'en' : 'zh';
  document.getElementById('account-name').textContent = state.customer?.name ?? text('signIn');
  showCount();
  const parameters = new URLSearchParams(location.search);
  const path = parameters.get('category');
  const current = (target, isPath) => (isPath ? { 'aria-current': target === path ? 'page' : 'true' } : {});
  document.getElementById('categories').replaceChildren(
    el('a', { href: address({ category: '' }), 'data-link': '', ...current('', path === '') }, text('all')),
    ...categories.filter(category => !category.path.includes('/')).map(category =>
      el('a', { href: address({ category: category.path }), 'data-link': '', ...current(category.path, path === category.path || path?.startsWith(`${category.path}/`)) }, categoryName(category.path))));
  const field = document.querySelector('.search input');
  if (document.activeElement !== field) field.value = parameters.get('q') ?? '';
};

document.addEventListener('click', event => {
  const chosen = event.target.closest('a[data-link]');
  if (!chosen || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(chosen.href);
});
document.addEventListener('shop-visit', () => {
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
  show();
});
document.addEventListener('shop-change', show);
document.addEventListener('baize-select', event => {
  const { item, decision_id } = event.detail;
  state.decisions[item.item_id] = decision_id;
  save();
  event.preventDefault();
  go(address({ item: item.item_id }));
});
document.querySelector('.search').addEventListener('submit', event => {
  event.preventDefault();
  const term = new FormData(event.target).get('q').trim();
  if (term) go(address({ q: term }));
});
document.getElementById('language').addEventListener('click', () => {
  state.language = state.language === 'zh' ? 'en' : 'zh';
  save();
  // An address that names a language would win again when the page is loaded anew.
  const here = new URL(location);
  here.searchParams.delete('lang');
  history.replaceState(null, '', here);
  show();
});
document.getElementById('account').addEventListener('click', openSignIn);
window.addEventListener('popstate', show);
show();
