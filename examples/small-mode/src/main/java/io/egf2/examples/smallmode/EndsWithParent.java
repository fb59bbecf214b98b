package io.egf2.examples.smallmode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs another program's {@code main} until standard input ends, as it does when the process that started this one is killed. */
final class EndsWithParent {

    private EndsWithParent() {}

    /**
     * Runs a program.
     *
     * @param args the name of its class, and its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(EndsWithParent::awaitEndOfInput, "parent");
        watch.setDaemon(true);
        watch.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An end as well.
        }
        Runtime.getRuntime().halt(0);
    }
}
