package io.egf2.config.testkit;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.services.AuthSettings;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Services, good and bad, that the tests start. */
final class Mains {

    private Mains() {}

    /** A service as it should be. */
    static final class Auth {
        public static void main(String[] args) throws InterruptedException {
            AuthSettings settings =
                    ConfigBootstrap.forService("auth", AuthSettings.class).loadOrExit(args);
            System.out.println("auth listens on " + settings.port() + " – grüße");
            new CountDownLatch(1).await();
        }
    }

    /** Fails by an exception. */
    static final class Throwing {
        public static void main(String[] args) {
            if (args.length == 0) {
                throw new IllegalStateException("on purpose: hunter2");
            }
        }
    }

    /** Prints more than any pipe holds, and its environment. */
    static final class Printing {
        public static void main(String[] args) {
            System.out.println("x".repeat(3_000_000));
            System.err.println("y".repeat(3_000_000));
            System.out.println(System.getenv());
            System.out.println(System.getProperty("color") + " "
                    + Runtime.getRuntime().maxMemory() + " " + System.getProperty("user.dir"));
        }
    }

    /** Does not end when it is asked to, and has started another process. */
    static final class Stubborn {
        public static void main(String[] args) throws IOException, InterruptedException {
            Process child = new ProcessBuilder("sleep", "600").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.out.println("child " + child.pid());
            new CountDownLatch(1).await();
        }
    }

    /** Runs a service, says which, and forgets about it. */
    static final class Forgetful {
        public static void main(String[] args) throws InterruptedException {
            ServiceProcess forgotten = ServiceProcess.run(Auth.class, args);
            forgotten.assertStarted("listens");
            System.out.println("forgotten " + forgotten.pid());
            new CountDownLatch(1).await();
        }
    }

    /** Runs a service in its own environment, and says which variables came through. */
    static final class Handing {
        public static void main(String[] args) {
            System.out.println("without prefix: " + handed(ServiceProcess.of(Environment.class)));
            System.out.println(
                    "with: " + handed(ServiceProcess.of(Environment.class).environmentPrefix("shop_")));
        }

        private static String handed(ServiceLaunch launch) {
            try (ServiceProcess service = launch.run()) {
                service.assertExitCode(0);
                return service.output().strip();
            }
        }
    }

    /** Prints which of the variables of a test it has. */
    static final class Environment {
        public static void main(String[] args) {
            System.out.println(System.getenv().keySet().stream()
                    .filter(name -> name.matches("(?i)shop_.*|SHADE"))
                    .sorted()
                    .toList());
        }
    }

    /** Logs as services in production do. */
    static final class JsonLogging {
        public static void main(String[] args) {
            System.out.println(
                    "{\"level\": \"error\", \"stack\": \"java.io.IOException\\n\\tat app.Main.main(Main.java:1)\"}");
        }
    }

    /** Has no main. */
    static final class None {}
}
