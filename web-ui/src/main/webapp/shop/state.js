// What the page remembers: language, session, customer, cart, and which decision led to an item.
import { TEXTS } from './texts.js';

const KEY = document.querySelector('script[data-key]').dataset.key;

const memory = (storage, name, fallback) => {
  try {
    return JSON.parse(storage.getItem(name)) ?? fallback;
  } catch {
    return fallback;
  }
};
const keep = (storage, name, value) => {
  try {
    storage.setItem(name, JSON.stringify(value));
  } catch {
    // Private windows refuse storage; the page then forgets when it is left.
  }
};

const fromAddress = new URLSearchParams(location.search).get('lang');

export const state = {
  language: TEXTS[fromAddress] ? fromAddress : memory(localStorage, 'shop-language', navigator.language.startsWith('zh') ? 'zh' : 'en'),
  customer: memory(sessionStorage, 'shop-customer', null),
  cart: memory(localStorage, 'shop-cart', []),
  decisions: memory(sessionStorage, 'shop-decisions', {}),
};

export const save = () => {
  keep(localStorage, 'shop-language', state.language);
  keep(localStorage, 'shop-cart', state.cart);
  keep(sessionStorage, 'shop-customer', state.customer);
  keep(sessionStorage, 'shop-decisions', state.decisions);
};

export const text = (key, ...values) => TEXTS[state.language][key].replace(/\{(\d)\}/g, (_, place) => values[place]);

export const money = ({ price, currency }) =>
  price == null ? '' : new Intl.NumberFormat(state.language, { style: 'currency', currency: currency ?? 'CNY', currencyDisplay: 'narrowSymbol' }).format(price);

// The same session that the shelves speak of.
export const sessionId = () => {
  try {
    return (sessionStorage['baize-session'] ??= crypto.randomUUID?.() ?? String(Math.random()).slice(2));
  } catch {
    return (window.baizeSession ??= String(Math.random()).slice(2));
  }
};

const customerHeaders = async () => {
  if (!state.customer) return {};
  if (state.customer.expires_at * 1000 < Date.now() + 30_000) await signIn(state.customer.customer_id);
  return state.customer ? { 'X-Baize-Customer-Token': state.customer.token } : {};
};

export const api = async (path, options = {}) => {
  const response = await fetch(`/api/v1/${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${KEY}`, ...(await customerHeaders()), ...options.headers },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

export const shopData = async path => {
  const response = await fetch(`/shop/data/${path}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

export const signIn = async customerId => {
  const response = await fetch('/shop/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ customer_id: customerId }),
  });
  state.customer = response.ok ? await response.json() : null;
  save();
  return response.ok;
};

const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** Sends one GA4 event; the answer says whether it was committed. */
export const send = (event_name, { items = [], ...more } = {}) => {
  const event = {
    event_id: newId(),
    event_name,
    session_id: sessionId(),
    timestamp: new Date().toISOString(),
    ...more,
    items: items.map(({ item_id, price, currency, quantity = 1 }) => ({ item_id, price, currency: currency ?? 'CNY', quantity })),
  };
  const decision = items.length === 1 && state.decisions[items[0].item_id];
  if (decision) event.decision_id = decision;
  return api('events', { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ events: [event] }) })
    .catch(error => console.warn('event not sent:', error.message));
};
