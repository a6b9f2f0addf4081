/// Reading JSON that strangers sent, field by field, so that one bad row does not spoil the others.
@NullMarked
package dev.baize.web.wire;

import org.jspecify.annotations.NullMarked;
