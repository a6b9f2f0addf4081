/// How the portal shows items and what the recommender decided about them.
@NullMarked
package dev.baize.web.shelf;

import org.jspecify.annotations.NullMarked;
