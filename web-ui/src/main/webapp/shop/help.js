import { state, text, api } from './state.js';
import { el } from './elements.js';

export const helpPage = async () => {
  document.title = `${text('helpTitle')} · ${text('brand')}`;
  const list = el('div.articles', { 'aria-live': 'polite' });
  const question = el('input', { name: 'question', type: 'search', maxlength: '300', placeholder: text('helpSearch'), 'aria-label': text('helpSearch') });
  const form = el('form.ask', { role: 'search', 'aria-label': text('helpTitle') }, question, el('button.button', { type: 'submit' }, text('ask')));
  form.onsubmit = async event => {
    event.preventDefault();
    if (!question.value.trim()) return;
    try {
      const { articles } = await api(`articles?${new URLSearchParams({ q: question.value, language: state.language, limit: '6' })}`);
      list.replaceChildren(...(articles.length ? articles.map((article, place) => answer(article, !place)) : [el('p.empty', {}, text('helpNone'))]));
    } catch (error) {
      console.warn(error.message);
      list.replaceChildren(el('p.empty', {}, text('broken')));
    }
  };
  return [el('h1', {}, text('helpTitle')), form, list];
};

const answer = (article, open) => el('details', { open }, el('summary', {}, article.title), el('p', {}, article.body));
