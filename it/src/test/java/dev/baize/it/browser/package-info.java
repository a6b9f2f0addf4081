/// The shop page, the widgets and the portal in a real browser, as people use them.
///
/// 1. Chromium is the machine's own, found by name; where there is none the tests are skipped and say so.
/// 2. Every page is held to the same: nothing on the console, no word untranslated, nothing wider than the screen,
///    no violation found by axe, at desktop and phone width, in both languages, light and dark.
/// 3. Behaviour is judged by what the visitor sees and by what the database holds afterwards.
@NullMarked
package dev.baize.it.browser;

import org.jspecify.annotations.NullMarked;
