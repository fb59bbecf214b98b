package io.egf2.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux tells of a running process, in {@code /proc} (proc(5)). */
final class ProcessFigures {

    /** What the kernel counts processor time in; proc(5) says 100 a second, whatever the machine. */
    private static final double MILLIS_PER_TICK = 10;

    private ProcessFigures() {}

    static double cpuMillis(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    static double peakKib(long pid) throws IOException {
        return kib(Path.of("/proc", Long.toString(pid), "status"), "VmHWM");
    }

    static double memoryKib() throws IOException {
        return kib(Path.of("/proc/meminfo"), "MemTotal");
    }

    /** What the processor calls itself, or the architecture if it does not. */
    static String processor() throws IOException {
        return value(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static double kib(Path file, String name) throws IOException {
        return Double.parseDouble(value(file, name).orElseThrow().replace(" kB", ""));
    }

    private static Optional<String> value(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
