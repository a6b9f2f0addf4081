import { state, save, text, money, number, factName, shopData, send } from './state.js';
import { el, picture, say, shelf, stars } from './elements.js';
import { crumbs } from './listing.js';
import { showCount } from './cart.js';

export const itemPage = async id => {
  const item = await shopData(`item?lang=${state.language}&id=${encodeURIComponent(id)}`);
  if (!item) return null;
  send('view_item', { items: [item] });
  document.title = `${item.title} · ${text('brand')}`;
  return [
    item.category ? crumbs(item.category, true) : null,
    el('article.item', {}, picture(item, 'div.picture.large', item.title),
      el('div.facts', {},
        item.brand ? el('p.brand-line', {}, item.brand) : null,
        el('h1', {}, item.title),
        item.review_count ? el('p.rating', {}, stars(item.average_rating), ' ', text(item.review_count === 1 ? 'averageOfOne' : 'average', number(item.average_rating), number(item.review_count))) : null,
        el('p.price.large', {}, money(item)),
        addButton(item),
        item.description ? el('p.description', {}, item.description) : null,
        item.facts.length ? el('dl', {}, ...item.facts.flatMap(({ name, value }) => [el('dt', {}, factName(name)), el('dd', {}, value)])) : null)),
    shelf('item', { 'item-id': item.item_id }),
    el('section', {}, el('h2', {}, text('reviews')), item.reviews.length ? el('ul.reviews', { role: 'list' }, ...item.reviews.map(review)) : el('p.empty', {}, text('noReviews'))),
  ];
};

const addButton = item => {
  const add = el('button.button', { type: 'button', disabled: !item.available }, text(item.available ? 'add' : 'unavailable'));
  add.onclick = () => {
    const line = state.cart.find(entry => entry.item_id === item.item_id);
    if (line) line.quantity = Math.min(99, line.quantity + 1);
    else state.cart.push({ item_id: item.item_id, quantity: 1 });
    save();
    showCount();
    say(text('added'));
    send('add_to_cart', { items: [item] });
  };
  return add;
};

const review = ({ rating, title, text: words, language, written_at }) =>
  el('li', {},
    rating ? stars(rating) : null,
    title ? el('strong', { lang: language }, title) : null,
    el('p', { lang: language }, words),
    el('small', {}, new Date(written_at).toLocaleDateString(state.language, { dateStyle: 'medium' })));
