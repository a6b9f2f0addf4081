/// Inside the real server: Arquillian puts a probe beside the product and runs the tests there.
@NullMarked
package dev.baize.it.container;

import org.jspecify.annotations.NullMarked;
