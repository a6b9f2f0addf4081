/// Who shops, under pseudonyms, and what each customer allows.
@NullMarked
package dev.baize.domain.customer;

import org.jspecify.annotations.NullMarked;
