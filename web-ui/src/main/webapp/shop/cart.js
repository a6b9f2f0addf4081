import { state, save, text, money, number, shopData, send } from './state.js';
import { el, link, message, picture, refresh, say, shelf } from './elements.js';

export const showCount = () => {
  const count = state.cart.reduce((sum, line) => sum + line.quantity, 0);
  const badge = document.getElementById('count');
  badge.textContent = count ? number(count) : '';
  badge.closest('a').setAttribute('aria-label', text('cartCount', number(count)));
};

/** The lines with what the shop says of them today; what it no longer sells falls out. */
const read = async () => {
  const lines = await Promise.all(state.cart.map(async ({ item_id, quantity }) => {
    const item = await shopData(`item?lang=${state.language}&id=${encodeURIComponent(item_id)}`);
    return item && { ...item, quantity };
  }));
  const known = lines.filter(Boolean);
  if (known.length < state.cart.length) {
    state.cart = known.map(({ item_id, quantity }) => ({ item_id, quantity }));
    save();
    showCount();
  }
  return known;
};

export const cartPage = async () => {
  document.title = `${text('cart')} · ${text('brand')}`;
  const lines = await read();
  if (!lines.length) return [message(text('cart'), text('emptyCart'), link('a.button', { category: '' }, text('heroButton'))), shelf('cart')];
  // In hundredths, so that a hundred prices with cents add up.
  const total = lines.reduce((sum, line) => sum + Math.round(Number(line.price) * 100) * line.quantity, 0) / 100;
  const checkout = el('button.button', { type: 'button' }, text('checkout'));
  checkout.onclick = () => buy(lines, checkout);
  return [
    el('h1', {}, text('cart')),
    el('ul.cart', { role: 'list' }, ...lines.map(cartLine)),
    el('div.sum', {}, el('p.total', {}, `${text('total')} `, el('strong', {}, money({ price: total, currency: lines[0].currency }))), checkout, el('small', {}, text('noMoney'))),
    shelf('cart', { exclude: lines.map(line => line.item_id).join(','), 'item-id': lines[0].item_id }),
  ];
};

const buy = async (lines, checkout) => {
  checkout.disabled = true;
  await send('begin_checkout', { items: lines });
  const order = `SIM-${Date.now().toString(36).toUpperCase()}`;
  const answer = await send('purchase', { items: lines, transaction_id: order });
  if (!answer?.accepted) {
    checkout.disabled = false;
    say(text('broken'));
    return;
  }
  state.cart = [];
  save();
  showCount();
  const main = document.getElementById('main');
  main.replaceChildren(message(text('thanks', order), text('thanksText'), el('a.button', { href: '/shop', 'data-link': '' }, text('goOn'))), shelf('home'));
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
};

const cartLine = line => {
  const quantity = el('input', { type: 'number', min: '1', max: '99', value: String(line.quantity), 'aria-label': `${text('quantity')}: ${line.title}` });
  quantity.onchange = () => {
    quantity.value = String(Math.min(99, Math.max(1, Number.parseInt(quantity.value, 10) || 1)));
    change(line, Number(quantity.value));
  };
  const remove = el('button.link', { type: 'button', 'aria-label': `${text('remove')}: ${line.title}` }, text('remove'));
  remove.onclick = () => change(line, 0);
  return el('li', {}, picture(line), link('a', { item: line.item_id }, line.title), el('span.price', {}, money(line)), quantity, remove);
};

const change = (line, quantity) => {
  const difference = quantity - line.quantity;
  if (!difference) return;
  line.quantity = quantity;
  send(difference > 0 ? 'add_to_cart' : 'remove_from_cart', { items: [{ ...line, quantity: Math.abs(difference) }] });
  const entry = state.cart.find(each => each.item_id === line.item_id);
  if (quantity) entry.quantity = quantity;
  else state.cart = state.cart.filter(each => each !== entry);
  save();
  refresh();
};
