/// Pseudonyms, consent and erasure.
@NullMarked
package dev.baize.domain.customer.internal;

import org.jspecify.annotations.NullMarked;
