// The demo shop's front: a small page router over /shop?item=…, ?category=…, ?q=…, ?cart, ?help.
import { state, save, text, money, api, shopData, send, signIn } from './state.js';

const main = document.getElementById('main');
const toast = document.getElementById('toast');
const CUSTOMERS = ['demo-0001', 'demo-0002', 'demo-0007', 'demo-0042', 'demo-0123', 'demo-0500', 'demo-1000', 'demo-2024'];
let categories = [];
let visit = 0;

/** el('a.card', {href}, children…): an element with classes; properties and attributes set, children as text or nodes. */
const el = (selector, properties = {}, ...children) => {
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

const shelf = (placement, attributes = {}) =>
  el('baize-shelf', { placement, locale: state.language, ...(state.customer ? { 'customer-token': state.customer.token } : {}), ...attributes });

const categoryName = path => {
  const found = categories.find(category => category.path === path);
  return found ? (state.language === 'zh' ? found.name_zh : found.name_en) : path;
};

const address = parameters => `/shop?${new URLSearchParams(parameters)}`;

const card = item =>
  el('li', {},
    el('a.card', { href: address({ item: item.item_id }), 'data-link': '' },
      el('span.picture', {}, item.image_url ? el('img', { src: item.image_url, alt: '', loading: 'lazy' }) : null),
      el('span.card-title', {}, item.title),
      el('span.price', {}, money(item))));

const grid = items => el('ul.grid', {}, ...items.map(card));

// ---- pages ----

const home = async () => {
  const list = await shopData(`items?limit=12&lang=${state.language}`);
  return [
    el('section.hero', {}, el('div', {}, el('h1', {}, text('heroTitle')), el('p', {}, text('heroText')), el('a.button', { href: address({ category: '' }), 'data-link': '' }, text('heroButton')))),
    shelf('home', { limit: '16' }),
    el('section.tiles', { 'aria-label': text('categories') },
      ...categories.filter(category => !category.path.includes('/')).map((category, place) =>
        el('a.tile', { href: address({ category: category.path }), 'data-link': '', 'data-hue': String(place % 6) }, el('span', {}, categoryName(category.path)), el('small', {}, String(category.items))))),
    el('h2', {}, text('all')), grid(list.items),
  ];
};

const listing = async parameters => {
  const query = new URLSearchParams({ lang: state.language, limit: '24' });
  for (const name of ['category', 'q', 'price_max']) if (parameters.get(name)) query.set(name, parameters.get(name));
  const first = await shopData(`items?${query}`);
  const term = parameters.get('q');
  if (term) send('search', { search_term: term });
  else if (first.items.length) send('view_item_list', { items: first.items.slice(0, 12) });
  const items = grid(first.items);
  let cursor = first.next_cursor;
  const more = el('button.button.quiet', { type: 'button', hidden: !cursor }, text('more'));
  more.onclick = async () => {
    query.set('cursor', cursor);
    const page = await shopData(`items?${query}`);
    items.append(...page.items.map(card));
    cursor = page.next_cursor;
    more.hidden = !cursor;
  };
  const children = categories.filter(category => category.path.startsWith(`${parameters.get('category')}/`));
  return [
    el('div.listing-head', {}, el('h1', {}, term ? text('results', term) : categoryName(parameters.get('category')) || text('all')), filters(parameters)),
    children.length ? el('p.chips', {}, ...children.map(child => el('a.chip', { href: address({ category: child.path }), 'data-link': '' }, categoryName(child.path)))) : null,
    first.items.length ? items : el('p.empty', {}, text('none')),
    more,
    term ? shelf('search') : shelf('category', parameters.get('category') ? { category: parameters.get('category') } : {}),
  ];
};

const filters = parameters => {
  const price = el('input', { name: 'price_max', type: 'number', min: '1', max: '1000000', inputmode: 'numeric', value: parameters.get('price_max') ?? '' });
  const form = el('form.filters', {},
    el('label', {}, el('span', {}, text('maxPrice')), price),
    el('button.button.quiet', { type: 'submit' }, text('apply')));
  form.onsubmit = event => {
    event.preventDefault();
    const next = new URLSearchParams(parameters);
    for (const [name, value] of new FormData(form)) value ? next.set(name, value) : next.delete(name);
    go(`/shop?${next}`);
  };
  return form;
};

const itemPage = async id => {
  const item = await shopData(`item?lang=${state.language}&id=${encodeURIComponent(id)}`);
  if (!item) return notFound();
  send('view_item', { items: [item] });
  const add = el('button.button', { type: 'button', disabled: !item.available }, text(item.available ? 'add' : 'unavailable'));
  add.onclick = () => {
    const line = state.cart.find(entry => entry.item_id === item.item_id);
    if (line) line.quantity += 1;
    else state.cart.push({ item_id: item.item_id, price: item.price, currency: item.currency, quantity: 1 });
    save();
    frame();
    say(text('added'));
    send('add_to_cart', { items: [item] });
  };
  document.title = `${item.title} · ${text('brand')}`;
  return [
    item.category ? el('p.crumbs', {}, ...item.category.split('/').flatMap((_, depth, parts) => {
      const path = parts.slice(0, depth + 1).join('/');
      return [depth ? ' › ' : '', el('a', { href: address({ category: path }), 'data-link': '' }, categoryName(path))];
    })) : null,
    el('article.item', {},
      el('div.picture.large', {}, item.image_url ? el('img', { src: item.image_url, alt: item.title }) : null),
      el('div.facts', {},
        item.brand ? el('p.brand-line', {}, item.brand) : null,
        el('h1', {}, item.title),
        el('p.price.large', {}, money(item)),
        item.review_count ? el('p', {}, stars(item.average_rating), ' ', text('average', item.average_rating, item.review_count)) : null,
        add,
        el('p.description', {}, item.description ?? ''),
        Object.keys(item.attributes).length ? el('dl', {}, ...Object.entries(item.attributes).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])) : null)),
    shelf('item', { 'item-id': item.item_id }),
    el('section', {}, el('h2', {}, text('reviews')),
      item.reviews.length
        ? el('ul.reviews', {}, ...item.reviews.map(review => el('li', {}, review.rating ? stars(review.rating) : null, review.title ? el('strong', {}, review.title) : null, el('p', { lang: review.language }, review.text), el('small', {}, new Date(review.written_at).toLocaleDateString(state.language)))))
        : el('p.empty', {}, text('noReviews'))),
  ];
};

