// What the pages are built of.
import { state, text, money, number, send } from './state.js';

/** el('a.card', {href}, children…): an element with classes; properties and attributes set, children as text or nodes. */
export const el = (selector, properties = {}, ...children) => {
  const [name, ...classes] = selector.split('.');
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (key in node && typeof value !== 'string') node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.flat().filter(child => child != null && child !== false));
  return node;
};

/** The categories of the shop, read once. */
export const categories = [];

export const categoryName = path => {
  const found = categories.find(category => category.path === path);
  return found ? (state.language === 'zh' ? found.name_zh : found.name_en) : path;
};

export const address = parameters => `/shop?${new URLSearchParams(parameters)}`;

export const link = (selector, parameters, ...children) => el(selector, { href: address(parameters), 'data-link': '' }, ...children);

/** Another page of the shop, without loading it anew. */
export const go = url => {
  history.pushState(null, '', url);
  document.dispatchEvent(new CustomEvent('shop-visit'));
};

/** Shows the same page again, because what it shows has changed. */
export const refresh = () => document.dispatchEvent(new CustomEvent('shop-change'));

export const say = message => {
  const toast = document.getElementById('toast');
  toast.textContent = message;
  toast.classList.add('shown');
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => toast.classList.remove('shown'), 3000);
};

export const shelf = (placement, attributes = {}) =>
  el('baize-shelf', { placement, lang: state.language, ...(state.customer ? { 'customer-token': state.customer.token } : {}), ...attributes });

export const picture = (item, selector = 'span.picture', alt = '') =>
  el(selector, {}, item.image_url ? el('img', { src: item.image_url, alt, loading: 'lazy', width: '400', height: '400' }) : null);

const card = item => {
  const choose = link('a.card', { item: item.item_id }, picture(item), el('span.card-title', {}, item.title), el('span.price', {}, money(item)));
  choose.addEventListener('click', () => send('select_item', { items: [item] }));
  return el('li', {}, choose);
};

export const cards = items => items.map(card);

export const grid = items => el('ul.grid', { role: 'list' }, ...cards(items));

export const message = (heading, words, ...more) => el('div.message', {}, heading && el('h1', {}, heading), el('p', {}, words), ...more);

export const stars = rating =>
  el('span.stars', { role: 'img', 'aria-label': text('stars', number(rating)) }, '★'.repeat(Math.round(rating)) + '☆'.repeat(5 - Math.round(rating)));
