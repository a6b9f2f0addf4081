/// The trainer: a process beside the server that leases runs from the database, one at a time, and writes what they
/// make into the model store.
///
/// 1. A native crash or an exhausted memory ends this process, never the shop.
/// 2. It says every second that it is alive; whoever falls silent loses the run to the next trainer, which goes on
///    from the last checkpoint.
/// 3. It ends after each run, so that its memory goes back to the system; its supervisor starts it again.
@NullMarked
package dev.baize.languagemodel.trainer;

import org.jspecify.annotations.NullMarked;
