/// The model in service: which version is loaded, how concurrent callers share it, what it is configured with.
@NullMarked
package dev.baize.languagemodel.internal;

import org.jspecify.annotations.NullMarked;
