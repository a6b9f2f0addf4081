/// The shop's facts and the language they are told in. No model, no web.
///
/// Each feature is a package; the feature's own package is its API, packages below it are internal.
@NullMarked
package dev.baize.domain;

import org.jspecify.annotations.NullMarked;
