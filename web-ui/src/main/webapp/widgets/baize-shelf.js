// <baize-shelf> shows what Baize recommends, inside any page.
//
//   <script async src="https://baize.example/widgets/baize-shelf.js" data-key="bz_…"></script>
//   <baize-shelf placement="item" item-id="SKU-1"></baize-shelf>
//
// Attributes, all optional; a change of any asks again:
//   placement       home (default), category, item, cart, search
//   item-id         the item that the page shows
//   category        path of the category that the page shows
//   exclude         ids of items not to show, comma-separated
//   limit           how many items at most; 12
//   lang            zh or en; else that of the nearest element around with a lang, else the browser's (alias: locale)
//   heading         the text above the cards; heading-level 1 to 6, 2 where absent
//   customer-token  who is signed in, signed by the shop's server; without one the visitor stays unknown
//   key, api        browser key and origin of Baize; else the script's own
// Looks: the custom properties --baize-color, -font, -accent, -muted, -line, -radius, -placeholder, -card-width,
// -heading-size, and ::part(header | heading | button | list | card | link | picture | image | title | price | reason).
// Events, all bubbling: "baize-select" (cancelable) when a card is chosen by a plain click, with {item, decision_id};
// "baize-show" with the decision; "baize-error" with the error; "baize-token-refused" when the customer token is not
// taken, whereupon the shelf goes on without it until the page sets a fresh one.
// Where there is nothing to show, or no answer within 8 s, the shelf hides itself and the page goes on.
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
  const PATIENCE_MS = 8000;
  const STYLE = `
:host{display:block;contain:content;color:var(--baize-color,inherit);font:var(--baize-font,inherit)}
:host([hidden]){display:none}
header{display:flex;align-items:center;gap:.5rem;margin:0 0 .75rem;min-block-size:2.25rem}
.heading{font-size:var(--baize-heading-size,1.25rem);line-height:1.3;margin:0;flex:1;font-weight:650}
button{all:unset;box-sizing:border-box;inline-size:2.25rem;block-size:2.25rem;border-radius:50%;display:grid;place-items:center;cursor:pointer;border:1px solid var(--baize-line,#8886)}
button::before{content:"";inline-size:.5rem;block-size:.5rem;border:solid currentColor;border-width:2px 2px 0 0;transform:translateX(-15%) rotate(45deg)}
button.back::before{transform:translateX(15%) rotate(-135deg)}
button:disabled{opacity:.35;cursor:default}
button[hidden]{display:none}
button:focus-visible,a:focus-visible{outline:2px solid var(--baize-accent,#0f766e);outline-offset:2px}
ul{list-style:none;margin:0;padding:4px 4px .75rem;margin-inline:-4px;display:grid;grid-auto-flow:column;grid-auto-columns:var(--baize-card-width,11.5rem);gap:1rem;overflow-x:auto;scroll-snap-type:x proximity;scroll-padding-inline:4px;scrollbar-width:thin}
li{scroll-snap-align:start;min-width:0}
a,.waiting{display:grid;gap:.3rem;color:inherit;text-decoration:none;border-radius:var(--baize-radius,14px);align-content:start}
.picture{aspect-ratio:1;border-radius:var(--baize-radius,14px);overflow:hidden;background:var(--baize-placeholder,#8882);display:block}
img{inline-size:100%;block-size:100%;object-fit:cover;display:block;transition:transform .25s}
a:hover img{transform:scale(1.03)}
a:hover .title{text-decoration:underline;text-underline-offset:.15em}
.title,.reason{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.title{line-height:1.4;font-size:.94rem;block-size:2.8em;overflow-wrap:anywhere}
.price{font-weight:650;font-variant-numeric:tabular-nums;line-height:1.5;block-size:1.5em}
.reason{font-size:.8rem;line-height:1.35;block-size:2.7em;color:var(--baize-muted,inherit)}
.waiting .picture,.waiting .title,.waiting .price{animation:wait 1.2s ease-in-out infinite alternate}
.waiting .title,.waiting .price{border-radius:6px;background:var(--baize-placeholder,#8882)}
.waiting .price{inline-size:45%}
@keyframes wait{to{opacity:.45}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media(max-width:600px){ul{grid-auto-columns:min(44vw,var(--baize-card-width,11.5rem));gap:.75rem}button{display:none}}`;

  let leaving = false;
  addEventListener('pagehide', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });

  // One id per browser tab, so that a visitor who is not signed in is still answered to.
  const sessionId = () => {
    const fresh = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16)).join('');
    try {
      return sessionStorage['baize-session'] ??= fresh();
    } catch {
      return (window.baizeSession ??= fresh());
    }
  };

  const element = (name, part, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    if (part) node.setAttribute('part', (node.className = node.className ? `${node.className} ${part}` : part));
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
    static observedAttributes = ['placement', 'item-id', 'category', 'exclude', 'limit', 'lang', 'locale', 'heading', 'heading-level', 'customer-token', 'key', 'api'];

    #root = this.attachShadow({ mode: 'open' });
    #abort = new AbortController();
    #queued = false;
    #refusedToken = null;

    connectedCallback() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
      this.refresh();
    }

    disconnectedCallback() {
      this.#abort.abort();
    }

    attributeChangedCallback(name, before, after) {
      if (this.isConnected && before !== after) this.refresh();
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
      const language = this.#get('locale') ?? this.closest('[lang]')?.lang ?? navigator.language;
      return language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    }

    get #token() {
      const token = this.#get('customer-token');
      return token && token !== this.#refusedToken ? token : null;
    }

    #call(path, options = {}) {
      const headers = { Authorization: `Bearer ${this.#get('key') ?? script?.dataset.key ?? ''}`, 'Accept-Language': this.#locale, ...options.headers };
      if (this.#token) headers['X-Baize-Customer-Token'] = this.#token;
      return fetch(`${this.#get('api') ?? origin}/api/v1/${path}`, { ...options, headers, credentials: 'omit' });
    }

    #tell(name, detail, cancelable = false) {
      return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
    }

    async #load() {
      this.#abort.abort();
      const abort = (this.#abort = new AbortController());
      const late = setTimeout(() => abort.abort('late'), PATIENCE_MS);
      this.#waiting();
      try {
        const decision = await this.#ask(abort.signal);
        if (abort.signal.aborted) return;
        this.#show(decision, abort.signal);
      } catch (error) {
        if (abort.signal.aborted && abort.signal.reason !== 'late') return;
        // A shop page goes on without the shelf.
        this.hidden = true;
        console.warn('baize-shelf: no recommendations,', abort.signal.reason ?? error.message);
        this.#tell('baize-error', error);
      } finally {
        clearTimeout(late);
      }
    }

    async #ask(signal) {
      const query = new URLSearchParams({
        placement: this.#get('placement') ?? 'home',
        session_id: sessionId(),
        limit: this.#get('limit') ?? '12',
        locale: this.#locale,
      });
      for (const name of ['item-id', 'category', 'exclude']) {
        if (this.#get(name)) query.set(name.replace('-', '_'), this.#get(name));
      }
      const token = this.#token;
      const response = await this.#call(`recommendations?${query}`, { signal });
      if (response.status === 401 && token) {
        this.#refusedToken = token;
        this.#tell('baize-token-refused');
        return this.#ask(signal);
      }
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return response.json();
    }

    // As tall as what follows, so that the page does not jump.
    #waiting() {
      this.hidden = false;
      const card = () => element('li', 'card', { className: 'waiting' }, ...['picture', 'title', 'price', 'reason'].map(part => element('span', part)));
      const list = element('ul', 'list', { ariaHidden: 'true' }, ...Array.from({ length: 6 }, card));
      this.#root.replaceChildren(element('section', '', { ariaBusy: 'true' }, this.#header(), list));
    }

    #header(...buttons) {
      const texts = TEXTS[this.#locale];
      const text = this.#get('heading') ?? texts[this.#get('placement')] ?? texts.home;
      const level = /^[1-6]$/.test(this.#get('heading-level')) ? this.#get('heading-level') : 2;
      return element('header', 'header', {}, element(`h${level}`, 'heading', { textContent: text, id: 'h' }), ...buttons);
    }

    #show(decision, signal) {
      if (!decision.items.length) {
        this.hidden = true;
        return;
      }
      const texts = TEXTS[this.#locale];
      const list = element('ul', 'list', {}, ...decision.items.map(item => this.#card(item, decision)));
      // Safari takes a list without bullets for no list, unless told.
      list.setAttribute('role', 'list');
      const arrow = (side, way) => {
        const button = element('button', 'button', { type: 'button', className: side, ariaLabel: texts[side] });
        button.onclick = () => list.scrollBy({
          left: way * list.clientWidth * 0.8,
          behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
        });
        return button;
      };
      const back = arrow('back', -1);
      const next = arrow('next', 1);
      const limits = () => {
        back.hidden = next.hidden = list.scrollWidth <= list.clientWidth + 4;
        back.disabled = list.scrollLeft < 4;
        next.disabled = list.scrollLeft + list.clientWidth > list.scrollWidth - 4;
      };
      list.addEventListener('scroll', limits, { passive: true });
      const section = element('section', '', {}, this.#header(back, next), list);
      section.setAttribute('aria-labelledby', 'h');
      this.#root.replaceChildren(section);
      requestAnimationFrame(limits);
      addEventListener('resize', limits, { signal });
      this.#watch(list, decision, signal);
      this.#tell('baize-show', decision);
    }

    #card(item, decision) {
      const address = webAddress(item.url);
      const link = element('a', 'link', { href: address ?? '#' });
      const picture = element('span', 'picture');
      const image = webAddress(item.image_url);
      // Empty alternative text: the title stands beside the picture, in the same link.
      if (image) picture.append(element('img', 'image', { src: image, alt: '', loading: 'lazy', decoding: 'async', onerror: event => event.target.remove() }));
      const line = (part, textContent) => element('span', part, { textContent: textContent ?? '' });
      link.append(picture, line('title', item.title), line('price', item.price && this.#money(item)), line('reason', item.reason?.text));
      link.addEventListener('click', event => {
        this.#report('recommendation_click', decision, [item]);
        // A click that opens another tab is the browser's own.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        const goOn = this.#tell('baize-select', { item, decision_id: decision.decision_id }, true);
        if (!goOn || !address) event.preventDefault();
      });
      link.addEventListener('auxclick', event => event.button === 1 && this.#report('recommendation_click', decision, [item]));
      const card = element('li', 'card', {}, link);
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
    #watch(list, decision, signal) {
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
            if (pending.push(target.item) === 1) setTimeout(flush, 250);
          }, 500));
        }
      }, { threshold: 0.5 });
      for (const card of list.children) observer.observe(card);
      addEventListener('pagehide', flush, { signal });
      signal.addEventListener('abort', () => {
        observer.disconnect();
        for (const timer of timers.values()) clearTimeout(timer);
        flush();
      });
    }

    // The id is made of what is reported, so that the same is stored once however often it is sent.
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
        // A page that is left still sends what it began, and is not told how that went.
        .catch(error => leaving || console.warn('baize-shelf: event not sent,', error.message));
    }
  }

  customElements.define('baize-shelf', BaizeShelf);
})();
