package dev.baize.it.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/// What the figures were measured on.
///
/// @param memoryBytes of the whole machine
/// @param loadBefore processes that wanted a core in the minute before: above 0.5 somebody else was at work
record Machine(String processor, int cores, long memoryBytes, String system, String java, double loadBefore) {
    static Machine current() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                readProcessor(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.runtime.version"),
                Math.round(system.getSystemLoadAverage() * 100) / 100.0);
    }

    private static String readProcessor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            // Not a Linux machine.
            return "unknown";
        }
    }

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("processor", processor)
                .add("cores", cores)
                .add("memory_bytes", memoryBytes)
                .add("system", system)
                .add("java", java)
                .add("load_before", loadBefore)
                .build();
    }
}
