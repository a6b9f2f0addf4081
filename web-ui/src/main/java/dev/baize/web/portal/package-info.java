/// The frame of the portal: shell, layout, languages.
@NullMarked
package dev.baize.web.portal;

import org.jspecify.annotations.NullMarked;
