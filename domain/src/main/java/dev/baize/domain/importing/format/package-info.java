/// One reader per file format: rows in, facts of the shop out. Readers know neither database nor container.
@NullMarked
package dev.baize.domain.importing.format;

import org.jspecify.annotations.NullMarked;
