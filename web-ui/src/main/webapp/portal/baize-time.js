// <baize-time datetime="2026-01-31T08:00:00Z"> writes a UTC time in the reader's own zone and the page's language.
// Attributes: `day` leaves out the clock, `ago` says how long ago. The exact UTC time is in the tooltip.
(() => {
  const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];

  class BaizeTime extends HTMLElement {
    static observedAttributes = ['datetime'];

    connectedCallback() {
      this.render();
      if (this.hasAttribute('ago')) {
        this.timer = setInterval(() => this.render(), 60000);
      }
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    attributeChangedCallback() {
      if (this.isConnected) {
        this.render();
      }
    }

    render() {
      const value = this.getAttribute('datetime');
      if (!value) {
        this.textContent = '–';
        return;
      }
      const time = new Date(value);
      const language = document.documentElement.lang || 'en';
      this.title = value.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
      this.textContent = this.hasAttribute('ago') ? this.ago(time, language) : this.exact(time, language);
    }

    exact(time, language) {
      const options = {year: 'numeric', month: 'short', day: 'numeric'};
      if (!this.hasAttribute('day')) {
        Object.assign(options, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
      }
      return new Intl.DateTimeFormat(language, options).format(time);
    }

    ago(time, language) {
      const seconds = (time - Date.now()) / 1000;
      const words = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
      for (const [unit, length] of UNITS) {
        if (Math.abs(seconds) >= length) {
          return words.format(Math.round(seconds / length), unit);
        }
      }
      return words.format(Math.min(0, Math.round(seconds)), 'second');
    }
  }

  if (!customElements.get('baize-time')) {
    customElements.define('baize-time', BaizeTime);
  }
})();
