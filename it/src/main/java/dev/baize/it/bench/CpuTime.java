package dev.baize.it.bench;

import dev.baize.launcher.instance.InstanceState;
import dev.baize.launcher.instance.ProcessId;

import java.time.Duration;
import java.util.Optional;

/// Processor time that server, database and this load generator have used since their starts. Unlike requests a
/// second it hardly depends on who else uses the machine.
///
/// Source: /proc/PID/stat by [ProcessHandle.Info#totalCpuDuration()], in steps of 10 ms.
record CpuTime(Duration server, Duration database, Duration generator) {
    static CpuTime of(Product product) {
        InstanceState state = product.state();
        return new CpuTime(
                of(state.server().flatMap(ProcessId::find)),
                of(state.database().flatMap(ProcessId::find)),
                of(Optional.of(ProcessHandle.current())));
    }

    private static Duration of(Optional<ProcessHandle> process) {
        return process.flatMap(running -> running.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    CpuTime minus(CpuTime before) {
        return new CpuTime(
                server.minus(before.server), database.minus(before.database), generator.minus(before.generator));
    }

    /// @param count of what was done in this time
    /// @param what its name: `request`
    void report(Figures figures, long count, String what) {
        figures.add("server_cpu_per_" + what, perUnit(server, count), "µs")
                .add("database_cpu_per_" + what, perUnit(database, count), "µs")
                .add("generator_cpu_per_" + what, perUnit(generator, count), "µs");
    }

    private static double perUnit(Duration duration, long count) {
        return duration.toNanos() / 1e3 / Math.max(1, count);
    }
}