const stars = rating => el('span.stars', { role: 'img', 'aria-label': text('stars', rating) }, '★'.repeat(Math.round(rating)) + '☆'.repeat(5 - Math.round(rating)));

const cartPage = async () => {
  const lines = (await Promise.all(state.cart.map(async line => {
    const item = await shopData(`item?lang=${state.language}&id=${encodeURIComponent(line.item_id)}`);
    return item && { ...item, quantity: line.quantity };
  }))).filter(Boolean);
  if (!lines.length) return [el('h1', {}, text('cart')), el('p.empty', {}, text('emptyCart')), shelf('cart')];
  send('begin_checkout', { items: lines });
  const total = lines.reduce((sum, line) => sum + Number(line.price) * line.quantity, 0);
  const checkout = el('button.button', { type: 'button' }, text('checkout'));
  checkout.onclick = async () => {
    checkout.disabled = true;
    const order = `SIM-${Date.now().toString(36).toUpperCase()}`;
    const answer = await send('purchase', { items: lines, transaction_id: order });
    if (!answer?.accepted) {
      checkout.disabled = false;
      say(text('broken'));
      return;
    }
    state.cart = [];
    save();
    frame();
    main.replaceChildren(el('div.thanks', {}, el('h1', {}, text('thanks', order)), el('p', {}, text('thanksText')), el('a.button', { href: '/shop', 'data-link': '' }, text('goOn'))), shelf('home'));
    main.focus();
  };
  return [
    el('h1', {}, text('cart')),
    el('ul.cart', {}, ...lines.map(cartLine)),
    el('p.total', {}, `${text('total')} `, el('strong', {}, money({ price: total, currency: lines[0].currency }))),
    checkout,
    shelf('cart', { exclude: lines.map(line => line.item_id).join(','), 'item-id': lines[0].item_id }),
  ];
};

const cartLine = line => {
  const quantity = el('input', { type: 'number', min: '1', max: '99', value: String(line.quantity), 'aria-label': `${text('quantity')}: ${line.title}` });
  quantity.onchange = () => change(line, Math.min(99, Math.max(1, Number.parseInt(quantity.value, 10) || 1)));
  const remove = el('button.link', { type: 'button', 'aria-label': `${text('remove')}: ${line.title}` }, text('remove'));
  remove.onclick = () => {
    send('remove_from_cart', { items: [line] });
    change(line, 0);
  };
  return el('li', {},
    el('span.picture', {}, line.image_url ? el('img', { src: line.image_url, alt: '' }) : null),
    el('a', { href: address({ item: line.item_id }), 'data-link': '' }, line.title), el('span.price', {}, money(line)), quantity, remove);
};

