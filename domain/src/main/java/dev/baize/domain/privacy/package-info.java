/// What must be accounted for: the audit log.
@NullMarked
package dev.baize.domain.privacy;

import org.jspecify.annotations.NullMarked;
