/// Product search over REST.
@NullMarked
package dev.baize.web.search;

import org.jspecify.annotations.NullMarked;
