/// Who may call and who may look: API keys, people, roles.
@NullMarked
package dev.baize.domain.access;

import org.jspecify.annotations.NullMarked;
