/// The audit log in the portal.
@NullMarked
package dev.baize.web.audit;

import org.jspecify.annotations.NullMarked;
