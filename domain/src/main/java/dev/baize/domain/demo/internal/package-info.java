/// How the demo shop is made: grammars for its words, a model of its customers, the loader.
@NullMarked
package dev.baize.domain.demo.internal;

import org.jspecify.annotations.NullMarked;
