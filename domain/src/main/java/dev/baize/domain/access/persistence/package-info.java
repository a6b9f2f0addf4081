/// Keys and people in the database.
@NullMarked
package dev.baize.domain.access.persistence;

import org.jspecify.annotations.NullMarked;
