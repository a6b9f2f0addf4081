/// A person's own account: password, language, colours.
@NullMarked
package dev.baize.web.account;

import org.jspecify.annotations.NullMarked;