const change = (line, quantity) => {
  const entry = state.cart.find(each => each.item_id === line.item_id);
  if (quantity) entry.quantity = quantity;
  else state.cart = state.cart.filter(each => each !== entry);
  save();
  show();
};

const helpPage = async () => {
  const list = el('div.articles', { 'aria-live': 'polite' });
  const question = el('input', { name: 'question', type: 'search', maxlength: '300', placeholder: text('helpSearch'), 'aria-label': text('helpSearch') });
  const form = el('form.ask', { role: 'search' }, question, el('button.button', { type: 'submit' }, text('ask')));
  form.onsubmit = async event => {
    event.preventDefault();
    if (!question.value.trim()) return;
    try {
      const { articles } = await api(`articles?${new URLSearchParams({ q: question.value, language: state.language, limit: '6' })}`);
      list.replaceChildren(...(articles.length ? articles.map(article => el('details', { open: article === articles[0] }, el('summary', {}, article.title), el('p', {}, article.body))) : [el('p.empty', {}, text('helpNone'))]));
    } catch (error) {
      console.warn(error);
      list.replaceChildren(el('p.empty', {}, text('broken')));
    }
  };
  return [el('h1', {}, text('helpTitle')), form, list];
};

const notFound = () => [el('p.empty', {}, text('notFound')), shelf('home')];

// ---- the frame ----

const page = parameters => {
  if (parameters.has('item')) return itemPage(parameters.get('item'));
  if (parameters.has('cart')) return cartPage();
  if (parameters.has('help')) return helpPage();
  if (parameters.has('q') || parameters.has('category')) return listing(parameters);
  return home();
};

const show = async () => {
  const mine = ++visit;
  const parameters = new URLSearchParams(location.search);
  document.title = text('brand');
  frame();
  let content;
  try {
    content = await page(parameters);
  } catch (error) {
    console.warn(error);
    content = [el('p.empty', {}, text('broken'))];
  }
  // A slower answer to an earlier click must not replace a later page.
  if (mine === visit) main.replaceChildren(...content.filter(Boolean));
};

const go = url => {
  history.pushState(null, '', url);
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
  return show();
};

const say = message => {
  toast.textContent = message;
  toast.classList.add('shown');
  setTimeout(() => toast.classList.remove('shown'), 2500);
};

const frame = () => {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', text(node.dataset.label));
  for (const node of document.querySelectorAll('[data-placeholder]')) node.placeholder = text(node.dataset.placeholder);
  const language = document.getElementById('language');
  language.textContent = text('other');
  language.lang = state.language === 'zh' ? 'en' : 'zh';
  document.getElementById('account').textContent = state.customer?.customer_id ?? text('signIn');
  const count = state.cart.reduce((sum, line) => sum + line.quantity, 0);
  document.getElementById('count').textContent = count || '';
  const current = new URLSearchParams(location.search).get('category') ?? '';
  document.getElementById('categories').replaceChildren(...categories.filter(category => !category.path.includes('/')).map(category =>
    el('a', { href: address({ category: category.path }), 'data-link': '', ...(current.split('/')[0] === category.path ? { 'aria-current': 'page' } : {}) }, categoryName(category.path))));
};

const openSignIn = () => {
  const dialog = document.getElementById('sign-in');
  const choose = async customerId => {
    dialog.close();
    if (customerId) {
      if (!(await signIn(customerId))) say(text('broken'));
    } else {
      state.customer = null;
      save();
    }
    show();
  };
  const button = (label, customerId) => {
    const node = el('button.choice', { type: 'button', 'aria-pressed': String((state.customer?.customer_id ?? null) === customerId) }, label);
    node.onclick = () => choose(customerId);
    return node;
  };
  const close = el('button.link', { type: 'button' }, text('close'));
  close.onclick = () => dialog.close();
  dialog.replaceChildren(
    el('h2', { id: 'sign-in-title' }, text('signInTitle')), el('p', {}, text('signInText')),
    el('div.choices', {}, button(text('guest'), null), ...CUSTOMERS.map(customer => button(customer, customer))), close);
  dialog.showModal();
};

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-link]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href);
});
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
  show();
});
document.getElementById('account').addEventListener('click', openSignIn);
window.addEventListener('popstate', show);

try {
  categories = (await shopData('categories')).categories;
} catch (error) {
  console.warn(error);
}
show();
