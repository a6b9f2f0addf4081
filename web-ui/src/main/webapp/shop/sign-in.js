// Signing in as a simulated customer.
import { state, save, text, shopData, signIn } from './state.js';
import { el, refresh, say } from './elements.js';

const choose = async (dialog, customer) => {
  dialog.close();
  if (customer) {
    if (!(await signIn(customer))) say(text('broken'));
  } else {
    state.customer = null;
    save();
  }
  refresh();
};

const choice = (dialog, customer, name, sketch) => {
  const node = el('button.choice', { type: 'button', 'aria-pressed': String((state.customer?.customer_id ?? null) === (customer?.customer_id ?? null)) }, el('strong', {}, name), el('span', {}, sketch));
  node.onclick = () => choose(dialog, customer);
  return node;
};

export const openSignIn = async () => {
  const dialog = document.getElementById('sign-in');
  let customers;
  try {
    ({ customers } = await shopData(`customers?lang=${state.language}`));
  } catch (error) {
    console.warn(error.message);
    say(text('broken'));
    return;
  }
  const close = el('button.close', { type: 'button', 'aria-label': text('close') }, '×');
  close.onclick = () => dialog.close();
  dialog.replaceChildren(
    el('header', {}, el('h2', { id: 'sign-in-title' }, text('signInTitle')), close),
    el('p', {}, text('signInText')),
    el('div.choices', {}, choice(dialog, null, text('guest'), text('guestText')), ...customers.map(customer => choice(dialog, customer, customer.name, customer.sketch))));
  if (!dialog.open) dialog.showModal();
};
