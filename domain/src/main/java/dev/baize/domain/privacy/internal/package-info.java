/// Storing and reading the audit log.
@NullMarked
package dev.baize.domain.privacy.internal;

import org.jspecify.annotations.NullMarked;
