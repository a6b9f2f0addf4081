/// What customer service wrote: articles and past dialogues.
@NullMarked
package dev.baize.domain.support;

import org.jspecify.annotations.NullMarked;
