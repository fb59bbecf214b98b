package io.egf2.examples.smallmode;

import java.util.Arrays;

/**
 * Runs another program's {@code main} for as long as a process runs: that which has started it, so that nothing is left behind when
 * that is killed. The program notices nothing of it; its standard input is its own.
 */
final class EndsWith {

    /** As if killed, too. */
    private static final int EXIT_CODE = 137;

    private EndsWith() {}

    /**
     * Runs a program.
     *
     * @param args the number of the process, the name of the program's class, and its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        long process = Long.parseLong(args[0]);
        Thread watch = new Thread(() -> awaitEnd(process), "ends-with");
        watch.setDaemon(true);
        watch.start();
        Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 2, args.length));
    }

    private static void awaitEnd(long process) {
        ProcessHandle.of(process).ifPresent(running -> running.onExit().join());
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
