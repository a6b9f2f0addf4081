/// The table of import jobs.
@NullMarked
package dev.baize.domain.importing.persistence;

import org.jspecify.annotations.NullMarked;
