/// The model store: a folder a version, with a manifest that says what is in it and where it came from.
@NullMarked
package dev.baize.languagemodel.registry;

import org.jspecify.annotations.NullMarked;
