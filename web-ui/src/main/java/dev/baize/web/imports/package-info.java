/// Imports over REST.
@NullMarked
package dev.baize.web.imports;

import org.jspecify.annotations.NullMarked;
