/// The tables of runs, their curves, versions and promotions. Used by the server, and by trainers outside of it.
@NullMarked
package dev.baize.languagemodel.persistence;

import org.jspecify.annotations.NullMarked;
