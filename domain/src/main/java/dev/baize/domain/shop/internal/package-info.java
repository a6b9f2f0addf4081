/// Bringing the installation up: schema, secrets, the shop's own row.
@NullMarked
package dev.baize.domain.shop.internal;

import org.jspecify.annotations.NullMarked;
