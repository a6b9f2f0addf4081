/// The portal's first page: what the shop holds and what happened lately.
@NullMarked
package dev.baize.web.overview;

import org.jspecify.annotations.NullMarked;
