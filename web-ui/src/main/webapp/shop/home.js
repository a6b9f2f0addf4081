import { text, number } from './state.js';
import { categories, categoryName, el, link, picture, shelf } from './elements.js';

const tile = category =>
  link('a.tile', { category: category.path }, picture(category), el('span', {}, categoryName(category.path)), el('small', {}, text('items', number(category.items))));

export const homePage = async () => {
  const departments = categories.filter(category => !category.path.includes('/'));
  const shown = departments.filter(department => department.image_url).slice(0, 12);
  return [
    el('section.hero', {},
      el('div', {}, el('h1', {}, text('heroTitle')), el('p', {}, text('heroText')), link('a.button', { category: '' }, text('heroButton'))),
      el('div.hero-pictures', { 'aria-hidden': 'true' }, ...[3, 5, 9, 10].filter(place => shown[place]).map(place => picture(shown[place])))),
    shelf('home', { limit: '16' }),
    el('section', {}, el('h2', {}, text('categories')), el('div.tiles', {}, ...departments.map(tile))),
  ];
};
