/// Speaks to the running server over its REST API.
@NullMarked
package dev.baize.launcher.api;

import org.jspecify.annotations.NullMarked;
