// The list of a category, or of what a search found.
import { state, text, api, shopData, send } from './state.js';
import { cards, categories, categoryName, el, go, grid, link, message, say, shelf } from './elements.js';

/** A search is Baize's own; a category's list is the shop's. */
const read = query => {
  if (!query.get('q')) return shopData(`items?${query}`);
  const search = new URLSearchParams(query);
  search.set('locale', search.get('lang'));
  search.delete('lang');
  return api(`search?${search}`);
};

/** A few items of each category: a list of the whole shop in one row would show one kind only for pages. */
export const wholeShop = async parameters => {
  const query = new URLSearchParams({ lang: state.language, limit: '6' });
  if (parameters.get('price_max')) query.set('price_max', parameters.get('price_max'));
  const departments = categories.filter(category => !category.path.includes('/'));
  const lists = await Promise.all(departments.map(({ path }) => shopData(`items?${query}&category=${encodeURIComponent(path)}`)));
  const parts = departments.map(({ path }, place) => ({ path, items: lists[place].items })).filter(part => part.items.length);
  if (parts.length) send('view_item_list', { items: parts.flatMap(part => part.items) });
  document.title = `${text('all')} · ${text('brand')}`;
  const onward = path => link('a.onward', Object.fromEntries([['category', path], ...(query.has('price_max') ? [['price_max', query.get('price_max')]] : [])]), text('seeAll'), el('span.unseen', {}, `: ${categoryName(path)}`));
  return [
    el('div.listing-head', {}, el('h1', {}, text('all')), filters(parameters)),
    ...(parts.length
      ? parts.map(({ path, items }) => el('section', {}, el('div.section-head', {}, el('h2', {}, categoryName(path)), onward(path)), grid(items)))
      : [message(null, text('noneHere'))]),
    shelf('category'),
  ];
};

export const listingPage = async parameters => {
  const query = new URLSearchParams({ lang: state.language, limit: '24' });
  for (const name of ['category', 'q', 'price_max']) if (parameters.get(name)) query.set(name, parameters.get(name));
  const term = query.get('q');
  const path = query.get('category');
  const first = await read(query);
  if (!first) return null;
  if (term) send('search', { search_term: term });
  if (first.items.length) send('view_item_list', { items: first.items });
  const heading = term ? text('results', term) : path ? categoryName(path) : text('all');
  document.title = `${heading} · ${text('brand')}`;
  const children = path ? categories.filter(category => category.path.startsWith(`${path}/`)) : [];
  return [
    path?.includes('/') ? crumbs(path) : null,
    el('div.listing-head', {}, el('h1', {}, heading), filters(parameters)),
    children.length ? el('p.chips', {}, ...children.map(child => link('a.chip', { category: child.path }, categoryName(child.path)))) : null,
    ...(first.items.length ? found(first, query) : [message(null, text(term ? 'none' : 'noneHere'))]),
    term ? shelf('search') : shelf('category', path ? { category: path } : {}),
  ];
};

const found = (first, query) => {
  const items = grid(first.items);
  let cursor = first.next_cursor;
  const more = el('button.button.quiet.more', { type: 'button', hidden: !cursor }, text('more'));
  more.onclick = async () => {
    more.disabled = true;
    try {
      query.set('cursor', cursor);
      const page = await read(query);
      const added = cards(page.items);
      items.append(...added);
      cursor = page.next_cursor;
      more.hidden = !cursor;
      added[0]?.querySelector('a').focus({ preventScroll: true });
    } catch (error) {
      console.warn(error.message);
      say(text('broken'));
    }
    more.disabled = false;
  };
  return [items, more];
};

/** The way down to a category, the category itself left out. */
export const crumbs = (path, whole = false) => {
  const parts = path.split('/');
  const steps = parts.map((_, depth) => parts.slice(0, depth + 1).join('/')).slice(0, whole ? parts.length : -1);
  return el('nav.crumbs', { 'aria-label': text('crumbs') }, link('a', { category: '' }, text('all')), ...steps.flatMap(step => [' › ', link('a', { category: step }, categoryName(step))]));
};

const filters = parameters => {
  const price = el('input', { name: 'price_max', type: 'number', min: '1', max: '1000000', step: 'any', inputmode: 'decimal', value: parameters.get('price_max') ?? '' });
  const form = el('form.filters', {}, el('label', {}, el('span', {}, text('maxPrice')), price), el('button.button.quiet', { type: 'submit' }, text('apply')));
  form.onsubmit = event => {
    event.preventDefault();
    const next = new URLSearchParams(parameters);
    if (price.value) next.set('price_max', price.value);
    else next.delete('price_max');
    go(`/shop?${next}`);
  };
  return form;
};
