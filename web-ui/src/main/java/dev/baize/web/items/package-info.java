/// The catalogue over REST.
@NullMarked
package dev.baize.web.items;

import org.jspecify.annotations.NullMarked;
