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

/** The name of an item's attribute; an attribute of another shop's goods is called by its own key. */
export const factName = name => TEXTS[state.language].facts[name] ?? name.replaceAll('_', ' ');

export const number = value => new Intl.NumberFormat(state.language).format(value);

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

const PATIENCE_MS = 15_000;
const EARLY_S = 60;

/** Signs in again shortly before the customer's token ends. */
export const freshToken = async () => {
  if (state.customer && state.customer.expires_at < Date.now() / 1000 + EARLY_S) await signIn(state.customer);
  return state.customer?.token ?? null;
};

const call = async (path, options = {}) => {
  const token = await freshToken();
  return fetch(`/api/v1/${path}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...options,
    headers: { Authorization: `Bearer ${KEY}`, ...(token ? { 'X-Baize-Customer-Token': token } : {}), ...options.headers },
  });
};

/** A call of Baize's REST API. A token that is refused, because the key was renewed, is asked for again once. */
export const api = async (path, options) => {
  let response = await call(path, options);
  if (response.status === 401 && state.customer && (await signIn(state.customer))) response = await call(path, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

export const shopData = async path => {
  const response = await fetch(`/shop/data/${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

/** @param customer {customer_id, name} */
export const signIn = async ({ customer_id, name }) => {
  try {
    const response = await fetch('/shop/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ customer_id }),
    });
    state.customer = response.ok ? { name, ...(await response.json()) } : null;
  } catch (error) {
    console.warn('sign-in:', error.message);
    state.customer = null;
  }
  save();
  return state.customer !== null;
};

const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** Sends one GA4 event; the answer says whether it was committed. */
let leaving = false;
addEventListener('pagehide', () => { leaving = true; });
addEventListener('pageshow', () => { leaving = false; });

export const send = (event_name, { items = [], ...more } = {}) => {
  const event = {
    event_id: newId(),
    event_name,
    session_id: sessionId(),
    timestamp: new Date().toISOString(),
    ...more,
    items: items.map(({ item_id, price, currency, quantity = 1 }) => ({ item_id, price, currency: currency ?? 'CNY', quantity })),
  };
  // An event has one decision: the one behind all of its items that came from a shelf.
  const decisions = new Set(items.map(item => state.decisions[item.item_id]).filter(Boolean));
  if (decisions.size === 1) [event.decision_id] = decisions;
  return api('events', { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ events: [event] }) })
    .then(answer => {
      if (answer.rejected?.length) console.warn(`${event_name} rejected:`, answer.rejected[0].reason);
      return answer;
    })
    // A page that is left still sends what it began, and is not told how that went.
    .catch(error => leaving || console.warn(`${event_name} not sent:`, error.message));
};
