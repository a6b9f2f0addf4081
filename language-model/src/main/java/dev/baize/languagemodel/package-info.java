/// See ARCHITECTURE.md.
@NullMarked
package dev.baize.languagemodel;

import org.jspecify.annotations.NullMarked;
