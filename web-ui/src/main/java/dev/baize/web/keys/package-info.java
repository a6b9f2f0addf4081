/// API keys over REST.
@NullMarked
package dev.baize.web.keys;

import org.jspecify.annotations.NullMarked;
