package io.egf2.config.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The first thing in the JVM of a service under test: it ends that JVM when standard input ends, as it does when the JVM of the
 * tests is gone, however it went. Then it calls the service's own {@code main}, and leaves the rest to that.
 */
final class ChildMain {

    private ChildMain() {}

    /**
     * Runs a service.
     *
     * @param args the name of its class, and its arguments
     * @throws Throwable what the service's {@code main} throws
     */
    public static void main(String[] args) throws Throwable {
        InputStream parent = System.in;
        Thread watch = new Thread(() -> awaitEnd(parent), "egf2-config-testkit");
        watch.setDaemon(true);
        watch.start();
        System.setIn(InputStream.nullInputStream());
        Method main = Class.forName(args[0]).getMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void awaitEnd(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // That is an end, too.
        } finally {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(137);
        }
    }
}
