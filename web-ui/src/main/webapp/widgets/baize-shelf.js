// <baize-shelf placement="home"> shows what Baize recommends, inside any page.
//
//   <script async src="https://baize.example/widgets/baize-shelf.js" data-key="bz_…"></script>
//   <baize-shelf placement="item" item-id="SKU-1"></baize-shelf>
//
// Attributes: placement (home, category, item, cart, search), item-id, category, exclude (ids, comma-separated),
// limit, locale (zh, en), heading, customer-token (signed by the shop's server), key and api (both default to the
// script's own). Colours and fonts: the custom properties --baize-*; see the style sheet below.
// A chosen card fires a cancelable "baize-select" with the item and the decision id in its detail.
(() => {
  if (customElements.get('baize-shelf')) return;

  const script = document.currentScript;
  const origin = script ? new URL(script.src).origin : location.origin;
  const TEXTS = {
    en: {
      home: 'Picked for you', category: 'Popular in this category', item: 'Goes well with this',
      cart: 'Before you go', search: 'You may also like', email: 'Picked for you', back: 'Back', next: 'More',
    },
    zh: {
      home: '为你挑选', category: '本类热门', item: '搭配推荐',
      cart: '顺手带上', search: '你可能还喜欢', email: '为你挑选', back: '向前', next: '向后',
    },
  };
  const STYLE = `
:host{display:block;contain:content;color:var(--baize-color,inherit);font:var(--baize-font,inherit)}
:host([hidden]){display:none}
header{display:flex;align-items:center;gap:.5rem;margin:0 0 .75rem}
h2{font-size:var(--baize-heading-size,1.25rem);line-height:1.3;margin:0;flex:1;font-weight:650}
button{all:unset;box-sizing:border-box;inline-size:2.25rem;block-size:2.25rem;border-radius:50%;display:grid;place-items:center;cursor:pointer;border:1px solid var(--baize-line,#8884);font-size:1.1rem}
button:disabled{opacity:.35;cursor:default}
button:focus-visible,a:focus-visible{outline:2px solid var(--baize-accent,#0f766e);outline-offset:2px}
ul{list-style:none;margin:0;padding:2px 2px .75rem;display:grid;grid-auto-flow:column;grid-auto-columns:var(--baize-card-width,11.5rem);gap:1rem;overflow-x:auto;scroll-snap-type:x proximity;scrollbar-width:thin}
li{scroll-snap-align:start;min-width:0}
a{display:grid;gap:.3rem;color:inherit;text-decoration:none;border-radius:var(--baize-radius,14px);align-content:start}
.picture{aspect-ratio:1;border-radius:var(--baize-radius,14px);overflow:hidden;background:var(--baize-placeholder,#8882);display:block}
img{inline-size:100%;block-size:100%;object-fit:cover;display:block;transition:transform .25s}
a:hover img{transform:scale(1.03)}
.title{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;line-height:1.4;font-size:.94rem}
.price{font-weight:650;font-variant-numeric:tabular-nums}
.reason{font-size:.8rem;line-height:1.35;color:var(--baize-muted,inherit)}
.waiting .picture,.waiting .bar{background:var(--baize-placeholder,#8882);animation:wait 1.2s ease-in-out infinite alternate}
.bar{block-size:.9rem;border-radius:4px;display:block}.bar+.bar{inline-size:50%}
@keyframes wait{to{opacity:.45}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media(max-width:600px){ul{grid-auto-columns:min(44vw,var(--baize-card-width,11.5rem));gap:.75rem}button{display:none}}`;

  // One id per browser tab group, so that a visitor who is not signed in is still answered to.
  const sessionId = () => {
    const fresh = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16)).join('');
    try {
      return sessionStorage['baize-session'] ??= fresh();
    } catch {
      return (window.baizeSession ??= fresh());
    }
  };

  const element = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  const webAddress = text => {
    try {
      const url = new URL(text, location.href);
      return /^https?:$/.test(url.protocol) ? url.href : null;
    } catch {
      return null;
    }
  };

  class BaizeShelf extends HTMLElement {
    static observedAttributes = ['placement', 'item-id', 'category', 'exclude', 'limit', 'locale', 'heading', 'customer-token', 'key', 'api'];

    #root = this.attachShadow({ mode: 'open' });
    #abort = new AbortController();
    #seen = new Set();
    #queued = false;

    connectedCallback() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
      this.refresh();
    }

    disconnectedCallback() {
      this.#abort.abort();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.refresh();
    }

    // Several attributes set in one go cost one call.
    refresh() {
      if (this.#queued) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.isConnected) this.#load();
      });
    }

    #get(name) {
      return this.getAttribute(name);
    }

    get #locale() {
      return (this.#get('locale') ?? (document.documentElement.lang || navigator.language)).toLowerCase().startsWith('zh') ? 'zh' : 'en';
    }

    #call(path, options = {}) {
      const headers = { Authorization: `Bearer ${this.#get('key') ?? script?.dataset.key ?? ''}`, 'Accept-Language': this.#locale, ...options.headers };
      const token = this.#get('customer-token');
      if (token) headers['X-Baize-Customer-Token'] = token;
      return fetch(`${this.#get('api') ?? origin}/api/v1/${path}`, { ...options, headers, credentials: 'omit' });
    }

    async #load() {
      this.#abort.abort();
      const abort = (this.#abort = new AbortController());
      this.#seen.clear();
      this.#waiting();
      const query = new URLSearchParams({
        placement: this.#get('placement') ?? 'home',
        session_id: sessionId(),
        limit: this.#get('limit') ?? '12',
        locale: this.#locale,
      });
      for (const [attribute, parameter] of [['item-id', 'item_id'], ['category', 'category'], ['exclude', 'exclude']]) {
        if (this.#get(attribute)) query.set(parameter, this.#get(attribute));
      }
      try {
        const response = await this.#call(`recommendations?${query}`, { signal: abort.signal });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        const decision = await response.json();
        if (!abort.signal.aborted) this.#show(decision);
      } catch (error) {
        if (abort.signal.aborted) return;
        // A shop page goes on without the shelf.
        this.hidden = true;
        console.warn('baize-shelf: no recommendations,', error.message);
        this.dispatchEvent(new CustomEvent('baize-error', { detail: error }));
      }
    }

    #waiting() {
      this.hidden = false;
      const card = () => element('li', { className: 'waiting' }, element('span', { className: 'picture' }), element('span', { className: 'bar' }), element('span', { className: 'bar' }));
      const list = element('ul', {}, ...Array.from({ length: 6 }, card));
      list.ariaHidden = 'true';
      this.#root.replaceChildren(this.#header(), list);
    }

    #header(...buttons) {
      const texts = TEXTS[this.#locale];
      const text = this.#get('heading') ?? texts[this.#get('placement')] ?? texts.home;
      return element('header', {}, element('h2', { textContent: text, id: 'h' }), ...buttons);
    }

    #show(decision) {
      if (!decision.items.length) {
        this.hidden = true;
        return;
      }
      const texts = TEXTS[this.#locale];
      const list = element('ul', {}, ...decision.items.map(item => this.#card(item, decision)));
      list.setAttribute('aria-labelledby', 'h');
      const arrow = (sign, label, way) => {
        const button = element('button', { type: 'button', textContent: sign, ariaLabel: label });
        button.onclick = () => list.scrollBy({ left: way * list.clientWidth * 0.8, behavior: 'smooth' });
        return button;
      };
      const back = arrow('‹', texts.back, -1);
      const next = arrow('›', texts.next, 1);
      const limits = () => {
        back.disabled = list.scrollLeft < 4;
        next.disabled = list.scrollLeft + list.clientWidth > list.scrollWidth - 4;
      };
      list.addEventListener('scroll', limits, { passive: true });
      this.#root.replaceChildren(this.#header(back, next), list);
      requestAnimationFrame(limits);
      this.#watch(list, decision);
    }

    #card(item, decision) {
      const link = element('a', { href: webAddress(item.url) ?? '#' });
      const picture = element('span', { className: 'picture' });
      const image = webAddress(item.image_url);
      if (image) picture.append(element('img', { src: image, alt: '', loading: 'lazy', decoding: 'async', onerror: event => event.target.remove() }));
      link.append(picture, element('span', { className: 'title', textContent: item.title }));
      if (item.price) link.append(element('span', { className: 'price', textContent: this.#money(item) }));
      if (item.reason?.text) link.append(element('span', { className: 'reason', textContent: item.reason.text }));
      link.addEventListener('click', event => {
        this.#report('recommendation_click', decision, [item]);
        const detail = { item, decision_id: decision.decision_id };
        if (!this.dispatchEvent(new CustomEvent('baize-select', { detail, bubbles: true, composed: true, cancelable: true }))) event.preventDefault();
      });
      const card = element('li', {}, link);
      card.item = item;
      return card;
    }

    #money({ price, currency }) {
      try {
        return new Intl.NumberFormat(this.#locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(price);
      } catch {
        return `${price} ${currency ?? ''}`;
      }
    }

    // An impression is a card at least half in view for half a second, reported once for each decision.
    #watch(list, decision) {
      const timers = new Map();
      let pending = [];
      const flush = () => {
        if (pending.length) this.#report('recommendation_impression', decision, pending);
        pending = [];
      };
      const observer = new IntersectionObserver(entries => {
        for (const { target, isIntersecting } of entries) {
          clearTimeout(timers.get(target));
          if (!isIntersecting) continue;
          timers.set(target, setTimeout(() => {
            observer.unobserve(target);
            if (this.#seen.has(target.item.item_id)) return;
            this.#seen.add(target.item.item_id);
            if (pending.push(target.item) === 1) setTimeout(flush, 250);
          }, 500));
        }
      }, { threshold: 0.5 });
      for (const card of list.children) observer.observe(card);
      this.#abort.signal.addEventListener('abort', () => {
        observer.disconnect();
        for (const timer of timers.values()) clearTimeout(timer);
        flush();
      });
    }

    #report(name, decision, items) {
      const event = {
        event_id: `shelf:${decision.decision_id}:${name === 'recommendation_click' ? 'c' : 'i'}:${items[0].position}:${items.length}`,
        event_name: name,
        session_id: sessionId(),
        timestamp: new Date().toISOString(),
        decision_id: decision.decision_id,
        items: items.map(({ item_id, price, currency }) => ({ item_id, price, currency, quantity: 1 })),
      };
      this.#call('events', { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ events: [event] }) })
        .then(response => response.ok || console.warn('baize-shelf: event not taken,', response.status))
        .catch(error => console.warn('baize-shelf: event not sent,', error.message));
    }
  }

  customElements.define('baize-shelf', BaizeShelf);
})();
