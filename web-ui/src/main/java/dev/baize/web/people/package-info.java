/// The people of the portal.
@NullMarked
package dev.baize.web.people;

import org.jspecify.annotations.NullMarked;
